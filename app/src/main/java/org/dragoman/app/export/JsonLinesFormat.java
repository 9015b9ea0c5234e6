package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** The event object of the record's JSON, one a line, with its {@code id}. */
public final class JsonLinesFormat implements EventFormat {
  private final JsonFactory factory = JsonFields.factory();

  @Override
  public void write(ExportEvent event, OutputStream out) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      JsonFields fields = new JsonFields(json, event.story());
      json.writeStartObject();
      fields.string("id", event.id().hex());
      new EventJson(json, fields).write(event.document().id(), event.event());
      json.writeEndObject();
    }
    out.write('\n');
  }
}
