package org.dragoman.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Mention;
import org.dragoman.actor.Party;
import org.dragoman.actor.Person;
import org.dragoman.event.EventCoder;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.text.Passage;
import org.jspecify.annotations.Nullable;

/** Reads who travels to whom. Confined to one thread. */
final class VisitReader extends SidesReader {
  private static final Set<String> LIST_WORDS = Set.of(",", "and", "then", "the", "to");
  private static final Set<String> EXAMPLE_WORDS =
      Set.of(",", "and", "the", "such", "as", "including", ":", "namely", "(", "-", "–");
  private static final Set<String> STOP_LINKS = Set.of("to", "then", "the", "later", "in");
  private static final Set<String> DATE_LINKS =
      Set.of("on", "from", "to", "until", "between", "and", "the");
  private static final Set<String> INVITING = Set.of("invite", "invitation");

  VisitReader(
      Analysis analysis,
      Parse parse,
      List<BodyReader.Found> bodies,
      EventCoder coder,
      Places places,
      boolean firstPerson) {
    super(analysis, parse, bodies, coder, places, firstPerson);
  }

  /** The visits of which a predicate tells. */
  List<EngagementDraft> visits(int token, EngagementStatus status) {
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
    List<Mention> hosts = hosts(token);
    if (hosts.isEmpty() && isNoun(token) && !visitors.isEmpty()) {
      // "after his Norway visit"
      for (Mention attribute : mentions(arguments.attributes(token))) {
        if (attribute.kind() == Mention.Kind.STATE && !visitors.contains(attribute)) {
          hosts.add(attribute);
        }
      }
    }
    boolean title = parse.sentence().passage() == Passage.TITLE;
    if (visitors.isEmpty() && title && (token == 0 || isNoun(token))) {
      addOwnVisitor(visitors, token);
    }
    if (hosts.isEmpty() && arguments.lemma(token).equals("visit") && isNoun(token)) {
      return visitsHere(token, status, visitors);
    }
    return visits(token, stage(token, status), visitors, hosts);
  }

  private List<Mention> hosts(int token) {
    List<Mention> hosts = new ArrayList<>();
    if (!isNoun(token) && arguments.lemma(token).equals("visit")) {
      addAll(hosts, arguments.object(token));
    }
    for (String preposition : List.of("to", "in", "for", "at", "into", "of")) {
      if (hosts.isEmpty()) {
        List<Integer> heads = arguments.prepositional(token, preposition);
        addPlaces(hosts, heads);
        if (hosts.isEmpty()) {
          heads.forEach(head -> addExamples(hosts, head));
        }
      }
    }
    if (!hosts.isEmpty()) {
      addStops(hosts);
    }
    return hosts;
  }

  /** "to three countries, including X and Y": the places that a general word is explained by. */
  private void addExamples(List<Mention> hosts, int head) {
    int i = head + 1;
    boolean led = false;
    while (i < parse.size() && EXAMPLE_WORDS.contains(parse.lower(i))) {
      led |= !LIST_WORDS.contains(parse.lower(i));
      i++;
    }
    while (led && i < parse.size()) {
      Mention place = placeAt(i);
      if (place == null) {
        return;
      }
      hosts.add(place);
      i = place.last() + 1;
      while (i < parse.size() && LIST_WORDS.contains(parse.lower(i))) {
        i++;
      }
    }
  }

  /** "visited X on 4 April and Y from 5 to 6 April": stops with their days between them. */
  private void addStops(List<Mention> hosts) {
    Mention last = hosts.get(hosts.size() - 1);
    int i = last.last() + 1;
    while (i < parse.size()) {
      if (parse.lower(i).equals("and")) {
        int next = i + 1;
        while (next < parse.size() && STOP_LINKS.contains(parse.lower(next))) {
          next++;
        }
        Mention place = placeAt(next);
        if (place != null && !hosts.contains(place)) {
          hosts.add(place);
          i = place.last() + 1;
          continue;
        }
      }
      if (!partOfDate(i)) {
        return;
      }
      i++;
    }
  }

  private boolean partOfDate(int i) {
    boolean link =
        DATE_LINKS.contains(parse.lower(i)) || parse.upos(i) == UniversalTag.NUM || isMark(i);
    return link || context.times().stream().anyMatch(t -> t.first() <= i && i <= t.last());
  }

  private boolean isMark(int i) {
    String text = parse.text(i);
    return text.equals(",") || text.equals("-") || text.equals("–");
  }

