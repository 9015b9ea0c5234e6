CREATE INDEX tally_name ON tally (part, name, other);
CREATE INDEX tally_again_document ON tally_again (document);
