package org.dragoman.app.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.app.ledger.CorrectableField;
import org.dragoman.app.ledger.Correction;
import org.dragoman.app.ledger.Corrections;
import org.dragoman.app.query.DocumentRecord;
import org.dragoman.app.query.DueItem;
import org.dragoman.app.query.DyadBrief;
import org.dragoman.app.query.EventActorRow;
import org.dragoman.app.query.EventRow;
import org.dragoman.app.query.Evidence;
import org.jspecify.annotations.Nullable;

/** Words what the ledger holds of a document. For one page. */
final class LedgerReadings {
  private final Desk desk;
  private final DocumentRecord record;
  private final Set<String> corrected = new HashSet<>();

  LedgerReadings(Desk desk, DocumentRecord record, List<Correction> corrections) {
    this.desk = desk;
    this.record = record;
    corrections.stream()
        .filter(correction -> correction.undone() == null)
        .forEach(correction -> corrected.add(correction.target()));
  }

  /** All of it, in the order of the record. */
  List<Reading> all() {
    List<Reading> all = new ArrayList<>();
    record.engagements().forEach(engagement -> all.add(engagement(engagement)));
    record.commitments().forEach(commitment -> all.add(commitment(commitment)));
    record.positions().forEach(position -> all.add(position(position)));
    record.events().forEach(event -> all.add(event(event)));
    int number = 0;
    for (DocumentRecord.Named named : record.named()) {
      all.add(named("n" + number++, named));
    }
    return all;
  }

  private Reading engagement(DyadBrief.Engagement engagement) {
    List<String> facts = new ArrayList<>();
    if (engagement.dated() && engagement.day() != null) {
      facts.add(engagement.day().toString());
    }
    String place =
        engagement.placeCity() != null
            ? engagement.placeCity()
            : engagement.placeCountry() == null ? null : name(engagement.placeCountry());
    if (place != null) {
      facts.add(place);
    }
    for (DyadBrief.Person person : engagement.people()) {
      facts.add(
          person.name()
              + (person.office() == null ? "" : ", " + person.office())
              + (person.party() == null ? "" : " (" + name(person.party()) + ")"));
    }
    Map<String, @Nullable String> values = new HashMap<>();
    values.put("kind", engagement.kind());
    values.put("status", engagement.status());
    values.put(
        "date",
        engagement.dated() && engagement.day() != null ? engagement.day().toString() : null);
    values.put("place_country", engagement.placeCountry());
    values.put("place_city", engagement.placeCity());
    return reading(
        engagement.id(),
        engagement.kind(),
        "engagement",
        engagement.status() + " · " + names(engagement.parties(), " – "),
        facts,
        engagement.evidence(),
        null,
        standing(engagement.id(), values));
  }

  private Reading commitment(DueItem item) {
    List<String> facts = new ArrayList<>();
    if (item.due() != null) {
      facts.add("due " + item.due());
    }
    if (item.body() != null) {
      facts.add(item.body());
    }
    if (item.session() != null) {
      facts.add("session " + item.session());
    }
    if (item.saidBy() != null) {
      facts.add("says " + item.saidBy());
    }
    facts.add(item.state().label());
    Map<String, @Nullable String> values = new HashMap<>();
    values.put("what", item.what());
    values.put("status", item.status());
    values.put("due", item.due());
    values.put("body", item.body());
    values.put("session", item.session() == null ? null : item.session().toString());
    String sides =
        names(item.by(), " and ") + (item.to().isEmpty() ? "" : " → " + names(item.to(), " and "));
    return reading(
        item.id(),
        item.status(),
        "step",
        (sides.isBlank() ? "" : sides + ": ") + item.what(),
        facts,
        item.evidence(),
        item.fate() == null ? null : Words.of(item.fate().evidence()),
        standing(item.id(), values));
  }

  private Reading position(DyadBrief.Position position) {
    List<String> facts = new ArrayList<>();
    if (!position.about().isEmpty()) {
      facts.add("about " + names(position.about(), ", "));
    }
    if (position.saidBy() != null) {
      facts.add("says " + position.saidBy());
    }
    Map<String, @Nullable String> values = new HashMap<>();
    values.put("stance", position.stance());
    values.put("object", position.object());
    return reading(
        position.id(),
        position.stance(),
        "position",
        names(position.sides(), " and ")
            + (position.person() == null ? "" : " (" + position.person() + ")")
            + ": "
            + position.object(),
        facts,
        position.evidence(),
        null,
        standing(position.id(), values));
  }

