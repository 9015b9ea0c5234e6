package org.dragoman.app.fate;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.app.ledger.LedgerException;

/**
 * Promises and outcomes as JSON, the form in which the ledger keeps them: lists of their components
 * in order, without names. A change of the components needs another {@link FatePass#RULES}.
 * Stateless.
 */
final class ToldForm {
  private static final ObjectMapper MAPPER = mapper();
  private static final ObjectWriter WRITER = MAPPER.writer();
  private static final ObjectReader PROMISES = MAPPER.readerFor(Promise.class);
  private static final ObjectReader OUTCOMES = MAPPER.readerFor(Outcome.class);

  private ToldForm() {}

  private static ObjectMapper mapper() {
    SimpleModule days = new SimpleModule();
    days.addSerializer(LocalDate.class, new DayWriter());
    days.addDeserializer(LocalDate.class, new DayReader());
    ObjectMapper mapper = new ObjectMapper().registerModule(days);
    for (Class<?> type :
        List.of(
            Promise.class,
            Outcome.class,
            Pair.class,
            Due.class,
            BodyKey.class,
            DocumentRows.Actor.class,
            DocumentRows.Place.class)) {
      mapper.configOverride(type).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY));
    }
    return mapper;
  }

  private static final class DayWriter extends StdSerializer<LocalDate> {
    private static final long serialVersionUID = 1;

    DayWriter() {
      super(LocalDate.class);
    }

    @Override
    public void serialize(LocalDate day, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(day.toString());
    }
  }

  private static final class DayReader extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1;

    DayReader() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return LocalDate.parse(json.getText());
    }
  }

  static String of(Promise promise) {
    return write(promise);
  }

  static String of(Outcome outcome) {
    return write(outcome);
  }

  private static String write(Object form) {
    try {
      return WRITER.writeValueAsString(form);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The promise of a form.
   *
   * @throws LedgerException where it is none of ours
   */
  static Promise promise(String form) {
    return read(PROMISES, form);
  }

  /**
   * The outcome of a form.
   *
   * @throws LedgerException where it is none of ours
   */
  static Outcome outcome(String form) {
    return read(OUTCOMES, form);
  }

  private static <T> T read(ObjectReader reader, String form) {
    try {
      return reader.readValue(form);
    } catch (JsonProcessingException e) {
      throw new LedgerException(
          "what a document tells of commitments is broken in the ledger: " + e.getMessage(), e);
    }
  }
}
