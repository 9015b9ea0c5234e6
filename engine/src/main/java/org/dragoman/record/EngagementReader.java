package org.dragoman.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.actor.Person;
import org.dragoman.event.EventCoder;
import org.dragoman.event.EventStatus;
import org.dragoman.event.Frame;
import org.dragoman.event.PredicateTable;
import org.dragoman.event.Timing;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Reads the engagements of a document: predicates that tell of one, with the sides that the parse
 * gives them; passages that speak of the same engagement become one. Immutable; safe for use by
 * many threads.
 */
final class EngagementReader {
  /** A document is about no more engagements than this. */
  private static final int MOST = 6;

  /** Verbs whose subject, when it is an occasion, is said to happen. */
  private static final Set<String> OCCUR =
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

  /** Words of a sentence that lists who else was there. */
  private static final Set<String> COMPANY =
      Set.of(
          "accompany",
          "attend",
          "join",
          "participate",
          "include",
          "present",
          "attendance",
          "welcome",
          "greet",
          "alongside",
          "delegation");

  private static final Set<String> RECEIVING = Set.of("receive", "host", "summon");

  private final EventCoder coder;
  private final Places places;
  private final PredicateTable<Optional<EngagementKind>> cues = new PredicateTable<>();

  EngagementReader(Lexicon lexicon, EventCoder coder, Places places) {
    this.coder = coder;
    this.places = places;
    for (Row row :
        lexicon.rows("record/engagement-cues.tsv", "predicate", "pos", "frame", "kind")) {
      Optional<EngagementKind> kind =
          row.require("kind").equals("NONE")
              ? Optional.empty()
              : Optional.of(row.constant("kind", EngagementKind.class));
      cues.add(
          row, "predicate", Frame.parse(row.get("frame"), coder.rules().nounClasses(), row), kind);
    }
  }

  List<Engagement> read(Analysis analysis, List<BodyReader.Found> bodies) {
    List<EngagementDraft> drafts = new ArrayList<>();
    EngagementDraft latest = null;
    for (Parse parse : analysis.parses()) {
      Sides sides = new Sides(analysis, parse, bodies);
      for (int i = 0; i < parse.size(); i++) {
        for (EngagementDraft draft : sides.at(i)) {
          latest = merge(drafts, draft);
        }
      }
      if (latest != null && parse.sentence().passage() == Passage.TEXT) {
        addCompany(analysis, parse, latest);
      }
    }
    settle(drafts);
    UntoldPlaces.settle(analysis, drafts);
    return drafts.stream().limit(MOST).map(EngagementDraft::toEngagement).toList();
  }

  private static EngagementDraft merge(List<EngagementDraft> drafts, EngagementDraft draft) {
    for (EngagementDraft known : drafts) {
      if (known.same(draft)) {
        known.add(draft);
        return known;
      }
    }
    drafts.add(draft);
    return draft;
  }

  /** "The delegation included", "Also present were": persons at the engagement spoken of last. */
  private static void addCompany(Analysis analysis, Parse parse, EngagementDraft latest) {
    boolean company = false;
    for (int i = 0; i < parse.size(); i++) {
      company |= COMPANY.contains(parse.lowerLemma(i));
    }
    for (Mention mention : analysis.mentions(parse)) {
      Person person = mention.person();
      if (company && person != null && latest.parties.contains(person.party())) {
        latest.company.put(person.id(), person);
      }
    }
  }

  /** A meeting in the course of a visit takes place, guest and host from it. */
  private static void settle(List<EngagementDraft> drafts) {
    for (EngagementDraft visit : drafts) {
      if (visit.kind != EngagementKind.VISIT || visit.host == null) {
        continue;
      }
      for (EngagementDraft draft : drafts) {
        boolean within =
            draft.kind != EngagementKind.VISIT
                && draft.kind != EngagementKind.CALL
                && draft.kind != EngagementKind.LETTER
                && draft.parties.equals(visit.parties)
                && visit.people.values().stream().allMatch(p -> draft.people.containsKey(p.id()));
        if (within && draft.guest == null) {
          draft.guest = visit.guest;
          draft.host = visit.host;
          if (draft.place == null) {
            draft.place = visit.place;
          }
        }
      }
    }
  }

  /** Reads the sides of the engagements that one sentence tells of. */
  private final class Sides extends SentenceReader {
    Sides(Analysis analysis, Parse parse, List<BodyReader.Found> bodies) {
      super(analysis, parse, bodies, coder.rules().lightVerbs());
    }

