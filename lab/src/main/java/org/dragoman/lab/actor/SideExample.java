package org.dragoman.lab.actor;

import org.dragoman.actor.SideCase;

/**
 * A choice between sides whose right answer is known.
 *
 * @param asked the sides to choose from
 * @param right the one meant, 0 for nobody known
 * @param known whether a side is meant, be it not among those to choose from
 * @param weight how much it counts
 * @param line the sentence's line in its file, by which examples are parted
 */
record SideExample(SideCase asked, int right, boolean known, double weight, int line) {}
