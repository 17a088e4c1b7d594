-- A client or a profile may be exempt from what is asked of others: a number of 0 asks nothing. The tables are made anew, for a
-- check cannot be changed; ids that were given are not given again.
CREATE TABLE new_thresholds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  rule TEXT NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  UNIQUE (client_id, rule, name)
) STRICT;
INSERT INTO new_thresholds SELECT id, client_id, rule, name, value FROM thresholds;
INSERT INTO sqlite_sequence (name, seq)
  SELECT 'new_thresholds', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'new_thresholds');
UPDATE sqlite_sequence SET seq = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'thresholds'), 0)
  WHERE name = 'new_thresholds';
DROP TABLE thresholds;
ALTER TABLE new_thresholds RENAME TO thresholds;

CREATE TABLE new_profile_thresholds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  profile_id INTEGER NOT NULL REFERENCES profiles (id),
  rule TEXT NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  UNIQUE (profile_id, rule, name)
) STRICT;
INSERT INTO new_profile_thresholds SELECT id, profile_id, rule, name, value FROM profile_thresholds;
INSERT INTO sqlite_sequence (name, seq)
  SELECT 'new_profile_thresholds', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'new_profile_thresholds');
UPDATE sqlite_sequence SET seq = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'profile_thresholds'), 0)
  WHERE name = 'new_profile_thresholds';
DROP TABLE profile_thresholds;
ALTER TABLE new_profile_thresholds RENAME TO profile_thresholds;
