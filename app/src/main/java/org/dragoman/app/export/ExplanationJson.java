package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dragoman.actor.Mention;
import org.dragoman.event.CodedEvent;
import org.dragoman.event.CodingRule;
import org.dragoman.event.Mismatch;
import org.dragoman.event.PairExplanation;
import org.dragoman.event.PredicateExplanation;
import org.dragoman.event.SlotTrial;
import org.dragoman.event.StatusCue;
import org.dragoman.event.Trial;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.record.Explanation;
import org.dragoman.text.Document;
import org.dragoman.text.Token;

/**
 * Writes explanations as JSON in UTF-8, one document a line. Tokens are named by their numbers in
 * the sentence, from 0, -1 for none; offsets and events are those of {@link RecordJson}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ExplanationJson {
  private final JsonFactory factory = JsonFields.factory();
  private final FeatureNames names = new FeatureNames(Lexicon.bundled());

  /**
   * Writes an explanation and a line feed. The stream is neither flushed nor closed.
   *
   * @throws IOException where the stream fails
   */
  public void write(Explanation explanation, OutputStream out) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      new Writer(json, explanation, names).write();
    }
    out.write('\n');
  }

  /** The writing of one explanation. */
  private static final class Writer {
    private final JsonGenerator json;
    private final Explanation explanation;
    private final Document document;
    private final JsonFields fields;
    private final EventJson events;
    private final JudgeJson judge;

    Writer(JsonGenerator json, Explanation explanation, FeatureNames names) {
      this.json = json;
      this.explanation = explanation;
      this.document = explanation.analysis().document();
      this.fields = new JsonFields(json, Story.of(explanation.analysis()));
      this.events = new EventJson(json, fields);
      this.judge = new JudgeJson(json, fields, events, names);
    }

    void write() throws IOException {
      json.writeStartObject();
      fields.string("id", document.id());
      fields.string("title", document.title());
      fields.string("published", document.published());
      fields.string("text", document.text());
      json.writeArrayFieldStart("sentences");
      for (Parse parse : explanation.analysis().parses()) {
        sentence(parse);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void sentence(Parse parse) throws IOException {
      json.writeStartObject();
      fields.quote(document.quote(parse.sentence(), parse.sentence().span()));
      json.writeArrayFieldStart("tokens");
      for (int i = 0; i < parse.size(); i++) {
        token(parse, i);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("mentions");
      for (Mention mention : explanation.analysis().actors().of(parse)) {
        mention(parse, mention);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("predicates");
      for (PredicateExplanation predicate : explanation.predicates(parse)) {
        predicate(parse, predicate);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("judge");
      for (PairExplanation pair : explanation.pairs(parse)) {
        judge.write(document, pair);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void token(Parse parse, int i) throws IOException {
      Token token = parse.token(i);
      json.writeStartObject();
      fields.string("text", token.text());
      fields.span(document.quote(parse.sentence(), token.span()));
      fields.string("upos", parse.upos(i));
      fields.string("xpos", parse.xpos(i));
      fields.string("lemma", parse.lemma(i));
      json.writeNumberField("head", parse.head(i));
      fields.string("relation", parse.relation(i).label());
      json.writeEndObject();
    }

    private void mention(Parse parse, Mention mention) throws IOException {
      json.writeStartObject();
      json.writeNumberField("first", mention.first());
      json.writeNumberField("last", mention.last());
      fields.string(
          "text",
          document.quote(parse.sentence(), parse.span(mention.first(), mention.last())).text());
      fields.string("kind", mention.kind().name().toLowerCase(Locale.ROOT));
      fields.parties("parties", mention.parties());
      fields.string("sector", mention.sector());
      fields.string("office", mention.office());
      fields.string("person", mention.person() == null ? null : mention.person().name());
      fields.string("body", mention.body() == null ? null : mention.body().name());
      fields.string("antecedent", mention.antecedent());
      json.writeEndObject();
    }

    private void predicate(Parse parse, PredicateExplanation predicate) throws IOException {
      json.writeStartObject();
      json.writeNumberField("token", predicate.token());
      fields.string("text", parse.text(predicate.token()));
      fields.string("outcome", predicate.outcome().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("other", predicate.other());
      json.writeArrayFieldStart("rules");
      for (Trial<CodingRule> trial : predicate.trials()) {
        rule(trial);
      }
      json.writeEndArray();
      slots("actor_slots", predicate.actors());
      slots("recipient_slots", predicate.recipients());
      json.writeArrayFieldStart("status_cues");
      for (StatusCue cue : predicate.cues()) {
        json.writeStartObject();
        json.writeNumberField("token", cue.token());
        fields.string("status", cue.status().label());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("events");
      for (CodedEvent coded : predicate.events()) {
        json.writeStartObject();
        events.write(document.id(), coded.event());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void rule(Trial<CodingRule> trial) throws IOException {
      CodingRule rule = trial.value();
      json.writeStartObject();
      fields.string("line", rule.line());
      fields.string("frame", trial.frame().text());
      fields.strings("actor", rule.actor());
      fields.strings("recipient", rule.recipient());
      fields.string("type", rule.type());
      fields.string("mode", rule.mode());
      fields.string("cameo", rule.cameo().isEmpty() ? null : rule.cameo());
      json.writeBooleanField("holds", trial.holds());
      json.writeBooleanField("chosen", trial.chosen());
      json.writeArrayFieldStart("mismatches");
      for (Mismatch mismatch : trial.mismatches()) {
        json.writeStartObject();
        fields.string("condition", mismatch.condition());
        tokens("found", mismatch.found());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void slots(String field, List<SlotTrial> slots) throws IOException {
      json.writeArrayFieldStart(field);
      for (SlotTrial slot : slots) {
        json.writeStartObject();
        fields.string("slot", slot.slot());
        tokens("heads", slot.heads());
        // A mention is named by its first token, as the sentence's list of mentions is.
        tokens("mentions", slot.found().stream().map(Mention::first).toList());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void tokens(String field, List<Integer> tokens) throws IOException {
      json.writeArrayFieldStart(field);
      for (int token : tokens) {
        json.writeNumber(token);
      }
      json.writeEndArray();
    }
  }
}
