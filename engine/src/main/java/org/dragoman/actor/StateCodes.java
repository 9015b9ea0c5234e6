package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * The codes of states by {@code actor/state-codes.tsv}: ISO 3166-1, Correlates of War, CAMEO and
 * FIPS 10-4. Immutable; safe for use by many threads.
 */
public final class StateCodes {
  private static final String FILE = "actor/state-codes.tsv";
  private static final Pattern TWO = Pattern.compile("[A-Z]{2}");
  private static final Pattern THREE = Pattern.compile("[A-Z]{3}");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

  /** The columns of codes, and what a code of each looks like. */
  private static final Map<String, Pattern> SCHEMES =
      Map.of(
          "iso3", THREE, "iso2", TWO, "cow", NUMBER, "cow_abb", THREE, "cameo", THREE, "fips", TWO);

  private record Dated(StateCode code, Period period) {}

  private record Use(Row row, Period period) {}

  private final Map<String, List<Dated>> byParty = new HashMap<>();

  /**
   * Loads the codes, as the lexicon's folders amend them.
   *
   * @throws LexiconException where a row is malformed, is about no state, or has a code that an
   *     earlier row has on the same day; the message names file and line
   */
  public StateCodes(Lexicon lexicon) {
    Set<String> states = new HashSet<>();
    for (Row row :
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      states.add(row.require("iso3"));
    }
    Map<String, List<Use>> uses = new HashMap<>();
    for (Row row :
        lexicon.rows(
            FILE, "party", "iso3", "iso2", "cow", "cow_abb", "cameo", "fips", "from", "to")) {
      String party = row.require("party");
      if (!states.contains(party)) {
        throw row.error(party + " is no state of actor/states.tsv");
      }
      Period period = Period.of(row);
      SCHEMES.forEach((scheme, form) -> check(row, scheme, form, period, uses));
      String cow = code(row, "cow");
      StateCode code =
          new StateCode(
              row.require("iso3"),
              row.require("iso2"),
              cow == null ? null : Integer.valueOf(cow),
              code(row, "cow_abb"),
              code(row, "cameo"),
              code(row, "fips"));
      byParty.computeIfAbsent(party, key -> new ArrayList<>()).add(new Dated(code, period));
    }
  }

  private static void check(
      Row row, String scheme, Pattern form, Period period, Map<String, List<Use>> uses) {
    String code = code(row, scheme);
    if (code == null) {
      return;
    }
    if (!form.matcher(code).matches()) {
      throw row.error(code + " is no code of " + scheme);
    }
    List<Use> others = uses.computeIfAbsent(scheme + " " + code, key -> new ArrayList<>());
    for (Use other : others) {
      if (other.period().overlaps(period)) {
        throw row.error(
            String.format(
                "%s %s is that of %s at the same time (%s:%d)",
                scheme, code, other.row().get("party"), other.row().file(), other.row().line()));
      }
    }
    others.add(new Use(row, period));
  }

  private static @Nullable String code(Row row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? null : value;
  }

  /**
   * The codes of a state.
   *
   * @param party the state as the engine names it
   * @param day the day on which the codes held; null for those of today, which also stand for a day
   *     of which the table knows none
   * @return null where the table has no row of that party, such as a body
   */
  public @Nullable StateCode of(String party, @Nullable LocalDate day) {
    StateCode today = null;
    for (Dated dated : byParty.getOrDefault(party, List.of())) {
      if (day != null && dated.period().holds(day)) {
        return dated.code();
      }
      if (today == null && dated.period().holds(null)) {
        today = dated.code();
      }
    }
    return today;
  }
}
