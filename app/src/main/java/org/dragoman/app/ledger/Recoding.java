package org.dragoman.app.ledger;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.dragoman.Dragoman;
import org.dragoman.app.source.Pipeline;
import org.dragoman.app.story.ReportReader;
import org.dragoman.record.Analysis;
import org.dragoman.text.Document;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Reads stored texts again with this engine and lexicon, and tells what changed. Corrections of
 * readers stay. Documents are replaced in batches, each wholly or not at all; the same call goes on
 * where a killed one stopped, since it looks for documents of other engines.
 *
 * <p>One object is one run; for one thread.
 */
public final class Recoding {
  private static final int BATCH = 200;

  /** What a document's record is made of, and with the document goes. */
  private static final Set<Table> DERIVED =
      Set.of(
          Table.EVENT,
          Table.EVENT_ACTOR,
          Table.ENGAGEMENT,
          Table.PARTICIPANT,
          Table.TOPIC,
          Table.COMMITMENT,
          Table.SIDE_POSITION,
          Table.BODY,
          Table.FORUM,
          Table.PROCESS,
          Table.PARTY_OF,
          Table.SOURCE,
          Table.ACTOR,
          Table.REPORT,
          Table.REPORTED,
          Table.TEXT_BAND,
          Table.DOCUMENT_COPY);

  /** Tables whose rows have ids, which are compared. */
  private static final List<Table> COMPARED =
      List.of(Table.EVENT, Table.ENGAGEMENT, Table.COMMITMENT, Table.SIDE_POSITION, Table.BODY);

  /** Columns that tell of the reading, not of what was read. */
  private static final Set<String> NOT_COMPARED =
      Set.of("id", "document", "ordinal", "coder", "verdict");

  private final Ledger ledger;
  private final Dragoman dragoman;
  private final ReportReader reports;
  private final int coder;
  private final boolean keep;
  private final Consumer<RecodeReport.Difference> differences;
  private final Runnable done;
  private final Map<Table, long[]> counts = new EnumMap<>(Table.class);
  private long documents;
  private long different;

  /** A stored document. */
  private record Stored(
      UUID id,
      String nativeId,
      @Nullable String url,
      @Nullable String title,
      @Nullable String language,
      String text,
      String origin,
      @Nullable String givenPublisher,
      @Nullable LocalDate givenPublished) {
    Incoming incoming() {
      return new Incoming(
          id,
          new Document(nativeId, text, title, givenPublisher, givenPublished, url),
          language,
          origin);
    }
  }

  /** A document with its new rows. */
  private record Read(Incoming incoming, Rows rows) {}

  /**
   * Begins a run.
   *
   * @param reports reads what finds the same event in other reports
   * @param version the engine and lexicon that {@code dragoman} is
   * @param keep whether to write what was read; else it is only compared, and the ledger may be
   *     open for reading only
   * @param differences takes each row that differs
   * @param done told of each document that is done
   */
  public Recoding(
      Ledger ledger,
      Dragoman dragoman,
      ReportReader reports,
      CoderVersion version,
      boolean keep,
      Consumer<RecodeReport.Difference> differences,
      Runnable done) {
    this.ledger = ledger;
    this.dragoman = dragoman;
    this.reports = reports;
    this.coder = keep ? Coders.number(ledger, version) : Coders.known(ledger, version);
    this.keep = keep;
    this.differences = differences;
    this.done = done;
  }

