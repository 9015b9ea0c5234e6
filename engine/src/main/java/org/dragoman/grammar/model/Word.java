package org.dragoman.grammar.model;

import org.dragoman.model.Codes;

/**
 * All that the models look at in a word by itself, wherever it stands. Immutable; made by {@link
 * Dictionary#word}.
 */
public final class Word {
  /** Stands before the first and after the last word of a sentence. */
  static final Word EDGE = new Word();

  final String text;
  final Surface surface;

  /** Joint tags that the tagger may choose among. */
  final int[] candidates;

  /** The only tag that the word can have, or -1. */
  final int only;

  // Codes of what the tagger and the parser see of a neighbour.
  final long lower;
  final long ending;
  final long capitals;
  final long usualTags;

  /** Codes of the word's class in three clusterings, from 512 classes down; 0 where it has none. */
  final long fine;

  final long middle;
  final long coarse;

  /** What the parser takes for the word: itself where seen often enough, else its ending. */
  final long lexical;

  Word(String text, Surface surface, TagClass tags, int[] open, LowerForms.Entry entry) {
    this.text = text;
    this.surface = surface;
    this.candidates = tags.candidates(open);
    this.only = candidates.length == 1 ? candidates[0] : tags.only();
    this.lower = surface.lowerCode;
    this.ending = surface.endings[2];
    this.capitals = Codes.mix(surface.flags + 50);
    this.usualTags = tags.seen().length == 0 ? Codes.mix(3 + (surface.flags & 5)) : tags.code();
    this.fine = entry.fine();
    this.middle = entry.middle();
    this.coarse = entry.coarse();
    this.lexical =
        entry.lexical()
            ? surface.lowerCode
            : Codes.mix(surface.endings[1] * 31 + (surface.flags & 5));
  }

  private Word() {
    long none = Codes.mix(987_654_321L);
    text = "";
    surface = new Surface("");
    candidates = new int[0];
    only = -1;
    lower = none;
    ending = none;
    capitals = none;
    usualTags = none;
    fine = none;
    middle = none;
    coarse = none;
    lexical = none;
  }

  /** The word as it is written. */
  public String text() {
    return text;
  }

  /** Joint tags that the tagger may choose among, ascending; not to be changed. */
  public int[] candidates() {
    return candidates;
  }

  /** The only tag that the word can have, or -1. */
  public int only() {
    return only;
  }
}
