package org.dragoman.app.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.compare.Wording;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * The codes that rows hold for parties, and the names of each, by the engine's tables of states and
 * bodies. Loads in some milliseconds. Immutable; safe for use by many threads.
 */
public final class PartyNames {
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Set<List<String>>> forms = new HashMap<>();

  /** Names that stand behind all others: a capital that is also a state's or a body's name. */
  private final Map<String, String> capitals = new HashMap<>();

  /**
   * Reads the tables.
   *
   * @throws org.dragoman.lexicon.LexiconException where a row is malformed
   */
  public PartyNames(Lexicon lexicon) {
    List<Row> states =
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital");
    for (Row row : states) {
      String code = row.require("iso3");
      names.put(code, row.require("name"));
      form(code, code);
      form(row.get("iso2"), code);
      form(row.require("name"), code);
      row.list("official").forEach(name -> form(name, code));
      row.list("capital").forEach(name -> capitals.putIfAbsent(key(name), code));
    }
    for (Row row : lexicon.rows("actor/state-names.tsv", "iso3", "kind", "form")) {
      switch (row.require("kind")) {
        case "alias", "adjective", "demonym" -> form(row.require("form"), row.require("iso3"));
        default -> capitals.putIfAbsent(key(row.require("form")), row.require("iso3"));
      }
    }
    for (Row row : lexicon.rows("actor/bodies.tsv", "acronym", "name", "kind", "party")) {
      String code = row.require("acronym");
      names.putIfAbsent(code, row.require("name"));
      form(code, code);
      form(row.require("name"), code);
    }
    for (Row row : lexicon.rows("actor/body-names.tsv", "acronym", "form")) {
      form(row.require("form"), row.require("acronym"));
    }
  }

  private void form(String form, String code) {
    if (form.isEmpty()) {
      return;
    }
    codes.putIfAbsent(key(form), code);
    forms.computeIfAbsent(code, c -> new LinkedHashSet<>()).add(Wording.split(form));
  }

  private static String key(String form) {
    return String.join(" ", Wording.split(form));
  }

  /**
   * The party that a reader means: by a code, a name, an adjective or a capital, in capital or
   * small letters.
   *
   * @return the code as rows hold it, or null where no party is called so
   */
  public @Nullable String code(String word) {
    if (names.containsKey(word)) {
      return word;
    }
    String key = key(word);
    String code = codes.get(key);
    return code == null ? capitals.get(key) : code;
  }

  /** Whether a code is one of the tables'. */
  public boolean known(String code) {
    return names.containsKey(code);
  }

  /** The usual name of a party; its code where it has none. */
  public String name(String code) {
    return names.getOrDefault(code, code);
  }

  /** All names, codes and adjectives of a party as plain words, the longest first. */
  public List<List<String>> forms(String code) {
    List<List<String>> all = new ArrayList<>(forms.getOrDefault(code, Set.of()));
    all.sort(Comparator.comparing((List<String> form) -> -form.size()));
    return all;
  }
}
