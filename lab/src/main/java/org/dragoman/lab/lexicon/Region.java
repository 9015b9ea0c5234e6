package org.dragoman.lab.lexicon;

import java.util.Set;

/**
 * A first-level part of a state: a province, governorate, state, oblast.
 *
 * @param iso3 ISO 3166-1 alpha-3 of the state
 * @param admin GeoNames' code of it within the state
 * @param name its English name
 * @param forms other forms of the name
 * @param geonames GeoNames' identifier
 */
record Region(String iso3, String admin, String name, Set<String> forms, int geonames) {
  Region {
    forms = Set.copyOf(forms);
  }
}
