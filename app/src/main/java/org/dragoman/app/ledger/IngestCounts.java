package org.dragoman.app.ledger;

/**
 * What a run of ingest did.
 *
 * @param read documents that the inputs gave
 * @param added documents that were new and are now in the ledger
 * @param known documents that were there already, or came twice
 * @param refused inputs, lines and entries that could not be read
 */
public record IngestCounts(long read, long added, long known, long refused) {}
