/** Tests of the examination with damage done to real ledgers. */
@NullMarked
package org.dragoman.app.doctor;

import org.jspecify.annotations.NullMarked;
