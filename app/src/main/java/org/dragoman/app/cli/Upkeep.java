package org.dragoman.app.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.dragoman.app.fate.FatePass;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.StoryPass;
import org.dragoman.app.search.SearchIndex;

/** What a change of the ledger asks for behind it: stories, fates, the search index. */
final class Upkeep {
  private Upkeep() {}

  /**
   * Brings all that is derived from the ledger's rows up to date; each part goes on where it was.
   * The index needs nothing of stories and fates, and is written beside them.
   *
   * @param progress told how far each part has come
   */
  static void run(Ledger ledger, Progress progress) {
    FutureTask<Void> indexing =
        new FutureTask<>(
            () ->
                SearchIndex.of(ledger.address(), System.getenv())
                    .catchUp(ledger, progress.stage("index")),
            null);
    Thread indexer = new Thread(indexing, "index");
    indexer.setDaemon(true);
    indexer.start();
    try {
      new StoryPass(ledger).run(progress.stage("stories"));
      new FatePass().run(ledger, progress.stage("fates"));
    } finally {
      await(indexing);
    }
  }

  /** Waits for the index; its failure is the caller's, unless that one has failed itself. */
  private static void await(FutureTask<Void> indexing) {
    boolean interrupted = false;
    while (true) {
      try {
        indexing.get();
        break;
      } catch (InterruptedException e) {
        // The ledger must not be closed under it; what it has written holds.
        interrupted = true;
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
