package org.dragoman.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.brief.Brief;
import org.dragoman.brief.Statement;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;

/**
 * Prints briefs for people: a paragraph, points, and the words of the document that each sentence's
 * mark, {@code [3]}, stands for. Places are code points from 0, end exclusive, as in JSON.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class BriefPrinter {
  /** Characters of a quote that are shown; the middle of a longer one is left out. */
  private static final int MOST_QUOTED = 220;

  private final int width;
  private final boolean colour;

  BriefPrinter(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /** The brief as lines, each ended by a line feed. */
  String print(Brief brief) {
    Page page = new Page(width, colour);
    DocumentHeader.print(page, brief.document(), brief.document().publisher());
    List<Quote> sources = brief.sources();
    Map<Quote, Integer> numbers = new HashMap<>();
    for (Quote source : sources) {
      numbers.put(source, numbers.size() + 1);
    }
    page.gap();
    for (int i = 0; i < brief.lead().size(); i++) {
      statement(page, i == 0 ? "" : " ", brief.lead().get(i), numbers);
    }
    page.end(0, 0);
    if (!brief.points().isEmpty()) {
      page.gap();
    }
    for (Statement point : brief.points()) {
      statement(page, "- ", point, numbers);
      page.end(0, 2);
    }
    if (!sources.isEmpty()) {
      page.gap();
      page.add(Style.HEADING, "Sources").end(0, 0);
    }
    for (Quote source : sources) {
      page.add(Style.FAINT, "[" + numbers.get(source) + "]")
          .add(" “" + Printable.shortened(source.text(), MOST_QUOTED) + "”")
          .add(Style.FAINT, " " + place(source, brief.document()));
      page.end(2, 6);
    }
    return page.text();
  }

  private static void statement(
      Page page, String before, Statement statement, Map<Quote, Integer> numbers) {
    page.add(before).add(statement.text());
    List<Integer> marks = statement.citations().stream().map(numbers::get).sorted().toList();
    if (!marks.isEmpty()) {
      page.add(Style.FAINT, " [" + ranges(marks) + "]");
    }
  }

  /** "1, 3-5" for 1, 3, 4 and 5. */
  static String ranges(List<Integer> numbers) {
    List<String> ranges = new ArrayList<>();
    for (int i = 0; i < numbers.size(); ) {
      int last = i;
      while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
        last++;
      }
      ranges.add(last == i ? numbers.get(i).toString() : numbers.get(i) + "-" + numbers.get(last));
      i = last + 1;
    }
    return String.join(", ", ranges);
  }

  private static String place(Quote quote, Document document) {
    String passage = document.passage(quote.passage());
    int begin = passage.codePointCount(0, quote.span().begin());
    int end = begin + passage.codePointCount(quote.span().begin(), quote.span().end());
    return (quote.passage() == Passage.TITLE ? "title, " : "") + "characters " + begin + "-" + end;
  }
}
