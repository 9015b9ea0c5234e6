package org.dragoman.lab.grammar;

import java.util.Arrays;
import java.util.List;
import org.dragoman.grammar.model.TagLog;
import org.dragoman.grammar.model.Tagger;

/**
 * Measures in open text how far behind a tag that a tagger chooses may be before its context is
 * looked at.
 */
final class TaggerLead implements TagLog {
  /** Of so many choices one may be lost. */
  private static final int LOST = 4_000;

  private int[] behind = new int[1 << 10];
  private int size;

  @Override
  public void chosen(int by) {
    if (size == behind.length) {
      behind = Arrays.copyOf(behind, 2 * size);
    }
    behind[size++] = by;
  }

  /**
   * The least lead by which no more than one choice in 4,000 is lost.
   *
   * @param tagger one that weighs every tag
   */
  static int of(Tagger tagger, List<String[]> sentences) {
    TaggerLead log = new TaggerLead();
    for (String[] forms : sentences) {
      tagger.tag(forms, log);
    }
    if (log.size == 0) {
      return Tagger.NO_LEAD;
    }
    Arrays.sort(log.behind, 0, log.size);
    return log.behind[log.size - 1 - log.size / LOST];
  }
}
