package org.dragoman.lab.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a thread of an ingest is at, known by the classes at whose gate each stage begins. */
enum IngestStage {
  SOURCE("reading the source", "org.dragoman.app.source.", "org.dragoman.app.ledger.Incoming"),
  KNOWN("asking what is known", "org.dragoman.app.ledger.KnownFilter"),
  CODING("coding, by the engine", "org.dragoman.Dragoman"),
  REPORTS("what finds the event again", "org.dragoman.app.story.ReportReader"),
  ROWS("making rows", "org.dragoman.app.ledger.RecordRows"),
  WRITING("writing rows", "org.dragoman.app.ledger.Ledger", "org.dragoman.app.ledger.DuckDb"),
  STORIES("stories", "org.dragoman.app.ledger.StoryPass"),
  FATES("fates", "org.dragoman.app.fate.", "java.util.concurrent.ForkJoin"),
  INDEX("search index", "org.dragoman.app.search.", "org.apache.lucene.index."),
  REST("start and rest");

  /** Passes use the engine's parts and write rows too, and all that is theirs. */
  private static final Set<IngestStage> PASSES = Set.of(STORIES, FATES, INDEX);

  private final String label;
  private final String[] gates;

  IngestStage(String label, String... gates) {
    this.label = label;
    this.gates = gates;
  }

  /** What it is called in print. */
  String label() {
    return label;
  }

  /**
   * The stage that a thread is in: that of the innermost gate, but a pass's wherever it stands.
   *
   * @param stack the innermost frame first
   * @return the stage, or null for a thread that is not of the ingest
   */
  static @Nullable IngestStage of(StackTraceElement[] stack) {
    IngestStage innermost = null;
    boolean ours = false;
    for (StackTraceElement frame : stack) {
      String name = frame.getClassName();
      ours |= name.startsWith("org.dragoman.") || name.startsWith("org.apache.lucene.");
      IngestStage at = of(name);
      if (at != null && PASSES.contains(at)) {
        return at;
      }
      innermost = innermost == null ? at : innermost;
    }
    return innermost != null ? innermost : ours ? REST : null;
  }

  private static @Nullable IngestStage of(String className) {
    // The pipeline stands around all stages and is none.
    if (className.startsWith("org.dragoman.app.source.Pipeline")) {
      return null;
    }
    for (IngestStage stage : values()) {
      for (String gate : stage.gates) {
        if (gate.endsWith(".")
            ? className.startsWith(gate)
            : className.equals(gate) || className.startsWith(gate + "$")) {
          return stage;
        }
      }
    }
    return null;
  }
}
