package org.dragoman.app.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages and feeds: politely, within bounds, and from nowhere that it may not.
 *
 * <p>Not safe for use by many threads.
 */
final class Fetcher {
  /** Who is asking. */
  static final String USER_AGENT = "Dragoman/0.1 (+robots respected)";

  private static final String ACCEPT =
      "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
          + " application/xml;q=0.9, text/*;q=0.8, application/x-ndjson;q=0.8";

  /** Forms by the type that a server tells. */
  private static final Map<String, Format> TYPES =
      Map.ofEntries(
          Map.entry("text/html", Format.HTML),
          Map.entry("application/xhtml+xml", Format.HTML),
          Map.entry("text/markdown", Format.MARKDOWN),
          Map.entry("application/rss+xml", Format.FEED),
          Map.entry("application/atom+xml", Format.FEED),
          Map.entry("application/rdf+xml", Format.FEED),
          Map.entry("application/xml", Format.FEED),
          Map.entry("text/xml", Format.FEED),
          Map.entry("application/x-ndjson", Format.JSON_LINES),
          Map.entry("application/jsonl", Format.JSON_LINES),
          Map.entry("application/json-lines", Format.JSON_LINES),
          Map.entry("text/csv", Format.CSV));

  /** Types of which the content must tell more, or that were not told. */
  private static final Set<String> TOLD_BY_CONTENT =
      Set.of("", "text/plain", "text/tab-separated-values");

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  static {
    // Lets a request to an address carry the name of its host; AddressGuard tells why. The client
    // reads the property when it is first used, and has no other way to be told.
    String key = "jdk.httpclient.allowRestrictedHeaders";
    String others = System.getProperty(key, "");
    System.setProperty(key, others.isEmpty() ? "host" : others + ",host");
  }

  private final FetchPolicy policy;
  private final SourceLimits limits;
  private final FetchMemory memory;
  private final LongConsumer progress;
  private final AddressGuard guard;
  private final HostPace pace = new HostPace();
  private final Robots robots = new Robots(this::robots);
  private final HttpClient client;

  /**
   * A page that was fetched.
   *
   * @param uri the URL that gave it, after redirects
   * @param format its form, or null where its content must tell
   * @param type the header {@code Content-Type}, empty where there is none
   * @param body what it holds, unpacked
   * @param fetched what to remember of it
   */
  record Page(
      URI uri, @Nullable Format format, String type, byte[] body, FetchMemory.Fetched fetched) {}

  Fetcher(
      FetchPolicy policy,
      SourceLimits limits,
      FetchMemory memory,
      LongConsumer progress,
      Resolver resolver) {
    this.policy = policy;
    this.limits = limits;
    this.memory = memory;
    this.progress = progress;
    this.guard = new AddressGuard(policy, resolver);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(policy.connectTimeout())
            .build();
  }

  /**
   * Fetches a page.
   *
   * @return the page, or null where it is as it was when it was last fetched
   * @throws SourceException where it cannot be had
   */
  @Nullable Page fetch(String url) throws SourceException {
    URI uri = uri(url);
    try {
      for (int redirects = 0; ; redirects++) {
        AddressGuard.Target target = guard.check(uri);
        Duration delay = robots.delay(uri);
        pace.await(uri.getHost(), longer(policy.perHost(), delay));
        FetchMemory.Fetched known = memory.recall(uri.toString());
        HttpResponse<BoundedBody.Body> answer =
            ask(target, known, true, limits.mostDocumentBytes());
        int status = answer.statusCode();
        if (status == 304 && known != null) {
          return null;
        }
        if (status == 200) {
          Page page = page(uri, answer);
          boolean same = known != null && known.contentHash().equals(page.fetched.contentHash());
          return same ? null : page;
        }
        uri = redirect(uri, answer, redirects);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("was not fetched: reading was ended");
    } catch (IOException e) {
      throw new SourceException(problem(e));
    } catch (IllegalArgumentException e) {
      // The client refuses some URLs and headers only when a request is made of them.
      throw new SourceException("cannot be asked for: " + e.getMessage());
    }
  }

  /** Keeps what was fetched, once all that it held was handed over. */
  void remember(Page page) {
    memory.remember(page.uri.toString(), page.fetched);
  }

  private URI redirect(URI uri, HttpResponse<?> answer, int redirects) throws SourceException {
    int status = answer.statusCode();
    String location = answer.headers().firstValue("Location").orElse("");
    if (!REDIRECTS.contains(status) || location.isBlank()) {
      throw new SourceException("the server answers " + status);
    }
    if (redirects >= policy.mostRedirects()) {
      throw new SourceException("more than " + policy.mostRedirects() + " redirects");
    }
    try {
      return uri(uri.resolve(location.strip()).toString());
    } catch (IllegalArgumentException e) {
      throw new SourceException("a redirect to what is no URL");
    }
  }

  private Robots.Answer robots(URI robots) throws SourceException, InterruptedException {
    URI uri = robots;
    for (int redirects = 0; ; redirects++) {
      AddressGuard.Target target = guard.check(uri);
      pace.await(uri.getHost(), policy.perHost());
      HttpResponse<BoundedBody.Body> answer;
      try {
        answer = ask(target, null, false, Robots.MOST_BYTES);
      } catch (IOException e) {
        return new Robots.Answer(503, "", new byte[0]);
      }
      if (REDIRECTS.contains(answer.statusCode())) {
        if (redirects >= policy.mostRedirects()) {
          return new Robots.Answer(404, "", new byte[0]);
        }
        uri = redirect(uri, answer, redirects);
        continue;
      }
      String type = answer.headers().firstValue("Content-Type").orElse("text/plain");
      return new Robots.Answer(answer.statusCode(), type, answer.body().bytes());
    }
  }

  /** Sends one request and waits for the whole answer. */
  private HttpResponse<BoundedBody.Body> ask(
      AddressGuard.Target target,
      FetchMemory.@Nullable Fetched known,
      boolean packed,
      int mostBytes)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.connected())
            .header("User-Agent", USER_AGENT)
            .header("Accept", packed ? ACCEPT : "text/plain")
            .timeout(policy.requestTimeout());
    if (!target.connected().equals(target.uri())) {
      request.header("Host", target.host());
    }
    if (packed) {
      request.header("Accept-Encoding", "gzip");
    }
    if (known != null && known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known != null && known.lastModified() != null) {
      request.header("If-Modified-Since", known.lastModified());
    }
    CompletableFuture<HttpResponse<BoundedBody.Body>> sent =
        client.sendAsync(
            request.build(), info -> new BoundedBody(wanted(info, mostBytes), progress));
    try {
      // The request's own timeout ends with the headers; a body may come as slowly as it likes.
      return sent.get(policy.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no whole answer within " + seconds(policy.requestTimeout()), e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException problem ? problem : new IOException(e.getCause());
    } finally {
      sent.cancel(true);
    }
  }

