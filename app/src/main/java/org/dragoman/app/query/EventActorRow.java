package org.dragoman.app.query;

import org.jspecify.annotations.Nullable;

/**
 * Who stands on a side of an event. Immutable.
 *
 * @param event the event's name in the ledger
 * @param acting whether it acts, rather than being acted upon
 * @param words the words that name it
 * @param begin offset of the words in the event's passage, Unicode code points from 0
 * @param end offset behind them
 * @param party code of the party, or null
 * @param sector name of its part of society, or null
 * @param office its office, or null
 * @param name the person's name, or null
 */
public record EventActorRow(
    String event,
    boolean acting,
    String words,
    int begin,
    int end,
    @Nullable String party,
    @Nullable String sector,
    @Nullable String office,
    @Nullable String name) {}
