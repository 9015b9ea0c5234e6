package org.dragoman.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dragoman.app.answer.CsvRows;
import org.dragoman.app.answer.ParquetRows;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.query.QuestionException;
import org.dragoman.app.serve.LedgerPool;
import org.jspecify.annotations.Nullable;

/**
 * Sends answers in the form that is wanted, and keeps them while the ledger stays as it is. Safe
 * for use by many threads.
 */
final class Reply {
  private static final int TAG_DIGITS = 24;
  private static final int NOT_ACCEPTABLE = 406;

  private final LedgerPool ledger;

  Reply(LedgerPool ledger) {
    this.ledger = ledger;
  }

  /** What is asked: the address, the parameters, the form, and what else the answer depends on. */
  private record Key(String path, Map<String, List<String>> parameters, Form form, Object more) {}

  /** An answer as it is sent. */
  private record Body(byte[] bytes, String tag, @Nullable String next) {}

  /** Sends a list. */
  void items(Context context, Function<Ledger, Items> question) {
    items(context, "", question);
  }

  /**
   * Sends a list.
   *
   * @param more what the answer depends on beside the address and its parameters
   */
  void items(Context context, Object more, Function<Ledger, Items> question) {
    Form form = Form.of(context);
    Body body =
        ledger.answer(
            key(context, form, more),
            open -> {
              Items items = question.apply(open);
              return body(bytes(items, form), items.next());
            });
    String next = body.next();
    if (next != null) {
      context.header("Link", "<" + next(context, next) + ">; rel=\"next\"");
    }
    send(context, body, form.type());
  }

  /** Sends an object, which there is as JSON only. */
  void object(Context context, Object more, Function<Ledger, JsonNode> question) {
    if (Form.of(context) != Form.JSON) {
      throw new HttpResponseException(NOT_ACCEPTABLE, "there is application/json");
    }
    Body body =
        ledger.answer(
            key(context, Form.JSON, more),
            open -> body(question.apply(open).toString().getBytes(StandardCharsets.UTF_8), null));
    send(context, body, Form.JSON.type());
  }

  private static Key key(Context context, Form form, Object more) {
    return new Key(context.path(), new TreeMap<>(context.queryParamMap()), form, more);
  }

  private static void send(Context context, Body body, String type) {
    context.header("ETag", body.tag());
    context.header("Vary", "Accept, Accept-Encoding");
    context.contentType(type);
    String known = context.header("If-None-Match");
    if (known != null && (known.contains(body.tag()) || known.strip().equals("*"))) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    context.result(body.bytes());
  }

  private static Body body(byte[] bytes, @Nullable String next) {
    try {
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new Body(bytes, "W/\"" + hash.substring(0, TAG_DIGITS) + "\"", next);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(Items items, Form form) {
    try {
      return switch (form) {
        case JSON -> json(items).toString().getBytes(StandardCharsets.UTF_8);
        case GEOJSON -> geo(items).toString().getBytes(StandardCharsets.UTF_8);
        case CSV -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          Flat.write(items.items(), new CsvRows(out));
          yield out.toByteArray();
        }
        case PARQUET -> parquet(items);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode json(Items items) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    ArrayNode array = object.putArray("items");
    items.items().forEach(array::add);
    object.put("next", items.next());
    if (items.total() != null) {
      object.put("total", items.total());
    }
    return object;
  }

  private static ObjectNode geo(Items items) {
    if (!items.items().isEmpty() && !items.items().get(0).has("latitude")) {
      throw new QuestionException("format: these have no places; there is no geojson of them");
    }
    return Flat.features(items);
  }

  private static byte[] parquet(Items items) throws IOException {
    if (items.items().isEmpty()) {
      throw new QuestionException("format: there is nothing to write, and parquet needs columns");
    }
    Path folder = Files.createTempDirectory("dragoman-api");
    Path file = folder.resolve("items.parquet");
    try {
      try (ParquetRows rows = new ParquetRows(file)) {
        Flat.write(items.items(), rows);
      }
      return Files.readAllBytes(file);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static String next(Context context, String after) {
    StringBuilder address = new StringBuilder(context.path());
    char sign = '?';
    for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
      if (!parameter.getKey().equals("after")) {
        for (String value : parameter.getValue()) {
          address
              .append(sign)
              .append(encoded(parameter.getKey()))
              .append('=')
              .append(encoded(value));
          sign = '&';
        }
      }
    }
    return address.append(sign).append("after=").append(encoded(after)).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
