package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.actor.StateCode;
import org.dragoman.actor.StateCodes;
import org.dragoman.grammar.Parse;
import org.dragoman.record.Analysis;

/**
 * Writes the mentions of a document, a line of JSON each. Offsets are code points. Immutable; safe
 * for use by many threads.
 */
public final class MentionJson {
  private final JsonFactory factory = JsonFields.factory();
  private final StateCodes codes;

  /**
   * @param codes what others call the states, told of each mention's
   */
  public MentionJson(StateCodes codes) {
    this.codes = codes;
  }

  /** Writes the mentions in order of the sentences, each line ended by a line feed. */
  public void write(Analysis analysis, OutputStream out) throws IOException {
    Story story = new Story(analysis.document(), List.of(), List.of(), List.of());
    for (Parse parse : analysis.parses()) {
      for (Mention mention : analysis.actors().of(parse)) {
        try (JsonGenerator json = factory.createGenerator(out)) {
          mention(json, new JsonFields(json, story), analysis, parse, mention);
        }
        out.write("\n".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void mention(
      JsonGenerator json, JsonFields fields, Analysis analysis, Parse parse, Mention mention)
      throws IOException {
    json.writeStartObject();
    fields.string("id", analysis.document().id());
    fields.quote(
        analysis.document().quote(parse.sentence(), parse.span(mention.first(), mention.last())));
    fields.string("kind", mention.kind().name().toLowerCase(Locale.ROOT));
    fields.parties("parties", mention.parties());
    fields.strings("names", mention.parties().stream().map(Party::name).toList());
    json.writeArrayFieldStart("codes");
    for (Party party : mention.parties()) {
      StateCode code = codes.of(party.code(), analysis.document().published());
      if (code != null) {
        code(json, fields, code);
      }
    }
    json.writeEndArray();
    fields.string("sector", mention.sector());
    fields.string("office", mention.office());
    fields.string("person", mention.person() == null ? null : mention.person().name());
    fields.string("body", mention.body() == null ? null : mention.body().name());
    json.writeBooleanField("acts", mention.acting());
    fields.string("antecedent", mention.antecedent());
    fields.string("reason", mention.reason());
    json.writeEndObject();
  }

  private static void code(JsonGenerator json, JsonFields fields, StateCode code)
      throws IOException {
    json.writeStartObject();
    fields.string("iso3", code.iso3());
    fields.string("iso2", code.iso2());
    fields.number("cow", code.cow());
    fields.string("cow_abb", code.cowLetters());
    fields.string("cameo", code.cameo());
    fields.string("fips", code.fips());
    json.writeEndObject();
  }
}
