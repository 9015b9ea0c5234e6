package org.dragoman.app.source;

import java.io.IOException;
import java.io.InputStream;

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
    Lines lines = new Lines(in, MOST_BYTES);
    for (String line = lines.next(); line != null; line = lines.next()) {
      String url = line.strip();
      if (url.isEmpty() || url.startsWith("#")) {
        continue;
      }
      any = true;
      String where = origin.where() + ":" + lines.number();
      boolean more;
      if (lines.cut()) {
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
}
