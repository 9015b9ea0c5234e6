package org.dragoman.app.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.dragoman.app.ledger.CoderVersion;
import org.dragoman.app.ledger.PartyNames;
import org.jdbi.v3.core.Handle;

/**
 * Examines the rows of a ledger by questions to its database, the same for both databases. For one
 * thread and one connection.
 */
final class RowChecks {
  private static final int MOST_EXAMPLES = 5;

  /** Tables whose rows quote a document, with the column that names it. */
  private static final Map<String, String> QUOTING = new LinkedHashMap<>();

  /** Tables whose rows have ids of their own. */
  private static final List<String> NAMED =
      List.of("event", "engagement", "commitment", "side_position", "body", "process");

  /** Tables whose rows are numbered within a document, from 0. */
  private static final List<String> NUMBERED =
      List.of(
          "event",
          "engagement",
          "topic",
          "commitment",
          "side_position",
          "body",
          "forum",
          "process",
          "source",
          "actor");

  /** Tables whose rows belong to a document. */
  private static final List<String> CHILDREN =
      List.of(
          "change",
          "event",
          "event_actor",
          "engagement",
          "participant",
          "topic",
          "commitment",
          "side_position",
          "body",
          "forum",
          "process",
          "party_of",
          "source",
          "actor",
          "correction",
          "commitment_fate",
          "commitment_settled",
          "report",
          "reported",
          "text_band",
          "document_copy",
          "story_member",
          "fate_told");

  static {
    for (String table :
        List.of(
            "event",
            "engagement",
            "participant",
            "topic",
            "commitment",
            "side_position",
            "body",
            "forum",
            "process",
            "source")) {
      QUOTING.put(table, "document");
    }
    QUOTING.put("commitment_fate", "by_document");
  }

  private final Handle handle;

  RowChecks(Handle handle) {
    this.handle = handle;
  }

  List<Finding> all(PartyNames parties, CoderVersion present) {
    return List.of(
        schema(),
        runs(),
        quotes(),
        words(),
        unique(),
        orphans(),
        owners(),
        complete(),
        parties(parties),
        coders(present));
  }

  private Finding schema() {
    int version =
        handle
            .createQuery("SELECT coalesce(max(version), 0) FROM schema_version")
            .mapTo(Integer.class)
            .one();
    long documents = handle.createQuery("SELECT count(*) FROM document").mapTo(Long.class).one();
    return Finding.ok(
        "schema", String.format(Locale.ROOT, "version %d, %,d documents", version, documents));
  }

  private Finding runs() {
    List<String> open =
        handle
            .createQuery(
                "SELECT command, started FROM run WHERE ended IS NULL ORDER BY started DESC")
            .map((row, context) -> row.getString(1) + " of " + row.getString(2))
            .list();
    return open.isEmpty()
        ? Finding.ok("runs", "all came to their end")
        : found(
            "runs",
            Finding.Level.NOTE,
            "were stopped or are under way; the same call of ingest continues one",
            open);
  }

  /** Every quote is the words at its span. */
  private Finding quotes() {
    List<String> wrong = new ArrayList<>();
    QUOTING.forEach(
        (table, column) ->
            wrong.addAll(
                ask(
                    "SELECT '"
                        + table
                        + " of document ' || t."
                        + column
                        + " || ' at ' || t.passage || ' ' || t.span_begin FROM "
                        + table
                        + " t JOIN document d ON d.id = t."
                        + column
                        + " WHERE "
                        + differs("t.passage", "t.span_begin", "t.span_end", "t.quote"))));
    return verdict(
        "quotes", wrong, "are not the words at their place", "each is the words at its place");
  }

  /** The words of triggers and of actors too. */
  private Finding words() {
    List<String> wrong =
        new ArrayList<>(
            ask(
                "SELECT 'trigger of ' || t.id FROM event t JOIN document d ON d.id = t.document"
                    + " WHERE "
                    + differs("t.passage", "t.trigger_begin", "t.trigger_end", "t.trigger_text")));
    wrong.addAll(
        ask(
            "SELECT 'actor of ' || a.event FROM event_actor a"
                + " JOIN event t ON t.id = a.event AND t.document = a.document"
                + " JOIN document d ON d.id = a.document WHERE "
                + differs("t.passage", "a.span_begin", "a.span_end", "a.words")));
    return verdict(
        "words",
        wrong,
        "of triggers or actors are not at their place",
        "triggers and actors are at their place");
  }

  private static String differs(String passage, String begin, String end, String quote) {
    // A negative length is an error in SQL, and must be a finding here.
    return "CASE WHEN "
        + begin
        + " < 0 OR "
        + end
        + " < "
        + begin
        + " THEN TRUE ELSE substring(CASE WHEN "
        + passage
        + " = 'title' THEN coalesce(d.title, '') ELSE d.text END, "
        + begin
        + " + 1, "
        + end
        + " - "
        + begin
        + ") != "
        + quote
        + " END";
  }

  private Finding unique() {
    List<String> wrong = new ArrayList<>();
    for (String table : NAMED) {
      wrong.addAll(
          ask("SELECT '" + table + " ' || id FROM " + table + " GROUP BY id HAVING count(*) > 1"));
    }
    wrong.addAll(ask("SELECT 'change ' || number FROM change GROUP BY number HAVING count(*) > 1"));
    wrong.addAll(ask("SELECT 'document ' || id FROM document GROUP BY id HAVING count(*) > 1"));
    return verdict("ids", wrong, "stand more than once", "each stands once");
  }

