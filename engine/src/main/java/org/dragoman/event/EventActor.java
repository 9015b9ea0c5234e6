package org.dragoman.event;

import org.dragoman.actor.Party;
import org.dragoman.actor.Sector;
import org.dragoman.text.Quote;
import org.jspecify.annotations.Nullable;

/**
 * One side of an event.
 *
 * @param mention the words that name it in the event's sentence
 * @param party the state or body it belongs to, or null where unknown
 * @param sector its part of society, or null where unknown
 * @param office its office in short normal form, or null
 * @param name the person's full name as far as the document gives it, or null
 */
public record EventActor(
    Quote mention,
    @Nullable Party party,
    @Nullable Sector sector,
    @Nullable String office,
    @Nullable String name) {}
