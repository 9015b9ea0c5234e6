package org.dragoman.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.text.Span;

/**
 * A sentence with its marks taken out: {@code <s>...</s>} around the words for who acts, {@code
 * <t>...</t>} around those for whom it is done to. Each may stand several times.
 *
 * @param text the sentence without marks
 * @param sources what stood between {@code <s>} and {@code </s>}, in UTF-16 code units of the text
 * @param targets what stood between {@code <t>} and {@code </t>}
 */
record MarkedSentence(String text, List<Span> sources, List<Span> targets) {
  private static final Pattern MARK = Pattern.compile("<(/?)([st])>");

  MarkedSentence {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
  }

  /**
   * Takes the marks out.
   *
   * @throws GoldException where a mark is not closed, closes nothing, encloses no word or stands
   *     within its like
   */
  static MarkedSentence parse(String marked) throws GoldException {
    StringBuilder text = new StringBuilder();
    List<Span> sources = new ArrayList<>();
    List<Span> targets = new ArrayList<>();
    int source = -1;
    int target = -1;
    int done = 0;
    Matcher mark = MARK.matcher(marked);
    while (mark.find()) {
      append(text, marked, done, mark.start());
      done = mark.end();
      boolean opens = mark.group(1).isEmpty();
      boolean isSource = mark.group(2).equals("s");
      int open = isSource ? source : target;
      if (opens == open >= 0) {
        throw new GoldException(
            opens ? mark.group() + " within its like" : mark.group() + " closes nothing");
      }
      if (!opens) {
        (isSource ? sources : targets).add(words(text, open, mark.group()));
      }
      int now = opens ? text.length() : -1;
      source = isSource ? now : source;
      target = isSource ? target : now;
    }
    append(text, marked, done, marked.length());
    if (source >= 0 || target >= 0) {
      throw new GoldException((source >= 0 ? "<s>" : "<t>") + " is not closed");
    }
    return new MarkedSentence(text.toString(), sources, targets);
  }

  /** Adds a stretch; spaces on both sides of a mark become one. */
  private static void append(StringBuilder text, String marked, int begin, int end) {
    int from = begin;
    boolean spaced = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
    while (spaced && from < end && marked.charAt(from) == ' ') {
      from++;
    }
    text.append(marked, from, end);
  }

  private static Span words(StringBuilder text, int open, String mark) throws GoldException {
    int begin = open;
    int end = text.length();
    while (begin < end && text.charAt(begin) == ' ') {
      begin++;
    }
    while (end > begin && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (begin == end) {
      throw new GoldException("nothing before " + mark);
    }
    return new Span(begin, end);
  }
}
