-- What became of commitments by later reports. Wholly derived from the other tables: it may be deleted
-- and made again at any time.
--
-- kind: fulfilled, postponed, cancelled or repeated. party_a and party_b (a < b): the pair of parties by
-- which the two reports were found to speak of one thing; a commitment to several has rows for each pair.
-- by_document, by_kind (engagement, event, body or commitment) and by_id: the row of the later report that
-- tells it. day: when it came about, as far as told, else the day of that report. new_due: as in commitment,
-- where the later report puts it off. passage to quote: the later report's words. reasons: what agreed,
-- with semicolons between.
CREATE TABLE commitment_fate (
  commitment TEXT NOT NULL,
  document UUID NOT NULL,
  party_a TEXT NOT NULL,
  party_b TEXT NOT NULL,
  kind TEXT NOT NULL,
  by_document UUID NOT NULL,
  by_kind TEXT NOT NULL,
  by_id TEXT NOT NULL,
  day DATE NOT NULL,
  new_due TEXT,
  new_due_from DATE,
  new_due_to DATE,
  passage TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  reasons TEXT NOT NULL
);

-- How far the fates have come: the last change they know of. One row.
CREATE TABLE fate_mark (
  change_number BIGINT NOT NULL,
  rules INTEGER NOT NULL
);
INSERT INTO fate_mark VALUES (0, 0);
