package org.dragoman.app.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which reports tell the same. Immutable.
 *
 * @param story the name of the story that they are one by, or null where no pass has looked yet
 * @param reports the reports, each document once, the first to tell it first; at least one
 */
public record Telling(@Nullable String story, List<Report> reports) {
  public Telling {
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("told by nobody");
    }
  }
}
