package org.dragoman.app.evaluate;

/** Says what is wrong with a row of an annotated file. */
final class GoldException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;

  GoldException(String problem) {
    super(problem);
    this.problem = problem;
  }

  /** What is wrong, without file and line. */
  String problem() {
    return problem;
  }
}
