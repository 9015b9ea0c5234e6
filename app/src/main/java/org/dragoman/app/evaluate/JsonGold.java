package org.dragoman.app.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.dragoman.app.source.JsonSpans;
import org.dragoman.app.source.SourceException;
import org.dragoman.text.Span;

/**
 * Reads rows of a file of JSON lines: {@code text} and {@code type}, and where given {@code id},
 * {@code status}, and {@code actors} and {@code recipients}, lists of {@code begin} and {@code end}
 * in code points.
 */
final class JsonGold implements GoldFormat {
  private final ObjectReader reader =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  @Override
  public GoldRow row(String line, int number) throws GoldException {
    JsonNode node;
    try {
      node = reader.readValue(line);
    } catch (JsonProcessingException e) {
      throw new GoldException("not a JSON object on one line");
    }
    if (!node.isObject()) {
      throw new GoldException("not a JSON object");
    }
    String text = string(node, "text");
    if (text.isBlank()) {
      throw new GoldException("no \"text\"");
    }
    JsonNode id = node.path("id");
    return new GoldRow(
        number,
        id.isValueNode() && !id.isNull() ? id.asText() : String.valueOf(number),
        text,
        GoldValues.type(string(node, "type")),
        spans(node, "actors", text),
        spans(node, "recipients", text),
        GoldValues.status(string(node, "status")));
  }

  private static String string(JsonNode node, String field) throws GoldException {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw new GoldException("\"" + field + "\" is not a string");
    }
    return value.textValue();
  }

  private static List<Span> spans(JsonNode node, String field, String text) throws GoldException {
    try {
      return JsonSpans.of(node, field, text);
    } catch (SourceException e) {
      throw new GoldException(e.problem());
    }
  }
}
