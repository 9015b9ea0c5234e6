package org.dragoman.app.answer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.app.export.CsvFormat;
import org.dragoman.app.query.Column;
import org.dragoman.app.query.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV (RFC 4180) with a row of column names and a byte order mark, by which spreadsheets
 * know UTF-8. Nothing stands for null. What a spreadsheet would take for a formula gets a leading
 * apostrophe, unless it is a number. The stream is neither flushed nor closed. For one thread.
 */
public final class CsvRows implements RowSink {
  private final OutputStream out;

  public CsvRows(OutputStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<Column> columns) throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    write(columns.stream().map(column -> CsvFormat.guarded(column.name())).toList());
  }

  @Override
  public void row(List<@Nullable Object> cells) throws IOException {
    List<String> texts = new ArrayList<>(cells.size());
    for (Object cell : cells) {
      texts.add(
          cell == null
              ? ""
              : cell instanceof Number ? cell.toString() : CsvFormat.guarded(cell.toString()));
    }
    write(texts);
  }

  @Override
  public void end() {}

  private void write(List<String> texts) throws IOException {
    StringWriter row = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(row)) {
      csv.writeRecord(texts);
    }
    out.write(row.toString().getBytes(StandardCharsets.UTF_8));
  }
}
