package org.dragoman.compare;

import org.jspecify.annotations.Nullable;

/**
 * One respect in which two readouts of the same thing differ. Immutable.
 *
 * @param aspect the respect
 * @param a what the first says, or null where it does not say
 * @param b what the second says, or null where it does not say
 */
public record Difference(Aspect aspect, @Nullable String a, @Nullable String b) {}
