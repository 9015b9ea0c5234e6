package org.dragoman.lab.lexicon;

/**
 * A populated place of GeoNames.
 *
 * @param id GeoNames' identifier, 0 where the place is not of GeoNames
 * @param name its name there
 * @param country ISO 3166-1 alpha-2
 * @param feature GeoNames' feature code, such as {@code PPLC} for the capital of a country
 * @param admin GeoNames' code of the first-level region within the country, empty where not known
 * @param population inhabitants, 0 where not known
 * @param latitude degrees north
 * @param longitude degrees east
 */
record GeoNamesCity(
    int id,
    String name,
    String country,
    String feature,
    String admin,
    int population,
    double latitude,
    double longitude) {}
