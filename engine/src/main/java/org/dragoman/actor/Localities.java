package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/**
 * Tells the side of somebody from the place beside him: "police in Kano", "the mayor of Lyon",
 * "envoys from Jordan and Iraq", "a Grozny historian". Immutable.
 */
final class Localities {
  private static final Set<String> LINKS =
      Set.of("in", "of", "at", "from", "near", "outside", "around", "across", "throughout");

  /** What may stand between the preposition and the name. */
  private static final Set<String> BETWEEN =
      Set.of(
          "the",
          "a",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "north",
          "south",
          "east",
          "west",
          "north-eastern",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "upper",
          "lower",
          "rural",
          "nearby",
          "city",
          "town",
          "village",
          "port",
          "province",
          "region",
          "state",
          "district",
          "border",
          "coastal",
          "capital",
          "of");

  private static final int LONGEST = 4;

  private final PlaceStates places;
  private final Function<String, @Nullable Party> parties;

  /**
   * @param parties gives the state of a code
   */
  Localities(PlaceStates places, Function<String, @Nullable Party> parties) {
    this.places = places;
    this.parties = parties;
  }

  /**
   * The states of the places right behind somebody; none where no place stands there.
   *
   * @param towns whether towns and regions count too, else states and capitals only
   */
  List<Party> behind(OpenSentence at, RawMention raw, boolean towns) {
    return LINKS.contains(at.parse().lowerOrEmpty(raw.last() + 1))
        ? named(at, raw.last() + 2, towns)
        : List.of();
  }

  /**
   * The state of the place right before somebody: "Kano police", "Lyon's mayor"; or null.
   *
   * @param official whether such are often called after places, else only a proper noun counts:
   *     "Jewish leaders" are not of the region of that name
   */
  @Nullable Party before(OpenSentence at, RawMention raw, boolean official) {
    Parse parse = at.parse();
    if (!official && (raw.last() == 0 || parse.upos(raw.last() - 1) != UniversalTag.PROPN)) {
      return null;
    }
    int noun = raw.first();
    while (noun < raw.last() && isName(parse, noun)) {
      noun++;
    }
    int end = parse.lowerOrEmpty(noun - 1).equals("'s") ? noun - 1 : noun;
    int first = end;
    while (first > 0 && end - first <= LONGEST && isName(parse, first - 1)) {
      first--;
    }
    // A proper name as a whole, such as that of a college, is called after anything.
    boolean proper = end == noun && Character.isUpperCase(parse.text(raw.last()).codePointAt(0));
    if (first == end || end - first > LONGEST || proper && raw.kind() == Mention.Kind.AGENT) {
      return null;
    }
    return state(at, first, end);
  }

  /** The state of the town or region whose name ends at a token, or null. */
  @Nullable Party endingAt(OpenSentence at, int last) {
    int first = last + 1;
    while (first > 0 && last - first < LONGEST && isName(at.parse(), first - 1)) {
      first--;
    }
    return first > last ? null : state(at, first, last + 1);
  }

  /** The one state of the places of the clause that somebody is the subject of, or null. */
  @Nullable Party clause(OpenSentence at, RawMention raw) {
    Parse parse = at.parse();
    for (int i = raw.last() + 1; i + 1 < parse.size(); i++) {
      String lower = parse.lowerOrEmpty(i);
      if (lower.equals(",") || lower.equals(";") || parse.upos(i) == UniversalTag.SCONJ) {
        return null;
      }
      if (sideStartsAt(at, i)) {
        // "the commission between Russia and Kazakhstan met in Astana": others act there too.
        return null;
      }
      if (LINKS.contains(lower) && !lower.equals("from") && !lower.equals("of")) {
        List<Party> found = named(at, i + 1, true);
        if (found.size() == 1) {
          return found.get(0);
        }
      }
    }
    return null;
  }

  private static boolean sideStartsAt(OpenSentence at, int token) {
    for (RawMention raw : at.raws()) {
      if (raw.first() >= token) {
        return raw.first() == token && !raw.parties().isEmpty();
      }
    }
    return false;
  }

  /** The one state in whose places a sentence is set, or null where it names none or several. */
  @Nullable Party setting(OpenSentence at) {
    Set<Party> found = new HashSet<>();
    for (int i = 0; i + 1 < at.parse().size(); i++) {
      if (LINKS.contains(at.parse().lowerOrEmpty(i))
          && !at.parse().lowerOrEmpty(i).equals("from")) {
        found.addAll(named(at, i + 1, true));
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private List<Party> named(OpenSentence at, int from, boolean towns) {
    Parse parse = at.parse();
    int i = from;
    while (i < parse.size() && BETWEEN.contains(parse.lowerOrEmpty(i)) && i - from < LONGEST) {
      i++;
    }
    List<Party> found = new ArrayList<>();
    for (RawMention other : at.raws()) {
      boolean place =
          switch (other.kind()) {
            case STATE, CAPITAL -> true;
            // "the authorities in Sukhumi": a seat of those whom few recognise.
            case INSTITUTION ->
                other.sector() == Sector.PRE && parse.lowerOrEmpty(from - 1).equals("in");
            default -> false;
          };
      if (place && other.first() == i && other.parties().size() == 1) {
        found.addAll(other.parties());
        i = other.last() + 1;
        boolean more = parse.lowerOrEmpty(i).equals("and") || parse.lowerOrEmpty(i).equals(",");
        i = more ? i + 1 : parse.size();
      }
    }
    if (found.isEmpty() && towns && i < parse.size()) {
      int end = i;
      while (end < parse.size() && end - i < LONGEST && isName(parse, end)) {
        end++;
      }
      Party party = longest(at, i, end);
      return party == null ? List.of() : List.of(party);
    }
    return found;
  }

  private @Nullable Party longest(OpenSentence at, int from, int to) {
    for (int end = to; end > from; end--) {
      Party party = isName(at.parse(), end - 1) ? state(at, from, end) : null;
      if (party != null) {
        return party;
      }
    }
    return null;
  }

  private @Nullable Party state(OpenSentence at, int from, int end) {
    Set<String> states = new HashSet<>();
    at.raws().forEach(raw -> raw.parties().forEach(party -> states.add(party.code())));
    String state = places.stateOf(text(at.parse(), from, end), states);
    return state == null ? null : parties.apply(state);
  }

  private static String text(Parse parse, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean apart = i > from && parse.token(i - 1).end() < parse.token(i).begin();
      text.append(apart ? " " : "").append(parse.text(i));
    }
    return text.toString();
  }

  private static boolean isName(Parse parse, int i) {
    if (i < 0 || i >= parse.size()) {
      return false;
    }
    String text = parse.text(i);
    boolean hyphen = text.equals("-") && i > 0 && parse.upos(i - 1) == UniversalTag.PROPN;
    return hyphen
        || (Character.isUpperCase(text.codePointAt(0))
            && (parse.upos(i) == UniversalTag.PROPN || parse.upos(i) == UniversalTag.ADJ));
  }
}
