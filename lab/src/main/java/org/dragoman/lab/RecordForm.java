package org.dragoman.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.actor.Offices;
import org.dragoman.actor.Sector;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.record.CitationKind;
import org.dragoman.record.CommitmentStatus;
import org.dragoman.record.EngagementKind;
import org.dragoman.record.EngagementStatus;
import org.dragoman.record.Participant;
import org.dragoman.record.Stance;
import org.dragoman.record.Topic;
import org.dragoman.record.TopicRole;

/**
 * The form of a record as JSON, checked from the outside: every field there, every word of a closed
 * list one of the list, every quote exactly the code points at its offsets.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class RecordForm {
  private final Set<String> kinds = labels(EngagementKind.values(), EngagementKind::label);
  private final Set<String> statuses = labels(EngagementStatus.values(), EngagementStatus::label);
  private final Set<String> roles = labels(Participant.Role.values(), Participant.Role::label);
  private final Set<String> topics = labels(Topic.values(), Topic::label);
  private final Set<String> topicRoles = labels(TopicRole.values(), TopicRole::label);
  private final Set<String> stances = labels(Stance.values(), Stance::label);
  private final Set<String> citations = labels(CitationKind.values(), CitationKind::label);
  private final Set<String> firmness = labels(CommitmentStatus.values(), CommitmentStatus::label);
  private final Set<String> types = labels(EventType.values(), EventType::name);
  private final Set<String> factuality = labels(EventStatus.values(), EventStatus::label);
  private final Set<String> sectors = labels(Sector.values(), Sector::name);

  private static <E> Set<String> labels(E[] values, Function<E, String> label) {
    return Arrays.stream(values).map(label).collect(Collectors.toUnmodifiableSet());
  }

  /** What is wrong with a record; nothing where all is well. */
  List<String> problems(JsonNode record) {
    List<String> problems = new ArrayList<>();
    new Check(record, problems).record();
    return problems;
  }

  /** The check of one record. */
  private final class Check {
    private final JsonNode record;
    private final List<String> problems;
    private final int[] text;
    private final int[] title;

    /** Where in the record the check is, for messages. */
    private String at = "";

    Check(JsonNode record, List<String> problems) {
      this.record = record;
      this.problems = problems;
      this.text = record.path("text").asText("").codePoints().toArray();
      this.title = record.path("title").asText("").codePoints().toArray();
    }

    void record() {
      string(record, "id", false);
      string(record, "title", true);
      string(record, "publisher", true);
      date(record, "published");
      string(record, "text", false);
      if (!record.path("language").asText().equals("en")) {
        problem("language is not en");
      }
      strings(record, "cites");
      strings(record, "forums");
      for (JsonNode topic : record.path("topics")) {
        oneOf(topic, "topics", topics, false);
      }
      strings(record, "topics");
      each(record, "engagements", this::engagement);
      each(record, "topic_evidence", this::topic);
      each(record, "commitments", this::commitment);
      each(record, "positions", this::position);
      each(record, "sources", this::source);
      each(record, "bodies", this::body);
      each(record, "processes", this::process);
      each(record, "events", this::event);
      for (String evidence : List.of("cite_evidence", "forum_evidence")) {
        each(record, evidence, this::quote);
      }
    }

    private void engagement(JsonNode node) {
      oneOf(node.path("kind"), "kind", kinds, false);
      oneOf(node.path("status"), "status", statuses, false);
      strings(node, "parties");
      date(node, "date");
      string(node, "place_country", true);
      string(node, "place_city", true);
      confidence(node);
      quote(node);
      each(
          node,
          "participants",
          person -> {
            string(person, "name", false);
            string(person, "party", true);
            office(person);
            oneOf(person.path("role"), "role", roles, true);
            quote(person);
          });
    }

    private void topic(JsonNode node) {
      oneOf(node.path("topic"), "topic", topics, false);
      oneOf(node.path("role"), "role", topicRoles, false);
      quote(node);
    }

    private void commitment(JsonNode node) {
      string(node, "what", false);
      strings(node, "by");
      strings(node, "to");
      oneOf(node.path("status"), "status", firmness, false);
      string(node, "due", true);
      string(node, "body", true);
      string(node, "said_by", true);
      session(node);
      quote(node);
    }

    private void position(JsonNode node) {
      strings(node, "by");
      string(node, "person", true);
      oneOf(node.path("stance"), "stance", stances, false);
      string(node, "object", false);
      strings(node, "about");
      string(node, "said_by", true);
      quote(node);
    }

    private void source(JsonNode node) {
      string(node, "name", false);
      oneOf(node.path("kind"), "kind", citations, false);
      string(node, "through", true);
      quote(node);
    }

    private void body(JsonNode node) {
      string(node, "name", false);
      strings(node, "parties");
      session(node);
      quote(node);
    }

    private void process(JsonNode node) {
      strings(node, "parties");
      string(node, "kind", false);
      quote(node);
    }

    private void event(JsonNode node) {
      if (!node.path("document").equals(record.path("id"))) {
        problem("document is not the record's id");
      }
      if (!node.path("sentence").isInt()) {
        problem("sentence is no number");
      }
      oneOf(node.path("type"), "type", types, false);
      oneOf(node.path("status"), "status", factuality, false);
      string(node, "mode", true);
      strings(node, "contexts");
      if (!node.path("cameo").asText().matches("\\d{2,4}")) {
        problem("cameo is " + node.path("cameo"));
      }
      if (types.contains(node.path("type").asText())
          && node.path("quad").asInt() != EventType.valueOf(node.path("type").asText()).quad()) {
        problem("quad is " + node.path("quad"));
      }
      if (!node.has("goldstein") || Math.abs(node.path("goldstein").asDouble()) > 10) {
        problem("goldstein is " + node.path("goldstein"));
      }
      string(node, "actor", true);
      string(node, "recipient", true);
      if (node.path("actors").isEmpty()) {
        problem("no actors");
      }
      each(node, "actors", this::actor);
      each(node, "recipients", this::actor);
      date(node, "date");
      if (!node.has("place")) {
        problem("no place");
      } else if (!node.path("place").isNull()) {
        string(node.path("place"), "name", false);
        string(node.path("place"), "country", true);
      }
      string(node, "said_by", true);
      confidence(node);
      quote(node);
      stretch(node.path("trigger"), "text");
    }

    private void actor(JsonNode node) {
      stretch(node, "text");
      string(node, "party", true);
      oneOf(node.path("sector"), "sector", sectors, true);
      office(node);
      string(node, "name", true);
    }

    private void office(JsonNode node) {
      string(node, "office", true);
      String office = node.path("office").asText("other");
      if (!node.path("office").isNull() && !Offices.isNormal(office)) {
        problem("office is " + office);
      }
    }

    private void session(JsonNode node) {
      if (!node.path("session").isNull() && !node.path("session").isInt()) {
        problem("session is " + node.path("session"));
      }
    }

    private void confidence(JsonNode node) {
      double confidence = node.path("confidence").asDouble(-1);
      if (!(confidence >= 0 && confidence <= 1)) {
        problem("confidence is " + node.path("confidence"));
      }
    }

    private void quote(JsonNode node) {
      stretch(node, "quote");
    }

    private void stretch(JsonNode node, String field) {
      boolean inTitle = node.path("in").asText().equals("title");
      int[] passage = inTitle ? title : text;
      int begin = node.path("begin").asInt(-1);
      int end = node.path("end").asInt(-1);
      if (begin < 0 || end <= begin || end > passage.length) {
        problem(field + " lies at [" + begin + ", " + end + ") of " + passage.length);
      } else if (!new String(passage, begin, end - begin).equals(node.path(field).asText())) {
        problem(field + " is not the text at [" + begin + ", " + end + ")");
      }
    }

    private void string(JsonNode node, String field, boolean nullable) {
      JsonNode value = node.path(field);
      if (!(value.isTextual() && !value.asText().isEmpty()) && !(nullable && value.isNull())) {
        problem(field + " is " + (value.isMissingNode() ? "missing" : value));
      }
    }

    private void strings(JsonNode node, String field) {
      if (!node.path(field).isArray()) {
        problem(field + " is no list");
      }
      for (JsonNode value : node.path(field)) {
        if (!value.isTextual() || value.asText().isBlank()) {
          problem(field + " holds " + value);
        }
      }
    }

    private void date(JsonNode node, String field) {
      string(node, field, true);
      if (node.path(field).isTextual()) {
        try {
          LocalDate.parse(node.path(field).asText());
        } catch (DateTimeException e) {
          problem(field + " is " + node.path(field));
        }
      }
    }

    private void oneOf(JsonNode value, String field, Set<String> words, boolean nullable) {
      if (!words.contains(value.asText()) && !(nullable && value.isNull())) {
        problem(field + " is " + (value.isMissingNode() ? "missing" : value));
      }
    }

    private void each(JsonNode node, String field, Consumer<JsonNode> check) {
      if (!node.path(field).isArray()) {
        problem(field + " is no list");
        return;
      }
      String outside = at;
      int number = 0;
      for (JsonNode element : node.path(field)) {
        at = outside + field + "[" + number++ + "].";
        check.accept(element);
      }
      at = outside;
    }

    private void problem(String what) {
      problems.add(at + what);
    }
  }
}
