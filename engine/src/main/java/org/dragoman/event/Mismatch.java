package org.dragoman.event;

import java.util.List;

/**
 * A condition of a frame that does not hold for a predicate.
 *
 * @param condition the condition as the lexicon writes it: {@code obj=talk|deal}, {@code !with}
 * @param unwanted whether it asks for the absence of what was found
 * @param found the tokens that stand in the slot, 0-based in the sentence; none where it is empty
 */
public record Mismatch(String condition, boolean unwanted, List<Integer> found) {
  public Mismatch {
    found = List.copyOf(found);
  }
}