  private Reading event(EventRow event) {
    List<String> facts = new ArrayList<>();
    facts.add("CAMEO " + event.cameo());
    facts.add(event.status());
    if (event.date() != null) {
      facts.add(event.date().toString());
    }
    if (event.placeName() != null) {
      facts.add(event.placeName());
    }
    if (event.saidBy() != null) {
      facts.add("says " + event.saidBy());
    }
    facts.add("confidence " + Math.round(event.confidence() * 100) + "%");
    Map<String, @Nullable String> values = new HashMap<>();
    values.put("type", event.type());
    values.put("mode", event.mode());
    values.put("cameo", event.cameo());
    values.put("status", event.status());
    values.put("actor", event.actor());
    values.put("recipient", event.recipient());
    values.put("date", event.date() == null ? null : event.date().toString());
    values.put("place_country", event.placeCountry());
    values.put("place_name", event.placeName());
    values.put("said_by", event.saidBy());
    return reading(
        event.id(),
        event.type() + (event.mode() == null ? "" : " " + event.mode()),
        event.quad() <= 2 ? "event for" : "event con",
        side(event, true) + " → " + side(event, false),
        facts,
        event.evidence(),
        null,
        standing(event.id(), values));
  }

  /** A side of an event: the party that the event names, with the person or office if known. */
  private String side(EventRow event, boolean acting) {
    String party = acting ? event.actor() : event.recipient();
    List<String> people =
        record.actors().stream()
            .filter(actor -> actor.event().equals(event.id()) && actor.acting() == acting)
            .map(EventActorRow::name)
            .filter(java.util.Objects::nonNull)
            .distinct()
            .toList();
    String name = party == null ? "somebody" : name(party);
    return people.isEmpty() ? name : name + " (" + String.join(", ", people) + ")";
  }

  private Reading named(String id, DocumentRecord.Named named) {
    String detail = named.detail();
    List<String> facts = new ArrayList<>();
    if (named.through() != null) {
      facts.add("through " + named.through());
    }
    return switch (named.kind()) {
      case TOPIC ->
          plain(id, detail == null ? "topic" : detail, "topic", named.name(), facts, named);
      case BODY -> {
        if (detail != null) {
          facts.add("session " + detail);
        }
        yield plain(id, "joint body", "body", named.name(), facts, named);
      }
      case FORUM -> plain(id, "forum", "forum", named.name(), facts, named);
      case PROCESS ->
          plain(
              id,
              named.name(),
              "process",
              detail == null ? named.name() : names(Arrays.asList(detail.split(",")), " – "),
              facts,
              named);
      case SOURCE ->
          plain(id, detail == null ? "source" : detail, "source", named.name(), facts, named);
    };
  }

  private static Reading plain(
      String id,
      String kind,
      String css,
      String text,
      List<String> facts,
      DocumentRecord.Named named) {
    return reading(id, kind, css, text, facts, named.evidence(), null, null);
  }

  private static Reading reading(
      String id,
      String kind,
      String css,
      String text,
      List<String> facts,
      Evidence evidence,
      @Nullable Words fate,
      Reading.@Nullable Standing standing) {
    return new Reading(
        id,
        kind,
        css,
        text,
        facts,
        evidence.inTitle(),
        evidence.begin(),
        evidence.end(),
        evidence.quote(),
        fate,
        standing);
  }

  private Reading.Standing standing(String id, Map<String, @Nullable String> values) {
    List<Field> fields = new ArrayList<>();
    for (CorrectableField field : Corrections.fields(id)) {
      if (field.name().equals("verdict")) {
        continue;
      }
      String label = field.name().replace('_', ' ');
      String value = values.get(field.name());
      if (!field.words().isEmpty()) {
        fields.add(Field.choice(field.name(), label, value, field.words()));
      } else if (field.day()) {
        fields.add(Field.day(field.name(), label, value));
      } else {
        fields.add(Field.text(field.name(), label, value));
      }
    }
    return new Reading.Standing(record.verdicts().get(id), corrected.contains(id), fields);
  }

  private String name(String code) {
    return desk.parties().name(code);
  }

  private String names(List<String> codes, String between) {
    return codes.stream().map(this::name).collect(Collectors.joining(between));
  }
}
