package org.dragoman.app.ledger;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Names of rows as SQL takes them, in the place behind {@code IN}. Few stand in the statement one
 * by one: a database without indexes passes over what has none of them. Many go in as one text that
 * SQL takes apart, since a statement of tens of thousands takes longer than its answer. Names are
 * those that the ledger makes itself, of letters, digits and dashes. Immutable.
 */
final class NameList {
  private static final int FEW = 1000;

  private final String parameter;
  private final String text;
  private final String sql;

  private NameList(String parameter, String text, String sql) {
    this.parameter = parameter;
    this.text = text;
    this.sql = sql;
  }

  /**
   * Names of documents.
   *
   * @param parameter a name of a value that the statement uses for nothing else
   * @param ids at least one
   */
  static NameList documents(String parameter, Collection<?> ids) {
    return of(parameter, ids, "CAST(unnest(string_to_array(:%s, ',')) AS UUID)");
  }

  /**
   * Names of others.
   *
   * @param parameter a name of a value that the statement uses for nothing else
   * @param names at least one
   */
  static NameList others(String parameter, Collection<String> names) {
    return of(parameter, names, "unnest(string_to_array(:%s, ','))");
  }

  private static NameList of(String parameter, Collection<?> names, String apart) {
    boolean few = names.size() <= FEW;
    return new NameList(
        parameter,
        few ? "" : names.stream().map(String::valueOf).collect(Collectors.joining(",")),
        few
            ? names.stream()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(",", "(", ")"))
            : "(SELECT " + String.format(apart, parameter) + ")");
  }

  /** The names, or a question for them, in brackets. */
  String sql() {
    return sql;
  }

  /** Gives a statement that has {@link #sql} what it stands for. */
  <S extends SqlStatement<S>> S bind(S statement) {
    return text.isEmpty() ? statement : statement.bind(parameter, text);
  }
}
