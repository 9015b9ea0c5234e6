package org.dragoman.app.evaluate;

import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.event.CodedEvent;
import org.dragoman.text.Document;

/**
 * Codes annotated texts, of which it gives the engine nothing but the text, and sets what is found
 * beside the annotation. Acts that only might be count as well. Immutable; safe for use by many
 * threads.
 */
public final class Evaluator {
  private final Dragoman dragoman;

  public Evaluator(Dragoman dragoman) {
    this.dragoman = dragoman;
  }

  /** Codes all rows, with as many threads as there are processors. */
  public Evaluation evaluate(List<GoldRow> rows) {
    return new Evaluation(rows.parallelStream().map(this::judge).toList());
  }

  private Judgement judge(GoldRow row) {
    Document document = Document.of(row.id(), row.text());
    return Judgement.of(
        row, dragoman.code(document).events().stream().map(CodedEvent::event).toList());
  }
}
