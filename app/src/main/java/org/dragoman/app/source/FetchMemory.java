package org.dragoman.app.source;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what was fetched, so that what has not changed is not read again.
 *
 * <p>{@link Sources} calls it from its own thread. One memory may be shared by several; then it
 * must be safe for use by many threads.
 */
public interface FetchMemory {
  /**
   * What is known of the last answer from a URL.
   *
   * @param etag its entity tag as the server wrote it, or null where there was none
   * @param lastModified its last change as the server wrote it, or null
   * @param contentHash SHA-256 of its body, unpacked, as 64 hexadecimal digits in lower case
   */
  record Fetched(@Nullable String etag, @Nullable String lastModified, String contentHash) {}

  /** What was last fetched from a URL, or null where nothing was. */
  @Nullable Fetched recall(String url);

  /** Keeps what was fetched, after all that it held was handed over without an error. */
  void remember(String url, Fetched fetched);

  /** A memory that lasts as long as the process; safe for use by many threads. */
  static FetchMemory inMemory() {
    return new ProcessMemory();
  }
}
