package org.dragoman.app.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * The name of a row and of the document that it belongs to. A database without indexes finds rows
 * by their documents sooner than by names of their own; asked by both it reads little.
 *
 * @param id the row's name
 * @param document its document
 */
record RowName(String id, UUID document) {
  /** The names of rows, in order. */
  static List<String> ids(Collection<RowName> names) {
    return names.stream().map(RowName::id).toList();
  }

  /** Their documents, each once. */
  static List<UUID> documents(Collection<RowName> names) {
    LinkedHashSet<UUID> documents = new LinkedHashSet<>();
    names.forEach(name -> documents.add(name.document));
    return List.copyOf(documents);
  }
}
