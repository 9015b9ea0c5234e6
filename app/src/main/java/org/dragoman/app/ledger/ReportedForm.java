package org.dragoman.app.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.dragoman.app.story.ActKind;
import org.dragoman.app.story.Figure;
import org.dragoman.app.story.Gist;
import org.dragoman.app.story.NamedPerson;
import org.dragoman.app.story.ReportedEvent;
import org.dragoman.app.story.Standing;
import org.dragoman.app.story.TextSketch;
import org.dragoman.event.EventType;
import org.jspecify.annotations.Nullable;

/** Reported events and gists as JSON, the form in which the ledger keeps them. Stateless. */
final class ReportedForm {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ObjectWriter WRITER = MAPPER.writer();
  private static final ObjectReader TELLINGS = MAPPER.readerFor(Telling.class);
  private static final ObjectReader GISTS = MAPPER.readerFor(GistForm.class);

  private ReportedForm() {}

  /** A reported event without what all of its report share. */
  record Telling(
      ActKind kind,
      @Nullable EventType type,
      @Nullable String cameo,
      Standing standing,
      List<String> actors,
      List<String> recipients,
      @Nullable String date,
      @Nullable String published,
      @Nullable String country,
      @Nullable String region,
      @Nullable String city,
      List<NamedPerson> persons,
      List<String> words,
      List<Figure> figures) {}

  /** A gist with its day as text. */
  record GistForm(
      List<String> parties,
      List<NamedPerson> persons,
      List<String> names,
      List<String> places,
      @Nullable String day,
      List<ActKind> kinds,
      List<String> words,
      List<Figure> figures) {}

  static String telling(ReportedEvent event) {
    // The report as a whole has the words, persons and figures of its gist.
    boolean whole = event.ordinal() == 0;
    return write(
        new Telling(
            event.kind(),
            event.type(),
            event.cameo(),
            event.standing(),
            event.actors(),
            event.recipients(),
            text(event.date()),
            text(event.published()),
            event.country(),
            event.region(),
            event.city(),
            whole ? List.of() : event.persons(),
            whole ? List.of() : List.copyOf(event.words()),
            whole ? List.of() : event.figures()));
  }

  static String gist(Gist gist) {
    return write(
        new GistForm(
            gist.parties(),
            gist.persons(),
            List.copyOf(gist.names()),
            List.copyOf(gist.places()),
            text(gist.day()),
            List.copyOf(gist.kinds()),
            List.copyOf(gist.words()),
            gist.figures()));
  }

  static Gist gist(String json) {
    try {
      GistForm form = GISTS.readValue(json);
      return new Gist(
          form.parties(),
          form.persons(),
          new LinkedHashSet<>(form.names()),
          new LinkedHashSet<>(form.places()),
          day(form.day()),
          new LinkedHashSet<>(form.kinds()),
          new LinkedHashSet<>(form.words()),
          form.figures());
    } catch (JsonProcessingException e) {
      throw new LedgerException("a gist of the ledger is broken: " + e.getMessage(), e);
    }
  }

  /** The numbers of a reported event. */
  static List<Figure> figures(String json) {
    try {
      Telling telling = TELLINGS.readValue(json);
      return telling.figures();
    } catch (JsonProcessingException e) {
      throw new LedgerException("a reported event of the ledger is broken: " + e.getMessage(), e);
    }
  }

  static ReportedEvent event(
      String document, int ordinal, String json, Gist gist, TextSketch sketch) {
    try {
      Telling telling = TELLINGS.readValue(json);
      boolean whole = ordinal == 0;
      return new ReportedEvent(
          document,
          ordinal,
          telling.kind(),
          telling.type(),
          telling.cameo(),
          telling.standing(),
          telling.actors(),
          telling.recipients(),
          day(telling.date()),
          day(telling.published()),
          telling.country(),
          telling.region(),
          telling.city(),
          whole ? gist.persons() : telling.persons(),
          whole ? gist.words() : new LinkedHashSet<>(telling.words()),
          whole ? gist.figures() : telling.figures(),
          gist,
          sketch);
    } catch (JsonProcessingException e) {
      throw new LedgerException("a reported event of the ledger is broken: " + e.getMessage(), e);
    }
  }

  private static String write(Object form) {
    try {
      return WRITER.writeValueAsString(form);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
