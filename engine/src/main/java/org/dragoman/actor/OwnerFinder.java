package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;

/**
 * Finds whose an office or a kind of actor is, from the words before it ("Iranian", "Iran's", "US
 * and Israeli") or behind it ("of Iran, Oman and Qatar"). Confined to one thread.
 */
final class OwnerFinder {
  /** Whether no mention has taken the tokens from the first to the second, both inclusive. */
  interface Free {
    boolean test(int first, int last);
  }

  /** Words before the name of a state that change nothing: "of the Government of X". */
  private static final Set<String> GOVERNED =
      Set.of("republic", "kingdom", "state", "government", "commonwealth", "federation");

  private final Parse parse;
  private final Lookup lookup;
  private final NameWords words;
  private final Free free;

  OwnerFinder(Parse parse, Lookup lookup, NameWords words, Free free) {
    this.parse = parse;
    this.lookup = lookup;
    this.words = words;
    this.free = free;
  }

  /**
   * Whose a noun is, and how far the words that tell it reach.
   *
   * @param first first token of noun and owner together
   * @param last last token of them
   * @param parties the owners, possibly none
   * @param pronoun token of a possessive pronoun that stands for the owner, or -1
   */
  record Owner(int first, int last, List<Party> parties, int pronoun) {}

  /** Whose the noun or office at these tokens is. */
  Owner owner(int first, int last) {
    List<Party> parties = new ArrayList<>();
    int left = first;
    int pronoun = -1;
    int j = first - 1;
    while (j >= 0
        && (words.modifier(lookup.lower(j))
            || isAttribute(j)
            || isDegree(j, first)
            || joinsPortfolios(j))) {
      j--;
    }
    if (j >= 1 && isPossessive(j)) {
      Lookup.Found<Name> name = lookup.name(j - 1);
      if (name != null && name.value().party() != null && free.test(name.first(), j)) {
        parties.add(name.value().party());
        left = name.first();
      }
    } else if (lookup.name(j) != null) {
      left = attributive(j, parties, first);
    } else if (isPossessivePronoun(j)) {
      pronoun = j;
    }
    int right = last;
    // "its envoy from Berlin": where he was, not whose he is.
    boolean came =
        pronoun >= 0
            && lookup.lower(last + 1).equals("from")
            && !lookup.lower(last).startsWith("counterpart");
    if (!came && (parties.isEmpty() || lookup.lower(last + 1).equals("of"))) {
      right = ofOwner(last, parties);
    }
    return new Owner(left, right, parties, pronoun);
  }

  /** "Finance and Trade Minister": "and" between two fields of one office, and the first field. */
  private boolean joinsPortfolios(int i) {
    if (words.portfolio(lookup.lower(i))) {
      return lookup.lower(i + 1).equals("and") || lookup.lower(i + 1).equals(",");
    }
    boolean joint = lookup.lower(i).equals("and") || lookup.lower(i).equals(",");
    return joint && words.portfolio(lookup.lower(i - 1));
  }

  /** Adjectives before the noun: "Iranian", "US and Israeli", "Iran-Oman joint". */
  private int attributive(int at, List<Party> parties, int none) {
    Lookup.Found<Name> name = lookup.name(at);
    if (name == null || !name.value().attributive() || !free.test(name.first(), name.last())) {
      return none;
    }
    boolean place =
        name.value().kind() == Name.Kind.STATE || name.value().kind() == Name.Kind.CAPITAL;
    if (place && name.first() == 1 && lookup.lower(0).equals("in")) {
      // "In Norway Minister X met": where it was, not whose minister.
      return none;
    }
    if (speaks(name.last() + 1)) {
      return none;
    }
    Party party = name.value().party();
    int left = name.first();
    Lookup.Found<Name> whose =
        name.value().kind() == Name.Kind.BODY ? lookup.name(name.first() - 1) : null;
    if (whose != null
        && whose.value().kind() == Name.Kind.ADJECTIVE
        && whose.value().party() != null
        && free.test(whose.first(), whose.last())) {
      // "Dutch UN peacekeepers": whose they are, then for whom they serve.
      party = whose.value().party();
      left = whose.first();
    }
    // "Armenian, Azerbaijani and Russian": only "and" tells that a list ends here.
    boolean listed =
        lookup.lower(left - 1).equals("and")
            || (lookup.lower(left - 1).equals(",") && joined(name.last() + 1));
    if (left >= 2 && listed && lookup.name(left - 2) != null) {
      left = Math.min(left, attributive(left - 2, parties, left));
    }
    if (party != null && !parties.contains(party)) {
      parties.add(party);
    }
    return left;
  }

