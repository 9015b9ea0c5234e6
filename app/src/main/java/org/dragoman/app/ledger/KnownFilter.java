package org.dragoman.app.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.app.source.Pipeline;
import org.dragoman.app.source.SourceError;

/**
 * Keeps documents from being read that the ledger has already, or that are on their way into it.
 * Asks for many documents at once, since a question to the database costs as much as some reading.
 *
 * <p>{@link #accept} and {@link #flush} are for the thread that takes the inputs, {@link #stored}
 * for the one that writes.
 */
final class KnownFilter {
  private static final int MOST_DOCUMENTS = 256;
  private static final int MOST_CHARACTERS = 1 << 22;

  private final Ledger ledger;
  private final Pipeline.Intake<Incoming> next;
  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
  private final List<Incoming> waiting = new ArrayList<>();
  private int characters;
  private volatile long read;
  private volatile long known;

  KnownFilter(Ledger ledger, Pipeline.Intake<Incoming> next) {
    this.ledger = ledger;
    this.next = next;
  }

  /**
   * Takes the next document.
   *
   * @return whether more is wanted
   */
  boolean accept(Incoming incoming) {
    waiting.add(incoming);
    characters += incoming.document().text().length();
    return (waiting.size() < MOST_DOCUMENTS && characters < MOST_CHARACTERS) || flush();
  }

  /** Takes what could not be read, behind the documents before it. */
  boolean error(SourceError error) {
    return flush() && next.error(error);
  }

  /** Hands on the new ones of the documents that wait. */
  boolean flush() {
    // What is under way is looked up first: what leaves that set is in the ledger by then.
    Set<UUID> asked = new HashSet<>();
    for (Incoming incoming : waiting) {
      if (!underWay.contains(incoming.id())) {
        asked.add(incoming.id());
      }
    }
    if (!asked.isEmpty()) {
      asked.removeAll(
          ledger.read(
              handle ->
                  handle
                      .createQuery("SELECT id FROM document WHERE id IN (<ids>)")
                      .bindList("ids", List.copyOf(asked))
                      .mapTo(UUID.class)
                      .list()));
    }
    boolean more = true;
    for (Incoming incoming : waiting) {
      read++;
      if (!asked.remove(incoming.id())) {
        known++;
      } else if (more) {
        underWay.add(incoming.id());
        more = next.input(incoming.origin(), incoming);
      }
    }
    waiting.clear();
    characters = 0;
    return more;
  }

  /** Forgets documents that are in the ledger now. */
  void stored(List<UUID> ids) {
    ids.forEach(underWay::remove);
  }

  long read() {
    return read;
  }

  long known() {
    return known;
  }
}
