package org.dragoman.app.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Reads commitments as they stand on a day.
 *
 * @param fates knows what became of them
 * @param asOf the day
 * @param within how many days ahead are near
 */
record Commitments(Fates fates, LocalDate asOf, int within) {
  /** The commitments of these names, in their order. */
  List<DueItem> items(Handle handle, List<RowName> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    List<String> ids = RowName.ids(names);
    Parties parties = Parties.of(handle, names);
    Map<String, Fate> known = fates.of(handle, ids, asOf);
    Map<String, DueItem> byId = new HashMap<>();
    handle
        .createQuery(
            "SELECT c.id, c.what, c.status, c.due, c.due_from, c.due_to, c.body, c.session,"
                + " c.said_by, "
                + Evidence.columns("c")
                + " FROM commitment c JOIN document d ON d.id = c.document"
                + " WHERE d.id IN (<documents>) AND c.id IN (<ids>)")
        .bindList("documents", RowName.documents(names))
        .bindList("ids", ids)
        .map((row, context) -> item(row, parties, known))
        .forEach(item -> byId.put(item.id(), item));
    List<DueItem> items = new ArrayList<>();
    for (String id : ids) {
      DueItem item = byId.get(id);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private DueItem item(ResultSet row, Parties parties, Map<String, Fate> known)
      throws SQLException {
    String id = Cells.text(row, "id");
    LocalDate to = Cells.day(row, "due_to");
    Fate fate = known.get(id);
    return new DueItem(
        id,
        Cells.text(row, "what"),
        Cells.text(row, "status"),
        DueState.of(to, fate, asOf, within),
        row.getString("due"),
        Cells.day(row, "due_from"),
        to,
        parties.of(id, "by"),
        parties.of(id, "to"),
        row.getString("body"),
        Cells.number(row, "session"),
        row.getString("said_by"),
        fate,
        Evidence.of(row));
  }
}
