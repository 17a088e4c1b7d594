-- What mail, calendars and phones tell of a talk (src/app/capture/).
ALTER TABLE interactions ADD COLUMN thread TEXT;            -- the id of the first message of its thread
ALTER TABLE interactions ADD COLUMN reply_unclear INTEGER NOT NULL DEFAULT 0 CHECK (reply_unclear IN (0, 1));
ALTER TABLE interactions ADD COLUMN reply_because TEXT;     -- the sentence that says whether an answer is due

-- Further ids of an entry: a talk that a calendar and a phone bill both tell of is one.
CREATE TABLE entry_ids (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  interaction_id INTEGER NOT NULL REFERENCES interactions (id),
  external_id TEXT NOT NULL
) STRICT;
CREATE INDEX entry_ids_by_entry ON entry_ids (interaction_id);
CREATE INDEX entry_ids_by_external_id ON entry_ids (external_id);

-- Whether what mail and calendars say of a person is logged.
ALTER TABLE people ADD COLUMN capture INTEGER NOT NULL DEFAULT 1 CHECK (capture IN (0, 1));

-- How far each source was read, and the day it was last out of reach. It is no record: without it, a source is read anew.
CREATE TABLE source_states (
  source TEXT PRIMARY KEY,
  state TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(state)),
  offline_on TEXT CHECK (offline_on IS date(offline_on))
) STRICT;

-- Addresses of those who were erased, as sums that do not tell them: nothing of theirs is logged again.
CREATE TABLE erased_addresses (
  sum TEXT PRIMARY KEY
) STRICT;
