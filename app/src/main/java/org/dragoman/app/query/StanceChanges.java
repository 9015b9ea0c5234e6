package org.dragoman.app.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Where a side came to stand otherwise to the same thing. Two objects are the same where they have
 * the same words, whatever the articles and the case. Positions of one day do not tell which came
 * first, so a day on which a side is told to take several stances changes nothing. For one
 * question.
 */
final class StanceChanges {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "any", "its", "their");

  private final Handle handle;
  private final DyadScope scope;

  private record Taken(String id, UUID document, LocalDate day, String stance) {}

  private record Change(String side, Taken before, Taken after) {}

  StanceChanges(Handle handle, DyadScope scope) {
    this.handle = handle;
    this.scope = scope;
  }

  /** The changes of each side in the documents of both, by side and day. */
  List<DyadBrief.StanceChange> of(List<String> sides) {
    if (scope.documents().isEmpty()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    for (String side : sides) {
      taken(side).values().forEach(taken -> changes(side, taken, changes));
    }
    Set<RowName> names = new LinkedHashSet<>();
    changes.forEach(
        change -> {
          names.add(new RowName(change.before.id, change.before.document));
          names.add(new RowName(change.after.id, change.after.document));
        });
    Map<String, DyadBrief.Position> positions = new HashMap<>();
    DyadSections.positions(handle, List.copyOf(names))
        .forEach(position -> positions.put(position.id(), position));
    List<DyadBrief.StanceChange> told = new ArrayList<>();
    for (Change change : changes) {
      DyadBrief.Position before = positions.get(change.before.id);
      DyadBrief.Position after = positions.get(change.after.id);
      if (before != null && after != null) {
        told.add(new DyadBrief.StanceChange(change.side, after.object(), before, after));
      }
    }
    return told;
  }

  /** A side's positions by their object. */
  private Map<String, List<Taken>> taken(String side) {
    Map<String, List<Taken>> byObject = new TreeMap<>();
    Sql sql =
        new Sql()
            .documents(scope.documents().keySet())
            .value("side", side)
            .and("p.document IN " + Sql.DOCUMENTS)
            .and("p.id IN (SELECT owner FROM party_of WHERE party = :side AND role = 'side')")
            .and(Sql.standing("p"));
    sql.query(
            handle,
            "SELECT p.id, p.document, p.stance, p.object FROM side_position p" + sql.where())
        .map(
            (row, context) -> {
              UUID document = Cells.id(row, "document");
              LocalDate day = scope.documents().get(document);
              String id = Cells.text(row, "id");
              if (day != null) {
                byObject
                    .computeIfAbsent(key(Cells.text(row, "object")), key -> new ArrayList<>())
                    .add(new Taken(id, document, day, Cells.text(row, "stance")));
              }
              return id;
            })
        .list();
    return byObject;
  }

  /** The words of an object by which it is known again. */
  static String key(String object) {
    List<String> words = new ArrayList<>();
    for (String word : object.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && !ARTICLES.contains(word)) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }

  private static void changes(String side, List<Taken> taken, List<Change> changes) {
    Map<LocalDate, List<Taken>> byDay = new TreeMap<>();
    for (Taken position : taken) {
      byDay.computeIfAbsent(position.day, day -> new ArrayList<>()).add(position);
    }
    Taken before = null;
    for (List<Taken> ofDay : byDay.values()) {
      if (ofDay.stream().map(Taken::stance).distinct().count() > 1) {
        continue;
      }
      Taken now = ofDay.stream().min(Comparator.comparing(Taken::id)).orElseThrow();
      if (before != null && !before.stance.equals(now.stance)) {
        changes.add(new Change(side, before, now));
      }
      before = now;
    }
  }
}
