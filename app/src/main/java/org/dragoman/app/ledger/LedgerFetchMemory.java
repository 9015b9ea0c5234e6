package org.dragoman.app.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.app.source.FetchMemory;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in the ledger what was fetched. What a run fetches is kept by {@link #store} only, when
 * the documents are in the ledger: a run that is killed before fetches again, and loses nothing.
 * Safe for use by many threads.
 */
public final class LedgerFetchMemory implements FetchMemory {
  private final Ledger ledger;
  private final Map<String, Fetched> fresh = new LinkedHashMap<>();

  public LedgerFetchMemory(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public synchronized @Nullable Fetched recall(String url) {
    Fetched now = fresh.get(url);
    if (now != null) {
      return now;
    }
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT etag, last_modified, content_hash FROM fetched WHERE url = ?")
                .bind(0, Incoming.fit(url))
                .map((r, c) -> new Fetched(r.getString(1), r.getString(2), r.getString(3)))
                .findOne()
                .orElse(null));
  }

  @Override
  public synchronized void remember(String url, Fetched fetched) {
    fresh.put(url, fetched);
  }

  /** Writes down what this run fetched. Call it when all documents of the run are in the ledger. */
  public synchronized void store() {
    if (fresh.isEmpty()) {
      return;
    }
    ledger.write(
        handle ->
            fresh.forEach(
                (url, fetched) ->
                    handle
                        .createUpdate(
                            "INSERT INTO fetched (url, etag, last_modified, content_hash, seen)"
                                + " VALUES (:url, CAST(:etag AS TEXT), CAST(:modified AS TEXT),"
                                + " :hash, :seen) ON CONFLICT (url) DO UPDATE SET etag ="
                                + " excluded.etag, last_modified = excluded.last_modified,"
                                + " content_hash = excluded.content_hash, seen = excluded.seen")
                        .bind("url", Incoming.fit(url))
                        .bind("etag", fetched.etag())
                        .bind("modified", fetched.lastModified())
                        .bind("hash", fetched.contentHash())
                        .bind("seen", Ingest.now())
                        .execute()));
    fresh.clear();
  }
}
