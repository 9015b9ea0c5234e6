package org.dragoman.lexicon.petrarch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * Takes CAMEO actor codes apart: {@code NORGOV} is a state and a role, {@code IGOUNO} a body. Only
 * read once it is built.
 */
final class ActorCodes {
  private static final int PART = 3;

  private enum Kind {
    STATE,
    BODY,
    ROLE,
    OTHER
  }

  /**
   * What a code stands for.
   *
   * @param party ISO code of a state or acronym of a body, or null for none
   * @param sector PLOVER's sector, or null where the code tells none
   */
  record Meaning(@Nullable String party, @Nullable String sector) {}

  /** The states by their codes in ISO 3166, of today and former, and in CAMEO. */
  private final Map<String, String> states = new HashMap<>();

  private final Map<String, Row> parts = new HashMap<>();

  ActorCodes(Lexicon lexicon) {
    for (Row row :
        lexicon.rows("actor/states.tsv", "iso3", "iso2", "name", "official", "capital")) {
      states.put(row.require("iso3"), row.require("iso3"));
    }
    for (Row row :
        lexicon.rows(
            "actor/state-codes.tsv",
            "party",
            "iso3",
            "iso2",
            "cow",
            "cow_abb",
            "cameo",
            "fips",
            "from",
            "to")) {
      states.putIfAbsent(row.require("iso3"), row.require("party"));
      if (!row.get("cameo").isEmpty()) {
        states.putIfAbsent(row.get("cameo"), row.require("party"));
      }
    }
    for (Row row : lexicon.rows("lexicon/petrarch/actor-codes.tsv", "code", "kind", "value")) {
      row.constant("kind", Kind.class);
      parts.put(row.require("code"), row);
    }
  }

  /** What a code stands for; the first state or last body, and the first role in it count. */
  Meaning meaning(String code, SourceLine line) {
    if (code.length() % PART != 0) {
      throw line.error(code + " is no CAMEO actor code: its parts have three letters each");
    }
    String party = null;
    String sector = null;
    boolean ofState = false;
    boolean unknown = false;
    for (int i = 0; i < code.length(); i += PART) {
      String part = code.substring(i, i + PART);
      Row row = parts.get(part);
      if (row == null) {
        String state = states.get(part);
        if (party == null && state != null) {
          party = state;
          ofState = true;
        } else {
          unknown = true;
        }
        continue;
      }
      switch (row.constant("kind", Kind.class)) {
        case STATE -> {
          party = party == null ? row.require("value") : party;
          ofState = true;
        }
        case BODY -> {
          // An agency stands behind the body that it is of.
          party = party == null || !ofState ? row.require("value") : party;
        }
        case ROLE -> sector = sector == null ? row.require("value") : sector;
        case OTHER -> unknown = true;
      }
    }
    if (sector == null && unknown && party != null) {
      // A group that CAMEO knows by a code of its own.
      sector = "UNK";
    }
    return new Meaning(party, sector);
  }

  /** The sector that an agent's code tells, or null. */
  @Nullable String sector(String code, SourceLine line) {
    return meaning(code.toUpperCase(Locale.ROOT), line).sector();
  }
}
