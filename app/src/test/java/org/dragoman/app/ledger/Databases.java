package org.dragoman.app.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Fresh ledgers on both databases, for tests with a parameter of this type. The server is a real
 * PostgreSQL, started once for all tests of a run and stopped behind them.
 */
public final class Databases {
  /** Which database a test runs on. */
  public enum Kind {
    DUCKDB,
    POSTGRESQL
  }

  private final EmbeddedPostgres server;

  private Databases(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * The address of a ledger that is not there yet.
   *
   * @param folder where a file may be made
   */
  public LedgerAddress fresh(Kind kind, Path folder) {
    String name = "l" + UUID.randomUUID().toString().replace("-", "");
    if (kind == Kind.DUCKDB) {
      return new LedgerAddress.File(folder.resolve(name + ".duckdb"));
    }
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
      return new LedgerAddress.Server(server.getJdbcUrl("postgres", name));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives tests the one object of the run. */
  public static final class Extension implements ParameterResolver {
    /** Stops the server when JUnit closes its store, at the end of all tests. */
    private record Running(Databases databases) implements AutoCloseable {
      @Override
      public void close() throws IOException {
        databases.server.close();
      }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Databases.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(Databases.class))
          .computeIfAbsent("running", key -> start(), Running.class)
          .databases();
    }

    private static Running start() {
      try {
        return new Running(new Databases(EmbeddedPostgres.builder().start()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
