package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dragoman.app.cli.LedgerRuns.Run;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody's own SQL asks, and can do nothing else; on both databases. */
@ExtendWith(Databases.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SqlCommandTest {
  @TempDir private static Path folder;

  private final LedgerRuns ledgers;

  SqlCommandTest(Databases databases) {
    ledgers = new LedgerRuns(databases, () -> folder);
  }

  private Map<String, LedgerDigest.Sum> digest(Databases.Kind kind) {
    try (Ledger ledger = Ledger.open(ledgers.ledger(kind), Ledger.Access.READ)) {
      return LedgerDigest.of(ledger);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingCanBeChanged(Databases.Kind kind) {
    Map<String, LedgerDigest.Sum> before = digest(kind);
    Path file = folder.resolve("leak-" + kind);
    for (String sql :
        List.of(
            "DELETE FROM event",
            "UPDATE event SET verdict = 'rejected'",
            "INSERT INTO coder VALUES (77, 'a', 'b')",
            "DROP TABLE event",
            "CREATE TABLE mine (a INTEGER)",
            "WITH x AS (SELECT 77 AS id) INSERT INTO coder SELECT id, 'a', 'b' FROM x",
            "EXPLAIN ANALYZE DELETE FROM event",
            "SELECT 1; DELETE FROM event",
            "SELECT 1; COMMIT; DELETE FROM event",
            "COMMIT",
            "SET enable_external_access = true",
            "COPY event TO '" + file + "'",
            "/* /* */ SELECT */ COPY event TO '" + file + "'",
            "-- SELECT\nCOPY event TO '" + file + "'",
            "ATTACH '" + file + "'",
            "DO $$ BEGIN DELETE FROM event; END $$",
            "SELECT nothing FROM nowhere",
            "",
            "-- only a comment")) {
      Run run = ledgers.run(kind, "sql", "--", sql);
      assertThat(run.code()).as(sql).isNotZero();
      assertThat(run.out()).as(sql).isEmpty();
      assertThat(run.err().lines()).as(sql).hasSize(1);
    }
    assertThat(file).doesNotExist();
    assertThat(digest(kind)).isEqualTo(before);
  }

  @Test
  void noFileCanBeReadThroughAFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.csv"), "word\nopen sesame\n");
    for (String sql :
        List.of(
            "SELECT * FROM read_csv('" + secret + "')",
            "SELECT * FROM read_text('" + secret + "')",
            "SELECT * FROM '" + secret + "'",
            "SELECT * FROM glob('" + folder + "/*')",
            "FROM read_blob('" + secret + "')")) {
      Run run = ledgers.run(Databases.Kind.DUCKDB, "sql", sql);
      assertThat(run.code()).as(sql).isEqualTo(1);
      assertThat(run.out() + run.err()).as(sql).doesNotContain("sesame");
      assertThat(run.err().lines()).as(sql).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void answersAsTableAsCsvAndAsJson(Databases.Kind kind) throws IOException {
    String sql = "SELECT native_id, published, 1.5 AS half, title FROM document ORDER BY native_id";
    Run table = ledgers.run(kind, "sql", "--width", "80", sql);
    assertThat(table.code()).isZero();
    List<String> lines = table.out().lines().toList();
    assertThat(lines).hasSize(8);
    assertThat(lines.get(0)).startsWith("native_id  published");
    assertThat(lines.get(1)).startsWith("n1         2024-02-06   1.5");
    Run csv = ledgers.run(kind, "sql", "--csv", sql + ";");
    try (CSVParser rows =
        CSVParser.parse(
            new StringReader(csv.out().substring(1)),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      assertThat(rows.getRecords())
          .hasSize(7)
          .extracting(row -> row.get("native_id") + " " + row.get("published"))
          .contains("n1 2024-02-06", "n7 ");
    }
    Run json = ledgers.run(kind, "sql", "--json", "--limit", "2", sql);
    assertThat(json.out().lines()).hasSize(2);
    assertThat(json.out()).contains("\"published\":\"2024-02-06\"", "\"half\":1.5");
    assertThat(json.err()).contains("more than 2 rows");
    assertThat(ledgers.run(kind, "sql", "--json", "--limit", "7", sql).err()).isEmpty();
  }
}
