package org.dragoman.event;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How likely each type of act is.
 *
 * @param scores probability of each type
 * @param none probability that one side does nothing to the other
 */
public record Judgement(Map<EventType, Double> scores, double none) {
  public Judgement {
    scores = Collections.unmodifiableMap(new EnumMap<>(scores));
  }

  /** The likeliest type, whether or not none is likelier still. */
  public EventType likeliest() {
    EventType best = EventType.AGREE;
    double most = probability(best);
    for (Map.Entry<EventType, Double> score : scores.entrySet()) {
      if (score.getValue() > most) {
        best = score.getKey();
        most = score.getValue();
      }
    }
    return best;
  }

  /** The likeliest type, or null where none is likelier than any. */
  public @Nullable EventType type() {
    EventType best = likeliest();
    return none > probability(best) ? null : best;
  }

  /** Probability of a type. */
  public double probability(EventType type) {
    return scores.getOrDefault(type, 0.0);
  }
}
