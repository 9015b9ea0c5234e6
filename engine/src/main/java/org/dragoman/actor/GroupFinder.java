package org.dragoman.actor;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;

/**
 * Finds words for several sides ("both sides", "the two foreign ministers", "each side", "the
 * trio") and pronouns, among the tokens that no other mention has taken. Confined to one thread.
 */
final class GroupFinder {
  private static final Set<String> HEADS =
      Set.of(
          "party",
          "side",
          "country",
          "nation",
          "state",
          "leader",
          "minister",
          "president",
          "official",
          "diplomat",
          "counterpart",
          "premier",
          "government",
          "head",
          "people",
          "delegation",
          "interlocutor",
          "neighbour",
          "neighbor",
          "partner",
          "capital",
          "ally",
          "army",
          "military",
          "navy",
          "team",
          "force",
          "negotiator",
          "committee",
          "rival",
          "chief",
          "parliament",
          "ministry",
          "envoy",
          "ambassador",
          "man",
          "woman",
          "general",
          "commander",
          "king",
          "monarch",
          "foe",
          "enemy",
          "adversary",
          "power",
          "republic",
          "kingdom",
          "prosecutor",
          "judge");
  private static final Set<String> MARKS = Set.of("two", "both", "three", "four", "all");
  private static final Set<String> EACH = Set.of("each", "neither", "either");
  private static final Set<String> DEFINITE =
      Set.of(
          "party",
          "side",
          "minister",
          "leader",
          "president",
          "diplomat",
          "official",
          "neighbour",
          "neighbor",
          "foe",
          "rival");

  /** With "the" and no noun behind, these stand for sides named before. */
  private static final Set<String> ALONE =
      Set.of("two", "three", "four", "pair", "duo", "trio", "latter", "both", "neither");

  private static final Set<String> PRONOUNS =
      Set.of(
          "he",
          "she",
          "him",
          "her",
          "his",
          "they",
          "them",
          "their",
          "we",
          "us",
          "our",
          "himself",
          "herself",
          "themselves",
          "it",
          "i",
          "me",
          "my",
          "you");
  private static final Set<String> PLURAL_PRONOUNS =
      Set.of("they", "them", "their", "themselves", "we", "us", "our");

  private final Parse parse;
  private final ActorLexicon lexicon;
  private final Lookup lookup;
  private final OwnerFinder owners;
  private final boolean[] taken;
  private final List<RawMention> found;

  /**
   * @param taken which tokens a mention has; marked where one is found
   * @param found the mentions so far; grows
   */
  GroupFinder(
      Parse parse,
      ActorLexicon lexicon,
      Lookup lookup,
      OwnerFinder owners,
      boolean[] taken,
      List<RawMention> found) {
    this.parse = parse;
    this.lexicon = lexicon;
    this.lookup = lookup;
    this.owners = owners;
    this.taken = taken;
    this.found = found;
  }

  /** Adds the groups and pronouns of the sentence. */
  void find() {
    for (int i = 0; i < parse.size(); i++) {
      if (taken[i]) {
        regroup(i);
        continue;
      }
      String lower = lookup.lower(i);
      if (isPronoun(i)) {
        boolean plural = PLURAL_PRONOUNS.contains(lower);
        add(RawMention.of(i, i, Mention.Kind.PRONOUN, List.of()).withPlural(plural));
      } else if (at(i) >= 0) {
        add(RawMention.of(at(i), i, Mention.Kind.GROUP, List.of()).withPlural(true));
      } else if (ALONE.contains(lower) && alone(i)) {
        int first = i > 0 && told(i - 1) ? i - 1 : i;
        add(RawMention.of(first, i, Mention.Kind.GROUP, List.of()).withPlural(true));
      } else if (weak(i)) {
        add(RawMention.of(i, i, Mention.Kind.AGENT, List.of()));
      } else if (lower.endsWith("s") && !lexicon.sideWords().pair(lower).isEmpty()) {
        List<Party> parties =
            lexicon.sideWords().pair(lower).stream()
                .map(lexicon::party)
                .filter(java.util.Objects::nonNull)
                .toList();
        int mark = MARKS.contains(lookup.lower(i - 1)) && free(i - 1) ? i - 1 : i;
        add(RawMention.of(mark, i, Mention.Kind.GROUP, parties).withPlural(true));
      }
    }
  }

  private boolean isPronoun(int i) {
    String lower = lookup.lower(i);
    Lookup.Found<Name> name = lookup.name(i);
    if (name != null && name.first() < name.last()) {
      // "Lashkar-i-Taiba": a part of a name.
      return false;
    }
    return PRONOUNS.contains(lower)
        && (!lower.equals("it") || isSubject(i))
        && !(lower.equals("us") && parse.text(i).equals("US"));
  }

  /** "the island", "the fund": it acts where one was named that it can mean. */
  private boolean weak(int i) {
    if (!isSubject(i) || !lookup.lower(i - 1).equals("the") || lookup.known(i)) {
      return false;
    }
    SideWords words = lexicon.sideWords();
    String lemma = parse.lowerLemma(i);
    return words.is(SideWords.Kind.STATE, lemma)
        || words.is(SideWords.Kind.BODY, lemma)
        || words.is(SideWords.Kind.PART, lemma)
        || words.is(SideWords.Kind.BAND, lemma);
  }

