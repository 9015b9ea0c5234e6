package org.dragoman.grammar.model;

/** Takes what the weights of a parser decide, case by case. */
public interface DecisionLog {
  /**
   * An action was chosen.
   *
   * @param actionCase see {@link SettledCases#actionCase}
   */
  void action(long actionCase, int action);

  /**
   * A relation was chosen out of several.
   *
   * @param relationCase see {@link SettledCases#relationCase}
   * @param relation its number
   */
  void relation(long relationCase, int relation);
}
