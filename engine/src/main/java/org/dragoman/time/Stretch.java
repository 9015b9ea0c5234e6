package org.dragoman.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Stretches of time that are no units of our calendar, as {@link Meaning}s. Immutable. */
sealed interface Stretch extends Meaning {
  /**
   * "Over the past two years": so many units up to the document's day, which names no stretch of
   * the calendar by itself.
   *
   * @param unit any but WEEKEND
   * @param by how many
   */
  record Past(Meaning.Unit unit, int by) implements Stretch {
    @Override
    public TimeExpression.Kind kind() {
      return TimeExpression.Kind.VAGUE;
    }

    @Override
    public Precision precision() {
      return unit.precision();
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      if (reference == null) {
        return Period.NONE;
      }
      LocalDate first =
          switch (unit) {
            case DAY -> reference.minusDays(by);
            case WEEK, WEEKEND -> reference.minusWeeks(by);
            case MONTH -> reference.minusMonths(by);
            case YEAR -> reference.minusYears(by);
          };
      return new Period(first, reference, null);
    }
  }

  /** Ten years: "the 1990s". */
  record Decade(int first) implements Stretch {
    @Override
    public TimeExpression.Kind kind() {
      return TimeExpression.Kind.YEAR;
    }

    @Override
    public Precision precision() {
      return Precision.DECADE;
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      return new Period(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31), null);
    }
  }

  /** Days or a month of another calendar, as days of ours. */
  record OtherDays(LocalDate from, LocalDate to, boolean month) implements Stretch {
    @Override
    public TimeExpression.Kind kind() {
      return month ? TimeExpression.Kind.MONTH : TimeExpression.Kind.DAY;
    }

    @Override
    public Period resolve(@Nullable LocalDate reference, Direction direction) {
      return month ? new Period(from, to, null) : Period.days(from, to);
    }
  }
}