  private void add(RawMention mention) {
    found.add(mention);
    Arrays.fill(taken, mention.first(), mention.last() + 1, true);
  }

  private boolean free(int i) {
    return i >= 0 && !taken[i];
  }

  /** "the two foreign ministers", found as an office, is a group where no state is named. */
  private void regroup(int i) {
    for (int k = 0; k < found.size(); k++) {
      RawMention mention = found.get(k);
      boolean groupable =
          mention.kind() == Mention.Kind.OFFICE || mention.kind() == Mention.Kind.AGENT;
      if (mention.last() == i
          && groupable
          && mention.plural()
          && mention.parties().isEmpty()
          && !mention.counterpart()) {
        int first = first(i);
        boolean office = mention.kind() == Mention.Kind.OFFICE;
        boolean definite =
            office && (lookup.lower(mention.first() - 1).equals("the") || mention.owner() >= 0);
        if (first >= 0 || definite) {
          int from = first >= 0 ? Math.min(first, mention.first()) : mention.first();
          found.set(
              k,
              new RawMention(
                  from,
                  i,
                  Mention.Kind.GROUP,
                  List.of(),
                  mention.office(),
                  mention.sector(),
                  -1,
                  -1,
                  null,
                  true,
                  false,
                  mention.owner(),
                  false));
          Arrays.fill(taken, from, i + 1, true);
        }
      }
    }
  }

  private boolean isSubject(int i) {
    return parse.relation(i) == Relation.NSUBJ || parse.relation(i) == Relation.NSUBJ_PASS;
  }

  /** Whether a token is a noun in the plural. */
  static boolean isPlural(Parse parse, int i) {
    return parse.xpos(i).equals("NNS")
        || parse.xpos(i).equals("NNPS")
        || Lookup.strayPlural(parse, i);
  }

  /** "sides", and what several people are in one: "the two movements". */
  private boolean isHead(int noun) {
    return HEADS.contains(parse.lemma(noun))
        || (isPlural(parse, noun)
            && lexicon.sideWords().is(SideWords.Kind.COLLECTIVE, parse.lowerLemma(noun)));
  }

  /** First token of the group that a noun ends, or -1 where it ends none. */
  int at(int noun) {
    if (!isHead(noun)) {
      return -1;
    }
    int first = -1;
    if (isPlural(parse, noun)) {
      first = first(noun);
    } else if (EACH.contains(lookup.lower(noun - 1))) {
      first = noun - 1;
    }
    for (int i = Math.max(first, 0); first >= 0 && i <= noun; i++) {
      if (taken[i]) {
        return -1;
      }
    }
    return first;
  }

  /** First token of "both sides", "the two top diplomats", "the parties", or -1. */
  private int first(int noun) {
    int i = noun - 1;
    while (i >= 0
        && (lexicon.nameWords().modifier(lookup.lower(i))
            || owners.isAttribute(i)
            || lookup.office(i) != null)
        && noun - i < 5
        && !MARKS.contains(lookup.lower(i))) {
      i--;
    }
    if (i >= 0 && MARKS.contains(lookup.lower(i)) && isHead(noun)) {
      return lookup.lower(i).equals("both") || lookup.lower(i).equals("all") || told(i - 1)
          ? i
          : -1;
    }
    boolean definite = i >= 0 && lookup.lower(i).equals("the");
    return definite && isPlural(parse, noun) && DEFINITE.contains(parse.lemma(noun)) ? i : -1;
  }

  /** How many sides a group is of, two where its words do not tell. */
  static int count(Parse parse, RawMention raw) {
    for (int i = raw.first(); i <= raw.last(); i++) {
      switch (parse.lower(i)) {
        case "three", "trio" -> {
          return 3;
        }
        case "four" -> {
          return 4;
        }
        default -> {}
      }
    }
    return 2;
  }

  /** "the two presidents", not "two presidents": those two that were spoken of. */
  private boolean told(int i) {
    return switch (lookup.lower(i)) {
      case "the", "these", "those", "their" -> true;
      default -> false;
    };
  }

  /** "the three agreed", "both called it a step": no noun behind. */
  private boolean alone(int i) {
    boolean pronoun = lookup.lower(i).equals("both") || lookup.lower(i).equals("neither");
    if (!pronoun && (!free(i - 1) || !told(i - 1))) {
      return false;
    }
    if (pronoun) {
      return i + 1 < parse.size()
          && (isSubject(i) || parse.xpos(i + 1).equals("MD"))
          && switch (parse.upos(i + 1)) {
            case VERB, AUX -> true;
            default -> false;
          };
    }
    if (i + 1 >= parse.size()) {
      return true;
    }
    return switch (parse.upos(i + 1)) {
      case VERB, AUX, PUNCT, CCONJ, SCONJ, ADV, PART -> true;
      default -> false;
    };
  }
}
