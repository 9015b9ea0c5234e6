package org.dragoman.app.desk;

import java.util.List;
import java.util.Locale;
import org.dragoman.app.answer.Sheet;
import org.dragoman.app.query.Part;

/**
 * Lines under a heading. Immutable.
 *
 * @param id the name of its place in the page
 * @param heading what they are
 * @param total how many there are in all
 * @param items the first of them
 */
public record Group(String id, String heading, long total, List<Item> items) {
  public Group {
    items = List.copyOf(items);
  }

  /** How many more there are. */
  public long left() {
    return total - items.size();
  }

  /** A section of an answer. */
  static Group of(Sheet.Section section, String css) {
    return new Group(
        section.heading().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"),
        section.heading(),
        section.lines().size() + section.left(),
        section.lines().stream().map(line -> Item.of(line, css)).toList());
  }

  /** The lines of a part of an answer. */
  static <T> Group of(
      String id,
      String heading,
      Part<T> part,
      String css,
      java.util.function.Function<T, Sheet.Line> line) {
    return new Group(
        id,
        heading,
        part.total(),
        part.items().stream().map(line).map(one -> Item.of(one, css)).toList());
  }
}