  /** "of Iran", "of the Republic of Korea", "of Iran, Oman and Qatar". */
  int ofOwner(int last, List<Party> parties) {
    String link = lookup.lower(last + 1);
    if (!link.equals("of") && !link.equals("for") && !link.equals("from")) {
      return last;
    }
    int end = last;
    int k = last + 2;
    while (k < parse.size()) {
      if (lookup.lower(k).equals("the")) {
        k++;
      }
      while (lookup.name(k) == null
          && GOVERNED.contains(lookup.lower(k))
          && lookup.lower(k + 1).equals("of")) {
        k += lookup.lower(k + 2).equals("the") ? 3 : 2;
      }
      Lookup.Found<Name> name = lookup.name(k);
      if (name == null || name.first() != k || name.value().party() == null) {
        break;
      }
      if (name.value().kind() == Name.Kind.ADJECTIVE) {
        break;
      }
      if (!parties.contains(name.value().party())) {
        parties.add(name.value().party());
      }
      end = name.last();
      Lookup.Found<Sector> organ =
          lookup.lower(end + 1).equals("'s") ? lookup.agent(end + 2) : null;
      if (organ != null) {
        // "a spokesman for Norway's defence ministry"
        return organ.last();
      }
      String next = lookup.lower(end + 1);
      if (next.equals(",") || next.equals("and")) {
        k = end + (lookup.lower(end + 2).equals("and") ? 3 : 2);
      } else {
        break;
      }
    }
    return end;
  }

  /** "French-speaking", "Ethiopian-born", "Iran-backed": not whose somebody is. */
  private boolean speaks(int hyphen) {
    String behind = lookup.lower(hyphen + 1);
    return lookup.lower(hyphen).equals("-")
        && switch (behind) {
          case "speaking", "born", "made", "built" -> true;
          case "led", "based" -> false;
          default -> behind.endsWith("ed");
        };
  }

  /** Whether a list of adjectives goes on at a token. */
  private boolean joined(int i) {
    return lookup.lower(i).equals("and") || lookup.lower(i).equals(",");
  }

  /** "its two neighbours", "its best known dissident": a number, or an adverb of an attribute. */
  private boolean isDegree(int i, int noun) {
    return !lookup.known(i)
        && (parse.relation(i) == Relation.NUMMOD
            || (parse.upos(i) == UniversalTag.ADV && i + 1 < noun && isAttribute(i + 1)));
  }

  private boolean isPossessive(int i) {
    String lower = lookup.lower(i);
    return lower.equals("'s") || lower.equals("'");
  }

  private boolean isPossessivePronoun(int i) {
    String lower = lookup.lower(i);
    return lower.equals("his")
        || lower.equals("her")
        || lower.equals("their")
        || lower.equals("its")
        || lower.equals("our")
        || lower.equals("my")
        || lower.equals("your");
  }

  /** Whether a token is an adjective or compound of the noun behind it, and nothing known. */
  boolean isAttribute(int i) {
    return !lookup.known(i)
        && (parse.upos(i) == UniversalTag.ADJ
            || parse.relation(i) == Relation.AMOD
            || parse.relation(i) == Relation.COMPOUND);
  }
}
