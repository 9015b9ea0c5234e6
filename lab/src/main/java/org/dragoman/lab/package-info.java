/** Commands that train the models, derive lexicons and measure accuracy and speed. */
@NullMarked
package org.dragoman.lab;

import org.jspecify.annotations.NullMarked;