  /** How much of a body is wanted: nothing of what is no page, or of a type that is refused. */
  private static int wanted(ResponseInfo info, int mostBytes) {
    String type = HttpText.type(info.headers().firstValue("Content-Type").orElse(""));
    boolean read = TYPES.containsKey(type) || TOLD_BY_CONTENT.contains(type);
    return info.statusCode() == 200 && read ? mostBytes : 0;
  }

  private Page page(URI uri, HttpResponse<BoundedBody.Body> answer)
      throws SourceException, IOException {
    String header = answer.headers().firstValue("Content-Type").orElse("");
    String type = HttpText.type(header);
    Format format = TYPES.get(type);
    if (format == null && !TOLD_BY_CONTENT.contains(type)) {
      throw new SourceException("\"" + type + "\" is not read; pages, feeds and text are");
    }
    if (!answer.body().whole()) {
      throw new SourceException(Sources.tooLarge(limits.mostDocumentBytes()));
    }
    byte[] body = unpacked(answer);
    FetchMemory.Fetched fetched =
        new FetchMemory.Fetched(
            answer.headers().firstValue("ETag").orElse(null),
            answer.headers().firstValue("Last-Modified").orElse(null),
            hash(body));
    return new Page(uri, format, header, body, fetched);
  }

  private byte[] unpacked(HttpResponse<BoundedBody.Body> answer)
      throws SourceException, IOException {
    byte[] bytes = answer.body().bytes();
    String coding =
        answer.headers().allValues("Content-Encoding").stream()
            .collect(Collectors.joining(","))
            .strip()
            .toLowerCase(Locale.ROOT);
    switch (coding) {
      case "", "identity" -> {
        return bytes;
      }
      case "gzip", "x-gzip" -> {
        return new Documents(limits).readAll(Gzip.unpack(new ByteArrayInputStream(bytes), limits));
      }
      default -> throw new SourceException("packed with \"" + coding + "\", which is not read");
    }
  }

  private static URI uri(String url) throws SourceException {
    try {
      URI uri = new URI(url.strip());
      // What follows # is the reader's own matter, and never sent.
      String whole = uri.toASCIIString();
      int hash = whole.indexOf('#');
      return new URI(hash < 0 ? whole : whole.substring(0, hash));
    } catch (URISyntaxException e) {
      throw new SourceException("not a URL: " + e.getReason());
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private String problem(IOException e) {
    if (e instanceof BoundException bound) {
      return bound.problem();
    }
    if (e instanceof HttpConnectTimeoutException) {
      return "no connection within " + seconds(policy.connectTimeout());
    }
    if (e instanceof java.net.http.HttpTimeoutException) {
      return "no answer within " + seconds(policy.requestTimeout());
    }
    if (e instanceof ConnectException) {
      return "cannot be reached";
    }
    if (e instanceof SSLException) {
      return "no secure connection: " + e.getMessage();
    }
    return "cannot be fetched: " + e.getMessage();
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f seconds", time.toMillis() / 1000.0);
  }
}
