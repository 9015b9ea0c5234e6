package org.dragoman.lab.grammar;

import java.util.Arrays;
import java.util.List;
import org.dragoman.grammar.model.ArcHybridParser;
import org.dragoman.grammar.model.DecisionLog;
import org.dragoman.grammar.model.Dictionary;
import org.dragoman.grammar.model.ParserState;
import org.dragoman.grammar.model.Tagger;

/**
 * Measures in open text how far behind a choice may be, by some of the features, before the others
 * are looked at.
 */
final class Leads {
  /** Of so many choices one may be lost. */
  private static final int LOST = 4_000;

  private int[] behind = new int[1 << 10];
  private int size;

  private Leads() {}

  /**
   * The least lead by which a tagger loses no more than one choice in 4,000.
   *
   * @param tagger one that weighs every tag
   */
  static int ofTags(Tagger tagger, List<String[]> sentences) {
    Leads leads = new Leads();
    for (String[] forms : sentences) {
      tagger.tag(forms, leads::add);
    }
    return leads.least(Tagger.NO_LEAD);
  }

  /** The least lead by which a parser loses no more than one choice of a relation in 4,000. */
  static int ofRelations(
      Dictionary dictionary, ArcHybridParser parser, Tagger tagger, List<String[]> sentences) {
    Leads leads = new Leads();
    DecisionLog log =
        new DecisionLog() {
          @Override
          public void action(ParserState state, int action) {
            // Actions are for the first look.
          }

          @Override
          public void relation(long relationCase, int relation, int by) {
            if (parser.settled().relation(relationCase) < 0) {
              leads.add(by);
            }
          }
        };
    TreeReader reader = new TreeReader(dictionary, parser);
    for (String[] forms : sentences) {
      reader.observe(new TaggedSentence(forms, tagger.tag(forms)), log);
    }
    return leads.least(ArcHybridParser.NO_LEAD);
  }

  private void add(int by) {
    if (size == behind.length) {
      behind = Arrays.copyOf(behind, 2 * size);
    }
    behind[size++] = by;
  }

  private int least(int unknown) {
    if (size == 0) {
      return unknown;
    }
    Arrays.sort(behind, 0, size);
    return behind[size - 1 - size / LOST];
  }
}
