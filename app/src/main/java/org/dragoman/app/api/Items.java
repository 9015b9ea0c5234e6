package org.dragoman.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that answers a question.
 *
 * @param items objects of JSON, each of one shape
 * @param next where the next page begins, or null where there is none
 * @param total how many there are in all, or null where that is not counted
 */
record Items(List<? extends JsonNode> items, @Nullable String next, @Nullable Long total) {
  Items {
    items = List.copyOf(items);
  }

  /** All there are. */
  static Items all(List<? extends JsonNode> items) {
    return new Items(items, null, (long) items.size());
  }
}
