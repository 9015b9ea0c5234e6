package org.dragoman.app.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.app.story.Assignment;
import org.dragoman.app.story.Difference;
import org.dragoman.app.story.Differences;
import org.dragoman.app.story.ReportedEvent;
import org.dragoman.app.story.StoryClusterer;
import org.dragoman.app.story.StoryLine;
import org.jdbi.v3.core.Handle;

/**
 * Puts the reported events of new documents into stories, and notes which texts are copies.
 *
 * <p>Works through what belongs to no story yet in one fixed order, some documents in one
 * transaction. So a killed pass goes on where it stopped, and comes to the same stories; how many
 * documents a transaction takes makes no difference. What is new is found by the changes since the
 * last pass that came to its end.
 *
 * <p>One object is one pass; for one thread.
 */
public final class StoryPass {
  /**
   * Documents in a transaction at most. A database in a file scans its columns for each, so many
   * are better than few; they are held in memory, as are the stories that they may belong to.
   */
  private static final int MOST_DOCUMENTS = 10_000;

  private static final int LEAST_DOCUMENTS = 1_000;

  /** Heap for each, with its share of stories; other passes work beside this one. */
  private static final long BYTES_EACH = 250_000;

  private final Ledger ledger;
  private final int slice;

  public StoryPass(Ledger ledger) {
    this(
        ledger,
        (int)
            Math.max(
                LEAST_DOCUMENTS,
                Math.min(MOST_DOCUMENTS, Runtime.getRuntime().maxMemory() / BYTES_EACH)));
  }

  /**
   * @param slice documents in a transaction
   */
  StoryPass(Ledger ledger, int slice) {
    this.ledger = ledger;
    this.slice = slice;
  }

  /**
   * Puts everything into stories.
   *
   * @param advance told how many documents are done
   * @return how many documents there were
   */
  public long run(Advance advance) {
    long[] count = new long[1];
    ledger.session(
        handle -> {
          long last = Ingest.lastChange(handle);
          boolean again =
              handle.createQuery("SELECT count(*) > 0 FROM story_again").mapTo(Boolean.class).one();
          if (mark(handle) == last && !again) {
            return;
          }
          count[0] = StoryShelf.lay(handle, mark(handle));
          for (long from = 1; from <= count[0]; from += slice) {
            long first = from;
            advance.to(from - 1, count[0]);
            handle.useTransaction(transaction -> slice(transaction, first, again));
          }
          advance.to(count[0], count[0]);
          handle.useTransaction(
              transaction -> {
                transaction.execute("DELETE FROM story_mark");
                transaction.execute("INSERT INTO story_mark VALUES (?)", last);
                transaction.execute("DELETE FROM story_again");
              });
          StoryShelf.clear(handle);
        });
    return count[0];
  }

  /**
   * How many changes and documents of stories that were taken apart no pass has looked at.
   *
   * @throws LedgerException where the database fails
   */
  public static long behind(Ledger ledger) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT (SELECT count(*) FROM change WHERE number > (SELECT"
                        + " coalesce(max(change_number), 0) FROM story_mark)) + (SELECT count(*)"
                        + " FROM story_again)")
                .mapTo(Long.class)
                .one());
  }

  /** The last change that the stories know of. */
  static long mark(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(change_number), 0) FROM story_mark")
        .mapTo(Long.class)
        .one();
  }

  /**
   * Takes apart the stories in which documents that are read anew have a part; the next pass puts
   * what they held into stories again.
   */
  static void forget(Handle handle, Collection<UUID> documents) {
    List<String> stories =
        handle
            .createQuery("SELECT DISTINCT story FROM story_member WHERE document IN (<ids>)")
            .bindList("ids", List.copyOf(documents))
            .mapTo(String.class)
            .list();
    if (stories.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            "INSERT INTO story_again SELECT DISTINCT document FROM story_member WHERE story IN"
                + " (<stories>)")
        .bindList("stories", stories)
        .execute();
    for (String table : List.of("story_member", "story_key", "story_link", "story_difference")) {
      handle
          .createUpdate("DELETE FROM " + table + " WHERE story IN (<stories>)")
          .bindList("stories", stories)
          .execute();
    }
    handle
        .createUpdate("DELETE FROM story_link WHERE other IN (<stories>)")
        .bindList("stories", stories)
        .execute();
  }

  private void slice(Handle handle, long first, boolean again) {
    StoryShelf shelf = new StoryShelf(handle);
    List<StoryShelf.Told> fresh = shelf.fresh(first, first + slice - 1);
    shelf.fetch(fresh);
    Rows rows = new Rows();
    StoryClusterer clusterer = new StoryClusterer(shelf.candidates());
    Map<String, StoryLine> changed = new LinkedHashMap<>();
    Map<String, Set<Long>> keys = new HashMap<>();
    for (StoryShelf.Told told : fresh) {
      ReportedEvent event = told.event();
      Assignment assignment = clusterer.assign(event);
      StoryLine story = assignment.story();
      String name = shelf.name(story.id());
      boolean speaks = story.lastSpeaks();
      int place = shelf.join(name, event);
      rows.add(
          Table.STORY_MEMBER,
          name,
          place,
          UUID.fromString(event.document()),
          event.ordinal(),
          told.target(),
          reasons(assignment),
          speaks);
      if (speaks) {
        List<ReportedEvent> speakers = story.speakers();
        Set<Long> known =
            keys.computeIfAbsent(story.id(), id -> keys(speakers.subList(0, speakers.size() - 1)));
        for (Long key : keys(List.of(event))) {
          if (known.add(key)) {
            rows.add(Table.STORY_KEY, key, name);
          }
        }
      }
      for (Assignment.Link link : assignment.links()) {
        rows.add(
            Table.STORY_LINK,
            name,
            shelf.name(link.story()),
            link.relation().name().toLowerCase(Locale.ROOT));
      }
      if (place > 0) {
        changed.put(name, story);
      }
    }
    differences(shelf, rows, changed.keySet());
    new TextCopies(handle).note(rows, shelf.texts(), again);
    ledger.load(handle, rows);
  }

  private static Set<Long> keys(List<ReportedEvent> speakers) {
    Set<Long> keys = new LinkedHashSet<>();
    speakers.forEach(speaker -> speaker.blockingKeys().forEach(key -> keys.add(Ids.key(key))));
    return keys;
  }

  private static String reasons(Assignment assignment) {
    return assignment.reasons().stream()
        .map(
            reason ->
                reason.ground().name().toLowerCase(Locale.ROOT)
                    + " "
                    + String.format(Locale.ROOT, "%+.2f", reason.weight())
                    + " ("
                    + reason.detail()
                    + ")")
        .collect(Collectors.joining("; "));
  }

  private static void differences(StoryShelf shelf, Rows rows, Collection<String> changed) {
    shelf
        .members(changed)
        .forEach(
            (name, members) -> {
              for (Difference difference : Differences.of(members)) {
                difference
                    .values()
                    .forEach(
                        (value, documents) -> {
                          for (String document : new LinkedHashSet<>(documents)) {
                            rows.add(
                                Table.STORY_DIFFERENCE,
                                name,
                                difference.aspect().name().toLowerCase(Locale.ROOT),
                                difference.measure(),
                                value,
                                UUID.fromString(document));
                          }
                        });
              }
            });
  }
}
