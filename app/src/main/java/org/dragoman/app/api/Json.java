package org.dragoman.app.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes nodes of JSON of maps, lists and values. */
final class Json {
  private Json() {}

  /** An object; what is no number, truth, list or map is its text. */
  static ObjectNode node(ObjectMapper mapper, Map<String, ? extends @Nullable Object> fields) {
    ObjectNode node = mapper.createObjectNode();
    fields.forEach(
        (name, value) -> {
          if (value == null) {
            node.putNull(name);
          } else if (value instanceof Map<?, ?> map) {
            node.set(name, node(mapper, words(map)));
          } else if (value instanceof Collection<?> list) {
            node.set(name, array(mapper, list));
          } else {
            node.set(name, leaf(value));
          }
        });
    return node;
  }

  @SuppressWarnings("unchecked") // keys of fields of JSON are words
  private static Map<String, @Nullable Object> words(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }

  private static ArrayNode array(ObjectMapper mapper, Collection<?> list) {
    ArrayNode array = mapper.createArrayNode();
    for (Object one : list) {
      if (one == null) {
        array.addNull();
      } else if (one instanceof Map<?, ?> map) {
        array.add(node(mapper, words(map)));
      } else if (one instanceof Collection<?> inner) {
        array.add(array(mapper, inner));
      } else {
        array.add(leaf(one));
      }
    }
    return array;
  }

  private static com.fasterxml.jackson.databind.node.ValueNode leaf(Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof Integer || value instanceof Long) {
      return nodes.numberNode(((Number) value).longValue());
    }
    if (value instanceof Number number) {
      double real = number.doubleValue();
      return Double.isFinite(real) ? nodes.numberNode(real) : nodes.nullNode();
    }
    if (value instanceof Boolean truth) {
      return nodes.booleanNode(truth);
    }
    return nodes.textNode(value.toString());
  }
}
