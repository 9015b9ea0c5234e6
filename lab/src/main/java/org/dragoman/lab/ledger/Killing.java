package org.dragoman.lab.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dragoman.app.fate.FatePass;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerAddress;
import org.dragoman.app.ledger.LedgerDigest;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.ledger.StoryPass;

/**
 * Kills {@code dragoman ingest} with SIGKILL at random moments, starts it again until it comes to
 * its end, and compares the ledger with one that nothing disturbed. Real processes, one after
 * another. For one thread.
 */
public final class Killing {
  private static final long LONGEST_SECONDS = 600;

  private final List<String> files;
  private final Path java;
  private final Random random;
  private final Consumer<String> progress;
  private int kills;
  private int runs;
  private int rounds;
  private int different;

  /**
   * @param files what is ingested
   * @param seed of the moments
   * @param progress takes a line for each process that was killed or came to its end
   */
  public Killing(List<String> files, long seed, Consumer<String> progress) {
    this.files = List.copyOf(files);
    this.progress = progress;
    this.random = new Random(seed);
    this.java = Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /**
   * What came of it.
   *
   * @param kills processes that were killed
   * @param runs processes that were started
   * @param rounds ledgers that were brought to their end
   * @param different how many of these differed from the undisturbed one
   * @param clean hashes of the undisturbed ledger's tables
   */
  public record Outcome(
      int kills, int runs, int rounds, int different, Map<String, LedgerDigest.Sum> clean) {}

  /**
   * Kills until there were {@code wanted} kills, and then lets the last ledger come to its end.
   *
   * @param fresh gives the address of a ledger that is not there yet
   * @throws IOException where a process cannot be started, or ends with an error by itself
   */
  public Outcome run(Supplier<LedgerAddress> fresh, int wanted)
      throws IOException, InterruptedException {
    LedgerAddress undisturbed = fresh.get();
    long began = System.nanoTime();
    if (!ended(start(undisturbed), TimeUnit.SECONDS.toNanos(LONGEST_SECONDS))) {
      throw new IOException("the undisturbed run did not end");
    }
    long whole = System.nanoTime() - began;
    Map<String, LedgerDigest.Sum> clean = digest(undisturbed);
    progress.accept(String.format(Locale.ROOT, "undisturbed: %.1f s", whole / 1e9));
    while (kills < wanted) {
      LedgerAddress address = fresh.get();
      boolean done = false;
      while (!done) {
        long wait =
            kills < wanted
                ? (long) (random.nextDouble() * whole)
                : TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        done = ended(start(address), wait);
        if (!done) {
          progress.accept(
              String.format(
                  Locale.ROOT,
                  "kill %d of %d, ledger %d, after %.1f s: %s",
                  kills,
                  wanted,
                  rounds + 1,
                  wait / 1e9,
                  phase(address)));
        }
      }
      rounds++;
      boolean same = digest(address).equals(clean);
      if (!same) {
        different++;
      }
      progress.accept(
          "ledger " + rounds + " came to its end: " + (same ? "the same" : "it differs"));
    }
    return new Outcome(kills, runs, rounds, different, clean);
  }

  /** Starts an ingest of its own process. */
  private Process start(LedgerAddress address) throws IOException {
    runs++;
    String ledger =
        address instanceof LedgerAddress.Server server ? server.url() : address.toString();
    List<String> command =
        new ArrayList<>(
            List.of(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.dragoman.app.cli.Main",
                "ingest",
                "--ledger",
                ledger));
    command.addAll(files);
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Whether the process came to its end in time; else it is killed. */
  private boolean ended(Process process, long nanos) throws IOException, InterruptedException {
    if (process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
      if (process.exitValue() != 0) {
        throw new IOException("ingest ended with " + process.exitValue());
      }
      return true;
    }
    kills++;
    // SIGKILL on systems that have it: the process gets no chance to tidy up.
    process.destroyForcibly().waitFor();
    return false;
  }

  /** How far the process had come that was killed. */
  private static String phase(LedgerAddress address) {
    try (Ledger ledger = Ledger.open(address, Ledger.Access.READ)) {
      long documents =
          ledger.read(
              handle ->
                  handle.createQuery("SELECT count(*) FROM document").mapTo(Long.class).one());
      long stories = StoryPass.behind(ledger);
      FatePass.Mark fates = FatePass.mark(ledger);
      String phase =
          documents == 0
              ? "at the first documents"
              : stories > 0
                  ? "before the end of stories"
                  : fates.current() ? "behind stories and fates" : "before the end of fates";
      return String.format(Locale.ROOT, "%s, %,d documents", phase, documents);
    } catch (LedgerException e) {
      return "before there was a ledger";
    }
  }

  private static Map<String, LedgerDigest.Sum> digest(LedgerAddress address) {
    try (Ledger ledger = Ledger.open(address, Ledger.Access.READ)) {
      return LedgerDigest.of(ledger);
    }
  }
}
