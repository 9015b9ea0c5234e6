package org.dragoman.lab.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.text.Span;

/**
 * A sentence of which all actors are known.
 *
 * @param kind what the sentence is an example of
 * @param text the sentence
 * @param marks its actors, in order, none overlapping another
 * @param half what the sentence is for
 * @param line its line in the file, from 1
 */
record ActorSentence(String kind, String text, List<Mark> marks, Half half, int line) {
  /** What a sentence is for. */
  enum Half {
    /** Rules and rows are written with it in view. */
    TUNE,
    /** It only gives a figure. */
    TEST,
    /** Read through once without a rule in view, then used for tuning. */
    DRILL
  }

  /**
   * Words that stand for an actor.
   *
   * @param span where they stand, UTF-16 code units
   * @param parties codes of the states and bodies meant, or a body's name; none where not known
   */
  record Mark(Span span, Set<String> parties) {
    Mark {
      parties = Set.copyOf(parties);
    }
  }

  private static final String HALVES = "/org/dragoman/lab/actor/actors.tsv";
  private static final String DRILL = "/org/dragoman/lab/actor/drill.tsv";
  private static final String UNKNOWN = "?";

  ActorSentence {
    marks = List.copyOf(marks);
  }

  /** The project's own sentences of one half, in order of the file. */
  static List<ActorSentence> read(Half half) throws IOException {
    String resource = half == Half.DRILL ? DRILL : HALVES;
    try (InputStream in = ActorSentence.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8), resource).stream()
          .map(sentence -> half == Half.DRILL ? sentence.ofDrill() : sentence)
          .filter(sentence -> sentence.half() == half)
          .toList();
    }
  }

  /**
   * The sentences of a table: a row with an odd number is of the tune half, the first being 1.
   *
   * @param file what the table is called in errors
   * @throws IllegalArgumentException where a row is wrong; the message names its line
   */
  static List<ActorSentence> read(Reader table, String file) throws IOException {
    List<ActorSentence> sentences = new ArrayList<>();
    BufferedReader reader = new BufferedReader(table);
    boolean header = true;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!header) {
        Half half = sentences.size() % 2 == 0 ? Half.TUNE : Half.TEST;
        sentences.add(parse(line, number, half, file));
      }
      header = false;
    }
    return sentences;
  }

  private ActorSentence ofDrill() {
    return new ActorSentence(kind, text, marks, Half.DRILL, line);
  }

  private static ActorSentence parse(String line, int number, Half half, String file) {
    int tab = line.indexOf('\t');
    if (tab < 1 || line.indexOf('\t', tab + 1) >= 0) {
      throw error(file, number, "expected a kind and a sentence");
    }
    String marked = line.substring(tab + 1);
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int at = 0;
    for (int open = marked.indexOf('{'); open >= 0; open = marked.indexOf('{', at)) {
      int close = marked.indexOf('}', open);
      int equals = close < 0 ? -1 : marked.lastIndexOf('=', close);
      if (equals <= open + 1
          || equals == close - 1
          || marked.substring(open + 1, close).indexOf('{') >= 0) {
        throw error(file, number, "expected {words=PARTY} at " + marked.substring(open));
      }
      text.append(marked, at, open);
      int begin = text.length();
      text.append(marked, open + 1, equals);
      marks.add(
          new Mark(new Span(begin, text.length()), parties(marked.substring(equals + 1, close))));
      at = close + 1;
    }
    String rest = marked.substring(at);
    if (rest.indexOf('}') >= 0) {
      throw error(file, number, "a } without a {");
    }
    return new ActorSentence(
        line.substring(0, tab), text.append(rest).toString(), marks, half, number);
  }

  private static Set<String> parties(String codes) {
    Set<String> parties = new TreeSet<>(List.of(codes.split("\\+(?=[A-Z?])")));
    return parties.contains(UNKNOWN) ? Set.of() : parties;
  }

  private static IllegalArgumentException error(String file, int number, String message) {
    return new IllegalArgumentException(file + ":" + number + ": " + message);
  }
}
