package org.dragoman.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.app.query.Column;
import org.dragoman.app.query.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * Items as rows: a field of an object within an item gets a column of its own, {@code
 * document_title}; a list of words stands in one cell with {@code |} between; other lists are their
 * JSON.
 */
final class Flat {
  private Flat() {}

  static void write(List<? extends JsonNode> items, RowSink sink) throws IOException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    Map<String, Column.Kind> kinds = new LinkedHashMap<>();
    for (JsonNode item : items) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      flatten("", item, row, kinds);
      rows.add(row);
    }
    List<Column> columns = new ArrayList<>();
    kinds.forEach((name, kind) -> columns.add(new Column(name, kind)));
    sink.begin(columns);
    for (Map<String, @Nullable Object> row : rows) {
      List<@Nullable Object> cells = new ArrayList<>(columns.size());
      for (Column column : columns) {
        cells.add(cell(row.get(column.name()), column.kind()));
      }
      sink.row(cells);
    }
    sink.end();
  }

  private static void flatten(
      String prefix,
      JsonNode object,
      Map<String, @Nullable Object> row,
      Map<String, Column.Kind> kinds) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = prefix + field.getKey();
      JsonNode value = field.getValue();
      if (value.isObject()) {
        flatten(name + "_", value, row, kinds);
        continue;
      }
      Object cell = plain(value);
      row.put(name, cell);
      if (cell != null) {
        Column.Kind kind =
            cell instanceof Long
                ? Column.Kind.LONG
                : cell instanceof Double
                    ? Column.Kind.DOUBLE
                    : cell instanceof Boolean ? Column.Kind.TRUTH : Column.Kind.TEXT;
        kinds.merge(name, kind, Flat::both);
      }
    }
  }

  private static Column.Kind both(Column.Kind one, Column.Kind other) {
    if (one == other) {
      return one;
    }
    boolean numbers = number(one) && number(other);
    return numbers ? Column.Kind.DOUBLE : Column.Kind.TEXT;
  }

  private static boolean number(Column.Kind kind) {
    return kind == Column.Kind.LONG || kind == Column.Kind.DOUBLE;
  }

  private static @Nullable Object plain(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    if (value.isIntegralNumber()) {
      return value.longValue();
    }
    if (value.isNumber()) {
      return value.doubleValue();
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isArray()) {
      List<String> words = new ArrayList<>();
      for (JsonNode one : value) {
        if (!one.isTextual()) {
          return value.toString();
        }
        words.add(one.textValue());
      }
      return String.join("|", words);
    }
    return value.asText();
  }

  private static @Nullable Object cell(@Nullable Object value, Column.Kind kind) {
    if (value == null) {
      return null;
    }
    if (kind == Column.Kind.DOUBLE && value instanceof Number number) {
      return number.doubleValue();
    }
    return kind == Column.Kind.TEXT ? value.toString() : value;
  }

  /** The items that have a place, as a collection of features of GeoJSON (RFC 7946). */
  static ObjectNode features(Items items) {
    ObjectNode collection = JsonNodeFactory.instance.objectNode();
    collection.put("type", "FeatureCollection");
    var features = collection.putArray("features");
    for (JsonNode item : items.items()) {
      JsonNode latitude = item.path("latitude");
      JsonNode longitude = item.path("longitude");
      if (latitude.isNumber() && longitude.isNumber()) {
        ObjectNode feature = features.addObject();
        feature.put("type", "Feature");
        feature.set("id", item.path("id"));
        feature
            .putObject("geometry")
            .put("type", "Point")
            .putArray("coordinates")
            .add(longitude)
            .add(latitude);
        feature.set("properties", item);
      }
    }
    collection.put("next", items.next());
    return collection;
  }
}
