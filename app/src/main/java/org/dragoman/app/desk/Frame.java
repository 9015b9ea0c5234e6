package org.dragoman.app.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page. Immutable.
 *
 * @param title what the page is about
 * @param active the address of the page's entry in the menu, or empty
 * @param viewer who looks at it
 * @param assets the address of the folder of styles and scripts, without a slash at the end
 * @param notices what could not be understood of what was asked
 * @param said what was just done, or null
 */
public record Frame(
    String title,
    String active,
    Viewer viewer,
    String assets,
    List<String> notices,
    @Nullable String said) {
  public Frame {
    notices = List.copyOf(notices);
  }

  /** An entry of the menu. */
  public record Entry(String href, String name) {}

  /** The menu. */
  public List<Entry> menu() {
    return List.of(
        new Entry("/", "Today"),
        new Entry("/pair", "Two states"),
        new Entry("/state", "State"),
        new Entry("/due", "Due"),
        new Entry("/bodies", "Bodies"),
        new Entry("/compare", "Compare"),
        new Entry("/search", "Search"),
        new Entry("/try", "Try it"),
        new Entry("/quality", "Quality"));
  }
}
