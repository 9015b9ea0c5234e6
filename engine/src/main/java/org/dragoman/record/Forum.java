package org.dragoman.record;

import org.dragoman.text.Quote;

/**
 * A multilateral organisation, conference or treaty that the document speaks of.
 *
 * @param name its usual acronym, else its name
 * @param quote its first mention
 */
public record Forum(String name, Quote quote) {}
