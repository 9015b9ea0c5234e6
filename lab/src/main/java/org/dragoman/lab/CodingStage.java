package org.dragoman.lab;

import java.util.Arrays;
import java.util.Set;
import org.dragoman.actor.ActorFinder;
import org.dragoman.app.source.Sources;
import org.dragoman.event.EventJudge;
import org.dragoman.event.JudgeFeatures;
import org.dragoman.event.PairCoder;
import org.dragoman.event.PairFinder;
import org.dragoman.grammar.EnglishGrammar;
import org.dragoman.place.Gazetteer;
import org.dragoman.record.HomeSide;
import org.dragoman.text.Sentences;
import org.dragoman.time.Datelines;
import org.dragoman.time.TimeExpressions;

/** The stages of coding a document, known by the classes at whose gate each begins. */
enum CodingStage {
  FILE("reading the file", Sources.class),
  SENTENCES("sentence splitting", Sentences.class),
  GRAMMAR("grammar", EnglishGrammar.class),
  ACTORS("actors", ActorFinder.class, HomeSide.class),
  TIMES_AND_PLACES("times and places", Datelines.class, TimeExpressions.class, Gazetteer.class),
  PAIRS("candidate pairs", PairFinder.class),
  FEATURES("judge features", JudgeFeatures.class),
  SCORES("judge scores", EventJudge.class),
  EVENTS("making the events", PairCoder.class),
  REST("the rest");

  private final String label;
  private final Set<String> gates;

  CodingStage(String label, Class<?>... gates) {
    this.label = label;
    this.gates = Set.of(Arrays.stream(gates).map(Class::getName).toArray(String[]::new));
  }

  /** What it is called in print. */
  String label() {
    return label;
  }

  /**
   * The stage that a thread is in: that of the innermost gate. What a stage calls of lexicons or
   * tables is its own work.
   *
   * @param stack the innermost frame first
   */
  static CodingStage of(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      String name = outermost(frame.getClassName());
      for (CodingStage stage : values()) {
        if (stage.gates.contains(name)) {
          // The file is read around all the rest: the sink that it hands documents to is not it.
          return stage == FILE && called(stack) ? REST : stage;
        }
      }
    }
    return REST;
  }

  private static boolean called(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (frame.getClassName().equals("org.dragoman.Dragoman")) {
        return true;
      }
    }
    return false;
  }

  private static String outermost(String className) {
    int inner = className.indexOf('$');
    return inner < 0 ? className : className.substring(0, inner);
  }
}
