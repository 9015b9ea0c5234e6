package org.dragoman.record;

import org.dragoman.text.Quote;

/**
 * An authority or outlet that the report relies on for its news.
 *
 * @param name the words of the document, without article
 * @param quote where it is cited
 */
public record Citation(String name, Quote quote) {}
