package org.dragoman.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.app.cli.Main;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.ledger.LedgerAddress;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real second process that is killed, and one that is told to stop. */
@ExtendWith(Databases.Extension.class)
final class KilledServerTest {
  private static final Pattern ADDRESS = Pattern.compile("at (http://127\\.0\\.0\\.1:\\d+)/");
  private static final int DOCUMENTS = 3000;

  private final Databases databases;

  @TempDir Path folder = Path.of("unset");

  KilledServerTest(Databases databases) {
    this.databases = databases;
  }

  @ParameterizedTest
  @EnumSource
  void anAcceptedJobIsDoneAfterAKill(Databases.Kind kind) throws Exception {
    LedgerAddress address = databases.fresh(kind, folder);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      lines
          .append("{\"text\":\"The ministers of Ghana and Togo held round ")
          .append(i)
          .append(" of their talks in Accra and agreed to meet again.\"}\n");
    }
    HttpClient client = HttpClient.newHttpClient();
    String job;
    Process first = start(address);
    try {
      String base = base(first);
      HttpResponse<String> accepted =
          client.send(
              HttpRequest.newBuilder(URI.create(base + "/api/v1/documents"))
                  .header("Content-Type", "application/x-ndjson")
                  .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
      job = accepted.headers().firstValue("Location").orElseThrow();
      assertThat(TestSite.json(accepted).path("state").asText()).isNotEqualTo("done");
    } finally {
      first.destroyForcibly().waitFor();
    }
    Process second = start(address);
    try {
      String base = base(second);
      JsonNode state = TestSite.json(get(client, base + job));
      long end = System.nanoTime() + 120_000_000_000L;
      while (!state.path("state").asText().equals("done")) {
        assertThat(System.nanoTime()).as(state.toString()).isLessThan(end);
        Thread.sleep(200);
        state = TestSite.json(get(client, base + job));
      }
      assertThat(state.path("done").asInt()).isEqualTo(DOCUMENTS);
      assertThat(state.path("refused").asInt()).isZero();
      JsonNode stats = TestSite.json(get(client, base + "/api/v1/stats"));
      assertThat(stats.path("documents").asInt()).isEqualTo(DOCUMENTS);
    } finally {
      second.destroy();
      // Told to stop, it lets what is under way end, and says so.
      assertThat(second.waitFor()).isEqualTo(143);
    }
    assertThat(TestSite.run(address, "", "stats", "--json")).contains("\"documents\":" + DOCUMENTS);
  }

  private Process start(LedgerAddress address) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--quiet",
                "--ledger",
                address instanceof LedgerAddress.Server server
                    ? server.url()
                    : address.toString()));
    builder.environment().put("XDG_DATA_HOME", folder.toString());
    return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Where a server is reached, which it tells once it is. */
  private static String base(Process process) throws IOException {
    BufferedReader err =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    StringBuilder told = new StringBuilder();
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      told.append(line).append('\n');
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    throw new AssertionError("the server did not start: " + told);
  }

  private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
