package org.dragoman.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.app.search.SearchRequest;
import org.dragoman.app.search.SearchResult;

/** Prints what a search found, for people. Immutable; safe for use by many threads. */
final class SearchPrinter {
  private static final int DETAIL = 4;

  private final int width;
  private final boolean colour;

  SearchPrinter(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /** The documents as lines, each ended by a line feed. */
  String print(SearchResult result, SearchRequest request) {
    Page page = new Page(width, colour);
    if (result.total() == 0) {
      page.add(Style.FAINT, "nothing was found").end(0, 0);
      return page.text();
    }
    for (SearchResult.Hit hit : result.hits()) {
      document(page, hit);
      page.gap();
    }
    long last = request.skip() + (long) result.hits().size();
    String total = String.format(Locale.ROOT, "%,d", result.total());
    page.add(
            Style.FAINT,
            result.hits().isEmpty()
                ? total + " in all; --skip left none"
                : (request.skip() + 1) + " to " + last + " of " + total)
        .end(0, 2);
    result.counts().forEach((field, counts) -> counts(page, field, counts));
    return page.text();
  }

  private static void document(Page page, SearchResult.Hit hit) {
    String title = hit.title();
    page.add(Style.STRONG, title == null ? hit.nativeId() : title).end(0, 2);
    List<String> facts = new ArrayList<>();
    if (hit.published() != null) {
      facts.add(hit.published().toString());
    }
    if (hit.publisher() != null) {
      facts.add(hit.publisher());
    }
    if (title != null) {
      facts.add(hit.nativeId());
    }
    if (hit.url() != null) {
      facts.add(hit.url());
    }
    page.add(Style.FAINT, String.join(" · ", facts)).end(2, DETAIL);
    for (SearchResult.Highlight passage : hit.passages()) {
      if (passage.field().equals("text")) {
        passage(page, passage);
      }
    }
  }

  private static void passage(Page page, SearchResult.Highlight passage) {
    int at = 0;
    for (int[] mark : passage.marks()) {
      plain(page, passage.text().substring(at, mark[0]));
      page.add(Style.STATUS, passage.text().substring(mark[0], mark[1]));
      at = mark[1];
    }
    plain(page, passage.text().substring(at));
    page.end(DETAIL, DETAIL);
  }

  /** Text between marks; the page drops spaces at the ends, which part words here. */
  private static void plain(Page page, String text) {
    if (text.isEmpty()) {
      return;
    }
    boolean before = Character.isWhitespace(text.charAt(0));
    boolean behind = Character.isWhitespace(text.charAt(text.length() - 1));
    String words = text.strip();
    page.add(words.isEmpty() ? "  " : (before ? " " : "") + words + (behind ? " " : ""));
  }

  private static void counts(Page page, String field, Map<String, Long> counts) {
    if (counts.isEmpty()) {
      return;
    }
    List<String> values = new ArrayList<>();
    counts.forEach(
        (value, count) -> values.add(String.format(Locale.ROOT, "%s %,d", value, count)));
    page.add(Style.KIND, field + ":")
        .add(Style.FAINT, " " + String.join(", ", values))
        .end(2, DETAIL);
  }
}
