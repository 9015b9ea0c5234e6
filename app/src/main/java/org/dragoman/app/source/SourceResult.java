package org.dragoman.app.source;

import java.util.Objects;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/** What an input gave: a document, or the reason why there is none. */
public sealed interface SourceResult permits SourceResult.Found, SourceError {
  /**
   * A document that was read.
   *
   * @param document the document, its text not blank
   * @param where the place it was read from: the input as it was named, with {@code !entry} for an
   *     entry of an archive, an item of a feed or a record of a web archive, and {@code :line}
   *     (1-based) for a line or row
   * @param language the language that the input says the document is in, as a BCP 47 tag, or null
   *     where it says none; nothing is guessed from the text
   */
  record Found(Document document, String where, @Nullable String language) implements SourceResult {
    public Found {
      Objects.requireNonNull(document, "document");
      Objects.requireNonNull(where, "where");
    }

    /** A document that has no place but its own id, and tells no language. */
    public Found(Document document) {
      this(document, document.id(), null);
    }
  }
}
