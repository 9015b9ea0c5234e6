package org.dragoman.app.ledger;

import java.util.List;
import java.util.Locale;

/**
 * The tables of the ledger with their columns in the order of the schema, as rows are loaded. What
 * each holds is said in {@code V001__records.sql} and the scripts after it.
 */
public enum Table {
  /** Which engine and lexicon made rows. */
  CODER("id", "engine", "lexicon"),
  /** Calls of ingest and recode. */
  RUN(
      "id",
      "command",
      "coder",
      "started",
      "ended",
      "documents_read",
      "documents_added",
      "documents_known",
      "refused"),
  /** What could not be read. */
  REFUSAL("run", "place", "problem"),
  /** Documents as they came. */
  DOCUMENT(
      "id",
      "native_id",
      "url",
      "title",
      "publisher",
      "published",
      "language",
      "text",
      "origin",
      "coder",
      "given_publisher",
      "given_published"),
  /** What happened to documents, in order. */
  CHANGE("number", "document", "run", "kind"),
  /** Coded events. */
  EVENT(
      "id",
      "document",
      "ordinal",
      "coder",
      "type",
      "mode",
      "contexts",
      "cameo",
      "quad",
      "goldstein",
      "status",
      "actor",
      "recipient",
      "date",
      "day",
      "place_name",
      "place_country",
      "place_city",
      "place_region",
      "latitude",
      "longitude",
      "geonames",
      "said_by",
      "trigger_text",
      "trigger_begin",
      "trigger_end",
      "passage",
      "sentence",
      "span_begin",
      "span_end",
      "quote",
      "confidence",
      "verdict"),
  /** Who acts, and upon whom. */
  EVENT_ACTOR(
      "event",
      "document",
      "role",
      "ordinal",
      "words",
      "span_begin",
      "span_end",
      "party",
      "sector",
      "office",
      "name"),
  /** Meetings, visits and the like. */
  ENGAGEMENT(
      "id",
      "document",
      "ordinal",
      "coder",
      "kind",
      "status",
      "date",
      "day",
      "place_country",
      "place_city",
      "passage",
      "sentence",
      "span_begin",
      "span_end",
      "quote",
      "confidence",
      "verdict"),
  /** Persons of engagements. */
  PARTICIPANT(
      "engagement",
      "document",
      "ordinal",
      "name",
      "party",
      "office",
      "role",
      "passage",
      "sentence",
      "span_begin",
      "span_end",
      "quote"),
  /** Topics with their words. */
  TOPIC(
      "document",
      "ordinal",
      "coder",
      "topic",
      "role",
      "passage",
      "sentence",
      "span_begin",
      "span_end",
      "quote"),
  /** What is to happen next. */
  COMMITMENT(
      "id",
      "document",
      "ordinal",
      "coder",
      "what",
      "status",
      "due",
      "due_from",
      "due_to",
      "body",
      "session",
      "said_by",
      "passage",
      "sentence",
      "span_begin",
      "span_end",
      "quote",
      "verdict"),
  /** How sides stand to ideas and situations. */
  SIDE_POSITION(
      "id",
      "document",
      "ordinal",
      "coder",
      "person",
      "stance",
      "object",
      "said_by",
      "passage",
      "sentence",
      "span_begin",
      "span_end",
      "quote",
      "verdict"),
  /** Joint bodies of states. */
  BODY(
      "id",
      "document",
      "ordinal",
      "coder",
      "name",
      "session",
      "passage",
      "sentence",
      "span_begin",
      "span_end",
      "quote"),
  /** Organisations, conferences and treaties. */
  FORUM("document", "ordinal", "name", "passage", "sentence", "span_begin", "span_end", "quote"),
  /** Wars, disputes, negotiations. */
  PROCESS(
      "id",
      "document",
      "ordinal",
      "kind",
      "passage",
      "sentence",
      "span_begin",
      "span_end",
      "quote"),
  /** Parties of what has several. */
  PARTY_OF("owner", "document", "role", "ordinal", "party"),
  /** On whose word a report stands. */
  SOURCE(
      "document",
      "ordinal",
      "name",
      "kind",
      "through",
      "cited",
      "passage",
      "sentence",
      "span_begin",
      "span_end",
      "quote"),
  /** Persons, bodies and places that a document names. */
  ACTOR("document", "ordinal", "kind", "name", "party", "office"),
  /** What readers set right. */
  CORRECTION(
      "number",
      "target",
      "kind",
      "document",
      "field",
      "machine_value",
      "value",
      "who",
      "made",
      "reason",
      "passage",
      "anchor_begin",
      "anchor_end",
      "undone"),
  /** What conditional requests need. */
  FETCHED("url", "etag", "last_modified", "content_hash", "seen"),
  /** What a report speaks of as a whole. */
  REPORT("document", "gist", "sketch"),
  /** What a report tells, to find the same event again. */
  REPORTED("document", "ordinal", "target", "telling"),
  /** Keys by which copies of a text find each other; few for each key. */
  TEXT_BAND("band", "document"),
  /** Texts that are copies of earlier ones. */
  DOCUMENT_COPY("document", "original", "kind", "similarity"),
  /** Reported events that are one. */
  STORY_MEMBER("story", "place", "document", "ordinal", "target", "reasons", "speaks"),
  /** Keys by which an event finds its story. */
  STORY_KEY("key", "story"),
  /** Stories that announce others. */
  STORY_LINK("story", "other", "relation"),
  /** What reports of a story tell differently. */
  STORY_DIFFERENCE("story", "aspect", "measure", "value", "document"),
  /** Counts that are kept. */
  TALLY("part", "name", "other", "total"),
  /** What documents tell between two parties that bears on fates. */
  FATE_TOLD("document", "ordinal", "party_a", "party_b", "what", "form"),
  /** From when on commitments are settled. */
  COMMITMENT_SETTLED("commitment", "document", "party_a", "party_b", "day"),
  /** What became of commitments. */
  COMMITMENT_FATE(
      "commitment",
      "document",
      "party_a",
      "party_b",
      "kind",
      "by_document",
      "by_kind",
      "by_id",
      "day",
      "new_due",
      "new_due_from",
      "new_due_to",
      "passage",
      "sentence",
      "span_begin",
      "span_end",
      "quote",
      "confidence",
      "reasons");

  private final List<String> columns;

  Table(String... columns) {
    this.columns = List.of(columns);
  }

  /** The name in SQL. */
  public String sql() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Names of the columns, in order. */
  public List<String> columns() {
    return columns;
  }
}
