package org.dragoman.event;

import java.util.Map;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;

/** Finds conditions: clauses that set one, and clauses that depend on one. Immutable. */
final class Conditions {
  private static final Set<String> IF = Set.of("if", "unless", "whether", "lest");
  private static final Set<String> CONDITIONS = Set.of("if", "unless");
  private static final Set<String> INVERTED = Set.of("should", "were", "had");

  /** Last words of conjunctions of several words, each with the words that may stand before it. */
  private static final Map<String, Set<String>> PHRASES =
      Map.of(
          "case", Set.of("in"),
          "that", Set.of("provided", "providing", "assuming", "condition", "event", "supposing"),
          "as", Set.of("long"));

  /** How far before its verb a conjunction may stand. */
  private static final int FARTHEST = 14;

  Conditions() {}

  /** The word that makes a clause a condition or leaves it open, or -1. */
  int on(Parse parse, int act) {
    for (int k = 0; k < parse.childCount(act); k++) {
      int child = parse.child(act, k);
      if (parse.relation(child) == Relation.MARK && IF.contains(parse.lower(child))) {
        return child;
      }
    }
    return before(parse, act);
  }

  /** The conjunction before a verb with nothing between but its subject, or -1. */
  private static int before(Parse parse, int act) {
    boolean verb = parse.upos(act) == UniversalTag.VERB;
    int at = Negations.groupEdge(parse, act) - 1;
    for (int i = at; i >= Math.max(0, act - FARTHEST); i--) {
      String word = parse.lower(i);
      if (verb && (IF.contains(word) || endsPhrase(parse, i))) {
        return i;
      }
      boolean opens = i == 0 || parse.upos(i - 1) == UniversalTag.PUNCT;
      if (opens && INVERTED.contains(word) && i < act - 1 && inverts(parse, act, word)) {
        return i;
      }
      boolean other =
          parse.upos(i) == UniversalTag.PUNCT
              || parse.upos(i) == UniversalTag.SCONJ
              || (parse.upos(i) == UniversalTag.VERB && parse.relation(i) != Relation.AMOD)
              || parse.upos(i) == UniversalTag.AUX
              || parse.xpos(i).startsWith("W");
      if (other) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean endsPhrase(Parse parse, int i) {
    Set<String> before = i == 0 ? null : PHRASES.get(parse.lower(i));
    return before != null && before.contains(parse.lower(i - 1));
  }

  /** "Should the dam burst", "Had they signed", "Were it to leave". */
  private static boolean inverts(Parse parse, int act, String word) {
    if (parse.lower(parse.size() - 1).equals("?")) {
      return false;
    }
    return switch (word) {
      case "had" -> parse.xpos(act).equals("VBN") || parse.xpos(act).equals("VBD");
      case "were" -> Governors.infinitiveMark(parse, act) > 0;
      default -> !parse.xpos(act).equals("VBD") && isLastWordOfSubject(parse, act);
    };
  }

  /** The verb of a short condition is often taken for a noun: it ends its stretch of the clause. */
  private static boolean isLastWordOfSubject(Parse parse, int act) {
    boolean verb = parse.upos(act) == UniversalTag.VERB;
    return verb || act + 1 == parse.size() || parse.upos(act + 1) != UniversalTag.AUX;
  }

  /** The word of the condition that stands below a clause, or opens its sentence; else -1. */
  int of(Parse parse, int act) {
    for (int k = 0; k < parse.childCount(act); k++) {
      int child = parse.child(act, k);
      int mark = parse.relation(child) == Relation.ADVCL ? parse.child(child, Relation.MARK) : -1;
      boolean even = mark > 0 && parse.lower(mark - 1).equals("even");
      if (mark >= 0 && CONDITIONS.contains(parse.lower(mark)) && !even) {
        return mark;
      }
    }
    return CONDITIONS.contains(parse.lower(0)) ? 0 : -1;
  }

  /**
   * The word of a condition in the sentence of a clause with "would", or -1. Parsers hang
   * conditions anywhere, so that any in the sentence counts that no verb asks for ("asked if").
   */
  int inSentence(Parse parse, int act) {
    for (int i = 0; i < parse.size(); i++) {
      boolean opens = i == 0 || parse.upos(i - 1) == UniversalTag.PUNCT;
      String word = parse.lower(i);
      String last = i == 0 ? "" : parse.lower(i - 1);
      boolean asked = i > 0 && (speaks(parse, i - 1) || last.equals("even") || last.equals("as"));
      if (CONDITIONS.contains(word) && !asked) {
        return i;
      }
      boolean subject = i + 1 < parse.size() && opensSubject(parse, i + 1);
      boolean inverted = word.equals("should") || (opens && INVERTED.contains(word));
      if (inverted && subject && i != act) {
        return i;
      }
    }
    return -1;
  }

  private static boolean speaks(Parse parse, int i) {
    return parse.upos(i) == UniversalTag.VERB
        && !parse.xpos(i).equals("VBN")
        && parse.child(i, Relation.OBJ) < 0;
  }

  private static boolean opensSubject(Parse parse, int i) {
    return switch (parse.upos(i)) {
      case DET, PROPN, PRON, NOUN, NUM -> true;
      default -> false;
    };
  }
}
