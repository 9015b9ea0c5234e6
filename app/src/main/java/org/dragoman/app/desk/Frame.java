package org.dragoman.app.desk;

import java.util.List;
import org.dragoman.app.serve.Assets;
import org.dragoman.app.serve.Role;
import org.dragoman.app.serve.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page. Immutable.
 *
 * @param title what the page is about
 * @param active the address of the page's entry in the menu, or empty
 * @param visitor who looks at it
 * @param assets the addresses of styles and scripts
 * @param notices what could not be understood of what was asked
 * @param said what was just done, or null
 */
public record Frame(
    String title,
    String active,
    Visitor visitor,
    Assets assets,
    List<String> notices,
    @Nullable String said) {
  public Frame {
    notices = List.copyOf(notices);
  }

  /** Whether the visitor may set right what engines read, and add documents. */
  public boolean corrects() {
    return visitor.role().atLeast(Role.ANALYST);
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
