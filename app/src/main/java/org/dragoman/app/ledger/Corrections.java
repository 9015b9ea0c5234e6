package org.dragoman.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.event.EventType;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Sets right what the engine read wrongly. The row then holds the reader's value, so that every
 * question gives it; the engine's stands beside it in the correction, with who, when and why.
 * Nothing is ever deleted: what is taken back stays as history.
 *
 * <p>Safe for use by many threads.
 */
public final class Corrections {
  private static final String COLUMNS =
      "number, target, kind, document, field, machine_value, value, who, made, reason, undone";

  private final Ledger ledger;

  public Corrections(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The condition of SQL that a row, by its alias, was not rejected by a reader. */
  public static String standing(String row) {
    return String.format("(%1$s.verdict IS NULL OR %1$s.verdict <> 'rejected')", row);
  }

  /**
   * Sets fields right, all or none.
   *
   * @param id of an event, engagement, commitment or position
   * @param values the values by their fields; empty for nothing
   * @param who the reader
   * @param reason why, or null
   * @return what was noted; a field that holds the value already is passed over
   * @throws LedgerException where there is no such thing, or a field cannot hold its value
   */
  public List<Correction> correct(
      String id, Map<String, String> values, String who, @Nullable String reason) {
    Correctable kind = Correctable.of(id);
    List<Long> numbers = new ArrayList<>();
    ledger.write(
        handle -> {
          UUID document = document(handle, kind, id);
          Tally.forget(ledger, handle, List.of(document));
          values.forEach(
              (field, given) -> {
                String value = checked(kind, field, given);
                String held = held(handle, kind, id, field);
                if (!java.util.Objects.equals(value, held)) {
                  numbers.add(note(handle, kind, id, field, held, value, who, reason));
                  set(handle, kind, id, field, value);
                }
              });
          if (!numbers.isEmpty()) {
            changed(handle, document);
          }
        });
    return all().stream().filter(correction -> numbers.contains(correction.number())).toList();
  }

  /**
   * Takes corrections back: the engine's values hold again.
   *
   * @param id what was corrected
   * @return how many were taken back
   * @throws LedgerException where nothing is corrected there
   */
  public int undo(String id) {
    Correctable kind = Correctable.of(id);
    int[] count = new int[1];
    ledger.write(
        handle -> {
          List<Correction> active =
              handle
                  .createQuery(
                      "SELECT "
                          + COLUMNS
                          + " FROM correction WHERE target = ? AND undone IS NULL ORDER BY number")
                  .bind(0, id)
                  .map(ConstructorMapper.of(Correction.class))
                  .list();
          if (active.isEmpty()) {
            throw new LedgerException("nothing of " + id + " is corrected");
          }
          Tally.forget(ledger, handle, List.of(active.get(0).document()));
          for (Correction correction : active) {
            set(handle, kind, id, correction.field(), correction.machineValue());
          }
          handle.execute(
              "UPDATE correction SET undone = ? WHERE target = ? AND undone IS NULL",
              Ingest.now(),
              id);
          changed(handle, active.get(0).document());
          count[0] = active.size();
        });
    return count[0];
  }

  /**
   * What can be set right of something, in order; the verdict is the last.
   *
   * @param id of an event, engagement, commitment or position
   * @throws LedgerException where it is none
   */
  public static List<CorrectableField> fields(String id) {
    return Correctable.of(id).fields();
  }

  /** All corrections in order, those taken back among them. */
  public List<Correction> all() {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM correction ORDER BY number")
                .map(ConstructorMapper.of(Correction.class))
                .list());
  }

