package org.dragoman.event;

import java.util.Set;
import org.dragoman.event.StatusCues.Effect;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;

/** Finds the word that negates a clause or noun. Immutable. */
final class Negations {
  private static final Set<String> NOT = Set.of("n't", "n’t", "nt", "without", "none");
  private static final Set<String> NO = Set.of("no", "neither");
  private static final Set<String> NOBODY =
      Set.of("nobody", "none", "nothing", "neither", "no-one", "noone");

  /** "not only", "not until", "not just": what follows did happen. */
  private static final Set<String> NOT_BUT =
      Set.of(
          "only", "just", "merely", "simply", "until", "till", "least", "even", "for", "because");

  /** "at no point", "under no circumstances". */
  private static final Set<String> OCCASIONS =
      Set.of(
          "point",
          "time",
          "stage",
          "circumstance",
          "circumstances",
          "case",
          "way",
          "account",
          "condition",
          "moment",
          "sense");

  private final StatusCues cues;

  Negations(StatusCues cues) {
    this.cues = cues;
  }

  /**
   * The word that negates an act, or -1.
   *
   * @param from the part of its clause that is asked for: a "no" in there is its own
   */
  int of(Arguments arguments, int act, int from) {
    Parse parse = arguments.parse();
    for (int k = 0; k < parse.childCount(act); k++) {
      int child = parse.child(act, k);
      if (child != from && negates(parse, act, child)) {
        return child;
      }
    }
    return act == from ? fronted(parse, act) : -1;
  }

  /** "At no point did smoke from the depot ground a flight", where the tree misses it: else -1. */
  private int fronted(Parse parse, int act) {
    boolean before =
        act > 1 && OCCASIONS.contains(parse.lower(act - 1)) && parse.lower(act - 2).equals("no");
    if (before) {
      return act - 2;
    }
    int open = 0;
    while (open < act && parse.upos(open) == UniversalTag.PUNCT) {
      open++;
    }
    boolean occasion =
        open + 2 < act
            && parse.upos(open) == UniversalTag.ADP
            && parse.lower(open + 1).equals("no")
            && OCCASIONS.contains(parse.lower(open + 2));
    if (!occasion) {
      return -1;
    }
    for (int i = act - 1; i > open + 2; i--) {
      switch (parse.upos(i)) {
        case AUX -> {
          return parse.has(parse.head(i), Relation.NSUBJ) ? -1 : open + 1;
        }
        case PUNCT, SCONJ -> {
          return -1;
        }
        default -> {}
      }
    }
    return -1;
  }

  private boolean negates(Parse parse, int act, int child) {
    return switch (parse.relation(child)) {
      case ADVMOD -> isNot(parse, child) || noLonger(parse, child) || notOnce(parse, child);
      case MARK, CC, AUX -> isNot(parse, child) && child < act;
      case DET -> NO.contains(parse.lower(child));
      case AMOD -> few(parse, child);
      case NSUBJ, NSUBJ_PASS, OBJ -> isNobody(parse, child);
      case OBL, OBL_UNMARKED -> {
        int no = determiner(parse, child, "no");
        yield (no >= 0 && OCCASIONS.contains(parse.lower(child)))
            || NOBODY.contains(parse.lower(child));
      }
      default -> false;
    };
  }

  private boolean isNot(Parse parse, int i) {
    boolean not =
        cues.adverb(parse, i) == Effect.NEGATED
            || NOT.contains(parse.lower(i)) && !parse.lower(i).equals("without");
    return not && !(i + 1 < parse.size() && NOT_BUT.contains(parse.lower(i + 1)));
  }

  /** "no longer", "no more". */
  private static boolean noLonger(Parse parse, int i) {
    boolean longer = parse.lower(i).equals("longer") || parse.lower(i).equals("more");
    return longer && i > 0 && parse.lower(i - 1).equals("no");
  }

  private static boolean notOnce(Parse parse, int i) {
    return parse.lower(i).equals("once") && i > 0 && parse.lower(i - 1).equals("not");
  }

  /** "few", but not "a few". */
  private static boolean few(Parse parse, int i) {
    return parse.lower(i).equals("few")
        && (i == 0 || !Set.of("a", "the", "last", "past", "these").contains(parse.lower(i - 1)));
  }

  private boolean isNobody(Parse parse, int noun) {
    if (NOBODY.contains(parse.lower(noun)) || parse.lower(noun).equals("few")) {
      return true;
    }
    int edge = parse.leftEdge(noun);
    boolean opened = edge < noun && (parse.lower(edge).equals("neither") || notOne(parse, edge));
    if (opened) {
      return true;
    }
    for (int k = 0; k < parse.childCount(noun); k++) {
      int child = parse.child(noun, k);
      String word = parse.lower(child);
      boolean negates =
          switch (parse.relation(child)) {
            case DET -> NO.contains(word);
            case CC, ADVMOD -> (word.equals("neither") || isNot(parse, child)) && child < noun;
            case AMOD -> few(parse, child);
            default -> false;
          };
      if (negates) {
        return true;
      }
    }
    return false;
  }

  /** "not one wagon", "not a single vote". */
  private static boolean notOne(Parse parse, int i) {
    return parse.lower(i).equals("not")
        && (parse.lower(i + 1).equals("one") || parse.lower(i + 1).equals("a"));
  }

  /** The determiner of a noun where it is a certain word, else -1. */
  int determiner(Parse parse, int noun, String word) {
    for (int k = 0; k < parse.childCount(noun); k++) {
      int child = parse.child(noun, k);
      if (parse.relation(child) == Relation.DET && parse.lower(child).equals(word)) {
        return child;
      }
    }
    return -1;
  }

  /** The first token of a verb with its auxiliaries and adverbs. */
  static int groupEdge(Parse parse, int verb) {
    int at = verb;
    while (at > 0
        && (parse.upos(at - 1) == UniversalTag.AUX
            || parse.upos(at - 1) == UniversalTag.ADV && !parse.lower(at - 1).equals("rather"))) {
      at--;
    }
    return at;
  }
}
