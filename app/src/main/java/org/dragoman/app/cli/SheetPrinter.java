package org.dragoman.app.cli;

import org.dragoman.app.answer.Sheet;
import org.dragoman.app.query.Evidence;

/** Prints sheets for people. Immutable; safe for use by many threads. */
final class SheetPrinter {
  private static final int LINE = 2;
  private static final int DETAIL = 6;

  private final int width;
  private final boolean colour;

  SheetPrinter(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /** The sheet as lines, each ended by a line feed. */
  String print(Sheet sheet) {
    Page page = new Page(width, colour);
    page.add(Style.STRONG, sheet.title()).end(0, 0);
    page.add(Style.FAINT, String.join(" · ", sheet.facts())).end(0, LINE);
    for (Sheet.Section section : sheet.sections()) {
      page.gap();
      page.add(Style.HEADING, section.heading()).end(0, 0);
      section.lines().forEach(line -> print(page, line));
      if (section.left() > 0) {
        page.add(Style.FAINT, "and " + section.left() + " more").end(LINE, LINE);
      }
    }
    if (sheet.sections().isEmpty()) {
      page.gap();
      page.add(Style.FAINT, "nothing is known").end(0, LINE);
    }
    return page.text();
  }

  private static void print(Page page, Sheet.Line line) {
    page.add(Style.KIND, line.lead()).add(" ").add(line.text());
    if (line.flag() != null) {
      page.add(" ").add(Style.STATUS, "[" + line.flag() + "]");
    }
    page.end(LINE, DETAIL);
    line.evidence().forEach(evidence -> print(page, evidence));
  }

  /** The words and where they stand. */
  static void print(Page page, Evidence evidence) {
    page.add("“" + evidence.quote() + "”").end(DETAIL, DETAIL);
    page.add(
            Style.FAINT,
            "— " + Sheet.source(evidence) + (evidence.url() == null ? "" : ", " + evidence.url()))
        .end(DETAIL, DETAIL + LINE);
  }
}
