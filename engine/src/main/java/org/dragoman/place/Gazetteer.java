package org.dragoman.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.lexicon.WordFilter;
import org.dragoman.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The countries, regions, cities and towns of the world by their names. Immutable; safe for use by
 * many threads.
 *
 * <p>Names compare without regard to case, accents, apostrophes and hyphens. Where several cities
 * share a name the most populous wins; a capital counts ten times its people, since reports on
 * states speak of capitals ("San José" is that of Costa Rica).
 */
public final class Gazetteer {
  private static final long CAPITAL_WEIGHT = 10;

  /** From this many people on, a city's name counts wherever it stands. */
  private static final long WELL_KNOWN = 100_000;

  /** A name of this length or less in capitals is an abbreviation and must be written so. */
  private static final int LONGEST_ABBREVIATION = 3;

  /** So many times more people make a city the one that is meant whatever states are spoken of. */
  private static final long FAR_LARGER = 10;

  /**
   * A city and what settles between cities of one name.
   *
   * @param wellKnown whether its name counts wherever it stands
   * @param guarded whether it is small and its name as often something else
   */
  record City(Place place, long weight, boolean wellKnown, boolean capital, boolean guarded) {}

  /** A region whose name or abbreviation tells where the city before it lies. */
  record RegionForm(String country, String region) {}

  private final Map<String, List<City>> cities = new HashMap<>();
  private final Map<String, Place> countries = new HashMap<>();
  private final Map<String, Place> capitals = new HashMap<>();
  private final Map<String, RegionForm> regions = new HashMap<>();
  private final Map<String, Place> areas = new HashMap<>();
  private final PlaceTable towns;
  private final PlaceTable provinces;
  private final Set<String> abbreviations = new HashSet<>();
  private final PlaceFinder finder;

  /**
   * Reads {@code place/*.tsv}, {@code actor/states.tsv}, {@code actor/state-names.tsv} and {@code
   * actor/not-states.tsv}.
   *
   * @throws org.dragoman.lexicon.LexiconException where a row is malformed
   */
  public Gazetteer(Lexicon lexicon) {
    this(
        lexicon,
        lexicon.rows(
            "place/cities.tsv",
            "name",
            "iso3",
            "latitude",
            "longitude",
            "geonames",
            "population",
            "region"),
        lexicon.rows("place/city-names.tsv", "name", "form"));
  }

  /** As {@link #Gazetteer(Lexicon)}, with the rows of cities and their further names given. */
  Gazetteer(Lexicon lexicon, List<Row> cityRows, List<Row> cityNameRows) {
    List<Row> states =
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital");
    List<Row> stateNames = lexicon.rows("actor/state-names.tsv", "iso3", "kind", "form");
    countries(states, stateNames);
    Map<String, Set<String>> capitalForms = capitalForms(states, stateNames);
    cities(cityRows, cityNameRows, capitalForms);
    capitals(states, capitalForms);
    for (List<City> all : cities.values()) {
      all.sort(Comparator.comparingLong(City::weight).reversed());
    }
    towns = PlaceTable.read(lexicon, "place/towns.tsv", false);
    provinces = PlaceTable.read(lexicon, "place/provinces.tsv", true);
    for (Row row : lexicon.rows("place/regions.tsv", "form", "iso3", "region")) {
      String form = row.require("form");
      regions.put(
          PlaceNames.fold(form),
          new RegionForm(
              row.require("iso3"), row.get("region").isEmpty() ? form : row.get("region")));
    }
    for (Row row :
        lexicon.rows("place/areas.tsv", "form", "name", "states", "latitude", "longitude")) {
      areas.put(PlaceNames.fold(row.require("form")), area(row));
    }
    Set<String> blocked = new HashSet<>();
    for (Row row : lexicon.rows("actor/not-states.tsv", "form", "why")) {
      // "Paris, Texas" is not the capital of France but a place all the same.
      if (!row.require("form").contains(", ")) {
        blocked.add(PlaceNames.fold(row.get("form")));
      }
    }
    finder = new PlaceFinder(this, new PlaceWords(lexicon), blocked);
  }

