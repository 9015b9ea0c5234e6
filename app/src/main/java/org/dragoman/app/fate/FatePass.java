package org.dragoman.app.fate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dragoman.app.ledger.Advance;
import org.dragoman.app.ledger.Ledger;
import org.dragoman.app.ledger.LedgerException;
import org.dragoman.app.ledger.Rows;
import org.dragoman.app.ledger.Table;
import org.dragoman.lexicon.Lexicon;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the fates of commitments up to date with the ledger: what later reports fulfil, put off,
 * call off or promise again.
 *
 * <p>The fates between two parties follow from the documents that speak of both, and from nothing
 * else; neither the order nor the number of runs in which these came makes a difference. A pass has
 * two parts. First it reads of each document that has changed what that promises and tells as done,
 * and keeps this in the ledger, some documents in one transaction. Then it makes anew, in one
 * transaction, the fates of the pairs that these documents speak of, from what is kept of all
 * documents between them; no other document is read. A killed pass goes on where it stopped.
 *
 * <p>Immutable; safe for use by many threads, one pass at a time.
 */
public final class FatePass {
  /** To be raised with each change of the rules or tables, so that older fates are made anew. */
  public static final int RULES = 3;

  /** Documents that are held in memory at a time at most. */
  private static final int MOST_DOCUMENTS = 8000;

  private static final int LEAST_DOCUMENTS = 500;

  /** Heap for each of these documents: other passes work beside this one. */
  private static final long BYTES_EACH = 600_000;

  /** Promises and outcomes that are held in memory at a time, unless one pair has more. */
  private static final long MOST_TOLD = 40_000;

  private static final String CHANGED = "(SELECT document FROM change WHERE number > :since)";

  /** Pairs given as one text: a line each, with a tab between the two. */
  private static final String PAIRS =
      "(SELECT split_part(line, chr(9), 1) AS a, split_part(line, chr(9), 2) AS b FROM (SELECT"
          + " unnest(string_to_array(:pairs, chr(10))) AS line) lines)";

  private final FateLanguage language;
  private final PromiseReader promises;
  private final OutcomeReader outcomes;

  /**
   * Reads the bundled tables of words. An analyst's folder cannot amend them: fates follow from the
   * ledger alone, and two runs with other folders would not agree.
   *
   * @throws org.dragoman.lexicon.LexiconException where a row is malformed
   */
  public FatePass() {
    language = new FateLanguage(Lexicon.bundled());
    promises = new PromiseReader(language);
    outcomes = new OutcomeReader(language);
  }

  /**
   * How far the fates of a ledger have come.
   *
   * @param change the last change that they know of
   * @param last the last change that there is
   * @param rules the rules that they were made by
   */
  public record Mark(long change, long last, int rules) {
    /** Whether they are those of the ledger's documents by the present rules. */
    public boolean current() {
      return change == last && rules == RULES;
    }
  }

  /** How far the fates of a ledger have come. */
  public static Mark mark(Ledger ledger) {
    return ledger.read(FatePass::mark);
  }

  private static Mark mark(Handle handle) {
    return handle
        .createQuery(
            "SELECT coalesce(max(change_number), 0), coalesce(max(rules), 0),"
                + " (SELECT coalesce(max(number), 0) FROM change) FROM fate_mark")
        .map((row, context) -> new Mark(row.getLong(1), row.getLong(3), row.getInt(2)))
        .one();
  }

  /**
   * Brings the fates up to date.
   *
   * @param ledger open for writing
   * @return how many fates of the pairs looked at there are now
   * @throws LedgerException where the ledger cannot be written; what was done before that holds
   */
  public int run(Ledger ledger) {
    return run(ledger, (done, total) -> {});
  }

  /**
   * Brings the fates up to date.
   *
   * @param ledger open for writing
   * @param advance told how many of the changed documents are read
   * @return how many fates of the pairs looked at there are now
   * @throws LedgerException where the ledger cannot be written; what was done before that holds
   */
  public int run(Ledger ledger, Advance advance) {
    Mark mark = ledger.read(FatePass::mark);
    return mark.current() ? 0 : run(ledger, advance, mark.rules() != RULES);
  }

  /** Makes all fates anew. */
  public int runAll(Ledger ledger) {
    return run(ledger, (done, total) -> {}, true);
  }

