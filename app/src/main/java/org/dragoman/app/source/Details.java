package org.dragoman.app.source;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier of a document says of it: the headers of HTTP or of a web archive. Immutable.
 *
 * @param charset its charset, or null where it says none
 * @param url where it was found, or null
 * @param published the day that counts where the document tells none itself, or null
 */
record Details(@Nullable Charset charset, @Nullable String url, @Nullable LocalDate published) {
  /** Nothing is known. */
  static final Details NONE = new Details(null, null, null);
}
