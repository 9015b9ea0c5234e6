package org.dragoman.lab.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.dragoman.app.ledger.LedgerAddress;

/** A PostgreSQL server that is started for a measure and stopped behind it. */
public final class Servers implements AutoCloseable {
  private final EmbeddedPostgres server;

  /** Starts the server. */
  public Servers() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  /** The address of a new, empty database. */
  public LedgerAddress fresh() {
    String name = "l" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
      return new LedgerAddress.Server(server.getJdbcUrl("postgres", name));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
