package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences for tests of what reads tokens: cut by a plain rule, with true offsets. */
public final class PlainSentences {
  private static final Pattern TREEBANK =
      Pattern.compile(
          "['’]s\\b|\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|St|Dr|Mr)\\."
              + "|\\d+(?:[.,:/]\\d+)*(?:st|nd|rd|th)?|\\p{L}\\.(?:\\p{L}\\.)+"
              + "|\\p{L}+(?:['’](?!s\\b)\\p{L}+)*|\\S");
  private static final Pattern SPACES =
      Pattern.compile(
          "['’]s\\b|[\\p{L}\\d](?:[^\\s'’]*[\\p{L}\\d])?(?:(?<=\\b\\p{L}{3,4})\\.)?|\\S");

  private PlainSentences() {}

  /** The whole text as one sentence; hyphens and marks stand alone. */
  public static Sentence of(String text) {
    return cut(text, TREEBANK);
  }

  /** The whole text as one sentence; a token runs to the next space, but for marks at its ends. */
  public static Sentence spaced(String text) {
    return cut(text, SPACES);
  }

  private static Sentence cut(String text, Pattern pattern) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
    }
    return new Sentence(
        Passage.TEXT, 0, tokens.get(0).begin(), tokens.get(tokens.size() - 1).end(), tokens);
  }
}
