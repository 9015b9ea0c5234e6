package org.dragoman.app.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.query.EventStory.FateLink;
import org.dragoman.app.query.EventStory.Told;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one event with all reports that tell it. What a reader rejected is left out, unless it
 * was asked for by its own name. Immutable; safe for use by many threads.
 */
public final class StoryQuery {
  /** Reports that are looked at; only a text that was copied very often has more. */
  private static final int MOST = 2000;

  private final Ledger ledger;
  private final Fates fates;

  /**
   * @param fates knows what became of commitments
   */
  public StoryQuery(Ledger ledger, Fates fates) {
    this.ledger = ledger;
    this.fates = fates;
  }

  /** A row of a story. */
  private record Member(RowName name, String reasons) {}

  /**
   * An event, engagement, commitment or story.
   *
   * @param name its name in the ledger
   * @param asOf the day up to which reports are known, for what became of commitments
   * @return empty where the ledger has none of that name
   * @throws QuestionException where nothing can have such a name
   */
  public Optional<EventStory> of(String name, LocalDate asOf) {
    char letter = name.isEmpty() ? ' ' : name.charAt(0);
    return ledger.read(
        handle ->
            switch (letter) {
              case 'E' -> row(handle, name, "event").map(row -> event(handle, row, asOf));
              case 'M' -> row(handle, name, "engagement").map(row -> event(handle, row, asOf));
              case 'C' -> row(handle, name, "commitment").map(row -> promise(handle, row, asOf));
              case 'S' -> story(handle, name, asOf);
              default ->
                  throw new QuestionException(
                      "'"
                          + name
                          + "' is no name of an event (E...), engagement (M...), commitment (C...)"
                          + " or story (S...)");
            });
  }

  private static Optional<RowName> row(Handle handle, String name, String table) {
    return handle
        .createQuery("SELECT document FROM " + table + " WHERE id = :id LIMIT 1")
        .bind("id", name)
        .map((row, context) -> new RowName(name, Cells.id(row, "document")))
        .findOne();
  }

  private EventStory event(Handle handle, RowName row, LocalDate asOf) {
    Optional<String> story =
        handle
            .createQuery(
                "SELECT story FROM story_member WHERE document = :document AND target = :id")
            .bind("document", row.document())
            .bind("id", row.id())
            .mapTo(String.class)
            .findFirst();
    List<Member> members =
        story.map(name -> members(handle, name)).orElse(List.of(new Member(row, "")));
    return told(handle, row.id(), story.orElse(null), members, asOf);
  }

  private Optional<EventStory> story(Handle handle, String story, LocalDate asOf) {
    List<Member> members = members(handle, story);
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(told(handle, story, story, members, asOf));
  }

  private EventStory promise(Handle handle, RowName row, LocalDate asOf) {
    return new EventStory(
        row.id(),
        null,
        List.of(),
        List.of(),
        commitments(handle, List.of(row), asOf).get(row.id()),
        fates(handle, "f.document", "f.commitment", List.of(row), asOf),
        List.of());
  }

  private static List<Member> members(Handle handle, String story) {
    return handle
        .createQuery(
            "SELECT target, document, reasons FROM story_member WHERE story = :story AND target IS"
                + " NOT NULL ORDER BY place LIMIT "
                + MOST)
        .bind("story", story)
        .map(
            (row, context) ->
                new Member(
                    new RowName(Cells.text(row, "target"), Cells.id(row, "document")),
                    Cells.text(row, "reasons")))
        .list();
  }

  private EventStory told(
      Handle handle, String asked, @Nullable String story, List<Member> members, LocalDate asOf) {
    List<RowName> names = members.stream().map(Member::name).toList();
    Map<String, String> reasons = new HashMap<>();
    members.forEach(member -> reasons.put(member.name.id(), member.reasons));
    List<Told> told = new ArrayList<>();
    Map<String, Told> rows = new StoryRows(handle, names, reasons).read();
    for (RowName name : names) {
      Told row = rows.get(name.id());
      if (row != null && (!"rejected".equals(row.verdict()) || row.id().equals(asked))) {
        told.add(row);
      }
    }
    List<RowName> shown =
        told.stream().map(row -> new RowName(row.id(), row.evidence().document())).toList();
    return new EventStory(
        asked,
        story,
        told,
        StoryDifferences.of(told),
        null,
        shown.isEmpty() ? List.of() : fates(handle, "f.by_document", "f.by_id", shown, asOf),
        story == null ? List.of() : links(handle, story));
  }

