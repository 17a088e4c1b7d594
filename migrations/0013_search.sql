-- How far the index of find has come. The index itself is made by the program (src/store/search/), which makes it anew
-- where it is missing, damaged or made by another program. It is no record, and nothing of it is in the log of changes.
CREATE TABLE kept_search (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  stamp TEXT NOT NULL,                          -- what is indexed, and how
  change_id INTEGER NOT NULL                    -- the last change that is in it
) STRICT;
