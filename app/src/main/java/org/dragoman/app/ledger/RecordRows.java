package org.dragoman.app.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dragoman.actor.Party;
import org.dragoman.actor.Person;
import org.dragoman.app.export.CodePoints;
import org.dragoman.app.export.Story;
import org.dragoman.app.story.ReportReader;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.place.Place;
import org.dragoman.record.Analysis;
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
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/** Writes a record as rows of the ledger. For one document and one thread. */
final class RecordRows {
  private final UUID id;
  private final int coder;
  private final Ids ids;
  private final Rows rows = new Rows();
  private final DiplomaticRecord record;
  private final CodePoints text;
  private final CodePoints title;

  private RecordRows(UUID id, DiplomaticRecord record, int coder) {
    this.id = id;
    this.coder = coder;
    this.ids = new Ids(id);
    this.record = record;
    this.text = CodePoints.of(record.document().passage(Passage.TEXT));
    this.title = CodePoints.of(record.document().passage(Passage.TITLE));
  }

  /**
   * The rows of a document and its record.
   *
   * @param reports reads what finds the same event in other reports
   * @param coder the engine and lexicon that made the record
   */
  static Rows of(
      Incoming incoming,
      Analysis analysis,
      DiplomaticRecord record,
      ReportReader reports,
      int coder) {
    RecordRows made = new RecordRows(incoming.id(), record, coder);
    Document document = record.document();
    made.rows.add(
        Table.DOCUMENT,
        incoming.id(),
        document.id(),
        document.url(),
        document.title(),
        document.publisher(),
        document.published(),
        incoming.language(),
        document.text(),
        incoming.origin(),
        coder,
        incoming.document().publisher(),
        incoming.document().published());
    made.addRecord(analysis);
    ReportRows.add(
        made.rows, incoming.id(), reports.read(incoming.id().toString(), analysis, record));
    return made.rows;
  }

  private void addRecord(Analysis analysis) {
    events();
    engagements();
    topics();
    commitments();
    positions();
    bodies();
    forumsAndProcesses();
    sources();
    actors(analysis);
  }

  private void events() {
    int ordinal = 0;
    for (Event event : record.events()) {
      Place place = event.place();
      Quote quote = event.quote();
      Quote trigger = event.trigger();
      String name = ids.of('E', trigger);
      rows.add(
          Table.EVENT,
          name,
          id,
          ordinal++,
          coder,
          event.type().name(),
          event.mode(),
          String.join(",", event.contexts()),
          event.cameo(),
          event.type().quad(),
          event.goldstein(),
          event.status().label(),
          code(event.actor()),
          code(event.recipient()),
          event.date(),
          day(event.date()),
          place == null ? null : place.name(),
          place == null ? null : place.country(),
          place == null ? null : place.city(),
          place == null ? null : place.region(),
          place == null ? null : place.latitude(),
          place == null ? null : place.longitude(),
          place == null ? null : place.geonames(),
          event.saidBy(),
          trigger.text(),
          begin(trigger),
          end(trigger),
          passage(quote),
          quote.sentence(),
          begin(quote),
          end(quote),
          quote.text(),
          rounded(event.confidence()),
          null);
      side(name, "actor", event.actors());
      side(name, "recipient", event.recipients());
    }
  }

  private void side(String event, String role, List<EventActor> actors) {
    int ordinal = 0;
    for (EventActor actor : actors) {
      Quote words = actor.mention();
      rows.add(
          Table.EVENT_ACTOR,
          event,
          id,
          role,
          ordinal++,
          words.text(),
          begin(words),
          end(words),
          code(actor.party()),
          actor.sector() == null ? null : actor.sector().name(),
          actor.office(),
          actor.name());
    }
  }

  private void engagements() {
    int ordinal = 0;
    for (Engagement engagement : record.engagements()) {
      Place place = engagement.place();
      Quote quote = engagement.quote();
      String name = ids.of('M', quote);
      rows.add(
          Table.ENGAGEMENT,
          name,
          id,
          ordinal++,
          coder,
          engagement.kind().label(),
          engagement.status().label(),
          engagement.date(),
          day(engagement.date()),
          place == null ? null : place.country(),
          place == null ? null : place.city(),
          passage(quote),
          quote.sentence(),
          begin(quote),
          end(quote),
          quote.text(),
          rounded(engagement.confidence()),
          null);
      parties(name, "party", engagement.parties());
      int person = 0;
      for (Participant participant : engagement.participants()) {
        Quote evidence = participant.evidence();
        Participant.Role role = participant.role();
        rows.add(
            Table.PARTICIPANT,
            name,
            id,
            person++,
            participant.name(),
            code(participant.party()),
            participant.office(),
            role == null ? null : role.label(),
            passage(evidence),
            evidence.sentence(),
            begin(evidence),
            end(evidence),
            evidence.text());
      }
    }
  }

