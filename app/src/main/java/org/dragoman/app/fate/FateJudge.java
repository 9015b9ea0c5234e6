package org.dragoman.app.fate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dragoman.app.fate.Agreement.Persons;
import org.dragoman.app.fate.DocumentRows.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a later report is about a promised thing. What it is not sure of it denies.
 * Stateless.
 */
final class FateJudge {
  /** Sessions of one number are one however late, within this many days. */
  private static final int SESSION_LIFE = 5 * 366;

  /** Days around an exact due in which parties and kind alone are enough. */
  private static final int CLOSE = 1;

  /** Days after its due in which something may still be called off or told anew. */
  private static final int AFTERMATH = 30;

  private FateJudge() {}

  /**
   * That two reports speak of one thing.
   *
   * @param reasons what agreed, with semicolons between
   */
  record Match(double confidence, String reasons) {}

  /**
   * Whether something done, called off or put off is the promised thing.
   *
   * @param due when it is due as far as is known by now, or null
   */
  static @Nullable Match match(Promise promise, Pair pair, Outcome outcome, @Nullable Due due) {
    if (!mayBe(promise, outcome)
        || promise.document().equals(outcome.document())
        || outcome.published().isBefore(promise.published())
        || !outcome.parties().contains(pair.a())
        || !outcome.parties().contains(pair.b())
        || !outcome.parties().containsAll(promise.parties())) {
      return null;
    }
    return outcome.state() == Outcome.State.HELD
        ? held(promise, pair, outcome, due)
        : changed(promise, pair, outcome, due);
  }

  /** A visit is paid too where the host's capital or another of its places sees the talks. */
  private static boolean mayBe(Promise promise, Outcome outcome) {
    return promise.occasion() == outcome.occasion()
        || (promise.occasion() == Occasion.VISIT
            && outcome.occasion() == Occasion.MEETING
            && outcome.state() == Outcome.State.HELD
            && outcome.country() != null);
  }

  private static @Nullable Match held(
      Promise promise, Pair pair, Outcome outcome, @Nullable Due due) {
    LocalDate day = outcome.when().to();
    if (day.isBefore(promise.published())) {
      return null;
    }
    String when = "told " + outcome.when().text() + (due == null ? "" : ", due " + due.text());
    boolean inTime =
        due != null
            ? due.near(day) || due.near(outcome.when().from())
            : day.isAfter(promise.published().plusDays(promise.occasion().gap()))
                && !day.isAfter(promise.published().plusDays(promise.occasion().horizon()));
    return switch (promise.occasion()) {
      case SESSION -> session(promise, outcome, inTime, due, when);
      case VISIT -> inTime ? visit(promise, pair, outcome, due, when) : null;
      case MEETING, CALL -> inTime ? talks(promise, pair, outcome, due, when) : null;
      case SIGNING, AID -> inTime ? deed(promise, outcome, due, when) : null;
    };
  }

  private static @Nullable Match session(
      Promise promise, Outcome outcome, boolean inTime, @Nullable Due due, String when) {
    BodyKey body = promise.body();
    BodyKey other = outcome.body();
    if (body == null || other == null || !body.matches(other)) {
      return null;
    }
    String name = body.equals(other) ? "same body" : "a name of the same body";
    Integer number = promise.session();
    if (number != null && number.equals(outcome.session())) {
      boolean alive = !outcome.when().from().isAfter(promise.published().plusDays(SESSION_LIFE));
      return alive
          ? new Match(inTime ? 0.95 : 0.85, name + "; session " + number + "; " + when)
          : null;
    }
    if (number != null && outcome.session() != null) {
      return null;
    }
    // Without a number on both sides only the time tells which session it is.
    boolean sure = inTime && (due != null || number == null);
    return sure ? new Match(due == null ? 0.65 : 0.8, name + "; " + when) : null;
  }

  private static @Nullable Match visit(
      Promise promise, Pair pair, Outcome outcome, @Nullable Due due, String when) {
    String visitor = promise.visitors().contains(pair.a()) ? pair.a() : pair.b();
    String host = visitor.equals(pair.a()) ? pair.b() : pair.a();
    boolean talks = outcome.occasion() == Occasion.MEETING;
    if ((!talks && !outcome.guests().contains(visitor))
        || outcome.guests().contains(host)
        || (outcome.country() != null && !outcome.country().equals(host))) {
      return null;
    }
    Persons persons = Agreement.persons(promise.actors(), outcome.actors(), Set.of(visitor));
    // Others of the visitor's side meet the host at home as well.
    return talks && persons != Persons.SAME
        ? null
        : persons(persons, due != null, visitor + " to " + host + "; " + when);
  }

