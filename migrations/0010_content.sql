-- What they said when they were asked how it is now: whether they are content.
ALTER TABLE case_steps ADD COLUMN content TEXT CHECK (content IN ('yes', 'not-yet', 'no'));

-- What the rules found before.
DELETE FROM kept_findings;
