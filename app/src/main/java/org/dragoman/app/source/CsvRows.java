package org.dragoman.app.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents from CSV (RFC 4180): a row of column names with {@code text} and, where known,
 * {@code id}, {@code title}, {@code publisher}, {@code date} (or {@code published}), {@code url}
 * and {@code language}, then a document a row; other columns are passed over. The separator is what
 * parts the column names: a comma, a semicolon or a tab. Rows are read one at a time, so that a
 * file may be of any size. A row that cannot be read is an error of its own, named by its first
 * line, and the next one is read.
 *
 * <p>Immutable; safe for use by many threads.
 */
final class CsvRows {
  private static final char[] SEPARATORS = {',', ';', '\t'};

  private final int mostBytes;

  /**
   * @param mostBytes the longest row that is read, in bytes
   */
  CsvRows(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The columns of pages' addresses as this project, GDELT's events and its graph name them. */
  private static final List<String> URL_COLUMNS = List.of("url", "sourceurl", "documentidentifier");

  /**
   * The names of the columns, in lower case, and what parts them.
   *
   * @param urls the column of addresses where the rows hold no text, or null
   */
  private record Header(List<String> columns, char separator, @Nullable String urls) {}

  /** Takes the addresses of a table that holds addresses of pages and no text. */
  interface Urls {
    /**
     * Asked before the first one.
     *
     * @throws SourceException where none can be taken
     */
    void begin() throws SourceException;

    /**
     * Takes one.
     *
     * @return whether more is wanted
     */
    boolean take(String where, String url);
  }

  /**
   * Reads documents until the end, or until the sink wants no more.
   *
   * @param name the input as it was named, for messages
   * @param id what documents without an id are called, followed by their line
   * @return whether the sink wants more
   */
  boolean read(String name, String id, InputStream in, Overrides overrides, SourceSink sink)
      throws IOException, SourceException {
    return read(name, id, in, overrides, sink, null);
  }

  /**
   * Reads documents, or the pages of a table that has a column of addresses and no text.
   *
   * @param urls takes the addresses, or null where such a table is an error
   * @return whether the sink wants more
   */
  boolean read(
      String name,
      String id,
      InputStream in,
      Overrides overrides,
      SourceSink sink,
      @Nullable Urls urls)
      throws IOException, SourceException {
    RowSplitter rows = new RowSplitter(in, mostBytes);
    Header header = null;
    boolean any = false;
    boolean more = true;
    while (more) {
      RowSplitter.Row row = rows.next();
      if (row == null) {
        break;
      }
      String where = name + ":" + row.line();
      SourceResult result;
      try {
        if (row.problem() != null) {
          throw new SourceException(row.problem());
        }
        String text =
            Decoder.text(row.bytes(), row.base(), row.bytes().length, StandardCharsets.UTF_8);
        if (text.isBlank()) {
          continue;
        }
        if (header == null) {
          Header named = header(text, urls != null);
          if (named.urls != null && urls != null) {
            urls.begin();
          }
          header = named;
          continue;
        }
        any = true;
        List<String> cells = cells(text, header);
        if (header.urls != null && urls != null) {
          String url = cell(header, cells, header.urls);
          if (url == null) {
            throw new SourceException("\"" + header.urls + "\" is empty");
          }
          more = urls.take(where, url.strip());
          continue;
        }
        Document document = document(header, cells, id + ":" + row.line());
        result =
            new SourceResult.Found(
                overrides.apply(document), where, Languages.tag(cell(header, cells, "language")));
      } catch (SourceException e) {
        if (header == null) {
          // Without the columns' names no row can be read.
          return sink.accept(new SourceError(where, e.problem()));
        }
        any = true;
        // A quote that is not closed takes rows behind it along: say how many lines are lost.
        String lost = row.last() == row.line() ? "" : " (the row ends in line " + row.last() + ")";
        result = new SourceError(where, e.problem() + lost);
      }
      more = sink.accept(result);
    }
    if (any) {
      return more;
    }
    return sink.accept(
        new SourceError(name, header == null ? "is empty" : "has names of columns but no rows"));
  }

  private Header header(String line, boolean orUrls) throws SourceException {
    for (char separator : SEPARATORS) {
      List<String> columns = new ArrayList<>();
      for (String cell : cells(line, separator)) {
        columns.add(cell.strip().toLowerCase(Locale.ROOT));
      }
      String urls = null;
      if (!columns.contains("text") && orUrls) {
        urls = URL_COLUMNS.stream().filter(columns::contains).findFirst().orElse(null);
      }
      if (columns.contains("text") || urls != null) {
        for (int i = 0; i < columns.size(); i++) {
          String column = columns.get(i);
          if (!column.isEmpty() && columns.lastIndexOf(column) != i) {
            throw new SourceException("two columns are named \"" + column + "\"");
          }
        }
        return new Header(columns, separator, urls);
      }
    }
    throw new SourceException("no column is named \"text\"; the first row must name the columns");
  }

  private List<String> cells(String row, char separator) throws SourceException {
    try {
      CsvRecord record =
          CsvReader.builder()
              .fieldSeparator(separator)
              .skipEmptyLines(false)
              .allowExtraCharsAfterClosingQuote(false)
              .maxBufferSize(Math.max(mostBytes, 1 << 16))
              .ofSingleCsvRecord(
                  CsvRecordHandler.builder()
                      .maxFieldSize(Math.max(mostBytes, 1 << 16))
                      .maxRecordSize(Math.max(mostBytes, 1 << 16))
                      .build(),
                  row);
      return record.getFields();
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new SourceException("not CSV: " + cause.getMessage());
    }
  }

  /** The cells of a row that has as many as there are columns. */
  private List<String> cells(String row, Header header) throws SourceException {
    List<String> cells = cells(row, header.separator);
    if (cells.size() != header.columns.size()) {
      throw new SourceException(
          String.format(
              Locale.ROOT,
              "%d cells, where the first row names %d columns",
              cells.size(),
              header.columns.size()));
    }
    return cells;
  }

  private static Document document(Header header, List<String> cells, String defaultId)
      throws SourceException {
    String text = cell(header, cells, "text");
    if (text == null) {
      throw new SourceException("\"text\" is empty");
    }
    String id = cell(header, cells, "id");
    String day = cell(header, cells, "date") == null ? "published" : "date";
    return new Document(
        id == null ? defaultId : id,
        text,
        cell(header, cells, "title"),
        cell(header, cells, "publisher"),
        Dates.field(day, cell(header, cells, day)),
        cell(header, cells, "url"));
  }

  /** The cell of a column, or null where it is blank or there is no such column. */
  private static @Nullable String cell(Header header, List<String> cells, String column) {
    int at = header.columns.indexOf(column);
    return at < 0 || cells.get(at).isBlank() ? null : cells.get(at);
  }
}
