CREATE INDEX story_member_document ON story_member (document, ordinal);
CREATE INDEX story_member_story ON story_member (story);
CREATE INDEX story_member_target ON story_member (target);
