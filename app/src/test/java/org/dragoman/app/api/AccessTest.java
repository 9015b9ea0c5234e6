package org.dragoman.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.serve.Engine;
import org.dragoman.app.serve.ServeException;
import org.dragoman.app.serve.ServeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what. */
@ExtendWith(Databases.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessTest {
  private static final String PASSWORD = "correct horse battery staple";

  private final Databases databases;
  private final Engine engine = TestSite.engine();

  @TempDir Path folder = Path.of("unset");

  AccessTest(Databases databases) {
    this.databases = databases;
  }

  private static HttpResponse<String> post(
      TestSite site, String path, String form, String... headers) {
    HttpRequest.Builder request =
        site.request(path).header("Content-Type", "application/x-www-form-urlencoded");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return site.send(request.POST(HttpRequest.BodyPublishers.ofString(form)).build());
  }

  private static String cookie(HttpResponse<String> response, String name) {
    for (String cookie : response.headers().allValues("Set-Cookie")) {
      if (cookie.startsWith(name + "=")) {
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
        return cookie.substring(0, cookie.indexOf(';'));
      }
    }
    throw new AssertionError("no cookie " + name + ": " + response.headers());
  }

  /** The token of forms that follows from a cookie, as the pages would show it. */
  private static String csrf(String cookie) throws Exception {
    String secret = cookie.substring(cookie.indexOf('=') + 1);
    return java.util.HexFormat.of()
        .formatHex(
            java.security.MessageDigest.getInstance("SHA-256")
                .digest(("csrf " + secret).getBytes(StandardCharsets.UTF_8)));
  }

  private static String form(String name, String password, String csrf) {
    return "name="
        + name
        + "&password="
        + URLEncoder.encode(password, StandardCharsets.UTF_8)
        + "&_csrf="
        + csrf
        + "&next=//evil.example/";
  }

  @ParameterizedTest
  @EnumSource
  void usersComeInByPasswordOrTokenAndDoWhatTheirRoleAllows(Databases.Kind kind) throws Exception {
    LedgerAddress address = databases.fresh(kind, folder);
    TestSite.run(address, PASSWORD + "\n", "user", "add", "rita");
    TestSite.run(address, PASSWORD + "\n", "user", "add", "anna", "--role", "analyst");
    String reader = TestSite.run(address, "", "user", "token", "rita").strip();
    String analyst = TestSite.run(address, "", "user", "token", "anna").strip();
    assertThat(TestSite.run(address, "", "user", "list"))
        .contains("rita reader", "anna analyst", "token api")
        .doesNotContain(reader);
    try (TestSite site = new TestSite(address, engine, folder, TestSite.settings())) {
      HttpResponse<String> nobody = site.get("/api/v1/events");
      assertThat(nobody.statusCode()).isEqualTo(401);
      assertThat(nobody.headers().firstValue("WWW-Authenticate").orElse("")).contains("Bearer");
      HttpResponse<String> person =
          site.send(site.request("/api?x=1").header("Accept", "text/html").build());
      assertThat(person.statusCode()).isEqualTo(303);
      assertThat(person.headers().firstValue("Location")).hasValue("/login?next=%2Fapi%3Fx%3D1");
      assertThat(site.get("/health").statusCode()).isEqualTo(200);

      assertThat(bearer(site, "/api/v1/events", reader).statusCode()).isEqualTo(200);
      assertThat(bearer(site, "/api/v1/events", reader + "x").statusCode()).isEqualTo(401);
      assertThat(bearer(site, "/metrics", analyst).statusCode()).isEqualTo(403);
      String document = "{\"text\":\"Ministers of Ghana and Togo met in Accra.\"}";
      assertThat(document(site, document, reader).statusCode()).isEqualTo(403);
      assertThat(document(site, document, analyst).statusCode()).isEqualTo(201);

      String visit = cookie(site.get("/login"), "dragoman_visit");
      assertThat(post(site, "/login", form("rita", PASSWORD, "x"), "Cookie", visit).statusCode())
          .isEqualTo(403);
      HttpResponse<String> wrong =
          post(site, "/login", form("rita", "wrong", csrf(visit)), "Cookie", visit);
      assertThat(wrong.headers().firstValue("Location").orElse("")).startsWith("/login?failed=1");
      assertThat(
              post(
                      site,
                      "/login",
                      form("rita", PASSWORD, csrf(visit)),
                      "Cookie",
                      visit,
                      "Origin",
                      "http://evil.example")
                  .statusCode())
          .isEqualTo(403);
      HttpResponse<String> right =
          post(site, "/login", form("rita", PASSWORD, csrf(visit)), "Cookie", visit);
      assertThat(right.headers().firstValue("Location")).hasValue("/");
      String session = cookie(right, "dragoman_session");
      assertThat(withCookie(site, "/api/v1/events", session).statusCode()).isEqualTo(200);
      assertThat(post(site, "/logout", "", "Cookie", session).statusCode()).isEqualTo(403);
      assertThat(withCookie(site, "/api/v1/events", session).statusCode()).isEqualTo(200);
      post(site, "/logout", "_csrf=" + csrf(session), "Cookie", session);
      assertThat(withCookie(site, "/api/v1/events", session).statusCode()).isEqualTo(401);
    }
    String admin = PASSWORD + "\n";
    TestSite.run(address, admin, "user", "add", "ada", "--role", "admin");
    String token = TestSite.run(address, "", "user", "token", "ada").strip();
    TestSite.run(address, "", "user", "remove", "rita");
    try (TestSite site = new TestSite(address, engine, folder, TestSite.settings())) {
      assertThat(bearer(site, "/api/v1/events", reader).statusCode()).isEqualTo(401);
      assertThat(bearer(site, "/api/v1/audit", token).body())
          .contains("\"login\"", "\"login refused\"", "\"logout\"", "document add", "user remove")
          .doesNotContain(PASSWORD);
    }
  }

  private static HttpResponse<String> bearer(TestSite site, String path, String token) {
    return site.send(site.request(path).header("Authorization", "Bearer " + token).build());
  }

  private static HttpResponse<String> withCookie(TestSite site, String path, String cookie) {
    return site.send(site.request(path).header("Cookie", cookie).build());
  }

  private static HttpResponse<String> document(TestSite site, String json, String token) {
    return site.send(
        site.request("/api/v1/documents")
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  @Test
  void whoGuessesPasswordsIsSlowedDown() throws Exception {
    LedgerAddress address = databases.fresh(Databases.Kind.DUCKDB, folder);
    TestSite.run(address, PASSWORD + "\n", "user", "add", "rita");
    try (TestSite site = new TestSite(address, engine, folder, TestSite.settings())) {
      String visit = cookie(site.get("/login"), "dragoman_visit");
      int refused = 0;
      for (int i = 0; i < 14; i++) {
        HttpResponse<String> answer =
            post(site, "/login", form("rita", "guess" + i, csrf(visit)), "Cookie", visit);
        if (answer.statusCode() == 429) {
          assertThat(answer.headers().firstValue("Retry-After")).isPresent();
          refused++;
        }
      }
      assertThat(refused).isGreaterThan(2);
    }
  }

  @Test
  void beyondThisMachineItNeedsUsers() {
    LedgerAddress address = databases.fresh(Databases.Kind.DUCKDB, folder);
    ServeSettings open = ServeSettings.of("0.0.0.0", 0);
    assertThatThrownBy(() -> new TestSite(address, engine, folder, open))
        .isInstanceOf(ServeException.class)
        .hasMessageContaining("dragoman user add");
    TestSite.run(address, PASSWORD + "\n", "user", "add", "rita");
    try (TestSite site = new TestSite(address, engine, folder, open)) {
      assertThat(site.get("/api/v1/events").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void whoAsksTooOftenIsToldToWait() {
    LedgerAddress address = databases.fresh(Databases.Kind.DUCKDB, folder);
    ServeSettings few = TestSite.settings().withBounds(1000, 8);
    try (TestSite site = new TestSite(address, engine, folder, few)) {
      int last = 200;
      for (int i = 0; i < 4; i++) {
        last = site.get("/api/v1/states").statusCode();
      }
      assertThat(last).isEqualTo(429);
    }
  }

  @Test
  void withoutUsersOtherSitesCanSendNothing() {
    LedgerAddress address = databases.fresh(Databases.Kind.DUCKDB, folder);
    try (TestSite site = new TestSite(address, engine, folder, TestSite.settings())) {
      String json = "{\"text\":\"Ghana and Togo held talks.\"}";
      assertThat(
              site.send(
                      site.request("/api/v1/documents")
                          .header("Content-Type", "application/json")
                          .header("Origin", "http://evil.example")
                          .POST(HttpRequest.BodyPublishers.ofString(json))
                          .build())
                  .statusCode())
          .isEqualTo(403);
      assertThat(site.post("/api/v1/documents", "text/plain", json).statusCode()).isEqualTo(403);
      assertThat(site.post("/api/v1/documents", "application/json", json).statusCode())
          .isEqualTo(201);
    }
  }
}
