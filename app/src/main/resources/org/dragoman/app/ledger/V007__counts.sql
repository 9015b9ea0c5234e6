-- Counts are kept by taking off what documents give before they change, and adding it again behind that.
-- All are made anew in this form.
DELETE FROM tally;
DROP TABLE tally_mark;

-- Documents that were added up to that change are in the counts, but for those of tally_again. One row.
CREATE TABLE tally_mark (
  change_number BIGINT NOT NULL
);
INSERT INTO tally_mark VALUES (0);

-- Documents that were taken out of the counts, or could not be counted yet.
CREATE TABLE tally_again (
  document UUID NOT NULL
);
