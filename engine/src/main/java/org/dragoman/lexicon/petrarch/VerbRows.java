package org.dragoman.lexicon.petrarch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;

/** Turns verb dictionaries into rows of {@code event/rules.tsv}. */
final class VerbRows {
  static final String FILE = "event/rules.tsv";
  private static final List<String> COLUMNS =
      List.of("predicate", "pos", "frame", "actor", "recipient", "type", "mode", "cameo");

  /** The type and mode that PLOVER gives a CAMEO code; no type for mere statements. */
  private record CodeReading(String type, String mode) {}

  private final Warnings warnings;
  private final Map<String, CodeReading> cameo = new HashMap<>();
  private final Set<String> prepositions = new HashSet<>();
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> replaced = new HashSet<>();
  private final Map<String, Row> first = new HashMap<>();

  VerbRows(Lexicon lexicon, Warnings warnings) {
    this.warnings = warnings;
    for (Row row :
        lexicon.rows("event/cameo.tsv", "code", "type", "mode", "contexts", "goldstein")) {
      cameo.put(row.require("code"), new CodeReading(row.get("type"), row.get("mode")));
    }
    for (Row row : lexicon.rows("event/prepositions.tsv", "word")) {
      prepositions.add(row.require("word").toLowerCase(Locale.ROOT));
    }
    Set<String> corrected = new HashSet<>();
    for (Row row : lexicon.rows(FILE, COLUMNS.toArray(String[]::new))) {
      if (row.get("pos").equals("v")) {
        verbs.add(row.get("predicate").toLowerCase(Locale.ROOT));
      }
      // Where our rules read a code otherwise than PLOVER's table, so do we here.
      CodeReading table = cameo.get(row.get("cameo"));
      if (table != null && corrected.add(row.get("cameo"))) {
        cameo.put(row.get("cameo"), new CodeReading(row.get("type"), table.mode()));
      }
    }
  }

  /** The rows of a dictionary. */
  List<Row> rows(List<SourceLine> lines) {
    SynonymSets sets = SynonymSets.of(lines);
    List<VerbEntry> entries = VerbEntry.all(lines, cameo);
    Set<String> known = new HashSet<>(verbs);
    entries.forEach(entry -> known.add(entry.lemma()));
    for (VerbEntry entry : entries) {
      if (entry.behind().isEmpty()) {
        replaced.addAll(predicates(entry, known));
      }
    }
    List<Row> rows = new ArrayList<>();
    Set<SourceLine> told = new HashSet<>();
    for (VerbEntry entry : entries) {
      var own = new VerbEntry.PatternLine(List.of("*"), entry.code(), entry.line());
      rows.addAll(pattern(entry, own, sets, known, told));
      for (VerbEntry.PatternLine pattern : entry.patterns()) {
        rows.addAll(pattern(entry, pattern, sets, known, told));
      }
    }
    // Of rules that ask for equally much the later counts: the narrower a frame, the later it goes.
    rows.sort(
        Comparator.<Row>comparingInt(row -> -words(row.get("frame"), false))
            .thenComparingInt(row -> -words(row.get("frame"), true)));
    return rows;
  }

  /** Whether a rule is of a verb that the dictionaries list by itself, and so code alone. */
  boolean replaces(Row row) {
    return row.get("pos").equalsIgnoreCase("v")
        && replaced.contains(row.get("predicate").toLowerCase(Locale.ROOT));
  }

  /** Number of single words or of phrases in the conditions of a frame. */
  private static int words(String frame, boolean phrases) {
    int words = 0;
    for (String condition : frame.split(" ")) {
      if (condition.indexOf('=') >= 0) {
        for (String word : condition.split("\\|")) {
          words += (word.indexOf('_', word.indexOf('=') + 1) >= 0) == phrases ? 1 : 0;
        }
      }
    }
    return words;
  }

  /**
   * @param told the patterns about which a warning has been given, for a pattern of several verbs
   */
  private List<Row> pattern(
      VerbEntry entry,
      VerbEntry.PatternLine pattern,
      SynonymSets sets,
      Set<String> known,
      Set<SourceLine> told) {
    boolean isNew = told.add(pattern.line());
    if (isNew) {
      warnings.count(pattern.line());
    }
    List<CodingFrame> frames;
    try {
      frames =
          new PatternTranslator(sets, prepositions, known, pattern.line())
              .frames(behindVerb(pattern.words(), entry.behind()));
    } catch (InexpressibleException e) {
      if (isNew) {
        warnings.add(pattern.line(), "cannot be expressed as a rule: " + e.getMessage());
      }
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (String predicate : predicates(entry, known)) {
      for (CodingFrame frame : frames) {
        Row row = row(predicate, frame, pattern);
        Row earlier = first.putIfAbsent(predicate + "\t" + frame.frame(), row);
        if (earlier == null) {
          rows.add(row);
        } else if (isNew && !earlier.get("cameo").equals(row.get("cameo"))) {
          isNew = false;
          warnings.add(
              pattern.line(),
              "of "
                  + predicate
                  + " it asks for the same as "
                  + earlier.file()
                  + ":"
                  + earlier.line()
                  + ", whose code counts");
        }
      }
    }
    return rows;
  }

  /** A pattern with the further words of a verb of several words right behind the verb. */
  private static List<String> behindVerb(List<String> words, List<String> further) {
    List<String> all = new ArrayList<>(words);
    all.addAll(words.indexOf("*") + 1, further);
    return all;
  }

  /**
   * The base form, and what only a grammar that knows the verb would bring back to it, unless that
   * is a verb itself ("found").
   */
  private static Set<String> predicates(VerbEntry entry, Set<String> known) {
    Set<String> predicates = new LinkedHashSet<>();
    predicates.add(entry.lemma());
    for (String form : entry.forms()) {
      if (!known.contains(form) && !WordForms.regular(entry.lemma(), form)) {
        predicates.add(form);
      }
    }
    return predicates;
  }

  private Row row(String predicate, CodingFrame frame, VerbEntry.PatternLine pattern) {
    CodeReading reading = cameo.getOrDefault(pattern.code(), new CodeReading("", ""));
    boolean none = reading.type().isEmpty();
    return pattern
        .line()
        .row(
            COLUMNS,
            List.of(
                predicate,
                "v",
                frame.frame(),
                none ? "" : frame.actor(),
                none ? "" : frame.recipient(),
                none ? "NONE" : reading.type(),
                none ? "" : reading.mode(),
                none ? "" : pattern.code()));
  }
}
