package org.dragoman.app.source;

import org.dragoman.text.Document;

/** What an input gave: a document, or the reason why there is none. */
public sealed interface SourceResult permits SourceResult.Found, SourceError {
  /**
   * A document that was read.
   *
   * @param document the document, its text not blank
   */
  record Found(Document document) implements SourceResult {}
}
