package org.dragoman.event;

import java.util.Locale;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.dragoman.event.StatusCues.Effect;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.jspecify.annotations.Nullable;

/**
 * What a clause or noun phrase itself tells of its act: tense, auxiliaries, negation, conjunctions,
 * attributes, words of time. Immutable.
 */
final class ClauseStatus {
  private static final Set<String> MODALS =
      Set.of("may", "might", "could", "can", "should", "must", "would", "ought", "need");
  private static final Set<String> CAN = Set.of("can", "could", "ca");

  private final StatusCues cues;
  private final TimeWords times;
  private final Conditions conditions;
  private final Negations negations;
  private final Set<String> speech;

  ClauseStatus(StatusCues cues, TimeWords times, Set<String> speech) {
    this.cues = cues;
    this.times = times;
    this.conditions = new Conditions();
    this.negations = new Negations(cues);
    this.speech = Set.copyOf(speech);
  }

  /**
   * @param context the sentence with its dates, or null where only words are to be asked
   * @param act the predicate of the clause, or the noun
   * @param from the part of it that the act asked for stands in, or the act itself
   * @param below how that act stands by what is below
   * @param trace takes each cue
   */
  Standing read(
      @Nullable EventContext context,
      Arguments arguments,
      int act,
      int from,
      Standing below,
      ObjIntConsumer<EventStatus> trace) {
    Parse parse = arguments.parse();
    Standing standing = below;
    int past = past(context, arguments, act);
    if (past >= 0 && standing == Standing.ACTUAL) {
      trace.accept(EventStatus.HISTORICAL, past);
      standing = standing.lookedBackOn();
    }
    standing = attributes(parse, act, standing, trace);
    standing = openers(parse, act, standing, trace);
    standing = coming(arguments, act, standing, trace);
    return auxiliaries(arguments, act, from, standing, trace);
  }

  // --- what is past

