package org.dragoman.app.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a list of URLs, one a line. Empty lines and those that begin with {@code #} are passed
 * over; any other line that is no URL of http or https is an error of its own.
 */
final class UrlLines {
  /** No browser or server takes URLs that are much longer. */
  private static final int MOST_BYTES = 8192;

  private final Web web;

  UrlLines(Web web) {
    this.web = web;
  }

  /**
   * Reads the pages of all URLs, or as many as are wanted.
   *
   * @return whether more is wanted
   * @throws SourceException where nothing is fetched, or the list is empty
   */
  boolean read(Origin origin, InputStream in, Output out) throws IOException, SourceException {
    web.checkList(origin);
    boolean any = false;
    int number = 0;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (next(in, line)) {
      number++;
      String url = line.toString(StandardCharsets.UTF_8).strip();
      if (number == 1 && url.startsWith("\uFEFF")) {
        url = url.substring(1);
      }
      if (url.isEmpty() || url.startsWith("#")) {
        continue;
      }
      any = true;
      String where = origin.where() + ":" + number;
      boolean more;
      if (line.size() > MOST_BYTES) {
        more = out.failed(where, "longer than any URL");
      } else if (!Web.isUrl(url)) {
        more = out.failed(where, "not a URL of http or https");
      } else {
        more = web.listed(where, url, origin.hops(), out);
      }
      if (!more) {
        return false;
      }
    }
    if (!any) {
      throw new SourceException("is empty");
    }
    return true;
  }

  /** Reads the next line, of a long one only the beginning; false at the end. */
  private static boolean next(InputStream in, ByteArrayOutputStream line) throws IOException {
    line.reset();
    int next = in.read();
    if (next < 0) {
      return false;
    }
    while (next >= 0 && next != '\n') {
      if (line.size() <= MOST_BYTES) {
        line.write(next);
      }
      next = in.read();
    }
    return true;
  }
}
