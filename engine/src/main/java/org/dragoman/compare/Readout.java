package org.dragoman.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.actor.Party;
import org.dragoman.event.Event;
import org.dragoman.event.EventType;
import org.dragoman.record.Commitment;
import org.dragoman.record.DiplomaticRecord;
import org.dragoman.record.Engagement;
import org.dragoman.record.EngagementKind;
import org.dragoman.record.JointBody;
import org.dragoman.record.Position;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.dragoman.text.Sentence;
import org.dragoman.text.Sentences;
import org.dragoman.text.Span;
import org.dragoman.time.TimeExpression;
import org.dragoman.time.TimeExpressions;
import org.jspecify.annotations.Nullable;

/**
 * A record with the sentences of its document, where what the record does not have may still stand.
 * Immutable.
 */
final class Readout {
  /** Sentences that may tell the day of what is read out. */
  private static final int HEAD = 2;

  /** CAMEO's signing of an agreement, which is no stand. */
  private static final String SIGNED = "057";

  private final DiplomaticRecord record;
  private final Wording wording;
  private final List<Statement> sentences = new ArrayList<>();
  private final @Nullable LocalDate day;

  Readout(DiplomaticRecord record, Sentences splitter, TimeExpressions times, Wording wording) {
    this.record = record;
    this.wording = wording;
    Document document = record.document();
    List<Sentence> split = splitter.split(document, Passage.TEXT);
    for (Sentence sentence : split) {
      Quote quote = document.quote(sentence, sentence.span());
      sentences.add(
          new Statement(
              quote.text(), quote, wording.content(quote.text()), List.of(), null, null, null));
    }
    day = day(document, split, times);
  }

  private static @Nullable LocalDate day(
      Document document, List<Sentence> sentences, TimeExpressions times) {
    for (Sentence sentence : sentences.subList(0, Math.min(HEAD, sentences.size()))) {
      for (TimeExpression time : times.find(document, sentence, document.published())) {
        LocalDate named = time.day();
        if (named != null) {
          return named;
        }
      }
    }
    return document.published();
  }

  DiplomaticRecord record() {
    return record;
  }

  /** The sentences of the text. */
  List<Statement> sentences() {
    return sentences;
  }

  /** The first day that the head of the text names, else that of publication, or null. */
  @Nullable LocalDate day() {
    return day;
  }

  /** The sentence that a quote stands in; the quote itself where it stands in the title. */
  String around(Quote quote) {
    if (quote.passage() == Passage.TEXT) {
      for (Statement sentence : sentences) {
        if (sentence.quote().span().overlaps(quote.span())) {
          return sentence.quote().text();
        }
      }
    }
    return quote.text();
  }

  List<Statement> commitments() {
    List<Statement> statements = new ArrayList<>();
    for (Commitment next : record.commitments()) {
      statements.add(
          new Statement(
              next.what(),
              next.quote(),
              wording.content(next.quote().text()),
              next.by(),
              next.status().label(),
              next.due(),
              next.session()));
    }
    for (Engagement ahead : record.engagements()) {
      String telling = ahead(ahead);
      if (telling != null) {
        add(statements, sides(ahead.parties()), ahead.quote(), telling);
      }
    }
    for (Event event : record.events()) {
      if (isInvitation(event)) {
        add(statements, parties(event), toEnd(event.quote()), "invited");
      }
    }
    return statements;
  }

  /** How an engagement to come is told of, or null for one that is not to come. */
  private static @Nullable String ahead(Engagement engagement) {
    return switch (engagement.status()) {
      case PLANNED -> "planned";
      case PROPOSED -> engagement.kind() == EngagementKind.VISIT ? "invited" : "proposed";
      default -> null;
    };
  }

  private boolean isInvitation(Event event) {
    String telling = wording.telling(Wording.plain(event.trigger().text()));
    return event.type() == EventType.REQUEST
        && ("meet".equals(event.mode()) || "invited".equals(telling));
  }

  private static List<Party> sides(List<Party> parties) {
    return parties.subList(0, Math.min(1, parties.size()));
  }

  private static List<Party> parties(Event event) {
    return event.actors().stream().flatMap(a -> Stream.ofNullable(a.party())).toList();
  }

  /** Adds what its words tell, where none that was added before has some of them. */
  private void add(List<Statement> statements, List<Party> by, Quote quote, String telling) {
    if (statements.stream().noneMatch(statement -> overlap(statement, quote))) {
      statements.add(
          new Statement(
              quote.text(), quote, wording.content(quote.text()), by, telling, null, null));
    }
  }

  /** A quote with the rest of its sentence: an event's may end with the other side. */
  private Quote toEnd(Quote quote) {
    for (Statement sentence : sentences) {
      Quote whole = sentence.quote();
      if (quote.passage() == whole.passage() && whole.span().covers(quote.span())) {
        String rest = whole.text().substring(quote.span().begin() - whole.span().begin());
        String words = rest.replaceFirst("\\p{Punct}+$", "");
        int begin = quote.span().begin();
        return new Quote(
            quote.passage(), quote.sentence(), new Span(begin, begin + words.length()), words);
      }
    }
    return quote;
  }

  /** Positions, and of the events those that take a stand. */
  List<Statement> positions() {
    List<Statement> statements = new ArrayList<>();
    for (Position position : record.positions()) {
      Set<String> object = wording.content(position.object());
      statements.add(
          new Statement(
              position.object(),
              position.quote(),
              object.size() < 2 ? wording.content(position.quote().text()) : object,
              position.side(),
              position.stance().label(),
              null,
              null));
    }
    for (Event event : record.events()) {
      String stance = stance(event);
      if (stance != null && statements.stream().noneMatch(s -> overlap(s, event.quote()))) {
        add(statements, parties(event), toEnd(event.quote()), stance);
      }
    }
    return statements;
  }

  private static boolean overlap(Statement statement, Quote quote) {
    return statement.quote().passage() == quote.passage()
        && statement.quote().span().overlaps(quote.span());
  }

  private @Nullable String stance(Event event) {
    return switch (event.type()) {
      case SUPPORT -> event.cameo().equals(SIGNED) ? null : "supports";
      case REQUEST -> isInvitation(event) ? null : "demands";
      case ACCUSE, REJECT, THREATEN, PROTEST -> "opposes";
      default -> null;
    };
  }

  List<Statement> bodies() {
    List<Statement> statements = new ArrayList<>();
    for (JointBody body : record.bodies()) {
      statements.add(
          new Statement(
              body.name(),
              body.quote(),
              wording.content(body.name()),
              body.parties(),
              null,
              null,
              body.session()));
    }
    return statements;
  }

  /** Whether some word of a sentence tells so. */
  boolean tells(Statement sentence, @Nullable String telling) {
    return Wording.split(sentence.quote().text()).stream()
        .anyMatch(word -> telling != null && telling.equals(wording.telling(word)));
  }

  /** How a sentence tells of what these stems are about, or null where no word tells. */
  @Nullable String telling(Statement sentence, Set<String> matter) {
    String before = null;
    boolean reached = false;
    for (String word : Wording.split(sentence.quote().text())) {
      String telling = wording.telling(word);
      if (telling != null && (!reached || before == null)) {
        before = telling;
      }
      reached |= matter.contains(Wording.stem(word)) && telling == null;
    }
    return before;
  }
}
