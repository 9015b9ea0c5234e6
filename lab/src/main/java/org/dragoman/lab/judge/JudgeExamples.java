package org.dragoman.lab.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.dragoman.event.EventType;
import org.dragoman.event.JudgeModel;
import org.jspecify.annotations.Nullable;

/** Makes training examples of annotated sentences. */
final class JudgeExamples {
  /** How much a pair that the engine found counts beside one that an annotator marked. */
  private static final float FOUND = 0.4f;

  /** How much one side counts whose other side is kept from the judge. */
  private static final float HALF = 0.1f;

  /** How much a pair counts of which nobody but the rules says that it is none. */
  private static final float UNSAID = 0.03f;

  private static final long NONE = 1L << JudgeModel.NONE;

  private JudgeExamples() {}

  /** Classes that a label stands for. */
  static long classes(Marked marked, JudgeItem.Kind kind) {
    if (kind == JudgeItem.Kind.QUAD) {
      return quad(Integer.parseInt(marked.label()));
    }
    return switch (marked.label()) {
      case "NONE" -> NONE;
      case "YIELD" -> bit(EventType.CONCEDE) | bit(EventType.RETREAT);
      default -> bit(EventType.valueOf(marked.label()));
    };
  }

  static long quad(int quad) {
    long classes = quad == 0 ? NONE : 0;
    for (EventType type : EventType.values()) {
      classes |= quadOf(type) == quad ? bit(type) : 0;
    }
    return classes;
  }

  /** Quad class as the annotators of relations have it: what is conceded counts as material. */
  static int quadOf(EventType type) {
    return type == EventType.CONCEDE ? 2 : type.quad();
  }

  private static long bit(EventType type) {
    return 1L << type.ordinal();
  }

  /** Examples of sentences whose sides are marked, and of those where nothing happens. */
  static List<JudgeExample> sure(List<JudgeItem> items) {
    List<JudgeExample> examples = new ArrayList<>();
    for (JudgeItem item : items) {
      if (item.kind() == JudgeItem.Kind.TEXT) {
        item.found().forEach(f -> examples.add(new JudgeExample(f.rows(), NONE, false, UNSAID)));
        continue;
      }
      long classes = classes(item.marked(), item.kind());
      boolean foreign = item.kind() == JudgeItem.Kind.OWN;
      int[] given = item.given();
      if (given != null) {
        examples.add(new JudgeExample(given, classes, foreign, 1));
      }
      for (int[] half : item.halves()) {
        examples.add(new JudgeExample(half, classes, foreign, HALF));
      }
      for (JudgeItem.Found found : item.found()) {
        boolean right =
            item.kind() == JudgeItem.Kind.QUAD
                ? classes == NONE
                : found.acts(item.marked().acting()) && found.receives(item.marked().receiving());
        if (right) {
          examples.add(new JudgeExample(found.rows(), classes, foreign, FOUND));
        }
      }
    }
    return examples;
  }

  /**
   * Examples of sentences that are known to tell of an act of some quad class, though not by whom:
   * the pair found that fits the class best.
   */
  static List<JudgeExample> likely(
      List<JudgeItem> items, ToDoubleBiFunction<int[], Long> probability) {
    List<JudgeExample> examples = new ArrayList<>();
    for (JudgeItem item : items) {
      if (item.kind() != JudgeItem.Kind.QUAD) {
        continue;
      }
      long classes = classes(item.marked(), item.kind());
      if (classes == NONE) {
        continue;
      }
      JudgeItem.@Nullable Found best = null;
      double most = -1;
      for (JudgeItem.Found found : item.found()) {
        double fit = probability.applyAsDouble(found.rows(), classes);
        if (fit > most) {
          best = found;
          most = fit;
        }
      }
      if (best != null) {
        examples.add(new JudgeExample(best.rows(), classes, false, FOUND));
      }
    }
    return examples;
  }
}
