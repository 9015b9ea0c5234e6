package org.dragoman.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dragoman.app.story.Figure;
import org.jdbi.v3.core.Handle;

/** The numbers that reports give of the events they tell. Stateless. */
public final class ReportedFigures {
  private ReportedFigures() {}

  /**
   * A number of a report.
   *
   * @param target the id of the event or engagement
   * @param measure what is counted: {@code killed}, or the stem of the noun behind the number
   * @param value the number in digits
   */
  public record Amount(String target, String measure, String value) {}

  /**
   * The numbers in the sentences of events and engagements, in no order.
   *
   * @param documents the documents that tell them, at least one
   * @param targets their ids, at least one
   */
  public static List<Amount> of(
      Handle handle, Collection<UUID> documents, Collection<String> targets) {
    NameList reports = NameList.documents("documents", documents);
    NameList told = NameList.others("targets", targets);
    List<Amount> amounts = new ArrayList<>();
    told.bind(
            reports.bind(
                handle.createQuery(
                    "SELECT target, telling FROM reported WHERE document IN "
                        + reports.sql()
                        + " AND target IN "
                        + told.sql())))
        .map(
            (row, context) -> {
              String target = row.getString(1);
              return ReportedForm.figures(row.getString(2)).stream()
                  .map(figure -> new Amount(target, figure.measure(), digits(figure)))
                  .toList();
            })
        .forEach(amounts::addAll);
    return amounts;
  }

  private static String digits(Figure figure) {
    double value = figure.value();
    return value == Math.rint(value) && value < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
