package org.dragoman.lab.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.grammar.model.Dictionary;

/** Reads texts without annotation, for the grouping of words. */
final class OpenText {
  /** Rough treebank tokens: clitics, words that may hold full stops, numbers, single marks. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{L}+(?=n't\\b)|n't\\b|'(?:s|re|ve|ll|d|m)\\b|(?:\\p{L}\\.){2,}|\\p{L}+"
              + "|\\d[\\d.,:]*\\d|\\d|[^\\s]");

  private OpenText() {}

  /**
   * Lower-case tokens of the {@code title} and {@code text} of each line, a JSON object.
   *
   * @throws IOException where the file cannot be read or a line is broken; names file and line
   */
  static List<List<String>> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<List<String>> texts = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        JsonNode row = mapper.readTree(line);
        texts.add(tokens(row.path("title").asText("")));
        for (String paragraph : row.path("text").asText("").split("\n")) {
          texts.add(tokens(paragraph));
        }
      } catch (IOException e) {
        throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
      }
    }
    texts.removeIf(List::isEmpty);
    return texts;
  }

  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(Dictionary.plain(text));
    while (matcher.find()) {
      tokens.add(Dictionary.lower(matcher.group()));
    }
    return tokens;
  }
}