  /** A stretch of land or sea; one that several states share lies in none of them. */
  private static Place area(Row row) {
    String name = row.get("name").isEmpty() ? row.require("form") : row.get("name");
    List<String> states = row.list("states");
    return new Place(
        name,
        states.size() == 1 ? states.get(0) : null,
        null,
        degrees(row, "latitude"),
        degrees(row, "longitude"),
        null,
        name);
  }

  private void countries(List<Row> states, List<Row> stateNames) {
    Map<String, Place> byCode = new HashMap<>();
    for (Row row : states) {
      String name = row.require("name");
      Place place = new Place(name, row.require("iso3"), null, null, null, null);
      byCode.put(row.get("iso3"), place);
      country(name, place);
      country(row.get("official"), place);
    }
    for (Row row : stateNames) {
      Place place = byCode.get(row.require("iso3"));
      if (place == null) {
        throw row.error("no state " + row.get("iso3"));
      }
      if (row.require("kind").equals("alias")) {
        country(row.require("form"), place);
      }
    }
  }

  private void country(String form, Place place) {
    String key = PlaceNames.fold(form);
    if (!key.isEmpty()) {
      countries.putIfAbsent(key, place);
      if (key.length() <= LONGEST_ABBREVIATION) {
        abbreviations.add(key);
      }
    }
  }

  /** The folded names of each state's capital, the usual one first. */
  private static Map<String, Set<String>> capitalForms(List<Row> states, List<Row> stateNames) {
    Map<String, Set<String>> forms = new HashMap<>();
    for (Row row : states) {
      if (!row.get("capital").isEmpty()) {
        forms
            .computeIfAbsent(row.get("iso3"), c -> new HashSet<>())
            .add(PlaceNames.fold(row.get("capital")));
      }
    }
    for (Row row : stateNames) {
      if (row.get("kind").equals("capital")) {
        forms
            .computeIfAbsent(row.get("iso3"), c -> new HashSet<>())
            .add(PlaceNames.fold(row.require("form")));
      }
    }
    return forms;
  }

  private void cities(
      List<Row> cityRows, List<Row> cityNameRows, Map<String, Set<String>> capitalForms) {
    Map<String, List<City>> byName = new HashMap<>();
    for (Row row : cityRows) {
      String name = row.require("name");
      String iso3 = row.require("iso3");
      // Places known for a conference or a war may be in no gazetteer: their size and number are
      // open.
      long population = row.get("population").isEmpty() ? 0 : whole(row, "population");
      boolean capital = capitalForms.getOrDefault(iso3, Set.of()).contains(PlaceNames.fold(name));
      City city =
          new City(
              new Place(
                  name,
                  iso3,
                  name,
                  degrees(row, "latitude"),
                  degrees(row, "longitude"),
                  row.get("geonames").isEmpty() ? null : Integer.valueOf(row.get("geonames")),
                  row.get("region").isEmpty() ? null : row.get("region")),
              capital ? population * CAPITAL_WEIGHT : population,
              capital || population >= WELL_KNOWN,
              capital,
              false);
      byName.computeIfAbsent(name, n -> new ArrayList<>()).add(city);
      add(name, city);
    }
    for (Row row : cityNameRows) {
      List<City> named = byName.get(row.require("name"));
      if (named == null) {
        throw row.error("no city " + row.get("name"));
      }
      for (City city : named) {
        add(row.require("form"), city);
      }
    }
  }

  private void add(String form, City city) {
    List<City> all = cities.computeIfAbsent(PlaceNames.fold(form), k -> new ArrayList<>(1));
    if (!all.contains(city)) {
      all.add(city);
    }
  }

