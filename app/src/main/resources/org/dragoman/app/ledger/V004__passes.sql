-- What the passes behind an ingest need so that their work is that of the new documents alone.

-- All that is derived by them is made anew in the new form.
DELETE FROM story_key;
DELETE FROM story_link;
DELETE FROM story_difference;
DELETE FROM document_copy;
DELETE FROM text_band;
DROP TABLE story_member;

-- The reported events of a story in the order in which they joined it, from 0. reasons: why it joined.
-- speaks: whether later events are compared with it; not where an earlier member tells just the same.
CREATE TABLE story_member (
  story TEXT NOT NULL,
  place INTEGER NOT NULL,
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  target TEXT,
  reasons TEXT NOT NULL,
  speaks BOOLEAN NOT NULL
);

-- How far the stories have come: the last change they know of. One row.
CREATE TABLE story_mark (
  change_number BIGINT NOT NULL
);
INSERT INTO story_mark VALUES (0);

-- Documents that have not changed, but whose stories were taken apart.
CREATE TABLE story_again (
  document UUID NOT NULL
);

-- What documents promise between two parties, and what they tell as held, called off or put off between
-- them, as the fates are told from it, so that no text has to be read again. what: promise or outcome.
-- form: JSON.
CREATE TABLE fate_told (
  document UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  party_a TEXT NOT NULL,
  party_b TEXT NOT NULL,
  what TEXT NOT NULL,
  form TEXT NOT NULL
);

-- change_number: the last change that the fates know of. told_number: the last one that fate_told knows of.
DROP TABLE fate_mark;
CREATE TABLE fate_mark (
  change_number BIGINT NOT NULL,
  rules INTEGER NOT NULL,
  told_number BIGINT NOT NULL
);
INSERT INTO fate_mark VALUES (0, 0, 0);
