package org.dragoman.app.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.text.Document;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Asks for a document with all that was read from it. Immutable; safe for use by many threads. */
public final class DocumentRecordQuery {
  private static final int MOST_OTHERS = 20;

  private final Ledger ledger;
  private final Fates fates;

  private record Head(Document document, @Nullable String language, String origin, String engine) {}

  /** A table of what is named, and the column or expression of its detail. */
  private record Source(
      DocumentRecord.Kind kind, String table, String name, String detail, String through) {}

  private static final List<Source> NAMED =
      List.of(
          new Source(DocumentRecord.Kind.TOPIC, "topic", "r.topic", "r.role", "CAST(NULL AS TEXT)"),
          new Source(
              DocumentRecord.Kind.BODY,
              "body",
              "r.name",
              "CAST(r.session AS TEXT)",
              "CAST(NULL AS TEXT)"),
          new Source(
              DocumentRecord.Kind.FORUM,
              "forum",
              "r.name",
              "CAST(NULL AS TEXT)",
              "CAST(NULL AS TEXT)"),
          new Source(
              DocumentRecord.Kind.PROCESS,
              "process",
              "r.kind",
              "(SELECT string_agg(p.party, ',' ORDER BY p.ordinal) FROM party_of p"
                  + " WHERE p.owner = r.id)",
              "CAST(NULL AS TEXT)"),
          new Source(DocumentRecord.Kind.SOURCE, "source", "r.name", "r.kind", "r.through"));

  /**
   * @param fates knows what became of commitments
   */
  public DocumentRecordQuery(Ledger ledger, Fates fates) {
    this.ledger = ledger;
    this.fates = fates;
  }

  /**
   * A document.
   *
   * @param asOf the day on which commitments are looked at
   * @return empty where the ledger has none of that name
   */
  public Optional<DocumentRecord> of(UUID id, LocalDate asOf) {
    return ledger.read(handle -> head(handle, id).map(head -> record(handle, id, head, asOf)));
  }

  /**
   * The document as it was read, without what was read from it.
   *
   * @return empty where the ledger has none of that name
   */
  public Optional<Document> text(UUID id) {
    return ledger.read(handle -> head(handle, id).map(Head::document));
  }

  /** The newest documents, for lists to choose from. */
  public List<DocumentRecord.Other> newest(int most) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, native_id, title, publisher, published FROM document"
                        + " ORDER BY coalesce(published, DATE '0001-01-01') DESC, id LIMIT :most")
                .bind("most", most)
                .map((row, context) -> other(row))
                .list());
  }

  private static Optional<Head> head(Handle handle, UUID id) {
    return handle
        .createQuery(
            "SELECT d.native_id, d.text, d.title, d.publisher, d.published, d.url, d.language,"
                + " d.origin, c.engine FROM document d JOIN coder c ON c.id = d.coder"
                + " WHERE d.id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new Head(
                    new Document(
                        Cells.text(row, "native_id"),
                        Cells.text(row, "text"),
                        row.getString("title"),
                        row.getString("publisher"),
                        Cells.day(row, "published"),
                        row.getString("url")),
                    row.getString("language"),
                    Cells.text(row, "origin"),
                    Cells.text(row, "engine")))
        .findOne();
  }

  private DocumentRecord record(Handle handle, UUID id, Head head, LocalDate asOf) {
    Map<String, String> verdicts = new HashMap<>();
    List<RowName> engagements = names(handle, "engagement", id, verdicts);
    List<RowName> events = names(handle, "event", id, verdicts);
    List<RowName> commitments = names(handle, "commitment", id, verdicts);
    List<RowName> positions = names(handle, "side_position", id, verdicts);
    Map<String, DyadBrief.Position> byId = new HashMap<>();
    DyadSections.positions(handle, positions).forEach(one -> byId.put(one.id(), one));
    List<DyadBrief.Position> taken = new ArrayList<>();
    for (RowName name : positions) {
      DyadBrief.Position position = byId.get(name.id());
      if (position != null) {
        taken.add(position);
      }
    }
    return new DocumentRecord(
        id,
        head.document,
        head.language,
        head.origin,
        head.engine,
        EngagementQuery.rows(handle, engagements),
        EventQuery.rows(handle, events),
        actors(handle, id),
        new Commitments(fates, asOf, 0).items(handle, commitments),
        taken,
        named(handle, id),
        verdicts,
        others(handle, id));
  }

  private static List<RowName> names(
      Handle handle, String table, UUID id, Map<String, String> verdicts) {
    return handle
        .createQuery("SELECT id, verdict FROM " + table + " WHERE document = :id ORDER BY ordinal")
        .bind("id", id)
        .map(
            (row, context) -> {
              String name = Cells.text(row, "id");
              String verdict = row.getString("verdict");
              if (verdict != null) {
                verdicts.put(name, verdict);
              }
              return new RowName(name, id);
            })
        .list();
  }

  private static List<EventActorRow> actors(Handle handle, UUID id) {
    return handle
        .createQuery("SELECT * FROM event_actor WHERE document = :id ORDER BY event, role, ordinal")
        .bind("id", id)
        .map(
            (row, context) ->
                new EventActorRow(
                    Cells.text(row, "event"),
                    Cells.text(row, "role").equals("actor"),
                    Cells.text(row, "words"),
                    row.getInt("span_begin"),
                    row.getInt("span_end"),
                    row.getString("party"),
                    row.getString("sector"),
                    row.getString("office"),
                    row.getString("name")))
        .list();
  }

  private static List<DocumentRecord.Named> named(Handle handle, UUID id) {
    List<DocumentRecord.Named> named = new ArrayList<>();
    for (Source source : NAMED) {
      named.addAll(
          handle
              .createQuery(
                  String.format(
                      "SELECT %s AS name_, %s AS detail_, %s AS through_, %s FROM %s r"
                          + " JOIN document d ON d.id = r.document WHERE r.document = :id"
                          + " ORDER BY r.ordinal",
                      source.name,
                      source.detail,
                      source.through,
                      Evidence.columns("r"),
                      source.table))
              .bind("id", id)
              .map(
                  (row, context) ->
                      new DocumentRecord.Named(
                          source.kind,
                          Cells.text(row, "name_"),
                          row.getString("detail_"),
                          row.getString("through_"),
                          Evidence.of(row)))
              .list());
    }
    return named;
  }

  /** Other reports of the stories that the document as a whole belongs to. */
  private static List<DocumentRecord.Other> others(Handle handle, UUID id) {
    return handle
        .createQuery(
            "SELECT DISTINCT d.id, d.native_id, d.title, d.publisher, d.published"
                + " FROM story_member m JOIN story_member o ON o.story = m.story"
                + " AND o.ordinal = 0 AND o.document <> m.document"
                + " JOIN document d ON d.id = o.document"
                + " WHERE m.document = :id AND m.ordinal = 0"
                + " ORDER BY d.published, d.id LIMIT :most")
        .bind("id", id)
        .bind("most", MOST_OTHERS)
        .map((row, context) -> other(row))
        .list();
  }

  private static DocumentRecord.Other other(ResultSet row) throws SQLException {
    String title = row.getString("title");
    LocalDate published = Cells.day(row, "published");
    return new DocumentRecord.Other(
        Cells.id(row, "id"),
        title == null ? Cells.text(row, "native_id") : title,
        row.getString("publisher"),
        published == null ? null : published.toString());
  }
}
