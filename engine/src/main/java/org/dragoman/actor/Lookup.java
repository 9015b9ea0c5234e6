package org.dragoman.actor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.PhraseTable;
import org.jspecify.annotations.Nullable;

/**
 * What the lexicon knows of the tokens of one sentence: names, offices, forms of address and kinds
 * of actors, each by longest match, none overlapping another. Confined to one thread.
 */
final class Lookup {
  /** So many words of a full name are looked at. */
  private static final int LONGEST_NAME = 5;

  /** An entry of the lexicon found at tokens {@code first} to {@code last}, inclusive. */
  record Found<V>(int first, int last, V value) {}

  private final Parse parse;
  private final ActorLexicon lexicon;
  private final @Nullable LocalDate day;
  private final @Nullable Found<?>[] at;

  private final boolean[] title;
  private final String[] lower;

  // What the tables ask for, made once and not for each token.
  private final IntFunction<String> text;
  private final IntFunction<String> lemma;
  private final IntFunction<String> lowerText;

  /**
   * @param day the day of the report, or null where unknown
   */
  Lookup(Parse parse, ActorLexicon lexicon, @Nullable LocalDate day) {
    this.parse = parse;
    this.lexicon = lexicon;
    this.day = day;
    this.at = new Found<?>[parse.size()];
    this.title = new boolean[parse.size()];
    this.lower = new String[parse.size()];
    this.text = parse::text;
    this.lemma = this::singular;
    this.lowerText = i -> lower[i];
    for (int i = 0; i < parse.size(); i++) {
      lower[i] = parse.lower(i).replace('’', '\'');
    }
    for (int i = 0; i < parse.size(); ) {
      Found<?> found = longestAt(i);
      if (found != null && beginsName(found)) {
        i++;
      } else if (found == null || addresses(found)) {
        i = markTitle(i);
      } else {
        Arrays.fill(at, found.first(), found.last() + 1, found);
        i = found.last() + 1;
      }
    }
  }

  /**
   * The lemma of a token, of a plural that the tagger took for a singular too: "the envoys left".
   */
  private String singular(int i) {
    String given = parse.lowerLemma(i);
    return strayPlural(parse, i) ? given.substring(0, given.length() - 1) : given;
  }

  /** Whether a noun that is tagged as a singular has the form of a plural. */
  static boolean strayPlural(Parse parse, int i) {
    String given = parse.lowerLemma(i);
    int n = given.length();
    return n > 4
        && given.charAt(n - 1) == 's'
        && "sui".indexOf(given.charAt(n - 2)) < 0
        && parse.xpos(i).equals("NN")
        && given.equals(parse.lower(i));
  }

  /** "Sheikh X": a kind of person before a name is a form of address. */
  private boolean addresses(Found<?> found) {
    int last = found.last();
    if (!(found.value() instanceof Sector)
        || last + 1 >= parse.size()
        || !Character.isUpperCase(parse.text(last + 1).codePointAt(0))) {
      return false;
    }
    StringBuilder words = new StringBuilder();
    for (int i = found.first(); i <= last; i++) {
      words.append(i > found.first() ? " " : "").append(parse.text(i));
    }
    return lexicon.isTitle(words.toString());
  }

