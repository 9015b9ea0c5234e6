package org.dragoman.app.cli;

import java.util.regex.Pattern;
import org.dragoman.app.answer.Sheet;
import org.dragoman.app.query.Evidence;

/**
 * Writes sheets as Markdown (CommonMark). What documents say is escaped: it cannot become markup, a
 * link, or HTML. Stateless and safe for use by many threads.
 */
final class SheetMarkdown {
  /**
   * What may be markup, or make a link, within a line: that of CommonMark, and of GitHub besides.
   */
  private static final String MARKUP = "\\`*_[]<>#!|~&:@";

  private static final Pattern WEB = Pattern.compile("(?i)(www)\\.");

  /** The sheet, ended by a line feed. */
  String write(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(escaped(sheet.title())).append("\n\n");
    text.append(escaped(String.join(" · ", sheet.facts()))).append('\n');
    for (Sheet.Section section : sheet.sections()) {
      text.append("\n## ").append(escaped(section.heading())).append("\n\n");
      section.lines().forEach(line -> write(text, line));
      if (section.left() > 0) {
        text.append("\nand ").append(section.left()).append(" more\n");
      }
    }
    if (sheet.sections().isEmpty()) {
      text.append("\nNothing is known.\n");
    }
    return text.toString();
  }

  private static void write(StringBuilder text, Sheet.Line line) {
    text.append("- **").append(escaped(line.lead())).append("** ").append(escaped(line.text()));
    if (line.flag() != null) {
      text.append(" **").append(escaped(line.flag())).append("**");
    }
    text.append('\n');
    for (Evidence evidence : line.evidence()) {
      text.append("  > “").append(escaped(evidence.quote())).append("”  \n  > — ");
      String link = Sheet.link(evidence);
      String source = escaped(Sheet.source(evidence));
      if (link == null) {
        text.append(source);
        if (evidence.url() != null) {
          text.append(", ").append(escaped(evidence.url()));
        }
      } else {
        text.append('[').append(source).append("](<").append(address(link)).append(">)");
      }
      text.append("\n\n");
    }
  }

  /** Text without markup, on one line. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    Printable.line(text)
        .codePoints()
        .forEach(
            c -> {
              if (MARKUP.indexOf(c) >= 0) {
                safe.append('\\');
              }
              safe.appendCodePoint(c);
            });
    // Many make a link of what begins like a name of the web.
    return WEB.matcher(safe).replaceAll("$1\\\\.");
  }

  /** An address that cannot end its brackets. */
  private static String address(String url) {
    StringBuilder safe = new StringBuilder();
    url.codePoints()
        .forEach(
            c -> {
              if (c <= ' ' || c == '<' || c == '>' || c == '\\' || c == 0x7F) {
                safe.append(String.format("%%%02X", c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }
}
