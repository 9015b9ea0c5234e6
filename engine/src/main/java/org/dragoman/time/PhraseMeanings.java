package org.dragoman.time;

import org.dragoman.time.Meaning.Unit;

/** What the phrases of the lexicon mean. */
final class PhraseMeanings {
  private PhraseMeanings() {}

  /**
   * The meaning of a phrase.
   *
   * @param number the value of its {@code <n>}
   */
  static Meaning of(TimeLexicon.Phrase phrase, int number) {
    int by = phrase.by(number);
    return switch (phrase.unit()) {
      case DAY -> new Meaning.DayShift(by, 0);
      case WEEK -> new Meaning.Shift(Unit.WEEK, by);
      case WEEKEND -> new Meaning.Shift(Unit.WEEKEND, by);
      case MONTH -> new Meaning.Shift(Unit.MONTH, by);
      case YEAR -> new Meaning.Shift(Unit.YEAR, by);
      case DAY_HENCE -> new Meaning.Hence(Unit.DAY, by);
      case WEEK_HENCE -> new Meaning.Hence(Unit.WEEK, by);
      case MONTH_HENCE -> new Meaning.Hence(Unit.MONTH, by);
      case YEAR_HENCE -> new Meaning.Hence(Unit.YEAR, by);
      case DAYS_PAST -> new Stretch.Past(Unit.DAY, by);
      case WEEKS_PAST -> new Stretch.Past(Unit.WEEK, by);
      case MONTHS_PAST -> new Stretch.Past(Unit.MONTH, by);
      case YEARS_PAST -> new Stretch.Past(Unit.YEAR, by);
      case DECADES_PAST -> new Stretch.Past(Unit.YEAR, 10 * by);
      case VAGUE -> new Meaning.Vague();
    };
  }
}
