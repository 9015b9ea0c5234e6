package org.dragoman.app.fate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dragoman.app.export.CodePoints;
import org.dragoman.app.fate.DocumentRows.Place;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentence;
import org.dragoman.time.Direction;
import org.dragoman.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** A sentence of a document with its cues and times. For one thread. */
final class SentenceText {
  private static final int ORDINAL_REACH = 4;

  /** Words behind "but" before which a day must begin: "but only in". */
  private static final int BEHIND_BUT = 3;

  private final FateLanguage language;
  private final Document document;
  private final Sentence sentence;
  private final CodePoints points;
  private final List<FateWords.Hit> hits;
  private @Nullable List<TimeExpression> times;

  SentenceText(FateLanguage language, Document document, Sentence sentence, CodePoints points) {
    this.language = language;
    this.document = document;
    this.sentence = sentence;
    this.points = points;
    this.hits = language.words.find(sentence);
  }

  List<FateWords.Hit> hits() {
    return hits;
  }

  String text() {
    return document.passage(sentence.passage()).substring(sentence.begin(), sentence.end());
  }

  /** The first token of words in it, clamped to the sentence. */
  int first(Place place) {
    int token = 0;
    while (token < sentence.size() - 1 && points.at(sentence.token(token).end()) <= place.begin()) {
      token++;
    }
    return token;
  }

  /** The last token of words in it, inclusive. */
  int last(Place place) {
    int token = sentence.size() - 1;
    while (token > 0 && points.at(sentence.token(token).begin()) >= place.end()) {
      token--;
    }
    return token;
  }

  /** The words from one token to another, both inclusive. */
  Place place(int first, int last) {
    int begin = sentence.token(first).begin();
    int end = sentence.token(last).end();
    return new Place(
        sentence.passage().name().toLowerCase(Locale.ROOT),
        sentence.index(),
        points.at(begin),
        points.at(end),
        document.passage(sentence.passage()).substring(begin, end));
  }

  /** The tokens at which a name stands, first and last; null where it does not. */
  int @Nullable [] find(String name) {
    String passage = document.passage(sentence.passage());
    int at = passage.indexOf(name, sentence.begin());
    if (at < 0 || at + name.length() > sentence.end()) {
      return null;
    }
    int first = -1;
    int last = -1;
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).end() > at && first < 0) {
        first = i;
      }
      if (sentence.token(i).begin() < at + name.length()) {
        last = i;
      }
    }
    return first < 0 || last < first ? null : new int[] {first, last};
  }

  /** Whether a kind of word stands among some tokens. */
  boolean has(FateWords.Kind kind, int first, int last) {
    return hits.stream().anyMatch(h -> h.is(kind) && h.first() >= first && h.last() <= last);
  }

  /** Whether a kind of word stands anywhere. */
  boolean has(FateWords.Kind kind) {
    return has(kind, 0, sentence.size() - 1);
  }

  int size() {
    return sentence.size();
  }

  /**
   * The number of the session that the words speak of: an ordinal before "session" or before a
   * body's name; null where there is none.
   *
   * @param first first token of the words that name the body or its session
   * @param last their last token
   */
  @Nullable Integer session(int first, int last) {
    for (int i = Math.min(last, sentence.size() - 1);
        i >= Math.max(0, first - ORDINAL_REACH);
        i--) {
      Integer ordinal = language.wording.ordinal(word(i));
      if (ordinal != null && (i >= first - 2 || sitting(i)) && (i < first || sitting(i))) {
        return ordinal;
      }
    }
    for (int i = last + 1; i < Math.min(sentence.size(), last + 1 + 2 * ORDINAL_REACH); i++) {
      if (word(i).equals("and") || word(i).equals(",")) {
        break; // what follows is another's session
      }
      Integer ordinal = language.wording.ordinal(word(i));
      if (ordinal != null && sitting(i)) {
        return ordinal;
      }
    }
    return null;
  }

  /** Whether a word for a session comes soon behind a token. */
  private boolean sitting(int token) {
    return has(FateWords.Kind.SITTING, token + 1, Math.min(sentence.size() - 1, token + 3));
  }

  private String word(int token) {
    return sentence.token(token).text().toLowerCase(Locale.ROOT);
  }

  private List<TimeExpression> times() {
    List<TimeExpression> known = times;
    if (known == null) {
      known = language.times.find(document, sentence, document.published());
      times = known;
    }
    return known;
  }

  /**
   * The first time to come that stands at or behind a token, or null.
   *
   * @param before the token before which it must begin
   */
  @Nullable Due due(int from, int before) {
    for (TimeExpression time : times()) {
      TimeExpression towards = time.towards(Direction.FUTURE);
      LocalDate begin = towards.date();
      LocalDate end = towards.end();
      LocalDate published = document.published();
      if (time.first() >= from
          && time.first() < before
          && begin != null
          && end != null
          && published != null
          && !end.isBefore(published)) {
        return new Due(towards.due(), begin, end);
      }
    }
    return null;
  }

  /** The new day behind a cue that something is put off: "postponed to December"; or null. */
  @Nullable Due newDue(FateWords.Hit cue) {
    for (TimeExpression time : times()) {
      for (FateWords.Hit hit : hits) {
        if (hit.is(FateWords.Kind.UNTIL)
            && hit.first() > cue.last()
            && time.first() > hit.last()
            && time.first() <= hit.last() + 2) {
          return due(time.first(), time.first() + 1);
        }
      }
    }
    boolean toIsPart = cue.last() > cue.first();
    Due next = toIsPart ? due(cue.last() + 1, cue.last() + 3) : null;
    Due other = otherDue(cue);
    return other == null ? next : other;
  }

  /** The day that stands against an old one: "will not take place in May but in June"; or null. */
  @Nullable Due otherDue(FateWords.Hit cue) {
    for (int i = cue.last() + 1; i < sentence.size(); i++) {
      if (word(i).equals("but")) {
        return due(i + 1, i + 1 + BEHIND_BUT);
      }
    }
    return null;
  }

  /** When something that the sentence tells as past took place, or null where it does not say. */
  @Nullable Due past() {
    LocalDate published = document.published();
    Due found = null;
    for (TimeExpression time : times()) {
      TimeExpression towards = time.towards(Direction.PAST);
      LocalDate begin = towards.date();
      LocalDate end = towards.end();
      if (begin != null && end != null && published != null && !begin.isAfter(published)) {
        Due due = new Due(towards.due(), begin, end);
        if (found == null || (due.exact() && !found.exact())) {
          found = due;
        }
      }
    }
    return found;
  }

  boolean inTitle() {
    return sentence.passage() == Passage.TITLE;
  }
}
