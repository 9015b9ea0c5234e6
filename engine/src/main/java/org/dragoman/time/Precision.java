package org.dragoman.time;

/** How closely words tell a time: the smallest part of the calendar that they name. */
public enum Precision {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  SEASON,
  HALF,
  YEAR,
  DECADE,
  /** They name no part of the calendar: "soon". */
  NONE
}