  private Finding orphans() {
    List<String> wrong = new ArrayList<>();
    for (String table : CHILDREN) {
      wrong.addAll(
          ask(
              "SELECT DISTINCT '"
                  + table
                  + " of document ' || t.document FROM "
                  + table
                  + " t WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.id = t.document)"));
    }
    wrong.addAll(
        ask(
            "SELECT 'document ' || d.id || ' in the order of changes' FROM document d"
                + " WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.document = d.id)"));
    return verdict(
        "documents", wrong, "have lost what they belong to", "every row has its document");
  }

  private Finding owners() {
    List<String> wrong =
        new ArrayList<>(
            ask(
                "SELECT DISTINCT 'event ' || a.event FROM event_actor a WHERE NOT EXISTS"
                    + " (SELECT 1 FROM event e WHERE e.id = a.event AND e.document = a.document)"));
    wrong.addAll(
        ask(
            "SELECT DISTINCT 'engagement ' || p.engagement FROM participant p WHERE NOT EXISTS"
                + " (SELECT 1 FROM engagement e WHERE e.id = p.engagement"
                + " AND e.document = p.document)"));
    StringBuilder owners = new StringBuilder();
    for (String table : List.of("engagement", "commitment", "side_position", "body", "process")) {
      owners
          .append(owners.isEmpty() ? "" : " UNION ALL ")
          .append("SELECT id, document FROM ")
          .append(table);
    }
    wrong.addAll(
        ask(
            "SELECT DISTINCT 'parties of ' || p.owner FROM party_of p LEFT JOIN ("
                + owners
                + ") o ON o.id = p.owner AND o.document = p.document WHERE o.id IS NULL"));
    wrong.addAll(
        ask(
            "SELECT DISTINCT 'commitment ' || f.commitment FROM commitment_fate f WHERE NOT EXISTS"
                + " (SELECT 1 FROM commitment c WHERE c.id = f.commitment"
                + " AND c.document = f.document)"));
    return verdict("owners", wrong, "have rows but are not there", "every row has its owner");
  }

  /**
   * Rows of a document are numbered without holes; a hole is a row that was lost. A document
   * without a row that each has was written in part.
   */
  private Finding complete() {
    List<String> wrong = new ArrayList<>();
    for (String table : NUMBERED) {
      wrong.addAll(
          ask(
              "SELECT '"
                  + table
                  + " of document ' || document FROM "
                  + table
                  + " GROUP BY document"
                  + " HAVING count(*) != max(ordinal) + 1 OR count(DISTINCT ordinal) != count(*)"));
    }
    // Each document has one row of what it is as a whole, and one of what it tells as a whole.
    for (String whole : List.of("report r WHERE", "reported r WHERE r.ordinal = 0 AND")) {
      wrong.addAll(
          ask(
              "SELECT 'report of document ' || d.id FROM document d WHERE NOT EXISTS (SELECT 1 FROM "
                  + whole
                  + " r.document = d.id)"));
    }
    return verdict(
        "rows",
        wrong,
        "are not all there; `dragoman recode --all` reads the documents anew",
        "none is missing");
  }

  private Finding parties(PartyNames known) {
    TreeSet<String> unknown =
        new TreeSet<>(
            ask(
                "SELECT party FROM party_of UNION SELECT actor FROM event WHERE actor IS NOT NULL"
                    + " UNION SELECT recipient FROM event WHERE recipient IS NOT NULL"));
    unknown.removeIf(known::known);
    return unknown.isEmpty()
        ? Finding.ok("parties", "all are known")
        : found(
            "parties",
            Finding.Level.NOTE,
            "are in no bundled table; a lexicon of your own may have named them",
            List.copyOf(unknown));
  }

  private Finding coders(CoderVersion present) {
    List<String> unknown =
        ask(
            "SELECT DISTINCT 'coder ' || coder FROM document WHERE coder NOT IN"
                + " (SELECT id FROM coder)");
    if (!unknown.isEmpty()) {
      return found("coders", Finding.Level.WRONG, "are not listed", unknown);
    }
    long other =
        handle
            .createQuery(
                "SELECT count(*) FROM document d JOIN coder c ON c.id = d.coder"
                    + " WHERE c.engine != ?")
            .bind(0, present.engine())
            .mapTo(Long.class)
            .one();
    return other == 0
        ? Finding.ok("coders", "all documents were read by the present engine")
        : new Finding(
            "coders",
            Finding.Level.NOTE,
            String.format(
                Locale.ROOT,
                "%,d documents were read by another engine; `dragoman recode` reads them anew",
                other),
            other,
            List.of());
  }

  private List<String> ask(String sql) {
    return handle.createQuery(sql).mapTo(String.class).list();
  }

  private static Finding verdict(String check, List<String> wrong, String bad, String good) {
    return wrong.isEmpty()
        ? Finding.ok(check, good)
        : found(check, Finding.Level.WRONG, bad, wrong);
  }

  private static Finding found(String check, Finding.Level level, String what, List<String> found) {
    return new Finding(
        check,
        level,
        String.format(Locale.ROOT, "%,d %s", found.size(), what),
        found.size(),
        found.subList(0, Math.min(MOST_EXAMPLES, found.size())));
  }
}
