-- What a party has to do with is found in the index alone, and its newest events in their order.
DROP INDEX party_of_party;
CREATE INDEX party_of_party ON party_of (party, role, owner);
CREATE INDEX event_actor_day ON event (actor, day DESC, id);
CREATE INDEX event_recipient_day ON event (recipient, day DESC, id);
DROP INDEX event_recipient;
CREATE INDEX event_newest ON event (day DESC, id);
DROP INDEX event_day;
-- The first of each side stands in the event itself.
CREATE INDEX event_actor_further ON event_actor (party, role, event) WHERE ordinal > 0;
CREATE INDEX commitment_settled_commitment ON commitment_settled (commitment, day);
CREATE INDEX commitment_settled_pair ON commitment_settled (party_a, party_b);
