package org.dragoman.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.io.SyndFeedInput;
import io.javalin.Javalin;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.serve.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to programs, on both databases, by real requests. */
@ExtendWith(Databases.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiTest {
  /** A year of which no test adds a report. */
  private static final String STILL = "from=2024-01-01&to=2024-12-31";

  private final Databases databases;
  private final Engine engine = TestSite.engine();
  private final Map<Databases.Kind, TestSite> sites = new EnumMap<>(Databases.Kind.class);

  private Path folder = Path.of("unset");

  ApiTest(Databases databases) {
    this.databases = databases;
  }

  /** Takes a folder that lasts as long as the sites do: their search index is in it. */
  @BeforeAll
  void keep(@TempDir Path lasting) {
    this.folder = lasting;
  }

  private TestSite site(Databases.Kind kind) {
    return sites.computeIfAbsent(
        kind,
        key -> {
          LedgerAddress address = databases.fresh(key, folder);
          TestSite.run(address, "", "ingest", TestSite.REPORTS.toString());
          return new TestSite(
              address, engine, folder, TestSite.settings().withBounds(100_000, 6000));
        });
  }

  @AfterAll
  void close() {
    sites.values().forEach(TestSite::close);
  }

  @ParameterizedTest
  @EnumSource
  void answersEachQuestion(Databases.Kind kind) {
    TestSite site = site(kind);
    assertThat(site.json("/api/v1/events").path("items")).isNotEmpty();
    assertThat(site.json("/api/v1/engagements?side=Norway&side=LVA").path("items")).isNotEmpty();
    assertThat(site.json("/api/v1/engagements?side=Norway&side=Chile").path("items")).isEmpty();
    assertThat(
            site.json("/api/v1/commitments?as_of=2024-03-01&show=due,open,overdue,undated")
                .path("items"))
        .isNotEmpty();
    assertThat(site.json("/api/v1/brief?a=Norway&b=Latvia").path("documents").asInt()).isPositive();
    assertThat(site.json("/api/v1/timeline?a=NOR&b=LVA&by=year").path("items")).isNotEmpty();
    assertThat(site.json("/api/v1/stats").path("documents").asInt()).isPositive();
    assertThat(site.json("/api/v1/bodies?state=Norway").path("items")).isNotEmpty();
    assertThat(site.json("/api/v1/states").path("items")).isNotEmpty();
    assertThat(site.json("/health").path("status").asText()).isEqualTo("ok");
    assertThat(site.json("/ready").path("status").asText()).isEqualTo("ready");
    assertThat(site.get("/metrics").body()).contains("dragoman_requests_total{method=\"GET\"");
    JsonNode found =
        site.await("/api/v1/search?q=commission", hits -> hits.path("total").asInt() > 0);
    assertThat(found.path("counts").isObject()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void pagesHoldEachEventOnce(Databases.Kind kind) {
    TestSite site = site(kind);
    int all = site.json("/api/v1/events?" + STILL + "&most=500").path("items").size();
    assertThat(all).isGreaterThan(3);
    Set<String> ids = new HashSet<>();
    String path = "/api/v1/events?" + STILL + "&most=2";
    for (int pages = 0; path != null && pages < 1000; pages++) {
      HttpResponse<String> response = site.get(path);
      JsonNode page = TestSite.json(response);
      page.path("items").forEach(event -> assertThat(ids.add(event.path("id").asText())).isTrue());
      String next = page.path("next").isNull() ? null : page.path("next").asText();
      path = next == null ? null : "/api/v1/events?" + STILL + "&most=2&after=" + next;
      assertThat(response.headers().firstValue("Link").isPresent()).isEqualTo(next != null);
    }
    assertThat(ids).hasSize(all);
  }

  @ParameterizedTest
  @EnumSource
  void aDocumentHoldsTheWordsOfItsRows(Databases.Kind kind) {
    TestSite site = site(kind);
    for (JsonNode line : site.json("/api/v1/documents").path("items")) {
      JsonNode document = site.json("/api/v1/documents/" + line.path("ledger_id").asText());
      for (JsonNode event : document.path("rows").path("event")) {
        String passage = document.path(event.path("passage").asText()).asText();
        int begin = passage.offsetByCodePoints(0, event.path("span_begin").asInt());
        int end = passage.offsetByCodePoints(0, event.path("span_end").asInt());
        assertThat(passage.substring(begin, end)).isEqualTo(event.path("quote").asText());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesInTablesAndPlaces(Databases.Kind kind) {
    TestSite site = site(kind);
    int all = site.json("/api/v1/events?" + STILL + "&most=500").path("items").size();
    HttpResponse<String> csv =
        site.send(
            site.request("/api/v1/events?" + STILL + "&most=500")
                .header("Accept", "text/csv")
                .build());
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv");
    assertThat(csv.body().lines().findFirst().orElse(""))
        .contains("id,type")
        .contains("document_title");
    assertThat(csv.body().lines().count()).isEqualTo(all + 1);
    HttpResponse<String> parquet = site.get("/api/v1/events?format=parquet");
    assertThat(parquet.body()).startsWith("PAR1").endsWith("PAR1");
    JsonNode geo = site.json("/api/v1/events?most=500&format=geojson");
    assertThat(geo.path("features")).isNotEmpty();
    geo.path("features")
        .forEach(
            feature ->
                assertThat(feature.path("geometry").path("coordinates").get(1))
                    .isEqualTo(feature.path("properties").path("latitude")));
    String rows = site.get("/export?" + STILL).body();
    assertThat(rows.lines()).isNotEmpty().allMatch(line -> line.split("\t", -1).length == 61);
    assertThat(site.get("/api/v1/engagements?format=geojson").statusCode()).isEqualTo(400);
    assertThat(
            site.send(site.request("/api/v1/events").header("Accept", "image/png").build())
                .statusCode())
        .isEqualTo(406);
  }

  @ParameterizedTest
  @EnumSource
  void feedsCanBeRead(Databases.Kind kind) throws Exception {
    TestSite site = site(kind);
    site.await("/api/v1/search?q=commission", hits -> hits.path("total").asInt() > 0);
    for (String form : new String[] {"rss", "atom"}) {
      var feed =
          new SyndFeedInput()
              .build(new StringReader(site.get("/feeds/search." + form + "?q=commission").body()));
      assertThat(feed.getEntries()).isNotEmpty();
      assertThat(feed.getEntries().get(0).getLink()).contains("/documents/");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPostedDocumentIsThereAtOnce(Databases.Kind kind) {
    TestSite site = site(kind);
    String document =
        "{\"title\":\"Talks <script>alert(1)</script>\",\"date\":\"2025-05-05\",\"text\":\"The"
            + " President of Peru met with the President of Chile in Lima on 4 May 2025. They signed"
            + " an agreement on trade.\"}";
    HttpResponse<String> first = site.post("/api/v1/documents", "application/json", document);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    JsonNode added = TestSite.json(first);
    assertThat(added.path("record").path("engagements")).isNotEmpty();
    String id = added.path("ledger_id").asText();
    assertThat(site.json("/api/v1/documents/" + id).path("title").asText()).contains("<script>");
    HttpResponse<String> again = site.post("/api/v1/documents", "application/json", document);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(TestSite.json(again).path("added").asBoolean()).isFalse();
    assertThat(site.post("/api/v1/documents", "application/json", "{\"text\":\"\"}").statusCode())
        .isEqualTo(422);
    assertThat(site.post("/api/v1/documents", "application/json", "[1]").statusCode())
        .isEqualTo(400);
    assertThat(site.post("/api/v1/documents", "text/csv", "a,b").statusCode()).isEqualTo(415);
    JsonNode compared = site.json("/api/v1/compare?a=" + id + "&b=" + id);
    assertThat(compared.isObject()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aJobIsDoneInItsOrder(Databases.Kind kind) {
    TestSite site = site(kind);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 230; i++) {
      lines
          .append("{\"id\":\"j")
          .append(i)
          .append("\",\"text\":\"Ghana and Togo held talks, round ");
      lines.append(i).append(".\"}\n");
    }
    lines.append("no json\n\n{\"text\":\"\"}\n");
    HttpResponse<String> accepted =
        site.post("/api/v1/documents", "application/x-ndjson", lines.toString());
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String address = accepted.headers().firstValue("Location").orElseThrow();
    JsonNode done = site.await(address, job -> job.path("state").asText().equals("done"));
    assertThat(done.path("documents").asInt()).isEqualTo(232);
    assertThat(done.path("done").asInt()).isEqualTo(232);
    assertThat(done.path("added").asInt()).isEqualTo(230);
    assertThat(done.path("refused").asInt()).isEqualTo(2);
    assertThat(done.path("problem").asText()).contains("line 233");
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectionIsSeenAtOnceAndCanBeTakenBack(Databases.Kind kind) {
    TestSite site = site(kind);
    JsonNode event = site.json("/api/v1/events?most=1").path("items").get(0);
    String id = event.path("id").asText();
    HttpResponse<String> made =
        site.post(
            "/api/v1/corrections",
            "application/json",
            "{\"target\":\"" + id + "\",\"values\":{\"verdict\":\"rejected\"},\"reason\":\"no\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    assertThat(site.get("/api/v1/events?most=500").body()).doesNotContain("\"id\":\"" + id + "\"");
    assertThat(site.get("/api/v1/corrections/export").body()).contains(id);
    HttpResponse<String> undone =
        site.post("/api/v1/corrections/" + id + "/undo", "application/json", "");
    assertThat(TestSite.json(undone).path("undone").asInt()).isEqualTo(1);
    assertThat(site.get("/api/v1/events?most=500").body()).contains("\"id\":\"" + id + "\"");
    assertThat(
            site.post("/api/v1/corrections/" + id + "/undo", "application/json", "").statusCode())
        .isEqualTo(422);
    assertThat(
            site.post(
                    "/api/v1/corrections",
                    "application/json",
                    "{\"target\":\"" + id + "\",\"values\":{\"type\":\"NONSENSE\"}}")
                .statusCode())
        .isEqualTo(422);
    JsonNode history = site.json("/api/v1/corrections?target=" + id).path("items");
    assertThat(history.get(0).path("undone").isTextual()).isTrue();
    assertThat(site.json("/api/v1/audit").path("items").toString()).contains("correct", "undo", id);
  }

  @ParameterizedTest
  @EnumSource
  void whatHasNotChangedIsNotSentAgain(Databases.Kind kind) {
    TestSite site = site(kind);
    String path = "/api/v1/timeline?a=NOR&b=LVA";
    String tag = site.get(path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = site.send(site.request(path).header("If-None-Match", tag).build());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/events?actor=%3Cscript%3Ealert(1)%3C/script%3E",
        "/api/v1/events?actr=Norway",
        "/api/v1/events?from=yesterday",
        "/api/v1/events?most=1000000",
        "/api/v1/events?most=x",
        "/api/v1/events?after=%00",
        "/api/v1/events?min_confidence=NaN",
        "/api/v1/search?q=%2A%3A%2A%20AND%20(",
        "/api/v1/brief?a=Norway&b=Norway",
        "/api/v1/brief?a=Norway",
        "/api/v1/compare?a=1&b=2"
      })
  void aWrongQuestionIsRefusedAsAProblem(String path) {
    site(Databases.Kind.DUCKDB)
        .await("/api/v1/search?q=commission", hits -> hits.path("total").asInt() > 0);
    HttpResponse<String> response = site(Databases.Kind.DUCKDB).get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.body()).doesNotContain("Exception", "\tat ", "org.dragoman");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../../pom.xml",
        "/assets/x/..%2f..%2fopenapi.yaml",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/x/htmx.min.js",
        "/api/v1/documents/none",
        "/api/v1/documents/00000000-0000-0000-0000-000000000000",
        "/api/v2/events",
        "/%0d%0aSet-Cookie:%20a=b"
      })
  void whatIsNotThereIsNotFound(String path) {
    HttpResponse<String> response = site(Databases.Kind.DUCKDB).get(path);
    assertThat(response.statusCode()).as(response.body()).isIn(400, 404);
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(response.body()).doesNotContain("root:", "<project", "Exception");
  }

  @Test
  void wrongMethodsAndBodiesAreRefused() {
    TestSite site = site(Databases.Kind.DUCKDB);
    HttpResponse<String> method = site.send(site.request("/api/v1/events").DELETE().build());
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(method.headers().firstValue("Allow").orElse("")).contains("GET");
    HttpResponse<String> large =
        site.post("/api/v1/documents", "application/json", "x".repeat(200_000));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    HttpResponse<String> bytes =
        site.send(
            site.request("/api/v1/documents")
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofByteArray(
                        "{\"text\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .build());
    assertThat(bytes.statusCode()).isEqualTo(400);
    assertThat(bytes.body()).contains("UTF-8");
  }

  @Test
  void assetsAreKeptAndPacked() {
    TestSite site = site(Databases.Kind.DUCKDB);
    String page = site.get("/api").body();
    assertThat(page).doesNotContain("http://", "https://", "style=", "onload");
    String script = page.replaceAll("(?s).*src=\"([^\"]*api-page.js)\".*", "$1");
    HttpResponse<String> asset =
        site.send(site.request(script).header("Accept-Encoding", "gzip").build());
    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(site.get(script.replace("api-page.js", "swagger-ui.css")).statusCode())
        .isEqualTo(200);
    assertThat(site.get("/api/openapi.yaml").body()).startsWith("openapi: 3");
  }

  @Test
  void everyRouteIsDescribedAndNoOther() {
    Set<String> routes = new TreeSet<>();
    TestSite site = site(Databases.Kind.DUCKDB);
    Javalin.create(
        config -> {
          config.startup.showJavalinBanner = false;
          config.events.handlerAdded(
              route -> routes.add(route.getHttpMethod() + " " + route.getPath()));
          site.routes.forEach(some -> some.add(config.routes));
        });
    routes.remove("GET /assets/{version}/{name}");
    assertThat(routes).isEqualTo(new Contract().operations());
  }
}
