package org.dragoman.time;

/**
 * Atoms that tell a time.
 *
 * @param begin first atom
 * @param end one past the last atom
 */
record Match(int begin, int end, Meaning meaning) {}
