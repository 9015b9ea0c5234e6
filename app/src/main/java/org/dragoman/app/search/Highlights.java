package org.dragoman.app.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.dragoman.app.search.SearchResult.Highlight;
import org.jspecify.annotations.Nullable;

/** Finds the sentences that tell best why documents were found. For one thread. */
final class Highlights {
  private static final int MOST_PASSAGES = 3;

  /** Code units of a text that are looked through: the rest of a very long one is left out. */
  private static final int LONGEST = 1 << 20;

  private final Marking highlighter;

  Highlights(IndexSearcher searcher, Analyzer analyzer) {
    highlighter = new Marking(searcher, analyzer);
  }

  /** The passages of each document, those of the title first. */
  List<List<Highlight>> of(Query query, int[] documents) throws IOException {
    List<List<Highlight>> all = new ArrayList<>();
    if (documents.length == 0) {
      return all;
    }
    Map<String, Object[]> found = highlighter.mark(query, documents);
    for (int i = 0; i < documents.length; i++) {
      List<Highlight> passages = new ArrayList<>();
      add(passages, found.get(IndexFields.TITLE), i, true);
      add(passages, found.get(IndexFields.TEXT), i, false);
      all.add(passages);
    }
    return all;
  }

  private static void add(
      List<Highlight> passages, Object @Nullable [] found, int i, boolean onlyMarked) {
    if (found != null && found[i] instanceof List<?> list) {
      for (Object passage : list) {
        if (passage instanceof Highlight one && !(onlyMarked && one.marks().isEmpty())) {
          passages.add(one);
        }
      }
    }
  }

  /** The highlighter of the library, giving places instead of marked text. */
  private static final class Marking extends UnifiedHighlighter {
    Marking(IndexSearcher searcher, Analyzer analyzer) {
      super(
          new Builder(searcher, analyzer)
              .withMaxLength(LONGEST)
              .withMaxNoHighlightPassages(1)
              .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT)));
    }

    Map<String, Object[]> mark(Query query, int[] documents) throws IOException {
      return highlightFieldsAsObjects(
          new String[] {IndexFields.TITLE, IndexFields.TEXT},
          query,
          documents,
          new int[] {1, MOST_PASSAGES});
    }

    @Override
    protected PassageFormatter getFormatter(String field) {
      return new Places(field);
    }
  }

  /** Gives the places of passages, in the order of the text. */
  private static final class Places extends PassageFormatter {
    private final String field;

    Places(String field) {
      this.field = field;
    }

    @Override
    public Object format(Passage[] passages, String content) {
      List<Highlight> places = new ArrayList<>();
      for (Passage passage : passages) {
        int begin = passage.getStartOffset();
        int end = passage.getEndOffset();
        while (end > begin && Character.isWhitespace(content.charAt(end - 1))) {
          end--;
        }
        List<int[]> marks = new ArrayList<>();
        for (int i = 0; i < passage.getNumMatches(); i++) {
          int first = passage.getMatchStarts()[i] - begin;
          int last = Math.min(passage.getMatchEnds()[i], end) - begin;
          int before = marks.isEmpty() ? 0 : marks.get(marks.size() - 1)[1];
          if (first >= before && last > first) {
            marks.add(new int[] {first, last});
          }
        }
        int from = content.codePointCount(0, begin);
        places.add(
            new Highlight(
                field,
                from,
                from + content.codePointCount(begin, end),
                content.substring(begin, end),
                marks));
      }
      places.sort(Comparator.comparing(Highlight::begin));
      return places;
    }
  }
}
