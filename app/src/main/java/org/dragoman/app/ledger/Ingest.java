package org.dragoman.app.ledger;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dragoman.Dragoman;
import org.dragoman.app.source.Pipeline;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.story.ReportReader;
import org.dragoman.record.Analysis;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Brings documents into the ledger, each exactly once.
 *
 * <p>Documents are read on all processors and written in the order of the input, many in one
 * transaction, while further ones are read. A process that is killed leaves whole batches only; the
 * next run with the same input finds what is there and adds the rest, and the ledger is then the
 * same as after a run that nothing had stopped.
 *
 * <p>One object is one run; for one thread.
 */
public final class Ingest {
  /** A database in a file takes many rows at a time with far less work than few. */
  private static final int BATCH_DOCUMENTS = 1000;

  private static final int BATCH_CHARACTERS = 1 << 23;
  private static final long BATCH_NANOS = 5_000_000_000L;

  private final Ledger ledger;
  private final Dragoman dragoman;
  private final ReportReader reports;
  private final int threads;
  private final Consumer<String> problems;
  private final Runnable stored;
  private final UUID run = UUID.randomUUID();
  private final int coder;

  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "writer");
            thread.setDaemon(true);
            return thread;
          });

  private List<Coded> batch = new ArrayList<>();
  private List<SourceError> refusals = new ArrayList<>();
  private Future<?> writing = CompletableFuture.completedFuture(null);
  private int characters;
  private long batchBegan;
  private long changes;
  private long added;
  private long refused;

  /** A document with its rows. */
  private record Coded(Incoming incoming, Rows rows) {}

  /** Gives documents as a source reads them. */
  @FunctionalInterface
  public interface Feed {
    /** Hands over all documents and errors in order, or as many as are wanted. */
    void read(Pipeline.Intake<Incoming> intake);
  }

  /**
   * Begins a run.
   *
   * @param reports reads what finds the same event in other reports
   * @param version the engine and lexicon that {@code dragoman} is
   * @param command what the run is called in the ledger
   * @param problems takes a line for each input that could not be read
   * @param stored told of each document that is in the ledger for good, by the thread that writes
   */
  public Ingest(
      Ledger ledger,
      Dragoman dragoman,
      ReportReader reports,
      CoderVersion version,
      String command,
      Consumer<String> problems,
      Runnable stored) {
    this.ledger = ledger;
    this.dragoman = dragoman;
    this.reports = reports;
    this.threads = Runtime.getRuntime().availableProcessors();
    this.problems = problems;
    this.stored = stored;
    this.coder = Coders.number(ledger, version);
    this.changes = ledger.read(Ingest::lastChange);
    ledger.write(
        handle ->
            handle.execute(
                "INSERT INTO run (id, command, coder, started) VALUES (?, ?, ?, ?)",
                run,
                command,
                coder,
                now()));
  }

  /** The number of the last change, 0 where there is none. */
  static long lastChange(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(number), 0) FROM change")
        .mapTo(Long.class)
        .one();
  }

  /** Now, in UTC, to the microsecond: databases keep no more. */
  static LocalDateTime now() {
    return LocalDateTime.now(Clock.systemUTC().withZone(ZoneOffset.UTC))
        .truncatedTo(java.time.temporal.ChronoUnit.MICROS);
  }

  /**
   * Reads all inputs into the ledger.
   *
   * @throws LedgerException where the ledger cannot be written; whole batches before that are in it
   */
  public IngestCounts run(Feed feed) throws InterruptedException {
    KnownFilter[] filter = new KnownFilter[1];
    Pipeline.Feed<Incoming> fresh =
        intake -> {
          KnownFilter known = new KnownFilter(ledger, intake);
          filter[0] = known;
          feed.read(
              new Pipeline.Intake<>() {
                @Override
                public boolean input(String where, Incoming input) {
                  return known.accept(input);
                }

                @Override
                public boolean error(SourceError error) {
                  return known.error(error);
                }
              });
          known.flush();
        };
    try {
      new Pipeline<>(this::code, threads)
          .run(fresh, coded -> add(coded, filter[0]), problem -> refuse(problem));
      write(filter[0]);
      written();
    } catch (IOException e) {
      throw new LedgerException("the ledger cannot be written: " + e.getMessage(), e);
    } finally {
      // What is being written must have its end before anybody closes the ledger.
      writer.shutdown();
      writer.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }
    KnownFilter known = filter[0];
    IngestCounts counts =
        new IngestCounts(
            known == null ? 0 : known.read(), added, known == null ? 0 : known.known(), refused);
    ledger.write(
        handle ->
            handle.execute(
                "UPDATE run SET ended = ?, documents_read = ?, documents_added = ?,"
                    + " documents_known = ?, refused = ? WHERE id = ?",
                now(),
                counts.read(),
                counts.added(),
                counts.known(),
                counts.refused(),
                run));
    return counts;
  }

  private Coded code(Incoming incoming) {
    Analysis analysis = dragoman.analyse(incoming.document());
    return new Coded(
        incoming, RecordRows.of(incoming, analysis, dragoman.read(analysis), reports, coder));
  }

  private void add(Coded coded, @Nullable KnownFilter known) throws InterruptedException {
    if (batch.isEmpty()) {
      batchBegan = System.nanoTime();
    }
    batch.add(coded);
    characters += coded.incoming().document().text().length();
    if (batch.size() >= BATCH_DOCUMENTS
        || characters >= BATCH_CHARACTERS
        || System.nanoTime() - batchBegan > BATCH_NANOS) {
      write(known);
    }
  }

  private void refuse(String problem) {
    int colon = problem.indexOf(": ");
    refusals.add(
        colon < 0
            ? new SourceError("", problem)
            : new SourceError(problem.substring(0, colon), problem.substring(colon + 2)));
    refused++;
    problems.accept(problem);
  }

  /** Has the batch written once the one before it is; one is written and one gathered at a time. */
  private void write(@Nullable KnownFilter known) throws InterruptedException {
    if (batch.isEmpty() && refusals.isEmpty()) {
      return;
    }
    written();
    List<Coded> documents = batch;
    List<SourceError> errors = refusals;
    long number = changes;
    writing = writer.submit(() -> write(documents, errors, number, known));
    changes += documents.size();
    added += documents.size();
    batch = new ArrayList<>();
    refusals = new ArrayList<>();
    characters = 0;
  }

  /** Waits for the batch that is being written. */
  private void written() throws InterruptedException {
    try {
      writing.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void write(
      List<Coded> documents, List<SourceError> errors, long before, @Nullable KnownFilter known) {
    Rows rows = new Rows();
    List<UUID> ids = new ArrayList<>();
    long number = before;
    for (Coded coded : documents) {
      rows.addAll(coded.rows());
      UUID id = coded.incoming().id();
      ids.add(id);
      rows.add(Table.CHANGE, ++number, id, run, "added");
    }
    for (SourceError refusal : errors) {
      rows.add(Table.REFUSAL, run, Incoming.fit(refusal.where()), Incoming.fit(refusal.problem()));
    }
    ledger.write(handle -> ledger.load(handle, rows));
    if (known != null) {
      known.stored(ids);
    }
    ids.forEach(id -> stored.run());
  }
}
