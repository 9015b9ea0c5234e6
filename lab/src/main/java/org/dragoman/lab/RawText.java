package org.dragoman.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dragoman.text.Span;

/**
 * The raw text of one document of a treebank, with the sentences and tokens that its annotators
 * saw. Rebuilt from the {@code # text} lines: a space between two sentences of a paragraph, a blank
 * line before each paragraph ({@code # newpar}).
 *
 * @param text the text
 * @param sentences where each sentence stands
 * @param tokens where each syntactic word stands
 */
record RawText(String text, List<Span> sentences, List<Span> tokens) {
  static final String MADE_HOW =
      "raw text: the '# text' lines of a document, a space between sentences, a blank line before"
          + " each '# newpar'";

  /**
   * The documents of a CoNLL-U file, plain or gzipped.
   *
   * @throws IOException where the file cannot be read or a word is missing from its sentence's
   *     text; the message names file and line
   */
  static List<RawText> read(Path file) throws IOException {
    List<RawText> documents = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      Builder builder = new Builder();
      boolean paragraph = false;
      String sentence = null;
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.startsWith("# newdoc")) {
          builder.finish(documents);
        } else if (line.equals("# newpar") || line.startsWith("# newpar ")) {
          paragraph = true;
        } else if (line.startsWith("# text = ")) {
          sentence = line.substring("# text = ".length());
          builder.begin(sentence, paragraph);
          paragraph = false;
        } else if (!line.isEmpty() && line.charAt(0) != '#') {
          String[] cells = line.split("\t", 3);
          if (cells[0].chars().allMatch(Character::isDigit) && !builder.token(cells[1])) {
            throw new IOException(file + ":" + number + ": not in the text: " + cells[1]);
          }
        }
      }
      builder.finish(documents);
    }
    return documents;
  }

  private static final class Builder {
    private StringBuilder text = new StringBuilder();
    private List<Span> sentences = new ArrayList<>();
    private List<Span> tokens = new ArrayList<>();
    private int at;

    void begin(String sentence, boolean paragraph) {
      if (text.length() > 0) {
        text.append(paragraph ? "\n\n" : " ");
      }
      at = text.length();
      text.append(sentence.strip());
      sentences.add(new Span(at, text.length()));
    }

    boolean token(String form) {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (!text.substring(at).startsWith(form)) {
        return false;
      }
      tokens.add(new Span(at, at + form.length()));
      at += form.length();
      return true;
    }

    void finish(List<RawText> documents) {
      if (text.length() > 0) {
        documents.add(new RawText(text.toString(), List.copyOf(sentences), List.copyOf(tokens)));
      }
      text = new StringBuilder();
      sentences = new ArrayList<>();
      tokens = new ArrayList<>();
    }
  }
}
