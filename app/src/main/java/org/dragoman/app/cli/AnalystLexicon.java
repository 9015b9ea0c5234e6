package org.dragoman.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;
import org.dragoman.lexicon.petrarch.RulesFolder;

/** The bundled lexicon with what the folders of {@link RulesOption} hold. */
final class AnalystLexicon {
  private AnalystLexicon() {}

  /**
   * Reads the folders in their order.
   *
   * @param warn takes a message for each line of a dictionary that could not be used
   * @throws LexiconException where a file or line is wrong; the message names it. Commands end with
   *     exit code 2 then
   */
  static Lexicon of(List<Path> folders, Consumer<String> warn) {
    Lexicon lexicon = Lexicon.bundled();
    for (Path path : folders) {
      RulesFolder folder = RulesFolder.read(lexicon, path);
      folder.warnings().forEach(warn);
      lexicon = folder.lexicon();
    }
    return lexicon;
  }
}
