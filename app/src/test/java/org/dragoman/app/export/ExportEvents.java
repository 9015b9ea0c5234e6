package org.dragoman.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.actor.Party;
import org.dragoman.actor.Sector;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.place.Place;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Events made by hand, and what a format makes of events. */
final class ExportEvents {
  static final Codebook CODEBOOK = new Codebook(Lexicon.bundled());
  static final Place OSLO = new Place("Oslo", "NOR", "Oslo", 59.9127, 10.7461, 3143244);
  static final Party NORWAY = new Party("NOR", "Norway", Party.Kind.STATE);
  static final Party ROMANIA = new Party("ROU", "Romania", Party.Kind.STATE);
  static final Party EU = new Party("EU", "European Union", Party.Kind.BODY);

  private ExportEvents() {}

  /** What a format writes of events, from begin to end. */
  static String written(EventFormat format, List<ExportEvent> events) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.begin(out);
    for (ExportEvent event : events) {
      format.write(event, out);
    }
    format.end(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The first place of words in a document's text. */
  static Quote quote(Document document, String words) {
    int begin = document.text().indexOf(words);
    return new Quote(Passage.TEXT, 0, new Span(begin, begin + words.length()), words);
  }

  /** An actor whose words are the first such in the text. */
  static EventActor actor(
      Document document,
      String words,
      @Nullable Party party,
      @Nullable Sector sector,
      @Nullable String office,
      @Nullable String name) {
    return new EventActor(quote(document, words), party, sector, office, name);
  }

  /** An event of the whole text with a place, a date and both sides. */
  static ExportEvent event(
      Document document, EventActor actor, List<EventActor> recipients, EventStatus status) {
    Quote all = new Quote(Passage.TEXT, 0, new Span(0, document.text().length()), document.text());
    Event event =
        new Event(
            EventType.CONSULT,
            "visit",
            List.of("diplomatic", "economic"),
            "042",
            1.9,
            status,
            List.of(actor),
            recipients,
            LocalDate.of(2025, 12, 31),
            OSLO,
            "=cmd|' /C calc'!A0",
            all,
            quote(document, "met"),
            0.91234);
    Story story = new Story(document, List.of("A;B", "C"), List.of("EU"), List.of("Oslo"));
    return new ExportEvent(story, event, all, EventId.of(document.id(), event, 0));
  }

  /** An event with tabs, line breaks, quotes, a formula and a letter of two UTF-16 units. */
  static ExportEvent hostile() {
    Document document =
        new Document(
            "-1+1\t\"id\"",
            "🕊 \"The\tminister\"\r\nmet\u2028\u0085 =the commissioner;\u001B[31m, x",
            "@title\n\"two\"\tlines",
            "\rPress, \"Inc.\"",
            LocalDate.of(2026, 1, 2),
            "https://news.example/?a=1&b=\"2\"");
    EventActor actor =
        actor(
            document,
            "\"The\tminister\"\r\n",
            ROMANIA,
            Sector.GOV,
            "+minister; of x",
            "Ana \"A\"\tPop");
    EventActor recipient =
        actor(document, "=the commissioner;\u001B[31m", EU, null, "commissioner", null);
    return event(document, actor, List.of(recipient), EventStatus.NEGATED);
  }

  /** An event between sides whose country nobody knows. */
  static ExportEvent withoutParties() {
    Document document = Document.of("firm", "The farmers met a mining\tfirm.");
    EventActor actor = actor(document, "The farmers", null, Sector.AGR, null, null);
    EventActor recipient = actor(document, "a mining\tfirm", null, Sector.BUS, null, null);
    return event(document, actor, List.of(recipient), EventStatus.ACTUAL);
  }

  /** An event of which as little is known as can be. */
  static ExportEvent bare() {
    Document document = Document.of("bare", "It met someone \uD800.");
    Quote met = quote(document, "met");
    Event event =
        new Event(
            EventType.ACCUSE,
            null,
            List.of(),
            "11",
            null,
            EventStatus.ACTUAL,
            List.of(new EventActor(quote(document, "It"), null, null, null, null)),
            List.of(),
            null,
            null,
            null,
            met,
            met,
            0.5);
    Story story = new Story(document, List.of(), List.of(), List.of());
    return new ExportEvent(
        story,
        event,
        new Quote(Passage.TEXT, 0, new Span(0, document.text().length()), document.text()),
        EventId.of("bare", event, 0));
  }
}
