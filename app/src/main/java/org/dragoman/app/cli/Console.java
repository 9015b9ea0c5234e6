package org.dragoman.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The three streams of a process. As safe for use by many threads as they are.
 *
 * @param in standard input
 * @param out standard output, buffered; bytes, so that a broken pipe shows as an exception
 * @param err standard error
 */
public record Console(InputStream in, OutputStream out, PrintWriter err) {
  /** Tells a problem on standard error, in one line. */
  void say(@Nullable String problem) {
    err.println(Printable.line("dragoman: " + problem));
  }

  /** Whether whoever read our output has had enough, as in "| head". */
  static boolean readerLeft(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
  }

  /**
   * What to do where an output cannot be written: nothing where its reader has left, else its name
   * and the reason are told. Returns the exit code.
   */
  int unwritten(String output, IOException e) {
    if (readerLeft(e)) {
      return 0;
    }
    say(output + ": " + e.getMessage());
    return 1;
  }
}