  private int run(Ledger ledger, Advance advance, boolean all) {
    if (all) {
      ledger.write(
          handle -> {
            handle.execute("DELETE FROM fate_told");
            handle.execute("DELETE FROM commitment_fate");
            handle.execute("DELETE FROM commitment_settled");
            handle.execute("UPDATE fate_mark SET change_number = 0, told_number = 0");
            handle.execute("UPDATE fate_mark SET rules = ?", RULES);
          });
    }
    readChanged(ledger, advance);
    int[] count = new int[1];
    ledger.write(
        handle -> {
          Mark mark = mark(handle);
          Map<Pair, Long> pairs = touched(handle, mark.change());
          delete(handle, pairs.keySet());
          count[0] = tell(ledger, handle, pairs);
          handle
              .createUpdate("UPDATE fate_mark SET change_number = ?")
              .bind(0, mark.last())
              .execute();
        });
    return count[0];
  }

  /** Reads what has changed and keeps what that tells. */
  private void readChanged(Ledger ledger, Advance advance) {
    int most =
        (int)
            Math.max(
                LEAST_DOCUMENTS,
                Math.min(MOST_DOCUMENTS, Runtime.getRuntime().maxMemory() / BYTES_EACH));
    long begin = ledger.read(FatePass::told);
    long last = mark(ledger).last();
    for (long from = begin; from < last; from += most) {
      long since = from;
      long to = Math.min(last, from + most);
      advance.to(since - begin, last - begin);
      ledger.write(
          handle -> {
            Set<UUID> changed =
                new TreeSet<>(
                    handle
                        .createQuery(
                            "SELECT DISTINCT document FROM change WHERE number > ? AND number <= ?")
                        .bind(0, since)
                        .bind(1, to)
                        .mapTo(UUID.class)
                        .list());
            if (since > 0) {
              handle
                  .createUpdate("DELETE FROM fate_told WHERE document IN " + LedgerReader.IDS)
                  .bind("ids", LedgerReader.ids(changed))
                  .execute();
            }
            Rows rows = new Rows();
            // A list keeps its order, whichever of its parts is read first.
            new LedgerReader(handle)
                .documents(changed).parallelStream()
                    .map(this::read)
                    .toList()
                    .forEach(told -> told.forEach(row -> rows.add(Table.FATE_TOLD, row)));
            ledger.load(handle, rows);
            handle.createUpdate("UPDATE fate_mark SET told_number = ?").bind(0, to).execute();
          });
    }
    advance.to(last - begin, last - begin);
  }

