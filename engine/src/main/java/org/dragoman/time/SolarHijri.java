package org.dragoman.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The Solar Hijri calendar of Iran by arithmetic: leap years come every four years, and after five
 * at the end of a cycle of 29 or 33. Within a period between two breaks the cycles are regular.
 * Source: K. M. Borkowski, "The Persian calendar for 3000 years", Earth, Moon, and Planets 74
 * (1996), 223-230, here for its period of the years 1210 to 1634.
 */
final class SolarHijri {
  private static final int FIRST = 1210;
  private static final int LAST = 1634;
  private static final int CYCLE = 33;

  /** The paper's count of leap years up to 1210. */
  private static final int LEAPS_BEFORE = 294;

  private static final int OFFSET = 621;
  private static final int LONG_MONTHS = 6;
  private static final int MONTHS = 12;

  private SolarHijri() {}

  /** Our day of a date, or null where there is no such date or the year is not 1210 to 1633. */
  static @Nullable LocalDate day(int year, int month, int day) {
    if (year < FIRST
        || year >= LAST
        || month < 1
        || month > MONTHS
        || day < 1
        || day > lengthOf(year, month)) {
      return null;
    }
    int before =
        month <= LONG_MONTHS ? (month - 1) * 31 : LONG_MONTHS * 31 + (month - 1 - LONG_MONTHS) * 30;
    return newYear(year).plusDays(before + day - 1L);
  }

  private static int lengthOf(int year, int month) {
    if (month <= LONG_MONTHS) {
      return 31;
    }
    boolean leap = newYear(year).plusDays(366).equals(newYear(year + 1));
    return month < MONTHS || leap ? 30 : 29;
  }

  /** The day of 1 Farvardin. */
  private static LocalDate newYear(int year) {
    int inPeriod = year - FIRST;
    int leaps = LEAPS_BEFORE + inPeriod / CYCLE * 8 + (inPeriod % CYCLE + 3) / 4;
    int ours = year + OFFSET;
    int ourLeaps = ours / 4 - (ours / 100 + 1) * 3 / 4 - 150;
    return LocalDate.of(ours, 3, 1).plusDays(19L + leaps - ourLeaps);
  }
}
