package org.dragoman.app.desk;

import java.util.List;
import org.dragoman.app.answer.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page. Immutable.
 *
 * @param lead what it is found by, mostly a day
 * @param text what it tells
 * @param flag what is to be noticed, or null
 * @param css the class of its mark: what kind of thing it is
 * @param words the words it stands on
 */
public record Item(String lead, String text, @Nullable String flag, String css, List<Words> words) {
  public Item {
    words = List.copyOf(words);
  }

  /** The line of an answer. */
  static Item of(Sheet.Line line, String css) {
    return new Item(
        line.lead(),
        line.text(),
        line.flag(),
        css,
        line.evidence().stream().map(Words::of).toList());
  }
}
