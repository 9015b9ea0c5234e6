package org.dragoman.lab.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.dragoman.app.ledger.LedgerAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab ledger-kills}: whether a ledger survives kills at any moment. */
@Command(
    name = "ledger-kills",
    mixinStandardHelpOptions = true,
    description =
        "Kills ingest at random moments, runs it again to its end, and compares the ledger with an"
            + " undisturbed one; on DuckDB and on PostgreSQL. Tells of each kill how far the ingest had"
            + " come.")
public final class LedgerKills implements Callable<Integer> {
  @Option(
      names = "--kills",
      defaultValue = "200",
      description = "Kills on each (${DEFAULT-VALUE}).")
  private int kills;

  @Option(names = "--seed", defaultValue = "1", description = "Seed of the moments.")
  private long seed;

  @Option(
      names = "--on",
      split = ",",
      defaultValue = "duckdb,postgresql",
      description = "The databases (${DEFAULT-VALUE}).")
  private List<String> databases = new ArrayList<>();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "What is ingested.")
  private List<String> files = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean same = true;
    for (String database : databases) {
      if (database.equals("duckdb")) {
        Path folder = Files.createTempDirectory("ledger-kills");
        same &=
            run(
                database,
                () ->
                    new LedgerAddress.File(
                        folder.resolve(UUID.randomUUID().toString()).resolve("l.duckdb")));
      } else {
        try (Servers servers = new Servers()) {
          same &= run(database, servers::fresh);
        }
      }
    }
    return same ? 0 : 1;
  }

  private boolean run(String database, Supplier<LedgerAddress> fresh)
      throws IOException, InterruptedException {
    Killing.Outcome outcome =
        new Killing(files, seed, line -> System.out.printf("%-10s %s%n", database, line))
            .run(fresh, kills);
    System.out.printf(
        Locale.ROOT,
        "%-10s %d kills of %d runs, %d ledgers brought to their end, %d differ from the undisturbed"
            + " one (%d documents, %d events)%n",
        database,
        outcome.kills(),
        outcome.runs(),
        outcome.rounds(),
        outcome.different(),
        rows(outcome, "document"),
        rows(outcome, "event"));
    return outcome.different() == 0;
  }

  private static long rows(Killing.Outcome outcome, String table) {
    var sum = outcome.clean().get(table);
    return sum == null ? 0 : sum.rows();
  }
}
