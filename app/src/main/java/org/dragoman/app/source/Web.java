package org.dragoman.app.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what URLs lead to. A file may hold a list of URLs, each may be a feed, and its items are
 * pages; nothing that was fetched leads further.
 *
 * <p>Not safe for use by many threads.
 */
final class Web {
  /** A list leads to a feed, and the feed to a page. */
  private static final int MOST_HOPS = 2;

  private static final int HEAD_BYTES = 4096;

  private static final String OFF = "nothing is fetched unless fetching is turned on (--fetch)";

  /** Lists name a page once for each event in it; so many pages are known to have been read. */
  private static final int MOST_REMEMBERED = 100_000;

  private final @Nullable Fetcher fetcher;
  private final FormReader forms;
  private final Map<String, Boolean> read = new LinkedHashMap<>();

  /**
   * @param fetcher fetches pages, or null where nothing is fetched
   */
  Web(@Nullable Fetcher fetcher, FormReader forms) {
    this.fetcher = fetcher;
    this.forms = forms;
  }

  /** Whether an input's name is a URL. */
  static boolean isUrl(String name) {
    String start = name.substring(0, Math.min(8, name.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  /** Whether the pages of a feed's items are fetched: not where a feed's item led to the feed. */
  boolean fetchesItemsOf(Origin feed) {
    return fetcher != null && feed.hops() < MOST_HOPS;
  }

  /**
   * Says whether URLs of an input may be followed.
   *
   * @throws SourceException where they may not
   */
  void checkList(Origin origin) throws SourceException {
    if (origin.hops() > 0) {
      throw new SourceException("a list of URLs that was fetched itself is refused");
    }
    if (fetcher == null) {
      throw new SourceException("a list of URLs; " + OFF);
    }
  }

  /** Takes the addresses of a table. */
  CsvRows.Urls urlsOf(Origin origin, Output out) {
    return new CsvRows.Urls() {
      @Override
      public void begin() throws SourceException {
        checkList(origin);
      }

      @Override
      public boolean take(String where, String url) {
        return listed(where, url, origin.hops(), out);
      }
    };
  }

  /**
   * Reads a URL of a list or feed; one that was read before is passed over.
   *
   * @param where where the list names it
   * @param hops how many fetches led to the list
   * @return whether more is wanted
   */
  boolean listed(String where, String url, int hops, Output out) {
    if (read.put(url, true) != null) {
      return true;
    }
    if (read.size() > MOST_REMEMBERED) {
      read.remove(read.keySet().iterator().next());
    }
    String problem;
    try {
      return read(url, hops, out);
    } catch (SourceException e) {
      problem = e.problem();
    } catch (IOException e) {
      problem = Sources.problem(e);
    }
    // Where something else names it again, it may be had then, and is told there otherwise.
    read.remove(url);
    return out.failed(where, url + ": " + problem);
  }

  /**
   * Reads a URL.
   *
   * @param hops how many fetches led to it
   * @return whether more is wanted
   * @throws SourceException where it cannot be read
   */
  boolean read(String url, int hops, Output out) throws SourceException, IOException {
    if (fetcher == null) {
      throw new SourceException(OFF);
    }
    Fetcher.Page page = fetcher.fetch(url);
    if (page == null) {
      return true;
    }
    long errors = out.errors();
    Charset charset = HttpText.charsetOf(page.type());
    String found = page.uri().toString();
    String path = page.uri().getPath() == null ? "" : page.uri().getPath();
    Origin origin = new Origin(url, path, url, true, hops + 1, new Details(charset, found, null));
    Format format = page.format();
    if (format == Format.HTML && Format.isFeed(head(page.body()))) {
      // Many servers say that everything is a page.
      format = Format.FEED;
    }
    ByteArrayInputStream body = new ByteArrayInputStream(page.body());
    boolean more =
        format == null
            ? forms.read(origin, body, out)
            : forms.read(format, origin, body, false, out);
    if (out.errors() == errors) {
      fetcher.remember(page);
    }
    return more;
  }

  private static String head(byte[] body) {
    return Decoder.glance(body, Math.min(body.length, HEAD_BYTES));
  }
}
