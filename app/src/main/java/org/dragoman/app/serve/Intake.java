package org.dragoman.app.serve;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.dragoman.app.ledger.Incoming;
import org.dragoman.app.ledger.Ingest;
import org.dragoman.app.ledger.IngestCounts;
import org.dragoman.app.ledger.Jobs;
import org.dragoman.app.ledger.Jobs.Job;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.search.SearchException;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.app.upkeep.Upkeep;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Brings documents into the ledger that is served: one at once, many as a job. A thread of its own
 * works through the jobs a stretch at a time, so that corrections need not wait for a long one, and
 * notes behind each stretch how far it has come: a job that a killed server leaves goes on from
 * there at the next start, and what was read of the stretch is known by its name. Another thread
 * brings up to date what is derived. Safe for use by many threads.
 */
public final class Intake implements AutoCloseable {
  private static final int STRETCH = 100;
  private static final long PATIENCE_MILLIS = 60_000;

  private final LedgerPool ledger;
  private final Engine engine;
  private final Map<String, String> environment;
  private final Consumer<String> problems;
  private final Thread worker = new Thread(this::work, "jobs");
  private final Thread keeper = new Thread(this::keep, "upkeep");
  private final Object monitor = new Object();
  private boolean jobs = true;
  private boolean stale = true;
  private boolean closed;

  /**
   * @param environment the variables of the process, which tell where the search index is
   * @param problems takes a line for what goes wrong where nobody waits for it
   */
  public Intake(
      LedgerPool ledger,
      Engine engine,
      Map<String, String> environment,
      Consumer<String> problems) {
    this.ledger = ledger;
    this.engine = engine;
    this.environment = environment;
    this.problems = problems;
  }

  /** Begins to work: first on what an earlier server left. */
  void start() {
    worker.start();
    keeper.start();
  }

  /**
   * Brings one document in, and returns once it is in the ledger.
   *
   * @param origin where it comes from, for the ledger
   * @return its name in the ledger; it was there already where {@link Added#fresh} says no
   * @throws LedgerException where the ledger fails
   */
  public Added add(Document document, @Nullable String language, String origin) {
    Incoming incoming = Incoming.of(document, language, origin);
    IngestCounts counts = ingest(List.of(incoming), List.of());
    if (counts.refused() > 0) {
      throw new LedgerException("the document could not be read");
    }
    // Whoever sent it looks for it at once.
    ledger.changed();
    changed();
    return new Added(incoming.id(), counts.added() > 0);
  }

  /** A document that was brought in. */
  public record Added(UUID id, boolean fresh) {}

  /**
   * Accepts documents as lines of JSON, and returns once they are in the ledger as a job.
   *
   * @param lines lines as {@code dragoman ingest} reads them
   */
  public UUID accept(String who, String lines) {
    long documents = lines.lines().filter(line -> !line.isBlank()).count();
    UUID id = ledger.grow(open -> new Jobs(open).add(who, lines, documents));
    synchronized (monitor) {
      jobs = true;
      monitor.notifyAll();
    }
    return id;
  }

  /** Has what is derived brought up to date, behind a change. */
  public void changed() {
    synchronized (monitor) {
      stale = true;
      monitor.notifyAll();
    }
  }

  private IngestCounts ingest(List<Incoming> documents, List<SourceError> errors) {
    return ledger.grow(
        open -> {
          try {
            return new Ingest(
                    open,
                    engine.dragoman(),
                    engine.reports(),
                    engine.version(),
                    "serve",
                    problems,
                    () -> {})
                .run(
                    intake -> {
                      documents.forEach(one -> intake.input(one.origin(), one));
                      errors.forEach(intake::error);
                    });
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("the server stops", e);
          }
        });
  }

  private void work() {
    while (true) {
      synchronized (monitor) {
        while (!jobs && !closed) {
          try {
            monitor.wait(PATIENCE_MILLIS);
          } catch (InterruptedException e) {
            return;
          }
        }
        if (closed) {
          return;
        }
        jobs = false;
      }
      try {
        for (Job job = next(); job != null && !isClosed(); job = next()) {
          run(job);
        }
      } catch (LedgerException e) {
        problems.accept("jobs: " + e.getMessage());
        pause();
      }
    }
  }

