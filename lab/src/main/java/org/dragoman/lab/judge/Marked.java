package org.dragoman.lab.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.text.Span;

/**
 * A sentence with its two sides marked.
 *
 * @param text the sentence without marks
 * @param acting where the source is named, in UTF-16 code units
 * @param receiving where the target is named
 * @param label what the annotator called it
 */
record Marked(String text, List<Span> acting, List<Span> receiving, String label) {
  private static final Pattern MARK = Pattern.compile("<(/?)([st])>");

  Marked {
    acting = List.copyOf(acting);
    receiving = List.copyOf(receiving);
  }

  /**
   * Reads {@code <s>} and {@code <t>} marks; one side may stand within the other.
   *
   * @throws IllegalArgumentException where they do not pair
   */
  static Marked of(String marked, String label) {
    StringBuilder text = new StringBuilder();
    List<Span> acting = new ArrayList<>();
    List<Span> receiving = new ArrayList<>();
    Matcher matcher = MARK.matcher(marked);
    int at = 0;
    int openSource = -1;
    int openTarget = -1;
    while (matcher.find()) {
      text.append(marked, at, matcher.start());
      at = matcher.end();
      boolean opens = matcher.group(1).isEmpty();
      boolean source = matcher.group(2).equals("s");
      int open = source ? openSource : openTarget;
      if (opens != (open < 0)) {
        throw new IllegalArgumentException("marks do not pair: " + marked);
      }
      if (!opens && text.length() > open) {
        (source ? acting : receiving).add(new Span(open, text.length()));
      }
      int place = opens ? text.length() : -1;
      openSource = source ? place : openSource;
      openTarget = source ? openTarget : place;
    }
    text.append(marked.substring(at));
    if (openSource >= 0 || openTarget >= 0) {
      throw new IllegalArgumentException("marks do not pair: " + marked);
    }
    return new Marked(text.toString(), acting, receiving, label);
  }
}