    List<EngagementDraft> at(int token) {
      if (isBe(token)) {
        return presence(token);
      }
      Optional<EngagementKind> cue = cues.best(arguments, token);
      if (cue == null || cue.isEmpty() || inName(token)) {
        return List.of();
      }
      EngagementStatus status = status(token);
      EngagementKind kind = cue.get();
      if (status == null || (kind != EngagementKind.VISIT && onlySpokenOf(token))) {
        return List.of();
      }
      BodyReader.Found body = bodyOf(token);
      if (body != null) {
        return sitting(token, status, body);
      }
      return kind == EngagementKind.VISIT ? visits(token, status) : shared(kind, token, status);
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

    private List<EngagementDraft> sitting(
        int token, EngagementStatus status, BodyReader.Found body) {
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

    private @Nullable EngagementStatus status(int token) {
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

    // --- visits

    private List<EngagementDraft> visits(int token, EngagementStatus status) {
      List<Mention> visitors = new ArrayList<>();
      if (isNoun(token)) {
        addAll(visitors, arguments.possessor(token));
        addAll(visitors, arguments.modifiers(token, "by"));
        addActing(visitors, arguments.modifiers(token, "of"));
        if (visitors.isEmpty()) {
          addAll(visitors, arguments.lenderSubject(token));
        }
        if (visitors.isEmpty()) {
          addAttributes(visitors, token);
        }
      } else {
        addAll(visitors, arguments.subject(token));
      }
      List<Mention> hosts = new ArrayList<>();
      if (!isNoun(token) && arguments.lemma(token).equals("visit")) {
        addAll(hosts, arguments.object(token));
      }
      for (String preposition : List.of("to", "in", "for", "at", "into", "of")) {
        if (hosts.isEmpty()) {
          addPlaces(hosts, arguments.prepositional(token, preposition));
        }
      }
      if (hosts.isEmpty() && arguments.lemma(token).equals("visit") && isNoun(token)) {
        return visitsHere(token, status, visitors);
      }
      return visits(token, status, visitors, hosts);
    }

    /** "the visit by the president of X", said without a place, is a visit to the writer's side. */
    private List<EngagementDraft> visitsHere(
        int token, EngagementStatus status, List<Mention> visitors) {
      Party home = analysis.actors().home();
      boolean person = !visitors.isEmpty() && visitors.get(0).person() != null;
      if (home == null || !person) {
        return List.of();
      }
      Mention here =
          new Mention(
              token,
              token,
              token,
              Mention.Kind.STATE,
              List.of(home),
              null,
              null,
              null,
              null,
              false,
              "the document's own side");
      return visits(token, status, visitors, List.of(here));
    }

    private List<EngagementDraft> visits(
        int token, EngagementStatus status, List<Mention> visitors, List<Mention> hosts) {
      List<EngagementDraft> drafts = new ArrayList<>();
      if (visitors.isEmpty()) {
        return drafts;
      }
      Party guest = visitors.get(0).party();
      for (Mention host : hosts) {
        Party hostParty = host.party();
        if (guest == null || hostParty == null || guest.equals(hostParty)) {
          continue;
        }
        EngagementStatus stage =
            status == EngagementStatus.HELD && ongoing(token) ? EngagementStatus.ONGOING : status;
        List<Mention> all = new ArrayList<>(visitors);
        all.add(host);
        EngagementDraft draft = draft(EngagementKind.VISIT, stage, token, all);
        draft.parties.add(guest);
        draft.parties.add(hostParty);
        addPeople(draft, visitors);
        draft.guest = guest;
        draft.host = hostParty;
        draft.place = places.of(analysis, parse, host.first(), hostParty);
        drafts.add(draft);
      }
      return drafts;
    }

    /** A visit that is named, not told as done, is still going on: "as part of his visit". */
    private boolean ongoing(int token) {
      return isNoun(token) || parse.xpos(token).equals("VBZ") || parse.xpos(token).equals("VBG");
    }

    private boolean isBe(int token) {
      return parse.has(token, Relation.COP)
          && parse.has(token, Relation.CASE)
          && arguments.lemma(parse.child(token, Relation.CASE)).equals("in");
    }

    /** "The minister is in Bogota": being in another state's place is a visit. */
    private List<EngagementDraft> presence(int token) {
      EngagementStatus status = status(token);
      if (status == null) {
        return List.of();
      }
      List<Mention> visitors = new ArrayList<>();
      for (Mention mention : mentions(arguments.subject(token))) {
        if (mention.person() != null || mention.office() != null) {
          visitors.add(mention);
        }
      }
      List<Mention> hosts = new ArrayList<>();
      addPlaces(hosts, List.of(token));
      return visits(token, status, visitors, hosts);
    }

    // --- engagements of two or more sides

    private List<EngagementDraft> shared(EngagementKind kind, int token, EngagementStatus status) {
      List<Mention> sides = new ArrayList<>();
      int light = isNoun(token) ? arguments.lightVerb(token) : -1;
      List<Mention> holders = light < 0 ? List.of() : mentions(arguments.subject(light));
      if (parties(holders).size() >= 2) {
        // Those who hold it together are its sides; what stands behind it is what it is about.
        sides.addAll(holders);
        addAll(sides, arguments.prepositional(token, "with"));
      } else if (isNoun(token)) {
        addAll(sides, arguments.prepositional(token, "between"));
        addAll(sides, arguments.prepositional(token, "among"));
        addAll(sides, arguments.possessor(token));
        addActing(sides, arguments.modifiers(token, "of"));
        holders.stream().filter(m -> !sides.contains(m)).forEach(sides::add);
        addAttributes(sides, token);
        addAll(sides, arguments.prepositional(token, "with"));
        addAll(sides, arguments.prepositional(token, "to"));
        addAll(sides, arguments.prepositional(token, "from"));
        if (parties(sides).size() < 2) {
          List<Mention> lent = mentions(arguments.lenderSubject(token));
          sides.addAll(0, lent);
        }
      } else {
        addAll(sides, arguments.subject(token));
        addAll(sides, arguments.object(token));
        addAll(sides, arguments.prepositional(token, "with"));
        addAll(sides, arguments.prepositional(token, "to"));
        if (!arguments.lemma(token).equals("call")) {
          addAll(sides, arguments.prepositional(token, "by"));
        }
      }
      sides.removeIf(mention -> !canTakePart(mention));
      if (RECEIVING.contains(arguments.lemma(token)) && !receivesSomebody(token)) {
        return List.of();
      }
      Set<Party> parties = parties(sides);
      if (parties.size() < 2) {
        return List.of();
      }
      EngagementDraft draft = draft(kind, status, token, sides);
      draft.parties.addAll(parties);
      addPeople(draft, sides);
      String lemma = arguments.lemma(token);
      if (RECEIVING.contains(lemma)) {
        Party first = parties.iterator().next();
        draft.host = first;
        draft.guest = parties.stream().filter(p -> !p.equals(first)).findFirst().orElse(null);
      }
      if (kind != EngagementKind.CALL && kind != EngagementKind.LETTER) {
        draft.place = places.inSentence(analysis, parse, token);
      }
      return List.of(draft);
    }

    /** A people takes no part; "they" takes part only where the document has two sides. */
    private boolean canTakePart(Mention mention) {
      boolean many = mention.kind() == Mention.Kind.PRONOUN && mention.plural();
      return mention.kind() != Mention.Kind.DEMONYM
          && !(many && analysis.actors().sides().isEmpty());
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

    // --- collecting

    private EngagementDraft draft(
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

    private static EventStatus tense(EngagementStatus status) {
      return status == EngagementStatus.PLANNED ? EventStatus.FUTURE : EventStatus.ACTUAL;
    }

    private void addPeople(EngagementDraft draft, List<Mention> mentions) {
      for (Mention mention : mentions) {
        if (mention.person() != null && mention.person().party() != null) {
          draft.people.put(mention.person().id(), mention.person());
        }
      }
    }

    private Set<Party> parties(List<Mention> mentions) {
      Set<Party> parties = new LinkedHashSet<>();
      mentions.forEach(mention -> parties.addAll(mention.parties()));
      return parties;
    }

    private List<Mention> mentions(List<Integer> heads) {
      List<Mention> found = new ArrayList<>();
      addAll(found, heads);
      return found;
    }

    private void addAll(List<Mention> into, List<Integer> heads) {
      Set<Mention> seen = new HashSet<>(into);
      for (int head : heads) {
        for (Mention mention : finder.mentions(head)) {
          if (seen.add(mention)) {
            into.add(mention);
          }
        }
      }
    }

    /**
     * As {@link #addAll}, of phrases that can act: "the visit of the minister", not "of energy".
     */
    private void addActing(List<Mention> into, List<Integer> heads) {
      for (int head : heads) {
        Mention mention = analysis.actors().at(parse, head);
        if (mention != null && !mention.parties().isEmpty()) {
          addAll(into, List.of(head));
        }
      }
    }

    private void addAttributes(List<Mention> into, int noun) {
      for (int attribute : arguments.attributes(noun)) {
        Mention mention = analysis.actors().at(parse, attribute);
        if (mention != null && !mention.parties().isEmpty() && !into.contains(mention)) {
          into.add(mention);
        }
      }
    }

    /** Mentions that can be travelled to: states, capitals, bodies, and cities of known states. */
    private void addPlaces(List<Mention> into, List<Integer> heads) {
      for (int head : heads) {
        Mention mention = analysis.actors().at(parse, head);
        boolean place =
            mention != null
                && switch (mention.kind()) {
                  case STATE, CAPITAL, BODY, INSTITUTION -> !mention.parties().isEmpty();
                  default -> false;
                };
        if (place) {
          into.add(mention);
        } else {
          Mention city = places.cityAsMention(analysis, parse, head);
          if (city != null) {
            into.add(city);
          } else if (mention == null && !parse.lower(head).equals("order")) {
            addPossessorPlace(into, head);
          }
        }
      }
    }

    /** "Colombia's capital", "the capital of Colombia". */
    private void addPossessorPlace(List<Mention> into, int head) {
      for (Mention mention : finder.mentions(head)) {
        boolean state =
            mention.kind() == Mention.Kind.STATE
                || mention.kind() == Mention.Kind.CAPITAL
                || mention.kind() == Mention.Kind.ADJECTIVE;
        if (state && !into.contains(mention)) {
          into.add(mention);
        }
      }
    }
  }
}
