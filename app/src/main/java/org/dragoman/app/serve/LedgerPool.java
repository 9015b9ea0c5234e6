package org.dragoman.app.serve;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerException;

/**
 * The ledger that a server has open. Many ask at once, up to a bound, each with a connection of its
 * own; one changes at a time. Questions do not wait for changes. Safe for use by many threads.
 */
public final class LedgerPool implements AutoCloseable {
  private static final int ATTEMPTS = 6;
  private static final long PAUSE_MILLIS = 40;

  private final Ledger ledger;
  private final int bound;
  private final Semaphore readers;
  private final Answers answers = new Answers(System::nanoTime);
  private final ReentrantLock writer = new ReentrantLock(true);

  /**
   * @param ledger open for writing; it is closed with this
   * @param readers how many ask at once
   */
  public LedgerPool(Ledger ledger, int readers) {
    this.ledger = ledger;
    this.bound = readers;
    this.readers = new Semaphore(readers, true);
  }

  /**
   * Asks something. Questions within a question must not come here again: all permits could be held
   * by those who wait for one.
   *
   * @throws org.dragoman.app.ledger.LedgerException where the database fails
   */
  public <T> T read(Function<Ledger, T> question) {
    readers.acquireUninterruptibly();
    try {
      return question.apply(ledger);
    } finally {
      readers.release();
    }
  }

  /**
   * Asks something whose answer may be kept: the same key asks the same. While the ledger stays as
   * it is, it is asked once, however many want to know. A change by a reader is seen in every
   * answer from then on; documents that come in are seen within {@link Answers#FRESH}.
   *
   * @param key tells all that the answer depends on beside the ledger, the day among it
   * @param question gives something immutable
   * @throws org.dragoman.app.ledger.LedgerException where the database fails
   */
  public <T> T answer(Object key, Function<Ledger, T> question) {
    return answers.answer(key, () -> read(question));
  }

  /**
   * Brings documents in, or what follows from them, while nobody else changes anything.
   *
   * @return what the change gives
   * @throws org.dragoman.app.ledger.LedgerException where the database fails
   */
  public <T> T grow(Function<Ledger, T> change) {
    writer.lock();
    try {
      return tried(change);
    } finally {
      writer.unlock();
      answers.grown();
    }
  }

  /** Tells that what came in must be seen from now on. */
  void changed() {
    answers.changed();
  }

  /** Tells that what is derived from the documents is up to date again. */
  void derived() {
    answers.grown();
  }

  /** The ledger, for passes that know how to work beside readers and writers. */
  Ledger ledger() {
    return ledger;
  }

  /**
   * Changes something, while nobody else does.
   *
   * @return what the change gives
   * @throws org.dragoman.app.ledger.LedgerException where the database fails
   */
  public <T> T change(Function<Ledger, T> change) {
    writer.lock();
    try {
      return tried(change);
    } finally {
      writer.unlock();
      answers.changed();
    }
  }

  /**
   * Tries again where what is derived was written at the same moment: one of the two is refused.
   */
  private <T> T tried(Function<Ledger, T> change) {
    for (int attempt = 1; ; attempt++) {
      try {
        return change.apply(ledger);
      } catch (LedgerException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (attempt == ATTEMPTS || !message.contains("conflict")) {
          throw e;
        }
      }
      try {
        Thread.sleep(attempt * PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LedgerException("the server stops", e);
      }
    }
  }

  /** Waits for all that is under way, and closes the ledger. */
  @Override
  public void close() {
    answers.close();
    readers.acquireUninterruptibly(bound);
    writer.lock();
    try {
      ledger.close();
    } finally {
      writer.unlock();
    }
  }
}
