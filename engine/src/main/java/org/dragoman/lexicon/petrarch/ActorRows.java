package org.dragoman.lexicon.petrarch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/** Turns entries of actor dictionaries into rows of {@code actor/dated-names.tsv}. */
final class ActorRows {
  static final String FILE = "actor/dated-names.tsv";
  private static final List<String> COLUMNS =
      List.of("form", "kind", "party", "sector", "from", "to");
  private static final String NOBODY = "---";

  private final ActorCodes codes;
  private final Warnings warnings;
  private final Map<String, Set<String>> known = new HashMap<>();
  private final Set<String> givenNames = new HashSet<>();
  private final Set<String> neverInNames = new HashSet<>();

  ActorRows(Lexicon lexicon, Warnings warnings) {
    this.codes = new ActorCodes(lexicon);
    this.warnings = warnings;
    for (Row row :
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      for (String column : List.of("name", "official", "capital")) {
        row.list(column).forEach(form -> known(form, row.get("iso3")));
      }
    }
    for (Row row : lexicon.rows("actor/state-names.tsv", "iso3", "kind", "form")) {
      known(row.get("form"), row.get("iso3"));
    }
    for (Row row : lexicon.rows("actor/bodies.tsv", "acronym", "name", "kind", "party")) {
      known(row.get("acronym"), row.get("acronym"));
      known(row.get("name"), row.get("acronym"));
    }
    for (Row row : lexicon.rows("actor/body-names.tsv", "acronym", "form")) {
      known(row.get("form"), row.get("acronym"));
    }
    for (Row row : lexicon.rows("actor/given-names.tsv", "name", "gender")) {
      givenNames.add(row.get("name").toLowerCase(Locale.ROOT));
    }
    for (Row row : lexicon.rows("actor/name-words.tsv", "word", "kind")) {
      if (row.get("kind").equals("never")) {
        neverInNames.add(row.get("word").toLowerCase(Locale.ROOT));
      }
    }
  }

  private void known(String form, String party) {
    known.computeIfAbsent(form, f -> new TreeSet<>()).add(party);
  }

  /** The rows of a dictionary. */
  List<Row> rows(List<ActorEntry> entries) {
    List<Row> rows = new ArrayList<>();
    for (ActorEntry entry : entries) {
      for (DatedCode code : entry.codes()) {
        warnings.count(entry.line());
        add(entry, code, rows);
      }
    }
    return rows;
  }

  private void add(ActorEntry entry, DatedCode code, List<Row> rows) {
    if (code.code().equals(NOBODY)) {
      for (String form : NameForms.of(entry.name())) {
        rows.add(row(entry, form, "nobody", "", "", code));
      }
      return;
    }
    if (code.code().indexOf('/') >= 0) {
      warnings.add(code.line(), entry.name() + ": one name for several actors: " + code.code());
      return;
    }
    ActorCodes.Meaning meaning = codes.meaning(code.code(), code.line());
    String party = meaning.party();
    if (party == null) {
      warnings.add(code.line(), entry.name() + ": no state or body in " + code.code());
      return;
    }
    String sector = meaning.sector();
    if (sector == null) {
      boolean always = code.from() == null && code.to() == null;
      for (String form : NameForms.of(entry.name())) {
        // A capital, adjective or body that is in our tables is better known there.
        if (!always || !known.getOrDefault(form, Set.of()).contains(party)) {
          rows.add(row(entry, form, "state", party, "", code));
        }
      }
    } else if (isPerson(entry.name())) {
      // Persons are found in any case of letters; one form shows the name.
      rows.add(row(entry, NameForms.of(entry.name()).get(0), "person", party, sector, code));
    } else {
      for (String form : NameForms.of(entry.name())) {
        rows.add(row(entry, form, "institution", party, sector, code));
      }
    }
  }

  /** Two words or more, a given name first, and none that persons' names never have. */
  private boolean isPerson(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split(" ");
    if (words.length < 2 || !givenNames.contains(words[0])) {
      return false;
    }
    for (String word : words) {
      if (neverInNames.contains(word) || !word.matches("[\\p{L}.'-]+")) {
        return false;
      }
    }
    return true;
  }

  private static Row row(
      ActorEntry entry, String form, String kind, String party, String sector, DatedCode code) {
    return code.line()
        .row(COLUMNS, List.of(form, kind, party, sector, cell(code.from()), cell(code.to())));
  }

  private static String cell(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
