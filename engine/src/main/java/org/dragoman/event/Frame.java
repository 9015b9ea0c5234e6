package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;

/**
 * Conditions on the arguments of a predicate, as a cell of a lexicon writes them: {@code obj=talk
 * with}, {@code !obj to_inf}. The file {@code event/rules.tsv} explains the notation. Immutable.
 */
public final class Frame {
  private final List<Constraint> constraints;

  /** The same, for the loop that runs most often in all of coding. */
  private final Constraint[] inOrder;

  /** The words of each constraint as the cell has them. */
  private final List<String> conditions;

  private final int specificity;

  private final long needs;

  private Frame(List<Constraint> constraints, List<String> conditions) {
    this.constraints = List.copyOf(constraints);
    this.inOrder = constraints.toArray(new Constraint[0]);
    this.conditions = List.copyOf(conditions);
    this.specificity = constraints.stream().mapToInt(Constraint::weight).sum();
    this.needs = constraints.stream().mapToLong(Constraint::need).reduce(0, (a, b) -> a | b);
  }

  /**
   * Reads a cell; an empty one asks for nothing.
   *
   * @throws LexiconException where it is malformed; the message names file and line
   */
  public static Frame parse(String cell, NounClasses classes, Row row) {
    List<Constraint> constraints = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    for (String part : cell.split(" ", -1)) {
      if (!part.isEmpty()) {
        constraints.add(Constraint.parse(part, classes, row));
        conditions.add(part);
      }
    }
    return new Frame(constraints, conditions);
  }

  /**
   * What must be there for the frame to hold, as {@link Arguments#offers} tells it: a frame that
   * needs what is not offered need not be asked.
   */
  long needs() {
    return needs;
  }

  /** Whether all conditions hold for the predicate at a token. */
  public boolean holds(Arguments arguments, int predicate) {
    for (Constraint constraint : inOrder) {
      if (!constraint.holds(arguments, predicate)) {
        return false;
      }
    }
    return true;
  }

  /** The conditions that do not hold for the predicate at a token; none where the frame holds. */
  public List<Mismatch> mismatches(Arguments arguments, int predicate) {
    List<Mismatch> mismatches = new ArrayList<>();
    for (int i = 0; i < constraints.size(); i++) {
      Constraint constraint = constraints.get(i);
      if (!constraint.holds(arguments, predicate)) {
        mismatches.add(
            new Mismatch(
                conditions.get(i), constraint.absent(), constraint.heads(arguments, predicate)));
      }
    }
    return mismatches;
  }

  /** The conditions as they were written, with single spaces between; empty for none. */
  public String text() {
    return String.join(" ", conditions);
  }

  /** The conditions, in the order of the cell. */
  List<Constraint> constraints() {
    return constraints;
  }

  /** Whether another frame holds wherever this one does. */
  boolean implies(Frame other) {
    for (Constraint wanted : other.constraints) {
      if (constraints.stream().noneMatch(given -> given.implies(wanted))) {
        return false;
      }
    }
    return true;
  }

  /**
   * How much it asks for: 3 for words (4 where all are phrases), 2 for a class, 1 for presence or
   * absence, summed.
   */
  public int specificity() {
    return specificity;
  }
}
