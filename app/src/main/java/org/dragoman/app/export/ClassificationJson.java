package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.dragoman.event.EventType;
import org.dragoman.event.Judgement;
import org.dragoman.event.PairCoder;

/**
 * Writes what one side does to another as JSON in UTF-8, a pair a line. {@code scores} are the
 * probabilities of all types and of {@code NONE}, no act, and add up to 1 but for rounding; {@code
 * confidence} is that of {@code type}, the likeliest act, and so may be less than that of {@code
 * NONE}.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class ClassificationJson {
  private final JsonFactory factory = JsonFields.factory();

  /**
   * Writes a reading and a line feed. The stream is neither flushed nor closed.
   *
   * @param id the id of the text
   * @param wholeNumber whether the id is to be written as the whole number that it is
   * @throws IOException where the stream fails
   */
  public void write(String id, boolean wholeNumber, PairCoder.Reading reading, OutputStream out)
      throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      Judgement judgement = reading.judgement();
      json.writeStartObject();
      if (wholeNumber) {
        json.writeFieldName("id");
        json.writeNumber(id);
      } else {
        json.writeStringField("id", CodePoints.wellFormed(id));
      }
      json.writeStringField("type", reading.type().name());
      json.writeStringField("cameo", reading.cameo());
      if (reading.mode() == null) {
        json.writeNullField("mode");
      } else {
        json.writeStringField("mode", reading.mode());
      }
      json.writeStringField("status", reading.status().label());
      json.writeNumberField(
          "confidence", JsonFields.rounded(judgement.probability(reading.type())));
      json.writeObjectFieldStart("scores");
      for (EventType type : EventType.values()) {
        json.writeNumberField(type.name(), JsonFields.rounded(judgement.probability(type)));
      }
      json.writeNumberField("NONE", JsonFields.rounded(judgement.none()));
      json.writeEndObject();
      json.writeEndObject();
    }
    out.write('\n');
  }
}