  /** Gives every form of a capital to the capital, which may be missing from the list of cities. */
  private void capitals(List<Row> states, Map<String, Set<String>> capitalForms) {
    for (Row row : states) {
      String name = row.get("capital");
      String iso3 = row.get("iso3");
      if (name.isEmpty()) {
        continue;
      }
      City seat = null;
      Set<String> forms = capitalForms.getOrDefault(iso3, Set.of());
      for (String form : forms) {
        for (City city : cities.getOrDefault(form, List.of())) {
          boolean usual = form.equals(PlaceNames.fold(name));
          if (iso3.equals(city.place.country())
              && (seat == null || usual || city.weight > seat.weight)) {
            seat = city;
          }
        }
      }
      City capital =
          seat != null
              ? seat
              : new City(new Place(name, iso3, name, null, null, null), 0, true, true, false);
      capitals.put(iso3, capital.place);
      for (String form : forms) {
        // A seat of government beside the capital is a city of its own.
        boolean own =
            cities.getOrDefault(form, List.of()).stream()
                .anyMatch(city -> iso3.equals(city.place.country()));
        if (!own) {
          add(form, capital);
        }
      }
    }
  }

  private static long whole(Row row, String column) {
    try {
      return Long.parseLong(row.require(column));
    } catch (NumberFormatException e) {
      throw row.error(row.get(column) + " is no number");
    }
  }

  private static double degrees(Row row, String column) {
    try {
      return Double.parseDouble(row.require(column));
    } catch (NumberFormatException e) {
      throw row.error(row.get(column) + " is no number of degrees");
    }
  }

  /**
   * The city of a name, or null.
   *
   * @param countryHint ISO 3166-1 alpha-3 of the country it is likely in: a city there goes before
   *     a larger one elsewhere; null where nothing hints
   */
  public @Nullable Place city(String name, @Nullable String countryHint) {
    String key = PlaceNames.fold(name);
    List<City> all = new ArrayList<>(citiesOf(key));
    for (City town : townsOf(key)) {
      if (!town.guarded) {
        all.add(town);
      }
    }
    if (all.isEmpty()) {
      return null;
    }
    for (City city : all) {
      if (countryHint != null && countryHint.equals(city.place.country())) {
        return city.place;
      }
    }
    return all.get(0).place;
  }

  /** The region of a name, or null: a first-level one, or an area that states share. */
  public @Nullable Place region(String name, @Nullable String countryHint) {
    String key = PlaceNames.fold(name);
    Place area = areaOf(key);
    return area != null
        ? area
        : province(key, countryHint, countryHint == null ? Set.of() : Set.of(countryHint));
  }

  /**
   * The state in which the city, region or town of a name lies.
   *
   * @param states ISO 3166-1 alpha-3 codes of the states that are spoken of: of several places of
   *     the name, theirs is meant
   * @return ISO 3166-1 alpha-3 code; null where no place has the name, where regions of several
   *     states do, where it is as often something else, and where only a small town of another
   *     state has it
   */
  public @Nullable String stateOf(String name, Set<String> states) {
    String key = PlaceNames.fold(name);
    City city = meant(citiesOf(key), states);
    if (city != null && city.wellKnown && !finder.guarded(key)) {
      return city.place.country();
    }
    Place area = areas.get(key);
    if (area != null) {
      return area.country();
    }
    String state = null;
    for (PlaceTable.Entry entry : provinces.of(key)) {
      String country = entry.place().country();
      if (entry.guarded() || country == null) {
        continue;
      }
      if (states.contains(country)) {
        return country;
      }
      if (state != null && !state.equals(country)) {
        return null;
      }
      state = country;
    }
    if (state != null) {
      return state;
    }
    City town = meant(townsOf(key), states);
    if (town == null || town.guarded || finder.guarded(key)) {
      return null;
    }
    String country = town.place.country();
    return states.isEmpty() || states.contains(country) ? country : null;
  }

  /** The country of a name, official name or abbreviation, or null. */
  public @Nullable Place country(String name) {
    return countries.get(PlaceNames.fold(name));
  }

  /** The capital of a country, or null where it has none. */
  public @Nullable Place capital(String iso3) {
    return capitals.get(iso3);
  }

