package org.dragoman.app.evaluate;

/**
 * Precision, recall and F1, each the mean of those of several types.
 *
 * @param precision 0 to 1
 * @param recall 0 to 1
 * @param f1 0 to 1; the mean of the types' own F1, not that of the two other means
 */
public record Average(double precision, double recall, double f1) {}
