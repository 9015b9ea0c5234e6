package org.dragoman.app.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dragoman.app.ledger.Snapshot;
import org.dragoman.place.Place;
import org.dragoman.text.Document;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * Events with all that belongs to them, document by document. Four results are read side by side,
 * each ordered by document, and one document is held. For one thread.
 */
public final class EventRows implements AutoCloseable {
  private static final int ROWS_AT_ONCE = 500;

  private final ResultIterator<Of<Document>> documents;
  private final Beside<StoredDocument.StoredEvent> events;
  private final Beside<EventActorRow> actors;
  private final Beside<Named> named;

  /** A row and its document. */
  private record Of<T>(UUID document, T row) {}

  private record Named(String kind, String name) {}

  /** Reads a row. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A result of which the rows of one document are taken at a time. */
  private static final class Beside<T> {
    private final ResultIterator<Of<T>> rows;
    private @Nullable Of<T> next;

    Beside(ResultIterator<Of<T>> rows) {
      this.rows = rows;
      step();
    }

    private void step() {
      next = rows.hasNext() ? rows.next() : null;
    }

    List<T> take(UUID document) {
      List<T> taken = new ArrayList<>();
      for (Of<T> row = next; row != null && row.document.equals(document); row = next) {
        taken.add(row.row);
        step();
      }
      return taken;
    }
  }

  /**
   * Begins to read.
   *
   * @param snapshot the ledger, open to be scanned; the caller closes it
   */
  public EventRows(Snapshot snapshot, EventFilter filter) {
    Sql sql = filter.addTo(new Sql());
    String inside = " IN (SELECT e.document FROM event e" + sql.where() + ")";
    documents =
        rows(
            snapshot,
            sql,
            "SELECT d.id AS document, d.native_id, d.url, d.title, d.publisher, d.published, d.text"
                + " FROM document d WHERE d.id"
                + inside
                + " ORDER BY d.id",
            EventRows::document);
    events =
        new Beside<>(
            rows(
                snapshot,
                sql,
                "SELECT e.* FROM event e" + sql.where() + " ORDER BY e.document, e.ordinal",
                EventRows::event));
    actors =
        new Beside<>(
            rows(
                snapshot,
                sql,
                "SELECT a.* FROM event_actor a WHERE a.document"
                    + inside
                    + " ORDER BY a.document, a.event, a.role, a.ordinal",
                EventRows::actor));
    named =
        new Beside<>(
            rows(
                snapshot,
                sql,
                "SELECT a.document, a.kind, a.name FROM actor a WHERE a.document"
                    + inside
                    + " ORDER BY a.document, a.ordinal",
                row -> new Named(Cells.text(row, "kind"), Cells.text(row, "name"))));
  }

  private static <T> ResultIterator<Of<T>> rows(
      Snapshot snapshot, Sql sql, String text, Reader<T> reader) {
    return sql.query(snapshot.handle(), text)
        .setFetchSize(ROWS_AT_ONCE)
        .map((row, context) -> new Of<>(Cells.id(row, "document"), reader.read(row)))
        .iterator();
  }

  /** The next document, or null where there is no other. */
  public @Nullable StoredDocument next() {
    if (!documents.hasNext()) {
      return null;
    }
    Of<Document> document = documents.next();
    List<Named> names = named.take(document.document);
    return new StoredDocument(
        document.row,
        named(names, "person"),
        named(names, "body"),
        named(names, "place"),
        events.take(document.document),
        actors.take(document.document));
  }

  private static List<String> named(List<Named> names, String kind) {
    return names.stream().filter(name -> name.kind.equals(kind)).map(Named::name).toList();
  }

  private static Document document(ResultSet row) throws SQLException {
    return new Document(
        Cells.text(row, "native_id"),
        Cells.text(row, "text"),
        row.getString("title"),
        row.getString("publisher"),
        Cells.day(row, "published"),
        row.getString("url"));
  }

  private static StoredDocument.StoredEvent event(ResultSet row) throws SQLException {
    // A reader may have told the country alone.
    String name = row.getString("place_name");
    String place = name == null ? row.getString("place_country") : name;
    String contexts = Cells.text(row, "contexts");
    return new StoredDocument.StoredEvent(
        Cells.text(row, "id"),
        Cells.text(row, "type"),
        row.getString("mode"),
        contexts.isEmpty() ? List.of() : List.of(contexts.split(",")),
        Cells.text(row, "cameo"),
        Cells.decimal(row, "goldstein"),
        Cells.text(row, "status"),
        row.getString("actor"),
        row.getString("recipient"),
        Cells.day(row, "date"),
        place == null
            ? null
            : new Place(
                place,
                row.getString("place_country"),
                row.getString("place_city"),
                Cells.decimal(row, "latitude"),
                Cells.decimal(row, "longitude"),
                Cells.number(row, "geonames"),
                row.getString("place_region")),
        row.getString("said_by"),
        "title".equals(row.getString("passage")),
        row.getInt("sentence"),
        new StoredDocument.Words(
            row.getInt("span_begin"), row.getInt("span_end"), Cells.text(row, "quote")),
        new StoredDocument.Words(
            row.getInt("trigger_begin"),
            row.getInt("trigger_end"),
            Cells.text(row, "trigger_text")),
        row.getDouble("confidence"));
  }

  private static EventActorRow actor(ResultSet row) throws SQLException {
    return new EventActorRow(
        Cells.text(row, "event"),
        "actor".equals(row.getString("role")),
        Cells.text(row, "words"),
        row.getInt("span_begin"),
        row.getInt("span_end"),
        row.getString("party"),
        row.getString("sector"),
        row.getString("office"),
        row.getString("name"));
  }

  @Override
  public void close() {
    documents.close();
    events.rows.close();
    actors.rows.close();
    named.rows.close();
  }
}
