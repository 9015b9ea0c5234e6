package org.dragoman.place;

import org.dragoman.text.Span;

/**
 * Words of a sentence that name a place.
 *
 * @param span their place in the passage, UTF-16 code units
 * @param first index of the first token, 0-based
 * @param last index of the last token, inclusive
 * @param kind whether they name a city, a region or a country
 * @param place the place
 * @param located whether a preposition of place leads to them ("in Doha", "to Cairo and Amman"), so
 *     that something may be said to happen there
 */
public record PlaceMention(
    Span span, int first, int last, Kind kind, Place place, boolean located) {
  /** What is named. */
  public enum Kind {
    CITY,
    /** A stretch of land or sea that is neither a city nor a country: a province, a strait. */
    REGION,
    COUNTRY
  }
}
