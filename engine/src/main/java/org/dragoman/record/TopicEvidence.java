package org.dragoman.record;

import org.dragoman.text.Quote;

/**
 * A topic and words that show it; a topic of several places has one of these for each. Immutable.
 *
 * @param topic the topic
 * @param role what was done with it there
 * @param quote the words
 */
public record TopicEvidence(Topic topic, TopicRole role, Quote quote) {}
