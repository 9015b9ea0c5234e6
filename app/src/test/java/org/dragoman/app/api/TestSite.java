package org.dragoman.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.app.cli.Console;
import org.dragoman.app.cli.Main;
import org.dragoman.app.ledger.CoderVersion;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.serve.Assets;
import org.dragoman.app.serve.Engine;
import org.dragoman.app.serve.Intake;
import org.dragoman.app.serve.PlainFailurePage;
import org.dragoman.app.serve.Routes;
import org.dragoman.app.serve.ServeSettings;
import org.dragoman.app.serve.Site;
import org.dragoman.lexicon.Lexicon;

/**
 * A server on a free port of this machine, and a client of it that holds answers to the contract.
 */
final class TestSite implements AutoCloseable {
  static final Path REPORTS =
      Path.of("src", "test", "resources", "org", "dragoman", "app", "query", "reports.jsonl");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Contract CONTRACT = new Contract();

  final Site site;
  final List<Routes> routes = new ArrayList<>();
  final StringWriter errors = new StringWriter();
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  TestSite(LedgerAddress address, Engine engine, Path data, ServeSettings settings) {
    PrintWriter err = new PrintWriter(errors, true);
    Map<String, String> environment = Map.of("XDG_DATA_HOME", data.toString());
    site =
        Site.open(
            Ledger.open(address, Ledger.Access.WRITE),
            settings,
            (ledger, meter) -> {
              Assets assets = Assets.of(Assets.class, Api.class);
              Intake intake = new Intake(ledger, engine, environment, err::println);
              routes.add(assets);
              routes.addAll(new Api(ledger, engine, intake, assets, meter, environment).routes());
              return new Site.Served(routes, new PlainFailurePage(), intake);
            },
            err,
            err);
  }

  static ServeSettings settings() {
    return ServeSettings.of("127.0.0.1", 0);
  }

  static Engine engine() {
    return Engine.of(Lexicon.bundled(), CoderVersion.of(List.of()));
  }

  /** Runs a command line on a ledger. */
  static String run(LedgerAddress address, String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--ledger");
    all.add(address instanceof LedgerAddress.Server server ? server.url() : address.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintWriter(err, true));
    assertThat(Main.run(console, all.toArray(String[]::new))).as(err.toString()).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path));
  }

  /** Sends a request; an answer of a described path must be as described. */
  HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<byte[]> raw = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      String body = new String(raw.body(), StandardCharsets.UTF_8);
      assertThat(raw.statusCode()).as(errors.toString()).isNotEqualTo(500);
      String path = request.uri().getPath();
      if (path.startsWith("/api/v1/") && raw.statusCode() != 405) {
        List<String> faults =
            CONTRACT.faults(
                request.method(),
                path,
                raw.statusCode(),
                raw.headers().firstValue("Content-Type").orElse(null),
                body);
        // What is at no address has no description either.
        if (!(raw.statusCode() == 404 && faults.toString().contains("is not described"))) {
          assertThat(faults).isEmpty();
        }
      }
      return new Text(raw, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An answer with its body as text. */
  private record Text(HttpResponse<byte[]> raw, String body) implements HttpResponse<String> {
    @Override
    public int statusCode() {
      return raw.statusCode();
    }

    @Override
    public HttpRequest request() {
      return raw.request();
    }

    @Override
    public java.util.Optional<HttpResponse<String>> previousResponse() {
      return java.util.Optional.empty();
    }

    @Override
    public java.net.http.HttpHeaders headers() {
      return raw.headers();
    }

    @Override
    public java.util.Optional<javax.net.ssl.SSLSession> sslSession() {
      return raw.sslSession();
    }

    @Override
    public URI uri() {
      return raw.uri();
    }

    @Override
    public HttpClient.Version version() {
      return raw.version();
    }
  }

  HttpResponse<String> get(String path) {
    return send(request(path).build());
  }

  JsonNode json(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
    return json(response);
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> post(String path, String type, String body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Asks again until what is wanted is there; for what is done behind requests. */
  JsonNode await(String path, java.util.function.Predicate<JsonNode> wanted) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (true) {
      HttpResponse<String> response = get(path);
      if (response.statusCode() == 200 && wanted.test(json(response))) {
        return json(response);
      }
      assertThat(System.nanoTime()).as(path + ": " + response.body()).isLessThan(end);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    site.close();
  }
}
