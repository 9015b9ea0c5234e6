package org.dragoman.app.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words that something stands on, and the document they stand in. Immutable.
 *
 * @param document the document's name in the ledger
 * @param nativeId the input's own identifier of it
 * @param title its headline, or null
 * @param publisher who published it, or null
 * @param published the day of publication, or null
 * @param url where it was found, or null
 * @param inTitle whether the words stand in the title rather than in the text
 * @param sentence number of the sentence in its passage, from 0
 * @param begin offset of the words in their passage, Unicode code points from 0
 * @param end offset behind them
 * @param quote exactly the characters there
 */
public record Evidence(
    UUID document,
    String nativeId,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable String url,
    boolean inTitle,
    int sentence,
    int begin,
    int end,
    String quote) {

  /** The columns that {@link #of} reads, where {@code row} is what was found and d its document. */
  static String columns(String row) {
    return "d.id AS d_id, d.native_id, d.title, d.publisher, d.published, d.url, "
        + String.format("%1$s.passage, %1$s.sentence, %1$s.span_begin, %1$s.span_end", row)
        + String.format(", %s.quote", row);
  }

  /** The evidence of a row that has {@link #columns}. */
  static Evidence of(ResultSet row) throws SQLException {
    return new Evidence(
        Cells.id(row, "d_id"),
        Cells.text(row, "native_id"),
        row.getString("title"),
        row.getString("publisher"),
        Cells.day(row, "published"),
        row.getString("url"),
        "title".equals(row.getString("passage")),
        row.getInt("sentence"),
        row.getInt("span_begin"),
        row.getInt("span_end"),
        Cells.text(row, "quote"));
  }
}
