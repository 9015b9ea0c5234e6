package org.dragoman.app.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that the reports of a story tell differently. Immutable.
 *
 * @param aspect in what they differ
 * @param measure what is counted where numbers differ, else empty
 * @param values each value with the keys of the reports that give it, in the order of the story
 */
public record Difference(Aspect aspect, String measure, Map<String, List<String>> values) {
  /** In what reports may differ. */
  public enum Aspect {
    NUMBER,
    DATE,
    STATUS,
    PLACE,
    WHO
  }

  public Difference {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((value, documents) -> copy.put(value, List.copyOf(documents)));
    values = Collections.unmodifiableMap(copy);
  }
}
