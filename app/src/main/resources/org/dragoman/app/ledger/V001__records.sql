-- The ledger: documents as they came, and what was read from each.
--
-- One schema for DuckDB and PostgreSQL. Offsets are Unicode code points from the passage's start, the
-- end exclusive, so that substring(text from span_begin + 1 for span_end - span_begin) = quote.
-- passage is 'text' or 'title'. Parties are ISO 3166-1 alpha-3 or the acronym of a body. Unknown is null.
-- Ids are made from the document and the place of the words, so that the same input gives the same rows.

-- Which engine, with which lexicon, made a row.
CREATE TABLE coder (
  id INTEGER PRIMARY KEY,
  engine TEXT NOT NULL,
  lexicon TEXT NOT NULL
);

-- A call of ingest or recode. A run without an end was interrupted.
CREATE TABLE run (
  id UUID PRIMARY KEY,
  command TEXT NOT NULL,
  coder INTEGER NOT NULL,
  started TIMESTAMP NOT NULL,
  ended TIMESTAMP,
  documents_read BIGINT,
  documents_added BIGINT,
  documents_known BIGINT,
  refused BIGINT
);

-- What a run could not read, and why.
CREATE TABLE refusal (
  run UUID NOT NULL,
  place TEXT NOT NULL,
  problem TEXT NOT NULL
);

-- id: of the URL and the text. native_id: the input's own. origin: the file, line or entry it came from.
-- given_publisher, given_published: as the source gave them; without given_ also what the text itself tells.
CREATE TABLE document (
  id UUID PRIMARY KEY,
  native_id TEXT NOT NULL,
  url TEXT,
  title TEXT,
  publisher TEXT,
  published DATE,
  language TEXT,
  text TEXT NOT NULL,
  origin TEXT NOT NULL,
  coder INTEGER NOT NULL,
  given_publisher TEXT,
  given_published DATE
);

-- What happened to documents, in order: added, recoded, corrected. The search index catches up by it.
CREATE TABLE change (
  number BIGINT NOT NULL,
  document UUID NOT NULL,
  run UUID,
  kind TEXT NOT NULL
);

-- day: the event's date, else the day of publication. verdict: accepted or rejected by a reader, or null.
CREATE TABLE event (
  id TEXT NOT NULL,
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  coder INTEGER NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  contexts TEXT NOT NULL,
  cameo TEXT NOT NULL,
  quad INTEGER NOT NULL,
  goldstein DOUBLE PRECISION,
  status TEXT NOT NULL,
  actor TEXT,
  recipient TEXT,
  date DATE,
  day DATE,
  place_name TEXT,
  place_country TEXT,
  place_city TEXT,
  place_region TEXT,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  geonames INTEGER,
  said_by TEXT,
  trigger_text TEXT NOT NULL,
  trigger_begin INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  passage TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  verdict TEXT
);

-- role: actor or recipient. The span is in the event's passage.
CREATE TABLE event_actor (
  event TEXT NOT NULL,
  document UUID NOT NULL,
  role TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  words TEXT NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  party TEXT,
  sector TEXT,
  office TEXT,
  name TEXT
);

CREATE TABLE engagement (
  id TEXT NOT NULL,
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  coder INTEGER NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  date DATE,
  day DATE,
  place_country TEXT,
  place_city TEXT,
  passage TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  verdict TEXT
);

CREATE TABLE participant (
  engagement TEXT NOT NULL,
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  party TEXT,
  office TEXT,
  role TEXT,
  passage TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL
);

-- role: discussed, agreed, briefed, praised, disputed.
CREATE TABLE topic (
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  coder INTEGER NOT NULL,
  topic TEXT NOT NULL,
  role TEXT NOT NULL,
  passage TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL
);

-- due: an ISO date, a month, a year, or the text's words; due_from and due_to: the days it means.
CREATE TABLE commitment (
  id TEXT NOT NULL,
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  coder INTEGER NOT NULL,
  what TEXT NOT NULL,
  status TEXT NOT NULL,
  due TEXT,
  due_from DATE,
  due_to DATE,
  body TEXT,
  session INTEGER,
  said_by TEXT,
  passage TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  verdict TEXT
);

-- stance: supports, opposes, demands, regrets.
CREATE TABLE side_position (
  id TEXT NOT NULL,
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  coder INTEGER NOT NULL,
  person TEXT,
  stance TEXT NOT NULL,
  object TEXT NOT NULL,
  said_by TEXT,
  passage TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  verdict TEXT
);

-- Joint bodies of states.
CREATE TABLE body (
  id TEXT NOT NULL,
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  coder INTEGER NOT NULL,
  name TEXT NOT NULL,
  session INTEGER,
  passage TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL
);

CREATE TABLE forum (
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  passage TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL
);

CREATE TABLE process (
  id TEXT NOT NULL,
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  passage TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL
);

-- Parties of what has several. owner: id of an engagement, commitment, position, body or process.
-- role: party (engagement, body, process), by or to (commitment), side or about (position).
CREATE TABLE party_of (
  owner TEXT NOT NULL,
  document UUID NOT NULL,
  role TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  party TEXT NOT NULL
);

-- On whose word the report stands. cited: whether the report relies on it for its news.
CREATE TABLE source (
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  through TEXT,
  cited BOOLEAN NOT NULL,
  passage TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL
);

-- Persons, bodies and places that a document names. kind: person, body or place.
CREATE TABLE actor (
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  party TEXT,
  office TEXT
);

-- What a reader set right. machine_value is what the engine says; the row itself holds value.
-- field: a column of the target's table, or verdict. anchor_begin and anchor_end find the target again when
-- a newer engine reads the text. undone: when it was taken back, or null.
CREATE TABLE correction (
  number BIGINT NOT NULL,
  target TEXT NOT NULL,
  kind TEXT NOT NULL,
  document UUID NOT NULL,
  field TEXT NOT NULL,
  machine_value TEXT,
  value TEXT,
  who TEXT NOT NULL,
  made TIMESTAMP NOT NULL,
  reason TEXT,
  passage TEXT NOT NULL,
  anchor_begin INTEGER NOT NULL,
  anchor_end INTEGER NOT NULL,
  undone TIMESTAMP
);

-- What conditional requests to web servers need.
CREATE TABLE fetched (
  url TEXT PRIMARY KEY,
  etag TEXT,
  last_modified TEXT,
  content_hash TEXT,
  seen TIMESTAMP NOT NULL
);
