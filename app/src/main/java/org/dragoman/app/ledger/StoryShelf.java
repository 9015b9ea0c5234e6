package org.dragoman.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.app.story.Gist;
import org.dragoman.app.story.MemoryCandidates;
import org.dragoman.app.story.ReportedEvent;
import org.dragoman.app.story.StoryLine;
import org.dragoman.app.story.TextSketch;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a slice of a {@link StoryPass} works with: the reported events that belong to no story yet,
 * and the stories of the ledger that they may belong to, of which only the members that speak are
 * fetched. For one slice and one thread.
 */
final class StoryShelf {
  private final Handle handle;
  private final Map<String, Report> reports = new HashMap<>();
  private final List<TextCopies.Text> texts = new ArrayList<>();
  private final MemoryCandidates candidates = new MemoryCandidates();

  /** Names of stories by their ids. */
  private final Map<String, String> names = new HashMap<>();

  /** Members of stories by their names. */
  private final Map<String, Integer> sizes = new HashMap<>();

  /** Stories that the ledger held before, by name. */
  private final Set<String> old = new HashSet<>();

  /** What joined stories in this slice, by name. */
  private final Map<String, List<ReportedEvent>> joined = new HashMap<>();

  StoryShelf(Handle handle) {
    this.handle = handle;
  }

  /** What all events of a report share. */
  private record Report(Gist gist, TextSketch sketch) {}

  /** What a report told, with the id that the ledger has for it. */
  record Told(ReportedEvent event, @Nullable String target) {}

  /** A row of the table of reported events. */
  private record Telling(String document, int ordinal, String json, @Nullable String target) {}

  /**
   * Lays out the documents that have something in no story, in the fixed order.
   *
   * @param mark the last change that stories know of
   * @return how many there are
   */
  static long lay(Handle handle, long mark) {
    handle.execute("DROP TABLE IF EXISTS story_pending");
    handle
        .createUpdate(
            "CREATE TEMPORARY TABLE story_pending AS SELECT p.document, row_number() OVER (ORDER BY"
                + " d.published NULLS LAST, p.document) AS place FROM (SELECT DISTINCT r.document"
                + " FROM reported r LEFT JOIN story_member m ON m.document = r.document AND"
                + " m.ordinal = r.ordinal WHERE m.document IS NULL AND r.document IN (SELECT"
                + " document FROM change WHERE number > "
                + mark
                + " UNION SELECT document FROM story_again)) p JOIN document d ON d.id ="
                + " p.document")
        .execute();
    return handle.createQuery("SELECT count(*) FROM story_pending").mapTo(Long.class).one();
  }

  /** Ends what {@link #lay} began. */
  static void clear(Handle handle) {
    handle.execute("DROP TABLE story_pending");
  }

  /** What stands in no story of the documents of some places, in canonical order. */
  List<Told> fresh(long first, long last) {
    String slice =
        "(SELECT document FROM story_pending WHERE place BETWEEN " + first + " AND " + last + ")";
    handle
        .createQuery(
            "SELECT CAST(g.document AS TEXT), g.gist, g.sketch, CAST(d.published AS TEXT) FROM"
                + " report g JOIN document d ON d.id = g.document WHERE g.document IN "
                + slice)
        .map(
            (result, context) -> {
              String document = result.getString(1);
              Report report =
                  new Report(
                      ReportedForm.gist(result.getString(2)),
                      TextSketch.fromBytes(result.getBytes(3)));
              reports.put(document, report);
              String published = result.getString(4);
              return new TextCopies.Text(
                  UUID.fromString(document),
                  published == null ? null : LocalDate.parse(published),
                  report.sketch());
            })
        .forEach(texts::add);
    texts.sort(TextCopies.Text.ORDER);
    List<Told> fresh = new ArrayList<>();
    handle
        .createQuery(
            "SELECT CAST(r.document AS TEXT), r.ordinal, r.telling, r.target FROM reported r LEFT"
                + " JOIN story_member m ON m.document = r.document AND m.ordinal = r.ordinal WHERE"
                + " m.document IS NULL AND r.document IN "
                + slice)
        .map(
            (result, context) ->
                new Telling(
                    result.getString(1),
                    result.getInt(2),
                    result.getString(3),
                    result.getString(4)))
        .forEach(telling -> fresh.add(new Told(event(telling), telling.target())));
    fresh.sort((a, b) -> ReportedEvent.CANONICAL.compare(a.event(), b.event()));
    return fresh;
  }

  /** The texts of the documents of {@link #fresh}, in their order. */
  List<TextCopies.Text> texts() {
    return texts;
  }

