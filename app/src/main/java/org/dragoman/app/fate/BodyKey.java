package org.dragoman.app.fate;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.app.ledger.PartyNames;
import org.dragoman.compare.Wording;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;

/**
 * What the name of a joint body comes to, so that its spellings can be told to be one body's.
 * Immutable.
 *
 * @param head the kind of body: {@code commission}, {@code dialogue}; empty where the name has none
 * @param matter stems of what it deals with, in the order of the alphabet with spaces between;
 *     {@code economy} for a commission on trade however it is called; empty where the name does not
 *     tell
 */
record BodyKey(String head, String matter) {
  static final String ECONOMY = "economy";
  private static final String COMMISSION = "commission";

  /**
   * Whether two names may be one body's. A commission named without its matter may be the one on
   * trade, which reports call plainly the joint commission.
   */
  boolean matches(BodyKey other) {
    if (!head.equals(other.head)) {
      return false;
    }
    return matter.equals(other.matter)
        || (head.equals(COMMISSION)
            && Set.of("", ECONOMY).contains(matter)
            && Set.of("", ECONOMY).contains(other.matter));
  }

  private static final Set<String> DAYS =
      Arrays.stream(DayOfWeek.values())
          .map(day -> day.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** Makes keys. Immutable; safe for use by many threads. */
  static final class Maker {
    private final Map<String, String> heads = new HashMap<>();
    private final Set<String> form = new TreeSet<>();
    private final Map<String, Boolean> economy = new HashMap<>();
    private final PartyNames parties;
    private final Wording wording;

    Maker(Lexicon lexicon, PartyNames parties, Wording wording) {
      this.parties = parties;
      this.wording = wording;
      for (Row row : lexicon.rows("app/fate/body-words.tsv", "word", "role", "value")) {
        String word = row.require("word");
        switch (row.require("role")) {
          case "head" -> heads.put(word, row.require("value"));
          case "form" -> form.add(word);
          case "economy" -> economy.put(word, row.get("value").equals("yes"));
          default -> throw row.error(row.get("role") + " is no role of a word");
        }
      }
    }

    /**
     * The key of a name.
     *
     * @param codes the body's parties, whose names are no part of the matter
     */
    BodyKey of(String name, Iterable<String> codes) {
      List<String> words = new ArrayList<>(Wording.split(name(name)));
      for (String code : codes) {
        for (List<String> party : parties.forms(code)) {
          remove(words, party);
        }
      }
      String head = "";
      Set<String> matter = new TreeSet<>();
      boolean onlyEconomy = true;
      boolean tellsEconomy = false;
      for (String word : words) {
        String kind = heads.get(word);
        if (kind != null) {

          head = head.isEmpty() ? kind : head;
        } else if (word.length() > 1 && !form.contains(word) && wording.ordinal(word) == null) {
          Boolean tells = economy.get(word);
          onlyEconomy &= tells != null;
          tellsEconomy |= tells != null && tells;
          matter.add(Wording.stem(word));
        }
      }
      boolean usual = head.equals(COMMISSION) && onlyEconomy && tellsEconomy;
      return new BodyKey(head, usual ? ECONOMY : String.join(" ", matter));
    }

    /** The name up to a place, month or day of the week that was read as part of it. */
    String name(String name) {
      String[] words = name.split(" ");
      for (int i = 1; i + 1 < words.length; i++) {
        String next = words[i + 1];
        String plain = Wording.plain(next.replaceAll("\\P{L}", ""));
        boolean day = wording.month(plain) != null || DAYS.contains(plain);
        boolean place = words[i].equals("in") && Character.isUpperCase(next.codePointAt(0));
        if ((words[i].equals("on") && day) || (place && !matter(next))) {
          return String.join(" ", List.of(words).subList(0, i));
        }
      }
      return name;
    }

    private boolean matter(String word) {
      String plain = Wording.plain(word.replaceAll("\\P{L}", ""));
      return economy.containsKey(plain) || form.contains(plain);
    }

    private static void remove(List<String> words, List<String> part) {
      for (int i = 0; i + part.size() <= words.size(); i++) {
        if (words.subList(i, i + part.size()).equals(part)) {
          words.subList(i, i + part.size()).clear();
          i--;
        }
      }
    }
  }
}
