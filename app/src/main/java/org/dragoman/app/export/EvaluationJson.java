package org.dragoman.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.app.evaluate.Average;
import org.dragoman.app.evaluate.Evaluation;
import org.dragoman.app.evaluate.Judgement;
import org.dragoman.app.evaluate.Score;
import org.dragoman.event.EventType;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Writes the figures of an evaluation as one line of JSON in UTF-8. Shares are 0 to 1; no act is
 * {@code NONE}.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class EvaluationJson {
  private final JsonFactory factory = JsonFields.factory();

  /**
   * Writes an evaluation and a line feed. The stream is neither flushed nor closed.
   *
   * @param file what was evaluated
   * @param wrong the rows to list
   * @throws IOException where the stream fails
   */
  public void write(String file, Evaluation evaluation, List<Judgement> wrong, OutputStream out)
      throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      new Writer(json, evaluation).write(file, wrong);
    }
    out.write('\n');
  }

  private static String name(@Nullable EventType type) {
    return type == null ? "NONE" : type.name();
  }

  /** The writing of one evaluation. */
  private static final class Writer {
    private final JsonGenerator json;
    private final Evaluation evaluation;

    Writer(JsonGenerator json, Evaluation evaluation) {
      this.json = json;
      this.evaluation = evaluation;
    }

    void write(String file, List<Judgement> wrong) throws IOException {
      json.writeStartObject();
      json.writeStringField("file", CodePoints.wellFormed(file));
      json.writeNumberField("rows", evaluation.judgements().size());
      json.writeNumberField("right", evaluation.right());
      json.writeNumberField("accuracy", JsonFields.rounded(evaluation.accuracy()));
      json.writeObjectFieldStart("types");
      for (EventType type : evaluation.types()) {
        score(type.name(), evaluation.score(type));
      }
      json.writeEndObject();
      score("micro", evaluation.micro());
      Average macro = evaluation.macro();
      json.writeObjectFieldStart("macro");
      shares(macro.precision(), macro.recall(), macro.f1());
      json.writeEndObject();
      confusion();
      Score status = evaluation.status();
      json.writeObjectFieldStart("status");
      json.writeNumberField("given", status.gold());
      json.writeNumberField("right", status.right());
      json.writeNumberField("accuracy", JsonFields.rounded(status.recall()));
      json.writeEndObject();
      json.writeArrayFieldStart("errors");
      for (Judgement judgement : wrong) {
        error(judgement);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void score(String field, Score score) throws IOException {
      json.writeObjectFieldStart(field);
      json.writeNumberField("gold", score.gold());
      json.writeNumberField("found", score.found());
      json.writeNumberField("right", score.right());
      shares(score.precision(), score.recall(), score.f1());
      json.writeEndObject();
    }

    private void shares(double precision, double recall, double f1) throws IOException {
      json.writeNumberField("precision", JsonFields.rounded(precision));
      json.writeNumberField("recall", JsonFields.rounded(recall));
      json.writeNumberField("f1", JsonFields.rounded(f1));
    }

    private void confusion() throws IOException {
      List<@Nullable EventType> types = new ArrayList<>(evaluation.types());
      types.add(null);
      json.writeObjectFieldStart("confusion");
      for (EventType gold : types) {
        json.writeObjectFieldStart(name(gold));
        for (EventType found : types) {
          if (evaluation.count(gold, found) > 0) {
            json.writeNumberField(name(found), evaluation.count(gold, found));
          }
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }

    private void error(Judgement judgement) throws IOException {
      Document document = Document.of(judgement.row().id(), judgement.row().text());
      JsonFields fields =
          new JsonFields(json, new Story(document, List.of(), List.of(), List.of()));
      json.writeStartObject();
      json.writeNumberField("line", judgement.row().line());
      fields.string("id", document.id());
      fields.string("gold", name(judgement.row().type()));
      fields.string("found", name(judgement.found()));
      fields.string("text", document.text());
      if (judgement.event() == null) {
        json.writeNullField("event");
      } else {
        json.writeObjectFieldStart("event");
        new EventJson(json, fields).write(document.id(), judgement.event());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
  }
}
