package org.dragoman.app.ledger;

import java.util.UUID;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document that is to be kept. Immutable.
 *
 * @param id its name in the ledger
 * @param document the document, made fit to be stored
 * @param language BCP 47, or null where not known
 * @param origin the file, line or entry it came from
 */
public record Incoming(UUID id, Document document, @Nullable String language, String origin) {
  /** A document as a source gave it. */
  public static Incoming of(Document given, @Nullable String language, String origin) {
    Document document =
        new Document(
            fit(given.id()),
            fit(given.text()),
            fitOrNull(given.title()),
            fitOrNull(given.publisher()),
            given.published(),
            fitOrNull(given.url()));
    return new Incoming(
        Ids.document(document.url(), document.text()), document, fitOrNull(language), fit(origin));
  }

  private static @Nullable String fitOrNull(@Nullable String text) {
    return text == null ? null : fit(text);
  }

  /**
   * The text with what a database cannot hold, NUL and halves of surrogate pairs that stand alone,
   * replaced by U+FFFD: one code unit for one, so that offsets stay true.
   */
  static String fit(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean high = Character.isHighSurrogate(unit);
      if (high && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (unit == 0 || Character.isSurrogate(unit)) {
        repaired = repaired == null ? new StringBuilder(text) : repaired;
        repaired.setCharAt(i, '\uFFFD');
      }
    }
    return repaired == null ? text : repaired.toString();
  }
}