  /** "Amir Hatami", "Dean Acheson": the word is the given name of somebody known. */
  private boolean beginsName(Found<?> found) {
    int first = found.first();
    if (found.value() instanceof Name
        || found.last() > first
        || !Character.isUpperCase(parse.text(first).codePointAt(0))) {
      return false;
    }
    StringBuilder name = new StringBuilder(parse.text(first));
    for (int i = first + 1; i < Math.min(parse.size(), first + LONGEST_NAME); i++) {
      name.append(' ').append(parse.text(i));
      if (lexicon.people().isFullName(name.toString())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Found<?> longestAt(int i) {
    int n = parse.size();
    PhraseTable.Match<Name> name =
        lexicon.names().longestOf(i, n, text, found -> found.inForce(day));
    PhraseTable.Match<OfficeForm> office = lexicon.offices().longest(i, n, lowerText, lemma);
    boolean nobody =
        name != null
            && office != null
            && name.value().kind() == Name.Kind.OTHER
            && name.last() == office.last();
    if (name != null && !nobody && (office == null || name.last() >= office.last())) {
      return new Found<>(i, name.last(), preferred(name.values(), i, name.last()));
    }
    PhraseTable.Match<Sector> agent = lexicon.agents().longest(i, n, lowerText, lemma);
    boolean kind = agent != null && isNoun(agent.last());
    // "justice ministry" is longer than "justice", who is a judge too.
    boolean longer = office != null && kind && agent != null && agent.last() > office.last();
    if (office != null && !longer) {
      return new Found<>(i, office.last(), office.value());
    }
    if (agent != null && kind) {
      return new Found<>(i, agent.last(), agent.value());
    }
    return null;
  }

  /**
   * Of the things that a name can stand for, what it does in just these days comes first, then the
   * state, then what was listed first. Of several groups or states it is the one whose state is
   * named too.
   */
  private Name preferred(List<Name> names, int first, int last) {
    if (names.size() == 1) {
      return names.get(0);
    }
    for (Name name : names) {
      if (name.kind() == Name.Kind.OWN) {
        return name;
      }
    }
    List<Name> dated = names.stream().filter(name -> name.period() != null).toList();
    if (!dated.isEmpty()) {
      return ofNamedParty(dated, first, last);
    }
    List<Name> states = names.stream().filter(name -> name.kind() == Name.Kind.STATE).toList();
    return ofNamedParty(states.isEmpty() ? names : states, first, last);
  }

  private Name ofNamedParty(List<Name> names, int first, int last) {
    Set<Party> parties = new HashSet<>();
    for (Name name : names) {
      boolean shared =
          switch (name.kind()) {
            case INSTITUTION, STATE, ADJECTIVE, DEMONYM -> true;
            default -> false;
          };
      if (shared && name.party() != null) {
        parties.add(name.party());
      }
    }
    for (int i = 0; i < parse.size() && parties.size() > 1; i++) {
      PhraseTable.Match<Name> other =
          lexicon.names().longestOf(i, parse.size(), text, found -> found.inForce(day));
      if (other == null) {
        continue;
      }
      Party party = other.value().party();
      if ((other.last() < first || i > last) && party != null && parties.contains(party)) {
        return names.stream()
            .filter(named -> party.equals(named.party()))
            .findFirst()
            .orElse(names.get(0));
      }
      i = other.last();
    }
    return names.get(0);
  }

  private boolean isNoun(int i) {
    return switch (parse.upos(i)) {
      case NOUN, PROPN -> true;
      default -> false;
    };
  }

  private int markTitle(int i) {
    if (!lexicon.startsTitle(parse.text(i))) {
      return i + 1;
    }
    StringBuilder words = new StringBuilder();
    int end = i;
    for (int j = i; j < Math.min(parse.size(), i + 4); j++) {
      words.append(j > i ? " " : "").append(parse.text(j));
      if (lexicon.isTitle(words.toString())) {
        end = j + 1;
      }
    }
    Arrays.fill(title, i, end, true);
    return Math.max(end, i + 1);
  }

  /** The proper name that covers token {@code i}, or null. */
  @Nullable Found<Name> name(int i) {
    return entry(i, Name.class);
  }

  /** The office that covers token {@code i}, or null. */
  @Nullable Found<OfficeForm> office(int i) {
    return entry(i, OfficeForm.class);
  }

  /** The kind of actor that covers token {@code i}, or null. */
  @Nullable Found<Sector> agent(int i) {
    return entry(i, Sector.class);
  }

  private <V> @Nullable Found<V> entry(int i, Class<V> type) {
    if (i < 0 || i >= at.length) {
      return null;
    }
    Found<?> found = at[i];
    if (found == null || !type.isInstance(found.value())) {
      return null;
    }
    return new Found<>(found.first(), found.last(), type.cast(found.value()));
  }

  /** Whether token {@code i} belongs to a form of address: "Mr.", "His Excellency". */
  boolean title(int i) {
    return i >= 0 && i < title.length && title[i];
  }

  /** Whether any entry covers token {@code i}. */
  boolean known(int i) {
    return i >= 0 && i < at.length && at[i] != null;
  }

  /** Token {@code i} in lower case, its apostrophe straight; empty outside the sentence. */
  String lower(int i) {
    return i < 0 || i >= lower.length ? "" : lower[i];
  }
}
