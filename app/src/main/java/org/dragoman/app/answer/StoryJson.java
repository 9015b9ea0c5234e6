package org.dragoman.app.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.dragoman.app.query.DueItem;
import org.dragoman.app.query.DyadBrief;
import org.dragoman.app.query.EventStory;
import org.jspecify.annotations.Nullable;

/**
 * Events with all their reports as JSON. What is unknown is null; offsets are code points;
 * documents are named by their {@code ledger_id}. Immutable; safe for use by many threads.
 */
public final class StoryJson {
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final AnswerJson answers = new AnswerJson();

  /** An event, with its reports, their differences and its fate links. */
  public ObjectNode story(EventStory story) {
    ObjectNode json = nodes.objectNode();
    json.put("asked", story.asked());
    json.put("story", story.story());
    ArrayNode told = json.putArray("told");
    story.told().forEach(row -> told.add(told(row)));
    ArrayNode differences = json.putArray("differences");
    for (EventStory.Divergence difference : story.differences()) {
      ObjectNode node = differences.addObject();
      node.put("aspect", difference.aspect().name().toLowerCase(Locale.ROOT));
      node.put("measure", difference.measure().isEmpty() ? null : difference.measure());
      ArrayNode values = node.putArray("values");
      for (EventStory.Value value : difference.values()) {
        values
            .addObject()
            .put("value", value.value())
            .set("documents", strings(value.documents().stream().map(UUID::toString).toList()));
      }
      node.set("silent", strings(difference.silent().stream().map(UUID::toString).toList()));
    }
    DueItem commitment = story.commitment();
    json.set("commitment", commitment == null ? nodes.nullNode() : answers.due(commitment));
    ArrayNode fates = json.putArray("fates");
    story.fates().forEach(fate -> fates.add(fate(fate)));
    ArrayNode links = json.putArray("links");
    for (EventStory.Link link : story.links()) {
      ObjectNode node = links.addObject();
      node.put("story", link.story());
      node.put("relation", link.relation());
      AnswerJson.evidence(node, link.evidence());
    }
    return json;
  }

  private ObjectNode told(EventStory.Told row) {
    ObjectNode json = nodes.objectNode();
    json.put("id", row.id());
    json.put("part", row.engagement() ? "engagement" : "event");
    json.put("type", row.type());
    json.put("mode", row.mode());
    json.put("cameo", row.cameo());
    json.put("status", row.status());
    json.set("actors", strings(row.actors()));
    json.set("recipients", strings(row.recipients()));
    ArrayNode people = json.putArray("people");
    for (DyadBrief.Person person : row.people()) {
      people
          .addObject()
          .put("name", person.name())
          .put("party", person.party())
          .put("office", person.office());
    }
    json.put("date", text(row.date()));
    json.put("place", row.place());
    json.put("place_country", row.placeCountry());
    json.put("said_by", row.saidBy());
    ArrayNode numbers = json.putArray("numbers");
    for (EventStory.Amount amount : row.numbers()) {
      numbers.addObject().put("measure", amount.measure()).put("value", amount.value());
    }
    json.set("cites", strings(row.cites()));
    json.put("verdict", row.verdict());
    json.put("reasons", row.reasons());
    AnswerJson.evidence(json, row.evidence());
    return json;
  }

  private ObjectNode fate(EventStory.FateLink fate) {
    ObjectNode json = nodes.objectNode();
    json.put("kind", fate.kind());
    json.put("day", fate.day().toString());
    json.put("new_due", fate.newDue());
    json.put("by", fate.by());
    json.put("confidence", fate.confidence());
    json.put("reasons", fate.reasons());
    AnswerJson.evidence(json, fate.evidence());
    json.set("commitment", answers.due(fate.commitment()));
    return json;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private ArrayNode strings(Collection<String> strings) {
    ArrayNode array = nodes.arrayNode();
    strings.forEach(array::add);
    return array;
  }
}
