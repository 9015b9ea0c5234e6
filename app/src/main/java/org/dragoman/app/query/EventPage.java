package org.dragoman.app.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events, the newest first and those without a day last. Immutable.
 *
 * @param events the events of this page
 * @param next where the next page begins, or null where this is the last
 */
public record EventPage(List<EventRow> events, @Nullable Cursor next) {
  public EventPage {
    events = List.copyOf(events);
  }

  /**
   * The last event of a page.
   *
   * @param day its day, or null where it has none
   * @param id its name in the ledger
   */
  public record Cursor(@Nullable LocalDate day, String id) {
    /** The cursor in a word: {@code 2025-10-01:E0123456789AB}. */
    @Override
    public String toString() {
      return (day == null ? "" : day) + ":" + id;
    }

    /**
     * The cursor of a word.
     *
     * @throws QuestionException where it is none
     */
    public static Cursor of(String word) {
      int colon = word.indexOf(':');
      try {
        if (colon >= 0 && colon < word.length() - 1) {
          return new Cursor(
              colon == 0 ? null : LocalDate.parse(word.substring(0, colon)),
              word.substring(colon + 1));
        }
      } catch (DateTimeException e) {
        throw new QuestionException("'" + word + "' is no place to go on from");
      }
      throw new QuestionException("'" + word + "' is no place to go on from");
    }
  }
}
