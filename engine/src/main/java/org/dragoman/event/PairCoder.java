package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.actor.Actors;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.actor.Person;
import org.dragoman.grammar.Parse;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Codes the acts of anybody upon anybody, whether or not a state or body is known to stand behind
 * them: every pair of sides that some predicate offers goes to the judge, and what the judge takes
 * for an act is an event. Types follow the habit of event data: what is promised is AGREE, what is
 * refused REJECT, whatever act it is about. Immutable; safe for use by many threads.
 */
public final class PairCoder {
  private final RuleBook rules;
  private final StatusReader statuses;
  private final PairFinder pairs;
  private final EventJudge judge;

  /**
   * What the sides of a pair do to each other.
   *
   * @param type the likeliest type
   * @param mode PLOVER mode in lower case, or null
   * @param cameo CAMEO code
   * @param status how it stands to the facts
   * @param trigger token of the predicate that tells of it
   * @param judgement how likely each type is
   */
  public record Reading(
      EventType type,
      @Nullable String mode,
      String cameo,
      EventStatus status,
      int trigger,
      Judgement judgement) {}

  private record Judged(PairFinder.Candidate candidate, Judgement judgement, double confidence) {}

  /** A coder with the rules of a lexicon and the judge that comes with the engine. */
  public PairCoder(Lexicon lexicon, EventCoder coder) {
    this.rules = coder.rules();
    this.statuses = coder.statuses();
    this.pairs = new PairFinder(rules);
    this.judge = EventJudge.load(rules, statuses);
  }

  /** The judge in use. */
  public EventJudge judge() {
    return judge;
  }

  /**
   * What the acting side of a pair does to the other, taking for granted that it does something.
   *
   * @param context the sentence of the pair
   */
  public Reading read(EventContext context, SidePair pair) {
    Judgement judgement = judge.judge(pair);
    Arguments arguments = new Arguments(pair.parse(), rules.lightVerbs());
    int meeting = meeting(pair);
    return reading(context, arguments, pair, judgement, meeting);
  }

  /** The events of a sentence, in order of their predicates. */
  public List<CodedEvent> code(EventContext context) {
    Parse parse = context.parse();
    List<PairFinder.Candidate> candidates = pairs.find(parse, context.actors());
    Map<List<Side>, Judged> judged = new HashMap<>();
    for (PairFinder.Candidate candidate : candidates) {
      List<Side> sides = new ArrayList<>(candidate.pair().acting());
      sides.addAll(candidate.pair().receiving());
      if (judged.containsKey(sides)) {
        continue;
      }
      Judgement judgement = judge.judge(candidate.pair());
      EventType type = judgement.type();
      if (type != null) {
        judged.put(sides, new Judged(candidate, judgement, judgement.probability(type)));
      }
    }
    Arguments arguments = new Arguments(parse, rules.lightVerbs());
    List<CodedEvent> events = new ArrayList<>();
    judged.values().stream()
        .sorted(
            Comparator.comparingDouble(Judged::confidence)
                .reversed()
                .thenComparing(j -> j.candidate().predicate()))
        .forEach(one -> events.add(event(context, arguments, one)));
    return events;
  }

  private CodedEvent event(EventContext context, Arguments arguments, Judged judged) {
    Parse parse = context.parse();
    Document document = context.document();
    SidePair pair = judged.candidate().pair();
    Reading reading =
        reading(context, arguments, pair, judged.judgement(), judged.candidate().predicate());
    RuleBook.Cameo cameo = rules.cameo(reading.cameo());
    EventStatus status = reading.status();
    LocalDate date = Timing.day(context, reading.trigger(), status);
    PartyFinder parties = new PartyFinder(parse, context.actors());
    List<Mention> actors = mentions(parse, parties, pair.acting());
    List<Mention> recipients = mentions(parse, parties, pair.receiving());
    Span span = parse.token(reading.trigger()).span();
    for (Side side : pair.acting()) {
      span = span.union(parse.span(side.first(), side.last()));
    }
    for (Side side : pair.receiving()) {
      span = span.union(parse.span(side.first(), side.last()));
    }
    Event event =
        new Event(
            reading.type(),
            reading.mode(),
            cameo.contexts(),
            reading.cameo(),
            cameo.goldstein(),
            status,
            sides(context, parties, pair.acting()),
            sides(context, parties, pair.receiving()),
            date,
            null,
            Attribution.saidBy(context, arguments, statuses, reading.trigger(), actors),
            document.quote(parse.sentence(), span),
            document.quote(parse.sentence(), parse.token(reading.trigger()).span()),
            judged.confidence());
    return new CodedEvent(event, parse, reading.trigger(), actors, recipients);
  }

