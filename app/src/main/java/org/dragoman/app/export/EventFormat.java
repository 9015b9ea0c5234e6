package org.dragoman.app.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A form in which coded events leave, in UTF-8. One object writes one output: {@link #begin}, then
 * each event in order, then {@link #end}. Streams are neither flushed nor closed.
 *
 * <p>What is unknown is written in the way that the form has for it, never as a guess. Not safe for
 * use by many threads.
 */
public interface EventFormat {
  /**
   * Writes what stands before the first event: a row of column names, or nothing.
   *
   * @throws IOException where the stream fails
   */
  default void begin(OutputStream out) throws IOException {}

  /**
   * Writes an event.
   *
   * @throws IOException where the stream fails
   */
  void write(ExportEvent event, OutputStream out) throws IOException;

  /**
   * Writes what stands after the last event, or nothing.
   *
   * @throws IOException where the stream fails
   */
  default void end(OutputStream out) throws IOException {}
}
