package org.dragoman.app.source;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Languages as documents name them. */
final class Languages {
  private Languages() {}

  /**
   * The language as a BCP 47 tag in its usual capitals, or null where the words are none. What
   * other conventions write ({@code en_GB}, {@code en_GB.UTF-8}) is understood.
   */
  static @Nullable String tag(@Nullable String words) {
    if (words == null) {
      return null;
    }
    String tag = words.strip().replace('_', '-');
    int end = tag.indexOf('.');
    if (end >= 0) {
      tag = tag.substring(0, end);
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
