package org.dragoman.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dragoman.event.Event;
import org.dragoman.event.EventType;
import org.jspecify.annotations.Nullable;

/** The figures of a file of annotated texts. Immutable. */
public final class Evaluation {
  private static final int NONE = EventType.values().length;

  private final List<Judgement> judgements;

  /** Rows by the analyst's type and the engine's, {@link #NONE} for no act. */
  private final int[][] confusion = new int[NONE + 1][NONE + 1];

  private final Score status;

  /** Counts. */
  public Evaluation(List<Judgement> judgements) {
    this.judgements = List.copyOf(judgements);
    int given = 0;
    int same = 0;
    for (Judgement judgement : judgements) {
      confusion[index(judgement.row().type())][index(judgement.found())]++;
      Event event = judgement.event();
      if (event != null && judgement.right() && judgement.row().status() != null) {
        given++;
        same += event.status() == judgement.row().status() ? 1 : 0;
      }
    }
    status = new Score(given, given, same);
  }

  private static int index(@Nullable EventType type) {
    return type == null ? NONE : type.ordinal();
  }

  /** All rows with what was found. */
  public List<Judgement> judgements() {
    return judgements;
  }

  /** The rows for which another type was found, in order. */
  public List<Judgement> wrong() {
    return judgements.stream().filter(judgement -> !judgement.right()).toList();
  }

  /** Number of rows of one type, null for no act, for which another, or none, was found. */
  public int count(@Nullable EventType gold, @Nullable EventType found) {
    return confusion[index(gold)][index(found)];
  }

  /** The figures of a type, or, for null, of rows that tell of no act. */
  public Score score(@Nullable EventType type) {
    int gold = 0;
    int found = 0;
    for (int other = 0; other <= NONE; other++) {
      gold += confusion[index(type)][other];
      found += confusion[other][index(type)];
    }
    return new Score(gold, found, confusion[index(type)][index(type)]);
  }

  /** The types that stand in a row or were found, in PLOVER's order. */
  public List<EventType> types() {
    List<EventType> types = new ArrayList<>();
    for (EventType type : EventType.values()) {
      if (score(type).gold() + score(type).found() > 0) {
        types.add(type);
      }
    }
    return types;
  }

  /** The types' counts added up; rows that tell of no act count only by what was found in them. */
  public Score micro() {
    int gold = 0;
    int found = 0;
    int right = 0;
    for (EventType type : EventType.values()) {
      gold += score(type).gold();
      found += score(type).found();
      right += score(type).right();
    }
    return new Score(gold, found, right);
  }

  /** The mean over the types that stand in a row. */
  public Average macro() {
    return new Average(mean(Score::precision), mean(Score::recall), mean(Score::f1));
  }

  private double mean(ToDoubleFunction<Score> figure) {
    return types().stream()
        .map(this::score)
        .filter(score -> score.gold() > 0)
        .mapToDouble(figure)
        .average()
        .orElse(0);
  }

  /** Number of rows for which the type, or that there is none, was found. */
  public int right() {
    int right = 0;
    for (int type = 0; type <= NONE; type++) {
      right += confusion[type][type];
    }
    return right;
  }

  /** Share of rows that are right. */
  public double accuracy() {
    return Score.ratio(right(), judgements.size());
  }

  /** Of the rows that give a status and whose act was found: how many, and how many agree. */
  public Score status() {
    return status;
  }
}
