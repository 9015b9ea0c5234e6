package org.dragoman.app.source;

import java.time.LocalDate;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows of the documents; it stands before what they say of themselves.
 *
 * @param title the headline, or null for the document's own
 * @param publisher the publisher, or null for the document's own
 * @param published the day of publication, or null for the document's own
 */
public record Overrides(
    @Nullable String title, @Nullable String publisher, @Nullable LocalDate published) {
  /** Overrides nothing. */
  public static final Overrides NONE = new Overrides(null, null, null);

  Document apply(Document document) {
    Document changed = document;
    if (title != null) {
      changed = changed.withTitle(title);
    }
    if (publisher != null) {
      changed = changed.withPublisher(publisher);
    }
    if (published != null) {
      changed = changed.withPublished(published);
    }
    return changed;
  }
}
