package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.dragoman.event.CodedEvent;
import org.dragoman.event.EventJudge;
import org.dragoman.event.EventType;
import org.dragoman.event.JudgedPair;
import org.dragoman.event.Judgement;
import org.dragoman.event.PairExplanation;
import org.dragoman.event.Side;
import org.dragoman.grammar.Parse;
import org.dragoman.text.Document;

/** Writes what the judge made of pairs of sides as JSON objects. */
final class JudgeJson {
  private final JsonGenerator json;
  private final JsonFields fields;
  private final EventJson events;
  private final FeatureNames names;

  JudgeJson(JsonGenerator json, JsonFields fields, EventJson events, FeatureNames names) {
    this.json = json;
    this.fields = fields;
    this.events = events;
    this.names = names;
  }

  void write(Document document, PairExplanation pair) throws IOException {
    JudgedPair judged = pair.judged();
    Parse parse = judged.pair().parse();
    json.writeStartObject();
    json.writeNumberField("predicate", judged.predicate());
    sides("actors", document, parse, judged.pair().acting());
    sides("recipients", document, parse, judged.pair().receiving());
    Judgement judgement = judged.judgement();
    fields.string("type", judgement.type());
    json.writeObjectFieldStart("probabilities");
    for (EventType type : EventType.values()) {
      json.writeNumberField(type.name(), JsonFields.rounded(judgement.probability(type)));
    }
    json.writeNumberField("none", JsonFields.rounded(judgement.none()));
    json.writeEndObject();
    json.writeArrayFieldStart("reasons");
    for (EventJudge.Weighed reason : pair.reasons()) {
      json.writeStartObject();
      fields.string("feature", reason.template());
      fields.string("name", names.name(reason.template()));
      fields.string("value", reason.value());
      json.writeNumberField("weight", JsonFields.rounded(reason.weight()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("earlier", judged.earlier());
    CodedEvent coded = judged.event();
    if (coded == null) {
      json.writeNullField("event");
    } else {
      json.writeObjectFieldStart("event");
      events.write(document.id(), coded.event());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void sides(String field, Document document, Parse parse, List<Side> sides)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Side side : sides) {
      json.writeStartObject();
      json.writeNumberField("first", side.first());
      json.writeNumberField("last", side.last());
      fields.string(
          "text", document.quote(parse.sentence(), parse.span(side.first(), side.last())).text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