  /**
   * The places that a sentence names, in order, none overlapping; the longest name wins. A name
   * that is more often a person's or a plain word is taken for a place only where its neighbours
   * say so.
   */
  public List<PlaceMention> find(Sentence sentence) {
    return finder.find(sentence, Set.of());
  }

  /**
   * As {@link #find(Sentence)}, where it is known which states the document speaks of: of places
   * that share a name, one of these states goes before others, unless the other is a capital or far
   * larger.
   *
   * @param states ISO 3166-1 alpha-3 codes
   */
  public List<PlaceMention> find(Sentence sentence, Set<String> states) {
    return finder.find(sentence, states);
  }

  /** The smaller places of a folded name, the most populous first. */
  List<City> townsOf(String key) {
    List<City> found = new ArrayList<>(1);
    for (PlaceTable.Entry entry : towns.of(key)) {
      found.add(new City(entry.place(), entry.population(), false, false, entry.guarded()));
    }
    found.sort(Comparator.comparingLong(City::weight).reversed());
    return found;
  }

  /** Of cities of one name, the weightiest first, the one that is meant; null for none. */
  static @Nullable City meant(List<City> cities, Set<String> states) {
    if (cities.isEmpty()) {
      return null;
    }
    City first = cities.get(0);
    if (first.capital) {
      return first;
    }
    for (City city : cities) {
      if (city.place.country() != null
          && states.contains(city.place.country())
          && city.weight * FAR_LARGER >= first.weight) {
        return city;
      }
    }
    return first;
  }

  /**
   * The first-level region of a folded name, or null: that of the country given, else of a state
   * that is spoken of, else the only one of the name.
   */
  @Nullable Place province(String key, @Nullable String country, Set<String> states) {
    Place only = null;
    Place spoken = null;
    boolean several = false;
    for (PlaceTable.Entry entry : provinces.of(key)) {
      Place place = entry.place();
      if (country != null && country.equals(place.country())) {
        return place;
      }
      if (spoken == null && place.country() != null && states.contains(place.country())) {
        spoken = place;
      }
      several |= only != null;
      only = place;
    }
    return spoken != null ? spoken : several ? null : only;
  }

  /** The regions of a folded name. */
  List<PlaceTable.Entry> provincesOf(String key) {
    return provinces.of(key);
  }

  /** The area of a folded name, as a first-level region where it is one of its state; or null. */
  @Nullable Place areaOf(String key) {
    Place area = areas.get(key);
    if (area == null || area.country() == null) {
      return area;
    }
    Place province = province(key, area.country(), Set.of());
    return province != null && area.country().equals(province.country()) ? province : area;
  }

  /** Whether a folded name is a smaller place's or a region's. */
  boolean isMinor(String key) {
    return areas.containsKey(key) || towns.has(key) || provinces.has(key);
  }

  /** Adds the names of {@link #isMinor}, but of areas, and their first words, to filters. */
  void addMinor(WordFilter starts, WordFilter names) {
    towns.addTo(starts, names);
    provinces.addTo(starts, names);
  }

  /** The length of the longest name of {@link #addMinor} that starts with a word. */
  int longestMinor(String word) {
    return Math.max(towns.longest(word), provinces.longest(word));
  }

  /** The cities of a folded name, the weightiest first; none where there is none. */
  List<City> citiesOf(String key) {
    return cities.getOrDefault(key, List.of());
  }

  @Nullable Place countryOf(String key) {
    return countries.get(key);
  }

  /** The region that a folded form stands for after a city's name, or null. */
  @Nullable RegionForm regionOf(String key) {
    return regions.get(key);
  }

  /** Whether a folded name is an abbreviation that text writes in capitals. */
  boolean abbreviation(String key) {
    return abbreviations.contains(key);
  }

  /** Every folded name of a place. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>(cities.keySet());
    keys.addAll(countries.keySet());
    keys.addAll(areas.keySet());
    return keys;
  }
}