  private static @Nullable Match talks(
      Promise promise, Pair pair, Outcome outcome, @Nullable Due due, String when) {
    Persons persons =
        Agreement.persons(promise.actors(), outcome.actors(), List.of(pair.a(), pair.b()));
    String sides = pair.a() + " and " + pair.b() + "; " + when;
    if (persons == Persons.UNKNOWN) {
      boolean close =
          due != null
              && due.exact()
              && outcome.dated()
              && !outcome.when().from().isBefore(due.from().minusDays(CLOSE))
              && !outcome.when().to().isAfter(due.to().plusDays(CLOSE));
      return close ? new Match(0.6, sides) : null;
    }
    // Ministers meet many; without a day only both of them make it the meeting that was promised.
    boolean sure = due != null || both(promise.actors(), outcome.actors(), pair);
    return sure ? persons(persons, due != null, sides) : null;
  }

  private static boolean both(List<Actor> a, List<Actor> b, Pair pair) {
    return Agreement.agreeing(a, b, List.of(pair.a(), pair.b())) == 2;
  }

  private static @Nullable Match persons(Persons persons, boolean due, String reasons) {
    return switch (persons) {
      case SAME -> new Match(due ? 0.95 : 0.8, "same person; " + reasons);
      case SAME_OFFICE -> new Match(due ? 0.8 : 0.6, "same office; " + reasons);
      case UNKNOWN, OTHER -> null;
    };
  }

  private static @Nullable Match deed(
      Promise promise, Outcome outcome, @Nullable Due due, String when) {
    if (!Agreement.matter(promise, outcome.matter(), outcome.numbers())) {
      return null;
    }
    return new Match(due == null ? 0.7 : 0.85, "same matter; " + when);
  }

  private static @Nullable Match changed(
      Promise promise, Pair pair, Outcome outcome, @Nullable Due due) {
    LocalDate last =
        due != null
            ? due.to().plusDays(AFTERMATH)
            : promise.published().plusDays(promise.occasion().horizon());
    if (outcome.published().isAfter(last)) {
      return null;
    }
    String sides = pair.a() + " and " + pair.b();
    switch (promise.occasion()) {
      case SESSION -> {
        BodyKey body = promise.body();
        BodyKey other = outcome.body();
        if (body == null
            || other == null
            || !body.matches(other)
            || !Agreement.numbers(promise.session(), outcome.session())) {
          return null;
        }
        boolean same = promise.session() != null && promise.session().equals(outcome.session());
        return new Match(same ? 0.95 : 0.75, "same body" + (same ? "; same session" : ""));
      }
      case VISIT, MEETING, CALL -> {
        List<String> who =
            promise.occasion() == Occasion.VISIT
                ? List.copyOf(promise.visitors())
                : List.of(pair.a(), pair.b());
        Persons persons = Agreement.persons(promise.actors(), outcome.actors(), who);
        // Whose visit is put off often stands where no act or engagement takes him in.
        boolean named = persons == Persons.UNKNOWN && names(promise.actors(), who, outcome.words());
        return persons(named ? Persons.SAME : persons, due != null, sides);
      }
      default -> {
        return Agreement.matter(promise, outcome.matter(), outcome.numbers())
            ? new Match(0.8, "same matter; " + sides)
            : null;
      }
    }
  }

  /** Whether a text has the full name of somebody of some sides. */
  private static boolean names(List<Actor> actors, List<String> sides, String text) {
    return actors.stream()
        .anyMatch(
            actor ->
                actor.name() != null
                    && actor.name().indexOf(' ') > 0
                    && actor.party() != null
                    && sides.contains(actor.party())
                    && text.contains(actor.name()));
  }

  /** Whether a later report promises the same thing, for whatever day. */
  static @Nullable Match match(Promise promise, Pair pair, Promise later) {
    if (promise.occasion() != later.occasion()
        || promise.document().equals(later.document())
        || !later.published().isAfter(promise.published())
        || !later.pairs().contains(pair)
        || !later.firm()) {
      return null;
    }
    switch (promise.occasion()) {
      case SESSION -> {
        BodyKey body = promise.body();
        BodyKey other = later.body();
        boolean same =
            body != null
                && other != null
                && body.matches(other)
                && promise.session() != null
                && promise.session().equals(later.session());
        return same ? new Match(0.9, "same body; session " + promise.session()) : null;
      }
      case VISIT, MEETING, CALL -> {
        if (promise.occasion() == Occasion.VISIT
            && !later.visitors().containsAll(promise.visitors())) {
          return null;
        }
        if (promise.occasion() != Occasion.VISIT && !both(promise.actors(), later.actors(), pair)) {
          return null;
        }
        List<String> who =
            promise.occasion() == Occasion.VISIT
                ? List.copyOf(promise.visitors())
                : List.of(pair.a(), pair.b());
        Persons persons = Agreement.persons(promise.actors(), later.actors(), who);
        return persons(persons, promise.due() != null, pair.a() + " and " + pair.b());
      }
      default -> {
        return Agreement.matter(promise, later.matter(), later.numbers())
            ? new Match(0.75, "same matter")
            : null;
      }
    }
  }
}