  /** The corrections of a document in order, those taken back among them. */
  public List<Correction> of(UUID document) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT " + COLUMNS + " FROM correction WHERE document = ? ORDER BY number")
                .bind(0, document)
                .map(ConstructorMapper.of(Correction.class))
                .list());
  }

  /** The last corrections, the newest first, those taken back among them. */
  public List<Correction> latest(int most) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM correction ORDER BY number DESC LIMIT ?")
                .bind(0, most)
                .map(ConstructorMapper.of(Correction.class))
                .list());
  }

  /**
   * Applies the corrections of documents that were read anew. What the engine now calls by another
   * id is found by its words; a correction whose words give nothing any longer stays as it is.
   */
  static void reapply(Handle handle, Collection<UUID> documents) {
    record Held(
        long number,
        String target,
        String kind,
        UUID document,
        String field,
        @Nullable String value,
        String passage,
        int anchorBegin,
        int anchorEnd) {}
    if (documents.isEmpty()) {
      return;
    }
    List<Held> active =
        handle
            .createQuery(
                "SELECT number, target, kind, document, field, value, passage, anchor_begin,"
                    + " anchor_end FROM correction WHERE undone IS NULL AND document IN (<ids>)"
                    + " ORDER BY number")
            .bindList("ids", List.copyOf(documents))
            .map(ConstructorMapper.of(Held.class))
            .list();
    Map<String, String> moved = new HashMap<>();
    for (Held held : active) {
      Correctable kind = Correctable.valueOf(held.kind().toUpperCase(java.util.Locale.ROOT));
      String target =
          moved.computeIfAbsent(
              held.target(),
              id -> {
                String found =
                    again(
                        handle,
                        kind,
                        id,
                        held.document(),
                        held.passage(),
                        held.anchorBegin(),
                        held.anchorEnd());
                return found == null ? "" : found;
              });
      if (target.isEmpty()) {
        continue;
      }
      handle.execute(
          "UPDATE correction SET target = ?, machine_value = ? WHERE number = ?",
          target,
          held(handle, kind, target, held.field()),
          held.number());
      set(handle, kind, target, held.field(), held.value());
    }
  }

  /** The id of what stands at the words; the one that shares most of them; null where none does. */
  private static @Nullable String again(
      Handle handle,
      Correctable kind,
      String id,
      UUID document,
      String passage,
      int begin,
      int end) {
    record Place(String id, int anchorBegin, int anchorEnd) {}
    String best = null;
    int most = 0;
    for (Place place :
        handle
            .createQuery(
                "SELECT id, "
                    + kind.anchorBegin()
                    + " AS anchor_begin, "
                    + kind.anchorEnd()
                    + " AS anchor_end FROM "
                    + kind.table().sql()
                    + " WHERE document = ? AND passage = ? ORDER BY ordinal")
            .bind(0, document)
            .bind(1, passage)
            .map(ConstructorMapper.of(Place.class))) {
      if (place.id().equals(id)) {
        return id;
      }
      int shared = Math.min(end, place.anchorEnd()) - Math.max(begin, place.anchorBegin());
      if (shared > most) {
        most = shared;
        best = place.id();
      }
    }
    return best;
  }

  private static UUID document(Handle handle, Correctable kind, String id) {
    return handle
        .createQuery("SELECT document FROM " + kind.table().sql() + " WHERE id = ?")
        .bind(0, id)
        .mapTo(UUID.class)
        .findOne()
        .orElseThrow(
            () -> new LedgerException("there is no " + kind.word() + " " + id + " in the ledger"));
  }

  private static @Nullable String checked(Correctable kind, String field, String given) {
    String value = kind.checked(field, given);
    if (field.equals("cameo") && value != null && cameo(value) == null) {
      throw new LedgerException("cameo: there is no code " + value);
    }
    return value;
  }

  /** What a field holds now, as text. */
  private static @Nullable String held(Handle handle, Correctable kind, String id, String field) {
    List<@Nullable String> values = new ArrayList<>();
    handle
        .createQuery(
            "SELECT CAST(" + field + " AS TEXT) FROM " + kind.table().sql() + " WHERE id = ?")
        .bind(0, id)
        .map((result, context) -> values.add(result.getString(1)))
        .list();
    return values.isEmpty() ? null : values.get(0);
  }

  private static long note(
      Handle handle,
      Correctable kind,
      String id,
      String field,
      @Nullable String held,
      @Nullable String value,
      String who,
      @Nullable String reason) {
    long number =
        handle
                .createQuery("SELECT coalesce(max(number), 0) FROM correction")
                .mapTo(Long.class)
                .one()
            + 1;
    // A correction of a correction: the engine's value is the first one's.
    handle
        .createUpdate(
            "INSERT INTO correction (number, target, kind, document, field, machine_value, value,"
                + " who, made, reason, passage, anchor_begin, anchor_end)"
                + " SELECT :number, id, :kind, document, :field,"
                + " CASE WHEN EXISTS (SELECT 1 FROM correction WHERE target = :id AND field = :field"
                + " AND undone IS NULL) THEN (SELECT max(machine_value) FROM correction WHERE"
                + " target = :id AND field = :field AND undone IS NULL)"
                + " ELSE CAST(:held AS TEXT) END,"
                + " CAST(:value AS TEXT), :who, :made, CAST(:reason AS TEXT), passage, "
                + kind.anchorBegin()
                + ", "
                + kind.anchorEnd()
                + " FROM "
                + kind.table().sql()
                + " WHERE id = :id")
        .bind("number", number)
        .bind("kind", kind.word())
        .bind("field", field)
        .bind("id", id)
        .bind("held", held)
        .bind("value", value)
        .bind("who", who)
        .bind("made", Ingest.now())
        .bind("reason", reason)
        .execute();
    handle.execute(
        "UPDATE correction SET undone = ? WHERE target = ? AND field = ? AND undone IS NULL"
            + " AND number < ?",
        Ingest.now(),
        id,
        field,
        number);
    return number;
  }

  /** Writes a value, and what follows from it. */
  private static void set(
      Handle handle, Correctable kind, String id, String field, @Nullable String value) {
    String table = kind.table().sql();
    // Names of columns come from Correctable alone; values are bound.
    handle
        .createUpdate(
            "UPDATE "
                + table
                + " SET "
                + field
                + " = CAST(:value AS "
                + kind.field(field).sqlType()
                + ") WHERE id = :id")
        .bind("value", value)
        .bind("id", id)
        .execute();
    switch (field) {
      case "type" ->
          handle.execute(
              "UPDATE event SET quad = ? WHERE id = ?",
              EventType.valueOf(String.valueOf(value)).quad(),
              id);
      case "cameo" ->
          handle
              .createUpdate(
                  "UPDATE event SET goldstein = CAST(:goldstein AS DOUBLE PRECISION) WHERE id = :id")
              .bind("goldstein", goldstein(String.valueOf(value)))
              .bind("id", id)
              .execute();
      case "date" ->
          handle.execute(
              "UPDATE "
                  + table
                  + " SET day = coalesce(date, (SELECT published FROM document WHERE document.id = "
                  + table
                  + ".document)) WHERE id = ?",
              id);
      case "actor", "recipient" ->
          handle
              .createUpdate(
                  "UPDATE event_actor SET party = CAST(:value AS TEXT)"
                      + " WHERE event = :id AND role = :role AND ordinal = 0")
              .bind("value", value)
              .bind("id", id)
              .bind("role", field)
              .execute();
      case "due" -> {
        DueDays due = DueDays.of(value);
        handle
            .createUpdate(
                "UPDATE commitment SET due_from = CAST(:from AS DATE), due_to = CAST(:to AS DATE)"
                    + " WHERE id = :id")
            .bind("from", due == null ? null : due.from().toString())
            .bind("to", due == null ? null : due.to().toString())
            .bind("id", id)
            .execute();
      }
      default -> {
        // Nothing follows from the others.
      }
    }
  }

  private static void changed(Handle handle, UUID document) {
    handle.execute(
        "INSERT INTO change (number, document, kind)"
            + " SELECT coalesce(max(number), 0) + 1, ?, 'corrected' FROM change",
        document);
  }

  private static @Nullable Double goldstein(String code) {
    Row row = cameo(code);
    String scale = row == null ? null : row.get("goldstein");
    return scale == null || scale.isEmpty() ? null : Double.valueOf(scale);
  }

  /** The row of a code of CAMEO, or null where there is no such code. */
  private static @Nullable Row cameo(String code) {
    for (Row row :
        Lexicon.bundled()
            .rows("event/cameo.tsv", "code", "type", "mode", "contexts", "goldstein")) {
      if (code.equals(row.get("code"))) {
        return row;
      }
    }
    return null;
  }
}
