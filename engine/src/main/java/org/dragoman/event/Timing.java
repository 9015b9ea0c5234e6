package org.dragoman.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.time.Direction;
import org.dragoman.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Which of a sentence's dates is an event's, and how long ago that was. */
public final class Timing {
  /** What is told of longer ago than this is background. */
  private static final int BACKGROUND_DAYS = 45;

  private static final Pattern YEAR = Pattern.compile("(1[0-9]{3}|20[0-9]{2})s?");

  private Timing() {}

  /** The day that the sentence gives for the act of a predicate, or null. */
  public static @Nullable LocalDate day(EventContext context, int predicate, EventStatus status) {
    TimeExpression expression = of(context, predicate);
    if (expression == null) {
      return null;
    }
    Direction direction = status == EventStatus.FUTURE ? Direction.FUTURE : Direction.PAST;
    return expression.towards(direction).day();
  }

  /**
   * The time expression nearest above or below a predicate in the tree, or null: its own, else the
   * only one of its clause.
   */
  public static @Nullable TimeExpression of(EventContext context, int predicate) {
    Parse parse = context.parse();
    TimeExpression best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (TimeExpression expression : context.times()) {
      int distance = distance(parse, expression, predicate);
      if (distance < bestDistance) {
        best = expression;
        bestDistance = distance;
      }
    }
    return bestDistance <= 6 ? best : null;
  }

  /** Steps in the tree from an expression to a predicate of the same clause; else the maximum. */
  private static int distance(Parse parse, TimeExpression expression, int predicate) {
    int top = parse.headOf(expression.first(), expression.last());
    int verb = clause(parse, top);
    if (verb < 0 || (predicate != verb && clause(parse, predicate) != verb)) {
      return Integer.MAX_VALUE;
    }
    int up = 0;
    for (int at = top; at >= 0; at = parse.head(at), up++) {
      int down = 0;
      for (int p = predicate; p >= 0; p = parse.head(p), down++) {
        if (p == at) {
          return up + 2 * down;
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The verb whose clause a token stands in, the token itself not counted; else the root. */
  private static int clause(Parse parse, int token) {
    int at = parse.head(token);
    int last = token;
    while (at >= 0 && parse.upos(at) != UniversalTag.VERB) {
      last = at;
      at = parse.head(at);
    }
    return at >= 0 ? at : last;
  }

  /** Whether the sentence dates the act so far back that it is background. */
  public static boolean longPast(EventContext context, int predicate) {
    return backgroundToken(context, predicate) >= 0;
  }

  /** The head of the words that date the act so far back that it is background; else -1. */
  static int backgroundToken(EventContext context, int predicate) {
    Parse parse = context.parse();
    TimeExpression expression = of(context, predicate);
    if (expression != null && background(context, predicate, expression)) {
      return parse.headOf(expression.first(), expression.last());
    }
    for (int i = 0; i < parse.size(); i++) {
      boolean years = isYear(context, i) && !inDay(context, i);
      boolean phrase = i > 0 && parse.upos(i - 1) == UniversalTag.ADP;
      boolean attribute =
          !phrase
              && switch (parse.relation(i)) {
                case NUMMOD, COMPOUND, AMOD, NMOD_POSS -> true;
                default -> false;
              };
      // "the 1986 massacre" tells of the massacre only, and "the 2016 Summit" is a name.
      if (years
          && (attribute
              ? dates(parse, parse.head(i), predicate)
              : TimeWords.within(parse, predicate, i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean background(
      EventContext context, int predicate, TimeExpression expression) {
    LocalDate published = context.document().published();
    if (published == null) {
      Parse parse = context.parse();
      // News is dated by the day; what is dated by the month or year is looked back on.
      // What the first sentence tells is the news, though it may be some weeks old.
      boolean longSpan =
          switch (expression.kind()) {
            case MONTH -> parse.sentence().index() > 0 || !main(parse, predicate);
            case YEAR -> true;
            default -> false;
          };
      return longSpan && parse.xpos(predicate).equals("VBD") && !running(parse, expression);
    }
    TimeExpression past = expression.towards(Direction.PAST);
    LocalDate end = past.end() == null ? past.date() : past.end();
    return end != null && ChronoUnit.DAYS.between(end, published) > BACKGROUND_DAYS;
  }

  /** Whether the year of a noun is an act's: "the 1972 revolt", "who led the 1972 revolt". */
  private static boolean dates(Parse parse, int noun, int predicate) {
    boolean object =
        noun >= 0
            && parse.relation(noun) == Relation.OBJ
            && parse.head(noun) == predicate
            && parse.relation(predicate) == Relation.ACL_RELCL
            && parse.xpos(predicate).equals("VBD");
    return object || (noun == predicate && parse.upos(noun) != UniversalTag.PROPN);
  }

  private static boolean main(Parse parse, int predicate) {
    int at = predicate;
    while (parse.relation(at) == Relation.CONJ && parse.head(at) >= 0) {
      at = parse.head(at);
    }
    return at == parse.root();
  }

  /** "earlier in September" is told in September; "this year", "the first time in two years". */
  private static boolean running(Parse parse, TimeExpression expression) {
    String text = expression.text().toLowerCase(Locale.ROOT);
    if (text.startsWith("this ") || text.startsWith("in ")) {
      return true;
    }
    int earlier = expression.first() - 2;
    return earlier >= 0
        && parse.text(earlier).equalsIgnoreCase("earlier")
        && parse.text(earlier + 1).equals("in");
  }

  /** Whether a token is part of a date that names the day. */
  private static boolean inDay(EventContext context, int token) {
    return context.times().stream()
        .anyMatch(
            time ->
                time.kind() == TimeExpression.Kind.DAY
                    && time.first() <= token
                    && token <= time.last());
  }

  /**
   * Whether a token is a year or decade gone by: "the 1986 massacre", "throughout the 1970s". Where
   * nobody knows when the report was written, all years are but those that "by" or "until" leads
   * to.
   */
  private static boolean isYear(EventContext context, int token) {
    String text = context.parse().text(token);
    boolean digit = text.charAt(0) == '1' || text.charAt(0) == '2';
    Matcher matcher = digit && text.length() >= 4 ? YEAR.matcher(text) : null;
    if (matcher == null || !matcher.matches()) {
      return false;
    }
    LocalDate published = context.document().published();
    int year = Integer.parseInt(matcher.group(1));
    if (published != null) {
      return LocalDate.of(year, 12, 31).plusDays(BACKGROUND_DAYS).isBefore(published);
    }
    return token == 0 || !context.parse().text(token - 1).equalsIgnoreCase("by");
  }
}
