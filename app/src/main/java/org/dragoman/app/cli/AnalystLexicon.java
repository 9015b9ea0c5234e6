package org.dragoman.app.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.OwnActors;
import org.dragoman.lexicon.petrarch.RulesFolder;

/** The bundled lexicon with what the folders and files of {@link RulesOption} hold. */
final class AnalystLexicon {
  private AnalystLexicon() {}

  /**
   * Reads the folders in their order, then the files of actors.
   *
   * @param warn takes a message for each line of a dictionary that could not be used
   * @throws LexiconException where a file or line is wrong; the message names it. Commands end with
   *     exit code 2 then
   */
  static Lexicon of(RulesOption.Own own, Consumer<String> warn) {
    Lexicon lexicon = Lexicon.bundled();
    for (Path path : own.folders()) {
      RulesFolder folder = RulesFolder.read(lexicon, path);
      folder.warnings().forEach(warn);
      lexicon = folder.lexicon();
    }
    for (Path file : own.actors()) {
      lexicon = OwnActors.over(lexicon, file);
    }
    return lexicon;
  }
}
