package org.dragoman.lab.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab ledger-hostile}: whether inputs that want to harm leave the ledger whole. */
@Command(
    name = "ledger-hostile",
    mixinStandardHelpOptions = true,
    description =
        "Ingests archives, pages, feeds, lines and mutated documents that want to harm, in a process"
            + " of little memory, and looks at what is left: no crash, no partial row, a line for each"
            + " refusal, and nothing added when they are ingested again.")
public final class LedgerHostile implements Callable<Integer> {
  @Option(
      names = "--mutated",
      defaultValue = "10000",
      description = "Documents with changed bytes (${DEFAULT-VALUE}).")
  private int mutated;

  @Option(names = "--seed", defaultValue = "1", description = "Seed (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--line-megabytes",
      defaultValue = "1024",
      description = "Length of the endless line (${DEFAULT-VALUE}).")
  private int lineMegabytes;

  @Parameters(paramLabel = "JSONL", description = "Good documents, a JSON object a line.")
  private Path samples = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ledger-hostile");
    Path ledger = folder.resolve("ledger.duckdb");
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    List<String> files =
        new HostileInputs(seed).write(inputs, Files.readAllLines(samples), mutated);
    boolean good = true;
    Run first = ingest(ledger, files, folder.resolve("first"), 0);
    good &= told("hostile files", first);
    Run line = ingest(ledger, List.of("-"), folder.resolve("line"), lineMegabytes);
    good &= told("a line of " + lineMegabytes + " MB", line);
    Run again = ingest(ledger, files, folder.resolve("again"), 0);
    good &= told("the files again", again);
    good &= again.out().contains(" 0 added");
    Run doctor = run(List.of("doctor", "--ledger", ledger.toString()), folder.resolve("doctor"), 0);
    System.out.printf(
        Locale.ROOT,
        "doctor: exit code %d%n%s",
        doctor.code(),
        doctor.code() == 0 ? "" : doctor.out());
    good &= doctor.code() == 0;
    System.out.println(good ? "whole" : "NOT WHOLE");
    return good ? 0 : 1;
  }

  /** What a process left. */
  private record Run(int code, String out, List<String> err) {}

  private static boolean told(String what, Run run) {
    long stacks = run.err().stream().filter(line -> line.startsWith("\tat ")).count();
    long lines = run.err().stream().filter(line -> line.startsWith("dragoman: ")).count();
    System.out.printf(
        Locale.ROOT,
        "%s: exit code %d, %d lines of refusal, %d of stack traces; %s",
        what,
        run.code(),
        lines,
        stacks,
        run.out());
    return run.code() <= 1 && stacks == 0 && lines == run.err().size();
  }

  private static Run ingest(Path ledger, List<String> files, Path log, int megabytes)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("ingest", "--ledger", ledger.toString()));
    arguments.addAll(files);
    return run(arguments, log, megabytes);
  }

  private static Run run(List<String> arguments, Path log, int megabytes)
      throws IOException, InterruptedException {
    Path out = log.resolveSibling(log.getFileName() + ".out");
    Path err = log.resolveSibling(log.getFileName() + ".err");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.dragoman.app.cli.Main"));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try (OutputStream in = process.getOutputStream()) {
      byte[] stretch =
          "The two ministers met again ".repeat(40_000).getBytes(StandardCharsets.UTF_8);
      for (long left = (long) megabytes << 20; left > 0; left -= stretch.length) {
        in.write(stretch);
      }
    } catch (IOException e) {
      // It reads no further than it must: a closed pipe is what one hopes for.
      System.out.println("the line was not read to its end: " + e.getMessage());
    }
    int code = process.waitFor();
    return new Run(code, Files.readString(out), Files.readAllLines(err));
  }
}
