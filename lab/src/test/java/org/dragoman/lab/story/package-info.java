/** Tests of the measure of stories and of its reports. */
@NullMarked
package org.dragoman.lab.story;

import org.jspecify.annotations.NullMarked;
