/** What was done: coding rules, events in PLOVER and CAMEO, their status and evidence. */
@NullMarked
package org.dragoman.event;

import org.jspecify.annotations.NullMarked;
