package org.dragoman.app.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.actor.Party;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * States and bodies by whatever they are called: a code, a name, an adjective, a capital. Reads the
 * engine's tables of names and nothing else of the engine. Immutable; safe for use by many threads.
 */
public final class PartyNames {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}+]+");
  private static final int MOST_NEAR = 3;

  private final Map<String, Party> byCode = new LinkedHashMap<>();

  /** What a form stands for by the surest of its uses: of several parties the likelier first. */
  private final List<Map<String, Set<Party>>> byForm = new ArrayList<>();

  /**
   * Reads the tables, as the lexicon's folders amend them.
   *
   * @throws LexiconException where a row is malformed; the message names file and line
   */
  public PartyNames(Lexicon lexicon) {
    Map<String, Set<Party>> codes = table();
    Map<String, Set<Party>> names = table();
    Map<String, Set<Party>> others = table();
    for (Row row :
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      Party state = new Party(row.require("iso3"), row.require("name"), Party.Kind.STATE);
      byCode.put(state.code(), state);
      add(codes, state.code(), state);
      add(codes, row.get("iso2"), state);
      add(names, state.name(), state);
      add(names, row.get("official"), state);
      add(others, row.get("capital"), state);
    }
    for (Row row : lexicon.rows("actor/bodies.tsv", "acronym", "name", "kind", "party")) {
      Party body = new Party(row.require("acronym"), row.require("name"), Party.Kind.BODY);
      if (byCode.putIfAbsent(body.code(), body) == null) {
        add(codes, body.code(), body);
        add(names, body.name(), body);
      }
    }
    for (Row row : lexicon.rows("actor/state-names.tsv", "iso3", "kind", "form")) {
      Party state = byCode.get(row.require("iso3"));
      if (state != null) {
        add(row.get("kind").equals("alias") ? names : others, row.require("form"), state);
      }
    }
    for (Row row : lexicon.rows("actor/body-names.tsv", "acronym", "form")) {
      Party body = byCode.get(row.require("acronym"));
      if (body != null) {
        add(names, row.require("form"), body);
      }
    }
  }

  private Map<String, Set<Party>> table() {
    Map<String, Set<Party>> table = new HashMap<>();
    byForm.add(table);
    return table;
  }

  private static void add(Map<String, Set<Party>> table, String form, Party party) {
    String key = key(form);
    if (!key.isEmpty()) {
      table.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(party);
    }
  }

  /** The form without case, marks and punctuation: "Côte d'Ivoire" and "cote d ivoire" are one. */
  private static String key(String form) {
    String bare = MARKS.matcher(Normalizer.normalize(form, Normalizer.Form.NFKD)).replaceAll("");
    String words = NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return words.startsWith("the ") ? words.substring(4) : words;
  }

  /** All parties, states first. */
  public Collection<Party> all() {
    return Collections.unmodifiableCollection(byCode.values());
  }

  /** The party of a code of the ledger, or null where the tables have none of that code. */
  public @Nullable Party ofCode(String code) {
    return byCode.get(code);
  }

  /** The name of a party of the ledger: its code where the tables do not know it. */
  public String name(String code) {
    Party party = byCode.get(code);
    return party == null ? code : party.name();
  }

  /**
   * The party that somebody calls so.
   *
   * @throws QuestionException where nobody is called so, or several are; the message tells
   */
  public Party find(String words) {
    Party exact = byCode.get(words);
    if (exact != null) {
      return exact;
    }
    String key = key(words);
    for (Map<String, Set<Party>> table : byForm) {
      Set<Party> found = table.get(key);
      if (found != null) {
        if (found.size() > 1) {
          throw new QuestionException(
              String.format("'%s' may be %s; give the code", words, listed(found, " or ")));
        }
        return found.iterator().next();
      }
    }
    Set<Party> near = near(key);
    throw new QuestionException(
        String.format("no state or body is called '%s'", words)
            + (near.isEmpty() ? "" : "; is it " + listed(near, " or ") + "?"));
  }

  private static String listed(Set<Party> parties, String or) {
    return String.join(or, parties.stream().map(p -> p.name() + " (" + p.code() + ")").toList());
  }

  /** Parties with a form of which the words are a beginning, or from which a slip parts them. */
  private Set<Party> near(String key) {
    Set<Party> near = new LinkedHashSet<>();
    if (key.length() < 3) {
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
}
