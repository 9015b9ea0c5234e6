package org.dragoman.app.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Span;

/** Reads places in a text that JSON gives in code points. */
public final class JsonSpans {
  private JsonSpans() {}

  /**
   * The places of a field: a list of objects with {@code begin} and {@code end} in code points, end
   * exclusive.
   *
   * @return the places in UTF-16 code units; none where the field is not there or null
   * @throws SourceException where it is something else, or a place is no stretch of the text
   */
  public static List<Span> of(JsonNode object, String field, String text) throws SourceException {
    JsonNode list = object.path(field);
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw new SourceException("\"" + field + "\" is not a list");
    }
    List<Span> spans = new ArrayList<>();
    int length = text.codePointCount(0, text.length());
    for (JsonNode place : list) {
      JsonNode begin = place.path("begin");
      JsonNode end = place.path("end");
      if (!begin.isIntegralNumber() || !end.isIntegralNumber()) {
        throw new SourceException("\"" + field + "\" needs \"begin\" and \"end\"");
      }
      if (!begin.canConvertToInt()
          || !end.canConvertToInt()
          || begin.intValue() < 0
          || begin.intValue() >= end.intValue()
          || end.intValue() > length) {
        throw new SourceException(
            "\"" + field + "\" " + begin + " to " + end + " is no stretch of the text");
      }
      spans.add(
          new Span(
              text.offsetByCodePoints(0, begin.intValue()),
              text.offsetByCodePoints(0, end.intValue())));
    }
    return spans;
  }
}
