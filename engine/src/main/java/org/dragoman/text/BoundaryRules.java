package org.dragoman.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Row;
import org.dragoman.text.Abbreviations.Kind;
import org.dragoman.text.TokenSpans.Gap;
import org.jspecify.annotations.Nullable;

/**
 * What is settled about the end of a sentence before any model is asked: no sentence ends inside an
 * abbreviation, a name or a number. Immutable; safe for use by many threads.
 */
final class BoundaryRules {
  /** What the rules say of a place. */
  enum Verdict {
    GOES_ON,
    ENDS,
    /** The rules leave it to the model. */
    OPEN
  }

  /** After an hour, "time" closes the name of a time zone within this many words. */
  private static final int LONGEST_ZONE = 3;

  /** A colon this near the beginning follows a speaker or a label. */
  private static final int LONGEST_LABEL = 4;

  /** A run of this many strokes is a line drawn across the page. */
  private static final int SHORTEST_RULER = 5;

  /** Words that close a letter before the signature. */
  private static final Set<String> CLOSINGS =
      Set.of("regards", "sincerely", "wishes", "truly", "faithfully", "respectfully", "cheers");

  private static final int LONGEST_CLOSING = 3;

  private final Abbreviations abbreviations;
  private final Set<String> starters;

  private BoundaryRules(Abbreviations abbreviations, Set<String> starters) {
    this.abbreviations = abbreviations;
    this.starters = Set.copyOf(starters);
  }

  static BoundaryRules read(Lexicon lexicon, Abbreviations abbreviations) {
    Set<String> starters = new HashSet<>();
    for (Row row : lexicon.rows("text/starters.tsv", "word")) {
      starters.add(row.require("word"));
    }
    return new BoundaryRules(abbreviations, starters);
  }

  /** The name of the kind of mark after which a sentence may end, or null where it is none. */
  @Nullable String mark(TokenView view, int core) {
    int begin = view.tokens.begin(core);
    int end = view.tokens.end(core);
    char first = view.s.charAt(begin);
    switch (first) {
      case '.', '!', '?', '\u2026':
        return end - begin == 1 && first != '\u2026'
            ? String.valueOf(first)
            : run(view.s, begin, end);
      case ',':
        return end - begin == 1 ? "," : null;
      case ':', ';':
        return end - begin == 1 ? String.valueOf(first) : "emoticon";
      default:
        break;
    }
    if (WebTokens.isEmoticon(view.s, begin, end)) {
      return "emoticon";
    }
    Kind kind = abbreviations.kind(view.s, begin, end);
    return kind == null ? null : kind.name().toLowerCase(Locale.ROOT);
  }

  private static String run(String s, int begin, int end) {
    for (int i = begin; i < Math.min(end, begin + 8); i++) {
      char c = s.charAt(i);
      if (c == '!' || c == '?') {
        return c + "+";
      }
    }
    return "...";
  }

  /**
   * Whether a sentence ends after {@code token}, which is not the last of its passage.
   *
   * @param sentence the first token of the sentence so far
   * @param core the token before the closing quotes and brackets at {@code token}
   * @param mark the kind of mark at {@code core}
   */
  Verdict verdict(TokenView view, int sentence, int token, int core, String mark) {
    int next = token + 1;
    if (view.tokens.gapAfter(token) == Gap.NONE
        && (view.isCloser(next)
            || ".!?\u2026,;:".indexOf(view.first(next)) >= 0
            || !(mark.equals(".") || mark.endsWith("+")))) {
      return Verdict.GOES_ON;
    }
    Kind kind = abbreviations.kind(view.s, view.tokens.begin(core), view.tokens.end(core));
    if (kind != null) {
      return token == core ? afterAbbreviation(view, sentence, token, kind) : Verdict.OPEN;
    }
    if (token > core
        && "\"'\u2019\u201D\u00BB".indexOf(view.first(token)) >= 0
        && Character.isLowerCase(view.first(next))) {
      // A quotation within its sentence: "When?" he asked.
      return Verdict.GOES_ON;
    }
    if (mark.equals(".")) {
      return core == sentence + 1 && isItemLabel(view, sentence) ? Verdict.GOES_ON : Verdict.OPEN;
    }
    if (mark.equals(",")) {
      return closesLetter(view, sentence, core) ? Verdict.ENDS : Verdict.GOES_ON;
    }
    if (mark.equals(":")) {
      return view.isOpener(next) || core < sentence + LONGEST_LABEL
          ? Verdict.GOES_ON
          : Verdict.OPEN;
    }
    return Verdict.OPEN;
  }

