package org.dragoman.app.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dragoman.actor.Party;
import org.dragoman.actor.Sector;
import org.dragoman.app.query.EventActorRow;
import org.dragoman.app.query.PartyNames;
import org.dragoman.app.query.StoredDocument;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.event.EventStatus;
import org.dragoman.event.EventType;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.dragoman.text.Sentence;
import org.dragoman.text.Sentences;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one document's events what the engine read. For one thread. */
final class EventMaker {
  private final Document document;
  private final PartyNames names;
  private final Sentences splitter;
  private final Map<Passage, List<Sentence>> sentences = new EnumMap<>(Passage.class);

  /** Whether offsets in code points are offsets in UTF-16, as in most texts. */
  private final Map<Passage, Boolean> plain = new EnumMap<>(Passage.class);

  EventMaker(Document document, PartyNames names, Sentences splitter) {
    this.document = document;
    this.names = names;
    this.splitter = splitter;
    for (Passage passage : Passage.values()) {
      String text = document.passage(passage);
      plain.put(passage, text.codePointCount(0, text.length()) == text.length());
    }
  }

  /** An event of its row and those of its sides. */
  Event event(StoredDocument.StoredEvent row, List<EventActorRow> sides) {
    Passage passage = row.inTitle() ? Passage.TITLE : Passage.TEXT;
    List<EventActor> actors = new ArrayList<>();
    List<EventActor> recipients = new ArrayList<>();
    for (EventActorRow side : sides) {
      List<EventActor> of = side.acting() ? actors : recipients;
      // What a reader set right stands in the event's own row.
      String party = of.isEmpty() ? (side.acting() ? row.actor() : row.recipient()) : side.party();
      of.add(
          new EventActor(
              quote(passage, row.sentence(), side.begin(), side.end(), side.words()),
              party(party),
              side.sector() == null ? null : Sector.valueOf(side.sector()),
              side.office(),
              side.name()));
    }
    StoredDocument.Words words = row.quote();
    StoredDocument.Words trigger = row.trigger();
    Quote told = quote(passage, row.sentence(), trigger.begin(), trigger.end(), trigger.text());
    if (actors.isEmpty() && row.actor() != null) {
      actors.add(new EventActor(told, party(row.actor()), null, null, null));
    }
    if (recipients.isEmpty() && row.recipient() != null) {
      recipients.add(new EventActor(told, party(row.recipient()), null, null, null));
    }
    return new Event(
        EventType.valueOf(row.type()),
        row.mode(),
        row.contexts(),
        row.cameo(),
        row.goldstein(),
        EventStatus.valueOf(row.status().toUpperCase(Locale.ROOT)),
        actors,
        recipients,
        row.date(),
        row.place(),
        row.saidBy(),
        quote(passage, row.sentence(), words.begin(), words.end(), words.text()),
        told,
        row.confidence());
  }

  /** The whole sentence that words stand in. */
  Quote sentence(Quote words) {
    for (Sentence sentence :
        sentences.computeIfAbsent(words.passage(), passage -> splitter.split(document, passage))) {
      if (sentence.begin() <= words.span().begin() && words.span().begin() < sentence.end()) {
        return document.quote(sentence, sentence.span());
      }
    }
    throw new IllegalStateException(
        document.id() + ": no sentence holds the words at " + words.span().begin());
  }

  private @Nullable Party party(@Nullable String code) {
    if (code == null) {
      return null;
    }
    // A party of an analyst's own table that is not given now: its code is all that is known.
    return Objects.requireNonNullElseGet(
        names.ofCode(code), () -> new Party(code, code, Party.Kind.BODY));
  }

  private Quote quote(Passage passage, int sentence, int begin, int end, String text) {
    int from = utf16(passage, begin);
    return new Quote(
        passage,
        sentence,
        new Span(
            from, from + (Objects.equals(plain.get(passage), true) ? end - begin : text.length())),
        text);
  }

  private int utf16(Passage passage, int point) {
    return Objects.equals(plain.get(passage), true)
        ? point
        : document.passage(passage).offsetByCodePoints(0, point);
  }
}
