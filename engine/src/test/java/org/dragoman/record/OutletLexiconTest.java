package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.junit.jupiter.api.Test;

/** The bundled lexicon of news outlets: it loads, and each form is of one outlet. */
class OutletLexiconTest {
  @Test
  void everyFormIsOfOneOutletAndEveryOutletOfOneKnownState() {
    Lexicon lexicon = Lexicon.bundled();
    Set<String> states = new HashSet<>();
    for (Row row :
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      states.add(row.require("iso3"));
    }
    Map<String, String> countries = new HashMap<>();
    Map<String, String> owners = new HashMap<>();
    for (Row row : lexicon.rows("record/outlets.tsv", "name", "iso3", "form")) {
      String name = row.require("name");
      String country = row.get("iso3");
      if (!country.isEmpty()) {
        assertThat(states).as(name).contains(country);
      }
      assertThat(countries.getOrDefault(name, country)).as(name).isEqualTo(country);
      countries.put(name, country);
      assertThat(owners.getOrDefault(name, name)).isEqualTo(name);
      owners.put(name, name);
      if (!row.get("form").isEmpty()) {
        assertThat(owners.put(row.get("form"), name)).as(row.get("form")).isNull();
      }
    }
    assertThat(countries).hasSizeGreaterThan(250).containsEntry("KUNA", "KWT");
    assertThat(owners).containsEntry("Islamic Republic News Agency", "IRNA");
  }
}
