-- Counts that are kept, so that the answer to what a ledger holds does not wait for all its rows. Wholly
-- derived from the other tables. What several reports tell counts once.

-- part: what is counted (row, event type, dyad ...); name and other: which of them, as far as they are told
-- apart.
CREATE TABLE tally (
  part TEXT NOT NULL,
  name TEXT NOT NULL,
  other TEXT NOT NULL,
  total BIGINT NOT NULL
);

-- The last change that the counts know of, and the last one that the stories knew of then. No row: none were
-- made yet.
CREATE TABLE tally_mark (
  change_number BIGINT NOT NULL,
  story_number BIGINT NOT NULL
);

-- From which day on the fates of a commitment settle it: fulfilled, cancelled, or promised anew by a later
-- report, which stands for it then. Derived from commitment_fate with it, and by the same pairs.
CREATE TABLE commitment_settled (
  commitment TEXT NOT NULL,
  document UUID NOT NULL,
  party_a TEXT NOT NULL,
  party_b TEXT NOT NULL,
  day DATE NOT NULL
);
INSERT INTO commitment_settled SELECT f.commitment, f.document, f.party_a, f.party_b, min(d.published)
  FROM commitment_fate f JOIN document d ON d.id = f.by_document
  WHERE (f.kind IN ('fulfilled', 'cancelled') OR f.by_kind = 'commitment') AND d.published IS NOT NULL
  GROUP BY 1, 2, 3, 4;
