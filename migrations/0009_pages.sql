-- Which flags a page named, day by day. It is no record: it is written beside the log of changes, and lost without harm.
CREATE TABLE shown_flags (
  client_id INTEGER NOT NULL,
  rule TEXT NOT NULL,
  shown_on TEXT NOT NULL CHECK (shown_on IS date(shown_on)),
  PRIMARY KEY (client_id, rule, shown_on)
) STRICT;
CREATE INDEX shown_flags_by_day ON shown_flags (shown_on);

-- Rules that are silent about everybody, with the reason.
CREATE TABLE rule_mutes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rule TEXT NOT NULL UNIQUE,
  until_on TEXT CHECK (until_on IS date(until_on)),
  because TEXT NOT NULL CHECK (trim(because) <> ''),
  created_at TEXT NOT NULL
) STRICT;
