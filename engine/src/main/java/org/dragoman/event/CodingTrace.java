package org.dragoman.event;

import java.util.List;
import org.dragoman.actor.Mention;

/**
 * Told of the decisions of an {@link EventCoder} as it takes them, in order. Every method does
 * nothing unless overridden. Lists are the coder's own: read them, and keep copies only. Tokens are
 * 0-based in the sentence.
 */
public interface CodingTrace {
  /** Wants to know nothing. */
  CodingTrace NONE = new CodingTrace() {};

  /** A predicate gave no event. */
  default void dropped(int token, CodingOutcome why) {}

  /** A predicate gave no event, since it stands in what the act of another one is about. */
  default void within(int token, int act) {}

  /** The tokens in the slot that {@link #slot} is about to tell of. */
  default void heads(List<Integer> heads) {}

  /**
   * A slot was looked at for a side of a predicate's act.
   *
   * @param acting whether for the acting side
   * @param found who can be that side; none where the search goes on
   */
  default void slot(int token, boolean acting, String slot, List<Mention> found) {}

  /** A word was found to tell the status of a predicate's act. */
  default void cue(int token, int word, EventStatus status) {}

  /** A predicate gave an event. */
  default void coded(CodedEvent event) {}

  /** Two events are the same act, of which one is kept. */
  default void merged(CodedEvent dropped, CodedEvent kept) {}
}
