package org.dragoman.app.serve;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are kept while the ledger stays as it is. Nobody else can write to a ledger that is
 * open for writing, so that who changes it here knows of every change. Safe for use by many
 * threads.
 *
 * <p>Many who want the same wait for one. A correction makes all answers old at once: its maker
 * must see it. Documents come in all the time, and an answer without the last of them is still
 * right as of a moment ago: it is given, and made anew behind.
 */
final class Answers implements AutoCloseable {
  /**
   * How long an answer may lack documents that came in since: once it is asked for, it is made anew
   * behind, so that only the first who asks after a while gets an old one.
   */
  static final Duration FRESH = Duration.ofMinutes(10);

  private static final int MOST = 2000;

  /** An answer this young is not even made anew behind. */
  private static final long YOUNG_NANOS = Duration.ofSeconds(5).toNanos();

  private final LongSupplier clock;
  private final ExecutorService behind =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "answers");
            thread.setDaemon(true);
            return thread;
          });

  private final Map<Object, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);
  private long changes;
  private long growths;

  /** An answer, or the wait for it, and when it was asked for. */
  private record Entry(
      CompletableFuture<Object> value, long changes, long growths, long at, boolean renewing) {
    Entry renewed() {
      return new Entry(value, changes, growths, at, true);
    }
  }

  /**
   * @param clock nanoseconds that only grow
   */
  Answers(LongSupplier clock) {
    this.clock = clock;
  }

  /** Notes that somebody set something right. */
  synchronized void changed() {
    changes++;
  }

  /** Notes that documents came in. */
  synchronized void grown() {
    growths++;
  }

  /** The answer of a key, which is asked for where it is not known or too old. */
  <T> T answer(Object key, Supplier<T> question) {
    CompletableFuture<Object> mine = null;
    CompletableFuture<Object> value;
    synchronized (this) {
      Entry entry = entries.get(key);
      Boolean renew = entry == null ? null : renew(entry);
      if (entry != null && renew != null) {
        value = entry.value();
        if (renew && !entry.renewing()) {
          entries.put(key, entry.renewed());
          renewBehind(key, question);
        }
      } else {
        mine = new CompletableFuture<>();
        value = mine;
        put(key, mine);
      }
    }
    if (mine != null) {
      ask(key, mine, question);
    }
    return join(value);
  }

  /** Whether an answer is to be made anew behind; null where it cannot be given any more. */
  private @Nullable Boolean renew(Entry entry) {
    if (entry.changes() != changes) {
      return null;
    }
    if (entry.growths() == growths) {
      return false;
    }
    long age = clock.getAsLong() - entry.at();
    return age > FRESH.toNanos() ? null : age > YOUNG_NANOS;
  }

  private void put(Object key, CompletableFuture<Object> value) {
    entries.put(key, new Entry(value, changes, growths, clock.getAsLong(), false));
    if (entries.size() > MOST) {
      entries.remove(entries.keySet().iterator().next());
    }
  }

  private void renewBehind(Object key, Supplier<?> question) {
    try {
      behind.execute(
          () -> {
            CompletableFuture<Object> made = new CompletableFuture<>();
            Entry begun;
            synchronized (this) {
              begun = new Entry(made, changes, growths, clock.getAsLong(), false);
            }
            try {
              made.complete(question.get());
            } catch (RuntimeException e) {
              // Whoever asks next asks anew, and is told.
              made.completeExceptionally(e);
            }
            synchronized (this) {
              if (made.isCompletedExceptionally()) {
                entries.remove(key);
              } else if (begun.changes() == changes) {
                entries.put(key, begun);
              }
            }
          });
    } catch (RejectedExecutionException e) {
      // The server stops; the old answer was the last.
    }
  }

  private void ask(Object key, CompletableFuture<Object> mine, Supplier<?> question) {
    try {
      mine.complete(question.get());
    } catch (Throwable e) {
      synchronized (this) {
        Entry entry = entries.get(key);
        if (entry != null && entry.value() == mine) {
          entries.remove(key);
        }
      }
      mine.completeExceptionally(e);
    }
  }

  @SuppressWarnings("unchecked") // a key's question gives values of one type
  private static <T> T join(CompletableFuture<Object> value) {
    try {
      return (T) value.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    behind.shutdownNow();
  }
}
