package org.dragoman.app.ledger;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were accepted and are read one after the other. What {@link #add} has returned for
 * is in the ledger, and is found again by whoever opens it next. Safe for use by many threads.
 */
public final class Jobs {
  private static final String COLUMNS =
      "id, who, made, ended, documents, done, added, known, refused, lines_done, problem";

  private final Ledger ledger;

  public Jobs(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * A job. Immutable.
   *
   * @param who sent it
   * @param made when, in UTC
   * @param ended when all was read, in UTC, or null before
   * @param documents how many lines that are not blank it has
   * @param done how many of them are done
   * @param added how many of these were new
   * @param known how many were in the ledger already
   * @param refused how many could not be read
   * @param linesDone how many lines of the body are done, blank ones counted
   * @param problem why the last of them could not be read, or null
   */
  public record Job(
      UUID id,
      String who,
      LocalDateTime made,
      @Nullable LocalDateTime ended,
      long documents,
      long done,
      long added,
      long known,
      long refused,
      long linesDone,
      @Nullable String problem) {}

  /** Accepts lines of JSON. */
  public UUID add(String who, String body, long documents) {
    UUID id = UUID.randomUUID();
    ledger.write(
        handle -> {
          handle.execute(
              "INSERT INTO job (id, who, made, documents, done, added, known, refused, lines_done)"
                  + " VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0)",
              id,
              who,
              Ingest.now(),
              documents);
          handle.execute("INSERT INTO job_body (job, body) VALUES (?, ?)", id, Incoming.fit(body));
        });
    return id;
  }

  /** A job, or null where there is none of that name. */
  public @Nullable Job job(UUID id) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM job WHERE id = ?")
                .bind(0, id)
                .map(ConstructorMapper.of(Job.class))
                .findFirst()
                .orElse(null));
  }

  /** The job that is to be worked on: the oldest that has not ended; null where all have. */
  public @Nullable Job next() {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT " + COLUMNS + " FROM job WHERE ended IS NULL ORDER BY made, id LIMIT 1")
                .map(ConstructorMapper.of(Job.class))
                .findFirst()
                .orElse(null));
  }

  /** The jobs, the newest first. */
  public List<Job> all(int most) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM job ORDER BY made DESC, id LIMIT ?")
                .bind(0, most)
                .map(ConstructorMapper.of(Job.class))
                .list());
  }

  /** The lines of a job that has not ended. */
  public String body(UUID id) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT body FROM job_body WHERE job = ?")
                .bind(0, id)
                .mapTo(String.class)
                .one());
  }

  /** Notes how far a job has come. */
  public void note(UUID id, long lines, long done, IngestCounts counts, @Nullable String problem) {
    ledger.write(
        handle -> {
          handle.execute(
              "UPDATE job SET lines_done = ?, done = ?, added = added + ?, known = known + ?,"
                  + " refused = refused + ? WHERE id = ?",
              lines,
              done,
              counts.added(),
              counts.known(),
              counts.refused(),
              id);
          if (problem != null) {
            handle.execute("UPDATE job SET problem = ? WHERE id = ?", problem, id);
          }
        });
  }

  /** Notes that a job is done; its lines are forgotten. */
  public void end(UUID id) {
    ledger.write(
        handle -> {
          handle.execute("UPDATE job SET ended = ? WHERE id = ?", Ingest.now(), id);
          handle.execute("DELETE FROM job_body WHERE job = ?", id);
        });
  }
}