  /** How many documents there are to read. */
  public long waiting(boolean all) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM document WHERE :all OR coder <> :coder")
                .bind("all", all)
                .bind("coder", coder)
                .mapTo(Long.class)
                .one());
  }

  /**
   * Reads documents again.
   *
   * @param all whether also those that this engine has read already
   * @throws LedgerException where the ledger fails; whole batches before that are written
   */
  public RecodeReport run(boolean all) throws InterruptedException {
    UUID last = new UUID(0, 0);
    while (true) {
      List<Stored> batch = next(all, last);
      if (batch.isEmpty()) {
        break;
      }
      last = batch.get(batch.size() - 1).id();
      List<Read> read = new ArrayList<>();
      try {
        boolean complete =
            new Pipeline<>(this::read, Runtime.getRuntime().availableProcessors())
                .run(
                    intake -> {
                      for (Stored stored : batch) {
                        intake.input(stored.origin(), stored.incoming());
                      }
                    },
                    read::add,
                    problem -> {
                      throw new LedgerException(problem);
                    });
        if (!complete) {
          throw new LedgerException("a stored document could not be read");
        }
      } catch (IOException e) {
        throw new LedgerException("recoding failed: " + e.getMessage(), e);
      }
      if (keep) {
        ledger.write(handle -> replace(handle, read));
      } else {
        ledger.read(handle -> compareOnly(handle, read));
      }
      read.forEach(document -> done.run());
    }
    Map<String, RecodeReport.Changes> byTable = new LinkedHashMap<>();
    counts.forEach(
        (table, n) -> byTable.put(table.sql(), new RecodeReport.Changes(n[0], n[1], n[2], n[3])));
    return new RecodeReport(documents, different, byTable);
  }

  private List<Stored> next(boolean all, UUID last) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, native_id, url, title, language, text, origin, given_publisher,"
                        + " given_published FROM document WHERE id > :last AND (:all OR coder <>"
                        + " :coder) ORDER BY id LIMIT "
                        + BATCH)
                .bind("last", last)
                .bind("all", all)
                .bind("coder", coder)
                .map(ConstructorMapper.of(Stored.class))
                .list());
  }

  private Read read(Incoming incoming) {
    Analysis analysis = dragoman.analyse(incoming.document());
    return new Read(
        incoming, RecordRows.of(incoming, analysis, dragoman.read(analysis), reports, coder));
  }

  /** Puts documents in the place of what was read before, and compares. */
  private void replace(Handle handle, List<Read> batch) {
    List<UUID> ids = ids(batch);
    Map<UUID, Map<Table, Map<String, Map<String, @Nullable String>>>> before = rowsOf(handle, ids);
    Rows rows = new Rows();
    for (Read read : batch) {
      read.rows()
          .byTable()
          .forEach(
              (table, tableRows) -> {
                if (DERIVED.contains(table)) {
                  tableRows.forEach(row -> rows.add(table, row));
                }
              });
    }
    Tally.forget(ledger, handle, ids);
    StoryPass.forget(handle, ids);
    for (Table table : DERIVED) {
      handle
          .createUpdate("DELETE FROM " + table.sql() + " WHERE document IN (<ids>)")
          .bindList("ids", ids)
          .execute();
    }
    ledger.load(handle, rows);
    for (Read read : batch) {
      renew(handle, read);
    }
    Corrections.reapply(handle, ids);
    Map<UUID, Map<Table, Map<String, Map<String, @Nullable String>>>> after = rowsOf(handle, ids);
    for (Read read : batch) {
      UUID id = read.incoming().id();
      compare(
          read.incoming().document().id(),
          before.getOrDefault(id, Map.of()),
          after.getOrDefault(id, Map.of()));
    }
    handle.execute(
        "INSERT INTO change (number, document, kind) SELECT (SELECT coalesce(max(number), 0) FROM"
            + " change) + row_number() OVER (ORDER BY id), id, 'recoded' FROM document WHERE id IN"
            + " ("
            + String.join(", ", ids.stream().map(id -> "'" + id + "'").toList())
            + ")");
  }

  /** Compares documents with what was read before; the ledger may be open for reading only. */
  private int compareOnly(Handle handle, List<Read> batch) {
    Map<UUID, Map<Table, Map<String, Map<String, @Nullable String>>>> before =
        rowsOf(handle, ids(batch));
    for (Read read : batch) {
      compare(
          read.incoming().document().id(),
          before.getOrDefault(read.incoming().id(), Map.of()),
          rowsOf(read.rows()));
    }
    return batch.size();
  }

  private static List<UUID> ids(List<Read> batch) {
    return batch.stream().map(read -> read.incoming().id()).toList();
  }

  /** The document's row: what its text tells of publisher and day may be read anew too. */
  private void renew(Handle handle, Read read) {
    @Nullable Object[] row =
        Objects.requireNonNull(read.rows().byTable().get(Table.DOCUMENT)).get(0);
    List<String> columns = Table.DOCUMENT.columns();
    // As text, since the driver of DuckDB binds no null as a day.
    Object published = row[columns.indexOf("published")];
    handle
        .createUpdate(
            "UPDATE document SET coder = :coder, publisher = CAST(:publisher AS TEXT), published ="
                + " CAST(:published AS DATE) WHERE id = :id")
        .bind("coder", coder)
        .bind("publisher", (String) row[columns.indexOf("publisher")])
        .bind("published", published == null ? null : published.toString())
        .bind("id", read.incoming().id())
        .execute();
  }

  /** Cells of the compared tables by document, table, id and column. */
  private static Map<UUID, Map<Table, Map<String, Map<String, @Nullable String>>>> rowsOf(
      Handle handle, List<UUID> ids) {
    Map<UUID, Map<Table, Map<String, Map<String, @Nullable String>>>> rows = new HashMap<>();
    for (Table table : COMPARED) {
      List<String> columns = table.columns();
      handle
          .createQuery(
              "SELECT "
                  + String.join(", ", columns)
                  + " FROM "
                  + table.sql()
                  + " WHERE document IN (<ids>) ORDER BY document, ordinal")
          .bindList("ids", ids)
          .map(
              (result, context) -> {
                Map<String, @Nullable String> cells = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                  cells.put(columns.get(i), text(result.getObject(i + 1)));
                }
                rows.computeIfAbsent(
                        UUID.fromString(String.valueOf(cells.get("document"))),
                        key -> new EnumMap<>(Table.class))
                    .computeIfAbsent(table, key -> new LinkedHashMap<>())
                    .put(String.valueOf(cells.get("id")), cells);
                return cells;
              })
          .list();
    }
    return rows;
  }

  /** The same of rows that are not in the ledger. */
  private static Map<Table, Map<String, Map<String, @Nullable String>>> rowsOf(Rows rows) {
    Map<Table, Map<String, Map<String, @Nullable String>>> all = new EnumMap<>(Table.class);
    for (Table table : COMPARED) {
      List<String> columns = table.columns();
      for (@Nullable Object[] row : rows.byTable().getOrDefault(table, List.of())) {
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          cells.put(columns.get(i), text(row[i]));
        }
        all.computeIfAbsent(table, key -> new LinkedHashMap<>())
            .put(String.valueOf(cells.get("id")), cells);
      }
    }
    return all;
  }

  private static @Nullable String text(@Nullable Object cell) {
    return cell == null ? null : cell.toString();
  }

  private void compare(
      String document,
      Map<Table, Map<String, Map<String, @Nullable String>>> before,
      Map<Table, Map<String, Map<String, @Nullable String>>> after) {
    documents++;
    boolean differs = false;
    for (Table table : COMPARED) {
      long[] n = counts.computeIfAbsent(table, key -> new long[4]);
      Map<String, Map<String, @Nullable String>> old = before.getOrDefault(table, Map.of());
      Map<String, Map<String, @Nullable String>> now = after.getOrDefault(table, Map.of());
      for (Map.Entry<String, Map<String, @Nullable String>> row : old.entrySet()) {
        Map<String, @Nullable String> other = now.get(row.getKey());
        List<String> fields = other == null ? List.of() : fields(row.getValue(), other);
        if (other != null && fields.isEmpty()) {
          n[0]++;
          continue;
        }
        n[other == null ? 1 : 3]++;
        differs = true;
        tell(table, document, row.getValue(), other == null ? "gone" : "changed", fields);
      }
      for (Map.Entry<String, Map<String, @Nullable String>> row : now.entrySet()) {
        if (!old.containsKey(row.getKey())) {
          n[2]++;
          differs = true;
          tell(table, document, row.getValue(), "new", List.of());
        }
      }
    }
    if (differs) {
      different++;
    }
  }

  private static List<String> fields(
      Map<String, @Nullable String> old, Map<String, @Nullable String> now) {
    List<String> fields = new ArrayList<>();
    old.forEach(
        (column, value) -> {
          String other = now.get(column);
          if (!NOT_COMPARED.contains(column) && !Objects.equals(value, other)) {
            fields.add(column + ": " + value + " -> " + other);
          }
        });
    return fields;
  }

  private void tell(
      Table table,
      String document,
      Map<String, @Nullable String> row,
      String what,
      List<String> fields) {
    differences.accept(
        new RecodeReport.Difference(
            table.sql(),
            document,
            String.valueOf(row.get("id")),
            String.valueOf(row.get("quote")),
            what,
            fields));
  }
}
