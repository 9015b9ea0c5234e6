package org.dragoman.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.dragoman.app.story.CopyKind;
import org.dragoman.app.story.Difference;
import org.dragoman.app.story.Gist;
import org.dragoman.app.story.MemoryCandidates;
import org.dragoman.app.story.ReportedEvent;
import org.dragoman.app.story.StoryClusterer;
import org.dragoman.app.story.StoryLine;
import org.dragoman.app.story.TextSketch;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Puts the reported events of new documents into stories, and notes which texts are copies.
 *
 * <p>Works through what belongs to no story yet in one fixed order, some documents in one
 * transaction. So a killed pass goes on where it stopped, and comes to the same stories.
 *
 * <p>One object is one pass; for one thread.
 */
public final class StoryPass {
  private static final int CHUNK = 2000;

  /** Of the bands that are kept, copies share five on average; texts of one pattern share one. */
  private static final int LEAST_BANDS = 2;

  /** Ids given as one text. */
  private static final String IDS = "SELECT CAST(unnest(string_to_array(:ids, ',')) AS UUID)";

  private final Ledger ledger;

  public StoryPass(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What a report told, with the id that the ledger has for it. */
  private record Told(ReportedEvent event, @Nullable String target) {}

  /**
   * Puts everything into stories.
   *
   * @param done told of each document that is done
   * @return how many documents there were
   */
  public long run(Runnable done) {
    long[] count = new long[1];
    ledger.session(
        handle -> {
          handle.execute("DROP TABLE IF EXISTS story_pending");
          handle.execute(
              "CREATE TEMPORARY TABLE story_pending AS SELECT p.document, row_number() OVER (ORDER BY"
                  + " d.published NULLS LAST, p.document) AS place FROM (SELECT DISTINCT r.document"
                  + " FROM reported r LEFT JOIN story_member m ON m.document = r.document AND"
                  + " m.ordinal = r.ordinal WHERE m.document IS NULL) p JOIN document d ON d.id ="
                  + " p.document");
          long last =
              handle.createQuery("SELECT count(*) FROM story_pending").mapTo(Long.class).one();
          for (long from = 1; from <= last; from += CHUNK) {
            long first = from;
            handle.useTransaction(transaction -> chunk(transaction, first));
            for (long i = from; i < from + CHUNK && i <= last; i++) {
              done.run();
            }
          }
          count[0] = last;
          handle.execute("DROP TABLE story_pending");
        });
    return count[0];
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

  private void chunk(Handle handle, long first) {
    String pending =
        "SELECT document FROM story_pending WHERE place BETWEEN "
            + first
            + " AND "
            + (first + CHUNK - 1);
    List<Told> fresh =
        told(
            handle,
            "FROM reported r JOIN report g ON g.document = r.document LEFT JOIN story_member m ON"
                + " m.document = r.document AND m.ordinal = r.ordinal WHERE m.document IS NULL AND"
                + " r.document IN ("
                + pending
                + ")");
    fresh.sort((a, b) -> ReportedEvent.CANONICAL.compare(a.event(), b.event()));
    Map<String, String> names = new HashMap<>();
    MemoryCandidates candidates = known(handle, fresh, names);
    Rows rows = new Rows();
    StoryClusterer clusterer = new StoryClusterer(candidates);
    Map<String, StoryLine> changed = new LinkedHashMap<>();
    Map<String, Set<Long>> keys = new HashMap<>();
    for (StoryLine story : candidates.stories()) {
      keys.put(story.id(), keys(story.members()));
    }
    for (Told told : fresh) {
      ReportedEvent event = told.event();
      Assignment assignment = clusterer.assign(event);
      StoryLine story = assignment.story();
      String name = names.computeIfAbsent(story.id(), Ids::story);
      rows.add(
          Table.STORY_MEMBER,
          name,
          story.members().size() - 1,
          UUID.fromString(event.document()),
          event.ordinal(),
          told.target(),
          reasons(assignment));
      Set<Long> known = keys.computeIfAbsent(story.id(), id -> new LinkedHashSet<>());
      for (Long key : keys(List.of(event))) {
        if (known.add(key)) {
          rows.add(Table.STORY_KEY, key, name);
        }
      }
      for (Assignment.Link link : assignment.links()) {
        rows.add(
            Table.STORY_LINK,
            name,
            names.computeIfAbsent(link.story(), Ids::story),
            link.relation().name().toLowerCase(Locale.ROOT));
      }
      if (story.members().size() > 1) {
        changed.put(story.id(), story);
      }
    }
    differences(handle, rows, changed.values(), names);
    copies(handle, rows, fresh);
    ledger.load(handle, rows);
  }

  /** The stories that new events may belong to, with all their members. */
  private static MemoryCandidates known(
      Handle handle, List<Told> fresh, Map<String, String> names) {
    Set<Long> sought = new LinkedHashSet<>();
    for (Told told : fresh) {
      told.event().lookupKeys().forEach(key -> sought.add(Ids.key(key)));
    }
    MemoryCandidates candidates = new MemoryCandidates();
    if (sought.isEmpty()) {
      return candidates;
    }
    // The keys go as one text: tens of thousands of values in a statement take longer than the
    // answer.
    String stories =
        "(SELECT story FROM story_key WHERE key IN (SELECT CAST(unnest(string_to_array(:keys, ','))"
            + " AS BIGINT)))";
    Map<String, List<ReportedEvent>> members = new LinkedHashMap<>();
    Map<String, Gist> gists = new HashMap<>();
    handle
        .createQuery(
            "SELECT m.story, r.document, r.ordinal, r.telling, g.gist, g.sketch FROM story_member m"
                + " JOIN reported r ON r.document = m.document AND r.ordinal = m.ordinal JOIN report"
                + " g ON g.document = m.document WHERE m.story IN "
                + stories
                + " ORDER BY m.story, m.place")
        .bind("keys", sought.stream().map(String::valueOf).collect(Collectors.joining(",")))
        .map(
            (result, context) ->
                members
                    .computeIfAbsent(result.getString(1), story -> new ArrayList<>())
                    .add(event(result, 2, gists)))
        .list();
    members.forEach(
        (name, events) -> {
          ReportedEvent opener = events.get(0);
          StoryLine story = new StoryLine(opener.document() + "#" + opener.ordinal(), events);
          names.put(story.id(), name);
          candidates.save(story);
        });
    return candidates;
  }

  private static Set<Long> keys(List<ReportedEvent> members) {
    Set<Long> keys = new LinkedHashSet<>();
    members.forEach(member -> member.blockingKeys().forEach(key -> keys.add(Ids.key(key))));
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

  private static void differences(
      Handle handle, Rows rows, Collection<StoryLine> changed, Map<String, String> names) {
    List<String> stories =
        changed.stream().map(story -> String.valueOf(names.get(story.id()))).toList();
    if (stories.isEmpty()) {
      return;
    }
    handle
        .createUpdate("DELETE FROM story_difference WHERE story IN (<stories>)")
        .bindList("stories", stories)
        .execute();
    for (StoryLine story : changed) {
      String name = names.get(story.id());
      for (Difference difference : story.differences()) {
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
    }
  }

  /** A text as copies are told by it. */
  private record Text(UUID document, @Nullable LocalDate published, TextSketch sketch) {
    /** The order of {@link ReportedEvent#CANONICAL}: the earlier of two texts is the original. */
    static final Comparator<Text> ORDER =
        Comparator.comparing(Text::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(text -> text.document().toString());
  }

  /** Notes of each new text the earlier one that it is most like, where it is a copy. */
  private static void copies(Handle handle, Rows rows, List<Told> fresh) {
    Set<String> wholes = new LinkedHashSet<>();
    for (Told told : fresh) {
      if (told.event().ordinal() == 0) {
        wholes.add(told.event().document());
      }
    }
    if (wholes.isEmpty()) {
      return;
    }
    record Pair(String document, String other) {}
    List<Pair> pairs =
        handle
            .createQuery(
                "SELECT CAST(a.document AS TEXT), CAST(b.document AS TEXT) FROM text_band a JOIN"
                    + " text_band b ON a.band = b.band AND a.document <> b.document WHERE"
                    + " a.document IN ("
                    + IDS
                    + ") GROUP BY a.document, b.document HAVING count(*) >= "
                    + LEAST_BANDS
                    + " ORDER BY 1, 2")
            .bind("ids", String.join(",", wholes))
            .map((result, context) -> new Pair(result.getString(1), result.getString(2)))
            .list();
    Set<String> needed = new LinkedHashSet<>();
    pairs.forEach(
        pair -> {
          needed.add(pair.document());
          needed.add(pair.other());
        });
    Map<String, Text> texts = texts(handle, needed);
    Map<Text, Text> originals = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      Text text = texts.get(pair.document());
      Text other = texts.get(pair.other());
      if (text == null
          || other == null
          || Text.ORDER.compare(other, text) >= 0
          || !CopyKind.of(other.sketch(), text.sketch()).related()) {
        continue;
      }
      Text best = originals.get(text);
      if (best == null || closer(text, other, best)) {
        originals.put(text, other);
      }
    }
    originals.forEach(
        (text, original) ->
            rows.add(
                Table.DOCUMENT_COPY,
                text.document(),
                original.document(),
                CopyKind.of(original.sketch(), text.sketch()).name().toLowerCase(Locale.ROOT),
                original.sketch().similarity(text.sketch())));
  }

  private static Map<String, Text> texts(Handle handle, Set<String> documents) {
    Map<String, Text> texts = new HashMap<>();
    if (documents.isEmpty()) {
      return texts;
    }
    handle
        .createQuery(
            "SELECT g.document, CAST(d.published AS TEXT), g.sketch FROM report g JOIN document d ON"
                + " d.id = g.document WHERE g.document IN ("
                + IDS
                + ")")
        .bind("ids", String.join(",", documents))
        .map(
            (result, context) -> {
              String published = result.getString(2);
              return new Text(
                  UUID.fromString(String.valueOf(result.getObject(1))),
                  published == null ? null : LocalDate.parse(published),
                  TextSketch.fromBytes(result.getBytes(3)));
            })
        .forEach(text -> texts.put(text.document().toString(), text));
    return texts;
  }

  /** Whether a text is nearer to one other than to the best so far; the earlier of equals. */
  private static boolean closer(Text text, Text other, Text best) {
    int order =
        Double.compare(
            text.sketch().similarity(other.sketch()), text.sketch().similarity(best.sketch()));
    return order > 0 || (order == 0 && Text.ORDER.compare(other, best) < 0);
  }

  private static List<Told> told(Handle handle, String from) {
    Map<String, Gist> gists = new HashMap<>();
    return new ArrayList<>(
        handle
            .createQuery(
                "SELECT r.document, r.ordinal, r.telling, g.gist, g.sketch, r.target " + from)
            .map((result, context) -> new Told(event(result, 1, gists), result.getString(6)))
            .list());
  }

  /**
   * A reported event of the columns document, ordinal, telling, gist and sketch.
   *
   * @param gists those read already, by document
   */
  private static ReportedEvent event(ResultSet result, int first, Map<String, Gist> gists)
      throws SQLException {
    String document = String.valueOf(result.getObject(first));
    Gist gist = gists.get(document);
    if (gist == null) {
      gist = ReportedForm.gist(result.getString(first + 3));
      gists.put(document, gist);
    }
    return ReportedForm.event(
        document,
        result.getInt(first + 1),
        result.getString(first + 2),
        gist,
        TextSketch.fromBytes(result.getBytes(first + 4)));
  }
}
