package org.dragoman.app.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was read from a document. Immutable.
 *
 * @param id its name in the ledger, or one within the page
 * @param kind what it is: engagement, event, next step, position, topic...
 * @param css the class of its mark
 * @param text what it tells
 * @param facts what else is known of it
 * @param inTitle whether its words stand in the title rather than in the text
 * @param begin offset of its words in their passage, Unicode code points from 0
 * @param end offset behind them
 * @param quote its words
 * @param fate the words of a later report that tell what became of it, or null
 * @param standing how readers stand to it, or null where it cannot be set right
 */
public record Reading(
    String id,
    String kind,
    String css,
    String text,
    List<String> facts,
    boolean inTitle,
    int begin,
    int end,
    String quote,
    @Nullable Words fate,
    @Nullable Standing standing) {
  public Reading {
    facts = List.copyOf(facts);
  }

  /**
   * How readers stand to it.
   *
   * @param verdict accepted or rejected, or null
   * @param corrected whether a reader said anything of it
   * @param fields what can be set right
   */
  public record Standing(@Nullable String verdict, boolean corrected, List<Field> fields) {
    public Standing {
      fields = List.copyOf(fields);
    }
  }
}
