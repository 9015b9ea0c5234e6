/** Tests of the measure of fates. */
@NullMarked
package org.dragoman.lab.fate;

import org.jspecify.annotations.NullMarked;
