package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a clause how its event stands to the facts: from negation, auxiliaries and tense, and
 * from the predicates above it ("plans to", "failed to", "hopes to"). Only read once it is built.
 */
public final class StatusReader {
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "nor", "without", "none");
  private static final Set<String> POSSIBLE =
      Set.of("may", "might", "could", "can", "should", "must", "would", "ought");
  private static final int HIGHEST = 8;

  private enum Effect {
    NEGATED,
    FUTURE,
    HYPOTHETICAL,
    ACTUAL,
    HISTORICAL
  }

  private final Map<String, Effect> cues = new HashMap<>();
  private final Set<String> speech = new HashSet<>();

  /** Loads the cues. */
  public StatusReader(Lexicon lexicon) {
    for (Row row : lexicon.rows("event/status-cues.tsv", "lemma", "pos", "effect")) {
      cues.put(key(row.require("lemma"), row.require("pos")), row.constant("effect", Effect.class));
    }
    for (Row row : lexicon.rows("event/speech-verbs.tsv", "lemma", "pos")) {
      if (row.require("pos").equals("v")) {
        speech.add(row.require("lemma").toLowerCase(Locale.ROOT));
      }
    }
  }

  private static String key(String lemma, String pos) {
    return lemma.toLowerCase(Locale.ROOT) + "/" + pos.toLowerCase(Locale.ROOT);
  }

  /** Whether a verb, given as its lemma in lower case, is one of saying. */
  public boolean isSpeech(String lemma) {
    return speech.contains(lemma);
  }

  /** Whether a predicate by its own meaning puts what it governs into the future: "expected". */
  public boolean foretells(Arguments arguments, int predicate) {
    return cue(arguments, predicate) == Effect.FUTURE;
  }

  /** The status of the event whose predicate stands at a token. */
  public EventStatus status(Arguments arguments, int predicate) {
    return status(arguments, predicate, CodingTrace.NONE);
  }

  /** As {@link #status(Arguments, int)}, with what the sentence's dates tell. */
  public EventStatus status(EventContext context, Arguments arguments, int predicate) {
    return status(context, arguments, predicate, CodingTrace.NONE);
  }

  /** As {@link #status(EventContext, Arguments, int)}, and tells a trace of each cue. */
  EventStatus status(EventContext context, Arguments arguments, int predicate, CodingTrace trace) {
    EventStatus status = status(arguments, predicate, trace);
    TimeExpression past =
        status == EventStatus.ACTUAL ? Timing.background(context, predicate) : null;
    if (past == null) {
      return status;
    }
    Parse parse = context.parse();
    trace.cue(predicate, parse.headOf(past.first(), past.last()), EventStatus.HISTORICAL);
    return EventStatus.HISTORICAL;
  }

  /** As {@link #status(Arguments, int)}, and tells a trace of each cue. */
  EventStatus status(Arguments arguments, int predicate, CodingTrace trace) {
    Parse parse = arguments.parse();
    boolean negated = false;
    EventStatus status = EventStatus.ACTUAL;
    int at = predicate;
    for (int step = 0; at >= 0 && step < HIGHEST; step++) {
      int negation = negation(arguments, at);
      if (negation >= 0) {
        trace.cue(predicate, negation, EventStatus.NEGATED);
        negated = !negated;
      }
      for (StatusCue cue : own(arguments, at)) {
        trace.cue(predicate, cue.token(), cue.status());
        status = weaker(status, cue.status());
      }
      int head = parse.head(at);
      if (head < 0 || !transparent(parse, at)) {
        break;
      }
      Effect cue = cue(arguments, head);
      if (cue == Effect.NEGATED) {
        trace.cue(predicate, head, EventStatus.NEGATED);
        negated = !negated;
      } else if (cue == Effect.FUTURE && complements(parse, at)) {
        trace.cue(predicate, head, EventStatus.FUTURE);
        status = weaker(status, EventStatus.FUTURE);
      } else if (cue == Effect.HYPOTHETICAL && complements(parse, at)) {
        trace.cue(predicate, head, EventStatus.HYPOTHETICAL);
        status = weaker(status, EventStatus.HYPOTHETICAL);
      }
      at = head;
    }
    return negated && status != EventStatus.HYPOTHETICAL ? EventStatus.NEGATED : status;
  }

  private static EventStatus weaker(EventStatus a, EventStatus b) {
    return rank(a) >= rank(b) ? a : b;
  }

  private static int rank(EventStatus status) {
    return switch (status) {
      case ACTUAL -> 0;
      case HISTORICAL -> 1;
      case FUTURE -> 2;
      case HYPOTHETICAL -> 3;
      case NEGATED -> 4;
    };
  }

  /** Whether what holds of the head holds of the token below it. */
  private boolean transparent(Parse parse, int i) {
    return switch (parse.relation(i)) {
      case XCOMP, OBJ, ACL, CONJ, NSUBJ_PASS, OBL, NMOD -> true;
      case CCOMP -> true;
      case ADVCL -> !parse.xpos(i).equals("VBD");
      default -> false;
    };
  }

  private static boolean complements(Parse parse, int i) {
    return switch (parse.relation(i)) {
      case XCOMP, CCOMP, ACL, OBJ, ADVCL -> true;
      default -> false;
    };
  }

  private @Nullable Effect cue(Arguments arguments, int i) {
    String pos =
        switch (arguments.parse().upos(i)) {
          case VERB, AUX -> "v";
          case NOUN, PROPN -> "n";
          case ADJ -> "a";
          default -> "";
        };
    return cues.get(key(arguments.lemma(i), pos));
  }

  /** The word that negates a token, or -1. */
  private static int negation(Arguments arguments, int i) {
    Parse parse = arguments.parse();
    for (int k = 0; k < parse.childCount(i); k++) {
      int child = parse.child(i, k);
      Relation relation = parse.relation(child);
      boolean mark =
          relation == Relation.ADVMOD
              || relation == Relation.DET
              || relation == Relation.MARK
              || relation == Relation.CASE
              || relation == Relation.CC;
      if (mark && NEGATIONS.contains(parse.text(child).toLowerCase(Locale.ROOT))) {
        return child;
      }
    }
    return -1;
  }

  /** What the clause's own auxiliaries, conjunction and adjectives tell. */
  private List<StatusCue> own(Arguments arguments, int i) {
    Parse parse = arguments.parse();
    List<StatusCue> own = new ArrayList<>();
    int had = -1;
    for (int k = 0; k < parse.childCount(i); k++) {
      int child = parse.child(i, k);
      String lemma = arguments.lemma(child);
      String text = parse.text(child).toLowerCase(Locale.ROOT);
      switch (parse.relation(child)) {
        case AUX, AUX_PASS -> {
          if (lemma.equals("will") || lemma.equals("shall") || text.equals("'ll")) {
            own.add(new StatusCue(child, EventStatus.FUTURE));
          } else if (text.equals("would") && reported(parse, arguments, i)) {
            own.add(new StatusCue(child, EventStatus.FUTURE));
          } else if (POSSIBLE.contains(lemma)) {
            own.add(new StatusCue(child, EventStatus.HYPOTHETICAL));
          } else if (text.equals("had")) {
            had = child;
          }
        }
        case MARK -> {
          if (lemma.equals("if") || lemma.equals("unless") || lemma.equals("whether")) {
            own.add(new StatusCue(child, EventStatus.HYPOTHETICAL));
          }
        }
        case AMOD, ADVMOD -> {
          Effect cue = cue(arguments, child);
          if (cue == Effect.FUTURE) {
            own.add(new StatusCue(child, EventStatus.FUTURE));
          } else if (cue == Effect.HYPOTHETICAL) {
            own.add(new StatusCue(child, EventStatus.HYPOTHETICAL));
          } else if (cue == Effect.HISTORICAL) {
            own.add(new StatusCue(child, EventStatus.HISTORICAL));
          }
        }
        default -> {}
      }
    }
    if (own.isEmpty() && had >= 0 && parse.xpos(i).equals("VBN")) {
      own.add(new StatusCue(had, EventStatus.HISTORICAL));
    }
    if (lookedForwardTo(parse, i)) {
      own.add(new StatusCue(parse.child(i, Relation.MARK), EventStatus.FUTURE));
    }
    boolean headlineInfinitive =
        i == parse.root() && parse.xpos(i).equals("VB") && parse.has(i, Relation.MARK);
    if (headlineInfinitive) {
      own.add(new StatusCue(parse.child(i, Relation.MARK), EventStatus.FUTURE));
    }
    return own;
  }

  /** "looks forward to visiting". */
  private static boolean lookedForwardTo(Parse parse, int i) {
    int to = parse.child(i, Relation.MARK);
    return parse.xpos(i).equals("VBG")
        && to > 0
        && parse.text(to).equals("to")
        && parse.text(to - 1).equals("forward");
  }

  /** "said he would": the future seen from the past. */
  private boolean reported(Parse parse, Arguments arguments, int i) {
    int head = parse.head(i);
    return head < 0
        || (parse.relation(i) == Relation.CCOMP && isSpeech(arguments.lemma(head)))
        || parse.upos(head) != UniversalTag.VERB;
  }
}
