package org.dragoman.app.source;

/** Says what is wrong with an input; {@link Sources} turns it into a {@link SourceError}. */
public final class SourceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;

  SourceException(String problem) {
    super(problem);
    this.problem = problem;
  }

  /** What is wrong, without the input's name. */
  public String problem() {
    return problem;
  }
}
