package org.dragoman.lab.status;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.event.EventStatus;
import org.dragoman.lab.Half;
import org.dragoman.text.Span;

/**
 * A sentence of which one predicate's status is known.
 *
 * @param text the sentence
 * @param predicate where the predicate stands in it, UTF-16 code units
 * @param status how its act stands to the facts
 * @param half what the sentence is for
 */
record StatusSentence(String text, Span predicate, EventStatus status, Half half) {
  private static final String RESOURCE = "/org/dragoman/lab/status/status.tsv";
  private static final String OPEN = "<p>";
  private static final String CLOSE = "</p>";

  /** The project's own sentences of one half, in order of the file. */
  static List<StatusSentence> read(Half half) throws IOException {
    try (InputStream in = StatusSentence.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      List<StatusSentence> sentences = new ArrayList<>();
      boolean header = true;
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        if (!header) {
          sentences.add(parse(line, i + 1));
        }
        header = false;
      }
      return sentences.stream().filter(sentence -> sentence.half() == half).toList();
    }
  }

  private static StatusSentence parse(String line, int number) {
    String[] cells = line.split("\t", -1);
    int open = cells[0].indexOf(OPEN);
    int close = cells[0].indexOf(CLOSE);
    if (cells.length != 3 || open < 0 || close < open) {
      throw new IllegalArgumentException(
          RESOURCE + ":" + number + ": expected a sentence with one marked predicate, status, use");
    }
    String before = cells[0].substring(0, open);
    String word = cells[0].substring(open + OPEN.length(), close);
    String text = before + word + cells[0].substring(close + CLOSE.length());
    return new StatusSentence(
        text,
        new Span(open, open + word.length()),
        EventStatus.valueOf(cells[1].toUpperCase(Locale.ROOT)),
        Half.valueOf(cells[2].toUpperCase(Locale.ROOT)));
  }
}
