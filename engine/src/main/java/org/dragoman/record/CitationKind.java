package org.dragoman.record;

import java.util.Locale;

/** The way in which news reached the report. */
public enum CitationKind {
  /** An outlet or agency that reports it. */
  REPORTS,
  /** Somebody whom an outlet, or the report, cites or quotes. */
  CITES,
  /** Somebody according to whom it is so. */
  ACCORDING,
  /** An outlet to which somebody said it. */
  TOLD,
  /** Somebody who said it, to whom is not told or stands in {@link Citation#through}. */
  SPOKE,
  /** Somebody who put it out as a statement or press release. */
  RELEASE,
  /** Somebody who posted it on a social network. */
  POST,
  /** Somebody who is not named: an official, sources. */
  ANONYMOUS;

  /** The word of the JSON record: {@code reports}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
