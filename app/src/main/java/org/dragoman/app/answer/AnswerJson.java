package org.dragoman.app.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dragoman.app.query.DueItem;
import org.dragoman.app.query.DyadBrief;
import org.dragoman.app.query.EventRow;
import org.dragoman.app.query.Evidence;
import org.dragoman.app.query.Fate;
import org.dragoman.app.query.Part;
import org.dragoman.app.query.Report;
import org.dragoman.app.query.Stats;
import org.dragoman.app.query.Telling;
import org.dragoman.app.query.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the ledger as JSON. What is unknown is null; offsets are code points. Immutable; safe
 * for use by many threads.
 */
public final class AnswerJson {
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;

  /** An event. */
  public ObjectNode event(EventRow event) {
    ObjectNode json = nodes.objectNode();
    json.put("id", event.id());
    json.put("type", event.type());
    json.put("mode", event.mode());
    json.put("cameo", event.cameo());
    json.put("quad", event.quad());
    json.put("goldstein", event.goldstein());
    json.put("status", event.status());
    json.put("actor", event.actor());
    json.put("recipient", event.recipient());
    json.put("date", day(event.date()));
    json.put("day", day(event.day()));
    json.put("place", event.placeName());
    json.put("place_country", event.placeCountry());
    json.put("latitude", event.latitude());
    json.put("longitude", event.longitude());
    json.put("said_by", event.saidBy());
    json.put("confidence", event.confidence());
    json.put("verdict", event.verdict());
    evidence(json, event.evidence());
    telling(json, event.telling());
    return json;
  }

  /** A commitment. */
  public ObjectNode due(DueItem item) {
    ObjectNode json = nodes.objectNode();
    json.put("id", item.id());
    json.put("state", item.state().label());
    json.put("what", item.what());
    json.put("status", item.status());
    json.put("due", item.due());
    json.put("due_from", day(item.dueFrom()));
    json.put("due_to", day(item.dueTo()));
    json.set("by", strings(item.by()));
    json.set("to", strings(item.to()));
    json.put("body", item.body());
    json.put("session", item.session());
    json.put("said_by", item.saidBy());
    Fate fate = item.fate();
    if (fate == null) {
      json.putNull("fate");
    } else {
      ObjectNode told = json.putObject("fate");
      told.put("kind", fate.kind().name().toLowerCase(Locale.ROOT));
      told.put("note", fate.note());
      evidence(told, fate.evidence());
    }
    evidence(json, item.evidence());
    return json;
  }

  /** A brief on two parties. */
  public ObjectNode brief(DyadBrief brief) {
    ObjectNode json = nodes.objectNode();
    json.put("a", brief.a());
    json.put("b", brief.b());
    json.put("since", day(brief.since()));
    json.put("topic", brief.topic());
    json.put("as_of", day(brief.asOf()));
    json.put("documents", brief.documents());
    json.put("first", day(brief.first()));
    json.put("last", day(brief.last()));
    part(json, "engagements", brief.engagements(), this::engagement);
    part(json, "topics", brief.topics(), this::topic);
    part(json, "commitments", brief.commitments(), this::due);
    part(json, "positions", brief.positions(), this::position);
    ArrayNode changes = json.putArray("stance_changes");
    for (DyadBrief.StanceChange change : brief.changes()) {
      ObjectNode told = changes.addObject();
      told.put("side", change.side());
      told.put("object", change.object());
      told.set("before", position(change.before()));
      told.set("after", position(change.after()));
    }
    part(json, "bodies", brief.bodies(), this::session);
    part(json, "processes", brief.processes(), this::process);
    part(json, "acts", brief.acts(), this::event);
    part(json, "sources", brief.sources(), this::source);
    return json;
  }

  private <T> void part(ObjectNode json, String field, Part<T> part, Function<T, ObjectNode> item) {
    ObjectNode told = json.putObject(field);
    told.put("total", part.total());
    ArrayNode items = told.putArray("items");
    part.items().forEach(one -> items.add(item.apply(one)));
  }

  /** An engagement. */
  public ObjectNode engagement(DyadBrief.Engagement engagement) {
    ObjectNode json = nodes.objectNode();
    json.put("id", engagement.id());
    json.put("kind", engagement.kind());
    json.put("status", engagement.status());
    json.put("day", day(engagement.day()));
    json.put("dated", engagement.dated());
    json.put("place_city", engagement.placeCity());
    json.put("place_country", engagement.placeCountry());
    json.set("parties", strings(engagement.parties()));
    ArrayNode people = json.putArray("participants");
    for (DyadBrief.Person person : engagement.people()) {
      people
          .addObject()
          .put("name", person.name())
          .put("party", person.party())
          .put("office", person.office());
    }
    evidence(json, engagement.evidence());
    telling(json, engagement.telling());
    return json;
  }

  private ObjectNode topic(DyadBrief.TopicLine line) {
    ObjectNode json = nodes.objectNode();
    json.put("quarter", line.quarter());
    json.put("topic", line.topic());
    json.put("role", line.role());
    json.put("documents", line.documents());
    evidence(json, line.evidence());
    return json;
  }

