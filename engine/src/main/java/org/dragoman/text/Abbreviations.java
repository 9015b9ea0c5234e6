package org.dragoman.text;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.jspecify.annotations.Nullable;

/** The abbreviations that keep their period, read from {@code text/abbreviations.tsv}. */
final class Abbreviations {
  /** What an abbreviation stands for; that settles whether it can end a sentence. */
  enum Kind {
    /** Stands before a name: {@code Mr.}, {@code Gen.} Never ends a sentence. */
    TITLE,
    /** Stands before a number: {@code No.}, {@code Art.} One only where a number follows. */
    NUMBER,
    /** A month or a day of the week. */
    DATE,
    /** An hour's half: {@code a.m.} */
    HOUR,
    /** A unit of measure. */
    MEASURE,
    /** Follows a firm's name: {@code Inc.} */
    FIRM,
    /** Part of a place's name: {@code St.}, {@code Ft.} Never ends a sentence. */
    PLACE,
    /** A state: {@code U.S.} Ends a sentence only before a word that begins one. */
    STATE,
    /** A body of states: {@code U.N.} As a state. */
    ORGANISATION,
    /** Part of a state, after a town's name: {@code Calif.} */
    REGION,
    /** Follows a person's name: {@code Jr.}, {@code Ph.D.} */
    SUFFIX,
    /** Explains what follows: {@code e.g.}, {@code vs.} Never ends a sentence. */
    LINK,
    /** Any other. */
    GENERAL,
    /** One letter of a name: {@code J.} Known by its form. */
    INITIAL,
    /** Letters each with a period: {@code O.S.C.E.} Known by its form. */
    LETTERS
  }

  private static final int LONGEST = 12;

  private final Map<String, Kind> kinds;

  private Abbreviations(Map<String, Kind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  static Abbreviations read(Lexicon lexicon) {
    Map<String, Kind> kinds = new HashMap<>();
    for (Row row : lexicon.rows("text/abbreviations.tsv", "abbreviation", "kind")) {
      String abbreviation = row.require("abbreviation");
      if (!abbreviation.endsWith(".") || abbreviation.length() > LONGEST) {
        throw row.error(
            abbreviation + " must end with a period and have at most " + LONGEST + " characters");
      }
      kinds.put(abbreviation, row.constant("kind", Kind.class));
    }
    return new Abbreviations(kinds);
  }

  /** The kind of the listed abbreviation at {@code [begin, end)}, period included, or null. */
  @Nullable Kind listed(String passage, int begin, int end) {
    return end - begin > LONGEST ? null : kinds.get(passage.substring(begin, end));
  }

  /** The kind of a token that ends with a period, by the list and by its form, or null. */
  @Nullable Kind kind(String passage, int begin, int end) {
    if (end - begin < 2 || passage.charAt(end - 1) != '.' || passage.charAt(end - 2) == '.') {
      return null;
    }
    Kind listed = listed(passage, begin, end);
    if (listed != null) {
      return listed;
    }
    if (end - begin <= 3 && passage.codePointCount(begin, end) == 2) {
      return Character.isLetter(passage.codePointAt(begin)) ? Kind.INITIAL : null;
    }
    return passage.indexOf('.', begin) < end - 1 ? Kind.LETTERS : null;
  }
}
