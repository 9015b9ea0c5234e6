package org.dragoman.app.cli;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.dragoman.app.fate.FatePass;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.StoryPass;
import org.dragoman.app.ledger.Tally;
import org.dragoman.app.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/** What a change of the ledger asks for behind it: stories, counts, fates, the search index. */
final class Upkeep {
  private Upkeep() {}

  /**
   * Brings all that is derived from the ledger's rows up to date; each part goes on where it was.
   * Only the counts need what another makes, the stories; all others work beside each other.
   *
   * @param progress told how far each part has come
   */
  static void run(Ledger ledger, Progress progress) {
    List<FutureTask<Void>> parts =
        List.of(
            started(
                "index",
                () ->
                    SearchIndex.of(ledger.address(), System.getenv())
                        .catchUp(ledger, progress.stage("index"))),
            started("fates", () -> new FatePass().run(ledger, progress.stage("fates"))));
    RuntimeException failure = null;
    try {
      new StoryPass(ledger).run(progress.stage("stories"));
      Tally.keep(ledger);
    } catch (RuntimeException e) {
      failure = e;
    }
    // The ledger must not be closed under those that still work.
    for (FutureTask<Void> part : parts) {
      RuntimeException other = failure(part);
      failure = failure == null ? other : failure;
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static FutureTask<Void> started(String name, Runnable part) {
    FutureTask<Void> task = new FutureTask<>(part, null);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  /** Waits for a part, and gives what it failed with, or null. */
  private static @Nullable RuntimeException failure(FutureTask<Void> part) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          part.get();
          return null;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          return e.getCause() instanceof RuntimeException failure
              ? failure
              : new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
