package org.dragoman.lab.grammar;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.dragoman.grammar.EnglishGrammar;
import org.dragoman.grammar.model.GrammarModel;

/** Writes a model whose header tells how well it does. */
final class ModelOutput {
  private ModelOutput() {}

  /**
   * Writes a model.
   *
   * @param header what the header is to say besides the accuracy
   * @param treebanks folder of dev files, on each of which the accuracy is measured
   * @param log is told each measure and the size
   */
  static void write(
      GrammarModel model,
      Map<String, String> header,
      Path treebanks,
      Path out,
      Consumer<String> log)
      throws IOException {
    EnglishGrammar grammar = read(model);
    Map<String, String> measured = new LinkedHashMap<>(header);
    for (Path file : TreebankFiles.find(treebanks, "dev")) {
      Score score = Score.of(grammar, Treebank.read(file));
      measured.put("accuracy on " + TreebankFiles.name(file), score.toString());
      log.accept(TreebankFiles.name(file) + ": " + score);
    }
    Files.createDirectories(out.toAbsolutePath().getParent());
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
      model.withHeader(measured).toFile().write(stream);
    }
    log.accept(out + ": " + Files.size(out) + " bytes");
  }

  private static EnglishGrammar read(GrammarModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.toFile().write(bytes);
    return EnglishGrammar.read("new model", new ByteArrayInputStream(bytes.toByteArray()));
  }
}
