package org.dragoman.actor;

import org.jspecify.annotations.Nullable;

/**
 * What others call a state or territory. Immutable; a code is null where its scheme has none.
 *
 * @param iso3 ISO 3166-1 alpha-3, or that of ISO 3166-3 for a former state
 * @param iso2 the two letters of the same standards
 * @param cow the number in the Correlates of War's list of states
 * @param cowLetters the letters there
 * @param cameo CAMEO
 * @param fips FIPS 10-4
 */
public record StateCode(
    String iso3,
    String iso2,
    @Nullable Integer cow,
    @Nullable String cowLetters,
    @Nullable String cameo,
    @Nullable String fips) {}
