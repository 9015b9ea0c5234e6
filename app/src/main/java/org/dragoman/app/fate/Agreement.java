package org.dragoman.app.fate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.app.fate.DocumentRows.Actor;
import org.dragoman.compare.PersonName;
import org.jspecify.annotations.Nullable;

/** How far two reports agree in persons and matter. Stateless. */
final class Agreement {
  /** The part of the promised matter that must be in the later sentence. */
  private static final double LEAST_MATTER = 0.5;

  private Agreement() {}

  /** How the persons of two reports stand to each other, by names or else by offices. */
  enum Persons {
    /** A person of one side is the same, and no side has only others. */
    SAME,
    /** No names to compare; an office of one side is the same, and none is another. */
    SAME_OFFICE,
    /** One of the reports names nobody. */
    UNKNOWN,
    /** A side's persons or offices are others. */
    OTHER
  }

  /**
   * Compares the persons of some sides.
   *
   * @param sides the parties whose persons count
   */
  static Persons persons(List<Actor> a, List<Actor> b, Collection<String> sides) {
    Persons all = Persons.UNKNOWN;
    for (String side : sides) {
      Persons one = persons(of(a, side), of(b, side));
      if (one == Persons.OTHER) {
        return one;
      }
      if (one.ordinal() < all.ordinal()) {
        all = one;
      }
    }
    return all;
  }

  /** On how many sides a person, or where none is named an office, is the same. */
  static int agreeing(List<Actor> a, List<Actor> b, Collection<String> sides) {
    int count = 0;
    for (String side : sides) {
      Persons one = persons(of(a, side), of(b, side));
      count += one == Persons.SAME || one == Persons.SAME_OFFICE ? 1 : 0;
    }
    return count;
  }

  private static List<Actor> of(List<Actor> actors, String side) {
    return actors.stream().filter(actor -> side.equals(actor.party())).toList();
  }

  private static Persons persons(List<Actor> a, List<Actor> b) {
    List<String> names = present(a.stream().map(Actor::name).toList());
    List<String> others = present(b.stream().map(Actor::name).toList());
    if (!names.isEmpty() && !others.isEmpty()) {
      for (String name : names) {
        if (others.stream().anyMatch(other -> PersonName.same(name, other))) {
          return Persons.SAME;
        }
      }
      return Persons.OTHER;
    }
    List<String> offices = present(a.stream().map(Actor::office).toList());
    List<String> otherOffices = present(b.stream().map(Actor::office).toList());
    if (offices.isEmpty() || otherOffices.isEmpty()) {
      return Persons.UNKNOWN;
    }
    return offices.stream().anyMatch(otherOffices::contains) ? Persons.SAME_OFFICE : Persons.OTHER;
  }

  private static List<String> present(List<@Nullable String> words) {
    List<String> present = new ArrayList<>();
    for (String word : words) {
      if (word != null) {
        present.add(word);
      }
    }
    return present;
  }

  /** Whether a sentence has the promised matter and no other amount. */
  static boolean matter(Promise promise, Set<String> matter, Set<String> numbers) {
    if (promise.matter().isEmpty()) {
      return false;
    }
    Set<String> shared = new TreeSet<>(promise.matter());
    shared.retainAll(matter);
    boolean amounts =
        promise.numbers().isEmpty()
            || numbers.isEmpty()
            || promise.numbers().stream().anyMatch(numbers::contains);
    return amounts && shared.size() >= LEAST_MATTER * promise.matter().size();
  }

  /** Whether two may be sessions of one body: the same number, or one that has none. */
  static boolean numbers(@Nullable Integer a, @Nullable Integer b) {
    return a == null || b == null || Objects.equals(a, b);
  }
}
