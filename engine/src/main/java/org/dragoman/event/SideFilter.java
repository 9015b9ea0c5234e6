package org.dragoman.event;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.dragoman.actor.Mention;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.time.TimeExpression;

/**
 * Tells phrases that can be a side of an act, such as people, bodies and places, from days, sums
 * and things. For one sentence.
 */
final class SideFilter {
  private static final int DEEPEST = 3;

  private final RuledSentence sentence;
  private final Parse parse;
  private final BitSet times = new BitSet();

  SideFilter(RuledSentence sentence, List<TimeExpression> expressions) {
    this.parse = sentence.parse();
    this.sentence = sentence;
    for (TimeExpression time : expressions) {
      for (int i = 0; i < parse.size(); i++) {
        if (parse.token(i).span().overlaps(time.span())) {
          times.set(i);
        }
      }
    }
  }

  /** Whether two sides are not plainly one and the same: "Kuwait" and "the country". */
  boolean apart(Side acting, Side receiving) {
    Mention one = sentence.mention(acting.head(parse));
    Mention other = sentence.mention(receiving.head(parse));
    return one == null
        || other == null
        || one.party() == null
        || !one.parties().equals(other.parties())
        || (!whole(other) && !whole(one) && !samePerson(one, other));
  }

  private static boolean samePerson(Mention one, Mention other) {
    return one.person() != null && Objects.equals(one.person(), other.person());
  }

  /** Whether a mention stands for its party as a whole. */
  private static boolean whole(Mention mention) {
    return switch (mention.kind()) {
      case STATE, CAPITAL, ADJECTIVE, BODY, GROUP, PRONOUN -> true;
      default -> false;
    };
  }

  /** Whether a phrase names somebody who can act, or something of theirs: "Iran's missiles". */
  boolean acts(Side side) {
    int head = side.head(parse);
    return !tellsAct(head) && somebody(head, 0);
  }

  /**
   * Whether a noun is the name of an act, which does nothing itself: "the release of prisoners".
   */
  private boolean tellsAct(int i) {
    return parse.upos(i) == UniversalTag.NOUN
        && sentence.mention(i) == null
        && !sentence.types(i).isEmpty();
  }

  private boolean somebody(int head, int depth) {
    if (times.get(head) || depth > DEEPEST) {
      return false;
    }
    if (sentence.mention(head) != null || named(head)) {
      return true;
    }
    if (!substantial(head)) {
      return false;
    }
    for (int k = 0; k < parse.childCount(head); k++) {
      int child = parse.child(head, k);
      boolean owner =
          switch (parse.relation(child)) {
            case NMOD_POSS, AMOD, COMPOUND, APPOS -> true;
            case NMOD -> {
              int mark = parse.child(child, Relation.CASE);
              yield mark >= 0 && parse.lemma(mark).equals("of");
            }
            default -> false;
          };
      if (owner && somebody(child, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase names somebody, or holds a word for somebody: "the release of prisoners". */
  boolean receives(Side side) {
    int head = side.head(parse);
    if (times.get(head) || (!substantial(head) && sentence.mention(head) == null)) {
      return false;
    }
    for (int i = side.first(); i <= side.last(); i++) {
      if (!times.get(i) && (sentence.mention(i) != null || named(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word can head the name of somebody or something: no adjective, no bare pronoun. */
  private boolean substantial(int i) {
    return switch (parse.upos(i)) {
      case NOUN, PROPN, NUM -> true;
      default -> false;
    };
  }

  private boolean named(int i) {
    return parse.upos(i) == UniversalTag.PROPN;
  }
}
