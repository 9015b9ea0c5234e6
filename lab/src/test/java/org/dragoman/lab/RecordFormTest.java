package org.dragoman.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.actor.Sector;
import org.dragoman.app.export.RecordJson;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.record.EngagementKind;
import org.dragoman.record.EngagementStatus;
import org.dragoman.record.Participant;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.dragoman.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check passes a good record and catches each way in which it can be spoilt. */
final class RecordFormTest {
  private static final String TEXT = "🕊 Minister Brekke thanked Latvia.";

  private final ObjectMapper mapper = new ObjectMapper();
  private ObjectNode record = mapper.createObjectNode();

  private static Quote quote(String words) {
    int begin = TEXT.indexOf(words);
    return new Quote(Passage.TEXT, 0, new Span(begin, begin + words.length()), words);
  }

  @BeforeEach
  void writeGoodRecord() throws Exception {
    Party norway = new Party("NOR", "Norway", Party.Kind.STATE);
    EventActor brekke =
        new EventActor(quote("Brekke"), norway, Sector.GOV, "foreign minister", "Brekke");
    JsonNode tree =
        mapper.readTree(
            new RecordJson()
                .toString(
                    new DiplomaticRecord(
                        Document.of("a", TEXT),
                        List.of(),
                        List.of(),
                        List.of(
                            new Engagement(
                                EngagementKind.MEETING,
                                EngagementStatus.HELD,
                                List.of(norway),
                                List.of(
                                    new Participant(
                                        "Brekke", norway, "other", null, quote("Brekke"))),
                                null,
                                null,
                                quote("thanked"),
                                1)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                            new Event(
                                EventType.SUPPORT,
                                null,
                                List.of(),
                                "051",
                                null,
                                EventStatus.ACTUAL,
                                List.of(brekke),
                                List.of(),
                                null,
                                null,
                                null,
                                quote("Brekke thanked Latvia"),
                                quote("thanked"),
                                1)))));
    record = (ObjectNode) tree;
  }

  private ObjectNode at(String pointer) {
    return (ObjectNode) record.at(pointer);
  }

  private List<String> problems() {
    return new RecordForm().problems(record);
  }

  @Test
  void aGoodRecordHasNoProblem() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void aQuoteThatIsNotItsStretchIsCaught() {
    at("/events/0").put("begin", 12);
    assertThat(problems()).hasSize(1).first().asString().startsWith("events[0].quote is not");
    at("/events/0").put("end", 999);
    assertThat(problems()).hasSize(1).first().asString().contains("lies at [12, 999)");
  }

  @Test
  void aTriggerThatIsNotItsStretchIsCaught() {
    at("/events/0/trigger").put("text", "blamed");
    assertThat(problems()).hasSize(1);
  }

  @Test
  void wordsOutsideTheListsAreCaught() {
    at("/engagements/0").put("kind", "party");
    at("/engagements/0/participants/0").put("office", "boss").put("role", "friend");
    at("/events/0").put("type", "HUG").put("status", "maybe");
    at("/events/0/actors/0").put("sector", "XXX");
    assertThat(problems()).hasSize(6);
  }

  @Test
  void missingFieldsAreCaught() {
    record.remove("published");
    at("/engagements/0").remove(List.of("date", "participants"));
    at("/events/0").remove(List.of("said_by", "place", "goldstein", "confidence"));
    assertThat(problems()).hasSize(7);
  }

  @Test
  void valuesThatCannotBeAreCaught() {
    record.put("published", "2025-02-30");
    at("/engagements/0").put("confidence", 1.5);
    at("/events/0").put("cameo", "x").put("quad", 4).put("document", "b");
    assertThat(problems()).hasSize(5);
  }
}
