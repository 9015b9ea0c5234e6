package org.dragoman.app.query;

import java.time.LocalDate;
import org.dragoman.event.EventType;
import org.dragoman.record.EngagementKind;
import org.jspecify.annotations.Nullable;

/**
 * Which news are wanted: those for which all holds that is not null. Immutable.
 *
 * @param party code of a party that is in it
 * @param type the type of events; there are no engagements then
 * @param kind the kind of engagements; there are no events then
 * @param topic the label of a topic that the document has
 * @param source words in the name of the publisher or of whom the document cites
 * @param from the first day
 * @param to the last day
 */
public record NewsFilter(
    @Nullable String party,
    @Nullable EventType type,
    @Nullable EngagementKind kind,
    @Nullable String topic,
    @Nullable String source,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** Everything. */
  public static final NewsFilter ALL = new NewsFilter(null, null, null, null, null, null, null);
}
