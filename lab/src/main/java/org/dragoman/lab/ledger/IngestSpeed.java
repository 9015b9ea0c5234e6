package org.dragoman.lab.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dragoman.app.cli.Console;
import org.dragoman.app.cli.Main;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.query.Stats;
import org.dragoman.app.query.StatsQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab ingest-speed}: how fast documents come into a ledger, and where the time goes. */
@Command(
    name = "ingest-speed",
    mixinStandardHelpOptions = true,
    description = {
      "Runs `dragoman ingest` in this process and tells documents a second from its start to its end,"
          + " and for each stage: the seconds in which some thread was in it, at work or waiting; the"
          + " processor time; and that for one document.",
      "Stages run beside each other, so that their seconds add up to more than those of the whole."
          + " Java's compiler and collector, and the threads of DuckDB, are told apart on Linux only;"
          + " a server's work is not seen."
    })
public final class IngestSpeed implements Callable<Integer> {
  @Option(
      names = "--ledger",
      paramLabel = "LEDGER",
      description =
          "A file or a JDBC URL, which may hold documents (one that is made and deleted).")
  private @Nullable String ledger;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "What is ingested.")
  private List<String> files = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (ledger != null) {
      return run(ledger);
    }
    Path folder = Files.createTempDirectory("ingest-speed");
    try {
      return run(folder.resolve("ledger.duckdb").toString());
    } finally {
      try (Stream<Path> made = Files.walk(folder)) {
        for (Path path : made.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private int run(String address) {
    List<String> line = new ArrayList<>(List.of("ingest", "--ledger", address));
    line.addAll(files);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    IngestWatch watch = new IngestWatch();
    int code;
    try (watch) {
      Console console = new Console(InputStream.nullInputStream(), out, err);
      code = Main.run(console, line.toArray(String[]::new));
    }
    System.out.print(out.toString(StandardCharsets.UTF_8));
    if (code == 0) {
      tell(watch, documents(out.toString(StandardCharsets.UTF_8)), address);
    }
    return code;
  }

  /** The documents that were added, by the words of the command. */
  private static long documents(String told) {
    String added = told.replaceFirst("(?s).* ([\\d,]+) added.*", "$1");
    return Math.max(1, Long.parseLong(added.replace(",", "")));
  }

  private static void tell(IngestWatch watch, long documents, String address) {
    System.out.printf(
        Locale.ROOT,
        "%,d documents in %.1f s: %,.0f a second; %.1f s of processor time, %d processors, load %.1f%n",
        documents,
        watch.seconds(),
        documents / watch.seconds(),
        watch.process(),
        Runtime.getRuntime().availableProcessors(),
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.printf(
        Locale.ROOT, "%-28s %9s %11s %8s %6s%n", "", "seconds", "processor", "ms each", "share");
    for (IngestStage stage : IngestStage.values()) {
      row(stage.label(), watch.elapsed(stage), watch.processor(stage), documents, watch.process());
    }
    row("Java's compiler", 0, watch.compiler(), documents, watch.process());
    row("Java's collector", 0, watch.collector(), documents, watch.process());
    row("threads of the database", 0, watch.others(), documents, watch.process());
    try (Ledger open = Ledger.open(LedgerAddress.of(address), Ledger.Access.READ)) {
      Stats stats = new StatsQuery(open).all(1);
      System.out.printf(
          Locale.ROOT,
          "the ledger has %,d documents, %,d events%n",
          stats.documents(),
          stats.rows().get(0).count());
    }
  }

  private static void row(
      String label, double elapsed, double processor, long documents, double whole) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %9.1f %11.1f %8.3f %5.1f%%%n",
        label,
        elapsed,
        processor,
        1000 * processor / documents,
        100 * processor / whole);
  }
}
