package org.dragoman.lab.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;

/**
 * Chooses and names the cities of the lexicon: every capital, every city of at least 100,000
 * inhabitants that is no quarter of another, and what {@code city-choices.tsv} adds; apart from
 * these, the smaller ones. Immutable.
 */
final class CityGazetteer {
  static final int LEAST_POPULATION = 100_000;

  static final int LEAST_TOWN = 13_500;
  static final int LEAST_SEAT = 1_000;

  private static final String CAPITAL = "PPLC";
  private static final String SEAT = "PPLA";

  /** Feature codes of quarters, of places of the past and of places without people. */
  private static final Set<String> NO_CITY =
      Set.of("PPLX", "PPLL", "PPLQ", "PPLH", "PPLW", "PPLCH", "PPLF", "PPLR", "PPLS");

  private static final String CHOICES = "lab/lexicon/city-choices.tsv";
  private static final String VARIANTS = "lab/lexicon/city-variants.tsv";

  private final List<Entry> entries;
  private final List<Entry> towns;
  private final Map<String, Set<String>> forms;

  /** A city with the name that the lexicon gives it and its country's ISO 3166-1 alpha-3 code. */
  record Entry(String name, String iso3, GeoNamesCity city) {
    boolean isCapital() {
      return city.feature().equals(CAPITAL);
    }
  }

  private CityGazetteer(List<Entry> entries, List<Entry> towns, Map<String, Set<String>> forms) {
    this.entries = List.copyOf(entries);
    this.towns = List.copyOf(towns);
    this.forms = forms;
  }

  /**
   * Chooses from the cities of GeoNames.
   *
   * @throws org.dragoman.lexicon.LexiconException where a row of the lexicons names a city that is
   *     not there
   */
  static CityGazetteer choose(List<GeoNamesCity> cities, Lexicon lexicon) {
    Map<String, String> iso3 = new HashMap<>();
    for (Row row :
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      iso3.put(row.require("iso2"), row.require("iso3"));
    }
    Map<String, GeoNamesCity> largest = new HashMap<>();
    for (GeoNamesCity city : cities) {
      String country = iso3.get(city.country());
      if (country != null) {
        largest.merge(
            key(city.name(), country), city, (a, b) -> b.population() > a.population() ? b : a);
      }
    }
    Map<String, String> english = new HashMap<>();
    Set<String> kept = new HashSet<>();
    Set<String> dropped = new HashSet<>();
    List<Entry> entries = new ArrayList<>();
    for (Row row :
        lexicon.rows(CHOICES, "action", "name", "iso3", "english", "latitude", "longitude")) {
      String name = row.require("name");
      String key = key(name, row.require("iso3"));
      String action = row.require("action");
      if (action.equals("add")) {
        GeoNamesCity city =
            new GeoNamesCity(
                0, name, "", "", "", 0, degrees(row, "latitude"), degrees(row, "longitude"));
        entries.add(new Entry(name, row.require("iso3"), city));
        continue;
      }
      if (!largest.containsKey(key)) {
        throw row.error("the package has no " + name + " in " + row.require("iso3"));
      }
      switch (action) {
        case "keep" -> {
          kept.add(key);
          english.put(key, row.get("english").isEmpty() ? name : row.get("english"));
        }
        case "drop" -> dropped.add(key);
        default -> throw row.error("no action " + action);
      }
    }
    for (Map.Entry<String, GeoNamesCity> each : largest.entrySet()) {
      GeoNamesCity city = each.getValue();
      String key = each.getKey();
      boolean large = city.population() >= LEAST_POPULATION && !NO_CITY.contains(city.feature());
      if (kept.contains(key)
          || ((large || city.feature().equals(CAPITAL)) && !dropped.contains(key))) {
        String country = key.substring(0, 3);
        entries.add(new Entry(english.getOrDefault(key, plain(city.name())), country, city));
      }
    }
    // One form may name several cities: the reader takes the first, so capitals come before others.
    entries.sort(
        Comparator.comparing(Entry::name)
            .thenComparing(entry -> !entry.isCapital())
            .thenComparing(entry -> -entry.city().population())
            .thenComparing(Entry::iso3));
    Set<String> seen = new HashSet<>();
    entries.removeIf(entry -> !seen.add(key(entry.name(), entry.iso3())));
    return new CityGazetteer(
        entries, towns(cities, iso3, dropped, entries), forms(entries, lexicon));
  }

