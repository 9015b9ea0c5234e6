package org.dragoman.record;

import java.util.List;
import java.util.Map;
import org.dragoman.event.PairExplanation;
import org.dragoman.event.PredicateExplanation;
import org.dragoman.grammar.Parse;

/**
 * A document with all that was found in it, and why. Immutable.
 *
 * @param analysis what was found
 * @param predicates the predicates of each sentence that have coding rules, in order
 * @param pairs the pairs of sides of each sentence that went to the judge, in order
 */
public record Explanation(
    Analysis analysis,
    Map<Parse, List<PredicateExplanation>> predicates,
    Map<Parse, List<PairExplanation>> pairs) {
  public Explanation {
    predicates = Map.copyOf(predicates);
    pairs = Map.copyOf(pairs);
  }

  /** The predicates of a sentence that have coding rules, in order; possibly none. */
  public List<PredicateExplanation> predicates(Parse parse) {
    return predicates.getOrDefault(parse, List.of());
  }

  /** The pairs of sides of a sentence that went to the judge, in order; possibly none. */
  public List<PairExplanation> pairs(Parse parse) {
    return pairs.getOrDefault(parse, List.of());
  }
}
