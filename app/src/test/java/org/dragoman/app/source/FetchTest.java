package org.dragoman.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.app.source.Packing.bytes;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.dragoman.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages, feeds and lists of URLs of a real server on the loopback address. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class FetchTest {
  private static final String PAGE =
      "<html lang='en-GB'><head><title>Talks</title>"
          + "<meta property='article:published_time' content='2025-03-04'></head>"
          + "<body><p>The ministers met.</p></body></html>";

  @TempDir private Path folder;

  private WebServer web;

  @BeforeEach
  void start() throws IOException {
    web = new WebServer();
  }

  @AfterEach
  void stop() {
    web.close();
  }

  /** Fetches quickly from this server, which only the name 127.0.0.1 may lead to. */
  private FetchPolicy policy() {
    return FetchPolicy.ON
        .withPorts(Set.of(web.port()))
        .withPrivateHosts(Set.of("127.0.0.1"))
        .withPerHost(Duration.ZERO);
  }

  private static Sources sources(FetchPolicy policy, FetchMemory memory) {
    return new Sources(
        InputStream.nullInputStream(),
        Overrides.NONE,
        count -> {},
        SourceLimits.DEFAULT,
        policy,
        memory);
  }

  private Results fetch(String... names) {
    return Results.of(sources(policy(), FetchMemory.inMemory()), names);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aPageIsADocument() {
    web.page("/talks", "text/html; charset=utf-8", PAGE);
    String url = web.url("/talks");
    Results results = fetch(url);
    assertThat(results.only())
        .isEqualTo(
            new SourceResult.Found(
                new Document(
                    url, "The ministers met.", "Talks", null, LocalDate.of(2025, 3, 4), url),
                url,
                "en-GB"));
    assertThat(web.paths()).containsExactly("/robots.txt", "/talks");
    assertThat(web.asked().get(1).headers().getFirst("User-Agent"))
        .isEqualTo("Dragoman/0.1 (+robots respected)");
    assertThat(web.asked().get(1).headers().getFirst("Host")).isEqualTo("127.0.0.1:" + web.port());
  }

  @Test
  void nothingIsFetchedUnlessFetchingIsOn() throws IOException {
    web.page("/talks", "text/html", PAGE);
    String url = web.url("/talks");
    Path list = file("a.urls", url + "\n" + url + "?2\n");
    Path table = file("b.csv", "SOURCEURL\n" + url + "\n");
    Results results =
        Results.of(sources(FetchPolicy.OFF, FetchMemory.inMemory()), url, "" + list, "" + table);
    assertThat(results.errors())
        .containsExactly(
            url + ": nothing is fetched unless fetching is turned on (--fetch)",
            list + ": a list of URLs; nothing is fetched unless fetching is turned on (--fetch)",
            table
                + ":1: a list of URLs; nothing is fetched unless fetching is turned on (--fetch)");
    assertThat(web.asked()).isEmpty();
  }

  @Test
  void everyKindOfTextIsRead() {
    web.page(
            "/a",
            "text/plain; charset=windows-1251",
            "Москва".getBytes(Charset.forName("windows-1251")))
        .page(
            "/b",
            "application/x-ndjson",
            "{\"id\":\"1\",\"text\":\"One.\"}\n{\"id\":\"2\",\"text\":\"Two.\"}")
        .page("/c", "text/html", gzip("<p>Packed.</p>"), "Content-Encoding", "gzip")
        .page("/d.md", "text/markdown", "*Marked.*")
        .page("/e", "text/csv", "id,text\n3,Three.\n");
    Results results =
        fetch(web.url("/a"), web.url("/b"), web.url("/c"), web.url("/d.md"), web.url("/e"));
    assertThat(results.errors()).isEmpty();
    assertThat(results.texts())
        .containsExactly("Москва", "One.", "Two.", "Packed.", "Marked.", "Three.");
    assertThat(results.wheres().get(1)).isEqualTo(web.url("/b") + ":1");
  }

  private static byte[] gzip(String text) {
    try {
      return Packing.gzip(bytes(text));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void otherKindsAndOtherAnswersAreErrors() throws IOException {
    web.page("/pdf", "application/pdf", "%PDF-1.7")
        .page("/zip", "application/zip", Packing.zip("a.txt", "Text."))
        .page("/hidden", "text/plain", Packing.zip("a.txt", "Text."))
        .page("/br", "text/html", bytes("?"), "Content-Encoding", "br")
        .page("/urls.urls", "text/plain", web.url("/pdf"))
        .page("/broken", "text/html", Packing.cut(gzip(PAGE), 50), "Content-Encoding", "gzip");
    Results results =
        fetch(
            web.url("/pdf"),
            web.url("/zip"),
            web.url("/hidden"),
            web.url("/br"),
            web.url("/none"),
            web.url("/urls.urls"),
            web.url("/broken"),
            "http://",
            "https://exa mple/",
            "http://user@127.0.0.1:" + web.port() + "/");
    assertThat(results.documents()).isEmpty();
    assertThat(results.errors())
        .containsExactly(
            web.url("/pdf") + ": \"application/pdf\" is not read; pages, feeds and text are",
            web.url("/zip") + ": \"application/zip\" is not read; pages, feeds and text are",
            web.url("/hidden") + ": an archive in an archive is refused",
            web.url("/br") + ": packed with \"br\", which is not read",
            web.url("/none") + ": the server answers 404",
            web.url("/urls.urls") + ": a list of URLs that was fetched itself is refused",
            web.url("/broken") + ": cannot be fetched: gzip that is cut off",
            "http://: not a URL: Expected authority",
            "https://exa mple/: not a URL: Illegal character in authority",
            "http://user@127.0.0.1:" + web.port() + "/: a URL with a user's name is not fetched");
  }

  @Test
  void aBodyWithoutEndIsCutAtTheBound() {
    AtomicInteger sent = new AtomicInteger();
    web.on(
        "/endless",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, 0);
          byte[] block = bytes("words ".repeat(10_000));
          for (int i = 0; i < 5_000; i++) {
            exchange.getResponseBody().write(block);
            sent.addAndGet(block.length);
          }
        });
    assertThat(fetch(web.url("/endless")).error()).contains("has more than 16,777,216 bytes");
    assertThat(sent.get()).isLessThan(100 << 20);
  }

  @Test
  void aPackedBodyThatUnfoldsWithoutEndIsRefused() throws IOException {
    web.page("/bomb", "text/plain", Packing.gzip(new byte[64 << 20]), "Content-Encoding", "gzip");
    assertThat(fetch(web.url("/bomb")).error())
        .endsWith("unpacks to more than 200 times its size; the rest is not read");
  }

  @Test
  void aServerThatKeepsSilentOrDripsIsGivenUp() throws IOException {
    web.on(
        "/drip",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, 0);
          try {
            for (int i = 0; i < 1_000; i++) {
              exchange.getResponseBody().write('x');
              exchange.getResponseBody().flush();
              Thread.sleep(50);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    Duration short_ = Duration.ofMillis(700);
    Results drip =
        Results.of(
            sources(policy().withRequestTimeout(short_), FetchMemory.inMemory()), web.url("/drip"));
    assertThat(drip.error())
        .endsWith("/drip: cannot be fetched: no whole answer within 0.7 seconds");
    // Takes connections and never answers, so that not even robots.txt can be had.
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
      FetchPolicy other =
          policy().withPorts(Set.of(silent.getLocalPort())).withRequestTimeout(short_);
      String url = "http://127.0.0.1:" + silent.getLocalPort() + "/";
      assertThat(Results.of(sources(other, FetchMemory.inMemory()), url).error())
          .isEqualTo(url + ": the robots.txt of 127.0.0.1 cannot be had; nothing is fetched there");
    }
  }

  @Test
  void whatHasNotChangedIsNotReadAgain() {
    AtomicInteger whole = new AtomicInteger();
    web.on(
        "/tagged",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.getResponseHeaders().set("Last-Modified", "Tue, 04 Mar 2025 10:00:00 GMT");
          if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
          }
          whole.incrementAndGet();
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(bytes("Tagged."));
        });
    web.page("/untagged", "text/plain", "Untagged.");
    FetchMemory memory = FetchMemory.inMemory();
    String[] both = {web.url("/tagged"), web.url("/untagged")};
    assertThat(Results.of(sources(policy(), memory), both).texts())
        .containsExactly("Tagged.", "Untagged.");
    assertThat(memory.recall(both[0]))
        .satisfies(
            fetched -> {
              assertThat(fetched.etag()).isEqualTo("\"v1\"");
              assertThat(fetched.lastModified()).isEqualTo("Tue, 04 Mar 2025 10:00:00 GMT");
              assertThat(fetched.contentHash()).matches("[0-9a-f]{64}");
            });
    assertThat(Results.of(sources(policy(), memory), both).all()).isEmpty();
    assertThat(whole).hasValue(1);
    web.page("/untagged", "text/plain", "Changed.");
    assertThat(Results.of(sources(policy(), memory), both).texts()).containsExactly("Changed.");
  }

  @Test
  void whatGaveAnErrorIsReadAgain() {
    FetchMemory memory = FetchMemory.inMemory();
    web.page("/a", "application/x-ndjson", "{\"text\":\"Good.\"}\n{broken\n");
    assertThat(Results.of(sources(policy(), memory), web.url("/a")).errors()).hasSize(1);
    assertThat(Results.of(sources(policy(), memory), web.url("/a")).errors()).hasSize(1);
  }

  @Test
  void robotsAreRespected() {
    web.page(
            "/robots.txt",
            "text/plain",
            "User-agent: other\nDisallow: /\n\nUser-agent: Dragoman\nDisallow: /private\n")
        .page("/private/a", "text/html", PAGE)
        .page("/public", "text/html", PAGE)
        .redirect("/way", "/private/a");
    Results results = fetch(web.url("/private/a"), web.url("/public"), web.url("/way"));
    assertThat(results.documents()).hasSize(1);
    assertThat(results.errors())
        .containsExactly(
            web.url("/private/a") + ": the robots.txt of 127.0.0.1 forbids it",
            web.url("/way") + ": the robots.txt of 127.0.0.1 forbids it");
    assertThat(web.paths()).containsExactly("/robots.txt", "/public", "/way");
  }

  @Test
  void aHostWhoseRobotsFailIsLeftAlone() {
    web.on("/robots.txt", exchange -> exchange.sendResponseHeaders(500, -1))
        .page("/talks", "text/html", PAGE);
    assertThat(fetch(web.url("/talks")).error()).contains("cannot be had");
    assertThat(web.paths()).containsExactly("/robots.txt");
  }

  @Test
  void requestsToAHostKeepTheirPace() {
    web.page("/a", "text/plain", "A.").page("/b", "text/plain", "B.");
    FetchPolicy slow = policy().withPerHost(Duration.ofMillis(300));
    long start = System.nanoTime();
    Results results =
        Results.of(sources(slow, FetchMemory.inMemory()), web.url("/a"), web.url("/b"));
    assertThat(results.documents()).hasSize(2);
    // robots.txt and two pages: two pauses.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(600));
  }

  @Test
  void redirectsAreFollowedFiveTimes() {
    web.redirect("/1", "/2").redirect("/2", "3").redirect("/3", web.url("/4"));
    web.redirect("/4", "/5").redirect("/5", "/6#part").page("/6", "text/html", PAGE);
    web.redirect("/0", "/1").redirect("/loop", "/loop");
    Results results = fetch(web.url("/1"), web.url("/0"), web.url("/loop"));
    assertThat(results.document().url()).isEqualTo(web.url("/6"));
    assertThat(results.document().id()).isEqualTo(web.url("/1"));
    assertThat(results.errors())
        .containsExactly(
            web.url("/0") + ": more than 5 redirects",
            web.url("/loop") + ": more than 5 redirects");
  }

  @Test
  void privateAddressesAreRefusedByEveryName() {
    web.page("/secret", "text/html", PAGE);
    FetchPolicy open = FetchPolicy.ON.withPorts(Set.of(web.port(), 80)).withPerHost(Duration.ZERO);
    String port = ":" + web.port();
    for (String host :
        List.of(
            "127.0.0.1",
            "127.0.0.2",
            "localhost",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "2130706433",
            "0.0.0.0",
            "[::]",
            "127.1",
            "10.0.0.1",
            "192.168.1.1",
            "172.16.0.1",
            "169.254.169.254",
            "100.100.100.200",
            "[fd00:ec2::254]",
            "[fe80::1]",
            "224.0.0.1")) {
      String url = "http://" + host + port + "/secret";
      assertThat(Results.of(sources(open, FetchMemory.inMemory()), url).error())
          .as(host)
          .containsAnyOf("is not on the public internet", "names no host", "no such host");
    }
    assertThat(web.asked()).isEmpty();
  }

  @Test
  void otherPortsAndOtherSchemesAreRefused() {
    FetchPolicy usual = FetchPolicy.ON.withPrivateHosts(Set.of("127.0.0.1"));
    assertThat(Results.of(sources(usual, FetchMemory.inMemory()), web.url("/")).error())
        .endsWith("port " + web.port() + " is not among those that are fetched from");
    web.redirect("/a", "file:///etc/passwd").redirect("/b", "ftp://127.0.0.1/x");
    assertThat(fetch(web.url("/a"), web.url("/b")).errors())
        .containsExactly(
            web.url("/a") + ": only http and https are fetched, not \"file\"",
            web.url("/b") + ": only http and https are fetched, not \"ftp\"");
  }

  @Test
  void aRedirectToAPrivateAddressIsRefused() {
    web.page("/secret", "text/html", PAGE)
        .redirect("/a", "http://127.0.0.2:" + web.port() + "/secret")
        .redirect("/b", "http://localhost:" + web.port() + "/secret")
        .redirect("/c", "//[::1]:" + web.port() + "/secret");
    Results results = fetch(web.url("/a"), web.url("/b"), web.url("/c"));
    assertThat(results.errors())
        .hasSize(3)
        .allMatch(error -> error.contains("is not on the public internet"));
    assertThat(web.paths()).doesNotContain("/secret");
  }

  @Test
  void aRedirectOfRobotsToAPrivateAddressIsRefused() {
    web.redirect("/robots.txt", "http://127.0.0.2:" + web.port() + "/secret")
        .page("/secret", "text/plain", "")
        .page("/a", "text/html", PAGE);
    assertThat(fetch(web.url("/a")).error()).contains("is not on the public internet");
    assertThat(web.paths()).containsExactly("/robots.txt");
  }

  @Test
  void aFeedOrListThatNamesAPrivateAddressGetsNothing() throws IOException {
    web.page("/secret", "text/html", PAGE);
    String secret = "http://127.0.0.2:" + web.port() + "/secret";
    web.page("/feed", "application/rss+xml", feed(secret));
    Path list = file("a.urls", secret + "\n");
    Results results = fetch(web.url("/feed"), list.toString());
    assertThat(results.texts()).containsExactly("A summary.");
    assertThat(results.errors())
        .containsExactly(
            web.url("/feed")
                + "!1: "
                + secret
                + ": 127.0.0.2 is not on the public internet (127.0.0.2); refused",
            list
                + ":1: "
                + secret
                + ": 127.0.0.2 is not on the public internet (127.0.0.2); refused");
    assertThat(web.paths()).doesNotContain("/secret");
  }

  private static String feed(String link) {
    return "<rss version='2.0'><channel><title>Wire</title><link>https://w.example</link>"
        + "<description>d</description><item><title>Talks</title><link>"
        + link
        + "</link><description>A summary.</description></item></channel></rss>";
  }

  @Test
  void theAddressThatWasLookedAtIsTheOneThatIsAsked() throws IOException {
    web.page("/talks", "text/html", PAGE);
    AtomicInteger lookUps = new AtomicInteger();
    // A name whose address changes with every question, and which the system does not know.
    Resolver rebinding =
        host ->
            List.of(
                InetAddress.getByName(lookUps.incrementAndGet() < 3 ? "127.0.0.1" : "127.0.0.9"));
    FetchPolicy allowed = policy().withPrivateHosts(Set.of("wire.example"));
    Fetcher fetcher =
        new Fetcher(allowed, SourceLimits.DEFAULT, FetchMemory.inMemory(), n -> {}, rebinding);
    Sources sources =
        new Sources(
            InputStream.nullInputStream(), Overrides.NONE, n -> {}, SourceLimits.DEFAULT, fetcher);
    String url = "http://wire.example:" + web.port() + "/talks";
    assertThat(Results.of(sources, url).only().document().url()).isEqualTo(url);
    // Once for the page and once for robots.txt.
    assertThat(lookUps).hasValue(2);
    assertThat(web.asked().get(1).headers().getFirst("Host"))
        .isEqualTo("wire.example:" + web.port());
  }

  @Test
  void aNameWithOnePrivateAddressAmongOthersIsRefused() throws IOException {
    Resolver mixed =
        host -> List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.1"));
    Fetcher fetcher =
        new Fetcher(FetchPolicy.ON, SourceLimits.DEFAULT, FetchMemory.inMemory(), n -> {}, mixed);
    Sources sources =
        new Sources(
            InputStream.nullInputStream(), Overrides.NONE, n -> {}, SourceLimits.DEFAULT, fetcher);
    for (String scheme : List.of("http", "https")) {
      assertThat(Results.of(sources, scheme + "://wire.example/").error())
          .endsWith("wire.example is not on the public internet (10.0.0.1); refused");
    }
  }

  @Test
  void aServerWithoutACertificateForItsNameGetsNoRequest() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storepass",
                "of no use",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=ip:127.0.0.1")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.out").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    char[] password = "of no use".toCharArray();
    managers.init(KeyStore.getInstance(keys.toFile(), password), password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    AtomicInteger requests = new AtomicInteger();
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/", exchange -> requests.incrementAndGet());
    server.start();
    try {
      int port = server.getAddress().getPort();
      String url = "https://127.0.0.1:" + port + "/";
      Sources sources = sources(policy().withPorts(Set.of(port)), FetchMemory.inMemory());
      assertThat(Results.of(sources, url).error())
          .isEqualTo(url + ": the robots.txt of 127.0.0.1 cannot be had; nothing is fetched there");
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void thePageOfASummaryIsFetched() throws IOException {
    web.page("/talks", "text/html", PAGE).page("/feed", "text/html", feed(web.url("/talks")));
    Path file = file("wire.rss", feed(web.url("/talks")));
    for (String name : List.of(web.url("/feed"), file.toString())) {
      Results results = fetch(name);
      assertThat(results.only().document().text()).isEqualTo("The ministers met.");
      assertThat(results.only().where()).isEqualTo(web.url("/talks"));
    }
    web.page("/gone", "application/rss+xml", feed(web.url("/none")));
    Results gone = fetch(web.url("/gone"));
    assertThat(gone.texts()).containsExactly("A summary.");
    assertThat(gone.errors())
        .containsExactly(web.url("/gone") + "!1: " + web.url("/none") + ": the server answers 404");
  }

  @Test
  void feedsThatLeadToFeedsEnd() {
    web.page("/a", "application/rss+xml", feed(web.url("/b")))
        .page("/b", "application/rss+xml", feed(web.url("/c")))
        .page("/c", "application/rss+xml", feed(web.url("/d")))
        .page("/d", "application/rss+xml", feed(web.url("/a")));
    Results results = fetch(web.url("/a"));
    assertThat(results.texts()).containsExactly("A summary.");
    assertThat(web.paths()).containsExactly("/robots.txt", "/a", "/b");
  }

  @Test
  void urlsOfListsAndTablesAreFetchedOnceEach() throws IOException {
    web.page("/1", "text/plain", "First.").page("/2", "text/plain", "Second.");
    web.page("/3", "text/plain", "Third.");
    Path urls =
        file("a.urls", "# pages\n\n" + web.url("/1") + "\nno url\n" + web.url("/1") + "\r\n");
    Path tab =
        file(
            "b.tsv",
            "GLOBALEVENTID\tSOURCEURL\n1\t" + web.url("/2") + "\n2\t" + web.url("/2") + "\n3\t\n");
    Path text = file("c.txt", "GKGRECORDID\tDocumentIdentifier\n1\t" + web.url("/3") + "\n");
    Results results = fetch(urls.toString(), tab.toString(), text.toString());
    assertThat(results.texts()).containsExactly("First.", "Second.", "Third.");
    assertThat(results.ids()).containsExactly(web.url("/1"), web.url("/2"), web.url("/3"));
    assertThat(results.errors())
        .containsExactly(
            urls + ":4: not a URL of http or https", tab + ":4: \"sourceurl\" is empty");
    assertThat(web.paths()).containsExactly("/robots.txt", "/1", "/2", "/3");
  }

  @Test
  void rowsOfGdeltAreReadWithoutNamesOfColumns() throws IOException {
    web.page("/1", "text/plain", "First.").page("/2", "text/plain", "Second.");
    web.page("/3", "text/plain", "Third.");
    String event = "1234567890\t20260101\t202601\t2026\t2026.0027" + "\t\"a".repeat(55) + "\t";
    Path events =
        file(
            "20260101.export.CSV",
            event + web.url("/1") + "\n" + event + web.url("/1") + "\n" + event + "\ncut\tshort\n");
    Path mentions =
        file(
            "20260101.mentions.CSV",
            "1\t20260101000000\t20260101001500\t1\ta.example\t"
                + web.url("/2")
                + "\t".repeat(10)
                + "\n");
    Path graph =
        file(
            "graph.txt",
            "20260101000000-7\t20260101000000\t1\ta.example\t"
                + web.url("/3")
                + "\t".repeat(22)
                + "\n");
    Results results = fetch(events.toString(), mentions.toString(), graph.toString());
    assertThat(results.texts()).containsExactly("First.", "Second.", "Third.");
    assertThat(results.errors())
        .containsExactly(
            events + ":3: '' is not a URL of http or https",
            events + ":4: no row of GDELT: 2 cells");
  }
}
