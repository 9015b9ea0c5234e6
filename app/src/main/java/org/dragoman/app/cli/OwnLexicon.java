package org.dragoman.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.LexiconException;

/** The bundled lexicon with an analyst's folders. */
final class OwnLexicon {
  private OwnLexicon() {}

  /**
   * Adds folders, in their order.
   *
   * @throws LexiconException where one is no folder
   */
  static Lexicon of(List<Path> folders) {
    Lexicon lexicon = Lexicon.bundled();
    for (Path folder : folders) {
      lexicon = lexicon.withFolder(folder);
    }
    return lexicon;
  }
}
