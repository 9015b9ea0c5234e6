CREATE INDEX story_member_document ON story_member (document, ordinal);
CREATE INDEX story_member_story ON story_member (story);
CREATE INDEX story_member_target ON story_member (target);
CREATE INDEX fate_told_pair ON fate_told (party_a, party_b);
CREATE INDEX fate_told_document ON fate_told (document);
CREATE INDEX commitment_fate_document ON commitment_fate (document);
