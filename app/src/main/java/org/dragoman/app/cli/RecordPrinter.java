package org.dragoman.app.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.actor.Party;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.place.Place;
import org.dragoman.record.Citation;
import org.dragoman.record.Commitment;
import org.dragoman.record.DiplomaticProcess;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.record.Forum;
import org.dragoman.record.JointBody;
import org.dragoman.record.Participant;
import org.dragoman.record.Position;
import org.dragoman.record.Topic;
import org.dragoman.record.TopicEvidence;
import org.dragoman.record.TopicRole;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Prints records for people: each line with the words it comes from and the number of their
 * sentence, {@code [s1]} the text's first, {@code [title]} for the headline.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class RecordPrinter {
  /** Characters of a quote that are shown; the middle of a longer one is left out. */
  private static final int MOST_QUOTED = 220;

  /** Places of evidence that are shown for one topic. */
  private static final int MOST_EVIDENCE = 3;

  /** What is said for or against others; the other types are things done. */
  private static final Set<EventType> STATEMENTS =
      EnumSet.of(
          EventType.SUPPORT,
          EventType.CONCEDE,
          EventType.REQUEST,
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.THREATEN);

  private static final int ITEM = 2;
  private static final int DETAIL = 4;

  private final int width;
  private final boolean colour;

  RecordPrinter(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /** The record as lines, each ended by a line feed. */
  String print(DiplomaticRecord record) {
    Page page = new Page(width, colour);
    header(page, record);
    if (isEmpty(record)) {
      page.gap();
      page.add(Style.FAINT, "No relations between states were read from this document.").end(0, 0);
      return page.text();
    }
    engagements(page, record.engagements());
    topics(page, record.topics());
    commitments(page, record.commitments());
    positions(page, record.positions());
    List<Event> statements = new ArrayList<>();
    List<Event> acts = new ArrayList<>();
    for (Event event : record.events()) {
      (STATEMENTS.contains(event.type()) ? statements : acts).add(event);
    }
    events(page, "Statements", statements);
    events(page, "Events", acts);
    bodies(page, record.bodies());
    forums(page, record.forums());
    processes(page, record.processes());
    sources(page, record.sources());
    return page.text();
  }

  private static boolean isEmpty(DiplomaticRecord record) {
    return record.engagements().isEmpty()
        && record.topics().isEmpty()
        && record.commitments().isEmpty()
        && record.positions().isEmpty()
        && record.events().isEmpty()
        && record.bodies().isEmpty()
        && record.forums().isEmpty()
        && record.processes().isEmpty();
  }

  private static void header(Page page, DiplomaticRecord record) {
    Document document = record.document();
    DocumentHeader.print(page, document, null);
    String publisher = document.publisher();
    if (publisher != null || !record.cites().isEmpty()) {
      page.add("Reported by ").add(Style.STRONG, publisher == null ? "unknown" : publisher);
      String link = ", citing ";
      for (Citation citation : record.cites()) {
        page.add(link).add(Style.STRONG, citation.name());
        reference(page, citation.quote());
        link = " and ";
      }
      page.end(0, 2);
    }
  }

  private static void heading(Page page, String heading) {
    page.gap();
    page.add(Style.HEADING, heading).end(0, 0);
  }

  private static void engagements(Page page, List<Engagement> engagements) {
    if (engagements.isEmpty()) {
      return;
    }
    heading(page, "Engagements");
    for (Engagement engagement : engagements) {
      page.add(Style.KIND, engagement.kind().label())
          .add(", ")
          .add(Style.STATUS, engagement.status().label())
          .add("  " + names(engagement.parties(), " – "));
      if (engagement.date() != null) {
        page.add(" · " + engagement.date());
      }
      if (engagement.place() != null) {
        page.add(" · " + place(engagement.place()));
      }
      page.end(ITEM, DETAIL);
      for (Participant participant : engagement.participants()) {
        page.add(participant.name());
        if (participant.office() != null) {
          page.add(", " + participant.office());
        }
        if (participant.party() != null) {
          page.add((participant.office() == null ? ", " : " of ") + participant.party().name());
        }
        if (participant.role() != null) {
          page.add(Style.FAINT, " (" + participant.role().label() + ")");
        }
        reference(page, participant.evidence());
        page.end(DETAIL, DETAIL + 2);
      }
      quote(page, engagement.quote());
    }
  }

  private static void topics(Page page, List<TopicEvidence> topics) {
    if (topics.isEmpty()) {
      return;
    }
    heading(page, "Topics");
    for (TopicRole role : TopicRole.values()) {
      topics(page, role, topics.stream().filter(topic -> topic.role() == role).toList());
    }
  }

  private static void topics(Page page, TopicRole role, List<TopicEvidence> topics) {
    Map<Topic, List<Quote>> evidence =
        topics.stream()
            .collect(
                Collectors.groupingBy(
                    TopicEvidence::topic,
                    LinkedHashMap::new,
                    Collectors.mapping(TopicEvidence::quote, Collectors.toList())));
    evidence.forEach(
        (topic, quotes) -> {
          page.add(Style.STATUS, role.label()).add("  ").add(Style.KIND, topic.label());
          String link = "  ";
          for (Quote quote : quotes.subList(0, Math.min(MOST_EVIDENCE, quotes.size()))) {
            page.add(link).add("“" + Printable.shortened(quote.text(), MOST_QUOTED) + "”");
            reference(page, quote);
            link = ", ";
          }
          if (quotes.size() > MOST_EVIDENCE) {
            page.add(Style.FAINT, " and " + (quotes.size() - MOST_EVIDENCE) + " more");
          }
          page.end(ITEM, DETAIL);
        });
  }

  private static void commitments(Page page, List<Commitment> commitments) {
    if (commitments.isEmpty()) {
      return;
    }
    heading(page, "Next steps");
    for (Commitment commitment : commitments) {
      page.add(Style.STATUS, commitment.status().label());
      if (!commitment.by().isEmpty()) {
        page.add("  " + names(commitment.by(), " and "));
        if (!commitment.to().isEmpty()) {
          page.add(" → " + names(commitment.to(), " and "));
        }
      }
      page.add(commitment.by().isEmpty() ? "  " : ": ").add(commitment.what());
      if (commitment.due() != null) {
        page.add(" · due ").add(Style.STRONG, commitment.due());
      }
      if (commitment.body() != null) {
        page.add(" · " + commitment.body());
      }
      if (commitment.session() != null) {
        page.add(" · session " + commitment.session());
      }
      says(page, commitment.saidBy());
      page.end(ITEM, DETAIL);
      quote(page, commitment.quote());
    }
  }

  private static void positions(Page page, List<Position> positions) {
    if (positions.isEmpty()) {
      return;
    }
    heading(page, "Positions");
    for (Position position : positions) {
      page.add(Style.STATUS, position.stance().label()).add("  " + names(position.side(), " and "));
      if (position.person() != null) {
        page.add(" (" + position.person() + ")");
      }
      page.add(": ").add(position.object());
      if (!position.about().isEmpty()) {
        page.add(" · about " + names(position.about(), " and "));
      }
      says(page, position.saidBy());
      page.end(ITEM, DETAIL);
      quote(page, position.quote());
    }
  }

  private static void says(Page page, @Nullable String saidBy) {
    if (saidBy != null) {
      page.add(" · says " + saidBy);
    }
  }

  private static void sources(Page page, List<Citation> sources) {
    if (sources.isEmpty()) {
      return;
    }
    heading(page, "Sources");
    for (Citation source : sources) {
      page.add(Style.STATUS, source.kind().label()).add("  " + source.name());
      if (source.through() != null) {
        page.add(", through " + source.through());
      }
      reference(page, source.quote());
      page.end(ITEM, DETAIL);
    }
  }

  private static void events(Page page, String heading, List<Event> events) {
    if (events.isEmpty()) {
      return;
    }
    heading(page, heading);
    for (Event event : events) {
      act(page, event);
      page.end(ITEM, DETAIL);
      quote(page, event.quote());
    }
  }

  /** Adds what an event tells, without its words. */
  static void act(Page page, Event event) {
    page.add(Style.KIND, event.type().name());
    if (event.mode() != null) {
      page.add(" " + event.mode());
    }
    page.add(Style.FAINT, " " + event.cameo()).add("  " + side(event.actors()));
    if (!event.recipients().isEmpty()) {
      page.add(" → " + side(event.recipients()));
    }
    if (event.status() != EventStatus.ACTUAL) {
      page.add(" · ").add(Style.STATUS, event.status().label());
    }
    if (event.date() != null) {
      page.add(" · " + event.date());
    }
    if (event.place() != null) {
      page.add(" · " + place(event.place()));
    }
    says(page, event.saidBy());
  }

  private static void bodies(Page page, List<JointBody> bodies) {
    if (bodies.isEmpty()) {
      return;
    }
    heading(page, "Joint bodies");
    for (JointBody body : bodies) {
      page.add(Style.KIND, body.name());
      if (!body.parties().isEmpty()) {
        page.add("  " + names(body.parties(), " – "));
      }
      if (body.session() != null) {
        page.add(" · session " + body.session());
      }
      page.end(ITEM, DETAIL);
      quote(page, body.quote());
    }
  }

  private static void forums(Page page, List<Forum> forums) {
    if (forums.isEmpty()) {
      return;
    }
    heading(page, "Forums and treaties");
    for (Forum forum : forums) {
      page.add(Style.KIND, forum.name())
          .add("  “" + Printable.shortened(forum.quote().text(), MOST_QUOTED) + "”");
      reference(page, forum.quote());
      page.end(ITEM, DETAIL);
    }
  }

  private static void processes(Page page, List<DiplomaticProcess> processes) {
    if (processes.isEmpty()) {
      return;
    }
    heading(page, "Processes");
    for (DiplomaticProcess process : processes) {
      page.add(Style.KIND, process.kind());
      if (!process.parties().isEmpty()) {
        page.add("  " + names(process.parties(), " – "));
      }
      page.end(ITEM, DETAIL);
      quote(page, process.quote());
    }
  }

  private static void quote(Page page, Quote quote) {
    page.add("“" + Printable.shortened(quote.text(), MOST_QUOTED) + "”");
    reference(page, quote);
    page.end(DETAIL, DETAIL + 1);
  }

  private static void reference(Page page, Quote quote) {
    page.add(
        Style.FAINT,
        quote.passage() == Passage.TITLE ? " [title]" : " [s" + (quote.sentence() + 1) + "]");
  }

  private static String names(List<Party> parties, String link) {
    return parties.stream().map(Party::name).collect(Collectors.joining(link));
  }

  private static String side(List<EventActor> actors) {
    return actors.stream().map(RecordPrinter::actor).collect(Collectors.joining(" and "));
  }

  private static String actor(EventActor actor) {
    Party party = actor.party();
    if (party == null) {
      return actor.name() == null ? "“" + actor.mention().text() + "”" : actor.name();
    }
    if (actor.name() != null) {
      return party.name() + " (" + actor.name() + ")";
    }
    return actor.office() == null ? party.name() : party.name() + " (" + actor.office() + ")";
  }

  private static String place(Place place) {
    if (place.country() == null || place.city() == null) {
      return place.name();
    }
    return place.name() + " (" + place.country() + ")";
  }
}
