package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dragoman.event.Event;
import org.dragoman.place.Place;
import org.dragoman.record.Citation;
import org.dragoman.record.Commitment;
import org.dragoman.record.DiplomaticProcess;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.record.Forum;
import org.dragoman.record.JointBody;
import org.dragoman.record.Participant;
import org.dragoman.record.Position;
import org.dragoman.record.Topic;
import org.dragoman.record.TopicEvidence;
import org.dragoman.text.Document;

/**
 * Writes records as JSON in UTF-8, one record a line.
 *
 * <p>Offsets ({@code begin}, {@code end}) are Unicode code points into the record's {@code text},
 * or into its {@code title} where the object says {@code "in":"title"}; {@code quote} is exactly
 * that stretch. Countries and bodies are party codes. What is unknown is null. The numbers in
 * {@code sentence} count from 0 within the passage.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class RecordJson {
  private final JsonFactory factory = JsonFields.factory();

  /**
   * Writes a record and a line feed. The stream is neither flushed nor closed.
   *
   * @throws IOException where the stream fails
   */
  public void write(DiplomaticRecord record, OutputStream out) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      new Writer(json, record.document()).record(record);
    }
    out.write('\n');
  }

  /** The record as one line of JSON, without a line feed. */
  public String toString(DiplomaticRecord record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(record, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  /** The writing of one record. */
  private static final class Writer {
    private final JsonGenerator json;
    private final Document document;
    private final JsonFields fields;
    private final EventJson events;

    Writer(JsonGenerator json, Document document) {
      this.json = json;
      this.document = document;
      this.fields = new JsonFields(json, new Story(document, List.of(), List.of(), List.of()));
      this.events = new EventJson(json, fields);
    }

    void record(DiplomaticRecord record) throws IOException {
      json.writeStartObject();
      fields.string("id", document.id());
      fields.string("title", document.title());
      fields.string("publisher", document.publisher());
      fields.string("published", document.published());
      fields.string("url", document.url());
      fields.string("language", "en");
      fields.string("text", document.text());
      cites(record.cites());
      sources(record.sources());
      engagements(record.engagements());
      topics(record);
      commitments(record.commitments());
      positions(record.positions());
      bodies(record.bodies());
      forums(record.forums());
      processes(record.processes());
      json.writeArrayFieldStart("events");
      for (Event event : record.events()) {
        json.writeStartObject();
        events.write(document.id(), event);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void cites(List<Citation> cites) throws IOException {
      fields.strings("cites", cites.stream().map(Citation::name).toList());
      json.writeArrayFieldStart("cite_evidence");
      for (Citation citation : cites) {
        json.writeStartObject();
        fields.string("name", citation.name());
        fields.quote(citation.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void sources(List<Citation> sources) throws IOException {
      json.writeArrayFieldStart("sources");
      for (Citation source : sources) {
        json.writeStartObject();
        fields.string("name", source.name());
        fields.string("kind", source.kind().label());
        fields.string("through", source.through());
        fields.quote(source.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void engagements(List<Engagement> engagements) throws IOException {
      json.writeArrayFieldStart("engagements");
      for (Engagement engagement : engagements) {
        Place place = engagement.place();
        json.writeStartObject();
        fields.string("kind", engagement.kind().label());
        fields.string("status", engagement.status().label());
        fields.parties("parties", engagement.parties());
        json.writeArrayFieldStart("participants");
        for (Participant participant : engagement.participants()) {
          participant(participant);
        }
        json.writeEndArray();
        fields.string("date", engagement.date());
        fields.string("place_country", place == null ? null : place.country());
        fields.string("place_city", place == null ? null : place.city());
        fields.quote(engagement.quote());
        json.writeNumberField("confidence", JsonFields.rounded(engagement.confidence()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void participant(Participant participant) throws IOException {
      Participant.Role role = participant.role();
      json.writeStartObject();
      fields.string("name", participant.name());
      fields.string("party", JsonFields.code(participant.party()));
      fields.string("office", participant.office());
      fields.string("role", role == null ? null : role.label());
      fields.quote(participant.evidence());
      json.writeEndObject();
    }

    private void topics(DiplomaticRecord record) throws IOException {
      fields.strings("topics", record.distinctTopics().stream().map(Topic::label).toList());
      json.writeArrayFieldStart("topic_evidence");
      for (TopicEvidence evidence : record.topics()) {
        json.writeStartObject();
        fields.string("topic", evidence.topic().label());
        fields.string("role", evidence.role().label());
        fields.quote(evidence.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void commitments(List<Commitment> commitments) throws IOException {
      json.writeArrayFieldStart("commitments");
      for (Commitment commitment : commitments) {
        json.writeStartObject();
        fields.quote(commitment.quote());
        fields.string("what", commitment.what());
        fields.parties("by", commitment.by());
        fields.parties("to", commitment.to());
        fields.string("status", commitment.status().label());
        fields.string("due", commitment.due());
        fields.string("body", commitment.body());
        fields.number("session", commitment.session());
        fields.string("said_by", commitment.saidBy());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void positions(List<Position> positions) throws IOException {
      json.writeArrayFieldStart("positions");
      for (Position position : positions) {
        json.writeStartObject();
        fields.parties("by", position.side());
        fields.string("person", position.person());
        fields.string("stance", position.stance().label());
        fields.string("object", position.object());
        fields.parties("about", position.about());
        fields.string("said_by", position.saidBy());
        fields.quote(position.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void bodies(List<JointBody> bodies) throws IOException {
      json.writeArrayFieldStart("bodies");
      for (JointBody body : bodies) {
        json.writeStartObject();
        fields.string("name", body.name());
        fields.parties("parties", body.parties());
        fields.number("session", body.session());
        fields.quote(body.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void forums(List<Forum> forums) throws IOException {
      fields.strings("forums", forums.stream().map(Forum::name).distinct().toList());
      json.writeArrayFieldStart("forum_evidence");
      for (Forum forum : forums) {
        json.writeStartObject();
        fields.string("name", forum.name());
        fields.quote(forum.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void processes(List<DiplomaticProcess> processes) throws IOException {
      json.writeArrayFieldStart("processes");
      for (DiplomaticProcess process : processes) {
        json.writeStartObject();
        fields.parties("parties", process.parties());
        fields.string("kind", process.kind());
        fields.quote(process.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }
}
