package org.dragoman.app.source;

import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms in which documents come. */
enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  JSON_LINES,
  CSV;

  private static final Pattern OBJECT_LINE = Pattern.compile("\\s*\\{.*\"(?:text|id)\"\\s*:.*");
  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype\\s+html|html)\\b", Pattern.CASE_INSENSITIVE);
  private static final String COLUMN = "\"?(?:text|id|date|published|title|publisher|url)\"?";
  private static final Pattern HEADER =
      Pattern.compile("\uFEFF?" + COLUMN + "(?:[,;\t]" + COLUMN + ")+\\s*");
  private static final Pattern TEXT_COLUMN = Pattern.compile("\\btext\\b");
  private static final Pattern FRONT_MATTER_KEY =
      Pattern.compile("(?:title|publisher|date)[ \\t]*:.*");

  /**
   * The format of an input. The name's extension decides where it is one that says so; a text file,
   * one with another extension, and standard input are known by their first characters.
   *
   * @param name the input's name, {@code -} for standard input
   * @param head its first characters
   */
  static Format of(String name, String head) {
    switch (extension(name)) {
      case "jsonl", "ndjson" -> {
        return JSON_LINES;
      }
      case "csv", "tsv" -> {
        return CSV;
      }
      case "html", "htm", "xhtml" -> {
        return HTML;
      }
      case "md", "markdown" -> {
        return MARKDOWN;
      }
      default -> {
        String first = head.lines().findFirst().orElse("");
        if (OBJECT_LINE.matcher(first).matches()) {
          return JSON_LINES;
        }
        if (isHeader(first)) {
          return CSV;
        }
        if (isPage(head)) {
          return HTML;
        }
        return hasFrontMatter(head) ? MARKDOWN : TEXT;
      }
    }
  }

  /** Whether a line names columns of a table of documents, and nothing else. */
  static boolean isHeader(String line) {
    return HEADER.matcher(line).matches() && TEXT_COLUMN.matcher(line).find();
  }

  /** What follows the last dot of a file name, in lower case; empty where nothing does. */
  static String extension(String name) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    int dot = name.lastIndexOf('.');
    return dot <= slash + 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether a page begins here, after comments and a declaration of XML. */
  private static boolean isPage(String head) {
    int at = skipSpace(head, 0);
    while (head.startsWith("<!--", at) || head.startsWith("<?", at)) {
      String close = head.startsWith("<?", at) ? "?>" : "-->";
      int end = head.indexOf(close, at);
      if (end < 0) {
        return false;
      }
      at = skipSpace(head, end + close.length());
    }
    return PAGE.matcher(head).region(at, head.length()).lookingAt();
  }

  private static int skipSpace(String head, int from) {
    int at = from;
    while (at < head.length() && Character.isWhitespace(head.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether the text opens with metadata between two lines of three hyphens. */
  private static boolean hasFrontMatter(String head) {
    boolean known = false;
    int number = 0;
    for (Iterator<String> lines = head.lines().iterator(); lines.hasNext(); number++) {
      String line = lines.next().stripTrailing();
      if (number == 0 || line.equals("---")) {
        if (!line.equals("---")) {
          return false;
        }
        if (number > 0) {
          return known;
        }
      }
      known |= FRONT_MATTER_KEY.matcher(line).matches();
    }
    return false;
  }
}
