package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.place.Place;
import org.jspecify.annotations.Nullable;

/** Writes events of one document as JSON objects: those of records and those that stand alone. */
final class EventJson {
  private final JsonGenerator json;
  private final JsonFields fields;

  EventJson(JsonGenerator json, JsonFields fields) {
    this.json = json;
    this.fields = fields;
  }

  /**
   * Writes the fields of an event into an object that was begun.
   *
   * @param document the id of its document
   */
  void write(String document, Event event) throws IOException {
    fields.string("document", document);
    fields.string("type", event.type().name());
    fields.string("mode", event.mode());
    fields.strings("contexts", event.contexts());
    fields.string("cameo", event.cameo());
    json.writeNumberField("quad", event.type().quad());
    fields.number("goldstein", event.goldstein());
    fields.string("status", event.status().label());
    fields.string("actor", JsonFields.code(event.actor()));
    fields.string("recipient", JsonFields.code(event.recipient()));
    side("actors", event.actors());
    side("recipients", event.recipients());
    fields.string("date", event.date());
    place(event.place());
    fields.string("said_by", event.saidBy());
    fields.quote(event.quote());
    json.writeObjectFieldStart("trigger");
    fields.string("text", event.trigger().text());
    fields.span(event.trigger());
    json.writeEndObject();
    json.writeNumberField("confidence", JsonFields.rounded(event.confidence()));
  }

  private void side(String field, List<EventActor> actors) throws IOException {
    json.writeArrayFieldStart(field);
    for (EventActor actor : actors) {
      json.writeStartObject();
      fields.string("text", actor.mention().text());
      fields.span(actor.mention());
      fields.string("party", JsonFields.code(actor.party()));
      fields.string("sector", actor.sector());
      fields.string("office", actor.office());
      fields.string("name", actor.name());
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
    fields.string("name", place.name());
    fields.string("country", place.country());
    fields.number("latitude", place.latitude());
    fields.number("longitude", place.longitude());
    fields.number("geonames", place.geonames());
    json.writeEndObject();
  }
}
