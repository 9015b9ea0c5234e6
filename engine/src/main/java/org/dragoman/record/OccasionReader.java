package org.dragoman.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.actor.Person;
import org.dragoman.event.EventCoder;
import org.dragoman.event.EventStatus;
import org.dragoman.event.PredicateTable;
import org.dragoman.event.Timing;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.jspecify.annotations.Nullable;

/** Reads the engagements that one sentence tells of. Confined to one thread. */
final class OccasionReader extends SidesReader {
  private static final Set<String> RECEIVING = Set.of("receive", "host", "summon");

  /** Words for what is done in meetings and calls alike: they tell no kind of their own. */
  private static final Set<String> TALKING =
      Set.of("discuss", "speak", "converse", "negotiate", "exchange", "conversation", "discussion");

  private static final Set<String> ATTENDING = Set.of("attend", "join", "participate");

  private static final Set<String> CREDENTIALS = Set.of("present", "submit", "hand", "tender");
  private static final Set<String> HEADS_OF_STATE = Set.of("president", "king", "emir");

  private final PredicateTable<Optional<EngagementKind>> cues;
  private final Set<String> topicVerbs;
  private final VisitReader visits;

  /**
   * @param firstPerson whether "I" is the writer's side, since no outlet published the document
   * @param cues the predicates that tell of an engagement, with its kind
   * @param topicVerbs verbs whose objects are what is talked about, not what is done
   */
  OccasionReader(
      Analysis analysis,
      Parse parse,
      List<BodyReader.Found> bodies,
      EventCoder coder,
      Places places,
      boolean firstPerson,
      PredicateTable<Optional<EngagementKind>> cues,
      Set<String> topicVerbs) {
    super(analysis, parse, bodies, coder, places, firstPerson);
    this.cues = cues;
    this.topicVerbs = topicVerbs;
    this.visits = new VisitReader(analysis, parse, bodies, coder, places, firstPerson);
  }

  /** The engagements of the sentence, in its order. */
  List<EngagementDraft> read() {
    List<EngagementDraft> drafts = new ArrayList<>();
    for (int i = 0; i < parse.size(); i++) {
      drafts.addAll(at(i));
    }
    // "spoke on the phone about the talks": of two ways to tell one thing, the definite one counts.
    List<EngagementDraft> calls =
        drafts.stream().filter(draft -> draft.kind == EngagementKind.CALL).toList();
    drafts.removeIf(
        draft ->
            draft.kind == EngagementKind.MEETING
                && calls.stream().anyMatch(call -> call.parties.equals(draft.parties)));
    return drafts;
  }

  private List<EngagementDraft> at(int token) {
    if (visits.presentAt(token)) {
      return visits.presence(token);
    }
    Optional<EngagementKind> cue = cues.best(arguments, token);
    if (cue == null || cue.isEmpty() || inName(token)) {
      return List.of();
    }
    EngagementStatus status = status(token);
    EngagementKind kind = cue.get();
    if (kind == EngagementKind.VISIT && (status == null || status == EngagementStatus.PLANNED)) {
      List<EngagementDraft> invited = visits.invited(token);
      if (!invited.isEmpty()) {
        return invited;
      }
    }
    if (status == null || (kind != EngagementKind.VISIT && onlySpokenOf(token))) {
      return List.of();
    }
    BodyReader.Found body = bodyOf(token);
    if (body != null) {
      return sitting(token, status, body);
    }
    return kind == EngagementKind.VISIT
        ? visits.visits(token, status)
        : shared(kind, token, status);
  }

  /** The joint body whose sitting a noun names: "session of the commission", or null. */
  private BodyReader.@Nullable Found bodyOf(int token) {
    for (BodyReader.Found found : bodies) {
      if (found.parse() != parse || !isNoun(token) || found.body().parties().size() < 2) {
        continue;
      }
      boolean after = token > found.last() && token - found.last() <= 2;
      boolean before = token < found.nameFirst() && found.nameFirst() - token <= 3;
      if (after || (before && parse.text(token + 1).equals("of"))) {
        return found;
      }
    }
    return null;
  }