  /** The smaller places: of one name in one region, the most populous. */
  private static List<Entry> towns(
      List<GeoNamesCity> cities,
      Map<String, String> iso3,
      Set<String> dropped,
      List<Entry> chosen) {
    Set<Integer> known = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Entry entry : chosen) {
      known.add(entry.city().id());
      names.add(key(entry.name(), entry.iso3()) + " " + entry.city().admin());
      names.add(key(entry.city().name(), entry.iso3()) + " " + entry.city().admin());
    }
    List<Entry> towns = new ArrayList<>();
    List<GeoNamesCity> bySize = new ArrayList<>(cities);
    bySize.sort(Comparator.comparingInt(GeoNamesCity::population).reversed());
    for (GeoNamesCity city : bySize) {
      String country = iso3.get(city.country());
      boolean town =
          city.population() >= LEAST_TOWN
              || (city.feature().equals(SEAT) && city.population() >= LEAST_SEAT);
      if (country != null
          && town
          && !NO_CITY.contains(city.feature())
          && !known.contains(city.id())
          && !dropped.contains(key(city.name(), country))
          && names.add(key(city.name(), country) + " " + city.admin())) {
        towns.add(new Entry(plain(city.name()), country, city));
      }
    }
    return towns;
  }

  /** The cities by name; of one name, capitals first, then by population, the largest first. */
  List<Entry> entries() {
    return entries;
  }

  /**
   * The places that are smaller: from 13,500 inhabitants, and seats of a region's government from
   * 1,000; the most populous first.
   */
  List<Entry> towns() {
    return towns;
  }

  /** The other forms of the names, by name. */
  Map<String, Set<String>> forms() {
    return forms;
  }

  private static Map<String, Set<String>> forms(List<Entry> entries, Lexicon lexicon) {
    Map<String, Set<String>> forms = new TreeMap<>();
    Set<String> names = new HashSet<>();
    for (Entry entry : entries) {
      names.add(entry.name());
    }
    Map<String, String> taken = new LinkedHashMap<>();
    for (Row row : lexicon.rows(VARIANTS, "name", "forms")) {
      String name = row.require("name");
      if (!names.contains(name)) {
        throw row.error("no city " + name);
      }
      for (String form : row.list("forms")) {
        String other = taken.putIfAbsent(form, name);
        if (other != null && !other.equals(name)) {
          throw row.error(form + " is a form of " + other + " too");
        }
        if (!form.equals(name)) {
          forms.computeIfAbsent(name, key -> new TreeSet<>()).add(form);
        }
      }
    }
    for (Entry entry : entries) {
      for (String form :
          List.of(plain(entry.city().name()), folded(entry.name()), folded(entry.city().name()))) {
        // A form that is another city's name, or was given to another city, would mislead.
        if (!names.contains(form) && taken.getOrDefault(form, entry.name()).equals(entry.name())) {
          taken.put(form, entry.name());
          forms.computeIfAbsent(entry.name(), key -> new TreeSet<>()).add(form);
        }
      }
    }
    return forms;
  }

  /** A name with straight apostrophes, as lexicons write them. */
  static String plain(String name) {
    return name.replaceAll("[‘’ʻʿʾ`]", "'");
  }

  /** A name in the letters of ASCII where it can be so written. */
  static String folded(String name) {
    return Normalizer.normalize(plain(name), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace("ł", "l")
        .replace("Ł", "L")
        .replace("ø", "o")
        .replace("Ø", "O")
        .replace("ı", "i")
        .replace("đ", "d")
        .replace("Đ", "D")
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("ə", "a");
  }

  private static String key(String name, String iso3) {
    return iso3 + " " + name;
  }

  private static double degrees(Row row, String column) {
    try {
      return Double.parseDouble(row.require(column));
    } catch (NumberFormatException e) {
      throw row.error(
          String.format(Locale.ROOT, "%s is no number of degrees", row.require(column)));
    }
  }
}
