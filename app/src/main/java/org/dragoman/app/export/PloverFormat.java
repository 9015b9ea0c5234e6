package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.actor.Sector;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.event.EventStatus;
import org.dragoman.place.Place;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * PLOVER 0.8's JSON, an event a line. Of its fields those that are required are always there
 * ({@code date} is null where unknown), the others where they are known.
 *
 * <p>What did not simply happen has its auxiliary mode ({@code future}, {@code hypothetical},
 * {@code negation}, {@code historical}) in {@code mode}. A body of states has the code {@code IGO}
 * and its name as {@code identifier_text}. Offsets are code points.
 */
public final class PloverFormat implements EventFormat {
  private static final int CITY = 4;
  private static final int REGION = 2;
  private static final int COUNTRY = 1;

  private final JsonFactory factory = JsonFields.factory();
  private final Codebook codebook;
  private final String version;

  /**
   * @param codebook PLOVER's scores
   * @param version what coded the events
   */
  public PloverFormat(Codebook codebook, String version) {
    this.codebook = codebook;
    this.version = version;
  }

  @Override
  public void write(ExportEvent exported, OutputStream out) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      JsonFields fields = new JsonFields(json, exported.story());
      Event event = exported.event();
      String score = codebook.ploverScore(event);
      json.writeStartObject();
      fields.string("id", exported.id().hex());
      fields.string("date", event.date());
      side(json, fields, "actor", event.actors());
      side(json, fields, "recipient", event.recipients());
      fields.strings("event", List.of(event.type().name()));
      if (event.place() != null) {
        place(json, fields, event.place());
      }
      fields.strings("event_text", List.of(event.trigger().text()));
      json.writeNumberField("quad_code", event.type().quad());
      if (score != null) {
        json.writeNumberField("event_scale", new BigDecimal(score));
      }
      fields.strings("mode", modes(event));
      fields.strings("context", event.contexts());
      fields.string("text", exported.sentence().text());
      textInfo(json, exported);
      citeInfo(json, fields, exported.document());
      fields.string("coder", version);
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static List<String> modes(Event event) {
    List<String> modes = new ArrayList<>();
    if (event.mode() != null) {
      modes.add(event.mode());
    }
    if (event.status() != EventStatus.ACTUAL) {
      modes.add(event.status() == EventStatus.NEGATED ? "negation" : event.status().label());
    }
    return modes;
  }

  private static void side(
      JsonGenerator json, JsonFields fields, String field, List<EventActor> side)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (EventActor actor : side) {
      Party party = actor.party();
      Sector sector = actor.sector();
      json.writeStartObject();
      if (party != null) {
        fields.string("code", party.kind() == Party.Kind.BODY ? "IGO" : party.code());
      }
      // PLOVER knows bodies of states as a code, not as a sector.
      known(fields, "sector", sector == Sector.IGO ? null : sector);
      fields.string("entity_text", actor.mention().text());
      known(fields, "identifier_text", Codebook.name(actor));
      known(fields, "office", actor.office());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void place(JsonGenerator json, JsonFields fields, Place place) throws IOException {
    json.writeObjectFieldStart("event_loc");
    fields.string("resolved_place", place.name());
    if (place.geonames() != null) {
      fields.number("geonameid", place.geonames());
    }
    if (place.latitude() != null && place.longitude() != null) {
      fields.number("lat", place.latitude());
      fields.number("lon", place.longitude());
    }
    known(fields, "city", place.city());
    known(fields, "province", Codebook.province(place));
    known(fields, "country", codebook.country(place));
    known(fields, "country_code", place.country());
    if (place.city() != null) {
      json.writeNumberField("resolution", CITY);
    } else if (place.country() != null) {
      json.writeNumberField("resolution", place.isRegion() ? REGION : COUNTRY);
    }
    json.writeEndObject();
  }

  private static void textInfo(JsonGenerator json, ExportEvent exported) throws IOException {
    Quote sentence = exported.sentence();
    CodePoints points = exported.story().points(sentence.passage());
    json.writeObjectFieldStart("text_info");
    json.writeNumberField("sequence", sentence.sentence());
    json.writeNumberField("start", points.at(sentence.span().begin()));
    json.writeNumberField("end", points.at(sentence.span().end()));
    if (sentence.passage() == Passage.TITLE) {
      json.writeStringField("in", "title");
    }
    json.writeEndObject();
  }

  private static void citeInfo(JsonGenerator json, JsonFields fields, Document document)
      throws IOException {
    json.writeObjectFieldStart("cite_info");
    fields.string("citation", document.id());
    known(fields, "url", document.url());
    known(fields, "title", document.title());
    fields.string("language", "en");
    known(fields, "publication", document.publisher());
    fields.string("codebook", "PLOVER 0.8");
    json.writeEndObject();
  }

  private static void known(JsonFields fields, String field, @Nullable Object value)
      throws IOException {
    if (value != null) {
      fields.string(field, value);
    }
  }
}
