package org.dragoman.app.story;

/** How one text stands to another as a text. */
public enum CopyKind {
  /** The same words but for a header, an editor's touch or a few figures. */
  COPY,
  /** The other holds this text and tells more: a later, longer version. */
  GROWN,
  /** The other is a part of this text: a cut. */
  CONTAINED,
  /** Much of the same words, part of them replaced on either side. */
  REVISED,
  /** Texts of their own. */
  DIFFERENT;

  private static final double COPY_SIMILARITY = 0.75;
  private static final double HELD = 0.7;
  private static final double REVISED_SIMILARITY = 0.4;
  private static final double LARGER = 1.15;

  /**
   * What the second text is to the first. Swapping them turns {@link #GROWN} and {@link #CONTAINED}
   * into each other and changes nothing else.
   *
   * <p>A copy has a similarity of at least {@value #COPY_SIMILARITY}; grown or contained is what
   * holds {@value #HELD} of the shorter text's shingles and is longer by 15 per cent; revised has a
   * similarity of at least {@value #REVISED_SIMILARITY}. These are estimates, see {@link
   * TextSketch#similarity}.
   */
  public static CopyKind of(TextSketch first, TextSketch second) {
    double similarity = first.similarity(second);
    if (similarity >= COPY_SIMILARITY) {
      return COPY;
    }
    if (first.shingles() == 0 || second.shingles() == 0) {
      return DIFFERENT;
    }
    boolean grown = second.shingles() > first.shingles() * LARGER;
    boolean cut = first.shingles() > second.shingles() * LARGER;
    if (grown && first.containment(second) >= HELD) {
      return GROWN;
    }
    if (cut && second.containment(first) >= HELD) {
      return CONTAINED;
    }
    return similarity >= REVISED_SIMILARITY ? REVISED : DIFFERENT;
  }

  /** Whether the two texts have one origin. */
  public boolean related() {
    return this != DIFFERENT;
  }
}
