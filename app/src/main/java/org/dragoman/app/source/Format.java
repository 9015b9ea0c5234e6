package org.dragoman.app.source;

import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms in which documents come. */
enum Format {
  TEXT,
  MARKDOWN,
  HTML,
  JSON_LINES,
  CSV,
  /** Rows of GDELT as it publishes them, without names of columns. */
  GDELT,
  FEED,
  URLS,
  GZIP,
  ZIP,
  TAR,
  WARC;

  private static final Pattern OBJECT_LINE = Pattern.compile("\\s*\\{.*\"(?:text|id)\"\\s*:.*");
  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype\\s+html|html)\\b", Pattern.CASE_INSENSITIVE);
  private static final String COLUMN =
      "\"?(?:text|id|date|published|title|publisher|url|language)\"?";
  private static final Pattern HEADER =
      Pattern.compile("\uFEFF?" + COLUMN + "(?:[,;\t]" + COLUMN + ")+\\s*");
  private static final Pattern ROOT_OF_FEED =
      Pattern.compile("(?:<!DOCTYPE\\s+|<)(?:rss|feed|rdf:RDF)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SEPARATED = Pattern.compile("[,;\t]");
  private static final Set<String> URL_COLUMNS = Set.of("sourceurl", "documentidentifier");

  /** Extensions under which rows of GDELT may come; it publishes them as {@code .csv}. */
  private static final Set<String> TABLES = Set.of("csv", "tsv", "txt", "");

  private static final int TAR_MAGIC_AT = 257;
  private static final Pattern TEXT_COLUMN = Pattern.compile("\\btext\\b");
  private static final Pattern FRONT_MATTER_KEY =
      Pattern.compile("(?:title|publisher|date)[ \\t]*:.*");

  /**
   * The format of an input. The name's extension decides where it is one that says so; a text file,
   * one with another extension, and standard input are known by their first characters.
   *
   * @param name the input's name, {@code -} for standard input
   * @param bytes its first bytes
   * @param length how many of them count
   */
  static Format of(String name, byte[] bytes, int length) {
    String extension = extension(name);
    if (extension.isEmpty()) {
      Format packed = packed(bytes, length);
      if (packed != null) {
        return packed;
      }
    }
    String head = Decoder.glance(bytes, length);
    if (TABLES.contains(extension) && GdeltRows.begins(head)) {
      return GDELT;
    }
    switch (extension) {
      case "gz", "gzip", "tgz" -> {
        return GZIP;
      }
      case "zip" -> {
        return ZIP;
      }
      case "tar" -> {
        return TAR;
      }
      case "warc" -> {
        return WARC;
      }
      case "rss", "atom", "rdf" -> {
        return FEED;
      }
      case "urls" -> {
        return URLS;
      }
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
        if (isHeader(first) || namesUrls(first)) {
          return CSV;
        }
        if (isPage(head)) {
          return HTML;
        }
        if (isFeed(head)) {
          return FEED;
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

  /** A file name without its extension; the path before it stays. */
  static String stem(String name) {
    String extension = extension(name);
    return extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
  }

  /** What a packed file is called when it is unpacked. */
  static String unpackedName(String name) {
    return switch (extension(name)) {
      case "tgz" -> stem(name) + ".tar";
      case "gz", "gzip" -> stem(name);
      default -> name;
    };
  }

  /** Whether a feed begins here, after comments and a declaration of XML. */
  static boolean isFeed(String head) {
    int at = skipProlog(head);
    return at >= 0 && ROOT_OF_FEED.matcher(head).region(at, head.length()).lookingAt();
  }

  /** The form of an archive by its first bytes, or null where it is none. */
  private static @Nullable Format packed(byte[] bytes, int length) {
    if (begins(bytes, length, 0, "\u001F\u008B\u0008")) {
      return GZIP;
    }
    if (begins(bytes, length, 0, "PK\u0003\u0004") || begins(bytes, length, 0, "PK\u0005\u0006")) {
      return ZIP;
    }
    if (begins(bytes, length, TAR_MAGIC_AT, "ustar")) {
      return TAR;
    }
    return begins(bytes, length, 0, "WARC/1.") ? WARC : null;
  }

  private static boolean begins(byte[] bytes, int length, int at, String magic) {
    if (length < at + magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((bytes[at + i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line names a column of URLs as GDELT does. */
  private static boolean namesUrls(String line) {
    for (String cell : SEPARATED.splitAsStream(line).toList()) {
      if (URL_COLUMNS.contains(cell.replace("\"", "").strip().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a page begins here, after comments and a declaration of XML. */
  private static boolean isPage(String head) {
    int at = skipProlog(head);
    return at >= 0 && PAGE.matcher(head).region(at, head.length()).lookingAt();
  }

  /** Where comments and declarations of XML end, or -1 where one does not end here. */
  private static int skipProlog(String head) {
    int at = skipSpace(head, 0);
    while (head.startsWith("<!--", at) || head.startsWith("<?", at)) {
      String close = head.startsWith("<?", at) ? "?>" : "-->";
      int end = head.indexOf(close, at);
      if (end < 0) {
        return -1;
      }
      at = skipSpace(head, end + close.length());
    }
    return at;
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
