package org.dragoman.app.fate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dragoman.app.fate.FateJudge.Match;
import org.jspecify.annotations.Nullable;

/**
 * Tells a promise's fate from all that later reports tell between two parties. It takes the reports
 * by their days, so that a new due counts for what comes after it; the order in which they came
 * into the ledger makes no difference. Stateless.
 */
final class FateTeller {
  /** Days between which several reports tell of one occasion. */
  private static final int ONE_OCCASION = 4;

  private static final Comparator<Fate> ORDER =
      Comparator.comparing(Fate::kind)
          .thenComparing(fate -> -fate.confidence())
          .thenComparing(Fate::byId);

  private FateTeller() {}

  /** What a later report tells, of one of two kinds. */
  private record Later(
      LocalDate published, UUID document, @Nullable Outcome outcome, @Nullable Promise promise) {}

  /**
   * The fates of a promise, by the days of the later reports; of each report one.
   *
   * @param outcomes what reports tell of between the pair
   * @param promises what they promise between the pair
   */
  static List<Fate> tell(
      Promise promise, Pair pair, List<Outcome> outcomes, List<Promise> promises) {
    List<Later> reports = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (!outcome.published().isBefore(promise.published())) {
        reports.add(new Later(outcome.published(), outcome.document(), outcome, null));
      }
    }
    for (Promise later : promises) {
      if (later.published().isAfter(promise.published())) {
        reports.add(new Later(later.published(), later.document(), null, later));
      }
    }
    reports.sort(
        Comparator.comparing(Later::published).thenComparing(later -> later.document().toString()));
    List<Fate> fates = new ArrayList<>();
    Due due = promise.due();
    LocalDate fulfilled = null;
    int i = 0;
    while (i < reports.size()) {
      UUID document = reports.get(i).document();
      LocalDate published = reports.get(i).published();
      List<Fate> ofReport = new ArrayList<>();
      for (; i < reports.size() && reports.get(i).document().equals(document); i++) {
        Fate fate = fate(promise, pair, reports.get(i), due);
        if (fate != null) {
          ofReport.add(fate);
        }
      }
      Fate best = ofReport.stream().min(ORDER).orElse(null);
      if (best == null || published.isBefore(promise.published())) {
        continue;
      }
      if (fulfilled != null) {
        boolean again =
            best.kind() == Fate.Kind.FULFILLED
                && Math.abs(ChronoUnit.DAYS.between(fulfilled, best.day())) <= ONE_OCCASION;
        if (!again) {
          continue;
        }
      } else if (best.kind() == Fate.Kind.FULFILLED) {
        fulfilled = best.day();
      } else if (best.newDue() != null) {
        due = best.newDue();
      } else if (best.kind() == Fate.Kind.POSTPONED) {
        // Put off to no day that is told: the old one no longer binds.
        due = null;
      }
      fates.add(best);
    }
    return fates;
  }

  private static @Nullable Fate fate(Promise promise, Pair pair, Later later, @Nullable Due due) {
    Outcome outcome = later.outcome();
    if (outcome != null) {
      Match match = FateJudge.match(promise, pair, outcome, due);
      if (match == null) {
        return null;
      }
      Fate.Kind kind =
          switch (outcome.state()) {
            case HELD -> Fate.Kind.FULFILLED;
            case CANCELLED -> Fate.Kind.CANCELLED;
            case POSTPONED -> Fate.Kind.POSTPONED;
          };
      return fate(
          promise,
          pair,
          kind,
          later,
          outcome.byKind(),
          outcome.byId(),
          outcome.when().from(),
          outcome.newDue(),
          outcome.place(),
          match);
    }
    Promise again = later.promise();
    Match match = again == null ? null : FateJudge.match(promise, pair, again);
    return again == null || match == null ? null : again(promise, pair, later, again, due, match);
  }

  /** A promise made again: for the same day, or for a new one where that is surely the same. */
  private static @Nullable Fate again(
      Promise promise, Pair pair, Later later, Promise again, @Nullable Due due, Match match) {
    Due newDue = again.due();
    boolean moved = due != null && newDue != null && !due.overlaps(newDue);
    boolean numbered = promise.occasion() == Occasion.SESSION && promise.session() != null;
    LocalDate last =
        due != null
            ? due.to().plusDays(promise.occasion().gap())
            : promise.published().plusDays(promise.occasion().horizon());
    if ((later.published().isAfter(last) && !numbered)
        || (moved && !numbered && !again.changed())
        || (due == null) != (newDue == null)
            && !numbered
            && promise.occasion() == Occasion.MEETING) {
      return null;
    }
    boolean after = moved && due != null && newDue != null && newDue.from().isAfter(due.from());
    Fate.Kind kind = after ? Fate.Kind.POSTPONED : Fate.Kind.REPEATED;
    String reasons =
        match.reasons()
            + (newDue == null ? "" : "; due " + newDue.text())
            + (moved && due != null ? ", before " + due.text() : "");
    return fate(
        promise,
        pair,
        kind,
        later,
        "commitment",
        again.id(),
        later.published(),
        moved ? newDue : null,
        again.place(),
        new Match(match.confidence(), reasons));
  }

  private static Fate fate(
      Promise promise,
      Pair pair,
      Fate.Kind kind,
      Later later,
      String byKind,
      String byId,
      LocalDate day,
      @Nullable Due newDue,
      DocumentRows.Place place,
      Match match) {
    return new Fate(
        promise.id(),
        promise.document(),
        pair,
        kind,
        later.document(),
        byKind,
        byId,
        day,
        newDue,
        place,
        match.confidence(),
        match.reasons());
  }

  /** The promises and outcomes of documents, by pair and occasion; to be read only once filled. */
  static final class Material {
    private final Map<Pair, Map<Occasion, List<Outcome>>> outcomes = new TreeMap<>();
    private final Map<Pair, Map<Occasion, List<Promise>>> promises = new TreeMap<>();

    void add(Outcome outcome) {
      for (Pair pair : Pair.among(new java.util.TreeSet<>(outcome.parties()))) {
        outcomes
            .computeIfAbsent(pair, p -> new TreeMap<>())
            .computeIfAbsent(outcome.occasion(), o -> new ArrayList<>())
            .add(outcome);
      }
    }

    void add(Promise promise) {
      for (Pair pair : promise.pairs()) {
        promises
            .computeIfAbsent(pair, p -> new TreeMap<>())
            .computeIfAbsent(promise.occasion(), o -> new ArrayList<>())
            .add(promise);
      }
    }

    /** The fates of all promises between two parties. */
    List<Fate> fates(Pair pair) {
      List<Fate> fates = new ArrayList<>();
      promises
          .getOrDefault(pair, Map.of())
          .forEach(
              (occasion, made) -> {
                List<Outcome> told =
                    outcomes.getOrDefault(pair, Map.of()).getOrDefault(occasion, List.of());
                for (Promise promise : made) {
                  fates.addAll(tell(promise, pair, told, made));
                }
              });
      return fates;
    }
  }
}
