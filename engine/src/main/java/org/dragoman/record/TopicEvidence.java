package org.dragoman.record;

import org.dragoman.text.Quote;

/**
 * A topic and words that show it; a topic of several places has one of these for each.
 *
 * @param topic the topic
 * @param quote the words
 */
public record TopicEvidence(Topic topic, Quote quote) {}
