package org.dragoman.lab.grammar;

import java.util.Map;

/**
 * Words grouped by the company they keep, in three clusterings each of which refines the next.
 *
 * @param fine number of the finest class of a lower-case form
 * @param middleOf number of the middle class of each finest class
 * @param coarseOf number of the coarse class of each finest class
 */
record WordClasses(Map<String, Integer> fine, int[] middleOf, int[] coarseOf) {}