  private ObjectNode position(DyadBrief.Position position) {
    ObjectNode json = nodes.objectNode();
    json.put("id", position.id());
    json.set("side", strings(position.sides()));
    json.set("about", strings(position.about()));
    json.put("person", position.person());
    json.put("stance", position.stance());
    json.put("object", position.object());
    json.put("said_by", position.saidBy());
    evidence(json, position.evidence());
    return json;
  }

  private ObjectNode session(DyadBrief.Session session) {
    ObjectNode json = nodes.objectNode();
    json.put("name", session.name());
    json.put("session", session.session());
    json.put("documents", session.documents());
    evidence(json, session.evidence());
    return json;
  }

  private ObjectNode process(DyadBrief.Process process) {
    ObjectNode json = nodes.objectNode();
    json.put("kind", process.kind());
    json.set("parties", strings(process.parties()));
    json.put("documents", process.documents());
    evidence(json, process.evidence());
    return json;
  }

  private ObjectNode source(DyadBrief.Source source) {
    ObjectNode json = nodes.objectNode();
    json.put("name", source.name());
    json.put("kind", source.kind());
    json.put("documents", source.documents());
    evidence(json, source.evidence());
    return json;
  }

  /** A period of a timeline. */
  public ObjectNode period(Timeline timeline, Timeline.Period period) {
    ObjectNode json = nodes.objectNode();
    json.put("a", timeline.a());
    json.put("b", timeline.b());
    json.put("period", period.label());
    json.put("begin", day(period.begin()));
    json.put("verbal_cooperation", period.verbalCooperation());
    json.put("material_cooperation", period.materialCooperation());
    json.put("verbal_conflict", period.verbalConflict());
    json.put("material_conflict", period.materialConflict());
    json.put("goldstein", period.goldstein());
    ObjectNode engagements = json.putObject("engagements");
    period.engagements().forEach(engagements::put);
    return json;
  }

  /** What a ledger holds. */
  public ObjectNode stats(Stats stats) {
    ObjectNode json = nodes.objectNode();
    json.put("documents", stats.documents());
    json.put("first", day(stats.first()));
    json.put("last", day(stats.last()));
    json.put("days", stats.days());
    json.put("undated", stats.undated());
    counts(json, "rows", stats.rows());
    counts(json, "event_types", stats.eventTypes());
    counts(json, "engagement_kinds", stats.engagementKinds());
    ArrayNode dyads = json.putArray("dyads");
    stats
        .dyads()
        .forEach(
            dyad ->
                dyads
                    .addObject()
                    .put("a", dyad.a())
                    .put("b", dyad.b())
                    .put("events", dyad.events()));
    counts(json, "publishers", stats.publishers());
    ArrayNode coders = json.putArray("coders");
    for (Stats.Coder coder : stats.coders()) {
      coders
          .addObject()
          .put("id", coder.id())
          .put("engine", coder.engine())
          .put("lexicon", coder.lexicon())
          .put("documents", coder.documents());
    }
    ArrayNode runs = json.putArray("runs");
    for (Stats.Run run : stats.runs()) {
      LocalDateTime ended = run.ended();
      runs.addObject()
          .put("id", run.id().toString())
          .put("command", run.command())
          .put("coder", run.coder())
          .put("started", run.started().toString())
          .put("ended", ended == null ? null : ended.toString())
          .put("read", run.read())
          .put("added", run.added())
          .put("known", run.known())
          .put("refused", run.refused());
    }
    json.put("refused", stats.refused());
    ArrayNode refusals = json.putArray("refusals");
    stats
        .refusals()
        .forEach(
            refusal ->
                refusals
                    .addObject()
                    .put("place", refusal.place())
                    .put("problem", refusal.problem()));
    return json;
  }

  private static void counts(ObjectNode json, String field, List<Stats.Count> counts) {
    ObjectNode told = json.putObject(field);
    counts.forEach(count -> told.put(count.name(), count.count()));
  }

  /** Adds words and their document. */
  static void evidence(ObjectNode json, Evidence evidence) {
    json.put("quote", evidence.quote());
    json.put("sentence", evidence.sentence());
    json.put("begin", evidence.begin());
    json.put("end", evidence.end());
    if (evidence.inTitle()) {
      json.put("in", "title");
    }
    json.putObject("document")
        .put("ledger_id", evidence.document().toString())
        .put("id", evidence.nativeId())
        .put("title", evidence.title())
        .put("publisher", evidence.publisher())
        .put("published", day(evidence.published()))
        .put("url", evidence.url());
  }

  /** The story, and its reports in the order in which they tell it. */
  private static void telling(ObjectNode json, Telling telling) {
    json.put("story", telling.story());
    ArrayNode reports = json.putArray("reports");
    for (Report report : telling.reports()) {
      reports
          .addObject()
          .put("ledger_id", report.document().toString())
          .put("id", report.nativeId())
          .put("title", report.title())
          .put("publisher", report.publisher())
          .put("published", day(report.published()))
          .put("url", report.url());
    }
  }

  private ArrayNode strings(List<String> strings) {
    ArrayNode array = nodes.arrayNode();
    strings.forEach(array::add);
    return array;
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
