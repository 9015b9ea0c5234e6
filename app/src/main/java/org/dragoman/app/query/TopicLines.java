package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What two parties talked about, quarter by quarter. For one question. */
final class TopicLines {
  private final Handle handle;
  private final DyadScope scope;
  private final int most;

  private record Line(@Nullable String quarter, String topic, String role) {}

  TopicLines(Handle handle, DyadScope scope, int most) {
    this.handle = handle;
    this.scope = scope;
    this.most = most;
  }

  /**
   * The lines, the newest quarter first, and in a quarter what most documents have.
   *
   * @param engaged documents with an engagement of both
   * @param topic the label of the only topic that is wanted, or null
   */
  Part<DyadBrief.TopicLine> of(Set<UUID> engaged, @Nullable String topic) {
    if (engaged.isEmpty()) {
      return new Part<>(0, List.of());
    }
    Sql sql = new Sql().documents(engaged).and("t.document IN " + Sql.DOCUMENTS);
    if (topic != null) {
      sql.and("t.topic = :topic").value("topic", topic);
    }
    Newest<Line> lines = new Newest<>(scope.documents());
    sql.query(handle, "SELECT t.document, t.ordinal, t.topic, t.role FROM topic t" + sql.where())
        .map(
            (row, context) -> {
              UUID document = Cells.id(row, "document");
              Line line =
                  new Line(
                      quarter(scope.documents().get(document)),
                      Cells.text(row, "topic"),
                      Cells.text(row, "role"));
              lines.add(line, document, row.getInt("ordinal"));
              return line;
            })
        .list();
    List<Line> ordered =
        lines.keys().stream()
            .sorted(
                Comparator.comparing(
                        Line::quarter, Comparator.nullsLast(Comparator.<String>reverseOrder()))
                    .thenComparing(Comparator.comparingLong(lines::documents).reversed())
                    .thenComparing(Line::topic)
                    .thenComparing(Line::role))
            .toList();
    return new Part<>(
        ordered.size(),
        lines.lines(
            handle,
            "topic",
            ordered.subList(0, Math.min(most, ordered.size())),
            line ->
                evidence ->
                    new DyadBrief.TopicLine(
                        line.quarter, line.topic, line.role, lines.documents(line), evidence)));
  }

  private static @Nullable String quarter(@Nullable LocalDate day) {
    return day == null
        ? null
        : Timeline.Unit.QUARTER.label(
            Timeline.Unit.QUARTER.begin(day.getYear(), day.getMonthValue()));
  }
}
