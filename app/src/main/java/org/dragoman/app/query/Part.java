package org.dragoman.app.query;

import java.util.List;

/**
 * The first of what there is. Immutable.
 *
 * @param total how many there are in all
 * @param items the first of them
 */
public record Part<T>(long total, List<T> items) {
  public Part {
    items = List.copyOf(items);
  }

  /** How many are not among the items. */
  public long left() {
    return total - items.size();
  }
}
