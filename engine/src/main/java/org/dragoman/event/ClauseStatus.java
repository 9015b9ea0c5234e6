package org.dragoman.event;

import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.dragoman.actor.Mention;
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
  /** Attributes of persons and things that act now, though those of acts look back. */
  private static final Set<String> STILL =
      Set.of("former", "recent", "past", "earlier", "ancient", "imperial", "one-time", "onetime");

  private final StatusCues cues;
  private final TimeWords times;
  private final Modality modality;
  private final Set<String> speech;

  ClauseStatus(StatusCues cues, TimeWords times, Set<String> speech) {
    this.cues = cues;
    this.times = times;
    this.modality = new Modality(cues, speech);
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
    int past = below == Standing.ACTUAL ? past(context, arguments, act) : -1;
    if (past >= 0) {
      trace.accept(EventStatus.HISTORICAL, past);
      standing = standing.lookedBackOn();
    }
    standing = attributes(parse, act, standing, trace);
    standing = openers(parse, act, standing, trace);
    standing = coming(arguments, act, standing, trace);
    return modality.read(arguments, act, from, standing, trace);
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
          if (cues.adverb(parse, child) == Effect.HISTORICAL && !onceMore(parse, child)) {
            return child;
          }
        }
        case NMOD_POSS, NMOD, NSUBJ -> {
          if (bygone(context, parse, child)) {
            return child;
          }
        }
        case AUX, AUX_PASS -> {
          if (parse.text(child).equals("had") && !modality.reported(arguments, act)) {
            return child;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  /** "once more", "for once", "not once". */
  private static boolean onceMore(Parse parse, int adverb) {
    String next = adverb + 1 < parse.size() ? parse.lower(adverb + 1) : "";
    String last = adverb > 0 ? parse.lower(adverb - 1) : "";
    return parse.lower(adverb).equals("once")
        && (Set.of("more", "again", "a").contains(next)
            || Set.of("for", "at", "not", "all", "than").contains(last));
  }

  /** "earlier talks this week" are no background. */
  private boolean recent(Parse parse, int act) {
    return times.weekday(parse, act) >= 0;
  }

  /** "the late king's", "in colonial Congo": whose time is over. */
  private boolean bygone(@Nullable EventContext context, Parse parse, int noun) {
    if (stateOfItsDay(context, parse, noun)) {
      return false;
    }
    for (int k = 0; k < parse.childCount(noun); k++) {
      int child = parse.child(noun, k);
      boolean attribute =
          parse.relation(child) == Relation.AMOD || parse.relation(child) == Relation.COMPOUND;
      String word = parse.lower(child);
      boolean late = word.equals("late") && parse.relation(noun) == Relation.NMOD_POSS;
      boolean era = cues.attribute(parse, child) == Effect.HISTORICAL && !STILL.contains(word);
      if (attribute && (late || era)) {
        return true;
      }
      if (parse.relation(child) == Relation.NMOD && bygone(context, parse, child)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun names a state that there was on the day of the report: "the Soviet Union". */
  private static boolean stateOfItsDay(@Nullable EventContext context, Parse parse, int noun) {
    Mention mention = context == null ? null : context.actors().at(parse, noun);
    return mention != null && mention.kind() == Mention.Kind.STATE;
  }

  // --- attributes and what opens the phrase

  private Standing attributes(
      Parse parse, int act, Standing before, ObjIntConsumer<EventStatus> trace) {
    Standing standing = before;
    for (int k = 0; k < parse.childCount(act); k++) {
      int child = parse.child(act, k);
      Effect effect =
          switch (parse.relation(child)) {
            case AMOD, COMPOUND -> cues.attribute(parse, child);
            case ADVMOD ->
                cues.adverb(parse, child) == Effect.HYPOTHETICAL ? Effect.HYPOTHETICAL : null;
            default -> null;
          };
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
    String word = parse.lower(last);
    String before = last > 0 ? parse.lower(last - 1) : "";
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
                && parse.lower(last - 2).equals("in"));
    if (ahead) {
      trace.accept(EventStatus.FUTURE, last);
      return standing.foretold();
    }
    return standing;
  }

  private static boolean nonfinite(Parse parse, int verb) {
    String tag = parse.xpos(verb);
    int have = parse.child(verb, Relation.AUX);
    return tag.equals("VBG")
        || tag.equals("VB")
        || tag.equals("NN")
        || (have >= 0 && parse.lower(have).equals("having"));
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
    boolean present = simple || (parse.xpos(act).equals("VBG") && Governors.present(parse, act));
    if (ahead < 0 && verb && present && isText(parse) && !speech.contains(arguments.lemma(act))) {
      ahead = times.dated(parse, act);
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
}
