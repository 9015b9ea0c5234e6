package org.dragoman.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.actor.Party;
import org.dragoman.event.Event;
import org.dragoman.event.EventStatus;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.record.Commitment;
import org.dragoman.record.DiplomaticProcess;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.record.EngagementKind;
import org.dragoman.record.EngagementStatus;
import org.dragoman.record.JointBody;
import org.dragoman.record.Position;
import org.dragoman.record.Topic;
import org.dragoman.record.TopicEvidence;
import org.dragoman.record.TopicRole;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Retells records in sentences for people. A sentence says no more than the record holds: its words
 * are those of fixed templates, names, days and codes of the record, and words of the document
 * between quotation marks. Immutable; safe for use by many threads.
 */
public final class BriefWriter {
  /** Acts that are told of one document, and as many of its background at most. */
  private static final int MOST_EVENTS = 6;

  /** Places of evidence that are cited for a topic. */
  private static final int MOST_EVIDENCE = 2;

  private final BriefLexicon lexicon;
  private final EngagementTeller engagements;
  private final EventTeller events;
  private final PointTeller points;

  /**
   * Loads the words of the sentences.
   *
   * @throws LexiconException where a row is wrong or missing; the message names the file
   */
  public BriefWriter(Lexicon lexicon) {
    this.lexicon = new BriefLexicon(lexicon);
    Wording wording = new Wording(this.lexicon);
    Sides sides = new Sides(this.lexicon, wording);
    engagements = new EngagementTeller(this.lexicon, wording, sides);
    events = new EventTeller(this.lexicon, wording, sides);
    points = new PointTeller(this.lexicon, wording);
  }

  /** The brief of a record; a single sentence that says so where the record holds nothing. */
  public Brief write(DiplomaticRecord record) {
    List<Statement> lead = new ArrayList<>();
    Set<JointBody> told = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (Engagement engagement : record.engagements()) {
      JointBody body = session(engagement, record.bodies());
      if (body != null) {
        told.add(body);
      }
      lead.add(engagements.tell(engagement, body, known));
      engagement.participants().forEach(participant -> known.add(Sides.id(participant)));
    }
    List<Statement> acts = new ArrayList<>(acts(record, false));
    if (lead.isEmpty() && !acts.isEmpty()) {
      lead.add(acts.remove(0));
    }
    lead.addAll(topics(record.topics()));
    List<Statement> rest = new ArrayList<>();
    for (Commitment commitment : record.commitments()) {
      rest.add(points.commitment(commitment, record.document()));
    }
    for (Position position : record.positions()) {
      rest.add(points.position(position, record.document()));
    }
    rest.addAll(acts);
    for (JointBody body : record.bodies()) {
      boolean due = record.commitments().stream().anyMatch(c -> body.name().equals(c.body()));
      if (!told.contains(body) && !due) {
        rest.add(points.body(body));
      }
    }
    if (!record.forums().isEmpty()) {
      rest.add(points.forums(record.forums()));
    }
    for (DiplomaticProcess process : record.processes()) {
      rest.add(points.process(process));
    }
    rest.addAll(acts(record, true));
    if (lead.isEmpty() && rest.isEmpty()) {
      lead.add(new Statement(StatementKind.NOTHING, "Nothing diplomatic was found.", List.of()));
    }
    if (!record.cites().isEmpty()) {
      rest.add(points.sources(record.cites(), record.document()));
    }
    return new Brief(record.document(), lead, List.copyOf(new LinkedHashSet<>(rest)));
  }

  /** The joint body of which an engagement is a session, or null. */
  private static @Nullable JointBody session(Engagement engagement, List<JointBody> bodies) {
    if (engagement.kind() != EngagementKind.SESSION) {
      return null;
    }
    return bodies.stream()
        .filter(body -> overlap(body.quote(), engagement.quote()))
        .findFirst()
        .orElse(null);
  }

