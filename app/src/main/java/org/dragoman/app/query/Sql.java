package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.app.ledger.Corrections;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;

/**
 * A question in SQL that is put together piece by piece: its conditions and their values. For one
 * thread.
 *
 * <p>What both databases understand: a list of many names goes in as one text that SQL takes apart,
 * since PostgreSQL takes no more than 65,535 values.
 */
final class Sql {
  /** Takes the place of many names of documents: {@code x.document IN DOCUMENTS}. */
  static final String DOCUMENTS =
      "(SELECT CAST(part AS UUID) FROM"
          + " (SELECT unnest(string_to_array(:documents, ',')) AS part) parts)";

  /** Takes the place of many names of rows: {@code x.id IN OWNERS}. */
  static final String OWNERS = "(SELECT unnest(string_to_array(:owners, ',')))";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds a condition. */
  Sql and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Adds a value. */
  Sql value(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Adds the names of documents that {@link #DOCUMENTS} stands for. */
  Sql documents(Collection<UUID> ids) {
    return value("documents", ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
  }

  /** Adds the names of rows that {@link #OWNERS} stands for. */
  Sql owners(Collection<String> ids) {
    return value("owners", String.join(",", ids));
  }

  /** That a row was not rejected by a reader. */
  static String standing(String row) {
    return Corrections.standing(row);
  }

  /** {@code WHERE} with all conditions, or nothing. */
  String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  /** A query with the values that it names. */
  Query query(Handle handle, String sql) {
    Query query = handle.createQuery(sql);
    values.forEach(
        (name, value) -> {
          if (Pattern.compile(":" + name + "\\b").matcher(sql).find()) {
            query.bind(name, value instanceof LocalDate day ? day(day) : value);
          }
        });
    return query;
  }

  /** DuckDB takes a day only where no type of SQL is named for it. */
  private static Argument day(LocalDate day) {
    return (position, statement, context) -> statement.setObject(position, day);
  }
}
