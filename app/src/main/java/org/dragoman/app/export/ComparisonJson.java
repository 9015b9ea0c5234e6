package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dragoman.compare.Comparison;
import org.dragoman.compare.Difference;
import org.dragoman.compare.Finding;
import org.dragoman.compare.Reason;
import org.dragoman.text.Document;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Writes a comparison as one line of JSON in UTF-8. Offsets are those of {@link RecordJson}, each
 * into its own document. Stateless and safe for use by many threads.
 */
public final class ComparisonJson {
  private final JsonFactory factory = JsonFields.factory();

  /**
   * Writes a comparison and a line feed. The stream is neither flushed nor closed.
   *
   * @throws IOException where the stream fails
   */
  public void write(Comparison comparison, OutputStream out) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      JsonFields a = fields(json, comparison.a().document());
      JsonFields b = fields(json, comparison.b().document());
      json.writeStartObject();
      document(json, "a", a, comparison.a().document());
      document(json, "b", b, comparison.b().document());
      json.writeBooleanField("same_engagement", comparison.sameEngagement());
      json.writeArrayFieldStart("reasons");
      for (Reason reason : comparison.reasons()) {
        json.writeStartObject();
        a.string("ground", reason.ground().label());
        json.writeBooleanField("agrees", reason.agrees());
        a.string("a", reason.a());
        a.string("b", reason.b());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("findings");
      for (Finding finding : comparison.findings()) {
        json.writeStartObject();
        a.string("part", finding.part().label());
        a.string("where", finding.where().label());
        a.string("what", finding.what());
        quote(json, "a", a, finding.a());
        quote(json, "b", b, finding.b());
        json.writeArrayFieldStart("differences");
        for (Difference difference : finding.differences()) {
          json.writeStartObject();
          a.string("aspect", difference.aspect().label());
          a.string("a", difference.a());
          a.string("b", difference.b());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static JsonFields fields(JsonGenerator json, Document document) {
    return new JsonFields(json, new Story(document, List.of(), List.of(), List.of()));
  }

  private static void document(
      JsonGenerator json, String name, JsonFields fields, Document document) throws IOException {
    json.writeObjectFieldStart(name);
    fields.string("id", document.id());
    fields.string("title", document.title());
    fields.string("publisher", document.publisher());
    fields.string("published", document.published());
    fields.string("url", document.url());
    fields.string("text", document.text());
    json.writeEndObject();
  }

  private static void quote(
      JsonGenerator json, String name, JsonFields fields, @Nullable Quote quote)
      throws IOException {
    if (quote == null) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    fields.quote(quote);
    json.writeEndObject();
  }
}
