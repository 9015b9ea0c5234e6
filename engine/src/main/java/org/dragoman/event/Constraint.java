package org.dragoman.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.grammar.Relation;
import org.dragoman.lexicon.Row;

/**
 * One condition on the arguments of a predicate, as a cell of the coding rules writes it: {@code
 * obj=talk|@agreement}, {@code with}, {@code !obj}, {@code to_inf=meet}, {@code prt=off}.
 *
 * @param slot what is looked at: {@code obj}, {@code subj}, {@code prt}, {@code mod}, {@code lv},
 *     {@code to_inf}, {@code ing}, {@code that}, or a preposition
 * @param kind what kind of slot that is
 * @param absent whether the slot must be empty
 * @param lemmas lemmas of which the slot's head must be one
 * @param phrases phrases of which the slot's head must end one, its other words being attributes of
 *     the head: {@code military_aid}. Where both are empty anything will do
 * @param weight how specific it is: 4 for phrases only, 3 for words, 2 for classes, 1 for mere
 *     presence or absence
 */
record Constraint(
    String slot, Slot kind, boolean absent, Set<String> lemmas, Set<String> phrases, int weight) {
  /** Kinds of slots, each found in its own way. */
  enum Slot {
    OBJ,
    IOBJ,
    SUBJ,
    PRT,
    LV,
    MOD,
    POSS,
    TO_INF,
    ING,
    THAT,
    PREPOSITION;

    static Slot of(String name) {
      return switch (name) {
        case "obj" -> OBJ;
        case "iobj" -> IOBJ;
        case "subj" -> SUBJ;
        case "prt" -> PRT;
        case "lv" -> LV;
        case "mod" -> MOD;
        case "poss" -> POSS;
        case "to_inf" -> TO_INF;
        case "ing" -> ING;
        case "that" -> THAT;
        default -> PREPOSITION;
      };
    }
  }

  private static final char PHRASE = '_';
  private static final Pattern PHRASE_FORM = Pattern.compile("[^_]+(_[^_]+)+");

  Constraint {
    lemmas = Set.copyOf(lemmas);
    phrases = Set.copyOf(phrases);
  }

  /** Reads one condition; classes are replaced by their words. */
  static Constraint parse(String text, NounClasses classes, Row row) {
    boolean absent = text.startsWith("!");
    String body = absent ? text.substring(1) : text;
    int equals = body.indexOf('=');
    String slot = (equals < 0 ? body : body.substring(0, equals)).toLowerCase(Locale.ROOT);
    if (slot.isEmpty()) {
      throw row.error("no slot in constraint " + text);
    }
    if (equals < 0) {
      if (slot.equals("prt") || slot.equals("mod")) {
        throw row.error(slot + " needs a word: " + text);
      }
      return new Constraint(slot, Slot.of(slot), absent, Set.of(), Set.of(), 1);
    }
    Set<String> lemmas = new HashSet<>();
    Set<String> phrases = new HashSet<>();
    int weight = 3;
    for (String word : List.of(body.substring(equals + 1).split("\\|", -1))) {
      if (word.isEmpty()) {
        throw row.error("no word in constraint " + text);
      }
      if (word.startsWith("@")) {
        Set<String> members = classes.members(word.substring(1));
        if (members.isEmpty()) {
          throw row.error("no noun class " + word);
        }
        lemmas.addAll(members);
        weight = 2;
      } else if (word.indexOf(PHRASE) < 0) {
        lemmas.add(word.toLowerCase(Locale.ROOT));
      } else if (PHRASE_FORM.matcher(word).matches() && !clausal(slot)) {
        phrases.add(word.toLowerCase(Locale.ROOT));
      } else {
        throw row.error("no phrase for " + slot + ": " + word);
      }
    }
    return new Constraint(
        slot, Slot.of(slot), absent, lemmas, phrases, lemmas.isEmpty() ? 4 : weight);
  }

  /** Whether a slot holds a word or clause, which has no attributes. */
  private static boolean clausal(String slot) {
    return switch (Slot.of(slot)) {
      case PRT, TO_INF, ING, THAT -> true;
      default -> false;
    };
  }

  /**
   * The bit of what must be there for the condition to hold: see {@link Arguments#offers}; or 0.
   */
  long need() {
    return absent ? 0 : kind == Slot.PREPOSITION ? Arguments.bit(slot) : 1L << kind.ordinal();
  }

  /** Whether the condition holds for the predicate. */
  boolean holds(Arguments arguments, int predicate) {
    return any(arguments, heads(arguments, predicate)) != absent;
  }

  /** The tokens that stand in the slot, whatever is asked of them. */
  List<Integer> heads(Arguments arguments, int predicate) {
    return switch (kind) {
      case OBJ -> arguments.object(predicate);
      case IOBJ -> arguments.indirectObject(predicate);
      case SUBJ -> arguments.subject(predicate);
      case PRT -> present(arguments.parse().child(predicate, Relation.COMPOUND_PRT));
      case LV -> present(arguments.lightVerb(predicate));
      case MOD -> arguments.attributes(predicate);
      case POSS -> arguments.possessor(predicate);
      case TO_INF, ING, THAT -> present(arguments.complement(predicate, slot));
      case PREPOSITION -> arguments.prepositional(predicate, slot);
    };
  }

  private static List<Integer> present(int token) {
    return token < 0 ? List.of() : List.of(token);
  }

  /** Whether another condition holds wherever this one does. */
  boolean implies(Constraint other) {
    if (!slot.equals(other.slot) || absent != other.absent) {
      return false;
    }
    Constraint narrow = absent ? other : this;
    Constraint wide = absent ? this : other;
    if (wide.anything() || narrow.anything()) {
      return wide.anything();
    }
    return wide.lemmas.containsAll(narrow.lemmas)
        && narrow.phrases.stream()
            .allMatch(p -> wide.phrases.contains(p) || wide.lemmas.contains(head(p)));
  }

  private boolean anything() {
    return lemmas.isEmpty() && phrases.isEmpty();
  }

  private static String head(String phrase) {
    return phrase.substring(phrase.lastIndexOf(PHRASE) + 1);
  }

  private boolean any(Arguments arguments, List<Integer> heads) {
    if (anything()) {
      return !heads.isEmpty();
    }
    // By index: this runs for every rule of every predicate, and mostly in vain.
    for (int k = 0; k < heads.size(); k++) {
      int head = heads.get(k);
      if (lemmas.contains(arguments.lemma(head)) || phrase(arguments, head)) {
        return true;
      }
      List<Integer> titles = arguments.titles(head);
      for (int t = 0; t < titles.size(); t++) {
        if (lemmas.contains(arguments.lemma(titles.get(t)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a head has one of the phrases: its own lemma, and the others among its attributes. */
  private boolean phrase(Arguments arguments, int head) {
    if (phrases.isEmpty()) {
      return false;
    }
    for (String phrase : phrases) {
      if (head(phrase).equals(arguments.lemma(head))) {
        List<String> words = List.of(phrase.split("_"));
        List<String> before = arguments.attributes(head).stream().map(arguments::lemma).toList();
        if (before.containsAll(words.subList(0, words.size() - 1))) {
          return true;
        }
      }
    }
    return false;
  }
}