  private Map<String, DueItem> commitments(Handle handle, List<RowName> names, LocalDate asOf) {
    Map<String, DueItem> items = new HashMap<>();
    new Commitments(fates, asOf, 0)
        .items(handle, names)
        .forEach(item -> items.put(item.id(), item));
    return items;
  }

  /** A fate without its commitment. */
  private record Found(
      RowName commitment,
      String kind,
      LocalDate day,
      @Nullable String newDue,
      String by,
      double confidence,
      String reasons,
      Evidence evidence) {}

  /** Fates that have a document and a name of some in two columns, each once. */
  private List<FateLink> fates(
      Handle handle, String document, String name, List<RowName> rows, LocalDate asOf) {
    Map<String, Found> found = new LinkedHashMap<>();
    new Sql()
        .documents(RowName.documents(rows))
        .owners(RowName.ids(rows))
        .value("asof", asOf)
        .query(
            handle,
            "SELECT f.commitment, f.document, f.kind, f.day, f.new_due, f.by_id, f.confidence,"
                + " f.reasons, "
                + Evidence.columns("f")
                + " FROM commitment_fate f JOIN document d ON d.id = f.by_document WHERE "
                + document
                + " IN "
                + Sql.DOCUMENTS
                + " AND "
                + name
                + " IN "
                + Sql.OWNERS
                + " AND (d.published IS NULL OR d.published <= :asof)"
                + " ORDER BY f.day, f.commitment, f.by_id, f.party_a, f.party_b")
        .map((row, context) -> found(row))
        .forEach(fate -> found.putIfAbsent(fate.commitment.id() + " " + fate.by, fate));
    List<RowName> promised = found.values().stream().map(Found::commitment).distinct().toList();
    Map<String, DueItem> items =
        promised.isEmpty() ? Map.of() : commitments(handle, promised, asOf);
    List<FateLink> links = new ArrayList<>();
    for (Found fate : found.values()) {
      DueItem item = items.get(fate.commitment.id());
      if (item != null) {
        links.add(
            new FateLink(
                item,
                fate.kind,
                fate.day,
                fate.newDue,
                fate.by,
                fate.confidence,
                fate.reasons,
                fate.evidence));
      }
    }
    return links;
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        new RowName(Cells.text(row, "commitment"), Cells.id(row, "document")),
        Cells.text(row, "kind"),
        Objects.requireNonNull(Cells.day(row, "day")),
        row.getString("new_due"),
        Cells.text(row, "by_id"),
        row.getDouble("confidence"),
        Cells.text(row, "reasons"),
        Evidence.of(row));
  }

  private static List<EventStory.Link> links(Handle handle, String story) {
    Map<String, String> relations = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT other, relation FROM story_link WHERE story = :story UNION SELECT story,"
                + " relation FROM story_link WHERE other = :story ORDER BY 1, 2")
        .bind("story", story)
        .map((row, context) -> relations.putIfAbsent(row.getString(1), row.getString(2)))
        .list();
    List<EventStory.Link> links = new ArrayList<>();
    relations.forEach(
        (other, relation) ->
            Stream.of("event", "engagement")
                .flatMap(table -> first(handle, other, table).stream())
                .findFirst()
                .ifPresent(evidence -> links.add(new EventStory.Link(other, relation, evidence))));
    return links;
  }

  private static Optional<Evidence> first(Handle handle, String story, String table) {
    return handle
        .createQuery(
            "SELECT "
                + Evidence.columns("r")
                + " FROM story_member m JOIN "
                + table
                + " r ON r.id = m.target AND r.document = m.document JOIN document d ON d.id ="
                + " r.document WHERE m.story = :story AND "
                + Sql.standing("r")
                + " ORDER BY m.place LIMIT 1")
        .bind("story", story)
        .map((row, context) -> Evidence.of(row))
        .findOne();
  }
}
