package org.dragoman.lab.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs trainings that differ in their chance alone, as many at a time as there are processors. */
final class Seeds {
  private Seeds() {}

  /**
   * Hands over what each training gives in the order of the seeds, so that sums are the same
   * however many processors there are.
   */
  static <T> void train(int seeds, Function<Random, T> training, Consumer<T> result) {
    int threads = Math.min(seeds, Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> trainings = new ArrayList<>();
      for (int seed = 1; seed <= seeds; seed++) {
        Random random = new Random(seed);
        trainings.add(pool.submit(() -> training.apply(random)));
      }
      for (Future<T> one : trainings) {
        result.accept(one.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a training failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while training", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
