package org.dragoman.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a form that parts cells by tabs and has no way to quote: what would break the line or
 * a cell is made a space, and a straight double quote, which many readers take for a quoting mark,
 * an apostrophe.
 *
 * <p>Not safe for use by many threads.
 */
final class TabbedLine {
  private final List<String> cells = new ArrayList<>();

  /** Adds a cell; null is an empty one. */
  TabbedLine add(@Nullable Object value) {
    cells.add(value == null ? "" : clean(value.toString()));
    return this;
  }

  /** Adds a cell of several values, parted by {@code separator}, which none of them then holds. */
  TabbedLine addAll(Collection<String> values, char separator) {
    char instead = separator == ';' ? ',' : ' ';
    cells.add(
        String.join(
            String.valueOf(separator),
            values.stream().map(v -> clean(v).replace(separator, instead)).toList()));
    return this;
  }

  /** Adds empty cells, for what is not known. */
  TabbedLine unknown(int count) {
    for (int i = 0; i < count; i++) {
      cells.add("");
    }
    return this;
  }

  /** Writes the line, ended by a line feed. */
  void write(OutputStream out) throws IOException {
    out.write((String.join("\t", cells) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String clean(String value) {
    StringBuilder clean = new StringBuilder(value.length());
    String text = CodePoints.wellFormed(value);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        c = ' ';
      } else if (c == '"') {
        c = '\'';
      }
      clean.append(c);
    }
    return clean.toString();
  }
}
