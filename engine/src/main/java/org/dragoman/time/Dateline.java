package org.dragoman.time;

import java.time.LocalDate;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a report says of where, when and by whom it was written. Spans are places in
 * {@link org.dragoman.text.Passage#TEXT}, UTF-16 code units. At least one of the nullable parts is
 * there.
 *
 * @param span the dateline with the mark that parts it from the report, or the line that holds the
 *     date; the report's first words follow
 * @param place the words of the place ("BAKU, Azerbaijan"), or null
 * @param dateWords the words of the date, or null; they may stand in a line before {@code span}
 * @param date the day, or null where the words give none or no year
 * @param agency the name of the agency, without its brackets, or null
 */
public record Dateline(
    Span span,
    @Nullable Span place,
    @Nullable Span dateWords,
    @Nullable LocalDate date,
    @Nullable Span agency) {}
