package org.dragoman.app.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.actor.Party;
import org.dragoman.compare.Wording;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * The parties of rows, and all that they are called, by the engine's tables of states and bodies.
 * Loads in some milliseconds. Immutable; safe for use by many threads.
 */
public final class PartyNames {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}+]+");

  /** Letters by which a party may be near. */
  private static final int LEAST_LETTERS = 3;

  private static final int MOST_NEAR = 3;

  /** How a word stands for a party; the surest use first. */
  private enum Use {
    CODE,
    NAME,
    ADJECTIVE,
    CAPITAL
  }

  private final Map<String, Party> byCode = new LinkedHashMap<>();

  /** What a form stands for by each use: of several parties the likelier first. */
  private final List<Map<String, Set<Party>>> byForm = new ArrayList<>();

  private final Map<String, Set<List<String>>> forms = new HashMap<>();

  /**
   * Reads the tables, as the lexicon's folders amend them.
   *
   * @throws org.dragoman.lexicon.LexiconException where a row is malformed; the message names file
   *     and line
   */
  public PartyNames(Lexicon lexicon) {
    for (Use use : Use.values()) {
      byForm.add(use.ordinal(), new HashMap<>());
    }
    for (Row row :
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      Party state = new Party(row.require("iso3"), row.require("name"), Party.Kind.STATE);
      byCode.put(state.code(), state);
      add(Use.CODE, state.code(), state);
      add(Use.CODE, row.get("iso2"), state);
      add(Use.NAME, state.name(), state);
      row.list("official").forEach(name -> add(Use.NAME, name, state));
      row.list("capital").forEach(name -> add(Use.CAPITAL, name, state));
    }
    for (Row row : lexicon.rows("actor/bodies.tsv", "acronym", "name", "kind", "party")) {
      Party body = new Party(row.require("acronym"), row.require("name"), Party.Kind.BODY);
      if (byCode.putIfAbsent(body.code(), body) == null) {
        add(Use.CODE, body.code(), body);
        add(Use.NAME, body.name(), body);
      }
    }
    for (Row row : lexicon.rows("actor/state-names.tsv", "iso3", "kind", "form")) {
      Use use =
          switch (row.require("kind")) {
            case "alias" -> Use.NAME;
            case "adjective", "demonym" -> Use.ADJECTIVE;
            default -> Use.CAPITAL;
          };
      add(use, row.require("form"), byCode.get(row.require("iso3")));
    }
    for (Row row : lexicon.rows("actor/body-names.tsv", "acronym", "form")) {
      add(Use.NAME, row.require("form"), byCode.get(row.require("acronym")));
    }
  }

  private void add(Use use, String form, @Nullable Party party) {
    String key = key(form);
    if (key.isEmpty() || party == null) {
      return;
    }
    byForm.get(use.ordinal()).computeIfAbsent(key, k -> new LinkedHashSet<>()).add(party);
    if (use != Use.CAPITAL) {
      forms.computeIfAbsent(party.code(), code -> new LinkedHashSet<>()).add(Wording.split(form));
    }
  }

  /** The form without case, marks and punctuation: "Côte d'Ivoire" and "cote d ivoire" are one. */
  private static String key(String form) {
    String bare = MARKS.matcher(Normalizer.normalize(form, Normalizer.Form.NFKD)).replaceAll("");
    String words = NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return words.startsWith("the ") ? words.substring(4) : words;
  }

  /** The party of a code of rows, or null where the tables have none of that code. */
  public @Nullable Party ofCode(String code) {
    return byCode.get(code);
  }

  /** Whether a code is one of the tables'. */
  public boolean known(String code) {
    return byCode.containsKey(code);
  }

  /** The usual name of a party; its code where the tables do not know it. */
  public String name(String code) {
    Party party = byCode.get(code);
    return party == null ? code : party.name();
  }

  /**
   * The parties that somebody calls so: by a code, a name, an adjective or a capital, whatever the
   * case of letters. Only those of the surest use of the words, the likelier first; none where
   * nobody is called so.
   */
  public Set<Party> called(String words) {
    Party exact = byCode.get(words);
    if (exact != null) {
      return Set.of(exact);
    }
    String key = key(words);
    for (Map<String, Set<Party>> table : byForm) {
      Set<Party> found = table.get(key);
      if (found != null) {
        return Collections.unmodifiableSet(found);
      }
    }
    return Set.of();
  }

  /**
   * The code of the likeliest party that somebody calls so, as rows hold it, or null where nobody
   * is called so.
   */
  public @Nullable String code(String words) {
    return called(words).stream().findFirst().map(Party::code).orElse(null);
  }

  /**
   * Parties with a name of which the words are a beginning, or from which a slip parts them; a few
   * at most, in no order of likelihood.
   */
  public Set<Party> near(String words) {
    Set<Party> near = new LinkedHashSet<>();
    String key = key(words);
    if (key.length() < LEAST_LETTERS) {
      return near;
    }
    for (Map<String, Set<Party>> table : byForm) {
      table.forEach(
          (form, parties) -> {
            if (near.size() < MOST_NEAR && (form.startsWith(key) || slip(form, key))) {
              near.addAll(parties);
            }
          });
    }
    return near;
  }

  /** Whether two forms differ in one stretch of at most two letters. */
  private static boolean slip(String a, String b) {
    int begin = 0;
    while (begin < a.length() && begin < b.length() && a.charAt(begin) == b.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < Math.min(a.length(), b.length()) - begin
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    int most = Math.max(a.length(), b.length()) - begin - end;
    return most <= 2 && begin + end >= 2 * most + 1;
  }

  /** All names, codes and adjectives of a party as plain words, the longest first. */
  public List<List<String>> forms(String code) {
    List<List<String>> all = new ArrayList<>(forms.getOrDefault(code, Set.of()));
    all.sort(Comparator.comparing((List<String> form) -> -form.size()));
    return all;
  }
}