  private @Nullable Mention placeAt(int token) {
    if (token >= parse.size()) {
      return null;
    }
    List<Mention> found = new ArrayList<>();
    addPlaces(found, List.of(token));
    boolean owner =
        !found.isEmpty()
            && found.get(0).last() + 1 < parse.size()
            && parse.xpos(found.get(0).last() + 1).equals("POS");
    return found.isEmpty() || owner || found.get(0).first() != token ? null : found.get(0);
  }

  /** A title "Visit to X" tells of the writer's own side, of whom the text speaks first. */
  private void addOwnVisitor(List<Mention> visitors, int token) {
    Party home = analysis.actors().home();
    boolean others =
        analysis.mentions(parse).stream()
            .anyMatch(m -> m.first() < token && !m.parties().isEmpty());
    if (home == null || others) {
      return;
    }
    for (Person person : analysis.actors().people()) {
      if (home.equals(person.party()) && person.office() != null) {
        visitors.add(understood(token, home, person));
        return;
      }
    }
  }

  /** "invited X to visit Y", "an invitation to X to visit Y": the visit is proposed. */
  List<EngagementDraft> invited(int token) {
    int at = token;
    for (int step = 0; step < 4 && at >= 0 && !INVITING.contains(arguments.lemma(at)); step++) {
      at = parse.head(at);
    }
    if (at < 0 || at == token || !INVITING.contains(arguments.lemma(at))) {
      return List.of();
    }
    List<Mention> visitors = new ArrayList<>();
    if (isNoun(at)) {
      addAll(visitors, arguments.prepositional(at, "to"));
      addAll(visitors, arguments.prepositional(at, "for"));
    } else {
      addAll(visitors, arguments.object(at));
    }
    return visits(token, EngagementStatus.PROPOSED, visitors, hosts(token));
  }

  /** "the visit by the president of X", said without a place, is a visit to the writer's side. */
  private List<EngagementDraft> visitsHere(
      int token, EngagementStatus status, List<Mention> visitors) {
    Party home = analysis.actors().home();
    boolean person = !visitors.isEmpty() && visitors.get(0).person() != null;
    if (home == null || !person) {
      return List.of();
    }
    return visits(token, stage(token, status), visitors, List.of(understood(token, home, null)));
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
      List<Mention> all = new ArrayList<>(visitors);
      all.add(host);
      EngagementDraft draft = draft(EngagementKind.VISIT, status, token, all);
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

  private EngagementStatus stage(int token, EngagementStatus status) {
    return status == EngagementStatus.HELD && ongoing(token) ? EngagementStatus.ONGOING : status;
  }

  /** A visit that is named, not told as done, is still going on: "as part of his visit". */
  private boolean ongoing(int token) {
    return isNoun(token) || parse.xpos(token).equals("VBZ") || parse.xpos(token).equals("VBG");
  }

  /** Whether "is in" stands before a token, with at most an adverb in between. */
  boolean presentAt(int token) {
    return be(token) >= 0;
  }

  private int be(int token) {
    int i = token - 1;
    if (i >= 0 && parse.lower(i).equals("the")) {
      i--;
    }
    if (i < 1 || !parse.lower(i).equals("in")) {
      return -1;
    }
    i--;
    while (i > 0 && parse.upos(i) == UniversalTag.ADV) {
      i--;
    }
    return parse.upos(i) == UniversalTag.AUX && arguments.lemma(i).equals("be") ? i : -1;
  }

  /** "The minister is in Bogota": being in another state's place is a visit. */
  List<EngagementDraft> presence(int token) {
    int be = be(token);
    int clause = parse.head(be) < 0 ? be : parse.head(be);
    EngagementStatus status = status(clause);
    if (status == null) {
      return List.of();
    }
    List<Mention> visitors = new ArrayList<>();
    List<Mention> subjects = mentions(arguments.subject(clause));
    Mention before = analysis.actors().at(parse, be - 1);
    if (subjects.isEmpty() && before != null) {
      // A name that the parser took for the predicate.
      subjects.add(before);
    }
    for (Mention mention : subjects) {
      if (mention.person() != null || mention.office() != null) {
        visitors.add(mention);
      }
    }
    List<Mention> hosts = new ArrayList<>();
    addPlaces(hosts, List.of(token));
    boolean owner = !hosts.isEmpty() && hosts.get(0).last() + 1 < parse.size();
    if (owner && parse.xpos(hosts.get(0).last() + 1).equals("POS")) {
      // "in Norway's interest" is nowhere.
      hosts.removeIf(host -> !parse.lower(host.last() + 2).equals("capital"));
    }
    boolean now = status == EngagementStatus.HELD && !parse.xpos(be).equals("VBD");
    return visits(clause, now ? EngagementStatus.ONGOING : status, visitors, hosts);
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
