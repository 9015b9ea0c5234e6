package org.dragoman.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The description of the API, against which answers are held. */
final class Contract {
  private final JsonNode root;

  Contract() {
    try (InputStream in = Api.class.getResourceAsStream("openapi.yaml")) {
      root = new ObjectMapper().valueToTree(new Yaml().<Map<String, Object>>load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All operations: {@code GET /api/v1/events}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method ->
                  operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
    }
    return operations;
  }

  /** What of an answer is not as described. */
  List<String> faults(String method, String path, int status, @Nullable String type, String body) {
    JsonNode operation = operation(method, path);
    if (operation == null) {
      return List.of(method + " " + path + " is not described");
    }
    JsonNode response = resolved(operation.path("responses").path(Integer.toString(status)));
    if (response.isMissingNode()) {
      return List.of(method + " " + path + ": status " + status + " is not described");
    }
    if (status == 304) {
      return List.of();
    }
    String media = type == null ? "" : type.split(";", -1)[0];
    JsonNode schema = response.path("content").path(media).path("schema");
    if (schema.isMissingNode()) {
      return List.of(method + " " + path + ": " + status + " as " + media + " is not described");
    }
    List<String> faults = new ArrayList<>();
    if (media.endsWith("/json") || media.endsWith("+json")) {
      try {
        check(schema, new ObjectMapper().readTree(body), path, faults);
      } catch (IOException e) {
        faults.add("no JSON: " + body);
      }
    }
    return faults;
  }

  private @Nullable JsonNode operation(String method, String path) {
    JsonNode exact = root.path("paths").path(path);
    if (!exact.isMissingNode()) {
      return exact.get(method.toLowerCase(java.util.Locale.ROOT));
    }
    for (Map.Entry<String, JsonNode> entry : root.path("paths").properties()) {
      String pattern = entry.getKey().replaceAll("\\{[^}]*}", "[^/]+");
      if (path.matches(pattern)) {
        return entry.getValue().get(method.toLowerCase(java.util.Locale.ROOT));
      }
    }
    return null;
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode reference = node.get("$ref");
    return reference == null ? node : root.at(reference.textValue().substring(1));
  }

  private void check(JsonNode given, JsonNode value, String where, List<String> faults) {
    JsonNode schema = resolved(given);
    if (value.isNull()) {
      if (!schema.path("nullable").asBoolean() && schema.has("type")) {
        faults.add(where + " is null");
      }
      return;
    }
    boolean right =
        switch (schema.path("type").asText()) {
          case "string" -> value.isTextual();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          case "array" -> value.isArray();
          case "object" -> value.isObject();
          default -> true;
        };
    if (!right) {
      faults.add(where + " is no " + schema.path("type").asText() + ": " + value);
      return;
    }
    if (schema.has("enum")) {
      boolean known = false;
      for (JsonNode word : schema.get("enum")) {
        known |= word.equals(value);
      }
      if (!known) {
        faults.add(where + ": " + value + " is none of " + schema.get("enum"));
      }
    }
    for (JsonNode field : schema.path("required")) {
      if (!value.has(field.textValue())) {
        faults.add(where + " has no " + field.textValue());
      }
    }
    JsonNode properties = schema.path("properties");
    if (value.isObject() && !properties.isMissingNode()) {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        JsonNode property = properties.path(field.getKey());
        if (!property.isMissingNode()) {
          check(property, field.getValue(), where + "." + field.getKey(), faults);
        } else if (!field.getKey().equals("in")) {
          faults.add(where + "." + field.getKey() + " is not described");
        }
      }
    }
    if (value.isArray() && schema.has("items")) {
      for (JsonNode item : value) {
        check(schema.get("items"), item, where + "[]", faults);
      }
    }
  }
}
