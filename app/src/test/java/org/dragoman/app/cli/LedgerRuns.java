package org.dragoman.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dragoman.app.ledger.Databases;
import org.dragoman.app.ledger.LedgerAddress;

/** Command lines over a ledger of the project's invented reports on either database. */
final class LedgerRuns {
  static final Path REPORTS =
      Path.of("src", "test", "resources", "org", "dragoman", "app", "query", "reports.jsonl");

  private final Databases databases;
  private final Supplier<Path> folder;
  private final Map<Databases.Kind, LedgerAddress> ledgers = new EnumMap<>(Databases.Kind.class);

  /** What a run gave. */
  record Run(int code, String out, String err) {}

  /**
   * @param folder where files may be made, once a test runs
   */
  LedgerRuns(Databases databases, Supplier<Path> folder) {
    this.databases = databases;
    this.folder = folder;
  }

  /** A ledger of the reports, made once. */
  LedgerAddress ledger(Databases.Kind kind) {
    return ledgers.computeIfAbsent(kind, this::fresh);
  }

  /** A ledger of the reports of one's own. */
  LedgerAddress fresh(Databases.Kind kind) {
    LedgerAddress address = databases.fresh(kind, folder.get());
    Run run = run(address, "ingest", REPORTS.toString());
    if (run.code != 0) {
      throw new IllegalStateException(run.err);
    }
    return address;
  }

  /** Runs a command on the ledger of the reports. */
  Run run(Databases.Kind kind, String... arguments) {
    return run(ledger(kind), arguments);
  }

  /** Runs a command on a ledger. */
  static Run run(LedgerAddress address, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(1, "--ledger");
    all.add(2, address instanceof LedgerAddress.Server server ? server.url() : address.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Console console =
        new Console(new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true));
    int code = Main.run(console, all.toArray(String[]::new));
    return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }
}
