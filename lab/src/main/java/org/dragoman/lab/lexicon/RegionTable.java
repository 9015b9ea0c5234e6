package org.dragoman.lab.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.lab.lexicon.CityGazetteer.Entry;
import org.dragoman.place.PlaceNames;

/**
 * Writes {@code place/provinces.tsv} and {@code place/towns.tsv}, whose rows stand in the order of
 * their keys. Immutable.
 */
final class RegionTable {
  static final String HEADER =
      "key\tname\tiso3\tregion\tlatitude\tlongitude\tgeonames\tpopulation\tguard\n";

  /** What the English names of regions end or begin with, beside the name itself. */
  private static final Set<String> KINDS =
      Set.of(
          "province",
          "region",
          "district",
          "governorate",
          "department",
          "oblast",
          "state",
          "prefecture",
          "voivodeship",
          "division",
          "canton",
          "oblysy",
          "krai",
          "county",
          "autonomous",
          "okrug",
          "republic",
          "territory",
          "emirate",
          "al");

  private static final Set<String> UNSURE =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "centre",
          "upper",
          "lower",
          "middle",
          "capital",
          "coast",
          "islands",
          "red",
          "sea",
          "blue",
          "white",
          "nile",
          "river",
          "lake",
          "lakes",
          "unity",
          "new");

  private static final double HALF_TURN = 180;
  private static final int SHORTEST = 4;

  private final Map<String, Region> byCode = new HashMap<>();
  private final List<Region> regions;
  private final List<GeoNamesCity> cities;
  private final Map<String, String> iso3;
  private final PlainWords words;

  /**
   * @param iso3 alpha-3 codes of states by their alpha-2 codes
   */
  RegionTable(
      List<Region> regions, List<GeoNamesCity> cities, Map<String, String> iso3, PlainWords words) {
    this.regions = List.copyOf(regions);
    this.cities = List.copyOf(cities);
    this.iso3 = Map.copyOf(iso3);
    this.words = words;
    regions.forEach(region -> byCode.putIfAbsent(code(region.iso3(), region.admin()), region));
  }

  private static String code(String iso3, String admin) {
    return iso3 + " " + admin;
  }

  /** The name of the region of a city, or {@code -}. */
  String regionOf(Entry entry) {
    Region region = byCode.get(code(entry.iso3(), entry.city().admin()));
    return region == null ? "-" : region.name();
  }

  /** The rows of the smaller places, without header. */
  String towns(List<Entry> towns) {
    Set<String> rows = new TreeSet<>();
    for (Entry town : towns) {
      String key = PlaceNames.fold(town.name());
      GeoNamesCity city = town.city();
      if (isAscii(key)) {
        String guard = words.guard(key);
        rows.add(
            String.format(
                Locale.ROOT,
                "%s\t%s\t%s\t%s\t%.4f\t%.4f\t%d\t%d\t%s",
                key,
                town.name(),
                town.iso3(),
                regionOf(town),
                city.latitude(),
                city.longitude(),
                city.id(),
                city.population(),
                guard.isEmpty() ? "-" : guard));
      }
    }
    return String.join("\n", rows) + "\n";
  }

  /** The rows of the regions, one for each form of a name, without header. */
  String provinces() {
    Map<String, double[]> middles = middles();
    Set<String> rows = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    for (Region region : regions) {
      double[] middle = middles.get(code(region.iso3(), region.admin()));
      for (String key : keys(region)) {
        if (!isAscii(key) || key.length() < SHORTEST || !seen.add(region.iso3() + key)) {
          continue;
        }
        rows.add(
            String.format(
                Locale.ROOT,
                "%s\t%s\t%s\t-\t%s\t%s\t%s\t%s\t%s",
                key,
                region.name(),
                region.iso3(),
                middle == null ? "-" : degrees(latitude(middle)),
                middle == null ? "-" : degrees(longitude(middle)),
                region.geonames() == 0 ? "-" : Integer.toString(region.geonames()),
                middle == null ? "-" : Long.toString(Math.round(middle[3])),
                guard(key)));
      }
    }
    return String.join("\n", rows) + "\n";
  }

  private String guard(String key) {
    for (String word : key.split(" ")) {
      if (!UNSURE.contains(word) && !KINDS.contains(word)) {
        String guard = words.guard(key);
        return guard.isEmpty() ? "-" : guard;
      }
    }
    return "word";
  }

  /** The whole name, and the name without what kind of region it is. */
  private static Set<String> keys(Region region) {
    Set<String> keys = new LinkedHashSet<>();
    List<String> forms = new ArrayList<>(List.of(region.name()));
    forms.addAll(region.forms().stream().sorted().toList());
    for (String form : forms) {
      String key = PlaceNames.fold(form);
      keys.add(key);
      List<String> parts = new ArrayList<>(List.of(key.split(" ")));
      while (parts.size() > 1 && KINDS.contains(parts.get(parts.size() - 1))) {
        parts.remove(parts.size() - 1);
      }
      while (parts.size() > 1 && (KINDS.contains(parts.get(0)) || parts.get(0).equals("of"))) {
        parts.remove(0);
      }
      keys.add(String.join(" ", parts));
    }
    return keys;
  }

  /**
   * For each region the sum of its people's places on the sphere of radius one, and of its people.
   */
  private Map<String, double[]> middles() {
    Map<String, double[]> middles = new HashMap<>();
    for (GeoNamesCity city : cities) {
      String country = iso3.get(city.country());
      if (country != null && city.population() > 0 && !city.feature().equals("PPLX")) {
        double[] sum = middles.computeIfAbsent(code(country, city.admin()), key -> new double[4]);
        double north = Math.toRadians(city.latitude());
        double east = Math.toRadians(city.longitude());
        sum[0] += city.population() * Math.cos(north) * Math.cos(east);
        sum[1] += city.population() * Math.cos(north) * Math.sin(east);
        sum[2] += city.population() * Math.sin(north);
        sum[3] += city.population();
      }
    }
    return middles;
  }

  private static double latitude(double[] sum) {
    return Math.toDegrees(Math.atan2(sum[2], Math.hypot(sum[0], sum[1])));
  }

  private static double longitude(double[] sum) {
    double east = Math.toDegrees(Math.atan2(sum[1], sum[0]));
    return east >= HALF_TURN ? east - 2 * HALF_TURN : east;
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static boolean isAscii(String key) {
    return !key.isEmpty() && key.chars().allMatch(c -> c < 128);
  }
}
