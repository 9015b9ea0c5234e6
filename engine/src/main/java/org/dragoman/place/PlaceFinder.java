package org.dragoman.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.WordFilter;
import org.dragoman.place.Gazetteer.City;
import org.dragoman.place.PlaceWords.Role;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds names of places among the tokens of a sentence. Immutable. */
final class PlaceFinder {
  /** How many tokens may part a name from its preposition: "in the Turkish capital of". */
  private static final int REACH = 4;

  /** The most tokens of a name; hyphens and full stops stand alone. */
  private static final int LONGEST_NAME = 12;

  private static final int FILTER_BITS = 19;

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

  List<PlaceMention> find(Sentence sentence) {
    List<PlaceMention> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      Name name = name(sentence, i);
      if (name == null) {
        i++;
        continue;
      }
      PlaceMention mention =
          blocked.contains(name.key) ? null : mention(sentence, name, previous(found, sentence, i));
      if (mention != null) {
        found.add(mention);
      }
      i = name.last + 1;
      if (mention != null && mention.kind() == PlaceMention.Kind.CITY) {
        i = afterRegion(sentence, mention, i);
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
    Integer most = starts.mayHold(word) ? longest.get(word) : null;
    if (most == null) {
      return null;
    }
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
              || blocked.contains(key);
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
      Sentence sentence, Name name, @Nullable PlaceMention before) {
    if (hyphenated(sentence, name) || insideName(sentence, name)) {
      return null;
    }
    Place country = gazetteer.countryOf(name.key);
    List<City> cities = gazetteer.citiesOf(name.key);
    boolean guarded = words.guarded(name.key);
    boolean led = led(sentence, name.first, words.person(name.key));
    boolean located = led || (before != null && before.located());
    PlaceMention.Kind kind = country == null ? PlaceMention.Kind.CITY : PlaceMention.Kind.COUNTRY;
    Place place = country;
    if (country == null) {
      String hint = hint(sentence, name.last + 1);
      City city = city(cities, hint);
      boolean confirmed = hint != null && hint.equals(city.place().country());
      boolean sure = city.wellKnown() && !guarded && !followsName(sentence, name.first);
      if (!sure && !located && !confirmed && !settlement(sentence, name.first)) {
        return null;
      }
      place = city.place();
    } else if (guarded && followsName(sentence, name.first)) {
      return null;
    }
    return place == null
        ? null
        : new PlaceMention(
            sentence.span(name.first, name.last), name.first, name.last, kind, place, located);
  }

  private static City city(List<City> cities, @Nullable String hint) {
    for (City city : cities) {
      if (hint != null && hint.equals(city.place().country())) {
        return city;
      }
    }
    return cities.get(0);
  }

  /**
   * The country that stands after a city's name and a comma, or whose region does; or null. Where
   * it can be either ("Atlanta, Georgia"), the city itself tells which.
   */
  private @Nullable String hint(Sentence sentence, int comma) {
    if (comma + 1 >= sentence.size() || !sentence.token(comma).text().equals(",")) {
      return null;
    }
    Region region = region(sentence, comma + 1);
    Name after = name(sentence, comma + 1);
    Place country = after == null ? null : gazetteer.countryOf(after.key);
    if (country != null && region != null && !region.country.equals(country.country())) {
      Name city = nameEndingAt(sentence, comma - 1);
      boolean there = city != null && isIn(city, country.country());
      return there ? country.country() : region.country;
    }
    if (country != null) {
      return country.country();
    }
    return region == null ? null : region.country;
  }

  private boolean isIn(Name city, @Nullable String country) {
    return gazetteer.citiesOf(city.key).stream()
        .anyMatch(c -> country != null && country.equals(c.place().country()));
  }

  private @Nullable Name nameEndingAt(Sentence sentence, int last) {
    for (int first = Math.max(0, last - LONGEST_NAME); first <= last; first++) {
      Name name = name(sentence, first);
      if (name != null && name.last == last) {
        return name;
      }
    }
    return null;
  }

  private record Region(int last, String country) {}

  /** The region whose name starts at a token, or null. */
  private @Nullable Region region(Sentence sentence, int first) {
    Region best = null;
    for (int last = first; last < Math.min(sentence.size(), first + 3); last++) {
      StringBuilder raw = new StringBuilder();
      for (int i = first; i <= last; i++) {
        raw.append(i == first ? "" : " ").append(sentence.token(i).text());
      }
      String country = gazetteer.regionOf(PlaceNames.fold(raw.toString()));
      if (country != null && Character.isUpperCase(raw.codePointAt(0))) {
        best = new Region(last, country);
      }
    }
    return best;
  }

  /** One past the region that a city's country was read from: it is no place of its own. */
  private int afterRegion(Sentence sentence, PlaceMention city, int next) {
    if (next + 1 >= sentence.size() || !sentence.token(next).text().equals(",")) {
      return next;
    }
    Region region = region(sentence, next + 1);
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
