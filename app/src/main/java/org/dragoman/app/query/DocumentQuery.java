package org.dragoman.app.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dragoman.app.ledger.Ledger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultSetException;
import org.jspecify.annotations.Nullable;

/** Asks for documents. Immutable; safe for use by many threads. */
public final class DocumentQuery {
  /** What a record consists of, in its order, and by what its rows are ordered. */
  private static final Map<String, String> PARTS = parts();

  private final Ledger ledger;

  public DocumentQuery(Ledger ledger) {
    this.ledger = ledger;
  }

  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("event", "ordinal");
    parts.put("event_actor", "event, role, ordinal");
    parts.put("engagement", "ordinal");
    parts.put("participant", "engagement, ordinal");
    parts.put("topic", "ordinal");
    parts.put("commitment", "ordinal");
    parts.put("side_position", "ordinal");
    parts.put("body", "ordinal");
    parts.put("forum", "ordinal");
    parts.put("process", "ordinal");
    parts.put("party_of", "owner, role, ordinal");
    parts.put("source", "ordinal");
    return parts;
  }

  /**
   * A page of documents.
   *
   * @param documents the documents, the newest first and those without a day last
   * @param next where the next page begins, or null where this is the last
   */
  public record Page(List<DocumentLine> documents, EventPage.@Nullable Cursor next) {
    public Page {
      documents = List.copyOf(documents);
    }
  }

  /**
   * A document with its record.
   *
   * @param line what is known of it
   * @param text its text
   * @param parts the rows of each part of the record by the part's table, cells by their columns;
   *     what a reader rejected among them, with its verdict
   */
  public record Whole(
      DocumentLine line, String text, Map<String, List<Map<String, @Nullable Object>>> parts) {}

  /**
   * A page of documents.
   *
   * @param publisher words in the publisher's name, or null
   * @param from the first day of publication, or null
   * @param to the last day, or null
   * @param after the cursor of the page before, or null for the first
   * @param most how many at most, from 1
   */
  public Page page(
      @Nullable String publisher,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      EventPage.@Nullable Cursor after,
      int most) {
    Sql sql = new Sql();
    if (publisher != null) {
      sql.and("strpos(lower(d.publisher), :publisher) > 0")
          .value("publisher", publisher.toLowerCase(Locale.ROOT));
    }
    if (from != null) {
      sql.and("d.published >= :from").value("from", from);
    }
    if (to != null) {
      sql.and("d.published <= :to").value("to", to);
    }
    if (after != null) {
      UUID id = id(after.id());
      if (after.day() == null) {
        sql.and("d.published IS NULL AND d.id > :after_").value("after_", id);
      } else {
        sql.and(
                "(d.published IS NULL OR d.published < :day_"
                    + " OR (d.published = :day_ AND d.id > :after_))")
            .value("day_", after.day())
            .value("after_", id);
      }
    }
    return ledger.read(
        handle -> {
          List<DocumentLine> lines =
              sql.value("most_", most + 1)
                  .query(
                      handle,
                      "SELECT d.id, d.native_id, d.title, d.publisher, d.published, d.url,"
                          + " d.language FROM document d"
                          + sql.where()
                          + " ORDER BY d.published DESC NULLS LAST, d.id LIMIT :most_")
                  .map((row, context) -> line(row))
                  .list();
          boolean more = lines.size() > most;
          List<DocumentLine> shown = more ? lines.subList(0, most) : lines;
          DocumentLine last = more ? shown.get(most - 1) : null;
          return new Page(
              shown,
              last == null ? null : new EventPage.Cursor(last.published(), last.id().toString()));
        });
  }

  /**
   * The name of a document by its word.
   *
   * @throws QuestionException where it is none
   */
  public static UUID id(String word) {
    try {
      return UUID.fromString(word);
    } catch (IllegalArgumentException e) {
      throw new QuestionException("'" + word + "' is not the name of a document");
    }
  }

  private static DocumentLine line(ResultSet row) throws SQLException {
    return new DocumentLine(
        Cells.id(row, "id"),
        Cells.text(row, "native_id"),
        row.getString("title"),
        row.getString("publisher"),
        Cells.day(row, "published"),
        row.getString("url"),
        row.getString("language"));
  }

  /** A document with its record, or null where the ledger has none of that name. */
  public @Nullable Whole whole(UUID id) {
    return ledger.read(
        handle -> {
          record Head(DocumentLine line, String text) {}
          Head head =
              handle
                  .createQuery(
                      "SELECT id, native_id, title, publisher, published, url, language, text"
                          + " FROM document WHERE id = ?")
                  .bind(0, id)
                  .map((row, context) -> new Head(line(row), Cells.text(row, "text")))
                  .findFirst()
                  .orElse(null);
          if (head == null) {
            return null;
          }
          Map<String, List<Map<String, @Nullable Object>>> parts = new LinkedHashMap<>();
          PARTS.forEach((table, order) -> parts.put(table, rows(handle, table, order, id)));
          return new Whole(head.line(), head.text(), parts);
        });
  }

  private static List<Map<String, @Nullable Object>> rows(
      Handle handle, String table, String order, UUID document) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    handle
        .createQuery("SELECT * FROM " + table + " WHERE document = ? ORDER BY " + order)
        .bind(0, document)
        .scanResultSet(
            (result, context) -> {
              try (ResultSet found = result.get()) {
                return RowReader.read(found, 0, new Collector(rows));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } catch (SQLException e) {
                throw new ResultSetException("rows", e, context);
              }
            });
    return rows;
  }

  /** Keeps rows as maps, without what only the ledger needs. */
  private static final class Collector implements RowSink {
    private final List<Map<String, @Nullable Object>> rows;
    private List<Column> columns = List.of();

    Collector(List<Map<String, @Nullable Object>> rows) {
      this.rows = rows;
    }

    @Override
    public void begin(List<Column> found) {
      columns = found;
    }

    @Override
    public void row(List<@Nullable Object> cells) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        String name = columns.get(i).name();
        if (!name.equals("document") && !name.equals("coder")) {
          row.put(name, cells.get(i));
        }
      }
      rows.add(row);
    }

    @Override
    public void end() {}
  }
}
