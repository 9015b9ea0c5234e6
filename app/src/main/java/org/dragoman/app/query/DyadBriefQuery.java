package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dragoman.app.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Asks for a brief on two parties. Immutable; safe for use by many threads. */
public final class DyadBriefQuery {
  private final Ledger ledger;
  private final Fates fates;

  /**
   * @param fates knows what became of commitments
   */
  public DyadBriefQuery(Ledger ledger, Fates fates) {
    this.ledger = ledger;
    this.fates = fates;
  }

  /**
   * A brief.
   *
   * @param a code of the one party
   * @param b code of the other
   * @param since the first day, or null for all; what has no day is left out then
   * @param topic the label of a topic that the documents must have, or null for all
   * @param asOf the day on which commitments are looked at
   * @param within how many days ahead are near
   * @param most how many lines of each part at most, from 1
   */
  public DyadBrief between(
      String a,
      String b,
      @Nullable LocalDate since,
      @Nullable String topic,
      LocalDate asOf,
      int within,
      int most) {
    return ledger.read(
        handle -> {
          DyadScope scope = DyadScope.of(handle, a, b, since, topic);
          Set<UUID> documents = scope.documents().keySet();
          Set<UUID> engaged = new HashSet<>();
          scope.engagements().forEach(member -> engaged.add(member.document()));
          DyadSections sections = new DyadSections(handle, scope, most);
          DyadContext context = new DyadContext(handle, scope, most);
          return new DyadBrief(
              a,
              b,
              since,
              topic,
              asOf,
              documents.size(),
              day(scope.documents().values(), Comparator.naturalOrder()),
              day(scope.documents().values(), Comparator.reverseOrder()),
              sections.engagements(),
              new TopicLines(handle, scope, most).of(engaged, topic),
              sections.commitments(new Commitments(fates, asOf, within)),
              sections.positions(a, b),
              new StanceChanges(handle, scope).of(List.of(a, b)),
              context.bodies(),
              context.processes(a, b),
              sections.acts(),
              context.sources());
        });
  }

  private static @Nullable LocalDate day(
      Collection<@Nullable LocalDate> days, Comparator<LocalDate> order) {
    return days.stream().filter(Objects::nonNull).min(order).orElse(null);
  }
}
