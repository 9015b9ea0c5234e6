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
  /** So many features are told as the reasons of a judgement. */
  private static final int MOST_REASONS = 8;

  private static final Comparator<@Nullable CodedEvent> SUREST_FIRST =
      Comparator.comparingDouble(coded -> coded == null ? 0 : -coded.event().confidence());

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
    RuledSentence sentence = new RuledSentence(pair.parse(), pair.actors(), rules);
    Judgement judgement = judge.hear(sentence).judge(pair);
    return reading(context, sentence, judgement, meeting(pair));
  }

  /** The events of a sentence, the surest first. */
  public List<CodedEvent> code(EventContext context) {
    List<CodedEvent> events = new ArrayList<>();
    for (JudgedPair judged : judge(context)) {
      if (judged.event() != null) {
        events.add(judged.event());
      }
    }
    events.sort(SUREST_FIRST);
    return events;
  }

  /** Takes back the events that a surer one tells already. */
  private static List<JudgedPair> distinct(List<JudgedPair> judged) {
    List<JudgedPair> bySureness = new ArrayList<>();
    for (JudgedPair pair : judged) {
      if (pair.event() != null) {
        bySureness.add(pair);
      }
    }
    bySureness.sort(Comparator.comparing(JudgedPair::event, SUREST_FIRST));
    List<JudgedPair> kept = new ArrayList<>();
    List<JudgedPair> distinct = new ArrayList<>(judged);
    for (JudgedPair pair : bySureness) {
      JudgedPair surer =
          kept.stream().filter(k -> sameAct(k.event(), pair.event())).findFirst().orElse(null);
      if (surer == null) {
        kept.add(pair);
      } else {
        distinct.set(
            distinct.indexOf(pair),
            new JudgedPair(
                pair.predicate(), pair.pair(), pair.judgement(), surer.predicate(), null));
      }
    }
    return distinct;
  }

  /**
   * One act told by a verb and its noun, with a phrase and a phrase within it, or by one word of
   * which several phrases hang: "sent aid to Haiti after the storm".
   */
  private static boolean sameAct(@Nullable CodedEvent one, @Nullable CodedEvent other) {
    if (one == null || other == null) {
      return false;
    }
    Event a = one.event();
    Event b = other.event();
    if (a.type() != b.type()) {
      return false;
    }
    boolean half = a.recipients().isEmpty() || b.recipients().isEmpty();
    boolean oneWord = one.trigger() == other.trigger();
    return overlap(a.actors(), b.actors())
        ? half || oneWord || overlap(a.recipients(), b.recipients())
        : half && oneWord;
  }

  private static boolean overlap(List<EventActor> some, List<EventActor> others) {
    return some.stream()
        .anyMatch(
            a -> others.stream().anyMatch(b -> a.mention().span().overlaps(b.mention().span())));
  }

  /**
   * Every pair of sides that a predicate of the sentence offers, with what was made of it, in order
   * of the predicates. {@link #code} gives the events of these.
   */
  public List<JudgedPair> judge(EventContext context) {
    Parse parse = context.parse();
    RuledSentence sentence = new RuledSentence(parse, context.actors(), rules);
    List<PairFinder.Candidate> candidates = pairs.find(sentence, context);
    if (candidates.isEmpty()) {
      return List.of();
    }
    EventJudge.Hearing hearing = judge.hear(sentence);
    Map<List<List<Side>>, Judgement> judgements = new HashMap<>();
    Map<List<Side>, Integer> coded = new HashMap<>();
    List<JudgedPair> judged = new ArrayList<>();
    for (PairFinder.Candidate candidate : candidates) {
      SidePair pair = candidate.pair();
      int predicate = candidate.predicate();
      // Most sides are offered by several predicates, as a verb and its noun: "held talks".
      Judgement judgement =
          judgements.computeIfAbsent(
              List.of(pair.acting(), pair.receiving()), key -> hearing.judge(pair));
      List<Side> sides = new ArrayList<>(pair.acting());
      sides.addAll(pair.receiving());
      int earlier = coded.getOrDefault(sides, -1);
      CodedEvent event = null;
      if (earlier < 0 && judgement.typeFor(pair) != null) {
        event = event(context, sentence, candidate, judgement);
        coded.put(sides, predicate);
      }
      judged.add(new JudgedPair(predicate, pair, judgement, earlier, event));
    }
    return distinct(judged);
  }

  /** The pairs of {@link #judge}, each with the features that weighed most. */
  public List<PairExplanation> explain(EventContext context) {
    List<PairExplanation> explanations = new ArrayList<>();
    for (JudgedPair judged : judge(context)) {
      EventType type = judged.judgement().type();
      explanations.add(
          new PairExplanation(judged, judge.reasons(judged.pair(), type, MOST_REASONS)));
    }
    return explanations;
  }

  private CodedEvent event(
      EventContext context,
      RuledSentence sentence,
      PairFinder.Candidate candidate,
      Judgement judgement) {
    Parse parse = context.parse();
    Arguments arguments = sentence.arguments();
    Document document = context.document();
    SidePair pair = candidate.pair();
    Reading reading = reading(context, sentence, judgement, candidate.predicate());
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
            judgement.probability(reading.type()));
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
      EventContext context, RuledSentence sentence, Judgement judgement, int predicate) {
    Parse parse = sentence.parse();
    EventType type = judgement.type() == null ? judgement.likeliest() : judgement.type();
    CodingRule best = null;
    int trigger = predicate;
    int nearest = Integer.MAX_VALUE;
    for (int i = 0; i < parse.size(); i++) {
      CodingRule rule = sentence.best(i);
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
        statuses.status(context, sentence.arguments(), trigger),
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
