package org.dragoman.text;

/**
 * Evidence: words of a document and where they stand.
 *
 * @param passage the passage they stand in
 * @param sentence number of the sentence within the passage, 0-based
 * @param span their place in the passage, UTF-16 code units
 * @param text exactly the characters at {@code span}
 */
public record Quote(Passage passage, int sentence, Span span, String text) {}
