package org.dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.dragoman.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** What {@link Sentences} guarantees holds for any input, also for one that is no text. */
class GuaranteesTest {
  private static final Sentences ENGLISH = Sentences.english(Lexicon.bundled());

  private static final String[] PIECES = {
    "a",
    "B",
    "The",
    "U.S",
    "Mr",
    "no",
    "can",
    "n't",
    "'s",
    "\u2019s",
    "1",
    "23",
    ",",
    ".",
    "..",
    "...",
    "\u2026",
    "!",
    "?",
    ":",
    ";",
    "-",
    "--",
    "\u2013",
    "/",
    "(",
    ")",
    "[",
    "]",
    "\"",
    "'",
    "\u201C",
    "\u201D",
    "\u2018",
    "`",
    "@",
    "#",
    "$",
    "%",
    "&",
    "*",
    "+",
    "=",
    "<",
    ">",
    "_",
    "~",
    "http://",
    "www.",
    "x@y.z",
    ":)",
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\u2028",
    "\u2029",
    "\u0085",
    "\uFEFF",
    "\u00A0",
    "\u200B",
    "\u00AD",
    "\u200D",
    "\u0000",
    "\u0007",
    "\u0301",
    "\uFE0F",
    "\u00E9",
    "\u4E2D",
    "\u0639",
    "\uD83D\uDE80",
    "\uD835\uDC00",
    "\uD800",
    "\uDC00",
    "\uD83D",
    "\u0661",
    "\u00B2"
  };

  @Test
  void holdForRandomText() {
    Random random = new Random(20260101);
    for (int round = 0; round < 4_000; round++) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(round % 100 == 0 ? 3_000 : 60);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      hold(text.toString());
    }
  }

  @Test
  void holdForRandomCodeUnits() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        text.append((char) random.nextInt(0x10000));
      }
      hold(text.toString());
    }
  }

  @Test
  void holdForLinesWithoutAnEnd() {
    int megabytes = 5_000_000;
    for (String piece :
        List.of(
            "word, and ", "a", ".", "\uD83D\uDE80", "-", "\"(", "a.b@", "http://", "'s", "1,")) {
      hold(piece.repeat(megabytes / 10 / piece.length()));
    }
    hold("ministers met, ".repeat(megabytes / 15));
  }

  @Test
  void aLongSentenceIsCutAfterASemicolonBeforeAComma() {
    String text = "a b, c ".repeat(85) + "one; " + "d e, ".repeat(100);

    List<Sentence> sentences = ENGLISH.split(Document.of("d", text), Passage.TEXT);

    assertThat(sentences).hasSizeGreaterThan(1);
    assertThat(sentences.get(0).tokens().get(sentences.get(0).size() - 1).text()).isEqualTo(";");
  }

  @Test
  void aLongWordIsCutBetweenCodePoints() {
    String letter = "\uD835\uDC00";
    String text = "x" + letter.repeat(Sentences.LONGEST_TOKEN);

    List<Sentence> sentences = ENGLISH.split(Document.of("d", text), Passage.TEXT);

    assertThat(sentences.get(0).tokens()).hasSizeGreaterThan(2);
    assertThat(sentences.get(0).token(0).text()).hasSize(Sentences.LONGEST_TOKEN - 1);
    hold(text);
  }

  private static void hold(String text) {
    Document document = Document.of("d", text);
    List<Sentence> sentences = ENGLISH.split(document, Passage.TEXT);
    int at = 0;
    int index = 0;
    for (Sentence sentence : sentences) {
      ensure(sentence.index() == index++, text, "numbers run on");
      ensure(sentence.size() >= 1, text, "a sentence is not empty");
      ensure(sentence.size() <= Sentences.LONGEST_SENTENCE, text, "a sentence is not too long");
      ensure(sentence.begin() == sentence.token(0).begin(), text, "begins with its first token");
      ensure(
          sentence.end() == sentence.token(sentence.size() - 1).end(), text, "ends with its last");
      for (Token token : sentence.tokens()) {
        ensure(token.begin() >= at, text, "tokens are in order and do not overlap");
        ensure(isSpace(text, at, token.begin()), text, "nothing but space is left out");
        ensure(token.text().length() >= 1, text, "a token is not empty");
        ensure(token.text().length() <= Sentences.LONGEST_TOKEN, text, "a token is not too long");
        ensure(text.substring(token.begin(), token.end()).equals(token.text()), text, "same words");
        ensure(!cutsPair(text, token.end()), text, "no surrogate pair is cut");
        ensure(token.text().chars().noneMatch(GuaranteesTest::isSpace), text, "no space inside");
        at = token.end();
      }
    }
    ensure(isSpace(text, at, text.length()), text, "nothing but space is left at the end");
    ensure(
        sentences.equals(ENGLISH.split(document, Passage.TEXT)), text, "splitting is repeatable");
  }

  /** A plain assertion would build its description millions of times. */
  private static void ensure(boolean holds, String text, String what) {
    if (!holds) {
      throw new AssertionError(what + ": " + text.substring(0, Math.min(300, text.length())));
    }
  }

  private static boolean isSpace(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** White space told by the JDK's tables, not by the tokenizer's own. */
  private static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || "\uFEFF\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069"
                .indexOf(c)
            >= 0;
  }

  private static boolean cutsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}
