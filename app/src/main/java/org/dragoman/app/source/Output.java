package org.dragoman.app.source;

import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Hands results to a sink, with what the caller knows of every document.
 *
 * <p>Not safe for use by many threads.
 */
final class Output implements SourceSink {
  private final Overrides overrides;
  private final SourceSink sink;
  private long results;
  private long errors;

  Output(Overrides overrides, SourceSink sink) {
    this.overrides = overrides;
    this.sink = sink;
  }

  /** What the caller knows of every document. */
  Overrides overrides() {
    return overrides;
  }

  /** How many results went to the sink. */
  long results() {
    return results;
  }

  /** How many of them were errors. */
  long errors() {
    return errors;
  }

  /** Hands over a document with its overrides; answers whether more is wanted. */
  boolean found(Document document, String where, @Nullable String language) {
    return accept(new SourceResult.Found(overrides.apply(document), where, language));
  }

  /** Hands over an error; answers whether more is wanted. */
  boolean failed(String where, String problem) {
    return accept(new SourceError(where, problem));
  }

  @Override
  public boolean accept(SourceResult result) {
    results++;
    if (result instanceof SourceError) {
      errors++;
    }
    return sink.accept(result);
  }
}
