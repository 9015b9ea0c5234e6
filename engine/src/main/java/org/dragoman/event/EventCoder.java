package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.actor.Person;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.text.Document;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Codes the events of a sentence: for each predicate the coding rule that fits best, its sides
 * along the parse, its status and on whose word it stands. Immutable; safe for use by many threads.
 */
public final class EventCoder {
  /** One recipient each for so many events of one predicate. */
  private static final int MOST_RECIPIENTS = 3;

  private static final double DIRECT = 0.9;
  private static final double BY_REFERENCE = 0.75;

  /** Acts whose nouns name a subject of talk as often as something done. */
  private static final Set<EventType> TALKED_OF =
      Set.of(EventType.COOPERATE, EventType.AGREE, EventType.AID, EventType.SUPPORT);

  /** Acts of speech about what others do. */
  private static final Set<EventType> SPOKEN =
      Set.of(EventType.ACCUSE, EventType.REQUEST, EventType.REJECT);

  private final RuleBook rules;
  private final StatusReader statuses;
  private final Set<String> topicVerbs = new HashSet<>();

  /** Loads the rules and cues. */
  public EventCoder(Lexicon lexicon) {
    this.rules = new RuleBook(lexicon);
    this.statuses = new StatusReader(lexicon);
    for (Row row : lexicon.rows("event/topic-verbs.tsv", "lemma")) {
      topicVerbs.add(row.require("lemma").toLowerCase(Locale.ROOT));
    }
  }

  /** The rules in use. */
  public RuleBook rules() {
    return rules;
  }

  /** Reads statuses of clauses. */
  public StatusReader statuses() {
    return statuses;
  }

  /** The events of a sentence, in order of their predicates. */
  public List<CodedEvent> code(EventContext context) {
    return code(context, CodingTrace.NONE);
  }

  /** As {@link #code(EventContext)}, and tells a trace of each decision. */
  public List<CodedEvent> code(EventContext context, CodingTrace trace) {
    Parse parse = context.parse();
    Arguments arguments = new Arguments(parse, rules.lightVerbs());
    Slots slots = new Slots(arguments, new PartyFinder(parse, context.actors()), trace);
    int[] complement = new int[parse.size()];
    Arrays.fill(complement, -1);
    List<CodedEvent> events = new ArrayList<>();
    for (int token : outermostFirst(parse)) {
      if (complement[token] >= 0) {
        trace.within(token, complement[token]);
        continue;
      }
      if (inName(context, token)) {
        trace.dropped(token, CodingOutcome.NAME);
        continue;
      }
      CodingRule rule = rules.best(arguments, token);
      if (rule == null) {
        trace.dropped(token, CodingOutcome.NO_RULE);
        continue;
      }
      if (rule.type() == null) {
        trace.dropped(token, CodingOutcome.RULED_OUT);
        continue;
      }
      if (talkedOf(arguments, rule.type(), token)) {
        trace.dropped(token, CodingOutcome.TALKED_OF);
        continue;
      }
      List<Mention> actors = slots.actors(rule, token);
      if (actors.isEmpty()) {
        trace.dropped(token, CodingOutcome.NO_ACTOR);
        continue;
      }
      List<Mention> recipients = slots.recipients(rule, token, actors);
      List<CodedEvent> coded = events(context, arguments, rule, token, actors, recipients, trace);
      events.addAll(coded);
      // Who condemns an attack of nobody named has not attacked: no event, yet its object is none.
      if (!coded.isEmpty() || SPOKEN.contains(rule.type())) {
        markComplement(arguments, rule, token, complement);
      }
    }
    return distinct(events, trace);
  }

  /**
   * Why each predicate of a sentence that has coding rules gave the events that it gave, or none;
   * in order of the sentence.
   */
  public List<PredicateExplanation> explain(EventContext context) {
    CodingRecorder recorder = new CodingRecorder();
    code(context, recorder);
    return recorder.explanations(rules, new Arguments(context.parse(), rules.lightVerbs()));
  }

  private static List<Integer> outermostFirst(Parse parse) {
    List<Integer> order = new ArrayList<>();
    if (parse.root() >= 0) {
      order.add(parse.root());
    }
    for (int i = 0; i < order.size(); i++) {
      int head = order.get(i);
      for (int k = 0; k < parse.childCount(head); k++) {
        order.add(parse.child(head, k));
      }
    }
    return order;
  }