  private static List<Mention> mentions(Parse parse, PartyFinder parties, List<Side> sides) {
    List<Mention> found = new ArrayList<>();
    for (Side side : sides) {
      for (Mention mention : parties.mentions(side.head(parse))) {
        if (!found.contains(mention)) {
          found.add(mention);
        }
      }
    }
    return found;
  }

  private static List<EventActor> sides(
      EventContext context, PartyFinder parties, List<Side> sides) {
    Parse parse = context.parse();
    Actors actors = context.actors();
    List<EventActor> found = new ArrayList<>();
    for (Side side : sides) {
      int head = side.head(parse);
      Mention own = actors.at(parse, head);
      List<Mention> behind = parties.mentions(head);
      Party party = behind.isEmpty() ? null : behind.get(0).party();
      Person person = own == null ? null : own.person();
      found.add(
          new EventActor(
              context.document().quote(parse.sentence(), parse.span(side.first(), side.last())),
              party,
              own == null ? null : own.sector(),
              own == null || own.kind() == Mention.Kind.GROUP ? null : own.office(),
              person == null ? null : person.name()));
    }
    return found;
  }

  /** The code of the nearest rule that votes as the judge does; else that of the type. */
  private Reading reading(
      EventContext context,
      Arguments arguments,
      SidePair pair,
      Judgement judgement,
      int predicate) {
    Parse parse = arguments.parse();
    EventType type = judgement.type() == null ? judgement.likeliest() : judgement.type();
    CodingRule best = null;
    int trigger = predicate;
    int nearest = Integer.MAX_VALUE;
    for (int i = 0; i < parse.size(); i++) {
      CodingRule rule = rules.best(arguments, i);
      if (rule != null && rule.type() == type) {
        int distance = i == predicate ? 0 : 1 + steps(parse, i, predicate);
        if (distance < nearest) {
          nearest = distance;
          best = rule;
          trigger = i;
        }
      }
    }
    return new Reading(
        type,
        best == null ? null : best.mode(),
        best == null ? rules.code(type) : best.cameo(),
        statuses.status(context, arguments, trigger),
        trigger,
        judgement);
  }

  /** How far two tokens are from each other in the tree. */
  private static int steps(Parse parse, int a, int b) {
    int up = 0;
    for (int at = a; at >= 0; at = parse.head(at), up++) {
      int down = 0;
      for (int other = b; other >= 0; other = parse.head(other), down++) {
        if (other == at) {
          return up + down;
        }
      }
    }
    return parse.size();
  }

  /** The word that governs both sides. */
  private static int meeting(SidePair pair) {
    Parse parse = pair.parse();
    List<Side> acting = pair.acting().isEmpty() ? pair.receiving() : pair.acting();
    List<Side> receiving = pair.receiving().isEmpty() ? pair.acting() : pair.receiving();
    int a = acting.get(0).head(parse);
    int b = receiving.get(0).head(parse);
    for (int at = a; at >= 0; at = parse.head(at)) {
      if (at == b || parse.dominates(at, b)) {
        boolean own = at == a && a == b && parse.head(at) >= 0;
        return own ? parse.head(at) : at;
      }
    }
    return a;
  }
}
