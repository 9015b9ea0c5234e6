package org.dragoman.app.story;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report speaks of as a whole; all its events share it. Of a long report the first words,
 * names and figures are kept. Immutable.
 *
 * @param parties codes of the states and bodies it names, the most named first
 * @param persons the persons it names, in order
 * @param names further names of two and more words, of whom or what is not known
 * @param places names of the cities and regions it names, in order
 * @param day the first day it names that lies near its publication, or null
 * @param kinds kinds of its news, in order of its text
 * @param words stems of its telling words that name no party, person or place
 * @param figures its numbers with what they count, in order
 */
public record Gist(
    List<String> parties,
    List<NamedPerson> persons,
    Set<String> names,
    Set<String> places,
    @Nullable LocalDate day,
    Set<ActKind> kinds,
    Set<String> words,
    List<Figure> figures) {
  public Gist {
    parties = List.copyOf(parties);
    persons = List.copyOf(persons);
    names = ordered(names);
    places = ordered(places);
    kinds = ordered(kinds);
    words = ordered(words);
    figures = List.copyOf(figures);
  }

  /** An unmodifiable copy that keeps its order, so that the same report gives the same bytes. */
  static <T> Set<T> ordered(Set<T> set) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(set));
  }
}
