package org.dragoman.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files that pages are made of: styles, scripts, images. They are packed in the jar, named in
 * tables, and served under {@code /assets/VERSION/NAME}, where the version is a hash of them all:
 * what is behind an address never changes, so browsers keep it for good. What no table names is not
 * served, so that no path leads out. Immutable; safe for use by many threads.
 */
public final class Assets implements Routes {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "json", "application/json",
          "yaml", "application/yaml; charset=utf-8");

  private static final int VERSION_DIGITS = 12;

  private final Map<String, Asset> byName;
  private final String version;

  private record Asset(String type, byte[] plain, byte @Nullable [] packed) {}

  private Assets(Map<String, Asset> byName) {
    this.byName = byName;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byName.forEach(
        (name, asset) -> {
          all.writeBytes(name.getBytes(StandardCharsets.UTF_8));
          all.writeBytes(asset.plain());
        });
    version =
        HexFormat.of().formatHex(Secrets.sha256(all.toByteArray())).substring(0, VERSION_DIGITS);
  }

  /**
   * Reads the tables {@code assets.tsv} beside some classes. A row is the name under which a file
   * is served and its resource: beside the class, or in the class path where it begins with a
   * stroke.
   *
   * @throws IllegalStateException where a table or a file is missing from the build
   */
  public static Assets of(Class<?>... owners) {
    Map<String, Asset> byName = new TreeMap<>();
    for (Class<?> owner : owners) {
      String table = new String(resource(owner, "assets.tsv"), StandardCharsets.UTF_8);
      for (String line : table.lines().toList()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != 2) {
          throw new IllegalStateException("assets.tsv: not two cells: " + line);
        }
        byName.put(cells[0], asset(cells[0], resource(owner, cells[1])));
      }
    }
    return new Assets(byName);
  }

  private static byte[] resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Asset asset(String name, byte[] plain) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.get(end);
    if (type == null) {
      throw new IllegalStateException(name + ": no type is known for such a name");
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Asset(type, plain, packed.size() < plain.length ? packed.toByteArray() : null);
  }

  /**
   * The address of a file, for pages.
   *
   * @throws IllegalArgumentException where no table names it
   */
  public String url(String name) {
    if (!byName.containsKey(name)) {
      throw new IllegalArgumentException("no asset is called " + name);
    }
    return "/assets/" + version + "/" + name;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/assets/{version}/{name}", this::serve, Role.NOBODY);
  }

  private void serve(Context context) {
    Asset asset = byName.get(context.pathParam("name"));
    // An old page may ask for an old version; this one would then be kept under the wrong name.
    if (asset == null || !context.pathParam("version").equals(version)) {
      throw new NotFoundResponse("there is no such file");
    }
    context.disableCompression();
    context.contentType(asset.type());
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.header("Vary", "Accept-Encoding");
    byte[] packed = asset.packed();
    String accepted = context.header("Accept-Encoding");
    if (packed != null && accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip")) {
      context.header("Content-Encoding", "gzip");
      context.result(packed);
    } else {
      context.result(asset.plain());
    }
  }
}
