package org.dragoman.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.grammar.Relation;
import org.dragoman.lexicon.Row;

/**
 * One condition on the arguments of a predicate, as a cell of the coding rules writes it: {@code
 * obj=talk|@agreement}, {@code with}, {@code !obj}, {@code to_inf=meet}, {@code prt=off}.
 *
 * @param slot what is looked at: {@code obj}, {@code subj}, {@code prt}, {@code mod}, {@code lv},
 *     {@code to_inf}, {@code ing}, {@code that}, or a preposition
 * @param absent whether the slot must be empty
 * @param lemmas lemmas of which the slot's head must be one; empty where anything will do
 * @param weight how specific it is: 3 for words, 2 for classes, 1 for mere presence or absence
 */
record Constraint(String slot, boolean absent, Set<String> lemmas, int weight) {
  Constraint {
    lemmas = Set.copyOf(lemmas);
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
      return new Constraint(slot, absent, Set.of(), 1);
    }
    Set<String> lemmas = new HashSet<>();
    int weight = 3;
    for (String word : List.of(body.substring(equals + 1).split("\\|"))) {
      if (word.startsWith("@")) {
        Set<String> members = classes.members(word.substring(1));
        if (members.isEmpty()) {
          throw row.error("no noun class " + word);
        }
        lemmas.addAll(members);
        weight = 2;
      } else {
        lemmas.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return new Constraint(slot, absent, lemmas, weight);
  }

  /** Whether the condition holds for the predicate. */
  boolean holds(Arguments arguments, int predicate) {
    return any(arguments, heads(arguments, predicate)) != absent;
  }

  /** The tokens that stand in the slot, whatever is asked of them. */
  List<Integer> heads(Arguments arguments, int predicate) {
    return switch (slot) {
      case "obj" -> arguments.object(predicate);
      case "iobj" -> arguments.indirectObject(predicate);
      case "subj" -> arguments.subject(predicate);
      case "prt" -> present(arguments.parse().child(predicate, Relation.COMPOUND_PRT));
      case "lv" -> present(arguments.lightVerb(predicate));
      case "mod" -> arguments.attributes(predicate);
      case "poss" -> arguments.possessor(predicate);
      case "to_inf", "ing", "that" -> present(arguments.complement(predicate, slot));
      default -> arguments.prepositional(predicate, slot);
    };
  }

  private static List<Integer> present(int token) {
    return token < 0 ? List.of() : List.of(token);
  }

  private boolean any(Arguments arguments, List<Integer> heads) {
    if (lemmas.isEmpty()) {
      return !heads.isEmpty();
    }
    for (int head : heads) {
      if (lemmas.contains(arguments.lemma(head))) {
        return true;
      }
      for (int title : arguments.titles(head)) {
        if (lemmas.contains(arguments.lemma(title))) {
          return true;
        }
      }
    }
    return false;
  }
}
