package org.dragoman.lexicon.petrarch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.Row;

/**
 * An analyst's folder of rules and names: tables of our own, and dictionaries of PETRARCH and
 * TABARI, files that end in {@code .txt}. Dictionaries are read as rows of the tables; the tables
 * of the folder amend them.
 *
 * @param lexicon the lexicon with all that the folder holds
 * @param warnings what of the dictionaries could not be used, each with file and line; behind them
 *     how much of each that is
 */
public record RulesFolder(Lexicon lexicon, List<String> warnings) {
  public RulesFolder {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a folder.
   *
   * @param base the lexicon that the folder amends
   * @throws LexiconException where a file is neither table nor dictionary, or a dictionary is
   *     malformed; the message names the file, and the line where there is one. Rows of tables are
   *     checked by those who use them
   */
  public static RulesFolder read(Lexicon base, Path folder) {
    Lexicon lexicon = base.withFolder(folder, RulesFolder::isDictionary);
    List<Path> dictionaries =
        Lexicon.files(folder).stream().filter(RulesFolder::isDictionary).toList();
    if (dictionaries.isEmpty()) {
      return new RulesFolder(lexicon, List.of());
    }
    Warnings warnings = new Warnings();
    ActorRows actors = new ActorRows(lexicon, warnings);
    AgentRows agents = new AgentRows(lexicon, warnings);
    VerbRows verbs = new VerbRows(lexicon, warnings);
    Map<String, List<Row>> tables = new LinkedHashMap<>();
    for (Path path : dictionaries) {
      List<SourceLine> lines = DictionaryLines.read(path);
      switch (DictionaryKind.of(path.toString(), lines)) {
        case ACTOR -> add(tables, ActorRows.FILE, actors.rows(ActorEntry.all(lines)));
        case AGENT -> add(tables, AgentRows.FILE, agents.rows(lines));
        case VERB -> add(tables, VerbRows.FILE, verbs.rows(lines));
      }
    }
    Lexicon full =
        base.without(VerbRows.FILE, verbs::replaces)
            .withRows(tables)
            .withFolder(folder, RulesFolder::isDictionary);
    return new RulesFolder(full, warnings.messages());
  }

  private static void add(Map<String, List<Row>> tables, String file, List<Row> rows) {
    tables.computeIfAbsent(file, f -> new ArrayList<>()).addAll(rows);
  }

  private static boolean isDictionary(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
  }
}
