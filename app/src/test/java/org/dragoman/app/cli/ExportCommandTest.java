package org.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dragoman.app.cli.LedgerRuns.Run;
import org.dragoman.app.ledger.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is exported is what the ledger holds, read back by what is not ours. */
@ExtendWith(Databases.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExportCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  private final LedgerRuns ledgers;

  ExportCommandTest(Databases databases) {
    ledgers = new LedgerRuns(databases, () -> folder);
  }

  private List<String> asked(Databases.Kind kind, String sql) {
    Run run = ledgers.run(kind, "sql", "--limit", "0", "--json", sql);
    assertThat(run.err()).isEmpty();
    return run.out().lines().sorted().toList();
  }

  private Path exported(Databases.Kind kind, String name, String... options) throws IOException {
    Path file = folder.resolve(kind + "-" + name);
    List<String> arguments = new ArrayList<>(List.of("export", "-o", file.toString()));
    arguments.addAll(List.of(options));
    Run run = ledgers.run(kind, arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    return file;
  }

  @ParameterizedTest
  @EnumSource
  void csvHoldsEveryEventOnce(Databases.Kind kind) throws IOException {
    Path file = exported(kind, "events.csv", "--format", "csv");
    try (Reader reader = Files.newBufferedReader(file)) {
      assertThat(reader.read()).isEqualTo(0xFEFF);
      try (CSVParser rows =
          CSVParser.parse(
              reader, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
        List<CSVRecord> records = rows.getRecords();
        List<String> told = new ArrayList<>();
        for (CSVRecord row : records) {
          told.add(
              JSON.createObjectNode()
                  .put("native_id", row.get("document"))
                  .put("cameo", row.get("cameo"))
                  .put("quote", row.get("quote"))
                  .toString());
          assertThat(row.get("sentence_text")).contains(row.get("quote"));
        }
        assertThat(told.stream().sorted().toList())
            .hasSizeGreaterThan(10)
            .isEqualTo(
                asked(
                    kind,
                    "SELECT native_id, cameo, quote FROM event e JOIN document d"
                        + " ON d.id = e.document"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void tablesAreWrittenWhole(Databases.Kind kind) throws Exception {
    for (String table : List.of("document", "commitment", "source", "run", "event_actor")) {
      String sql = "SELECT * FROM " + table;
      Path lines = exported(kind, table + ".jsonl", "--format", "jsonl", "--table", table);
      List<String> asked = asked(kind, sql);
      assertThat(Files.readAllLines(lines).stream().sorted().toList())
          .isNotEmpty()
          .isEqualTo(asked);
      Path parquet = exported(kind, table + ".parquet", "--format", "parquet", "--table", table);
      assertThat(count(parquet)).isEqualTo(asked.size());
      Path csv = exported(kind, table + ".csv", "--format", "csv", "--table", table);
      try (CSVParser rows = CSVParser.parse(csv, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
        assertThat(rows.getRecords()).hasSize(asked.size() + 1);
      }
    }
  }

  private static long count(Path parquet) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT count(*) FROM read_parquet('" + parquet + "')")) {
      result.next();
      return result.getLong(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void parquetReadBackIsWhatTheLedgerHolds(Databases.Kind kind) throws Exception {
    Path file =
        exported(
            kind,
            "events.parquet",
            "--format",
            "parquet",
            "--side",
            "Latvia",
            "--from",
            "2024-06-01");
    String columns =
        "id, quad, goldstein, day, span_begin, confidence, document, quote, publisher, published";
    List<String> read = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT " + columns + " FROM read_parquet('" + file + "')")) {
      while (result.next()) {
        read.add(
            JSON.createObjectNode()
                .put("id", result.getString(1))
                .put("quad", result.getInt(2))
                .put("goldstein", result.getDouble(3))
                .put("day", result.getObject(4).toString())
                .put("span_begin", result.getInt(5))
                .put("confidence", result.getDouble(6))
                .put("document", result.getObject(7).toString())
                .put("quote", result.getString(8))
                .put("publisher", result.getString(9))
                .put("published", result.getObject(10).toString())
                .toString());
      }
    }
    String events =
        "SELECT e.id, quad, goldstein, day, span_begin, confidence, document, quote, publisher,"
            + " published FROM event e JOIN document d ON d.id = e.document"
            + " WHERE (actor = 'LVA' OR recipient = 'LVA') AND day >= DATE '2024-06-01'";
    assertThat(read.stream().sorted().toList())
        .hasSizeGreaterThan(5)
        .isEqualTo(asked(kind, events));
  }

  @ParameterizedTest
  @EnumSource
  void gdeltAndPolecatGetWhatHappenedAndFilters(Databases.Kind kind) throws IOException {
    Path file = folder.resolve(kind + ".tsv");
    Run run = ledgers.run(kind, "export", "--format", "gdelt", "-o", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("left out", "gdelt cannot tell");
    List<String> rows = Files.readAllLines(file);
    assertThat(rows).isNotEmpty().allMatch(row -> row.split("\t", -1).length == 61);
    assertThat(rows)
        .hasSize(
            asked(kind, "SELECT id FROM event WHERE status IN ('actual', 'historical')").size());
    Path one = exported(kind, "polecat.tsv", "--format", "polecat", "--type", "ACCUSE");
    assertThat(Files.readAllLines(one)).hasSize(2);
    assertThat(Files.readAllLines(one).get(1)).contains("\tACCUSE\t", "Latvia", "Norway");
  }

  @Test
  void whatFailsLeavesTheOldFileAndNothingElse() throws IOException {
    Path place = Files.createDirectory(folder.resolve("place"));
    Path file = Files.writeString(place.resolve("out.csv"), "old");
    for (String[] wrong :
        new String[][] {
          {"--format", "csv", "--actor", "Nobodia"},
          {"--format", "csv", "--table", "nothing"},
          {"--format", "gdelt", "--table", "document"},
          {"--format", "csv", "--table", "document", "--actor", "NOR"},
          {"--format", "parquet", "--table", "nothing"}
        }) {
      List<String> arguments = new ArrayList<>(List.of("export", "-o", file.toString()));
      arguments.addAll(List.of(wrong));
      Run run = ledgers.run(Databases.Kind.DUCKDB, arguments.toArray(String[]::new));
      assertThat(run.code()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(run.err()).isNotEmpty();
    }
    assertThat(file).hasContent("old");
    try (var left = Files.list(place)) {
      assertThat(left).containsExactly(file);
    }
  }
}
