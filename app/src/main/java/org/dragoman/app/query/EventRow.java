package org.dragoman.app.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event of the ledger. Immutable.
 *
 * @param id its name in the ledger
 * @param type PLOVER type
 * @param mode PLOVER mode, or null
 * @param cameo CAMEO code
 * @param quad PLOVER's quad class, 1 to 4
 * @param goldstein Goldstein scale, or null
 * @param status how it stands to the facts
 * @param actor code of the party that acts, or null where not known
 * @param recipient code of the party that is acted upon, or null
 * @param date the day that the text tells, or null
 * @param day that day, else the day of publication, or null
 * @param placeName where, or null
 * @param placeCountry ISO 3166-1 alpha-3 of the country of the place, or null
 * @param saidBy on whose word it stands, or null
 * @param confidence 0 to 1
 * @param verdict accepted or rejected by a reader, or null
 * @param evidence the clause it was read from
 * @param telling which reports tell it
 */
public record EventRow(
    String id,
    String type,
    @Nullable String mode,
    String cameo,
    int quad,
    @Nullable Double goldstein,
    String status,
    @Nullable String actor,
    @Nullable String recipient,
    @Nullable LocalDate date,
    @Nullable LocalDate day,
    @Nullable String placeName,
    @Nullable String placeCountry,
    @Nullable String saidBy,
    double confidence,
    @Nullable String verdict,
    Evidence evidence,
    Telling telling) {}
