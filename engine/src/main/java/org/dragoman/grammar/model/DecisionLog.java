package org.dragoman.grammar.model;

/** Takes what the weights of a parser decide, case by case. */
public interface DecisionLog {
  /**
   * An action was chosen.
   *
   * @param state in which it was chosen, and which has not changed yet
   */
  void action(ParserState state, int action);

  /**
   * A relation was chosen out of several.
   *
   * @param relationCase see {@link SettledCases#relationCase}
   * @param relation its number
   */
  void relation(long relationCase, int relation);
}
