package org.dragoman.app.source;

/** Takes what inputs give, one after another and always from one thread. */
@FunctionalInterface
public interface SourceSink {
  /**
   * Takes the next result.
   *
   * @return whether more is wanted
   */
  boolean accept(SourceResult result);
}
