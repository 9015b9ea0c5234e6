/** The entry to the engine: one class, the stages in their fixed order. */
@NullMarked
package org.dragoman;

import org.jspecify.annotations.NullMarked;
