package org.dragoman.app.query;

/**
 * What is new. Immutable.
 *
 * @param engagements meetings, visits and the like, the newest first
 * @param events what was done, the newest first
 */
public record News(Part<DyadBrief.Engagement> engagements, Part<EventRow> events) {}
