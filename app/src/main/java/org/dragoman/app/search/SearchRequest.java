package org.dragoman.app.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param query in the syntax of Lucene's classic parser
 * @param from the first day of publication, or null
 * @param to the last day, or null
 * @param skip how many of the first hits to leave out
 * @param limit how many to give
 */
public record SearchRequest(
    String query,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Order order,
    int skip,
    int limit) {
  /** The farthest hit that can be asked for: further ones cost more than a better query. */
  public static final int FARTHEST = 10_000;

  /** In which order. */
  public enum Order {
    /** The best first. */
    RELEVANCE,
    /** The newest first. */
    NEWEST,
    /** The oldest first. */
    OLDEST
  }

  public SearchRequest {
    if (skip < 0 || limit < 1 || skip + (long) limit > FARTHEST) {
      throw new QueryException("only the first " + FARTHEST + " documents can be listed");
    }
  }
}
