package org.dragoman.event;

import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;

/**
 * What negation, auxiliaries and conditions of a clause make of its act: "will", "may not", "would
 * have", "has yet to". Immutable.
 */
final class Modality {
  private static final Set<String> MODALS =
      Set.of("may", "might", "could", "can", "should", "must", "would", "ought", "need");
  private static final Set<String> CAN = Set.of("can", "could", "ca");

  private final StatusCues cues;
  private final Set<String> speech;
  private final Conditions conditions = new Conditions();
  private final Negations negations;

  /**
   * @param speech lemmas of verbs of saying
   */
  Modality(StatusCues cues, Set<String> speech) {
    this.cues = cues;
    this.speech = Set.copyOf(speech);
    this.negations = new Negations(cues);
  }

  /**
   * @param act the predicate of the clause, or the noun
   * @param from the part of it that the act asked for stands in, or the act itself
   * @param before how the act stands by all else
   * @param trace takes each cue
   */
  Standing read(
      Arguments arguments, int act, int from, Standing before, ObjIntConsumer<EventStatus> trace) {
    Parse parse = arguments.parse();
    Standing standing = before;
    int modal = modal(arguments, act);
    String word = modal < 0 ? "" : parse.lower(modal);
    int negation = negations.of(arguments, act, from);
    if (negation >= 0) {
      trace.accept(EventStatus.NEGATED, negation);
      standing = standing.negated();
    }
    int condition = conditions.on(parse, act);
    if (condition >= 0) {
      trace.accept(EventStatus.HYPOTHETICAL, condition);
      return Standing.HYPOTHETICAL;
    }
    if (modal >= 0) {
      boolean open =
          (word.equals("would") ? conditions.inSentence(parse, act) : conditions.of(parse, act))
                  >= 0
              || MODALS.contains(arguments.lemma(modal))
                  && !(negation >= 0 && CAN.contains(word))
                  && !(word.equals("would")
                      && !imagined(arguments, act)
                      && !perfect(parse, act)
                      && (negation >= 0 || foretold(arguments, act)));
      if (open) {
        trace.accept(EventStatus.HYPOTHETICAL, modal);
        return Standing.HYPOTHETICAL;
      }
      if (CAN.contains(word)) {
        return standing;
      }
      trace.accept(EventStatus.FUTURE, modal);
      return standing.foretold();
    }
    standing = infinitive(parse, act, standing, trace);
    return any(parse, act, standing, trace);
  }

  /** The modal or "will" of a clause, or -1. */
  private static int modal(Arguments arguments, int act) {
    Parse parse = arguments.parse();
    for (int k = 0; k < parse.childCount(act); k++) {
      int child = parse.child(act, k);
      boolean auxiliary =
          parse.relation(child) == Relation.AUX || parse.relation(child) == Relation.AUX_PASS;
      if (!auxiliary) {
        continue;
      }
      String lemma = arguments.lemma(child);
      String text = parse.lower(child);
      boolean modal =
          MODALS.contains(lemma)
              || MODALS.contains(text)
              || lemma.equals("will")
              || lemma.equals("shall")
              || text.equals("'ll")
              || text.equals("wo")
              || text.equals("ca");
      if (modal) {
        return child;
      }
    }
    return -1;
  }

  /** "would have fired": it did not come to that. */
  private static boolean perfect(Parse parse, int act) {
    for (int k = 0; k < parse.childCount(act); k++) {
      int child = parse.child(act, k);
      if (parse.relation(child) == Relation.AUX && parse.lower(child).equals("have")) {
        return true;
      }
    }
    return false;
  }

  /** "the bill would ban", "any attack would": the effects of what is not there yet. */
  private boolean imagined(Arguments arguments, int act) {
    Parse parse = arguments.parse();
    int at = firstConjunct(parse, act);
    int subject = parse.child(at, Relation.NSUBJ);
    subject = subject < 0 ? parse.child(at, Relation.NSUBJ_PASS) : subject;
    subject = parse.relation(at) == Relation.ACL_RELCL ? parse.head(at) : subject;
    return subject >= 0
        && (cues.effect(arguments, subject, Governor.WOULD) != null
            || negations.determiner(parse, subject, "any") >= 0);
  }

