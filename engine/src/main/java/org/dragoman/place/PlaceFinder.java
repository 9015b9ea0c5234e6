package org.dragoman.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.lexicon.WordFilter;
import org.dragoman.place.Gazetteer.City;
import org.dragoman.place.PlaceWords.Role;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of places among the tokens of a sentence. Immutable once built; safe for use by many
 * threads.
 */
final class PlaceFinder {
  /** How many tokens may part a name from its preposition: "in the Turkish capital of". */
  private static final int REACH = 4;

  /** The most tokens of a name; hyphens and full stops stand alone. */
  private static final int LONGEST_NAME = 12;

  private static final int FILTER_BITS = 19;

  /** From so many people on a city is meant rather than a region of its name elsewhere. */
  private static final long LARGE = 500_000;

  private final Gazetteer gazetteer;
  private final PlaceWords words;
  private final Set<String> blocked;

  /** The length in characters of the longest folded name that starts with a word. */
  private final Map<String, Integer> longest = new HashMap<>();

  /** The words that {@link #longest} knows, and all folded names. */
  private final WordFilter starts = new WordFilter(FILTER_BITS);

  private final WordFilter names = new WordFilter(FILTER_BITS);

  PlaceFinder(Gazetteer gazetteer, PlaceWords words, Set<String> blocked) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.blocked = Set.copyOf(blocked);
    gazetteer.keys().forEach(this::note);
    blocked.forEach(this::note);
    gazetteer.addMinor(starts, names);
  }

  /** Whether a folded name is more often something else than a place. */
  boolean guarded(String key) {
    return words.guarded(key);
  }

  private void note(String key) {
    int space = key.indexOf(' ');
    String start = space < 0 ? key : key.substring(0, space);
    longest.merge(start, key.length(), Math::max);
    starts.add(start);
    names.add(key);
  }

  /** A name that the gazetteer knows: tokens {@code first} to {@code last}. */
  private record Name(int first, int last, String key) {}

  /**
   * The places of a sentence.
   *
   * @param states ISO 3166-1 alpha-3 codes of the states that the document speaks of
   */
  List<PlaceMention> find(Sentence sentence, Set<String> states) {
    List<PlaceMention> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      Name name = name(sentence, i);
      if (name == null) {
        i++;
        continue;
      }
      PlaceMention mention =
          blocked.contains(name.key) && gazetteer.areaOf(name.key) == null
              ? null
              : mention(sentence, name, previous(found, sentence, i), states);
      if (mention != null) {
        found.add(mention);
      }
      i = mention == null ? name.last + 1 : mention.last() + 1;
      if (mention != null && mention.kind() == PlaceMention.Kind.CITY) {
        i = afterRegion(sentence, mention, name.key, i);
      }
    }
    return found;
  }

  /** The longest known name that starts at a token, or null. */
  private @Nullable Name name(Sentence sentence, int first) {
    String start = sentence.token(first).text();
    // "in the Hague": the article belongs to the name.
    boolean article = start.equals("the");
    if (article
        && (first + 1 == sentence.size()
            || !Character.isUpperCase(sentence.token(first + 1).text().codePointAt(0)))) {
      return null;
    }
    if (!article && !Character.isUpperCase(start.codePointAt(0))) {
      return null;
    }
    String folded = PlaceNames.fold(start);
    int space = folded.indexOf(' ');
    String word = space < 0 ? folded : folded.substring(0, space);
    if (!starts.mayHold(word)) {
      return null;
    }
    int most = Math.max(longest.getOrDefault(word, 0), gazetteer.longestMinor(word));
    Name best = null;
    StringBuilder raw = new StringBuilder();
    for (int last = first; last < Math.min(sentence.size(), first + LONGEST_NAME); last++) {
      Token token = sentence.token(last);
      if (last > first && sentence.token(last - 1).end() < token.begin()) {
        raw.append(' ');
      }
      raw.append(token.text());
      String key = last == first ? folded : PlaceNames.fold(raw.toString());
      if (key.length() > most) {
        break;
      }
      if (!names.mayHold(key)) {
        continue;
      }
      boolean wordEnds =
          Character.isLetterOrDigit(token.text().codePointBefore(token.text().length()));
      boolean known =
          gazetteer.countryOf(key) != null
              || !gazetteer.citiesOf(key).isEmpty()
              || blocked.contains(key)
              || gazetteer.isMinor(key);
      known &= !article || gazetteer.countryOf(key) == null;
      if (known && (wordEnds || abbreviates(token)) && written(sentence, first, last, key)) {
        best = new Name(first, last, key);
      }
    }
    return best;
  }

  /** Whether a token ends in a full stop of its own: "U.S.". */
  private static boolean abbreviates(Token token) {
    return token.text().endsWith(".") && token.text().length() > 1;
  }

  /** Whether the tokens are written as the name of a place is. */
  private boolean written(Sentence sentence, int first, int last, String key) {
    String end = sentence.token(last).text();
    if (gazetteer.abbreviation(key)) {
      return first == last && end.equals(end.toUpperCase(Locale.ROOT));
    }
    return Character.isUpperCase(end.codePointAt(0)) || blocked.contains(key);
  }

  /** The mention before a token, where only a comma or "and" stands between; or null. */
  private static @Nullable PlaceMention previous(
      List<PlaceMention> found, Sentence sentence, int at) {
    if (found.isEmpty()) {
      return null;
    }
    PlaceMention last = found.get(found.size() - 1);
    int i = last.last() + 1;
    while (i < at
        && (sentence.token(i).text().equals(",") || sentence.token(i).text().equals("and"))) {
      i++;
    }
    return i == at ? last : null;
  }

  private @Nullable PlaceMention mention(
      Sentence sentence, Name name, @Nullable PlaceMention before, Set<String> states) {
    int typed = typed(sentence, name);
    if (hyphenated(sentence, name) || (typed == name.last && insideName(sentence, name))) {
      return null;
    }
    boolean guarded = words.guarded(name.key);
    boolean led = led(sentence, name.first, words.person(name.key));
    boolean located = led || (before != null && before.located());
    Place area = gazetteer.areaOf(name.key);
    if (area != null) {
      return mention(sentence, name, name.last, PlaceMention.Kind.REGION, area, located);
    }
    Hint hint = hint(sentence, name, name.last + 1);
    String country = hint == null ? null : hint.country;
    if (typed > name.last || typed < 0) {
      Place province = gazetteer.province(name.key, country, states);
      if (province != null) {
        int last = Math.max(typed, name.last);
        return mention(sentence, name, last, PlaceMention.Kind.REGION, province, located);
      }
    }
    Place state = gazetteer.countryOf(name.key);
    if (state != null) {
      return guarded && followsName(sentence, name.first)
          ? null
          : mention(sentence, name, name.last, PlaceMention.Kind.COUNTRY, state, located);
    }
    City city = city(name.key, hint, states, located);
    Place province = supported(sentence, name, hint, states, located);
    if (city != null && (province == null || before(city, province))) {
      boolean confirmed = country != null && country.equals(city.place().country());
      boolean settlement = settlement(sentence, name.first);
      boolean counts =
          confirmed
              || settlement
              || (gazetteer.citiesOf(name.key).contains(city)
                  ? located || (city.wellKnown() && !guarded && !followsName(sentence, name.first))
                  : townCounts(sentence, name, city, states, located));
      if (counts) {
        return mention(sentence, name, name.last, PlaceMention.Kind.CITY, city.place(), located);
      }
    }
    return province == null
        ? null
        : mention(sentence, name, name.last, PlaceMention.Kind.REGION, province, located);
  }

  private static PlaceMention mention(
      Sentence sentence,
      Name name,
      int last,
      PlaceMention.Kind kind,
      Place place,
      boolean located) {
    return new PlaceMention(
        sentence.span(name.first, last), name.first, last, kind, place, located);
  }

  /** Whether the city of a name is meant rather than the region of that name. */
  private static boolean before(City city, Place province) {
    Place place = city.place();
    boolean itsSeat =
        province.name().equals(place.region())
            && Objects.equals(province.country(), place.country());
    return city.capital() || city.weight() >= LARGE || itsSeat;
  }

  /** Whether a small place is meant: its name is no other thing's, and something is said there. */
  private boolean townCounts(
      Sentence sentence, Name name, City city, Set<String> states, boolean located) {
    boolean spoken = city.place().country() != null && states.contains(city.place().country());
    return located
        && !city.guarded()
        && !words.guarded(name.key)
        && !followsName(sentence, name.first)
        // In headlines every word may have a capital.
        && (spoken || sentence.passage() == Passage.TEXT);
  }

  /** The last token of "province" behind a name, -1 where it stands before, else the name's. */
  private int typed(Sentence sentence, Name name) {
    int next = name.last + 1;
    if (next < sentence.size() && words.has(sentence.token(next).text(), Role.REGION)) {
      return next;
    }
    boolean of =
        name.first >= 2
            && sentence.token(name.first - 1).text().equals("of")
            && words.has(sentence.token(name.first - 2).text(), Role.REGION);
    return of ? -1 : name.last;
  }

  /** The region of a name, where the words around it or the document speak for it; else null. */
  private @Nullable Place supported(
      Sentence sentence, Name name, @Nullable Hint hint, Set<String> states, boolean located) {
    List<PlaceTable.Entry> all = gazetteer.provincesOf(name.key);
    if (all.isEmpty() || followsName(sentence, name.first)) {
      return null;
    }
    String country = hint == null ? null : hint.country;
    Place province = gazetteer.province(name.key, country, states);
    if (province == null) {
      return null;
    }
    if (country != null && country.equals(province.country())) {
      return province;
    }
    boolean guarded = words.guarded(name.key) || all.stream().anyMatch(PlaceTable.Entry::guarded);
    boolean spoken = province.country() != null && states.contains(province.country());
    return (located && spoken) || (!guarded && (located || spoken)) ? province : null;
  }

  /**
   * The city of a name: the one in the region or country that stands beside it, else the one that
   * the document's states make likely; a small one only where something is said to be there.
   */
  private @Nullable City city(
      String key, @Nullable Hint hint, Set<String> states, boolean located) {
    List<City> cities = new ArrayList<>(gazetteer.citiesOf(key));
    if (located || hint != null || cities.isEmpty()) {
      cities.addAll(gazetteer.townsOf(key));
    }
    if (hint != null) {
      City there = null;
      for (City city : cities) {
        if (hint.country.equals(city.place().country())) {
          if (hint.region != null && hint.region.equals(city.place().region())) {
            return city;
          }
          there = there == null ? city : there;
        }
      }
      if (there != null) {
        return there;
      }
    }
    return Gazetteer.meant(cities, states);
  }

  /** What stands after a name and a comma: a country, or a region of one. */
  private record Hint(String country, @Nullable String region) {}

  /**
   * The country that stands after a city's name and a comma, or whose region does; or null. Where
   * it can be either ("Atlanta, Georgia"), the city itself tells which.
   */
  private @Nullable Hint hint(Sentence sentence, Name name, int comma) {
    if (comma + 1 >= sentence.size() || !sentence.token(comma).text().equals(",")) {
      return null;
    }
    Region region = region(sentence, name.key, comma + 1);
    Name after = name(sentence, comma + 1);
    Place country = after == null ? null : gazetteer.countryOf(after.key);
    String state = country == null ? null : country.country();
    if (state != null && (region == null || region.country.equals(state) || isIn(name, state))) {
      return new Hint(state, null);
    }
    return region == null ? null : new Hint(region.country, region.name);
  }

  private boolean isIn(Name city, String country) {
    return gazetteer.citiesOf(city.key).stream().anyMatch(c -> country.equals(c.place().country()));
  }

  private record Region(int last, String country, String name) {}

  /**
   * The region whose name starts at a token, or null: one of those that stand after cities by
   * habit, or one in which there is a place of the name before it.
   *
   * @param city the folded name before it
   */
  private @Nullable Region region(Sentence sentence, String city, int first) {
    Region best = null;
    for (int last = first; last < Math.min(sentence.size(), first + 3); last++) {
      StringBuilder raw = new StringBuilder();
      for (int i = first; i <= last; i++) {
        raw.append(i == first ? "" : " ").append(sentence.token(i).text());
      }
      if (!Character.isUpperCase(raw.codePointAt(0))) {
        break;
      }
      String key = PlaceNames.fold(raw.toString());
      Gazetteer.RegionForm form = gazetteer.regionOf(key);
      if (form != null) {
        best = new Region(last, form.country(), form.region());
      } else if (names.mayHold(key)) {
        Region around = around(key, city, last);
        best = around == null ? best : around;
      }
    }
    return best;
  }

  private @Nullable Region around(String key, String city, int last) {
    for (PlaceTable.Entry entry : gazetteer.provincesOf(key)) {
      Place province = entry.place();
      String country = province.country();
      if (country != null
          && (within(gazetteer.citiesOf(city), province)
              || within(gazetteer.townsOf(city), province))) {
        return new Region(last, country, province.name());
      }
    }
    return null;
  }

  private static boolean within(List<City> cities, Place province) {
    return cities.stream()
        .anyMatch(
            city ->
                province.name().equals(city.place().region())
                    && Objects.equals(province.country(), city.place().country()));
  }

  /** One past the region that a city's country was read from: it is no place of its own. */
  private int afterRegion(Sentence sentence, PlaceMention city, String key, int next) {
    if (next + 1 >= sentence.size() || !sentence.token(next).text().equals(",")) {
      return next;
    }
    Region region = region(sentence, key, next + 1);
    return region != null && region.country.equals(city.place().country()) ? region.last + 1 : next;
  }

  /** Whether a hyphen binds the name to another word: "Moscow-based", "Paris–Brussels". */
  private static boolean hyphenated(Sentence sentence, Name name) {
    return bound(sentence, name.first - 1) || bound(sentence, name.last + 1);
  }

  private static boolean bound(Sentence sentence, int at) {
    if (at <= 0 || at >= sentence.size() - 1 || !isDash(sentence.token(at).text())) {
      return false;
    }
    Token dash = sentence.token(at);
    return sentence.token(at - 1).end() == dash.begin()
        && sentence.token(at + 1).begin() == dash.end();
  }

  private static boolean isDash(String text) {
    return text.equals("-") || text.equals("–") || text.equals("—") || text.equals("/");
  }

  /** Whether a capitalised word follows, as in "Paris Agreement"; headlines have too many. */
  private boolean insideName(Sentence sentence, Name name) {
    int next = name.last + 1;
    return sentence.passage() == Passage.TEXT
        && next < sentence.size()
        && mixedCase(sentence.token(next).text())
        && !words.has(sentence.token(next).text(), Role.TIME);
  }

  /** Whether a capitalised word stands before, as in "Jack London". */
  private boolean followsName(Sentence sentence, int first) {
    if (first == 0 || sentence.passage() == Passage.TITLE) {
      return false;
    }
    String before = sentence.token(first - 1).text();
    boolean opens = first == 1;
    return mixedCase(before)
        && !opens
        && !words.has(before, Role.COMPASS)
        && !words.has(before, Role.TIME);
  }

  private static boolean mixedCase(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.codePointAt(0))
        && Character.isLowerCase(word.codePointBefore(word.length()));
  }

  /** Whether "the city of" or "capital" stands right before. */
  private boolean settlement(Sentence sentence, int first) {
    int i = first - 1;
    i = i > 0 && sentence.token(i).text().equals("of") ? i - 1 : i;
    return i >= 0 && words.has(sentence.token(i).text(), Role.SETTLEMENT);
  }

  /** Whether a preposition of place leads to the name. */
  private boolean led(Sentence sentence, int first, boolean person) {
    boolean settlement = settlement(sentence, first);
    for (int i = first - 1; i >= Math.max(0, first - 1 - REACH); i--) {
      String word = sentence.token(i).text();
      if (words.has(word, Role.IN)) {
        return true;
      }
      if (words.has(word, Role.TOWARD)) {
        // "Thanks to Jackson" goes to a person, "a trip to Jackson" to a place.
        return !person
            || settlement
            || (i > 0 && words.has(sentence.token(i - 1).text(), Role.MOTION));
      }
      boolean adjective = settlement && Character.isUpperCase(word.codePointAt(0));
      if (!words.has(word, Role.BETWEEN) && !words.has(word, Role.COMPASS) && !adjective) {
        return false;
      }
    }
    return false;
  }
}
