package org.dragoman.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.actor.Person;
import org.dragoman.event.EventCoder;
import org.dragoman.event.EventStatus;
import org.dragoman.event.Timing;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.jspecify.annotations.Nullable;

/** Collects who takes part in what one sentence tells of, and when. Confined to one thread. */
abstract class SidesReader extends SentenceReader {
  /** Verbs whose subject, when it is an occasion, is said to happen. */
  static final Set<String> OCCUR =
      Set.of(
          "hold",
          "take",
          "convene",
          "occur",
          "begin",
          "start",
          "open",
          "conclude",
          "end",
          "schedule",
          "plan",
          "organise",
          "organize",
          "host",
          "follow",
          "continue");

  final EventCoder coder;
  final Places places;

  /** Whether "I" is the writer's side, since no outlet published the document. */
  private final boolean firstPerson;

  SidesReader(
      Analysis analysis,
      Parse parse,
      List<BodyReader.Found> bodies,
      EventCoder coder,
      Places places,
      boolean firstPerson) {
    super(analysis, parse, bodies, coder.rules().lightVerbs());
    this.coder = coder;
    this.places = places;
    this.firstPerson = firstPerson;
  }

  final @Nullable EngagementStatus status(int token) {
    EventStatus status = coder.statuses().status(arguments, token);
    int verb = parse.head(token);
    boolean subject =
        parse.relation(token) == Relation.NSUBJ || parse.relation(token) == Relation.NSUBJ_PASS;
    if (status == EventStatus.ACTUAL && isNoun(token) && subject && verb >= 0) {
      // What is said to happen to an occasion tells when the occasion is.
      if (coder.statuses().foretells(arguments, verb)) {
        status = EventStatus.FUTURE;
      } else if (OCCUR.contains(arguments.lemma(verb))) {
        status = coder.statuses().status(arguments, verb);
      }
    }
    if (status == EventStatus.ACTUAL && Timing.longPast(context, token)) {
      return null;
    }
    return switch (status) {
      case FUTURE -> EngagementStatus.PLANNED;
      case ACTUAL -> EngagementStatus.HELD;
      case HISTORICAL, HYPOTHETICAL, NEGATED -> null;
    };
  }

  final EngagementDraft draft(
      EngagementKind kind, EngagementStatus status, int token, List<Mention> sides) {
    int first = token;
    int last = token;
    boolean referred = true;
    for (Mention mention : sides) {
      first = Math.min(first, mention.first());
      last = Math.max(last, mention.last());
      referred &= mention.person() == null || mention.antecedent() != null;
    }
    EngagementDraft draft =
        new EngagementDraft(kind, status, analysis.quote(parse, first, last), referred);
    draft.date = Timing.day(context, token, tense(status));
    return draft;
  }

  static EventStatus tense(EngagementStatus status) {
    return status == EngagementStatus.PLANNED ? EventStatus.FUTURE : EventStatus.ACTUAL;
  }

  final void addPeople(EngagementDraft draft, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.person() != null && mention.person().party() != null) {
        draft.people.put(mention.person().id(), mention.person());
      }
    }
  }

  final Set<Party> parties(List<Mention> mentions) {
    Set<Party> parties = new LinkedHashSet<>();
    mentions.forEach(mention -> parties.addAll(mention.parties()));
    return parties;
  }

  final List<Mention> mentions(List<Integer> heads) {
    List<Mention> found = new ArrayList<>();
    addAll(found, heads);
    return found;
  }

  final void addAll(List<Mention> into, List<Integer> heads) {
    Set<Mention> seen = new HashSet<>(into);
    for (int head : heads) {
      Party author = author(head);
      if (author != null) {
        into.add(understood(head, author, null));
      }
      for (Mention mention : finder.mentions(head)) {
        if (seen.add(mention)) {
          into.add(mention);
        }
      }
    }
  }

  /** As {@link #addAll}, of phrases that can act: "the visit of the minister", not "of energy". */
  final void addActing(List<Mention> into, List<Integer> heads) {
    for (int head : heads) {
      Mention mention = analysis.actors().at(parse, head);
      if (mention != null && !mention.parties().isEmpty()) {
        addAll(into, List.of(head));
      }
    }
  }

  final void addAttributes(List<Mention> into, int noun) {
    for (int attribute : arguments.attributes(noun)) {
      Mention mention = analysis.actors().at(parse, attribute);
      if (mention != null && !mention.parties().isEmpty() && !into.contains(mention)) {
        into.add(mention);
      }
    }
  }

  /** "I met the minister": who writes so outside quotation marks speaks for the writer's side. */
  private @Nullable Party author(int token) {
    if (!firstPerson || !parse.text(token).equals("I")) {
      return null;
    }
    int quotes = 0;
    for (int i = 0; i < token; i++) {
      String text = parse.text(i);
      quotes += text.equals("\"") || text.equals("“") || text.equals("”") ? 1 : 0;
    }
    return quotes % 2 == 0 ? analysis.actors().home() : null;
  }

  /** One who is not named at a token but whom the document lets understand there. */
  static Mention understood(int token, Party party, @Nullable Person person) {
    return new Mention(
        token,
        token,
        token,
        person == null ? Mention.Kind.STATE : Mention.Kind.PERSON,
        List.of(party),
        person,
        person == null ? null : person.office(),
        person == null ? null : person.sector(),
        null,
        false,
        person == null ? "the document's own side" : person.name());
  }
}
