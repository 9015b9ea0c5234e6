package org.dragoman.app.story;

/** How two reported events belong together. */
public enum Relation {
  /** One event, told twice. */
  SAME,
  /** One report announces what the other tells as held. */
  ANNOUNCED_THEN_HELD,
  /** One report tells that what the other announces was called off. */
  ANNOUNCED_THEN_CANCELLED,
  /** Two events. */
  DIFFERENT
}
