package org.dragoman.record;

import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * An authority or outlet that the report relies on for its news. Immutable.
 *
 * @param name the words of the document, without article
 * @param kind the way in which its news reached the report
 * @param through who passes its news on, in the document's words, or null where the report has it
 *     at first hand
 * @param quote where it is cited
 */
public record Citation(String name, CitationKind kind, @Nullable String through, Quote quote) {}
