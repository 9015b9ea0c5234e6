CREATE INDEX commitment_fate_commitment ON commitment_fate (commitment);
CREATE INDEX commitment_fate_pair ON commitment_fate (party_a, party_b);
CREATE INDEX commitment_fate_by_document ON commitment_fate (by_document);
