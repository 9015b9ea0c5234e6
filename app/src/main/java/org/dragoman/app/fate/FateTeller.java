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

  /**
   * What a report tells that may bear on earlier promises, of one of two kinds.
   *
   * @param key the document's id as text
   */
  private record Later(
      LocalDate published,
      UUID document,
      String key,
      @Nullable Outcome outcome,
      @Nullable Promise promise) {
    static final Comparator<Later> ORDER =
        Comparator.comparing(Later::published).thenComparing(Later::key);

    static Later of(Outcome outcome) {
      UUID document = outcome.document();
      return new Later(outcome.published(), document, document.toString(), outcome, null);
    }

    static Later of(Promise promise) {
      UUID document = promise.document();
      return new Later(promise.published(), document, document.toString(), null, promise);
    }
  }

  /**
   * The fates of a promise, by the days of the later reports; of each report one.
   *
   * @param reports what all reports tell between the pair, in order
   */
  private static List<Fate> tell(Promise promise, Pair pair, List<Later> reports) {
    List<Fate> fates = new ArrayList<>();
    Due due = promise.due();
    LocalDate fulfilled = null;
    int i = from(reports, promise.published());
    while (i < reports.size()) {
      UUID document = reports.get(i).document();
      Fate best = null;
      for (; i < reports.size() && reports.get(i).document().equals(document); i++) {
        Fate fate = fate(promise, pair, reports.get(i), due);
        if (fate != null && (best == null || ORDER.compare(fate, best) < 0)) {
          best = fate;
        }
      }
      if (best == null) {
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

  /** The place of the first report that is not older than a day. */
  private static int from(List<Later> reports, LocalDate day) {
    int low = 0;
    int high = reports.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reports.get(middle).published().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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

    void add(Pair pair, Outcome outcome) {
      outcomes
          .computeIfAbsent(pair, p -> new TreeMap<>())
          .computeIfAbsent(outcome.occasion(), o -> new ArrayList<>())
          .add(outcome);
    }

    void add(Pair pair, Promise promise) {
      promises
          .computeIfAbsent(pair, p -> new TreeMap<>())
          .computeIfAbsent(promise.occasion(), o -> new ArrayList<>())
          .add(promise);
    }

    /** The fates of all promises between two parties. */
    List<Fate> fates(Pair pair) {
      List<Fate> fates = new ArrayList<>();
      promises
          .getOrDefault(pair, Map.of())
          .forEach(
              (occasion, made) -> {
                List<Later> reports = new ArrayList<>();
                for (Occasion told : told(occasion)) {
                  outcomes
                      .getOrDefault(pair, Map.of())
                      .getOrDefault(told, List.of())
                      .forEach(outcome -> reports.add(Later.of(outcome)));
                }
                made.forEach(promise -> reports.add(Later.of(promise)));
                reports.sort(Later.ORDER);
                for (Promise promise : made) {
                  fates.addAll(tell(promise, pair, reports));
                }
              });
      return fates;
    }

    /** What may tell of a promised occasion: of a visit, its talks too. */
    private static List<Occasion> told(Occasion promised) {
      return promised == Occasion.VISIT
          ? List.of(Occasion.VISIT, Occasion.MEETING)
          : List.of(promised);
    }
  }
}
