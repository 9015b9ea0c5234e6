package org.dragoman.app.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search found. Immutable.
 *
 * @param total how many documents there are in all
 * @param hits those asked for, in order
 * @param counts of all that were found, by state, type, kind, topic and publisher: the most
 *     frequent values with their numbers, in order
 */
public record SearchResult(long total, List<Hit> hits, Map<String, Map<String, Long>> counts) {
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /**
   * A document.
   *
   * @param id its id in the ledger
   * @param nativeId the input's own id
   * @param score by relevance; null where the order is another
   * @param passages the sentences that tell best why it was found
   */
  public record Hit(
      UUID id,
      String nativeId,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String url,
      @Nullable LocalDate published,
      @Nullable Double score,
      List<Highlight> passages) {
    public Hit {
      passages = List.copyOf(passages);
    }
  }

  /**
   * A stretch of a text with what was searched for.
   *
   * @param field {@code text} or {@code title}
   * @param begin first code point in that passage
   * @param end one past the last
   * @param text exactly the characters there
   * @param marks where the words searched for stand in {@code text}: UTF-16 code units from its
   *     start, each begin and end, in order, without overlap
   */
  public record Highlight(String field, int begin, int end, String text, List<int[]> marks) {
    public Highlight {
      marks = List.copyOf(marks);
    }
  }
}
