package org.dragoman.app;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.actor.Sector;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.place.Place;
import org.dragoman.record.Citation;
import org.dragoman.record.CitationKind;
import org.dragoman.record.Commitment;
import org.dragoman.record.CommitmentStatus;
import org.dragoman.record.DiplomaticProcess;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.record.EngagementKind;
import org.dragoman.record.EngagementStatus;
import org.dragoman.record.Forum;
import org.dragoman.record.JointBody;
import org.dragoman.record.Participant;
import org.dragoman.record.Position;
import org.dragoman.record.Stance;
import org.dragoman.record.Topic;
import org.dragoman.record.TopicEvidence;
import org.dragoman.record.TopicRole;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.dragoman.text.Span;

/** Records made by hand, with every part filled. */
public final class Records {
  public static final Party NORWAY = new Party("NOR", "Norway", Party.Kind.STATE);
  public static final Party LATVIA = new Party("LVA", "Latvia", Party.Kind.STATE);

  /** With an emoji and a letter outside the basic plane before most quotes. */
  public static final String TEXT =
      "🕊️ Foreign Minister Sølvi Brekke met her Latvian counterpart Ilze Kalnmača in Riga on Monday,"
          + " the Norwegian ministry said. 𝐁rekke welcomed Latvia's port reform. They discussed"
          + " trade and fisheries, and the second session of the Baltic Fisheries Council will be"
          + " held in Oslo in 2026. Both follow the border talks closely within NATO.";

  public static final String TITLE = "Norway’s minister visits Riga 🇱🇻 for talks";

  private Records() {}

  /** The first place of {@code words} in a passage, as evidence. */
  public static Quote quote(Document document, Passage passage, int sentence, String words) {
    int begin = document.passage(passage).indexOf(words);
    if (begin < 0) {
      throw new IllegalArgumentException("not in the " + passage + ": " + words);
    }
    return new Quote(passage, sentence, new Span(begin, begin + words.length()), words);
  }

  /** A record with something in every list. */
  public static DiplomaticRecord full() {
    return full(TEXT, TITLE);
  }

  /** The same of a text and a title that hold the same words among others. */
  public static DiplomaticRecord full(String text, String title) {
    Document document =
        new Document(
            "riga-1",
            text,
            title,
            "Nordic Gazette",
            LocalDate.of(2025, 9, 16),
            "https://gazette.example/riga");
    Place riga = new Place("Riga", "LVA", "Riga", 56.946, 24.1059, 456172);
    Quote met = quote(document, Passage.TEXT, 0, "met her Latvian counterpart Ilze Kalnmača");
    Quote visit = quote(document, Passage.TITLE, 0, "minister visits Riga");
    Quote council =
        quote(document, Passage.TEXT, 2, "second session of the Baltic Fisheries Council");
    EventActor brekke =
        new EventActor(
            quote(document, Passage.TEXT, 0, "Foreign Minister Sølvi Brekke"),
            NORWAY,
            Sector.GOV,
            "foreign minister",
            "Sølvi Brekke");
    EventActor latvia =
        new EventActor(quote(document, Passage.TEXT, 1, "Latvia's"), LATVIA, null, null, null);
    return new DiplomaticRecord(
        document,
        List.of(
            new Citation(
                "Norwegian ministry",
                CitationKind.SPOKE,
                null,
                quote(document, Passage.TEXT, 0, "Norwegian ministry"))),
        List.of(
            new Citation(
                "Norwegian ministry",
                CitationKind.SPOKE,
                "Nordic Gazette",
                quote(document, Passage.TEXT, 0, "the Norwegian ministry said"))),
        List.of(
            new Engagement(
                EngagementKind.MEETING,
                EngagementStatus.HELD,
                List.of(NORWAY, LATVIA),
                List.of(
                    new Participant(
                        "Sølvi Brekke",
                        NORWAY,
                        "foreign minister",
                        Participant.Role.GUEST,
                        quote(document, Passage.TEXT, 0, "Sølvi Brekke")),
                    new Participant(
                        "Ilze Kalnmača",
                        null,
                        null,
                        null,
                        quote(document, Passage.TEXT, 0, "Ilze Kalnmača"))),
                LocalDate.of(2025, 9, 15),
                riga,
                met,
                0.91234),
            new Engagement(
                EngagementKind.STATEMENT_ONLY,
                EngagementStatus.ONGOING,
                List.of(NORWAY),
                List.of(),
                null,
                null,
                visit,
                1)),
        List.of(
            new TopicEvidence(
                Topic.TRADE, TopicRole.DISCUSSED, quote(document, Passage.TEXT, 2, "trade")),
            new TopicEvidence(
                Topic.AGRICULTURE,
                TopicRole.DISCUSSED,
                quote(document, Passage.TEXT, 2, "fisheries")),
            new TopicEvidence(
                Topic.TRADE,
                TopicRole.PRAISED,
                quote(document, Passage.TEXT, 1, "Latvia's port reform"))),
        List.of(
            new Commitment(
                "hold the second session",
                CommitmentStatus.PLANNED,
                List.of(NORWAY, LATVIA),
                List.of(),
                "2026",
                "Baltic Fisheries Council",
                2,
                "Norwegian ministry",
                council)),
        List.of(
            new Position(
                List.of(NORWAY),
                "Sølvi Brekke",
                Stance.SUPPORTS,
                "port reform",
                List.of(LATVIA),
                null,
                quote(document, Passage.TEXT, 1, "𝐁rekke welcomed Latvia's port reform"))),
        List.of(new JointBody("Baltic Fisheries Council", List.of(NORWAY, LATVIA), 2, council)),
        List.of(new Forum("NATO", quote(document, Passage.TEXT, 3, "NATO"))),
        List.of(
            new DiplomaticProcess(
                "talks", List.of(), quote(document, Passage.TEXT, 3, "border talks"))),
        List.of(
            new Event(
                EventType.CONSULT,
                "visit",
                List.of("diplomatic"),
                "042",
                1.9,
                EventStatus.ACTUAL,
                List.of(brekke),
                List.of(latvia),
                LocalDate.of(2025, 9, 15),
                riga,
                "Norwegian ministry",
                met,
                quote(document, Passage.TEXT, 0, "met"),
                0.5),
            new Event(
                EventType.SUPPORT,
                null,
                List.of(),
                "051",
                null,
                EventStatus.HISTORICAL,
                List.of(brekke),
                List.of(),
                null,
                null,
                null,
                quote(document, Passage.TEXT, 1, "𝐁rekke welcomed Latvia's port reform"),
                quote(document, Passage.TEXT, 1, "welcomed"),
                0.25)));
  }
}
