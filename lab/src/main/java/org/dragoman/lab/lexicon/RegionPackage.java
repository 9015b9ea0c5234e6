package org.dragoman.lab.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;

/**
 * Reads the regions of the npm package iso3166-2-db: a JSON object of states by ISO 3166-1 alpha-2,
 * each with its regions, their names by language and GeoNames' code and identifier. {@code
 * region-choices.tsv} gives some another name, and further forms.
 */
final class RegionPackage {
  private static final String CHOICES = "lab/lexicon/region-choices.tsv";

  private record Choice(Row row, String english, List<String> forms) {}

  private RegionPackage() {}

  /**
   * The regions of an unpacked package.
   *
   * @param folder the folder that holds {@code data/iso3166-2.json}
   * @throws IOException where the file cannot be read
   * @throws LexiconException where a choice names a region that is not there
   */
  static List<Region> read(Path folder, Lexicon lexicon) throws IOException {
    Map<String, String> iso3 = new HashMap<>();
    for (Row row :
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      iso3.put(row.require("iso2"), row.require("iso3"));
    }
    Map<String, Choice> choices = new HashMap<>();
    for (Row row : lexicon.rows(CHOICES, "name", "iso3", "english", "forms")) {
      String name = row.require("name");
      String english = row.get("english").isEmpty() ? name : row.get("english");
      choices.put(row.require("iso3") + " " + name, new Choice(row, english, row.list("forms")));
    }
    JsonNode states = new ObjectMapper().readTree(folder.resolve("data/iso3166-2.json").toFile());
    List<Region> regions = new ArrayList<>();
    states
        .fields()
        .forEachRemaining(
            state -> {
              String country = iso3.get(state.getKey());
              if (country != null) {
                state.getValue().path("regions").forEach(r -> add(regions, country, r, choices));
              }
            });
    for (Choice left : choices.values()) {
      throw left.row().error("the package has no " + left.row().get("name"));
    }
    return regions;
  }

  private static void add(
      List<Region> regions, String country, JsonNode region, Map<String, Choice> choices) {
    JsonNode names = region.path("names");
    String given = region.path("name").asText();
    String name = CityGazetteer.plain(names.path("en").asText(given).strip());
    Set<String> forms = new HashSet<>();
    forms.add(names.path("geonames").asText(name));
    Choice choice = choices.remove(country + " " + name);
    if (choice != null) {
      forms.add(name);
      forms.addAll(choice.forms());
      name = choice.english();
    }
    if (!name.isEmpty()) {
      regions.add(
          new Region(
              country,
              region.path("admin").asText(),
              name,
              forms,
              region.path("reference").path("geonames").asInt()));
    }
  }
}
