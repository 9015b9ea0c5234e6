package org.dragoman.lab.judge;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.text.Document;

/** Reads the annotated sentences that the judge is trained on. */
final class JudgeData {
  /** The project's own sentences, by theme. */
  private static final List<String> OWN =
      List.of(
          "promise-and-aid.tsv",
          "talk-and-support.tsv",
          "yield-and-refuse.tsv",
          "blame-and-arrest.tsv",
          "force-and-nothing.tsv",
          "aid-borders.tsv",
          "promise-borders.tsv",
          "joint-and-protest.tsv",
          "threat-and-demand.tsv",
          "close-borders.tsv");

  private JudgeData() {}

  /** The project's own sentences. */
  static List<Marked> own() {
    List<Marked> sentences = new ArrayList<>();
    for (String name : OWN) {
      try (InputStream in = JudgeData.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("no resource " + name);
        }
        List<String> lines =
            Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        sentences.addAll(marked(name, lines, "sentence", "type"));
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
    return sentences;
  }

  /**
   * Sentences of a tab-separated file whose header names the columns.
   *
   * @throws IOException where the file cannot be read or a row is wrong; names file and line
   */
  static List<Marked> read(Path file, String sentence, String label) throws IOException {
    return marked(file.toString(), Files.readAllLines(file), sentence, label);
  }

  /**
   * The texts of a file of JSON lines.
   *
   * @throws IOException where the file cannot be read or a line is broken; names file and line
   */
  static List<Document> texts(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Document> documents = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        String text = mapper.readTree(line).path("text").asText("");
        documents.add(Document.of(file + ":" + number, text));
      } catch (IOException e) {
        throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
      }
    }
    return documents;
  }

  private static List<Marked> marked(String name, List<String> lines, String sentence, String label)
      throws IOException {
    List<Marked> sentences = new ArrayList<>();
    int text = -1;
    int type = -1;
    int number = 0;
    for (String line : lines) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.asList(line.split("\t", -1));
      if (text < 0) {
        text = cells.indexOf(sentence);
        type = cells.indexOf(label);
        if (text < 0 || type < 0) {
          throw new IOException(name + ":" + number + ": no column " + sentence + " or " + label);
        }
        continue;
      }
      if (cells.size() <= Math.max(text, type)) {
        throw new IOException(name + ":" + number + ": too few columns");
      }
      try {
        sentences.add(Marked.of(unquoted(cells.get(text)), cells.get(type).strip()));
      } catch (IllegalArgumentException e) {
        throw new IOException(name + ":" + number + ": " + e.getMessage(), e);
      }
    }
    return sentences;
  }

  private static String unquoted(String cell) {
    boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }
}