  private void topics() {
    int ordinal = 0;
    for (TopicEvidence topic : record.topics()) {
      Quote quote = topic.quote();
      rows.add(
          Table.TOPIC,
          id,
          ordinal++,
          coder,
          topic.topic().label(),
          topic.role().label(),
          passage(quote),
          quote.sentence(),
          begin(quote),
          end(quote),
          quote.text());
    }
  }

  private void commitments() {
    int ordinal = 0;
    for (Commitment commitment : record.commitments()) {
      Quote quote = commitment.quote();
      DueDays due = DueDays.of(commitment.due());
      String name = ids.of('C', quote);
      rows.add(
          Table.COMMITMENT,
          name,
          id,
          ordinal++,
          coder,
          commitment.what(),
          commitment.status().label(),
          commitment.due(),
          due == null ? null : due.from(),
          due == null ? null : due.to(),
          commitment.body(),
          commitment.session(),
          commitment.saidBy(),
          passage(quote),
          quote.sentence(),
          begin(quote),
          end(quote),
          quote.text(),
          null);
      parties(name, "by", commitment.by());
      parties(name, "to", commitment.to());
    }
  }

  private void positions() {
    int ordinal = 0;
    for (Position position : record.positions()) {
      Quote quote = position.quote();
      String name = ids.of('P', quote);
      rows.add(
          Table.SIDE_POSITION,
          name,
          id,
          ordinal++,
          coder,
          position.person(),
          position.stance().label(),
          position.object(),
          position.saidBy(),
          passage(quote),
          quote.sentence(),
          begin(quote),
          end(quote),
          quote.text(),
          null);
      parties(name, "side", position.side());
      parties(name, "about", position.about());
    }
  }

  private void bodies() {
    int ordinal = 0;
    for (JointBody body : record.bodies()) {
      Quote quote = body.quote();
      String name = ids.of('B', quote);
      rows.add(
          Table.BODY,
          name,
          id,
          ordinal++,
          coder,
          body.name(),
          body.session(),
          passage(quote),
          quote.sentence(),
          begin(quote),
          end(quote),
          quote.text());
      parties(name, "party", body.parties());
    }
  }

  private void forumsAndProcesses() {
    int ordinal = 0;
    for (Forum forum : record.forums()) {
      Quote quote = forum.quote();
      rows.add(
          Table.FORUM,
          id,
          ordinal++,
          forum.name(),
          passage(quote),
          quote.sentence(),
          begin(quote),
          end(quote),
          quote.text());
    }
    ordinal = 0;
    for (DiplomaticProcess process : record.processes()) {
      Quote quote = process.quote();
      String name = ids.of('W', quote);
      rows.add(
          Table.PROCESS,
          name,
          id,
          ordinal++,
          process.kind(),
          passage(quote),
          quote.sentence(),
          begin(quote),
          end(quote),
          quote.text());
      parties(name, "party", process.parties());
    }
  }

  private void sources() {
    int ordinal = 0;
    Set<Citation> cited = new HashSet<>(record.cites());
    for (Citation source : record.sources()) {
      Quote quote = source.quote();
      rows.add(
          Table.SOURCE,
          id,
          ordinal++,
          source.name(),
          source.kind().label(),
          source.through(),
          cited.contains(source),
          passage(quote),
          quote.sentence(),
          begin(quote),
          end(quote),
          quote.text());
    }
  }

  private void actors(Analysis analysis) {
    int ordinal = 0;
    Set<String> seen = new HashSet<>();
    for (Person person : analysis.actors().people()) {
      if (seen.add(person.name())) {
        rows.add(
            Table.ACTOR,
            id,
            ordinal++,
            "person",
            person.name(),
            code(person.party()),
            person.office());
      }
    }
    Story story = Story.of(analysis);
    for (String name : story.organisations()) {
      rows.add(Table.ACTOR, id, ordinal++, "body", name, null, null);
    }
    for (String name : story.places()) {
      rows.add(Table.ACTOR, id, ordinal++, "place", name, null, null);
    }
  }

  private void parties(String owner, String role, Collection<Party> parties) {
    int ordinal = 0;
    for (Party party : parties) {
      rows.add(Table.PARTY_OF, owner, id, role, ordinal++, party.code());
    }
  }

  private @Nullable LocalDate day(@Nullable LocalDate date) {
    return date == null ? record.document().published() : date;
  }

  private CodePoints points(Quote quote) {
    return quote.passage() == Passage.TITLE ? title : text;
  }

  private int begin(Quote quote) {
    return points(quote).at(quote.span().begin());
  }

  private int end(Quote quote) {
    return points(quote).at(quote.span().end());
  }

  private static String passage(Quote quote) {
    return quote.passage().name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String code(@Nullable Party party) {
    return party == null ? null : party.code();
  }

  /** To three places, as in the JSON record. */
  private static double rounded(double confidence) {
    return Math.round(confidence * 1000) / 1000.0;
  }
}
