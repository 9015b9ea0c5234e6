package org.dragoman.lab.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.text.Document;
import org.dragoman.text.Passage;
import org.dragoman.text.Sentence;
import org.dragoman.text.Sentences;
import org.dragoman.text.Token;

/** Sentences of texts without annotation, as the engine splits them. */
final class OpenText {
  private OpenText() {}

  /**
   * The tokens of each sentence of the {@code title} and {@code text} of each line, a JSON object;
   * a sentence that stands in several places is given once.
   *
   * @throws IOException where a file cannot be read or a line is broken; names file and line
   */
  static List<String[]> read(List<Path> files) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Sentences splitter = Sentences.english(Lexicon.bundled());
    Set<List<String>> seen = new HashSet<>();
    List<String[]> sentences = new ArrayList<>();
    for (Path file : files) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        try {
          JsonNode row = mapper.readTree(line);
          for (String field : List.of("title", "text")) {
            Document document = Document.of(file + ":" + number, row.path(field).asText(""));
            for (Sentence sentence : splitter.split(document, Passage.TEXT)) {
              List<String> tokens = sentence.tokens().stream().map(Token::text).toList();
              if (seen.add(tokens)) {
                sentences.add(tokens.toArray(new String[0]));
              }
            }
          }
        } catch (IOException e) {
          throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
        }
      }
    }
    return sentences;
  }
}