  /** "said it would": the future seen from the past. */
  private boolean foretold(Arguments arguments, int act) {
    Parse parse = arguments.parse();
    int at = firstConjunct(parse, act);
    int head = parse.head(at);
    if (parse.relation(at) == Relation.ACL_RELCL) {
      return true;
    }
    if (head >= 0 && parse.upos(head) == UniversalTag.VERB) {
      boolean clause = parse.relation(at) == Relation.CCOMP || parse.relation(at) == Relation.ADVCL;
      return clause && !Governors.present(parse, head);
    }
    return head >= 0 || reported(arguments, at);
  }

  private static int firstConjunct(Parse parse, int act) {
    int at = act;
    while (parse.relation(at) == Relation.CONJ && parse.head(at) >= 0) {
      at = parse.head(at);
    }
    return at;
  }

  /** "is to visit", "has to visit", "has yet to visit". */
  private static Standing infinitive(
      Parse parse, int act, Standing standing, ObjIntConsumer<EventStatus> trace) {
    int to = Governors.infinitiveMark(parse, act);
    int at = to - 1;
    while (at > 0 && parse.upos(at) == UniversalTag.ADV && !parse.xpos(at).startsWith("W")) {
      if (parse.lower(at).equals("yet")) {
        trace.accept(EventStatus.NEGATED, at);
        return standing.negated();
      }
      at--;
    }
    if (at < 0) {
      boolean headline = to == 0 && act == parse.root();
      return headline ? standing.foretold() : standing;
    }
    if (parse.xpos(at).startsWith("W")) {
      // "discussed how to deepen"
      trace.accept(EventStatus.HYPOTHETICAL, at);
      return Standing.HYPOTHETICAL;
    }
    return switch (parse.lower(at)) {
      case "is", "are", "was", "were", "'s", "'re", "am" -> {
        if (parse.lemma(act).equals("blame")) {
          yield standing;
        }
        trace.accept(EventStatus.FUTURE, at);
        yield standing.foretold();
      }
      case "has", "have" -> {
        trace.accept(EventStatus.HYPOTHETICAL, at);
        yield Standing.HYPOTHETICAL;
      }
      default -> standing;
    };
  }

  /** "any incursion" is none yet. */
  private Standing any(Parse parse, int act, Standing standing, ObjIntConsumer<EventStatus> trace) {
    int any = negations.determiner(parse, act, "any");
    if (any < 0 || standing != Standing.ACTUAL) {
      return standing;
    }
    trace.accept(EventStatus.HYPOTHETICAL, any);
    return Standing.HYPOTHETICAL;
  }

  /** Whether a clause is what somebody says, so that its past perfect is a past tense. */
  boolean reported(Arguments arguments, int act) {
    Parse parse = arguments.parse();
    int at = firstConjunct(parse, act);
    int head = parse.head(at);
    boolean clause =
        switch (parse.relation(at)) {
          case CCOMP, PARATAXIS -> true;
          case ADVCL -> Governors.mark(parse, at) == null;
          default -> false;
        };
    boolean told =
        head >= 0
            && (speech.contains(arguments.lemma(head))
                || parse.relation(at) == Relation.CCOMP
                    && (parse.xpos(head).equals("VBD") || parse.xpos(head).equals("VB")));
    if (clause && told) {
      return true;
    }
    for (int k = 0; k < parse.childCount(at); k++) {
      int child = parse.child(at, k);
      boolean aside =
          parse.relation(child) == Relation.PARATAXIS || parse.relation(child) == Relation.CCOMP;
      if (aside && child > at && speech.contains(arguments.lemma(child))) {
        return true;
      }
    }
    return false;
  }
}
