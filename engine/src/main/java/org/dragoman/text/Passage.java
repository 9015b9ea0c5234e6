package org.dragoman.text;

/** The two passages of a document in which words can stand. */
public enum Passage {
  /** The body: {@link Document#text()}. */
  TEXT,
  /** The headline: {@link Document#title()}. */
  TITLE
}
