package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;

/**
 * Refuses rules that cannot work: slots that do not exist, rows that stand twice, and rows that
 * never count because another row holds wherever they do and wins. A row may be beaten by one of a
 * later file: so an analyst amends the bundled rules. Confined to one thread.
 */
final class RuleChecks {
  private static final Set<String> ARGUMENTS = Set.of("subj", "obj", "iobj", "poss", "mod");
  private static final Set<String> CONDITIONS = Set.of("prt", "lv", "to_inf", "ing", "that");
  private static final Set<String> PLACES = Set.of("lv.subj", "comp", "mutual");

  /** A rule that has been read; {@code file} counts the files, later ones higher. */
  private record Seen(Row row, Frame frame, int file) {}

  private final Set<String> prepositions = new HashSet<>();
  private final Map<String, List<Seen>> byPredicate = new HashMap<>();
  private final Map<String, Integer> files = new HashMap<>();

  RuleChecks(Lexicon lexicon) {
    for (Row row : lexicon.rows("event/prepositions.tsv", "word")) {
      prepositions.add(row.require("word").toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Checks the slots of a rule, and keeps it for {@link #verify}. Rules come in the order in which
   * they count.
   *
   * @throws LexiconException where a slot does not exist; the message names file and line
   */
  void add(Row row, Frame frame, CodingRule rule) {
    for (Constraint constraint : frame.constraints()) {
      String slot = constraint.slot();
      if (!ARGUMENTS.contains(slot) && !CONDITIONS.contains(slot)) {
        requirePreposition(row, slot);
      }
    }
    List<String> slots = new ArrayList<>(rule.actor());
    slots.addAll(rule.recipient());
    for (String slot : slots) {
      if (!ARGUMENTS.contains(slot) && !PLACES.contains(slot)) {
        requirePreposition(row, slot);
      }
    }
    String predicate = row.get("predicate").toLowerCase(Locale.ROOT) + "\t" + row.get("pos");
    files.putIfAbsent(row.file(), files.size());
    byPredicate
        .computeIfAbsent(predicate, p -> new ArrayList<>())
        .add(new Seen(row, frame, files.getOrDefault(row.file(), 0)));
  }

  private void requirePreposition(Row row, String slot) {
    if (!prepositions.contains(slot)) {
      throw row.error("no slot or preposition " + slot);
    }
  }

  /**
   * Checks the rules against one another.
   *
   * @throws LexiconException where one stands twice or never counts; the message names the file and
   *     line of both
   */
  void verify() {
    for (List<Seen> rules : byPredicate.values()) {
      for (int i = 0; i < rules.size(); i++) {
        for (int k = 0; k < rules.size(); k++) {
          if (i != k) {
            compare(rules.get(i), rules.get(k), i < k);
          }
        }
      }
    }
  }

  /** Whether {@code one}, which stands before or behind the other, never counts because of it. */
  private static void compare(Seen one, Seen other, boolean before) {
    int more = other.frame.specificity() - one.frame.specificity();
    boolean beaten = before ? more >= 0 : more > 0;
    if (!beaten || one.file < other.file || !one.frame.implies(other.frame)) {
      return;
    }
    boolean same = more == 0 && other.frame.implies(one.frame);
    Row at = same ? other.row : one.row;
    Row twin = same ? one.row : other.row;
    String where = twin.file() + ":" + twin.line();
    throw at.error(
        same ? "same predicate and frame as " + where : "never counts: " + where + " always wins");
  }
}
