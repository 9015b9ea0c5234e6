package org.dragoman.lab.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.dragoman.grammar.EnglishGrammar;
import org.dragoman.grammar.model.GrammarModel;
import org.dragoman.model.ModelFile;

/** The model that comes with the engine. */
final class ShippedModel {
  private ShippedModel() {}

  static GrammarModel read() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(EnglishGrammar.class.getResourceAsStream("english.model"))) {
      return GrammarModel.of(ModelFile.read("english.model", in));
    }
  }
}