  private List<EngagementDraft> sitting(int token, EngagementStatus status, BodyReader.Found body) {
    EngagementDraft draft =
        new EngagementDraft(
            EngagementKind.SESSION,
            status,
            analysis.quote(parse, Math.min(body.first(), token), Math.max(body.last(), token)),
            false);
    draft.date = Timing.day(context, token, tense(status));
    draft.parties.addAll(body.body().parties());
    draft.place = places.inSentence(analysis, parse, token);
    return List.of(draft);
  }

  private boolean inName(int token) {
    Mention mention = analysis.actors().at(parse, token);
    return mention != null && mention.kind() != Mention.Kind.AGENT;
  }

  /** An occasion of which something else is said ("the session would yield") is no news of it. */
  private boolean onlySpokenOf(int token) {
    if (!isNoun(token) || parse.relation(token) != Relation.NSUBJ || parse.head(token) < 0) {
      return false;
    }
    EventStatus status = coder.statuses().status(arguments, parse.head(token));
    boolean open = status == EventStatus.FUTURE || status == EventStatus.HYPOTHETICAL;
    return open && !OCCUR.contains(arguments.lemma(parse.head(token)));
  }

  // --- engagements of two or more sides

  private List<EngagementDraft> shared(EngagementKind kind, int token, EngagementStatus status) {
    List<Mention> sides = isNoun(token) ? sidesOfNoun(token) : sidesOfVerb(token);
    sides.removeIf(mention -> !canTakePart(mention));
    String lemma = arguments.lemma(token);
    if (CREDENTIALS.contains(lemma) && arguments.prepositional(token, "to").isEmpty()) {
      addReceiver(sides);
    }
    if (RECEIVING.contains(lemma) && !receivesSomebody(token)) {
      return List.of();
    }
    Set<Party> parties = parties(sides);
    if (parties.size() < 2) {
      return List.of();
    }
    List<EngagementDraft> drafts = new ArrayList<>();
    for (List<Mention> group : apart(token, sides, parties)) {
      EngagementDraft draft = draft(kind, status, token, group);
      draft.parties.addAll(parties(group));
      draft.vague = kind == EngagementKind.MEETING && TALKING.contains(lemma);
      draft.grouped =
          draft.vague && group.stream().allMatch(m -> m.plural() && m.antecedent() != null);
      addPeople(draft, group);
      int verb = parse.head(token);
      draft.guests =
          parse.relation(token) == Relation.NSUBJ_PASS && parse.lowerLemma(verb).equals("attend");
      if (RECEIVING.contains(lemma)) {
        Party first = parties.iterator().next();
        draft.host = first;
        draft.guest = draft.parties.stream().filter(p -> !p.equals(first)).findFirst().orElse(null);
      }
      if (kind != EngagementKind.CALL && kind != EngagementKind.LETTER) {
        draft.place = places.inSentence(analysis, parse, token);
      }
      drafts.add(draft);
    }
    return drafts;
  }

  private List<Mention> sidesOfNoun(int token) {
    List<Mention> sides = new ArrayList<>();
    int light = arguments.lightVerb(token);
    List<Mention> holders = light < 0 ? List.of() : mentions(arguments.subject(light));
    if (parties(holders).size() >= 2) {
      // Those who hold it together are its sides; what stands behind it is what it is about.
      sides.addAll(holders);
      addAll(sides, arguments.prepositional(token, "with"));
      return sides;
    }
    addAll(sides, arguments.prepositional(token, "between"));
    addAll(sides, arguments.prepositional(token, "among"));
    addAll(sides, arguments.possessor(token));
    addActing(sides, arguments.modifiers(token, "of"));
    holders.stream().filter(m -> !sides.contains(m)).forEach(sides::add);
    addAttributes(sides, token);
    addAll(sides, arguments.prepositional(token, "with"));
    addAll(sides, arguments.prepositional(token, "to"));
    addAll(sides, arguments.prepositional(token, "from"));
    if (arguments.lemma(token).equals("call")) {
      addAll(sides, arguments.prepositional(token, "on"));
      addActing(sides, arguments.modifiers(token, "by"));
    }
    if (parties(sides).size() < 2 && !lenderTalksOf(token)) {
      List<Mention> lent = mentions(arguments.lenderSubject(token));
      sides.addAll(0, lent);
    }
    return sides;
  }

