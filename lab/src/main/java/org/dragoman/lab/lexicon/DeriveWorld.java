package org.dragoman.lab.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.QuestionException;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the desk's map of the world from Natural Earth's countries and the gazetteer's cities. */
@Command(
    name = "derive-world",
    description =
        "Writes the desk's map from countries-110m.json of the npm package world-atlas (Natural"
            + " Earth) and the capitals of the gazetteer.",
    mixinStandardHelpOptions = true)
public final class DeriveWorld implements Callable<Integer> {
  private static final String HEAD =
      """
      # The world in a frame of 960 to 410: outlines of states, and the place of each one's capital.
      # Outlines from Natural Earth (public domain), 1:110m, through the npm package world-atlas; capitals from
      # GeoNames as the engine's gazetteer has them. Written by the lab command derive-world; do not edit.
      #   code  ISO 3166-1 alpha-3, or - for land that no code names
      #   x, y  the capital, or - where it is not known
      #   path  the outline as SVG has it, or - for what is too small
      """;

  /** What Natural Earth shortens. */
  private static final Map<String, String> LONG =
      Map.ofEntries(
          Map.entry("Rep.", "Republic"),
          Map.entry("Dem.", "Democratic"),
          Map.entry("Is.", "Islands"),
          Map.entry("Herz.", "Herzegovina"),
          Map.entry("S.", "South"),
          Map.entry("W.", "Western"),
          Map.entry("Eq.", "Equatorial"),
          Map.entry("Fr.", "French"),
          Map.entry("Macedonia", "North Macedonia"));

  @Parameters(paramLabel = "FILE", description = "countries-110m.json.")
  private Path file = Path.of("");

  @Option(names = "--out", required = true, description = "The table to write.")
  private Path out = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Lexicon lexicon = Lexicon.bundled();
    PartyNames parties = new PartyNames(lexicon);
    JsonNode world = new ObjectMapper().readTree(file.toFile());
    WorldOutlines outlines = new WorldOutlines(world);
    Map<String, String> paths = new TreeMap<>();
    StringBuilder nameless = new StringBuilder();
    for (JsonNode state : world.path("objects").path("countries").path("geometries")) {
      String name = state.path("properties").path("name").asText();
      if (name.equals("Antarctica")) {
        continue;
      }
      String path = outlines.path(state);
      String code = code(parties, name);
      if (code == null) {
        nameless.append("-\t-\t-\t").append(path).append('\n');
      } else {
        paths.put(code, path);
      }
    }
    Map<String, String> capitals = capitals(lexicon);
    int known = 0;
    StringBuilder rows = new StringBuilder();
    for (Row row :
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      String code = row.require("iso3");
      String place = capitals.get(code);
      String path = paths.remove(code);
      if (place != null || path != null) {
        rows.append(code)
            .append('\t')
            .append(place == null ? "-\t-" : place)
            .append('\t')
            .append(path == null ? "-" : path)
            .append('\n');
        known++;
      }
    }
    Files.writeString(out, HEAD + "code\tx\ty\tpath\n" + rows + nameless, StandardCharsets.UTF_8);
    if (spec != null) {
      PrintWriter told = spec.commandLine().getOut();
      told.printf(Locale.ROOT, "%d states, outlines without a state: %s%n", known, paths.keySet());
      told.flush();
    }
    return 0;
  }

  private static @Nullable String code(PartyNames parties, String name) {
    StringBuilder words = new StringBuilder();
    for (String word : name.split(" ")) {
      words.append(words.isEmpty() ? "" : " ").append(LONG.getOrDefault(word, word));
    }
    try {
      return parties.find(words.toString()).code();
    } catch (QuestionException e) {
      return null;
    }
  }

  /** Where states have their capitals; else their largest city. */
  private static Map<String, String> capitals(Lexicon lexicon) {
    Map<String, String> names = new HashMap<>();
    for (Row row :
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      names.put(row.require("iso3"), row.get("capital"));
    }
    Map<String, String> places = new HashMap<>();
    Map<String, Long> people = new HashMap<>();
    for (Row row :
        lexicon.rows(
            "place/cities.tsv",
            "name",
            "iso3",
            "latitude",
            "longitude",
            "geonames",
            "population",
            "region")) {
      String state = row.require("iso3");
      boolean capital = row.require("name").equals(names.get(state));
      String population = row.get("population");
      long weight =
          capital ? Long.MAX_VALUE : population.isEmpty() ? 0 : Long.parseLong(population);
      if (weight > people.getOrDefault(state, -1L)) {
        people.put(state, weight);
        double[] at =
            WorldOutlines.project(
                Double.parseDouble(row.require("longitude")),
                Double.parseDouble(row.require("latitude")));
        places.put(state, String.format(Locale.ROOT, "%.1f\t%.1f", at[0], at[1]));
      }
    }
    return places;
  }
}