  private static long told(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(told_number), 0) FROM fate_mark")
        .mapTo(Long.class)
        .one();
  }

  /** The rows of what a document promises and tells. */
  private List<Object[]> read(DocumentRows document) {
    List<Object[]> rows = new ArrayList<>();
    // Without a day there is no earlier and no later.
    if (document.published() == null) {
      return rows;
    }
    DocumentText text = new DocumentText(language, document);
    int ordinal = 0;
    for (Promise promise : promises.read(document, text)) {
      add(rows, document, ordinal++, promise.pairs(), "promise", ToldForm.of(promise));
    }
    for (Outcome outcome : outcomes.read(document, text)) {
      List<Pair> pairs = Pair.among(new TreeSet<>(outcome.parties()));
      add(rows, document, ordinal++, pairs, "outcome", ToldForm.of(outcome));
    }
    return rows;
  }

  private static void add(
      List<Object[]> rows,
      DocumentRows document,
      int ordinal,
      Collection<Pair> pairs,
      String what,
      String form) {
    for (Pair pair : new LinkedHashSet<>(pairs)) {
      rows.add(new Object[] {document.id(), ordinal, pair.a(), pair.b(), what, form});
    }
  }

  /**
   * The pairs of parties whose fates may have changed, in order, with the number of what is told of
   * them.
   */
  private static Map<Pair, Long> touched(Handle handle, long since) {
    // What a changed document no longer says has left its trace in the old fates only.
    String changed =
        "(SELECT party_a, party_b FROM fate_told WHERE document IN "
            + CHANGED
            + " UNION SELECT party_a, party_b FROM commitment_fate WHERE document IN "
            + CHANGED
            + " UNION SELECT party_a, party_b FROM commitment_fate WHERE by_document IN "
            + CHANGED
            + ")";
    Map<Pair, Long> pairs = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT p.party_a, p.party_b, count(t.document) FROM "
                + changed
                + " p LEFT JOIN fate_told t ON t.party_a = p.party_a AND t.party_b = p.party_b"
                + " GROUP BY p.party_a, p.party_b ORDER BY p.party_a, p.party_b")
        .bind("since", since)
        .map(
            (row, context) ->
                Map.entry(new Pair(row.getString(1), row.getString(2)), row.getLong(3)))
        .forEach(entry -> pairs.put(entry.getKey(), entry.getValue()));
    return pairs;
  }

  /** Makes the fates of pairs, some pairs at a time. */
  private static int tell(Ledger ledger, Handle handle, Map<Pair, Long> pairs) {
    int count = 0;
    List<Pair> some = new ArrayList<>();
    long told = 0;
    for (Map.Entry<Pair, Long> entry : pairs.entrySet()) {
      if (told > 0 && told + entry.getValue() > MOST_TOLD) {
        count += tell(ledger, handle, some);
        some.clear();
        told = 0;
      }
      some.add(entry.getKey());
      told += entry.getValue();
    }
    return count + tell(ledger, handle, some);
  }

  private static int tell(Ledger ledger, Handle handle, List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return 0;
    }
    record Told(Pair pair, boolean promise, String form) {}
    FateTeller.Material material = new FateTeller.Material();
    handle
        .createQuery(
            "SELECT t.party_a, t.party_b, t.what, t.form FROM fate_told t JOIN "
                + PAIRS
                + " p ON t.party_a = p.a AND t.party_b = p.b ORDER BY t.document, t.ordinal")
        .bind("pairs", words(pairs))
        .setFetchSize(5000)
        .map(
            (row, context) ->
                new Told(
                    new Pair(row.getString(1), row.getString(2)),
                    row.getString(3).equals("promise"),
                    row.getString(4)))
        .forEach(
            told -> {
              if (told.promise()) {
                material.add(told.pair(), ToldForm.promise(told.form()));
              } else {
                material.add(told.pair(), ToldForm.outcome(told.form()));
              }
            });
    Rows rows = new Rows();
    int count = 0;
    for (Pair pair : pairs) {
      for (Fate fate : material.fates(pair)) {
        add(rows, fate);
        count++;
      }
    }
    ledger.load(handle, rows);
    settle(handle, pairs);
    return count;
  }

  /** Notes from which day on the fates of pairs settle what was promised. */
  private static void settle(Handle handle, List<Pair> pairs) {
    handle
        .createUpdate(
            "INSERT INTO commitment_settled SELECT f.commitment, f.document, f.party_a, f.party_b,"
                + " min(d.published) FROM commitment_fate f JOIN document d ON d.id = f.by_document"
                + " JOIN "
                + PAIRS
                + " p ON f.party_a = p.a AND f.party_b = p.b WHERE"
                + " (f.kind IN ('fulfilled', 'cancelled') OR f.by_kind = 'commitment')"
                + " AND d.published IS NOT NULL GROUP BY 1, 2, 3, 4")
        .bind("pairs", words(pairs))
        .execute();
  }

  private static String words(Collection<Pair> pairs) {
    return pairs.stream().map(pair -> pair.a() + "\t" + pair.b()).collect(Collectors.joining("\n"));
  }

  private static void delete(Handle handle, Collection<Pair> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    for (String table : List.of("commitment_fate", "commitment_settled")) {
      handle
          .createUpdate(
              "DELETE FROM "
                  + table
                  + " WHERE (party_a, party_b) IN (SELECT a, b FROM "
                  + PAIRS
                  + " p)")
          .bind("pairs", words(pairs))
          .execute();
    }
  }

  private static void add(Rows rows, Fate fate) {
    Due due = fate.newDue();
    rows.add(
        Table.COMMITMENT_FATE,
        fate.commitment(),
        fate.document(),
        fate.pair().a(),
        fate.pair().b(),
        fate.kind().name().toLowerCase(Locale.ROOT),
        fate.byDocument(),
        fate.byKind(),
        fate.byId(),
        fate.day(),
        due == null ? null : due.text(),
        due == null ? null : due.from(),
        due == null ? null : due.to(),
        fate.place().passage(),
        fate.place().sentence(),
        fate.place().begin(),
        fate.place().end(),
        fate.place().quote(),
        fate.confidence(),
        fate.reasons());
  }
}
