package org.dragoman.app.query;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.app.ledger.Ledger;
import org.postgresql.core.Parser;

/**
 * Has somebody's own SQL run: one statement that asks, on a connection that changes nothing.
 * Immutable; safe for use by many threads.
 */
public final class SqlQuery {
  /**
   * What questions begin with in either database. Others are refused before the database sees them:
   * PostgreSQL lets a superuser write files from a transaction that only reads.
   */
  private static final Set<String> QUESTIONS =
      Set.of(
          "SELECT", "WITH", "VALUES", "TABLE", "FROM", "EXPLAIN", "SHOW", "DESCRIBE", "SUMMARIZE");

  /**
   * The first word. A comment of the other kind may not stand before it: PostgreSQL nests them and
   * others do not, so that what is the first word would be in doubt.
   */
  private static final Pattern FIRST = Pattern.compile("\\A(?:\\s|--[^\\n]*\\n|\\()*(\\w+)");

  private static final int ROWS_AT_ONCE = 500;

  private final Ledger ledger;

  /**
   * @param ledger open to be scanned
   */
  public SqlQuery(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Asks.
   *
   * @param most how many rows at most; 0 for all
   * @return whether there are more
   * @throws QuestionException where it is no single question
   * @throws IOException where the sink fails
   */
  public boolean run(String sql, long most, RowSink sink) throws IOException {
    check(sql);
    return ledger.confined(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet result = statement.executeQuery()) {
              return RowReader.read(result, most, sink);
            }
          }
        });
  }

  private static void check(String sql) {
    int statements;
    try {
      // The driver's own reading: what it takes for one statement goes to the server as one, and
      // the server takes no more than one at a time.
      statements = Parser.parseJdbcSql(sql, true, false, true, false, false).size();
    } catch (SQLException e) {
      throw new QuestionException("SQL: " + e.getMessage());
    }
    if (statements != 1) {
      throw new QuestionException(
          statements == 0 ? "SQL: there is no statement" : "SQL: one statement at a time");
    }
    Matcher first = FIRST.matcher(sql);
    String word = first.find() ? first.group(1).toUpperCase(Locale.ROOT) : "";
    if (!QUESTIONS.contains(word)) {
      throw new QuestionException(
          "SQL: begin with SELECT or WITH; the ledger is not changed by SQL"
              + (word.isEmpty() ? "" : ", and " + word + " is no question"));
    }
  }
}