  /** "discussed the talks", "will attend this meeting": the subject need not have held them. */
  private boolean lenderTalksOf(int token) {
    int at = token;
    while (at >= 0 && isNoun(at)) {
      at = parse.head(at);
    }
    if (at < 0) {
      return false;
    }
    boolean direct = parse.head(token) == at;
    boolean also = false;
    for (int k = 0; k < parse.childCount(at); k++) {
      also |= parse.lower(parse.child(at, k)).equals("also");
    }
    String lemma = arguments.lemma(at);
    boolean thisOne = false;
    for (int k = 0; k < parse.childCount(token); k++) {
      thisOne |= parse.lower(parse.child(token, k)).equals("this");
    }
    boolean about =
        parse.relation(token) == Relation.OBJ || (!direct && !parse.lower(at).equals("in"));
    return (about && (topicVerbs.contains(lemma) || TALKING.contains(lemma)))
        || ((also || thisOne) && ATTENDING.contains(lemma));
  }

  private List<Mention> sidesOfVerb(int token) {
    List<Mention> sides = new ArrayList<>();
    String lemma = arguments.lemma(token);
    addAll(sides, arguments.subject(token));
    if (!TALKING.contains(lemma)) {
      // What is discussed is no side, whosever it is.
      addAll(sides, arguments.object(token));
    }
    addAll(sides, arguments.prepositional(token, "with"));
    addAll(sides, arguments.prepositional(token, "to"));
    if (lemma.equals("pay")) {
      addAll(sides, arguments.prepositional(token, "on"));
    }
    if (!lemma.equals("call")) {
      addAll(sides, arguments.prepositional(token, "by"));
    }
    return sides;
  }

  /**
   * "met separately with X and Y", "held meetings with X and Y": one side with each of the others;
   * else all of them together.
   */
  private List<List<Mention>> apart(int token, List<Mention> sides, Set<Party> parties) {
    boolean several = parse.xpos(token).equals("NNS") && !arguments.lemma(token).equals("talk");
    for (int i = 0; i < parse.size(); i++) {
      several |= parse.lower(i).equals("separately") || parse.lower(i).equals("separate");
    }
    Party first = parties.iterator().next();
    boolean persons = sides.stream().allMatch(m -> m.person() != null || m.parties().size() == 1);
    boolean together =
        !arguments.prepositional(token, "between").isEmpty()
            || !arguments.prepositional(token, "among").isEmpty();
    if (parties.size() < 3 || !several || !persons || together) {
      return List.of(sides);
    }
    List<List<Mention>> groups = new ArrayList<>();
    for (Party other : parties) {
      if (!other.equals(first)) {
        groups.add(
            sides.stream()
                .filter(m -> m.parties().contains(first) || m.parties().contains(other))
                .toList());
      }
    }
    return groups;
  }

  /** Credentials are presented to the head of the writer's own state where nobody is named. */
  private void addReceiver(List<Mention> sides) {
    Party home = analysis.actors().home();
    if (home == null) {
      return;
    }
    for (Person person : analysis.actors().people()) {
      String office = person.office();
      if (home.equals(person.party()) && office != null && HEADS_OF_STATE.contains(office)) {
        sides.add(understood(0, home, person));
        return;
      }
    }
  }

  /** A people takes no part; "they" takes part only where the document has two sides. */
  private boolean canTakePart(Mention mention) {
    boolean many = mention.kind() == Mention.Kind.PRONOUN && mention.plural();
    return mention.kind() != Mention.Kind.DEMONYM && !(many && analysis.actors().sides().isEmpty());
  }

  /** Guests are persons or delegations, not a tournament or a shipment. */
  private boolean receivesSomebody(int token) {
    for (int object : arguments.object(token)) {
      Mention mention = analysis.actors().at(parse, object);
      boolean guest =
          mention != null
              && switch (mention.kind()) {
                case PERSON, OFFICE, AGENT, GROUP -> true;
                case PRONOUN -> mention.person() != null;
                default -> false;
              };
      if (guest) {
        return true;
      }
    }
    return false;
  }
}
