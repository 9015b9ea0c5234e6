package org.dragoman.app.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.dragoman.app.answer.LedgerEvents;
import org.dragoman.app.export.Codebook;
import org.dragoman.app.export.GdeltFormat;
import org.dragoman.app.ledger.Snapshot;
import org.dragoman.app.query.EventFilter;
import org.dragoman.app.query.EventQuery;
import org.dragoman.app.query.QuestionException;
import org.dragoman.app.serve.Engine;
import org.dragoman.app.serve.LedgerPool;
import org.dragoman.app.serve.Routes;
import org.dragoman.event.EventStatus;
import org.dragoman.text.Sentences;

/** Events as rows of GDELT 2.0's table of events. */
final class Export implements Routes {
  /** A ledger in a file holds a whole result while it is read. */
  private static final long MOST = 100_000;

  /** GDELT cannot tell what happened from what did not. */
  private static final Set<EventStatus> TOLD = Set.of(EventStatus.ACTUAL, EventStatus.HISTORICAL);

  private final LedgerPool ledger;
  private final Engine engine;
  private final LedgerEvents events;
  private final GdeltFormat format;

  Export(LedgerPool ledger, Engine engine) {
    this.ledger = ledger;
    this.engine = engine;
    this.events = new LedgerEvents(engine.names(), Sentences.english(engine.lexicon()));
    this.format = new GdeltFormat(new Codebook(engine.lexicon()));
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/export", this::export);
  }

  private void export(Context context) {
    EventFilter asked = Params.of(context, Params.FILTER).events(engine.names());
    EventFilter filter = asked.statuses().isEmpty() ? asked.withStatuses(TOLD) : asked;
    ledger.read(
        open -> {
          long count = new EventQuery(open).count(filter);
          if (count > MOST) {
            throw new QuestionException(
                "these are "
                    + count
                    + " events, and at most "
                    + MOST
                    + " leave at once; ask for fewer days (from, to)");
          }
          context.contentType("text/tab-separated-values; charset=utf-8");
          context.header("Content-Disposition", "attachment; filename=\"export.tsv\"");
          try (Snapshot snapshot = open.snapshot()) {
            OutputStream out = context.outputStream();
            format.begin(out);
            events.forEach(snapshot, filter, event -> format.write(event, out));
            format.end(out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return count;
        });
  }
}
