package org.dragoman.actor;

import org.jspecify.annotations.Nullable;

/** Tells whose hosts are by the place where they receive others. Stateless. */
final class Hosts {
  private Hosts() {}

  /**
   * "paid a visit to Skopje. The hosts met him": the place of the sentence before; or null.
   *
   * @param last the sentence before, or null
   */
  static @Nullable Party before(OpenSentence at, RawMention raw, @Nullable ReadSentence last) {
    boolean host = SideGuess.isHost(at.parse(), raw) && raw.parties().isEmpty();
    if (!host || !at.before().isEmpty() || last == null) {
      return null;
    }
    Party hosting = SideGuess.hosting(last.parse(), last.mentions());
    return hosting != null ? hosting : place(last);
  }

  /**
   * "landed in Hanoi. He was met by the deputy premier": the state of the place; else null.
   *
   * @param last the sentence before, or null
   */
  static @Nullable Party receiver(OpenSentence at, RawMention raw, @Nullable ReadSentence last) {
    if (!at.definite(raw) || !SideGuess.receives(at.parse(), at.head(raw))) {
      return null;
    }
    for (RawMention other : at.raws()) {
      if (SideGuess.place(at.parse(), other) && other.parties().size() == 1) {
        return other.parties().get(0);
      }
    }
    return last == null ? null : place(last);
  }

  private static @Nullable Party place(ReadSentence sentence) {
    for (Resolved mention : sentence.mentions()) {
      if (SideGuess.place(sentence.parse(), mention.raw()) && mention.parties().size() == 1) {
        return mention.parties().get(0);
      }
    }
    return null;
  }
}
