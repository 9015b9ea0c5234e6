package org.dragoman.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dragoman.grammar.Parse;
import org.dragoman.grammar.Relation;
import org.dragoman.grammar.UniversalTag;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which of the places that a sentence names is an event's: the one that hangs in the tree from the
 * predicate or from what it governs, else the sentence's only place.
 *
 * <p>A country or capital stands for its government more often than for ground, so it counts only
 * after a preposition of place; a city or region also where it is what is visited or attacked.
 */
final class EventPlaces {
  /** How a place is led to, the surest first. */
  private enum Lead {
    /** "in Baku", "near Goma". */
    AT,
    /** "visited Baku", "shelled Goma". */
    OBJECT,
    /** "from Goma", "into Darfur". */
    ALONG,
    NONE
  }

  private static final Set<String> AT =
      Set.of(
          "in",
          "at",
          "near",
          "outside",
          "inside",
          "around",
          "within",
          "throughout",
          "off",
          "beside",
          "below",
          "above");

  private static final Set<String> ALONG =
      Set.of("from", "into", "across", "through", "via", "toward", "towards", "along");

  /** Acts whose object can be the ground that they happen on. */
  private static final Set<EventType> ON_GROUND =
      EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.RETREAT);

  private static final String VISIT = "visit";

  /** A place that hangs from the predicate by more words than these is another's. */
  private static final int FARTHEST = 8;

  /**
   * How far up and down count: what governs the act says less of its place than what it governs.
   */
  private static final int DOWN = 1;

  private static final int UP = 2;

  private EventPlaces() {}

  /**
   * The place of an act, or null.
   *
   * @param predicate token that tells of the act
   * @param actors who acts, and {@code recipients} upon whom: a country that is a side is no place
   *     unless a preposition of place says so
   */
  static @Nullable Place of(
      EventContext context,
      int predicate,
      EventType type,
      @Nullable String mode,
      List<EventActor> actors,
      List<EventActor> recipients) {
    if (context.places().isEmpty()) {
      return null;
    }
    Parse parse = context.parse();
    PlaceMention best = null;
    int bestScore = Integer.MAX_VALUE;
    for (PlaceMention mention : context.places()) {
      Lead lead = lead(parse, mention, type, mode, predicate);
      boolean side = isCountry(mention) && (isSide(mention, actors) || isSide(mention, recipients));
      if (lead == Lead.NONE || (lead != Lead.AT && side)) {
        continue;
      }
      int distance = distance(parse, mention, predicate);
      if (distance > FARTHEST) {
        continue;
      }
      int score = (lead.ordinal() * 100 + distance) * 10 + breadth(mention);
      if (score < bestScore) {
        best = mention;
        bestScore = score;
      }
    }
    if (best != null) {
      return narrowest(parse, context.places(), best).place();
    }
    return only(parse, context.places());
  }

  private static boolean isCountry(PlaceMention mention) {
    return mention.kind() == PlaceMention.Kind.COUNTRY;
  }

  /** A city tells more than its region, a region more than its country. */
  private static int breadth(PlaceMention mention) {
    return isCountry(mention) ? 2 : mention.place().isRegion() ? 1 : 0;
  }

  /** "in Goma, Congo", "in Rutshuru in North Kivu": the city, whichever the tree puts on top. */
  private static PlaceMention narrowest(
      Parse parse, List<PlaceMention> places, PlaceMention chosen) {
    PlaceMention best = chosen;
    for (PlaceMention mention : places) {
      boolean beside =
          Math.abs(mention.first() - best.last()) <= 3
              || Math.abs(best.first() - mention.last()) <= 3;
      String country = mention.place().country();
      if (beside
          && breadth(mention) < breadth(best)
          && country != null
          && country.equals(best.place().country())
          && lead(parse, mention) == Lead.AT) {
        best = mention;
      }
    }
    return best;
  }

  /** The only place that the sentence says something to be in or near, or null. */
  private static @Nullable Place only(Parse parse, List<PlaceMention> places) {
    PlaceMention only = null;
    for (PlaceMention mention : places) {
      if (lead(parse, mention) != Lead.AT) {
        continue;
      }
      if (only != null && !only.place().equals(mention.place())) {
        return null;
      }
      only = mention;
    }
    return only == null ? null : only.place();
  }

  private static Lead lead(
      Parse parse, PlaceMention mention, EventType type, @Nullable String mode, int predicate) {
    Lead lead = lead(parse, mention);
    if (lead != Lead.NONE) {
      return lead;
    }
    int top = parse.headOf(mention.first(), mention.last());
    boolean visit = VISIT.equals(mode);
    if (visit && leads(parse, mention, top, Set.of("to"))) {
      return Lead.AT;
    }
    Relation relation = parse.relation(top);
    boolean object =
        (relation == Relation.OBJ || relation == Relation.NSUBJ_PASS)
            && parse.head(top) == predicate;
    boolean onTarget =
        leads(parse, mention, top, Set.of("on", "against", "of"))
            && parse.head(top) == predicate
            && ON_GROUND.contains(type);
    if ((object && visit)
        || ((object || onTarget) && ON_GROUND.contains(type) && !isCountry(mention))) {
      return Lead.OBJECT;
    }
    return Lead.NONE;
  }

  private static Lead lead(Parse parse, PlaceMention mention) {
    int top = parse.headOf(mention.first(), mention.last());
    if (leads(parse, mention, top, AT)) {
      // "interest in Iran" is no place; "attacked in Iran" is one, and so is the city of any.
      return Lead.AT;
    }
    return leads(parse, mention, top, ALONG) ? Lead.ALONG : Lead.NONE;
  }

  /**
   * Whether a preposition of some leads to a place, or to the place that it stands in a row with.
   */
  private static boolean leads(
      Parse parse, PlaceMention mention, int top, Set<String> prepositions) {
    int at = top;
    for (int step = 0; step < 3 && at >= 0; step++) {
      for (int k = 0; k < parse.childCount(at); k++) {
        int child = parse.child(at, k);
        if (parse.relation(child) == Relation.CASE && child < mention.first()) {
          return prepositions.contains(parse.lower(child));
        }
      }
      Relation relation = parse.relation(at);
      // "in the city of Goma", "in the capital, Goma", "in Goma and Bukavu", "in Goma province"
      boolean joined =
          relation == Relation.CONJ
              || relation == Relation.APPOS
              || relation == Relation.FLAT
              || relation == Relation.COMPOUND
              || relation == Relation.NMOD_UNMARKED;
      if (!joined) {
        break;
      }
      at = parse.head(at);
    }
    int before = mention.first() - 1;
    if (before >= 0 && parse.lower(before).equals("the")) {
      before--;
    }
    return before >= 0 && prepositions.contains(parse.lower(before));
  }

  private static boolean isSide(PlaceMention mention, List<EventActor> sides) {
    Span span = mention.span();
    return sides.stream().anyMatch(side -> side.mention().span().overlaps(span));
  }

  /**
   * Steps in the tree between a place and a predicate, through no other act's clause; else the
   * maximum.
   */
  private static int distance(Parse parse, PlaceMention mention, int predicate) {
    int top = parse.headOf(mention.first(), mention.last());
    int down = 0;
    for (int at = top; at >= 0; at = parse.head(at), down += DOWN) {
      if (at != top && at != predicate && startsClause(parse, at)) {
        // "said talks in Baku ended": below a clause of its own, the place is that clause's.
        return parse.dominates(at, predicate) ? up(parse, predicate, at, down) : Integer.MAX_VALUE;
      }
      if (at == predicate || parse.dominates(at, predicate)) {
        return up(parse, predicate, at, down);
      }
    }
    return Integer.MAX_VALUE;
  }

  private static int up(Parse parse, int predicate, int meeting, int down) {
    int steps = down;
    for (int at = predicate; at != meeting; at = parse.head(at), steps += UP) {
      if (at < 0 || (at != predicate && startsClause(parse, at))) {
        return Integer.MAX_VALUE;
      }
      Relation relation = parse.relation(at);
      boolean ownClause =
          relation == Relation.CCOMP
              || relation == Relation.ADVCL
              || relation == Relation.ACL_RELCL
              || relation == Relation.PARATAXIS;
      if (ownClause && parse.upos(at) == UniversalTag.VERB) {
        return Integer.MAX_VALUE;
      }
    }
    return steps;
  }

  private static boolean startsClause(Parse parse, int token) {
    return switch (parse.relation(token)) {
      case ACL_RELCL, ADVCL, CCOMP, CSUBJ, CSUBJ_PASS, PARATAXIS -> true;
      case CONJ -> parse.upos(token) == UniversalTag.VERB;
      default -> false;
    };
  }
}
