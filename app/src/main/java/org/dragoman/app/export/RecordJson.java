package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.place.Place;
import org.dragoman.record.Citation;
import org.dragoman.record.Commitment;
import org.dragoman.record.DiplomaticProcess;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.record.Forum;
import org.dragoman.record.JointBody;
import org.dragoman.record.Participant;
import org.dragoman.record.Topic;
import org.dragoman.record.TopicEvidence;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

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
  private final JsonFactory factory =
      JsonFactory.builder()
          .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
          .configure(StreamWriteFeature.FLUSH_PASSED_TO_STREAM, false)
          .configure(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8, true)
          .build();

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
    private final CodePoints text;
    private final CodePoints title;

    Writer(JsonGenerator json, Document document) {
      this.json = json;
      this.document = document;
      this.text = CodePoints.of(document.passage(Passage.TEXT));
      this.title = CodePoints.of(document.passage(Passage.TITLE));
    }

    void record(DiplomaticRecord record) throws IOException {
      json.writeStartObject();
      string("id", document.id());
      string("title", document.title());
      string("publisher", document.publisher());
      string("published", document.published());
      string("url", document.url());
      string("language", "en");
      string("text", document.text());
      cites(record.cites());
      engagements(record.engagements());
      topics(record);
      commitments(record.commitments());
      bodies(record.bodies());
      forums(record.forums());
      processes(record.processes());
      json.writeArrayFieldStart("events");
      for (Event event : record.events()) {
        event(event);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void cites(List<Citation> cites) throws IOException {
      strings("cites", cites.stream().map(Citation::name).toList());
      json.writeArrayFieldStart("cite_evidence");
      for (Citation citation : cites) {
        json.writeStartObject();
        string("name", citation.name());
        quote(citation.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void engagements(List<Engagement> engagements) throws IOException {
      json.writeArrayFieldStart("engagements");
      for (Engagement engagement : engagements) {
        Place place = engagement.place();
        json.writeStartObject();
        string("kind", engagement.kind().label());
        string("status", engagement.status().label());
        parties("parties", engagement.parties());
        json.writeArrayFieldStart("participants");
        for (Participant participant : engagement.participants()) {
          participant(participant);
        }
        json.writeEndArray();
        string("date", engagement.date());
        string("place_country", place == null ? null : place.country());
        string("place_city", place == null ? null : place.city());
        quote(engagement.quote());
        json.writeNumberField("confidence", rounded(engagement.confidence()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void participant(Participant participant) throws IOException {
      Participant.Role role = participant.role();
      json.writeStartObject();
      string("name", participant.name());
      string("party", code(participant.party()));
      string("office", participant.office());
      string("role", role == null ? null : role.label());
      quote(participant.evidence());
      json.writeEndObject();
    }

    private void topics(DiplomaticRecord record) throws IOException {
      strings("topics", record.distinctTopics().stream().map(Topic::label).toList());
      json.writeArrayFieldStart("topic_evidence");
      for (TopicEvidence evidence : record.topics()) {
        json.writeStartObject();
        string("topic", evidence.topic().label());
        quote(evidence.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void commitments(List<Commitment> commitments) throws IOException {
      json.writeArrayFieldStart("commitments");
      for (Commitment commitment : commitments) {
        json.writeStartObject();
        quote(commitment.quote());
        string("what", commitment.what());
        parties("by", commitment.by());
        parties("to", commitment.to());
        string("status", commitment.status().label());
        string("due", commitment.due());
        string("body", commitment.body());
        number("session", commitment.session());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void bodies(List<JointBody> bodies) throws IOException {
      json.writeArrayFieldStart("bodies");
      for (JointBody body : bodies) {
        json.writeStartObject();
        string("name", body.name());
        parties("parties", body.parties());
        number("session", body.session());
        quote(body.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void forums(List<Forum> forums) throws IOException {
      strings("forums", forums.stream().map(Forum::name).distinct().toList());
      json.writeArrayFieldStart("forum_evidence");
      for (Forum forum : forums) {
        json.writeStartObject();
        string("name", forum.name());
        quote(forum.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void processes(List<DiplomaticProcess> processes) throws IOException {
      json.writeArrayFieldStart("processes");
      for (DiplomaticProcess process : processes) {
        json.writeStartObject();
        parties("parties", process.parties());
        string("kind", process.kind());
        quote(process.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    void event(Event event) throws IOException {
      json.writeStartObject();
      string("document", document.id());
      string("type", event.type().name());
      string("mode", event.mode());
      strings("contexts", event.contexts());
      string("cameo", event.cameo());
      json.writeNumberField("quad", event.type().quad());
      number("goldstein", event.goldstein());
      string("status", event.status().label());
      string("actor", code(event.actor()));
      string("recipient", code(event.recipient()));
      side("actors", event.actors());
      side("recipients", event.recipients());
      string("date", event.date());
      place(event.place());
      string("said_by", event.saidBy());
      quote(event.quote());
      json.writeObjectFieldStart("trigger");
      string("text", event.trigger().text());
      span(event.trigger());
      json.writeEndObject();
      json.writeNumberField("confidence", rounded(event.confidence()));
      json.writeEndObject();
    }

    private void side(String field, List<EventActor> actors) throws IOException {
      json.writeArrayFieldStart(field);
      for (EventActor actor : actors) {
        json.writeStartObject();
        string("text", actor.mention().text());
        span(actor.mention());
        string("party", code(actor.party()));
        string("sector", actor.sector());
        string("office", actor.office());
        string("name", actor.name());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void place(@Nullable Place place) throws IOException {
      if (place == null) {
        json.writeNullField("place");
        return;
      }
      json.writeObjectFieldStart("place");
      string("name", place.name());
      string("country", place.country());
      number("latitude", place.latitude());
      number("longitude", place.longitude());
      number("geonames", place.geonames());
      json.writeEndObject();
    }

    private void quote(Quote quote) throws IOException {
      json.writeNumberField("sentence", quote.sentence());
      string("quote", quote.text());
      span(quote);
    }

    private void span(Quote quote) throws IOException {
      boolean inTitle = quote.passage() == Passage.TITLE;
      CodePoints points = inTitle ? title : text;
      json.writeNumberField("begin", points.at(quote.span().begin()));
      json.writeNumberField("end", points.at(quote.span().end()));
      if (inTitle) {
        string("in", "title");
      }
    }

    private void parties(String field, Collection<Party> parties) throws IOException {
      strings(field, parties.stream().map(Party::code).toList());
    }

    private void strings(String field, Collection<String> values) throws IOException {
      json.writeArrayFieldStart(field);
      for (String value : values) {
        json.writeString(CodePoints.wellFormed(value));
      }
      json.writeEndArray();
    }

    private void string(String field, @Nullable Object value) throws IOException {
      if (value == null) {
        json.writeNullField(field);
      } else {
        json.writeStringField(field, CodePoints.wellFormed(value.toString()));
      }
    }

    private void number(String field, @Nullable Integer value) throws IOException {
      if (value == null) {
        json.writeNullField(field);
      } else {
        json.writeNumberField(field, value);
      }
    }

    private void number(String field, @Nullable Double value) throws IOException {
      if (value == null) {
        json.writeNullField(field);
      } else {
        json.writeNumberField(field, value);
      }
    }

    private static @Nullable String code(@Nullable Party party) {
      return party == null ? null : party.code();
    }

    /** To three places; more would pretend to a precision that confidence has not. */
    private static double rounded(double confidence) {
      return Math.round(confidence * 1000) / 1000.0;
    }
  }
}
