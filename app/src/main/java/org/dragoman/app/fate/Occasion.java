package org.dragoman.app.fate;

/** The kinds of things whose fate can be told. */
enum Occasion {
  VISIT(3, 540),
  MEETING(7, 120),
  CALL(2, 45),
  SESSION(2, 540),
  SIGNING(3, 365),
  AID(3, 365);

  private final int gap;
  private final int horizon;

  Occasion(int gap, int horizon) {
    this.gap = gap;
    this.horizon = horizon;
  }

  /**
   * Days after the promise before which a like thing is taken for the one at which it was made,
   * told late, where the promise has no due.
   */
  int gap() {
    return gap;
  }

  /** Days after the promise beyond which a like thing is taken for another, without a due. */
  int horizon() {
    return horizon;
  }
}
