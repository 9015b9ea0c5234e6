package org.dragoman.app.desk;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.dragoman.Dragoman;
import org.dragoman.app.fate.FatePass;
import org.dragoman.app.ledger.CoderVersion;
import org.dragoman.app.ledger.Incoming;
import org.dragoman.app.ledger.Ingest;
import org.dragoman.app.ledger.IngestCounts;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.ledger.StoryPass;
import org.dragoman.app.search.SearchIndex;
import org.dragoman.app.source.Overrides;
import org.dragoman.app.source.SourceError;
import org.dragoman.app.source.SourceResult;
import org.dragoman.app.source.Sources;
import org.dragoman.app.story.ReportReader;
import org.dragoman.lexicon.Lexicon;

/** Changes a ledger that is open, one change after the other. Safe for use by many threads. */
public final class LedgerKeeper implements Keeper {
  private final Ledger ledger;
  private final SearchIndex index;
  private final Lexicon lexicon;
  private final Supplier<Dragoman> engine;
  private final CoderVersion version;
  private final ReentrantLock writing = new ReentrantLock();

  /**
   * @param engine gives the engine when it is needed first, and the same one afterwards
   * @param version the engine and lexicon that it is
   */
  public LedgerKeeper(
      Ledger ledger,
      SearchIndex index,
      Lexicon lexicon,
      Supplier<Dragoman> engine,
      CoderVersion version) {
    this.ledger = ledger;
    this.index = index;
    this.lexicon = lexicon;
    this.engine = engine;
    this.version = version;
  }

  @Override
  public void changed() {
    writing.lock();
    try {
      derive();
    } finally {
      writing.unlock();
    }
  }

  private void derive() {
    new StoryPass(ledger).run((done, total) -> {});
    new FatePass().run(ledger, (done, total) -> {});
    index.catchUp(ledger);
  }

  @Override
  public long add(List<String> files) {
    writing.lock();
    try {
      Ingest ingest =
          new Ingest(
              ledger,
              engine.get(),
              new ReportReader(lexicon),
              version,
              "desk",
              problem -> {},
              () -> {});
      Sources sources =
          new Sources(
              new ByteArrayInputStream(new byte[0]), new Overrides(null, null, null), bytes -> {});
      IngestCounts counts =
          ingest.run(
              intake ->
                  sources.read(
                      files,
                      result ->
                          result instanceof SourceResult.Found found
                              ? intake.input(
                                  found.where(),
                                  Incoming.of(found.document(), found.language(), found.where()))
                              : intake.error((SourceError) result)));
      derive();
      return counts.added();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerException("stopped while documents were read", e);
    } finally {
      writing.unlock();
    }
  }
}
