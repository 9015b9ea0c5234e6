package org.dragoman.app.cli;

import java.util.List;
import java.util.Locale;
import org.dragoman.app.fate.BodyLine;
import org.dragoman.app.ledger.PartyNames;
import org.jspecify.annotations.Nullable;

/** Prints joint bodies and their sessions for people. Immutable; safe for use by many threads. */
final class BodiesPrinter {
  /** Characters of a quote that are shown; the middle of a longer one is left out. */
  private static final int MOST_QUOTED = 200;

  private static final int INDENT = 2;
  private static final int DETAIL = 6;

  private final int width;
  private final boolean colour;
  private final boolean all;

  /**
   * @param all whether to show every report of a session, not only the first that tells the most
   */
  BodiesPrinter(int width, boolean colour, boolean all) {
    this.width = width;
    this.colour = colour;
    this.all = all;
  }

  /** The bodies as lines, each ended by a line feed. */
  String print(List<BodyLine> lines, PartyNames names) {
    Page page = new Page(width, colour);
    if (lines.isEmpty()) {
      page.add(Style.FAINT, "no joint body is on record").end(0, 0);
    }
    boolean first = true;
    for (BodyLine line : lines) {
      if (!first) {
        page.gap();
      }
      first = false;
      body(page, line, names);
    }
    return page.text();
  }

  private void body(Page page, BodyLine line, PartyNames names) {
    page.add(Style.STRONG, line.name());
    page.add(
        Style.FAINT, " · " + String.join(", ", line.parties().stream().map(names::name).toList()));
    page.end(0, 4);
    if (line.names().size() > 1) {
      List<String> others = line.names().subList(1, line.names().size());
      page.add(Style.FAINT, "also: " + String.join("; ", others)).end(INDENT, DETAIL);
    }
    int gap = 0;
    for (BodyLine.Session session : line.sessions()) {
      Integer number = session.number();
      while (number != null && gap < line.gaps().size() && line.gaps().get(gap).first() < number) {
        gap(page, line.gaps().get(gap++));
      }
      session(page, session);
    }
    if (line.sessions().isEmpty()) {
      page.add(Style.FAINT, "no session on record").end(INDENT, DETAIL);
    }
  }

  private static void gap(Page page, BodyLine.Gap gap) {
    String numbers =
        gap.first() == gap.last()
            ? ordinal(gap.first())
            : ordinal(gap.first()) + " to " + ordinal(gap.last());
    page.add(Style.FAINT, numbers + ": nothing on record").end(INDENT, DETAIL);
  }

  private void session(Page page, BodyLine.Session session) {
    Integer number = session.number();
    page.add(Style.KIND, (number == null ? "(no number)" : ordinal(number)) + ":")
        .add(" ")
        .add(Style.STATUS, word(session.status()));
    if (session.day() != null) {
      page.add(" " + session.day());
    }
    if (session.due() != null) {
      page.add(Style.FAINT, (session.day() == null ? " for " : ", was due ") + session.due());
    }
    page.end(INDENT, DETAIL);
    for (BodyLine.Evidence evidence : session.evidence()) {
      if (all || evidence == telling(session)) {
        page.add("“" + Printable.shortened(evidence.quote(), MOST_QUOTED) + "”")
            .add(Style.FAINT, " " + where(evidence, all));
        page.end(DETAIL, DETAIL + 2);
      }
    }
    int more = session.evidence().size() - 1;
    if (!all && more > 0) {
      page.add(Style.FAINT, "and " + more + (more == 1 ? " more report" : " more reports"))
          .end(DETAIL, DETAIL);
    }
  }

  /** The first report that tells the session's status. */
  private static BodyLine.@Nullable Evidence telling(BodyLine.Session session) {
    return session.evidence().stream()
        .filter(evidence -> evidence.status() == session.status())
        .findFirst()
        .orElse(null);
  }

  private static String where(BodyLine.Evidence evidence, boolean status) {
    String who = evidence.publisher() == null ? "" : evidence.publisher() + ", ";
    String what = status ? word(evidence.status()) + " · " : "";
    return what
        + who
        + (evidence.published() == null ? "no date" : evidence.published())
        + " · "
        + evidence.nativeId()
        + " "
        + evidence.passage()
        + " "
        + evidence.begin()
        + "-"
        + evidence.end();
  }

  private static String word(BodyLine.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** "3rd". */
  private static String ordinal(int number) {
    int tens = number % 100;
    String ending =
        tens >= 11 && tens <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + ending;
  }
}
