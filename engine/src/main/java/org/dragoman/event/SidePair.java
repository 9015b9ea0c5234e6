package org.dragoman.event;

import java.util.List;
import org.dragoman.actor.Actors;
import org.dragoman.grammar.Parse;

/**
 * Two sides of a sentence, one of which may be empty.
 *
 * @param parse the sentence
 * @param actors the actors of its document
 * @param acting where the side that acts is named
 * @param receiving where the other side is named
 */
public record SidePair(Parse parse, Actors actors, List<Side> acting, List<Side> receiving) {
  public SidePair {
    acting = List.copyOf(acting);
    receiving = List.copyOf(receiving);
    if (acting.isEmpty() && receiving.isEmpty()) {
      throw new IllegalArgumentException("no side");
    }
  }
}