  private static boolean inName(EventContext context, int token) {
    Mention mention = context.actors().at(context.parse(), token);
    return mention != null
        && switch (mention.kind()) {
          case AGENT, PRONOUN, GROUP -> false;
          default -> true;
        };
  }

  /** "to discuss cooperation", "expanding trade": a noun that is only talked of or wished for. */
  private boolean talkedOf(Arguments arguments, EventType type, int token) {
    Parse parse = arguments.parse();
    if (parse.upos(token) == UniversalTag.VERB || !TALKED_OF.contains(type)) {
      return false;
    }
    if (arguments.lightVerb(token) >= 0) {
      return false;
    }
    int at = token;
    for (int step = 0; step < 6; step++) {
      int head = parse.head(at);
      if (head < 0) {
        return false;
      }
      Relation relation = parse.relation(at);
      if (parse.upos(head) == UniversalTag.VERB) {
        boolean governed =
            relation == Relation.OBJ || relation == Relation.OBL || relation == Relation.NSUBJ_PASS;
        boolean clause = parse.xpos(head).equals("VBG") || parse.has(head, Relation.MARK);
        if (governed && (topicVerbs.contains(arguments.lemma(head)) || clause)) {
          return !shown(parse, token);
        }
        if (relation != Relation.CONJ) {
          return false;
        }
      }
      at = head;
    }
    return false;
  }

  /** "support shown by X": a participle makes the noun something done. */
  private static boolean shown(Parse parse, int noun) {
    int clause = parse.child(noun, Relation.ACL);
    return clause >= 0
        && parse.xpos(clause).equals("VBN")
        && (parse.has(clause, Relation.OBL_AGENT) || parse.has(clause, Relation.OBL));
  }

  private List<CodedEvent> events(
      EventContext context,
      Arguments arguments,
      CodingRule rule,
      int token,
      List<Mention> actors,
      List<Mention> recipients,
      CodingTrace trace) {
    List<Party> actorParties = parties(actors);
    List<Party> recipientParties = parties(recipients);
    if (actorParties.isEmpty()) {
      trace.dropped(token, CodingOutcome.NO_ACTOR);
      return List.of();
    }
    Party actor = actorParties.get(0);
    // A recipient that stands for both sides means the one that is not acting.
    recipientParties.remove(actor);
    if (recipientParties.isEmpty() && !recipients.isEmpty()) {
      trace.dropped(token, CodingOutcome.ONE_PARTY);
      return List.of();
    }
    List<CodedEvent> coded = new ArrayList<>();
    if (recipientParties.isEmpty()) {
      if (standsAlone(rule)) {
        coded.add(event(context, arguments, rule, token, actors, actor, recipients, null, trace));
      } else {
        trace.dropped(token, CodingOutcome.NO_RECIPIENT);
      }
    }
    for (Party recipient : recipientParties) {
      if (coded.size() < MOST_RECIPIENTS) {
        coded.add(
            event(context, arguments, rule, token, actors, actor, recipients, recipient, trace));
      }
    }
    return coded;
  }

  /** Acts that have a meaning without another side; a meeting or praise of nobody has none. */
  private static boolean standsAlone(CodingRule rule) {
    EventType type = rule.type();
    return type != EventType.CONSULT
        && type != EventType.SUPPORT
        && type != EventType.COOPERATE
        && type != EventType.AID
        && type != EventType.REQUEST
        && type != EventType.ACCUSE
        && type != EventType.SANCTION
        && type != EventType.THREATEN
        && type != EventType.CONCEDE;
  }

  private static List<Party> parties(List<Mention> mentions) {
    List<Party> parties = new ArrayList<>();
    for (Mention mention : mentions) {
      for (Party party : mention.parties()) {
        if (!parties.contains(party)) {
          parties.add(party);
        }
      }
    }
    return parties;
  }

