package org.dragoman.app.fate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dragoman.app.fate.DocumentRows.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as far as its fate can be told. Immutable.
 *
 * @param id the commitment's
 * @param published the day of its report
 * @param pairs the pairs of parties between which it is
 * @param parties who must all take part
 * @param visitors whose people travel, for a visit
 * @param hosts to whom, for a visit
 * @param actors the persons and offices that are to take part, as far as told
 * @param body whose session it is, or null
 * @param session its number, or null
 * @param due when, or null
 * @param matter stems of what an agreement or aid is about
 * @param numbers the amounts named
 * @param firm whether it is more than a wish
 * @param changed whether its words tell that a plan has changed
 * @param place its words
 */
record Promise(
    String id,
    UUID document,
    LocalDate published,
    Occasion occasion,
    List<Pair> pairs,
    Set<String> parties,
    Set<String> visitors,
    Set<String> hosts,
    List<Actor> actors,
    @Nullable BodyKey body,
    @Nullable Integer session,
    @Nullable Due due,
    Set<String> matter,
    Set<String> numbers,
    boolean firm,
    boolean changed,
    DocumentRows.Place place) {}
