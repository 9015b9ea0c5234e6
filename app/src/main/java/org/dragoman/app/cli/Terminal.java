package org.dragoman.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of the terminal that output goes to.
 *
 * <p>Java cannot tell which of the three streams are terminals. The launcher can, and says so in
 * the system properties {@code dragoman.terminal.out} and {@code dragoman.terminal.err}; without
 * them there is no terminal.
 */
final class Terminal {
  /** The width where there is no terminal and none was asked for. */
  static final int USUAL_WIDTH = 100;

  /** The narrowest width that is printed to. */
  static final int LEAST_WIDTH = 20;

  private static final Pattern STTY_SIZE = Pattern.compile("\\d+ (\\d+)\\s*");

  private Terminal() {}

  /** Whether standard output is a terminal. */
  static boolean out() {
    return is("dragoman.terminal.out");
  }

  /** Whether standard error is a terminal. */
  static boolean err() {
    return is("dragoman.terminal.err");
  }

  private static boolean is(String property) {
    return Boolean.getBoolean(property);
  }

  /** Whether to colour without being told: on a terminal that can, where nobody objects. */
  static boolean colour(Map<String, String> environment) {
    // https://no-color.org: present and not empty
    return out()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Columns: those of {@code COLUMNS}, else of the terminal, else the usual. */
  static int width(Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "");
    if (columns.matches("\\d{1,4}")) {
      return Math.max(LEAST_WIDTH, Integer.parseInt(columns));
    }
    return out() ? Math.max(LEAST_WIDTH, measured()) : USUAL_WIDTH;
  }

  private static int measured() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      Matcher matcher = STTY_SIZE.matcher(size);
      if (stty.waitFor(1, TimeUnit.SECONDS) && matcher.matches()) {
        int columns = Integer.parseInt(matcher.group(1));
        // Some terminals do not know their size and say 0.
        return columns == 0 ? USUAL_WIDTH : columns;
      }
    } catch (IOException e) {
      // No stty or no /dev/tty on this system.
      return USUAL_WIDTH;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return USUAL_WIDTH;
  }
}
