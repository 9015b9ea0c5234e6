package org.dragoman.app.source;

import java.io.IOException;

/** An archive or an entry of it is larger than is read, or packed in a way that is not read. */
final class BoundException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final boolean entryOnly;

  private BoundException(String problem, boolean entryOnly) {
    super(problem);
    this.problem = problem;
    this.entryOnly = entryOnly;
  }

  /** One entry is refused; those behind it can be read. */
  static BoundException entry(String problem) {
    return new BoundException(problem, true);
  }

  /** The archive is given up. */
  static BoundException archive(String problem) {
    return new BoundException(problem, false);
  }

  /** What is wrong, without a name. */
  String problem() {
    return problem;
  }

  /** Whether the entries behind this one can be read. */
  boolean entryOnly() {
    return entryOnly;
  }
}
