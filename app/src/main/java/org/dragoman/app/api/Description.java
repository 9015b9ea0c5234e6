package org.dragoman.app.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.dragoman.app.serve.Assets;
import org.dragoman.app.serve.Meter;
import org.dragoman.app.serve.Role;
import org.dragoman.app.serve.Routes;

/** The description of the API, as a file and as a page to try it on; the metrics. */
final class Description implements Routes {
  private final byte[] description;
  private final String page;
  private final Meter meter;

  Description(Assets assets, Meter meter) {
    this.meter = meter;
    try (InputStream in = Description.class.getResourceAsStream("openapi.yaml")) {
      if (in == null) {
        throw new IllegalStateException("openapi.yaml is missing from the build");
      }
      description = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Dragoman: the API</title>
        <link rel="stylesheet" href="%s">
        </head>
        <body>
        <div id="swagger-ui"><p><a href="/api/openapi.yaml">openapi.yaml</a></p></div>
        <script src="%s"></script>
        <script src="%s"></script>
        </body>
        </html>
        """
            .formatted(
                assets.url("swagger-ui.css"),
                assets.url("swagger-ui-bundle.js"),
                assets.url("api-page.js"));
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/openapi.yaml", this::file);
    routes.get("/api", context -> context.html(page));
    routes.get("/metrics", this::metrics, Role.ADMIN);
  }

  private void file(Context context) {
    context.contentType("application/yaml; charset=utf-8");
    context.result(description);
  }

  private void metrics(Context context) {
    context.contentType("text/plain; version=0.0.4; charset=utf-8");
    context.header("Cache-Control", "no-store");
    context.result(meter.text());
  }
}
