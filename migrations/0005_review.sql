-- What was skipped in a review of a day, so that the next one of that day goes on with the rest. It is no record: it may be
-- emptied at any time, and nothing of it is in the log of changes.
CREATE TABLE review_skips (
  item TEXT NOT NULL,                           -- as a review names it: `reminder 3`, `client 7`
  skipped_on TEXT NOT NULL CHECK (skipped_on IS date(skipped_on)),
  PRIMARY KEY (skipped_on, item)
) STRICT;
