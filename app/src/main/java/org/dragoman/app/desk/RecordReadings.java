package org.dragoman.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dragoman.actor.Party;
import org.dragoman.app.export.CodePoints;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.record.Citation;
import org.dragoman.record.Commitment;
import org.dragoman.record.DiplomaticProcess;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.record.Forum;
import org.dragoman.record.JointBody;
import org.dragoman.record.Participant;
import org.dragoman.record.Position;
import org.dragoman.record.TopicEvidence;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/** Words what was read from a document that is in no ledger. For one page. */
final class RecordReadings {
  private final DiplomaticRecord record;
  private final CodePoints title;
  private final CodePoints text;
  private final List<Reading> all = new ArrayList<>();

  RecordReadings(DiplomaticRecord record) {
    this.record = record;
    title = CodePoints.of(record.document().passage(Passage.TITLE));
    text = CodePoints.of(record.document().text());
  }

  /** All of it, in the order of the record. */
  List<Reading> all() {
    all.clear();
    record.engagements().forEach(this::engagement);
    record.commitments().forEach(this::commitment);
    record.positions().forEach(this::position);
    record.events().forEach(this::event);
    for (TopicEvidence topic : record.topics()) {
      add(topic.role().label(), "topic", topic.topic().label(), List.of(), topic.quote());
    }
    for (JointBody body : record.bodies()) {
      add(
          "joint body",
          "body",
          body.name(),
          body.session() == null ? List.of() : List.of("session " + body.session()),
          body.quote());
    }
    for (Forum forum : record.forums()) {
      add("forum", "forum", forum.name(), List.of(), forum.quote());
    }
    for (DiplomaticProcess process : record.processes()) {
      add(process.kind(), "process", names(process.parties(), " – "), List.of(), process.quote());
    }
    for (Citation source : record.sources()) {
      add(
          source.kind().label(),
          "source",
          source.name(),
          source.through() == null ? List.of() : List.of("through " + source.through()),
          source.quote());
    }
    return List.copyOf(all);
  }

  private void engagement(Engagement engagement) {
    List<String> facts = new ArrayList<>();
    if (engagement.date() != null) {
      facts.add(engagement.date().toString());
    }
    if (engagement.place() != null) {
      facts.add(engagement.place().name());
    }
    for (Participant person : engagement.participants()) {
      facts.add(
          person.name()
              + (person.office() == null ? "" : ", " + person.office())
              + (person.party() == null ? "" : " (" + person.party().name() + ")"));
    }
    add(
        engagement.kind().label(),
        "engagement",
        engagement.status().label() + " · " + names(engagement.parties(), " – "),
        facts,
        engagement.quote());
  }

  private void commitment(Commitment commitment) {
    List<String> facts = new ArrayList<>();
    add(facts, "due ", commitment.due());
    add(facts, "", commitment.body());
    add(facts, "session ", commitment.session());
    add(facts, "says ", commitment.saidBy());
    String sides =
        names(commitment.by(), " and ")
            + (commitment.to().isEmpty() ? "" : " → " + names(commitment.to(), " and "));
    add(
        commitment.status().label(),
        "step",
        (sides.isBlank() ? "" : sides + ": ") + commitment.what(),
        facts,
        commitment.quote());
  }

  private void position(Position position) {
    List<String> facts = new ArrayList<>();
    add(facts, "about ", position.about().isEmpty() ? null : names(position.about(), ", "));
    add(facts, "says ", position.saidBy());
    add(
        position.stance().label(),
        "position",
        names(position.side(), " and ")
            + (position.person() == null ? "" : " (" + position.person() + ")")
            + ": "
            + position.object(),
        facts,
        position.quote());
  }

  private void event(Event event) {
    List<String> facts = new ArrayList<>();
    facts.add("CAMEO " + event.cameo());
    facts.add(event.status().label());
    add(facts, "", event.date());
    add(facts, "", event.place() == null ? null : event.place().name());
    add(facts, "says ", event.saidBy());
    add(
        event.type().name() + (event.mode() == null ? "" : " " + event.mode()),
        event.type().quad() <= 2 ? "event for" : "event con",
        side(event.actors()) + " → " + side(event.recipients()),
        facts,
        event.quote());
  }

  private static String side(List<EventActor> side) {
    String told =
        side.stream()
            .map(
                one -> {
                  Party party = one.party();
                  String name = party == null ? null : party.name();
                  String person = one.name();
                  return name == null ? person : person == null ? name : name + " (" + person + ")";
                })
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? "somebody" : told;
  }

  private static void add(List<String> facts, String label, @Nullable Object fact) {
    if (fact != null) {
      facts.add(label + fact);
    }
  }

  private void add(String kind, String css, String words, List<String> facts, Quote quote) {
    boolean inTitle = quote.passage() == Passage.TITLE;
    CodePoints points = inTitle ? title : text;
    all.add(
        new Reading(
            "r" + all.size(),
            kind,
            css,
            words,
            facts,
            inTitle,
            points.at(quote.span().begin()),
            points.at(quote.span().end()),
            quote.text(),
            null,
            null));
  }

  private static String names(List<Party> parties, String between) {
    return parties.stream().map(Party::name).collect(Collectors.joining(between));
  }
}
