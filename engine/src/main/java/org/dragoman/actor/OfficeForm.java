package org.dragoman.actor;

import org.jspecify.annotations.Nullable;

/**
 * One way to name an office.
 *
 * @param office short normal form: {@code foreign minister}
 * @param sector sector of its holder
 * @param party whose office it is where only one party has it, else null
 */
record OfficeForm(String office, Sector sector, @Nullable Party party) {}
