package org.dragoman.app.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Content-Type} of HTTP (RFC 9110, section 8.3). */
final class HttpText {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

  private HttpText() {}

  /** The type and subtype in lower case, without parameters. */
  static String type(String header) {
    int end = header.indexOf(';');
    return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The charset that a header names, or null where it names none that is known. */
  static @Nullable Charset charsetOf(String header) {
    Matcher charset = CHARSET.matcher(header);
    return charset.find() ? charset(charset.group(1)) : null;
  }

  /**
   * The charset of a name, or null where there is none. UTF-16 and UTF-32 are null too: a byte
   * order mark tells them better.
   */
  static @Nullable Charset charset(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      Charset charset = Charset.forName(name);
      boolean utf = charset.name().startsWith("UTF-");
      return utf && !charset.equals(StandardCharsets.UTF_8) ? null : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
