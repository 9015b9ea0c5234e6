package org.dragoman.app.serve;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.dragoman.app.ledger.Ledger;

/**
 * The ledger that a server has open. Many ask at once, up to a bound, each with a connection of its
 * own; one changes at a time. Questions do not wait for changes. Safe for use by many threads.
 */
public final class LedgerPool implements AutoCloseable {
  private final Ledger ledger;
  private final int bound;
  private final Semaphore readers;
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
   * Changes something, while nobody else does.
   *
   * @return what the change gives
   * @throws org.dragoman.app.ledger.LedgerException where the database fails
   */
  public <T> T change(Function<Ledger, T> change) {
    writer.lock();
    try {
      return change.apply(ledger);
    } finally {
      writer.unlock();
    }
  }

  /** Waits for all that is under way, and closes the ledger. */
  @Override
  public void close() {
    readers.acquireUninterruptibly(bound);
    writer.lock();
    try {
      ledger.close();
    } finally {
      writer.unlock();
    }
  }
}
