package org.dragoman.time;

/** Which way from the document's date a time expression points; told by the tense of its verb. */
public enum Direction {
  /** The verb tells what has happened: the nearest such time up to and including that day. */
  PAST,
  /** The verb tells what is to come: the nearest such time from that day on. */
  FUTURE,
  /**
   * Nothing tells. A plain weekday is read as news reads it, back; a date without its year as the
   * one nearest to the document's date.
   */
  UNKNOWN
}
