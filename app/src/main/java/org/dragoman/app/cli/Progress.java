package org.dragoman.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dragoman.app.ledger.Advance;

/**
 * A progress bar on standard error, for work that takes more than two seconds. It shows bytes,
 * which are known beforehand for files, and documents, which are not, how many of these come in a
 * second, and the time left. Of the stages behind, which may run beside each other, it shows how
 * far each has come.
 *
 * <p>A class of its own since the libraries for it bring a terminal library along, which costs more
 * time at start than most calls take. Safe for use by many threads.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 2000;
  private static final long INTERVAL_MILLIS = 200;
  private static final int BAR = 24;

  private final PrintWriter err;
  private final long totalBytes;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong documents = new AtomicLong();
  private final Thread painter;
  private final Pace bytePace = new Pace();
  private final Pace documentPace = new Pace();
  private final Map<String, Stage> stages = new LinkedHashMap<>();
  private boolean behind;
  private boolean painted;
  private boolean closed;

  /**
   * Starts to count.
   *
   * @param shown whether to draw at all: whether {@code err} is a terminal
   * @param totalBytes bytes of all inputs, or 0 where not known
   */
  Progress(PrintWriter err, boolean shown, long totalBytes) {
    this.err = err;
    this.totalBytes = totalBytes;
    this.painter = new Thread(this::paint, "progress");
    painter.setDaemon(true);
    if (shown) {
      painter.start();
    }
  }

  /** Counts bytes that were read. */
  void read(long count) {
    bytes.addAndGet(count);
  }

  /** Counts a document that is done. */
  void done() {
    documents.incrementAndGet();
  }

  /** How far a stage has come. */
  private static final class Stage {
    private final Pace pace = new Pace();
    private long done;
    private long total;

    String tell(String name) {
      String left = pace.left(total - done);
      return String.format(Locale.ROOT, "%s %,d of %,d", name, done, total)
          + (left.isEmpty() ? "" : ", " + left + " left");
    }
  }

  /**
   * Begins a stage behind the reading. It is shown, in place of the bar, from the first word of it
   * on until it is done.
   *
   * @param name what it is called
   */
  Advance stage(String name) {
    return (done, total) -> {
      synchronized (this) {
        if (done >= total) {
          stages.remove(name);
        } else {
          Stage stage = stages.computeIfAbsent(name, n -> new Stage());
          stage.done = done;
          stage.total = total;
          stage.pace.note(System.nanoTime(), done);
          behind = true;
        }
      }
    };
  }

  /** Prints a line to standard error, out of the bar's way. */
  synchronized void say(String message) {
    clear();
    err.println(Printable.line(message));
    err.flush();
  }

  /** Takes the bar away until it is next drawn; call before printing to the same terminal. */
  synchronized void clear() {
    if (painted) {
      err.print("\r\u001B[K");
      err.flush();
      painted = false;
    }
  }

  /** Takes the bar away for good. */
  @Override
  public synchronized void close() {
    closed = true;
    clear();
    painter.interrupt();
  }

  private void paint() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
      while (draw()) {
        Thread.sleep(INTERVAL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean draw() {
    if (!closed) {
      err.print("\r" + line() + "\u001B[K");
      err.flush();
      painted = true;
    }
    return !closed;
  }

  private String line() {
    if (behind) {
      List<String> told = new ArrayList<>();
      stages.forEach((name, stage) -> told.add(stage.tell(name)));
      return String.join("; ", told);
    }
    long now = System.nanoTime();
    bytePace.note(now, bytes.get());
    documentPace.note(now, documents.get());
    String bar = bar(bytes.get(), totalBytes, documents.get());
    double rate = documentPace.perSecond();
    String left = totalBytes <= 0 ? "" : bytePace.left(totalBytes - bytes.get());
    return bar
        + (rate <= 0 ? "" : String.format(Locale.ROOT, ", %,.0f a second", rate))
        + (left.isEmpty() ? "" : ", " + left + " left");
  }

  /** The bar as text. */
  static String bar(long bytes, long totalBytes, long documents) {
    double megabytes = bytes / 1e6;
    String count = documents == 1 ? "1 document" : documents + " documents";
    if (totalBytes <= 0) {
      return String.format(Locale.ROOT, "%.1f MB, %s", megabytes, count);
    }
    double part = Math.min(1, (double) bytes / totalBytes);
    int full = (int) Math.round(part * BAR);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3.0f%% of %.1f MB, %s",
        "#".repeat(full),
        ".".repeat(BAR - full),
        100 * part,
        totalBytes / 1e6,
        count);
  }
}
