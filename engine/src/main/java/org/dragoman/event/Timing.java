package org.dragoman.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.time.Direction;
import org.dragoman.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Which of a sentence's dates is an event's, and how long ago that was. */
public final class Timing {
  /** What is told of longer ago than this is background. */
  private static final int BACKGROUND_DAYS = 45;

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
    return background(context, predicate) != null;
  }

  /** The expression that dates the act so far back that it is background; else null. */
  static @Nullable TimeExpression background(EventContext context, int predicate) {
    TimeExpression expression = of(context, predicate);
    LocalDate published = context.document().published();
    if (expression == null) {
      return null;
    }
    boolean longSpan =
        expression.kind() == TimeExpression.Kind.MONTH
            || expression.kind() == TimeExpression.Kind.YEAR;
    if (published == null) {
      // News is dated by the day; what is dated by the month or year is looked back on.
      return longSpan && context.parse().xpos(predicate).equals("VBD") ? expression : null;
    }
    TimeExpression past = expression.towards(Direction.PAST);
    LocalDate end = past.end() == null ? past.date() : past.end();
    boolean background = end != null && ChronoUnit.DAYS.between(end, published) > BACKGROUND_DAYS;
    return background ? expression : null;
  }
}
