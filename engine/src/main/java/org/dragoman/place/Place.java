package org.dragoman.place;

import org.jspecify.annotations.Nullable;

/**
 * A place of the world.
 *
 * @param name its usual English name
 * @param country ISO 3166-1 alpha-3 of the country it lies in, or null where it lies in none or in
 *     several
 * @param city the city's name where the place is a city, else null
 * @param latitude degrees north, or null where not known
 * @param longitude degrees east, or null where not known
 * @param geonames identifier in GeoNames, or null where not known
 * @param region the name of the state, province or other stretch of land or sea that the place is
 *     or lies in, or null where it is a country or nothing is known
 */
public record Place(
    String name,
    @Nullable String country,
    @Nullable String city,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Integer geonames,
    @Nullable String region) {
  /** A place of no known region. */
  public Place(
      String name,
      @Nullable String country,
      @Nullable String city,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable Integer geonames) {
    this(name, country, city, latitude, longitude, geonames, null);
  }

  /** Whether it is a stretch of land or sea that is neither a city nor a country. */
  public boolean isRegion() {
    return city == null && region != null;
  }
}
