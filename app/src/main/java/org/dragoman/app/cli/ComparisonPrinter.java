package org.dragoman.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.app.export.ComparisonWords;
import org.dragoman.compare.Comparison;
import org.dragoman.compare.Finding;
import org.dragoman.compare.Part;
import org.dragoman.compare.Reason;
import org.dragoman.compare.Where;
import org.dragoman.text.Passage;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Prints a comparison for people: in two columns where the line has room for them, else one readout
 * under the other. Immutable; safe for use by many threads.
 */
final class ComparisonPrinter {
  /** The narrowest line that is parted into two columns. */
  private static final int TWO_COLUMNS = 90;

  /** Columns between the two. */
  private static final int GUTTER = 3;

  /** Characters of a quote that are shown; the middle of a longer one is left out. */
  private static final int MOST_QUOTED = 260;

  private static final int ITEM = 2;
  private static final int DETAIL = 4;

  private final int width;
  private final boolean colour;

  ComparisonPrinter(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /** The comparison as lines, each ended by a line feed. */
  String print(Comparison comparison) {
    ComparisonWords words = new ComparisonWords(comparison);
    StringBuilder text = new StringBuilder();
    Page head = new Page(width, colour);
    head.add(Style.STRONG, "A ").add(ComparisonWords.name(comparison.a())).end(0, 2);
    head.add(Style.STRONG, "B ").add(ComparisonWords.name(comparison.b())).end(0, 2);
    head.gap();
    head.add(comparison.sameEngagement() ? Style.HEADING : Style.STATUS, words.verdict()).end(0, 0);
    for (Reason reason : comparison.reasons()) {
      head.add(reason.agrees() ? Style.FAINT : Style.STATUS, reason.agrees() ? "= " : "≠ ")
          .add(Style.KIND, reason.ground().label())
          .add(" " + words.reason(reason))
          .end(ITEM, DETAIL);
    }
    text.append(head.text());
    different(text, words.findings(Where.DIFFERENT));
    alone(text, words.findings(Where.A), words.findings(Where.B));
    both(text, words.findings(Where.BOTH));
    return text.toString();
  }

  private void heading(StringBuilder text, String heading) {
    Page page = new Page(width, colour);
    page.gap();
    page.add(Style.HEADING, heading).end(0, 0);
    text.append(page.text());
  }

  private void different(StringBuilder text, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    heading(text, "Said differently");
    for (Finding finding : findings) {
      Page page = new Page(width, colour);
      page.add(Style.KIND, finding.part().label()).add(" " + finding.what());
      page.end(ITEM, DETAIL);
      page.add(
          Style.STATUS,
          finding.differences().stream()
              .map(ComparisonWords::difference)
              .collect(Collectors.joining(" · ")));
      page.end(DETAIL, DETAIL + 2);
      text.append(page.text());
      Page left = column();
      quote(left, "A ", finding.a(), DETAIL);
      Page right = column();
      quote(right, "B ", finding.b(), isWide() ? 0 : DETAIL);
      beside(text, left, right);
    }
  }

  private void alone(StringBuilder text, List<Finding> a, List<Finding> b) {
    if (a.isEmpty() && b.isEmpty()) {
      return;
    }
    text.append('\n');
    beside(text, alone("Only in A", a), alone("Only in B", b));
  }

  private Page alone(String heading, List<Finding> findings) {
    Page page = column();
    page.add(Style.HEADING, heading).end(0, 0);
    if (findings.isEmpty()) {
      page.add(Style.FAINT, "nothing").end(ITEM, DETAIL);
    }
    for (Finding finding : findings) {
      Quote quote = finding.a() == null ? finding.b() : finding.a();
      page.add(Style.KIND, finding.part().label());
      if (quote != null && isNamed(finding, quote)) {
        page.add(" " + finding.what() + " ");
      } else {
        page.add(" ");
      }
      words(page, quote);
      page.end(ITEM, DETAIL);
    }
    return page;
  }

  /** Whether the words alone do not tell what is meant: a position's may tell of another before. */
  private static boolean isNamed(Finding finding, Quote quote) {
    return switch (finding.part()) {
      case TOPIC, PARTICIPANT, BODY -> true;
      case POSITION -> !finding.what().equals(quote.text());
      case COMMITMENT, FIGURE -> false;
    };
  }

  /** What both tell needs no quotes: the kind once, and what it is. */
  private void both(StringBuilder text, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    heading(text, "In both");
    for (Part part : Part.values()) {
      List<String> told =
          findings.stream().filter(f -> f.part() == part).map(Finding::what).toList();
      if (!told.isEmpty()) {
        boolean names = part == Part.TOPIC || part == Part.PARTICIPANT;
        Page page = new Page(width, colour);
        page.add(Style.KIND, part.label())
            .add(" " + String.join(names ? ", " : " · ", told))
            .end(ITEM, DETAIL);
        text.append(page.text());
      }
    }
  }

  private static void quote(Page page, String side, @Nullable Quote quote, int indent) {
    page.add(Style.STRONG, side);
    words(page, quote);
    page.end(indent, indent + 2);
  }

  private static void words(Page page, @Nullable Quote quote) {
    if (quote != null) {
      page.add("“" + Printable.shortened(quote.text(), MOST_QUOTED) + "”")
          .add(
              Style.FAINT,
              quote.passage() == Passage.TITLE ? " [title]" : " [s" + (quote.sentence() + 1) + "]");
    }
  }

  private boolean isWide() {
    return width >= TWO_COLUMNS;
  }

  private Page column() {
    return new Page(isWide() ? (width - GUTTER) / 2 : width, colour);
  }

  /** Adds two pages side by side, or one under the other where there is no room. */
  private void beside(StringBuilder text, Page left, Page right) {
    if (!isWide()) {
      text.append(left.text()).append(right.text());
      return;
    }
    int columns = (width - GUTTER) / 2;
    List<String> a = left.text().lines().toList();
    List<String> b = right.text().lines().toList();
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      String one = i < a.size() ? a.get(i) : "";
      String other = i < b.size() ? b.get(i) : "";
      text.append(one);
      if (!other.isEmpty()) {
        // Styles take no room on the screen.
        int used = Printable.width(one.replaceAll("\u001B\\[[0-9;]*m", ""));
        text.append(" ".repeat(columns + GUTTER - used)).append(other);
      }
      text.append('\n');
    }
  }
}
