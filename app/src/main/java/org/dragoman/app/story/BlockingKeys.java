package org.dragoman.app.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Keys that related events share: parties and a day ({@code RUS:UKR|2025-03-03}).
 *
 * <p>Two events with two or more parties each must share a pair. One whose report names a single
 * party may belong to any pair with it, so that pairs are kept under each of their parties too
 * ({@code <RUS|...}), where only single ones look. Stateless.
 */
final class BlockingKeys {
  /** Days about publication among which the day of a cancelled event may lie. */
  static final int CANCELLED_DAYS = 14;

  private BlockingKeys() {}

  static List<String> stored(ReportedEvent event) {
    List<String> parties = List.copyOf(new TreeSet<>(event.parties()));
    List<String> sides = pairs(parties);
    if (parties.size() == 1) {
      sides.add(parties.get(0));
    } else {
      parties.forEach(party -> sides.add("<" + party));
    }
    return keys(event, sides);
  }

  static List<String> sought(ReportedEvent event) {
    List<String> parties = List.copyOf(new TreeSet<>(event.parties()));
    List<String> sides = pairs(parties);
    sides.addAll(parties);
    if (parties.size() == 1) {
      sides.add("<" + parties.get(0));
    }
    return keys(event, sides);
  }

  private static List<String> pairs(List<String> parties) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      for (int j = i + 1; j < parties.size(); j++) {
        pairs.add(parties.get(i) + ":" + parties.get(j));
      }
    }
    return pairs;
  }

  private static List<String> keys(ReportedEvent event, List<String> sides) {
    char group = event.kind() == ActKind.REPORT ? 'r' : 'e';
    List<String> keys = new ArrayList<>();
    for (LocalDate day : days(event)) {
      for (String side : sides) {
        keys.add(group + "|" + side + "|" + day);
      }
    }
    return keys;
  }

  /** The days on which an event may have been; none where nothing tells. */
  static List<LocalDate> days(ReportedEvent event) {
    LocalDate day = event.day();
    LocalDate published = event.published();
    if (day != null) {
      return List.of(day);
    }
    if (published == null) {
      return List.of();
    }
    boolean cancelled = event.standing() == Standing.CANCELLED;
    LocalDate first = published.minusDays(cancelled ? CANCELLED_DAYS : event.kind().window());
    LocalDate last = cancelled ? published.plusDays(CANCELLED_DAYS) : published;
    return first.datesUntil(last.plusDays(1)).toList();
  }
}
