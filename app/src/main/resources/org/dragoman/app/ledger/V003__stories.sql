-- One event from many reports: which reported events are one, how their reports differ, and which
-- texts are copies of others.

-- What a report speaks of as a whole (JSON) and the image of its text, to find the same event again.
CREATE TABLE report (
  document UUID NOT NULL,
  gist TEXT NOT NULL,
  sketch BYTEA NOT NULL
);

-- What a report tells: ordinal 0 is the report as a whole, target null; others have the id of an event
-- or engagement. telling: JSON.
CREATE TABLE reported (
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  target TEXT,
  telling TEXT NOT NULL
);

-- Keys by which near copies of a text find each other.
CREATE TABLE text_band (
  band BIGINT NOT NULL,
  document UUID NOT NULL
);

-- original: the earlier text. kind: copy, grown (this one tells more), contained, revised.
CREATE TABLE document_copy (
  document UUID NOT NULL,
  original UUID NOT NULL,
  kind TEXT NOT NULL,
  similarity DOUBLE PRECISION NOT NULL
);

-- The reported events of a story in the order in which they joined it, from 0. reasons: why it joined.
CREATE TABLE story_member (
  story TEXT NOT NULL,
  place INTEGER NOT NULL,
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  target TEXT,
  reasons TEXT NOT NULL
);

-- Keys by which an event finds the stories that it may belong to.
CREATE TABLE story_key (
  key BIGINT NOT NULL,
  story TEXT NOT NULL
);

-- relation: announced_then_held or announced_then_cancelled.
CREATE TABLE story_link (
  story TEXT NOT NULL,
  other TEXT NOT NULL,
  relation TEXT NOT NULL
);

-- What the reports of a story tell differently. aspect: number, date, status, place, who.
CREATE TABLE story_difference (
  story TEXT NOT NULL,
  aspect TEXT NOT NULL,
  measure TEXT NOT NULL,
  value TEXT NOT NULL,
  document UUID NOT NULL
);
