package org.dragoman.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a sentence that tell a time. Immutable; safe for use by many threads.
 *
 * <p>Expressions do not overlap: at each place the longest reading wins. A name that only holds a
 * word of time ("Good Friday", "Theresa May") is left alone.
 */
public final class TimeExpressions {
  private final TimeLexicon lexicon;
  private final CalendarGrammar calendar;
  private final DayGrammar days;
  private final PeriodGrammar periods;
  private final OtherCalendarGrammar others;

  /**
   * Reads the lexicons {@code time/*.tsv}.
   *
   * @throws org.dragoman.lexicon.LexiconException where a row is malformed
   */
  public TimeExpressions(Lexicon lexicon) {
    this(new TimeLexicon(lexicon));
  }

  TimeExpressions(TimeLexicon lexicon) {
    this.lexicon = lexicon;
    calendar = new CalendarGrammar(lexicon);
    days = new DayGrammar(lexicon, calendar);
    periods = new PeriodGrammar(lexicon, calendar);
    others = new OtherCalendarGrammar(lexicon);
  }

  /**
   * The time expressions of a sentence, in order. They are read as {@link Direction#UNKNOWN}; where
   * the tense of the verb is known, {@link TimeExpression#towards} reads them anew.
   *
   * @param document the document that the sentence is from
   * @param reference the day on which it was written, or null where unknown: then nothing that
   *     counts from that day, and no date without its year, is placed on the calendar
   */
  public List<TimeExpression> find(
      Document document, Sentence sentence, @Nullable LocalDate reference) {
    List<TimeExpression> found = new ArrayList<>();
    Atoms atoms = Atoms.of(sentence);
    int i = 0;
    while (i < atoms.size()) {
      if (!lexicon.starts(atoms, i)) {
        i++;
        continue;
      }
      Pattern.Found<String> name = lexicon.notTime(atoms, i);
      Match match = read(atoms, i);
      if (name != null && (match == null || match.end() <= name.end())) {
        i = name.end();
      } else if (match != null && onTokens(atoms, match, sentence)) {
        int first = atoms.token(match.begin());
        int last = atoms.token(match.end() - 1);
        Span span = sentence.span(first, last);
        String text = document.passage(sentence.passage()).substring(span.begin(), span.end());
        found.add(
            new TimeExpression(
                span, first, last, text, match.meaning(), reference, Direction.UNKNOWN));
        i = match.end();
      } else {
        i++;
      }
    }
    return found;
  }

  private @Nullable Match read(Atoms atoms, int at) {
    Match best = days.weekday(atoms, at);
    best = longer(best, calendar.read(atoms, at));
    best = longer(best, days.phrase(atoms, at));
    best = longer(best, days.dayOfMonth(atoms, at));
    best = longer(best, others.read(atoms, at));
    return longer(best, periods.read(atoms, at));
  }

  private static @Nullable Match longer(@Nullable Match a, @Nullable Match b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.end() > a.end() ? b : a;
  }

  /** Whether a match starts and ends where tokens do. */
  private static boolean onTokens(Atoms atoms, Match match, Sentence sentence) {
    int first = match.begin();
    int last = match.end() - 1;
    return atoms.begin(first) == sentence.token(atoms.token(first)).begin()
        && atoms.end(last) == sentence.token(atoms.token(last)).end();
  }
}
