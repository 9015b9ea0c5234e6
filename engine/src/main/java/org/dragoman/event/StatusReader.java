package org.dragoman.event;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.dragoman.event.StatusCues.Effect;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a clause how its event stands to the facts: from negation, auxiliaries, tense and
 * words of time, and from the predicates above it ("plans to", "failed to", "hopes to"), from the
 * inside out. Only read once it is built.
 */
public final class StatusReader {
  private static final int HIGHEST = 8;

  /** Prepositions of phrases that share what is to come or open: "will speak at the summit". */
  private static final Set<String> SHARING =
      Set.of("at", "in", "during", "for", "to", "with", "on", "through", "into", "via");

  private final StatusCues cues;
  private final Governors governors;
  private final ClauseStatus clauses;
  private final Set<String> speech = new HashSet<>();

  /** Loads the cues. */
  public StatusReader(Lexicon lexicon) {
    for (Row row : lexicon.rows("event/speech-verbs.tsv", "lemma", "pos")) {
      if (row.require("pos").equals("v")) {
        speech.add(row.require("lemma").toLowerCase(Locale.ROOT));
      }
    }
    cues = new StatusCues(lexicon);
    governors = new Governors(cues);
    clauses = new ClauseStatus(cues, new TimeWords(lexicon), speech);
  }

  /** Whether a verb, given as its lemma in lower case, is one of saying. */
  public boolean isSpeech(String lemma) {
    return speech.contains(lemma);
  }

  /** Whether a predicate by its own meaning puts what it governs into the future: "expected". */
  public boolean foretells(Arguments arguments, int predicate) {
    return cues.effect(arguments, predicate, Governor.OBJECT) == Effect.FUTURE
        || cues.effect(arguments, predicate, Governor.SUBJECT) == Effect.FUTURE;
  }

  /** The status of the event whose predicate stands at a token. */
  public EventStatus status(Arguments arguments, int predicate) {
    return status(null, arguments, predicate, CodingTrace.NONE);
  }

  /** As {@link #status(Arguments, int)}, with what the sentence's dates tell. */
  public EventStatus status(EventContext context, Arguments arguments, int predicate) {
    return status(context, arguments, predicate, CodingTrace.NONE);
  }

  /** As {@link #status(EventContext, Arguments, int)}, and tells a trace of each cue. */
  EventStatus status(
      @Nullable EventContext context, Arguments arguments, int predicate, CodingTrace trace) {
    Ascent ascent = new Ascent(context, arguments);
    Effect self = cues.effect(arguments, predicate, Governor.SELF);
    Standing standing = self == null ? Standing.ACTUAL : applied(self, Standing.ACTUAL);
    EventStatus status = ascent.from(predicate, predicate, standing, 0).status();
    ascent.found.forEach(cue -> trace.cue(predicate, cue.token(), cue.status()));
    return status;
  }

  /** What an effect makes of an act that stands so by what is below. */
  static Standing applied(Effect effect, Standing below) {
    return switch (effect) {
      case NEGATED -> below.negated();
      case EXCLUDED -> below.excluded();
      case FUTURE -> below.foretold();
      case HYPOTHETICAL -> Standing.HYPOTHETICAL;
      case HISTORICAL -> below.lookedBackOn();
      case ACTUAL, FACT -> below;
    };
  }

  /** The way up from an act through the words that it stands under. */
  private final class Ascent {
    private final @Nullable EventContext context;
    private final Arguments arguments;
    private final Parse parse;

    /** The cues that the outcome rests on, in order. */
    private Set<StatusCue> found = Set.of();

    private Standing outcome = Standing.ACTUAL;

    Ascent(@Nullable EventContext context, Arguments arguments) {
      this.context = context;
      this.arguments = arguments;
      this.parse = arguments.parse();
    }

    /**
     * @param at where the way has come to
     * @param from what it has come from
     * @param below how the act stands by what is below
     */
    Standing from(int at, int from, Standing below, int step) {
      Standing standing =
          clauses.read(context, arguments, at, from, below, (status, word) -> found(word, status));
      Governor governor = step < HIGHEST ? governors.of(arguments, at) : null;
      if (governor == null) {
        return standing;
      }
      int word = governor.token();
      Effect effect = effect(governor);
      if (effect == Effect.FACT) {
        return lookedBackOn(governor, at, standing, step);
      }
      if (effect != null) {
        Standing made = applied(effect, standing);
        if (effect != Effect.ACTUAL) {
          found(word, statusOf(effect));
        }
        return from(word, at, made, step + 1);
      }
      return switch (governor.frame()) {
        case Governor.CONJUNCT, Governor.GERUND, Governor.OBJECT ->
            from(word, at, standing, step + 1);
        case Governor.INFINITIVE -> from(word, at, purpose(word, standing), step + 1);
        case Governor.TIME -> timed(governor, at, standing, step);
        case Governor.SUBJECT -> imagined(governor, at, standing, step);
        case Governor.ASIDE -> shared(governor, at, standing, step);
        case Governor.CLAUSE -> told(word, standing);
        default ->
            SHARING.contains(governor.frame())
                ? shared(governor, at, standing, step)
                : lookedBackOn(governor, at, standing, step);
      };
    }

