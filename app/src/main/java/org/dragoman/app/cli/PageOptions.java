package org.dragoman.app.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How what is printed for people looks. */
final class PageOptions {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (on a terminal, unless NO_COLOR is set), always or never. Default: auto.")
  private When color = When.auto;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Columns of a line, 20 or more. Default: the terminal's, in a pipe 100.")
  private @Nullable Integer width;

  /** When to colour; the names are those of the command line. */
  enum When {
    auto,
    always,
    never
  }

  /** What is wrong with the options, or null. */
  @Nullable String problem() {
    return width != null && width < Terminal.LEAST_WIDTH
        ? "--width: " + width + " is less than " + Terminal.LEAST_WIDTH
        : null;
  }

  /**
   * Whether to colour.
   *
   * @param terminal whether the output may go to a terminal, rather than surely to a file
   */
  boolean colour(boolean terminal, Map<String, String> environment) {
    return switch (color) {
      case always -> true;
      case never -> false;
      case auto -> terminal && Terminal.colour(environment);
    };
  }

  /** The columns of a line. */
  int columns(boolean terminal, Map<String, String> environment) {
    if (width != null) {
      return width;
    }
    return terminal ? Terminal.width(environment) : Terminal.USUAL_WIDTH;
  }
}
