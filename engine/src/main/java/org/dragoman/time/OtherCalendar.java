package org.dragoman.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import org.jspecify.annotations.Nullable;

/** Calendars beside ours that news from the Middle East and Iran gives dates in. */
enum OtherCalendar {
  /**
   * The Islamic calendar in its Umm al-Qura variant, which Java knows for the years 1300 to 1600.
   */
  HIJRI(1300, 1600) {
    @Override
    @Nullable LocalDate day(int year, int month, int day) {
      try {
        return LocalDate.from(HijrahDate.of(year, month, day));
      } catch (DateTimeException e) {
        return null;
      }
    }
  },
  /** The Solar Hijri calendar of Iran. */
  SOLAR_HIJRI(1210, 1600) {
    @Override
    @Nullable LocalDate day(int year, int month, int day) {
      return SolarHijri.day(year, month, day);
    }
  };

  private final int firstYear;
  private final int lastYear;

  OtherCalendar(int firstYear, int lastYear) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  /** Our day of a date, or null where there is no such date. */
  abstract @Nullable LocalDate day(int year, int month, int day);

  /** Whether a number can be a year of this calendar in news. */
  boolean isYear(int number) {
    return number >= firstYear && number <= lastYear;
  }

  /** The last day of a month, or null where there is no such month. */
  @Nullable LocalDate lastDay(int year, int month) {
    for (int day = 31; day >= 29; day--) {
      LocalDate last = day(year, month, day);
      if (last != null) {
        return last;
      }
    }
    return null;
  }
}
