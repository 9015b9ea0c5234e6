package org.dragoman.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.app.evaluate.Average;
import org.dragoman.app.evaluate.Evaluation;
import org.dragoman.app.evaluate.Judgement;
import org.dragoman.app.evaluate.Score;
import org.dragoman.event.Event;
import org.dragoman.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Prints for people how well annotated texts were coded: the figures of each type, the confusion
 * table and the rows that went wrong.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class EvaluationPrinter {
  /** Characters of a text that are shown; the middle of a longer one is left out. */
  private static final int MOST_QUOTED = 300;

  private static final int ITEM = 2;
  private static final int DETAIL = 4;
  private static final int NAME = 11;
  private static final int NUMBER = 7;

  /** Letters of a type at the head of a column; the types differ in them. */
  private static final int SHORT = 4;

  private final int width;
  private final boolean colour;

  EvaluationPrinter(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /**
   * The evaluation as lines, each ended by a line feed.
   *
   * @param wrong the rows to list
   */
  String print(String file, Evaluation evaluation, List<Judgement> wrong) {
    Page page = new Page(width, colour);
    int rows = evaluation.judgements().size();
    page.add(Style.STRONG, file)
        .add(": " + rows + (rows == 1 ? " row, " : " rows, "))
        .add(evaluation.right() + " right (" + percent(evaluation.accuracy()) + "%)")
        .end(0, ITEM);
    types(page, evaluation);
    Score status = evaluation.status();
    if (status.gold() > 0) {
      page.gap();
      page.add(
              "Status right in "
                  + status.right()
                  + " of "
                  + status.gold()
                  + " rows that give one and whose type is right ("
                  + percent(status.recall())
                  + "%)")
          .end(0, ITEM);
    }
    confusion(page, evaluation);
    if (!wrong.isEmpty()) {
      heading(page, "Wrong rows, " + wrong.size() + " of " + evaluation.wrong().size());
      wrong.forEach(judgement -> wrong(page, judgement));
    }
    return page.text();
  }

  private static void heading(Page page, String heading) {
    page.gap();
    page.add(Style.HEADING, heading).end(0, ITEM);
  }

  private static void types(Page page, Evaluation evaluation) {
    page.gap();
    page.cell(Style.PLAIN, "", NAME);
    for (String column : List.of("gold", "found", "right", "P", "R", "F1")) {
      number(page, Style.HEADING, column);
    }
    page.endRow(0);
    for (EventType type : evaluation.types()) {
      score(page, Style.KIND, type.name(), evaluation.score(type));
    }
    score(page, Style.STRONG, "micro", evaluation.micro());
    Average macro = evaluation.macro();
    page.cell(Style.STRONG, "macro", NAME);
    number(page, Style.PLAIN, "");
    number(page, Style.PLAIN, "");
    number(page, Style.PLAIN, "");
    shares(page, macro.precision(), macro.recall(), macro.f1());
  }

  private static void score(Page page, Style style, String name, Score score) {
    page.cell(style, name, NAME);
    number(page, Style.PLAIN, String.valueOf(score.gold()));
    number(page, Style.PLAIN, String.valueOf(score.found()));
    number(page, Style.PLAIN, String.valueOf(score.right()));
    shares(page, score.precision(), score.recall(), score.f1());
  }

  private static void shares(Page page, double precision, double recall, double f1) {
    number(page, Style.PLAIN, percent(precision));
    number(page, Style.PLAIN, percent(recall));
    number(page, Style.STRONG, percent(f1));
    page.endRow(0);
  }

  private static void number(Page page, Style style, String number) {
    page.lines(style, " ".repeat(Math.max(1, NUMBER - number.length())) + number);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  /** Rows are the analyst's types; as many columns side by side as there is room for. */
  private void confusion(Page page, Evaluation evaluation) {
    List<@Nullable EventType> types = new ArrayList<>(evaluation.types());
    types.add(null);
    heading(page, "What was found (columns) for what is in the rows");
    int room = Math.max(1, (width - NAME) / (SHORT + 1));
    for (int from = 0; from < types.size(); from += room) {
      List<@Nullable EventType> columns = types.subList(from, Math.min(types.size(), from + room));
      page.cell(Style.PLAIN, "", NAME);
      for (EventType column : columns) {
        page.lines(
                Style.KIND, " " + name(column).substring(0, Math.min(SHORT, name(column).length())))
            .lines(Style.PLAIN, " ".repeat(Math.max(0, SHORT - name(column).length())));
      }
      page.endRow(0);
      for (EventType row : types) {
        page.cell(Style.KIND, name(row), NAME);
        for (EventType column : columns) {
          int count = evaluation.count(row, column);
          page.lines(
              row == column ? Style.STRONG : Style.PLAIN,
              String.format(Locale.ROOT, " %4s", count == 0 ? "." : String.valueOf(count)));
        }
        page.endRow(0);
      }
    }
  }

  private static String name(@Nullable EventType type) {
    return type == null ? "NONE" : type.name();
  }

  private static void wrong(Page page, Judgement judgement) {
    page.add(Style.FAINT, "line " + judgement.row().line() + " ")
        .add(Style.KIND, name(judgement.row().type()))
        .add(", found ");
    Event event = judgement.event();
    if (event == null) {
      page.add(Style.STATUS, "NONE");
    } else {
      RecordPrinter.act(page, event);
      page.add(" by “" + event.trigger().text() + "”");
    }
    page.end(ITEM, DETAIL);
    page.add(Printable.shortened(judgement.row().text(), MOST_QUOTED)).end(DETAIL, DETAIL);
  }
}