    private void found(int word, EventStatus status) {
      add(new StatusCue(word, status));
    }

    private @Nullable Effect effect(Governor governor) {
      Effect effect = cues.effect(arguments, governor);
      // "was able to": so it did.
      int be = parse.child(governor.token(), Relation.COP);
      boolean able = arguments.lemma(governor.token()).equals("able");
      return able && be >= 0 && parse.xpos(be).equals("VBD") ? Effect.ACTUAL : effect;
    }

    /** "an envoy to lead the talks", but "the first envoy to visit"; "too weak to attack". */
    private Standing purpose(int word, Standing standing) {
      switch (parse.upos(word)) {
        case NOUN, PROPN -> {
          for (int k = 0; k < parse.childCount(word); k++) {
            int child = parse.child(word, k);
            if (cues.effect(arguments, child, Governor.INFINITIVE) == Effect.ACTUAL
                || arguments.lemma(child).equals("only")) {
              return standing;
            }
          }
          found(word, EventStatus.FUTURE);
          return standing.foretold();
        }
        case ADJ, ADV -> {
          int adverb = parse.child(word, Relation.ADVMOD);
          if (adverb >= 0 && arguments.lemma(adverb).equals("too")) {
            found(adverb, EventStatus.NEGATED);
            return standing.negated();
          }
          return standing;
        }
        default -> {
          return standing;
        }
      }
    }

    /** How the word that the act stands under stands for itself. */
    private Ascent above(Governor governor, int at, int step) {
      Ascent above = new Ascent(context, arguments);
      above.outcome = above.from(governor.token(), at, Standing.ACTUAL, step + 1);
      return above;
    }

    /** "will sign when it visits": as far ahead as the clause it is told with. */
    private Standing timed(Governor governor, int at, Standing standing, int step) {
      Ascent main = above(governor, at, step);
      return switch (main.outcome) {
        case FUTURE, HYPOTHETICAL -> adopt(main, standing.foretold());
        case HISTORICAL -> adopt(main, standing.lookedBackOn());
        default -> standing;
      };
    }

    /** "Archives show that they bugged the office". */
    private Standing told(int verb, Standing standing) {
      int teller = parse.child(verb, Relation.NSUBJ);
      return teller >= 0 && cues.effect(arguments, teller, Governor.TOLD) == Effect.HISTORICAL
          ? standing.lookedBackOn()
          : standing;
    }

    /** "A raid would invite reprisals": it is imagined as its effects are. */
    private Standing imagined(Governor governor, int at, Standing standing, int step) {
      int article = parse.child(at, Relation.DET);
      boolean indefinite =
          article < 0 ? parse.xpos(at).equals("NNS") : arguments.lemma(article).equals("a");
      if (standing == Standing.ACTUAL && indefinite && parse.has(governor.token(), Relation.AUX)) {
        Ascent main = above(governor, at, step);
        if (main.outcome == Standing.HYPOTHETICAL) {
          return adopt(main, Standing.HYPOTHETICAL);
        }
      }
      return lookedBackOn(governor, at, standing, step);
    }

    /** "will speak at the summit"; but "did not speak at the summit" says that there was one. */
    private Standing shared(Governor governor, int at, Standing standing, int step) {
      if (standing != Standing.ACTUAL && standing != Standing.FUTURE) {
        return standing;
      }
      Ascent main = above(governor, at, step);
      return switch (main.outcome) {
        case FUTURE, HISTORICAL ->
            standing == Standing.ACTUAL ? adopt(main, main.outcome) : standing;
        case HYPOTHETICAL -> adopt(main, Standing.HYPOTHETICAL);
        default -> standing;
      };
    }

    /** What is told of a time gone by is of that time as well. */
    private Standing lookedBackOn(Governor governor, int at, Standing standing, int step) {
      boolean statement =
          governor.frame().equals(Governor.SUBJECT)
              && parse.upos(governor.token()) != UniversalTag.VERB;
      if (standing != Standing.ACTUAL
          || statement
          || parse.upos(governor.token()) == UniversalTag.PROPN) {
        return standing;
      }
      Ascent main = above(governor, at, step);
      return main.outcome == Standing.HISTORICAL ? adopt(main, Standing.HISTORICAL) : standing;
    }

    private Standing adopt(Ascent other, Standing outcome) {
      other.found.forEach(this::add);
      return outcome;
    }

    /** Most acts have no cue: the set is made for the first. */
    private void add(StatusCue cue) {
      if (found.isEmpty()) {
        found = new LinkedHashSet<>();
      }
      found.add(cue);
    }
  }

  private static EventStatus statusOf(Effect effect) {
    return switch (effect) {
      case NEGATED, EXCLUDED -> EventStatus.NEGATED;
      case FUTURE -> EventStatus.FUTURE;
      case HYPOTHETICAL -> EventStatus.HYPOTHETICAL;
      case HISTORICAL -> EventStatus.HISTORICAL;
      case ACTUAL, FACT -> EventStatus.ACTUAL;
    };
  }
}
