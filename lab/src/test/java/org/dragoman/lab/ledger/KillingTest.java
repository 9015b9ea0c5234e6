package org.dragoman.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dragoman.app.ledger.LedgerAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Real processes are killed with SIGKILL, and the ledger comes out as if nothing had been. */
class KillingTest {
  private static final int KILLS = 6;

  @TempDir private Path folder;

  private final List<String> told = new ArrayList<>();

  private List<String> reports() {
    Path file = folder.resolve("reports.jsonl");
    int code = new CommandLine(new LedgerTexts()).execute("--documents", "1500", file.toString());
    assertThat(code).isZero();
    return List.of(file.toString());
  }

  @Test
  void ledgerInAFileSurvives() throws Exception {
    Killing.Outcome outcome =
        new Killing(reports(), 3, told::add)
            .run(
                () ->
                    new LedgerAddress.File(
                        folder.resolve(UUID.randomUUID().toString()).resolve("l.duckdb")),
                KILLS);
    assertSame(outcome);
  }

  @Test
  void ledgerOnAServerSurvives() throws Exception {
    try (Servers servers = new Servers()) {
      assertSame(new Killing(reports(), 4, told::add).run(servers::fresh, KILLS));
    }
  }

  private void assertSame(Killing.Outcome outcome) {
    assertThat(outcome.kills()).isEqualTo(KILLS);
    assertThat(outcome.different()).isZero();
    assertThat(told.stream().filter(line -> line.startsWith("kill "))).hasSize(KILLS);
    assertThat(outcome.rounds()).isPositive();
    assertThat(outcome.clean()).extractingByKey("document").isNotNull();
    assertThat(outcome.clean().values()).anyMatch(sum -> sum.rows() == 1500);
  }
}