  private CodedEvent event(
      EventContext context,
      Arguments arguments,
      CodingRule rule,
      int token,
      List<Mention> actors,
      Party actor,
      List<Mention> recipients,
      @Nullable Party recipient,
      CodingTrace trace) {
    Parse parse = context.parse();
    Document document = context.document();
    EventType type = rule.type();
    if (type == null) {
      throw new IllegalStateException("a rule without a type codes no event: " + rule.line());
    }
    RuleBook.Cameo cameo = rules.cameo(rule.cameo());
    EventStatus status = statuses.status(context, arguments, token, trace);
    LocalDate date = Timing.day(context, token, status);
    boolean referred = false;
    Span span = parse.token(token).span();
    for (Mention mention : actors) {
      span = span.union(parse.span(mention.first(), mention.last()));
      referred |= mention.antecedent() != null;
    }
    for (Mention mention : recipients) {
      span = span.union(parse.span(mention.first(), mention.last()));
      referred |= mention.antecedent() != null;
    }
    List<EventActor> acting = sides(context, actors, actor);
    List<EventActor> receiving =
        recipient == null ? List.of() : sides(context, recipients, recipient);
    Event event =
        new Event(
            type,
            rule.mode(),
            cameo.contexts(),
            rule.cameo(),
            cameo.goldstein(),
            status,
            acting,
            receiving,
            date,
            EventPlaces.of(context, token, type, rule.mode(), acting, receiving),
            Attribution.saidBy(context, arguments, statuses, token, actors),
            document.quote(parse.sentence(), span),
            document.quote(parse.sentence(), parse.token(token).span()),
            referred ? BY_REFERENCE : DIRECT);
    CodedEvent coded = new CodedEvent(event, parse, token, actors, recipients);
    trace.coded(coded);
    return coded;
  }

  /** The mentions of one party, as sides of an event. */
  private static List<EventActor> sides(EventContext context, List<Mention> mentions, Party party) {
    List<EventActor> sides = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.parties().contains(party)) {
        Person person = mention.person();
        sides.add(
            new EventActor(
                context
                    .document()
                    .quote(
                        context.parse().sentence(),
                        context.parse().span(mention.first(), mention.last())),
                party,
                mention.sector(),
                mention.kind() == Mention.Kind.GROUP ? null : mention.office(),
                person == null ? null : person.name()));
      }
    }
    return sides;
  }

  /** What a promise, refusal or demand is about has not been done: it is no event of its own. */
  private static void markComplement(
      Arguments arguments, CodingRule rule, int token, int[] complement) {
    EventType type = rule.type();
    if (type == EventType.CONSULT) {
      return;
    }
    Parse parse = arguments.parse();
    for (String kind : List.of("to_inf", "that", "ing")) {
      int clause = arguments.complement(token, kind);
      if (clause >= 0) {
        mark(parse, clause, token, complement);
      }
    }
    for (int object : arguments.object(token)) {
      mark(parse, object, token, complement);
    }
    for (int k = 0; k < parse.childCount(token); k++) {
      int child = parse.child(token, k);
      if (parse.relation(child) == Relation.OBL || parse.relation(child) == Relation.NMOD) {
        mark(parse, child, token, complement);
      }
    }
  }

  private static void mark(Parse parse, int head, int act, int[] complement) {
    complement[head] = act;
    for (int k = 0; k < parse.childCount(head); k++) {
      int child = parse.child(head, k);
      if (parse.relation(child) != Relation.ACL_RELCL && complement[child] < 0) {
        mark(parse, child, act, complement);
      }
    }
  }

  /** Each act once: a verb and its noun often tell the same; the one with a mode tells more. */
  private static List<CodedEvent> distinct(List<CodedEvent> events, CodingTrace trace) {
    List<CodedEvent> distinct = new ArrayList<>();
    for (CodedEvent event : events) {
      int twin = -1;
      for (int i = 0; i < distinct.size(); i++) {
        if (sameAct(event.event(), distinct.get(i).event())) {
          twin = i;
        }
      }
      if (twin < 0) {
        distinct.add(event);
      } else if (distinct.get(twin).event().mode() == null && event.event().mode() != null) {
        trace.merged(distinct.set(twin, event), event);
      } else {
        trace.merged(event, distinct.get(twin));
      }
    }
    return distinct;
  }

  private static boolean sameAct(Event a, Event b) {
    boolean mode = a.mode() == null || b.mode() == null || a.mode().equals(b.mode());
    return a.type() == b.type()
        && a.status() == b.status()
        && Objects.equals(a.actor(), b.actor())
        && Objects.equals(a.recipient(), b.recipient())
        && (a.type() != EventType.CONSULT || mode);
  }
}