  private @Nullable Job next() {
    return ledger.read(open -> new Jobs(open).next());
  }

  /** After a failure, so that a ledger that stays broken is not asked without end. */
  private void pause() {
    synchronized (monitor) {
      jobs = true;
      try {
        if (!closed) {
          monitor.wait(PATIENCE_MILLIS / 12);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run(Job job) {
    String[] lines = ledger.read(open -> new Jobs(open).body(job.id())).split("\n", -1);
    int at = (int) job.linesDone();
    long done = job.done();
    while (at < lines.length && !isClosed()) {
      List<Incoming> documents = new ArrayList<>();
      List<SourceError> errors = new ArrayList<>();
      for (; at < lines.length && documents.size() + errors.size() < STRETCH; at++) {
        if (!lines[at].isBlank()) {
          read(lines[at], at + 1, documents, errors);
        }
      }
      done += documents.size() + errors.size();
      IngestCounts counts = ingest(documents, errors);
      int reached = at;
      long soFar = done;
      String problem = errors.isEmpty() ? null : errors.get(errors.size() - 1).message();
      ledger.grow(
          open -> {
            new Jobs(open).note(job.id(), reached, soFar, counts, problem);
            return 0;
          });
      changed();
    }
    if (at >= lines.length) {
      ledger.grow(
          open -> {
            new Jobs(open).end(job.id());
            return 0;
          });
    }
  }

  private static void read(
      String line, int number, List<Incoming> documents, List<SourceError> errors) {
    String where = "line " + number;
    SourceResult result = read(line, where);
    if (result instanceof SourceResult.Found found) {
      documents.add(Incoming.of(found.document(), found.language(), where));
    } else {
      errors.add(new SourceError(where, problem(result)));
    }
  }

  /**
   * Reads a document from a line of JSON, as a file with this line alone would be read.
   *
   * @param where what a document without an id of its own is called
   * @return the document, or why there is none
   */
  public static SourceResult read(String line, String where) {
    if (!line.strip().startsWith("{")) {
      return new SourceError(where, "not a JSON object");
    }
    List<SourceResult> results = new ArrayList<>();
    new Sources(
            new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
            Overrides.NONE,
            bytes -> {})
        .read(List.of(Sources.STANDARD_INPUT), results::add);
    if (results.size() != 1) {
      return new SourceError(where, "not one document");
    }
    SourceResult result = results.get(0);
    if (result instanceof SourceResult.Found found && found.document().id().startsWith("stdin:")) {
      Document given = found.document();
      return new SourceResult.Found(
          new Document(
              where,
              given.text(),
              given.title(),
              given.publisher(),
              given.published(),
              given.url()),
          where,
          found.language());
    }
    return result;
  }

  /** Why there is no document. */
  public static String problem(SourceResult result) {
    return result instanceof SourceError error ? error.problem() : "";
  }

  private void keep() {
    while (true) {
      synchronized (monitor) {
        while (!stale && !closed) {
          try {
            monitor.wait(PATIENCE_MILLIS);
          } catch (InterruptedException e) {
            return;
          }
        }
        if (closed) {
          return;
        }
        stale = false;
      }
      try {
        Upkeep.run(ledger.ledger(), environment, name -> (done, total) -> {});
        ledger.derived();
      } catch (LedgerException | SearchException e) {
        problems.accept("upkeep: " + e.getMessage());
      }
    }
  }

  private boolean isClosed() {
    synchronized (monitor) {
      return closed;
    }
  }

  /** Ends what is under way at its next stop, and waits for that. */
  @Override
  public void close() {
    synchronized (monitor) {
      closed = true;
      monitor.notifyAll();
    }
    boolean interrupted = false;
    for (Thread thread : List.of(worker, keeper)) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
