package org.dragoman.app.source;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs such as documents on all processors and hands what was made of them on in their
 * order.
 *
 * <p>One thread takes inputs from the feed, several read them, and the caller's thread hands on.
 * Few inputs wait at any time, so that input of any length takes little memory.
 *
 * @param <I> an input
 * @param <T> what is made of it
 */
public final class Pipeline<I, T> {
  /** Inputs that may wait for each thread that reads. */
  private static final int WAITING = 16;

  private final Function<I, T> engine;
  private final int threads;

  /** Gives the inputs. */
  public interface Feed<I> {
    /** Hands over all inputs in their order, or as many as are wanted. */
    void read(Intake<I> intake);
  }

  /** Takes the inputs of a feed. */
  public interface Intake<I> {
    /**
     * Takes the next input.
     *
     * @param where what it is called in messages
     * @return whether more is wanted
     */
    boolean input(String where, I input);

    /**
     * Takes what could not be read.
     *
     * @return whether more is wanted
     */
    boolean error(SourceError error);
  }

  /** Takes what was made of the inputs in their order. */
  public interface Sink<T> {
    /** Takes what was made of the next input. */
    void accept(T result) throws IOException, InterruptedException;
  }

  /** An input on its way, an error in its place, or, where both are absent, the end. */
  private record Work<T>(String where, @Nullable Future<T> result, @Nullable String problem) {}

  /**
   * @param engine what is done with each input, by many threads at once
   * @param threads how many
   */
  public Pipeline(Function<I, T> engine, int threads) {
    this.engine = engine;
    this.threads = threads;
  }

  /** A feed of documents. */
  public static Feed<Document> documents(Sources sources, List<String> names) {
    return intake ->
        sources.read(
            names,
            result -> {
              if (result instanceof SourceResult.Found found) {
                return intake.input(found.document().id(), found.document());
              }
              return intake.error((SourceError) result);
            });
  }

  /**
   * Reads all inputs.
   *
   * @param errors takes what could not be read, one message each, in the order of the inputs
   * @return whether all was read
   * @throws IOException where the sink fails; nothing further is read then
   */
  public boolean run(Feed<I> feed, Sink<T> sink, Consumer<String> errors)
      throws IOException, InterruptedException {
    BlockingQueue<Work<T>> queue = new ArrayBlockingQueue<>(WAITING * threads);
    ExecutorService workers = Executors.newFixedThreadPool(threads, Pipeline::daemon);
    Thread reader = daemon(() -> take(feed, queue, workers));
    boolean all = true;
    try {
      reader.start();
      for (Work<T> work = queue.take(); ; work = queue.take()) {
        String problem = work.problem;
        if (work.result != null) {
          try {
            sink.accept(work.result.get());
          } catch (ExecutionException e) {
            problem = work.where + ": " + problem(e.getCause());
          }
        } else if (problem == null) {
          return all;
        }
        if (problem != null) {
          all = false;
          errors.accept(problem);
        }
      }
    } finally {
      reader.interrupt();
      workers.shutdownNow();
    }
  }

  private void take(Feed<I> feed, BlockingQueue<Work<T>> queue, ExecutorService workers) {
    Intake<I> intake =
        new Intake<>() {
          @Override
          public boolean input(String where, I input) {
            return put(queue, new Work<>(where, workers.submit(() -> engine.apply(input)), null));
          }

          @Override
          public boolean error(SourceError error) {
            return put(queue, new Work<>(error.where(), null, error.message()));
          }
        };
    try {
      feed.read(intake);
      put(queue, new Work<>("", null, null));
    } catch (RuntimeException | Error e) {
      put(queue, new Work<>("input", CompletableFuture.failedFuture(e), null));
      put(queue, new Work<>("", null, null));
    }
  }

  private static <T> boolean put(BlockingQueue<Work<T>> queue, Work<T> work) {
    try {
      queue.put(work);
      return true;
    } catch (InterruptedException e) {
      // The results are wanted no longer.
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String problem(@Nullable Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return "too large for Java's memory; give it more with JAVA_TOOL_OPTIONS=-Xmx8g";
    }
    if (cause instanceof StackOverflowError) {
      return "could not be read: a sentence is nested too deeply";
    }
    return "could not be read: " + cause;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }
}
