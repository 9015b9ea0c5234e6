package org.dragoman.app.fate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
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
 * else; neither the order nor the number of runs in which these came makes a difference. So a pass
 * makes anew those of the pairs that the documents changed since the last pass speak of, and leaves
 * the others. It is one transaction: a killed pass changes nothing.
 *
 * <p>Immutable; safe for use by many threads, one pass at a time.
 */
public final class FatePass {
  /** To be raised with each change of the rules or tables, so that older fates are made anew. */
  public static final int RULES = 1;

  /** Documents that are held in memory at a time. */
  private static final int MOST_DOCUMENTS = 4000;

  /** Values in one question; a server takes some 65,000 at most. */
  private static final int MOST_VALUES = 2000;

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
   * @throws LedgerException where the ledger cannot be written; nothing has changed then
   */
  public int run(Ledger ledger) {
    Mark mark = ledger.read(FatePass::mark);
    return mark.current() ? 0 : run(ledger, mark, mark.rules() != RULES);
  }

  /** Makes all fates anew. */
  public int runAll(Ledger ledger) {
    return run(ledger, ledger.read(FatePass::mark), true);
  }

  private int run(Ledger ledger, Mark mark, boolean all) {
    int[] count = new int[1];
    ledger.write(
        handle -> {
          LedgerReader reader = new LedgerReader(handle);
          Map<Pair, TreeSet<UUID>> pairs = reader.pairs(null);
          if (all) {
            handle.execute("DELETE FROM commitment_fate");
          } else {
            List<UUID> changed = changed(handle, mark.change());
            TreeSet<Pair> touched = new TreeSet<>(reader.pairs(changed).keySet());
            // What a changed document no longer says has left its trace in the old fates only.
            touched.addAll(pairsOfFates(handle, changed));
            delete(handle, touched);
            pairs.keySet().retainAll(touched);
          }
          count[0] = make(ledger, handle, reader, pairs);
          handle.execute("DELETE FROM fate_mark");
          handle.execute("INSERT INTO fate_mark VALUES (?, ?)", mark.last(), RULES);
        });
    return count[0];
  }

  /** Makes the fates of pairs, some pairs at a time. */
  private int make(
      Ledger ledger, Handle handle, LedgerReader reader, Map<Pair, TreeSet<UUID>> pairs) {
    int count = 0;
    List<Pair> some = new ArrayList<>();
    TreeSet<UUID> documents = new TreeSet<>();
    for (Map.Entry<Pair, TreeSet<UUID>> entry : pairs.entrySet()) {
      // One document alone has no later one.
      if (entry.getValue().size() < 2) {
        continue;
      }
      some.add(entry.getKey());
      documents.addAll(entry.getValue());
      if (documents.size() >= MOST_DOCUMENTS) {
        count += make(ledger, handle, reader, some, documents);
        some.clear();
        documents.clear();
      }
    }
    return count + make(ledger, handle, reader, some, documents);
  }

  private int make(
      Ledger ledger,
      Handle handle,
      LedgerReader reader,
      List<Pair> pairs,
      Collection<UUID> documents) {
    FateTeller.Material material = new FateTeller.Material();
    for (DocumentRows rows : reader.documents(documents)) {
      // Without a day there is no earlier and no later.
      if (rows.published() == null) {
        continue;
      }
      DocumentText text = new DocumentText(language, rows);
      promises.read(rows, text).forEach(material::add);
      outcomes.read(rows, text).forEach(material::add);
    }
    Rows rows = new Rows();
    int count = 0;
    for (Pair pair : pairs) {
      for (Fate fate : material.fates(pair)) {
        add(rows, fate);
        count++;
      }
    }
    ledger.load(handle, rows);
    return count;
  }

  private static List<UUID> changed(Handle handle, long since) {
    return handle
        .createQuery("SELECT DISTINCT document FROM change WHERE number > ? ORDER BY document")
        .bind(0, since)
        .mapTo(UUID.class)
        .list();
  }

  private static List<Pair> pairsOfFates(Handle handle, List<UUID> documents) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < documents.size(); i += MOST_VALUES) {
      List<UUID> some = documents.subList(i, Math.min(documents.size(), i + MOST_VALUES));
      handle
          .createQuery(
              "SELECT DISTINCT party_a, party_b FROM commitment_fate"
                  + " WHERE document IN (<ids>) OR by_document IN (<ids>)")
          .bindList("ids", some)
          .map((row, context) -> new Pair(row.getString(1), row.getString(2)))
          .forEach(pairs::add);
    }
    return pairs;
  }

  private static void delete(Handle handle, Collection<Pair> pairs) {
    List<String> keys = pairs.stream().map(pair -> pair.a() + " | " + pair.b()).toList();
    for (int i = 0; i < keys.size(); i += MOST_VALUES) {
      handle
          .createUpdate("DELETE FROM commitment_fate WHERE party_a || ' | ' || party_b IN (<keys>)")
          .bindList("keys", keys.subList(i, Math.min(keys.size(), i + MOST_VALUES)))
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
