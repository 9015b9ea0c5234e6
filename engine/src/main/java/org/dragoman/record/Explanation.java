package org.dragoman.record;

import java.util.List;
import java.util.Map;
import org.dragoman.event.PredicateExplanation;
import org.dragoman.grammar.Parse;

/**
 * A document with all that was found in it, and why. Immutable.
 *
 * @param analysis what was found
 * @param predicates the predicates of each sentence that have coding rules, in order
 */
public record Explanation(Analysis analysis, Map<Parse, List<PredicateExplanation>> predicates) {
  public Explanation {
    predicates = Map.copyOf(predicates);
  }

  /** The predicates of a sentence that have coding rules, in order; possibly none. */
  public List<PredicateExplanation> predicates(Parse parse) {
    return predicates.getOrDefault(parse, List.of());
  }
}
