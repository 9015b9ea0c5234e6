package org.dragoman.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.actor.Party;
import org.dragoman.event.Event;
import org.dragoman.event.EventActor;
import org.dragoman.place.Place;
import org.dragoman.record.Engagement;
import org.dragoman.record.EngagementKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two readouts are about one engagement: the two engagements, one of each, that agree
 * most, or what the text tells where the record has none.
 */
final class Occasion {
  /** Days between which two readouts may date one meeting: time zones, and visits of some days. */
  private static final int FEW_DAYS = 4;

  /** What is said from afar; all other kinds may be names for one meeting. */
  private static final Set<EngagementKind> REMOTE =
      EnumSet.of(EngagementKind.CALL, EngagementKind.LETTER);

  private final Readout a;
  private final Readout b;
  private final List<String> persons;

  /**
   * @param persons the names of those who stand in both
   */
  Occasion(Readout a, Readout b, List<String> persons) {
    this.a = a;
    this.b = b;
    this.persons = List.copyOf(persons);
  }

  /** What speaks for one engagement and what against. */
  List<Reason> reasons() {
    Engagement first = null;
    Engagement second = null;
    int most = Integer.MIN_VALUE;
    for (Engagement x : held(a)) {
      for (Engagement y : held(b)) {
        int score = 0;
        for (Reason reason : reasons(x, y)) {
          score += reason.agrees() ? 1 : -2;
        }
        if (score > most) {
          most = score;
          first = x;
          second = y;
        }
      }
    }
    if (first == null) {
      first = held(a).stream().findFirst().orElse(null);
      second = held(b).stream().findFirst().orElse(null);
    }
    return reasons(first, second);
  }

  /** Whether the reasons are good enough. */
  static boolean same(List<Reason> reasons) {
    boolean parties = false;
    boolean more = false;
    for (Reason reason : reasons) {
      boolean decides =
          reason.ground() == Reason.Ground.DATE
              || reason.ground() == Reason.Ground.PARTIES
              || reason.ground() == Reason.Ground.KIND;
      if (!reason.agrees() && decides) {
        return false;
      }
      parties |= reason.agrees() && reason.ground() == Reason.Ground.PARTIES;
      more |= reason.agrees() && reason.ground() != Reason.Ground.KIND && !isParties(reason);
    }
    return parties && more;
  }

  private static boolean isParties(Reason reason) {
    return reason.ground() == Reason.Ground.PARTIES;
  }

  private static List<Engagement> held(Readout readout) {
    return readout.record().engagements().stream().filter(People::tookPlace).toList();
  }

  private List<Reason> reasons(@Nullable Engagement x, @Nullable Engagement y) {
    List<Reason> reasons = new ArrayList<>();
    if (x != null && y != null) {
      boolean alike =
          x.kind() == y.kind() || !(REMOTE.contains(x.kind()) || REMOTE.contains(y.kind()));
      reasons.add(new Reason(Reason.Ground.KIND, alike, x.kind().label(), y.kind().label()));
    }
    Set<Party> left = parties(a, x);
    Set<Party> right = parties(b, y);
    Set<Party> shared = new LinkedHashSet<>(left);
    shared.retainAll(right);
    if (!left.isEmpty() && !right.isEmpty()) {
      boolean agree = shared.size() >= Math.min(2, Math.min(left.size(), right.size()));
      reasons.add(new Reason(Reason.Ground.PARTIES, agree, codes(left), codes(right)));
    }
    if (!persons.isEmpty()) {
      String names = String.join(", ", persons);
      reasons.add(new Reason(Reason.Ground.PERSONS, true, names, names));
    }
    LocalDate from = day(a, x);
    LocalDate to = day(b, y);
    if (from != null && to != null) {
      boolean near = Math.abs(ChronoUnit.DAYS.between(from, to)) <= FEW_DAYS;
      reasons.add(new Reason(Reason.Ground.DATE, near, from.toString(), to.toString()));
    }
    String here = city(x);
    String there = city(y);
    if (here != null && there != null) {
      reasons.add(new Reason(Reason.Ground.PLACE, here.equals(there), here, there));
    } else if (here != null || there != null) {
      String city = Objects.requireNonNullElse(here, there);
      Readout other = here == null ? a : b;
      if (Wording.plain(other.record().document().text()).contains(Wording.plain(city))) {
        reasons.add(new Reason(Reason.Ground.PLACE, true, city, city));
      }
    }
    return reasons;
  }

  /** An engagement's parties; without one, the two that the record's acts name most. */
  private static Set<Party> parties(Readout readout, @Nullable Engagement engagement) {
    if (engagement != null && engagement.parties().size() > 1) {
      return new LinkedHashSet<>(engagement.parties());
    }
    Map<Party, Integer> counts = new HashMap<>();
    for (Engagement any : readout.record().engagements()) {
      any.parties().forEach(party -> counts.merge(party, 2, Integer::sum));
    }
    readout.record().commitments().stream()
        .flatMap(next -> next.by().stream())
        .forEach(party -> counts.merge(party, 1, Integer::sum));
    for (Event event : readout.record().events()) {
      List<EventActor> sides = new ArrayList<>(event.actors());
      sides.addAll(event.recipients());
      for (EventActor side : sides) {
        if (side.party() != null) {
          counts.merge(side.party(), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Party, Integer>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().code()))
        .limit(2)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String codes(Set<Party> parties) {
    return parties.stream().map(Party::code).sorted().collect(Collectors.joining(", "));
  }

  private static @Nullable LocalDate day(Readout readout, @Nullable Engagement engagement) {
    LocalDate told = engagement == null ? null : engagement.date();
    return told == null ? readout.day() : told;
  }

  private static @Nullable String city(@Nullable Engagement engagement) {
    Place place = engagement == null ? null : engagement.place();
    return place == null ? null : place.city();
  }
}
