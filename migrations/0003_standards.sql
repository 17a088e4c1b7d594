-- Standards: kinds of clients and what each may expect; what is known of a person; concerns, feedback, playbooks.

-- A kind of client. Its standards are thresholds of rules, which its clients inherit.
CREATE TABLE profiles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_key TEXT NOT NULL UNIQUE,
  about TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE profile_thresholds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  profile_id INTEGER NOT NULL REFERENCES profiles (id),
  rule TEXT NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value > 0),
  UNIQUE (profile_id, rule, name)
) STRICT;

-- What an ideal client of the kind looks like: a question answered by yes or no, or by a number.
CREATE TABLE criteria (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  profile_id INTEGER NOT NULL REFERENCES profiles (id),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_key TEXT NOT NULL,
  wanted TEXT NOT NULL CHECK (wanted IN ('yes', 'no', 'at-least', 'at-most')),
  number REAL,
  weight INTEGER NOT NULL DEFAULT 1 CHECK (weight > 0),
  UNIQUE (profile_id, name_key),
  CHECK ((number IS NOT NULL) = (wanted IN ('at-least', 'at-most')))
) STRICT;

CREATE TABLE fit_answers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  criterion_id INTEGER NOT NULL REFERENCES criteria (id),
  number REAL NOT NULL,                         -- 1 for yes, 0 for no
  answered_on TEXT NOT NULL CHECK (answered_on IS date(answered_on)),
  UNIQUE (client_id, criterion_id)
) STRICT;

ALTER TABLE clients ADD COLUMN profile_id INTEGER REFERENCES profiles (id);
ALTER TABLE clients ADD COLUMN signed_on TEXT CHECK (signed_on IS date(signed_on));
ALTER TABLE clients ADD COLUMN source TEXT;     -- where they came from
CREATE INDEX clients_by_profile ON clients (profile_id) WHERE profile_id IS NOT NULL;

INSERT INTO profiles (name, name_key, about, created_at) VALUES
  ('key', 'key', 'The few you could not do without', ''),
  ('regular', 'regular', 'Work that comes again and again', ''),
  ('occasional', 'occasional', 'Now and then', ''),
  ('prospect', 'prospect', 'Not a client yet', ''),
  ('dormant', 'dormant', 'Once a year, so that the thread does not break', '');
INSERT INTO profile_thresholds (profile_id, rule, name, value)
  SELECT profiles.id, 'gone-quiet', 'days', days FROM profiles
  JOIN (SELECT 'key' AS name, 21 AS days UNION ALL SELECT 'regular', 60 UNION ALL SELECT 'occasional', 180
    UNION ALL SELECT 'prospect', 30 UNION ALL SELECT 'dormant', 365) AS cadence USING (name);

-- What a note is, where it was learnt, and when it was last known to hold.
ALTER TABLE notes ADD COLUMN kind TEXT CHECK (kind IN ('preference', 'personal', 'want', 'strength', 'weakness'));
ALTER TABLE notes ADD COLUMN learnt_from TEXT;
ALTER TABLE notes ADD COLUMN confirmed_on TEXT CHECK (confirmed_on IS date(confirmed_on));
ALTER TABLE notes ADD COLUMN service TEXT;      -- want: the service asked for, as it is counted

-- A day that comes round each year, of a person or of the client; the year may be unknown.
CREATE TABLE occasions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  person_id INTEGER REFERENCES people (id),
  what TEXT NOT NULL CHECK (trim(what) <> ''),
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
  year INTEGER,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX occasions_by_client ON occasions (client_id);
CREATE INDEX occasions_by_person ON occasions (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX occasions_by_day ON occasions (month, day);

ALTER TABLE interactions ADD COLUMN touches TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(touches));

CREATE TABLE concerns (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  person_id INTEGER REFERENCES people (id),
  what TEXT NOT NULL CHECK (trim(what) <> ''),
  noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
  closed_on TEXT CHECK (closed_on IS date(closed_on)),
  ending TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX concerns_by_client ON concerns (client_id);
CREATE INDEX concerns_open ON concerns (client_id) WHERE closed_on IS NULL;
CREATE INDEX concerns_by_person ON concerns (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE concern_acts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  concern_id INTEGER NOT NULL REFERENCES concerns (id),
  acted_on TEXT NOT NULL CHECK (acted_on IS date(acted_on)),
  text TEXT NOT NULL CHECK (trim(text) <> ''),
  interaction_id INTEGER REFERENCES interactions (id),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX concern_acts_by_concern ON concern_acts (concern_id);
CREATE INDEX concern_acts_by_interaction ON concern_acts (interaction_id) WHERE interaction_id IS NOT NULL;

-- How did I do: asked, said, changed, told; open until told.
CREATE TABLE feedback (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  person_id INTEGER REFERENCES people (id),
  asked_on TEXT CHECK (asked_on IS date(asked_on)),
  asked_channel TEXT,
  about TEXT,
  said_on TEXT CHECK (said_on IS date(said_on)),
  words TEXT,
  score INTEGER CHECK (score BETWEEN 0 AND 10),
  changed TEXT,
  told_on TEXT CHECK (told_on IS date(told_on)),
  told_channel TEXT,
  closed_on TEXT CHECK (closed_on IS date(closed_on)),
  closed_because TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX feedback_by_client ON feedback (client_id);
CREATE INDEX feedback_by_person ON feedback (person_id) WHERE person_id IS NOT NULL;

-- A list of steps with days, and the times it was applied to a client.
CREATE TABLE playbooks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_key TEXT NOT NULL UNIQUE,
  about TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE playbook_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  playbook_id INTEGER NOT NULL REFERENCES playbooks (id),
  place INTEGER NOT NULL,
  offset_days INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (trim(text) <> '')
) STRICT;
CREATE INDEX playbook_steps_by_playbook ON playbook_steps (playbook_id, place);

CREATE TABLE playbook_runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  playbook_id INTEGER NOT NULL REFERENCES playbooks (id),
  from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
  removed_on TEXT CHECK (removed_on IS date(removed_on)),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX playbook_runs_by_client ON playbook_runs (client_id);
CREATE INDEX playbook_runs_by_playbook ON playbook_runs (playbook_id);
ALTER TABLE reminders ADD COLUMN run_id INTEGER REFERENCES playbook_runs (id);
CREATE INDEX reminders_by_run ON reminders (run_id) WHERE run_id IS NOT NULL;

-- A suggestion that was acted on or put off rests until a day.
CREATE TABLE rests (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  rule TEXT NOT NULL,
  until_on TEXT NOT NULL CHECK (until_on IS date(until_on)),
  created_at TEXT NOT NULL,
  UNIQUE (client_id, rule)
) STRICT;

DELETE FROM kept_findings;