  /** A sentence for each role that topics have, in the roles' order. */
  private List<Statement> topics(List<TopicEvidence> topics) {
    Map<TopicRole, Map<Topic, List<Quote>>> roles = new EnumMap<>(TopicRole.class);
    Set<Topic> particular = EnumSet.noneOf(Topic.class);
    for (TopicEvidence evidence : topics) {
      roles
          .computeIfAbsent(evidence.role(), role -> new LinkedHashMap<>())
          .computeIfAbsent(evidence.topic(), topic -> new ArrayList<>())
          .add(evidence.quote());
      if (evidence.role() != TopicRole.DISCUSSED) {
        particular.add(evidence.topic());
      }
    }
    Map<Topic, List<Quote>> discussed = roles.get(TopicRole.DISCUSSED);
    if (discussed != null) {
      // Where the document tells more of a topic, that it speaks of it goes without saying.
      discussed.keySet().removeAll(particular);
    }
    List<Statement> statements = new ArrayList<>();
    roles.forEach(
        (role, found) -> {
          if (!found.isEmpty()) {
            statements.add(topics(role, found));
          }
        });
    return statements;
  }

  private Statement topics(TopicRole role, Map<Topic, List<Quote>> found) {
    List<String> words = new ArrayList<>();
    List<Quote> citations = new ArrayList<>();
    found.forEach(
        (topic, quotes) -> {
          words.add(lexicon.topic(topic));
          citations.addAll(quotes.subList(0, Math.min(MOST_EVIDENCE, quotes.size())));
        });
    String text = lexicon.role(role) + " " + Wording.topics(words);
    return new Statement(
        StatementKind.TOPIC, Wording.sentence(text), citations.stream().distinct().toList());
  }

  /**
   * The acts of note, in the document's order.
   *
   * @param past whether those that were over before the news, or the others
   */
  private List<Statement> acts(DiplomaticRecord record, boolean past) {
    Map<Object, List<Event>> groups = new LinkedHashMap<>();
    for (Event event : record.events()) {
      if ((event.status() == EventStatus.HISTORICAL) == past && !retold(event, record)) {
        groups.computeIfAbsent(act(event), key -> new ArrayList<>()).add(event);
      }
    }
    // Deeds before words, and conflict before cooperation: those are what a reader must not miss.
    Set<List<Event>> noted =
        groups.values().stream()
            .sorted(Comparator.comparingInt(same -> -weight(same.get(0))))
            .limit(MOST_EVENTS)
            .collect(Collectors.toSet());
    return groups.values().stream()
        .filter(noted::contains)
        .map(same -> events.tell(same, record.document()))
        .toList();
  }

  private static int weight(Event event) {
    return switch (event.type().quad()) {
      case 4 -> 4;
      case 2 -> 3;
      case 3 -> 2;
      default -> 1;
    };
  }

  /** What events of one act share. */
  private static Object act(Event event) {
    return Arrays.asList(
        event.type(),
        event.mode(),
        event.cameo(),
        event.status(),
        event.actors(),
        event.date(),
        event.place(),
        event.saidBy(),
        event.trigger());
  }

  /** Whether another sentence of the brief tells of it. */
  private static boolean retold(Event event, DiplomaticRecord record) {
    if (event.status() == EventStatus.NEGATED) {
      return false;
    }
    return switch (event.type()) {
      case CONSULT ->
          record.engagements().stream().anyMatch(engagement -> retold(event, engagement))
              || steps(event, record);
      case AGREE -> steps(event, record);
      case REQUEST -> steps(event, record) || positions(event, record);
      case SUPPORT, CONCEDE, ACCUSE, REJECT, THREATEN -> positions(event, record);
      default -> false;
    };
  }

  private static boolean retold(Event event, Engagement engagement) {
    if (overlap(event.trigger(), engagement.quote())) {
      return true;
    }
    List<Party> parties = new ArrayList<>(Sides.parties(event.actors()));
    parties.addAll(Sides.parties(event.recipients()));
    boolean held =
        engagement.status() == EngagementStatus.HELD
            || engagement.status() == EngagementStatus.ONGOING;
    boolean sameTime =
        held ? event.status() == EventStatus.ACTUAL : event.status() == EventStatus.FUTURE;
    boolean sameDay = event.date() == null || event.date().equals(engagement.date());
    return sameTime && sameDay && engagement.parties().containsAll(parties);
  }

  private static boolean steps(Event event, DiplomaticRecord record) {
    return record.commitments().stream().anyMatch(c -> overlap(event.trigger(), c.quote()));
  }

  private static boolean positions(Event event, DiplomaticRecord record) {
    return record.positions().stream().anyMatch(p -> overlap(event.trigger(), p.quote()));
  }

  private static boolean overlap(Quote one, Quote other) {
    return one.passage() == other.passage() && one.span().overlaps(other.span());
  }
}
