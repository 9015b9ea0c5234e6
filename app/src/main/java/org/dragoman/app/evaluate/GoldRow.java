package org.dragoman.app.evaluate;

import java.util.List;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst says of a text: which act it tells of.
 *
 * @param line its line in the file, 1-based
 * @param id its own identifier, else its line
 * @param text the text
 * @param type the type of the act, or null where the text tells of none
 * @param actors the words for who does it, in UTF-16 code units of the text; none where not marked
 * @param recipients the words for whom it is done to, likewise
 * @param status how the act stands to the facts, or null where not given
 */
public record GoldRow(
    int line,
    String id,
    String text,
    @Nullable EventType type,
    List<Span> actors,
    List<Span> recipients,
    @Nullable EventStatus status) {
  public GoldRow {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }
}
