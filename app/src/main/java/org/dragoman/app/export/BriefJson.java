package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dragoman.brief.Brief;
import org.dragoman.brief.Statement;
import org.dragoman.text.Document;
import org.dragoman.text.Quote;

/**
 * Writes briefs as JSON in UTF-8, one brief a line: each sentence with its kind, whether it belongs
 * to the first paragraph, and the words of the document it stands on. Offsets are those of {@link
 * RecordJson}; the text is in the brief, so that they can be looked up.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class BriefJson {
  private final JsonFactory factory = JsonFields.factory();

  /**
   * Writes a brief and a line feed. The stream is neither flushed nor closed.
   *
   * @throws IOException where the stream fails
   */
  public void write(Brief brief, OutputStream out) throws IOException {
    Document document = brief.document();
    try (JsonGenerator json = factory.createGenerator(out)) {
      JsonFields fields =
          new JsonFields(json, new Story(document, List.of(), List.of(), List.of()));
      json.writeStartObject();
      fields.string("id", document.id());
      fields.string("title", document.title());
      fields.string("publisher", document.publisher());
      fields.string("published", document.published());
      fields.string("url", document.url());
      fields.string("text", document.text());
      json.writeArrayFieldStart("statements");
      for (Statement statement : brief.lead()) {
        statement(json, fields, statement, true);
      }
      for (Statement statement : brief.points()) {
        statement(json, fields, statement, false);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void statement(
      JsonGenerator json, JsonFields fields, Statement statement, boolean lead) throws IOException {
    json.writeStartObject();
    fields.string("kind", statement.kind().label());
    json.writeBooleanField("lead", lead);
    fields.string("statement", statement.text());
    json.writeArrayFieldStart("citations");
    for (Quote quote : statement.citations()) {
      json.writeStartObject();
      fields.quote(quote);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
