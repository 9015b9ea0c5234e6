package org.dragoman.app.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The parties of what has several, by its name and their role. */
final class Parties {
  private final Map<String, List<String>> byOwner = new HashMap<>();

  private Parties() {}

  /** Looks up the parties of rows by their names. */
  static Parties of(Handle handle, List<RowName> owners) {
    Parties parties = new Parties();
    if (!owners.isEmpty()) {
      handle
          .createQuery(
              "SELECT p.owner, p.role, p.party FROM party_of p JOIN document d ON d.id = p.document"
                  + " WHERE d.id IN (<documents>) AND p.owner IN (<owners>)"
                  + " ORDER BY p.owner, p.role, p.ordinal")
          .bindList("documents", RowName.documents(owners))
          .bindList("owners", RowName.ids(owners))
          .map(
              (row, context) ->
                  parties
                      .byOwner
                      .computeIfAbsent(
                          Cells.text(row, "owner") + " " + Cells.text(row, "role"),
                          key -> new ArrayList<>())
                      .add(Cells.text(row, "party")))
          .list();
    }
    return parties;
  }

  /** Codes of the parties that a row has in a role, in their order. */
  List<String> of(String owner, String role) {
    return byOwner.getOrDefault(owner + " " + role, List.of());
  }
}