  private int past(@Nullable EventContext context, Arguments arguments, int act) {
    Parse parse = arguments.parse();
    if (context != null) {
      int dated = Timing.backgroundToken(context, act);
      if (dated >= 0) {
        return dated;
      }
    }
    int word = times.past(parse, act);
    if (word >= 0) {
      return word;
    }
    for (int k = 0; k < parse.childCount(act); k++) {
      int child = parse.child(act, k);
      switch (parse.relation(child)) {
        case AMOD -> {
          if (cues.attribute(parse, child) == Effect.HISTORICAL && !recent(parse, act)) {
            return child;
          }
        }
        case ADVMOD -> {
          if (cues.adverb(parse, child) == Effect.HISTORICAL) {
            return child;
          }
        }
        case NMOD_POSS, NMOD -> {
          if (bygone(parse, child)) {
            return child;
          }
        }
        case AUX, AUX_PASS -> {
          if (parse.text(child).equals("had") && !reported(arguments, act)) {
            return child;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  /** "earlier talks this week" are no background. */
  private boolean recent(Parse parse, int act) {
    return times.weekday(parse, act) >= 0;
  }

  /** "the late king's", "in colonial Congo": whose time is over. */
  private boolean bygone(Parse parse, int noun) {
    for (int k = 0; k < parse.childCount(noun); k++) {
      int child = parse.child(noun, k);
      boolean attribute =
          parse.relation(child) == Relation.AMOD || parse.relation(child) == Relation.COMPOUND;
      String word = parse.text(child).toLowerCase(Locale.ROOT);
      boolean late = word.equals("late") && parse.relation(noun) == Relation.NMOD_POSS;
      boolean era = word.equals("colonial") || word.equals("wartime") || word.equals("soviet-era");
      if (attribute && (late || era)) {
        return true;
      }
      if (parse.relation(child) == Relation.NMOD && bygone(parse, child)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause is what somebody says, so that its past perfect is a past tense. */
  private boolean reported(Arguments arguments, int act) {
    Parse parse = arguments.parse();
    int at = firstConjunct(parse, act);
    int head = parse.head(at);
    boolean clause =
        switch (parse.relation(at)) {
          case CCOMP, PARATAXIS -> true;
          case ADVCL -> Governors.mark(parse, at) == null;
          default -> false;
        };
    if (head >= 0 && clause && speech.contains(arguments.lemma(head))) {
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

  // --- attributes and what opens the phrase

  private Standing attributes(
      Parse parse, int act, Standing before, ObjIntConsumer<EventStatus> trace) {
    Standing standing = before;
    for (int k = 0; k < parse.childCount(act); k++) {
      int child = parse.child(act, k);
      if (parse.relation(child) != Relation.AMOD && parse.relation(child) != Relation.COMPOUND) {
        continue;
      }
      Effect effect = cues.attribute(parse, child);
      if (effect == null || effect == Effect.HISTORICAL) {
        continue;
      }
      standing = StatusReader.applied(effect, standing);
      trace.accept(standing.status(), child);
    }
    return standing;
  }

  /** "without informing", "instead of a visit", "ahead of the vote", "pending a verdict". */
  private Standing openers(
      Parse parse, int act, Standing standing, ObjIntConsumer<EventStatus> trace) {
    boolean verb = parse.upos(act) == UniversalTag.VERB;
    int first = verb ? Negations.groupEdge(parse, act) : TimeWords.nounEdge(parse, act);
    int last = first - 1;
    if (last < 0 || (verb && !nonfinite(parse, act))) {
      return standing;
    }
    String word = lower(parse, last);
    String before = last > 0 ? lower(parse, last - 1) : "";
    boolean negated =
        word.equals("without")
            || (word.equals("of") && (before.equals("instead") || before.equals("lieu")))
            || (word.equals("than") && before.equals("rather"))
            || (word.equals("from") && before.equals("far"));
    if (negated) {
      trace.accept(EventStatus.NEGATED, last);
      return standing.negated();
    }
    boolean ahead =
        word.equals("pending")
            || (word.equals("of") && before.equals("ahead"))
            || (word.equals("of")
                && before.equals("advance")
                && last > 1
                && lower(parse, last - 2).equals("in"));
    if (ahead) {
      trace.accept(EventStatus.FUTURE, last);
      return standing.foretold();
    }
    return standing;
  }

  private static boolean nonfinite(Parse parse, int verb) {
    String tag = parse.xpos(verb);
    return tag.equals("VBG") || tag.equals("VB") || tag.equals("NN");
  }

  // --- what is to come

  /** "arrives next week", "next month's conference": the present, or no tense, and a time ahead. */
  private Standing coming(
      Arguments arguments, int act, Standing standing, ObjIntConsumer<EventStatus> trace) {
    Parse parse = arguments.parse();
    boolean verb = parse.upos(act) == UniversalTag.VERB;
    boolean open = !verb || nonfinite(parse, act) || Governors.present(parse, act);
    int ahead = open && !pastProgressive(parse, act) ? times.ahead(parse, act) : -1;
    boolean simple = parse.xpos(act).equals("VBZ") || parse.xpos(act).equals("VBP");
    if (ahead < 0 && verb && simple && isText(parse) && !speech.contains(arguments.lemma(act))) {
      ahead = times.weekday(parse, act);
    }
    if (ahead < 0) {
      return standing;
    }
    trace.accept(EventStatus.FUTURE, ahead);
    return standing.foretold();
  }

  private static boolean pastProgressive(Parse parse, int act) {
    int be = parse.child(act, Relation.AUX);
    return be >= 0 && parse.xpos(be).equals("VBD");
  }

  /** Headlines tell the past in the present tense. */
  private static boolean isText(Parse parse) {
    String end = parse.text(parse.size() - 1);
    return end.equals(".") || end.equals("\"") || end.equals("”");
  }

  // --- auxiliaries

  private Standing auxiliaries(
      Arguments arguments, int act, int from, Standing before, ObjIntConsumer<EventStatus> trace) {
    Parse parse = arguments.parse();
    Standing standing = before;
    int modal = modal(arguments, act);
    String word = modal < 0 ? "" : lower(parse, modal);
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
          conditions.hangsOn(parse, act) >= 0
              || MODALS.contains(arguments.lemma(modal))
                  && !(negation >= 0 && CAN.contains(word))
                  && !(word.equals("would")
                      && !imagined(arguments, act)
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
      String text = lower(parse, child);
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
      if (lower(parse, at).equals("yet")) {
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
    return switch (lower(parse, at)) {
      case "is", "are", "was", "were", "'s", "'re", "am" -> {
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

  private static String lower(Parse parse, int i) {
    return parse.text(i).toLowerCase(Locale.ROOT);
  }
}
