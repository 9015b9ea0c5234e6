package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that tells of something. Immutable.
 *
 * @param document the document's name in the ledger
 * @param nativeId the input's own identifier of it
 * @param title its headline, or null
 * @param publisher who published it, or null
 * @param published the day of publication, or null
 * @param url where it was found, or null
 */
public record Report(
    UUID document,
    String nativeId,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable String url) {
  /** The report that words stand in. */
  static Report of(Evidence evidence) {
    return new Report(
        evidence.document(),
        evidence.nativeId(),
        evidence.title(),
        evidence.publisher(),
        evidence.published(),
        evidence.url());
  }
}