  /** Fetches the stories that events may belong to. */
  void fetch(List<Told> fresh) {
    Set<String> sought = new HashSet<>();
    fresh.forEach(told -> sought.addAll(told.event().lookupKeys()));
    if (sought.isEmpty()) {
      return;
    }
    // Values go as one text: tens of thousands of them in a statement take longer than the answer.
    handle
        .createQuery(
            "SELECT story, max(place) FROM story_member WHERE story IN (SELECT story FROM story_key"
                + " WHERE key IN (SELECT CAST(unnest(string_to_array(:keys, ',')) AS BIGINT)))"
                + " GROUP BY story")
        .bind(
            "keys",
            sought.stream()
                .map(key -> String.valueOf(Ids.key(key)))
                .collect(Collectors.joining(",")))
        .map((result, context) -> sizes.put(result.getString(1), result.getInt(2) + 1))
        .forEach(size -> {});
    old.addAll(sizes.keySet());
    members(old, " AND m.speaks")
        .forEach(
            (name, speakers) -> {
              ReportedEvent opener = speakers.get(0);
              String id = opener.document() + "#" + opener.ordinal();
              names.put(id, name);
              candidates.save(new StoryLine(id, speakers, speakers));
            });
  }

  /** The stories that were fetched; new ones are put there too. */
  MemoryCandidates candidates() {
    return candidates;
  }

  /** The name that the ledger has for a story of some id. */
  String name(String id) {
    return names.computeIfAbsent(id, Ids::story);
  }

  /**
   * Notes that an event joins a story.
   *
   * @return its place there, from 0
   */
  int join(String name, ReportedEvent event) {
    joined.computeIfAbsent(name, key -> new ArrayList<>()).add(event);
    return sizes.merge(name, 1, Integer::sum) - 1;
  }

  /** All members of stories that something joined; what was told to differ in them is deleted. */
  Map<String, List<ReportedEvent>> members(Collection<String> changed) {
    Set<String> before = new LinkedHashSet<>(changed);
    before.retainAll(old);
    Map<String, List<ReportedEvent>> members = members(before, "");
    if (!before.isEmpty()) {
      handle
          .createUpdate(
              "DELETE FROM story_difference WHERE story IN"
                  + " (SELECT unnest(string_to_array(:stories, ',')))")
          .bind("stories", String.join(",", before))
          .execute();
    }
    Map<String, List<ReportedEvent>> all = new LinkedHashMap<>();
    for (String name : changed) {
      List<ReportedEvent> told = members.getOrDefault(name, new ArrayList<>());
      told.addAll(joined.getOrDefault(name, List.of()));
      all.put(name, told);
    }
    return all;
  }

  /** Members that the ledger has of some stories, in order. */
  private Map<String, List<ReportedEvent>> members(Collection<String> stories, String which) {
    Map<String, List<ReportedEvent>> members = new LinkedHashMap<>();
    if (stories.isEmpty()) {
      return members;
    }
    Map<String, List<Telling>> tellings = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT m.story, CAST(r.document AS TEXT), r.ordinal, r.telling FROM story_member m JOIN"
                + " reported r ON r.document = m.document AND r.ordinal = m.ordinal WHERE m.story IN"
                + " (SELECT unnest(string_to_array(:stories, ',')))"
                + which
                + " ORDER BY m.story, m.place")
        .bind("stories", String.join(",", stories))
        .map(
            (result, context) ->
                tellings
                    .computeIfAbsent(result.getString(1), story -> new ArrayList<>())
                    .add(
                        new Telling(
                            result.getString(2), result.getInt(3), result.getString(4), null)))
        .forEach(added -> {});
    Set<String> unread = new HashSet<>();
    for (List<Telling> story : tellings.values()) {
      story.forEach(telling -> unread.add(telling.document()));
    }
    unread.removeAll(reports.keySet());
    read(unread);
    tellings.forEach(
        (story, told) ->
            members.put(
                story, new ArrayList<>(told.stream().map(telling -> event(telling)).toList())));
    return members;
  }

  private void read(Set<String> documents) {
    if (documents.isEmpty()) {
      return;
    }
    handle
        .createQuery(
            "SELECT CAST(document AS TEXT), gist, sketch FROM report WHERE document IN "
                + TextCopies.IDS)
        .bind("ids", String.join(",", documents))
        .map(
            (result, context) ->
                reports.put(
                    result.getString(1),
                    new Report(
                        ReportedForm.gist(result.getString(2)),
                        TextSketch.fromBytes(result.getBytes(3)))))
        .forEach(read -> {});
  }

  private ReportedEvent event(Telling telling) {
    Report report = reports.get(telling.document());
    if (report == null) {
      throw new LedgerException("a report of the ledger is gone: " + telling.document(), null);
    }
    return ReportedForm.event(
        telling.document(), telling.ordinal(), telling.json(), report.gist(), report.sketch());
  }
}
