package org.dragoman.event;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How likely each type of act is. Immutable. */
public final class Judgement {
  /** Probability of each type in the order of the types, then that of none. */
  private final double[] shares;

  private final EventType likeliest;

  /**
   * @param shares probability of each type in the order of the types, then that of none; taken over
   */
  Judgement(double[] shares) {
    EventType[] types = EventType.values();
    if (shares.length != types.length + 1) {
      throw new IllegalArgumentException(shares.length + " probabilities");
    }
    this.shares = shares;
    EventType best = types[0];
    for (EventType type : types) {
      best = shares[type.ordinal()] > shares[best.ordinal()] ? type : best;
    }
    this.likeliest = best;
  }

  /** Probability of each type. */
  public Map<EventType, Double> scores() {
    Map<EventType, Double> scores = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      scores.put(type, probability(type));
    }
    return Collections.unmodifiableMap(scores);
  }

  /** Probability that one side does nothing to the other. */
  public double none() {
    return shares[shares.length - 1];
  }

  /** The likeliest type, whether or not none is likelier still. */
  public EventType likeliest() {
    return likeliest;
  }

  /** The likeliest type, or null where none is likelier than any. */
  public @Nullable EventType type() {
    return none() > probability(likeliest) ? null : likeliest;
  }

  /**
   * As {@link #type()}, but null too where one side is unknown and the type is less probable than
   * {@link JudgeModel#ONE_SIDED}.
   */
  @Nullable EventType typeFor(SidePair pair) {
    boolean oneSided = pair.acting().isEmpty() || pair.receiving().isEmpty();
    return oneSided && probability(likeliest) < JudgeModel.ONE_SIDED ? null : type();
  }

  /** Probability of a type. */
  public double probability(EventType type) {
    return shares[type.ordinal()];
  }

  @Override
  public String toString() {
    return "Judgement[scores=" + scores() + ", none=" + none() + "]";
  }
}