  /** Whether "Best regards," or the like is all there is before the comma, a name after it. */
  private static boolean closesLetter(TokenView view, int sentence, int comma) {
    return comma > sentence
        && comma <= sentence + LONGEST_CLOSING
        && view.isCapitalised(comma + 1)
        && CLOSINGS.contains(view.word(comma - 1));
  }

  /** Whether a token is a line drawn with strokes; it stands alone as a sentence. */
  boolean isRuler(TokenView view, int token) {
    if (view.tokens.length(token) < SHORTEST_RULER) {
      return false;
    }
    for (int i = 0; i < SHORTEST_RULER; i++) {
      if ("-=*_~".indexOf(view.s.charAt(view.tokens.begin(token) + i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private Verdict afterAbbreviation(TokenView view, int sentence, int token, Kind kind) {
    int next = token + 1;
    Kind following = abbreviations.kind(view.s, view.tokens.begin(next), view.tokens.end(next));
    if (following == Kind.FIRM || following == Kind.SUFFIX) {
      return Verdict.GOES_ON;
    }
    switch (kind) {
      case TITLE, PLACE, LINK, NUMBER:
        return Verdict.GOES_ON;
      case DATE:
        return view.isFigure(next) ? Verdict.GOES_ON : Verdict.OPEN;
      case INITIAL:
        return afterInitial(view, sentence, token);
      case HOUR:
        return namesZone(view, next) ? Verdict.GOES_ON : Verdict.OPEN;
      case STATE, ORGANISATION:
        return isStarter(view, next) ? Verdict.ENDS : Verdict.GOES_ON;
      case REGION:
        // "Washington, D.C." can end a sentence; "the D.C. police" cannot.
        boolean afterTown = token > sentence && view.first(token - 1) == ',';
        return isStarter(view, next) ? Verdict.ENDS : afterTown ? Verdict.OPEN : Verdict.GOES_ON;
      case SUFFIX, FIRM:
        return isStarter(view, next) ? Verdict.ENDS : Verdict.OPEN;
      default:
        return Verdict.OPEN;
    }
  }

  private static Verdict afterInitial(TokenView view, int sentence, int token) {
    char next = view.first(token + 1);
    boolean inName =
        token == sentence
            || view.isCapitalised(token - 1)
            || Character.isLowerCase(next)
            || (view.first(token - 1) == ',' && (next == '(' || next == '&'));
    return inName ? Verdict.GOES_ON : Verdict.OPEN;
  }

  private static boolean namesZone(TokenView view, int next) {
    String shape = view.shape(next);
    if (shape.equals("XX") && view.tokens.length(next) <= 4) {
      return true;
    }
    for (int i = next; i < Math.min(view.tokens.size(), next + LONGEST_ZONE); i++) {
      if (view.word(i).equals("time")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token is one of the words that begin many sentences and hardly any name. */
  boolean isStarter(TokenView view, int token) {
    int first = view.afterOpeners(token);
    return view.isCapitalised(first) && starters.contains(view.word(first));
  }

  private static boolean isItemLabel(TokenView view, int token) {
    int length = view.tokens.length(token);
    return (length <= 3 && view.isFigure(token))
        || (length == 1 && Characters.isAsciiLetter(view.first(token)));
  }
}
