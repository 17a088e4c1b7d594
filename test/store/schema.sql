PRAGMA user_version = 3;

CREATE TABLE clients (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_key TEXT NOT NULL,                       -- the name folded for searching
  external_id TEXT UNIQUE,                      -- its id where it was imported from
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('prospect', 'active', 'paused', 'former')),
  quiet_until_on TEXT CHECK (quiet_until_on IS date(quiet_until_on)),
  since_on TEXT NOT NULL CHECK (since_on IS date(since_on)),
  cadence_days INTEGER CHECK (cadence_days > 0),
  writing_because TEXT,                         -- why they wish to be written to, when they do
  about TEXT,
  told_contact_on TEXT CHECK (told_contact_on IS date(told_contact_on)), -- the last contact an import told of
  archived_on TEXT CHECK (archived_on IS date(archived_on)),
  created_at TEXT NOT NULL
, yearly_value_minor INTEGER CHECK (yearly_value_minor >= 0), yearly_value_currency TEXT, budget_minor INTEGER CHECK (budget_minor >= 0), budget_currency TEXT, budget_per TEXT CHECK (budget_per IN ('month', 'quarter', 'year')), profile_id INTEGER REFERENCES profiles (id), signed_on TEXT CHECK (signed_on IS date(signed_on)), source TEXT) STRICT;

CREATE INDEX clients_by_name ON clients (name_key);

CREATE TABLE people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_key TEXT NOT NULL,
  writing_because TEXT,
  about TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX people_by_name ON people (name_key);

CREATE INDEX people_who_write ON people (name_key) WHERE writing_because IS NOT NULL;

CREATE TABLE positions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  title TEXT,
  roles TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(roles)),
  UNIQUE (client_id, person_id)
) STRICT;

CREATE INDEX positions_by_person ON positions (person_id);

CREATE INDEX positions_who_decide ON positions (client_id, person_id) WHERE instr(roles, '"decision-maker"') > 0;

CREATE TABLE contact_points (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER REFERENCES clients (id),
  person_id INTEGER REFERENCES people (id),
  kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
  value TEXT NOT NULL CHECK (trim(value) <> ''),
  value_key TEXT NOT NULL,                      -- folded: a lower-case address, a number's digits
  label TEXT,
  CHECK ((client_id IS NULL) <> (person_id IS NULL))
) STRICT;

CREATE INDEX contact_points_by_value ON contact_points (value_key);

CREATE INDEX contact_points_by_client ON contact_points (client_id) WHERE client_id IS NOT NULL;

CREATE INDEX contact_points_by_person ON contact_points (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  tag TEXT NOT NULL CHECK (trim(tag) <> ''),
  UNIQUE (client_id, tag)
) STRICT;

CREATE TABLE interactions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
  channel TEXT NOT NULL CHECK (channel IN ('email', 'message', 'letter', 'call', 'video', 'meeting', 'event')),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out', 'mutual')),
  audience TEXT NOT NULL CHECK (audience IN ('one-on-one', 'group')),
  kind TEXT NOT NULL CHECK (kind IN ('exchange', 'attempt', 'bulk', 'automatic')),
  reply_needed INTEGER NOT NULL DEFAULT 1 CHECK (reply_needed IN (0, 1)),
  minutes INTEGER CHECK (minutes >= 0),
  text TEXT NOT NULL,
  external_id TEXT,
  created_at TEXT NOT NULL
, case_id INTEGER REFERENCES cases (id), touches TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(touches))) STRICT;

CREATE INDEX interactions_by_client ON interactions (client_id, happened_on);

CREATE INDEX interactions_by_day ON interactions (happened_on);

CREATE INDEX interactions_talks ON interactions (client_id, happened_on)
  WHERE kind = 'exchange' AND channel IN ('call', 'video', 'meeting', 'event');

CREATE INDEX interactions_by_external_id ON interactions (external_id) WHERE external_id IS NOT NULL;

CREATE TABLE interaction_people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  interaction_id INTEGER NOT NULL REFERENCES interactions (id),
  person_id INTEGER NOT NULL REFERENCES people (id),
  UNIQUE (interaction_id, person_id)
) STRICT;

CREATE INDEX interaction_people_by_person ON interaction_people (person_id);

CREATE TABLE notes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  person_id INTEGER REFERENCES people (id),
  noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
  text TEXT NOT NULL,
  created_at TEXT NOT NULL
, kind TEXT CHECK (kind IN ('preference', 'personal', 'want', 'strength', 'weakness')), learnt_from TEXT, confirmed_on TEXT CHECK (confirmed_on IS date(confirmed_on)), service TEXT) STRICT;

CREATE INDEX notes_by_client ON notes (client_id, noted_on);

CREATE INDEX notes_by_person ON notes (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE reminders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  text TEXT NOT NULL CHECK (trim(text) <> ''),
  promise INTEGER NOT NULL DEFAULT 0 CHECK (promise IN (0, 1)),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
  snoozed_until_on TEXT CHECK (snoozed_until_on IS date(snoozed_until_on)),
  every TEXT,                                   -- '2w'; null when it comes once
  from_done INTEGER NOT NULL DEFAULT 0 CHECK (from_done IN (0, 1)),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'dropped')),
  closed_on TEXT CHECK (closed_on IS date(closed_on)),
  external_id TEXT,
  created_at TEXT NOT NULL
, case_id INTEGER REFERENCES cases (id), purpose TEXT CHECK (purpose IN ('check-back', 'last-word')), promised_on TEXT CHECK (promised_on IS date(promised_on)), broken_on TEXT CHECK (broken_on IS date(broken_on)), broken_told TEXT, broken_told_on TEXT CHECK (broken_told_on IS date(broken_told_on)), run_id INTEGER REFERENCES playbook_runs (id)) STRICT;

CREATE INDEX reminders_open ON reminders (coalesce(snoozed_until_on, due_on)) WHERE status = 'open';

CREATE INDEX reminders_by_client ON reminders (client_id);

CREATE INDEX reminders_by_external_id ON reminders (external_id) WHERE external_id IS NOT NULL;

CREATE TABLE reminder_completions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  reminder_id INTEGER NOT NULL REFERENCES reminders (id),
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
  done_on TEXT NOT NULL CHECK (done_on IS date(done_on))
) STRICT;

CREATE INDEX reminder_completions_by_reminder ON reminder_completions (reminder_id);

CREATE TABLE apologies (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  person_id INTEGER REFERENCES people (id),     -- who is to hear it; null is the client as a whole
  made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
  what TEXT NOT NULL CHECK (trim(what) <> ''),
  costs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(costs)),
  cost_note TEXT,
  responsibility TEXT,
  why TEXT,
  repair TEXT,
  repair_by_on TEXT CHECK (repair_by_on IS date(repair_by_on)),
  change TEXT,
  channel TEXT NOT NULL,
  draft TEXT NOT NULL,
  reminder_id INTEGER REFERENCES reminders (id),
  delivered_on TEXT CHECK (delivered_on IS date(delivered_on)),
  interaction_id INTEGER REFERENCES interactions (id),
  created_at TEXT NOT NULL
, case_id INTEGER REFERENCES cases (id), reaction TEXT) STRICT;

CREATE INDEX apologies_by_client ON apologies (client_id, made_on);

CREATE INDEX apologies_by_person ON apologies (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX apologies_by_reminder ON apologies (reminder_id) WHERE reminder_id IS NOT NULL;

CREATE INDEX apologies_by_interaction ON apologies (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE mutes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  rule TEXT NOT NULL,
  until_on TEXT CHECK (until_on IS date(until_on)),
  because TEXT NOT NULL CHECK (trim(because) <> ''),
  created_at TEXT NOT NULL,
  UNIQUE (client_id, rule)
) STRICT;

CREATE TABLE thresholds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  rule TEXT NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value > 0),
  UNIQUE (client_id, rule, name)
) STRICT;

CREATE TABLE operations (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  command TEXT NOT NULL,
  summary TEXT NOT NULL,
  undoes INTEGER REFERENCES operations (id),
  undone_by INTEGER REFERENCES operations (id)
) STRICT;

CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  operation_id INTEGER NOT NULL REFERENCES operations (id),
  entity TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  before TEXT                                   -- the row as it was, as JSON; null for an insert
) STRICT;

CREATE INDEX changes_by_operation ON changes (operation_id);

CREATE TABLE kept_findings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  stamp TEXT NOT NULL,                          -- the day, the settings and the program it holds for
  operation_id INTEGER NOT NULL,                -- the last operation it knows of
  findings TEXT NOT NULL CHECK (json_valid(findings))
) STRICT;

CREATE TABLE policies (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_key TEXT NOT NULL,
  rule TEXT NOT NULL CHECK (trim(rule) <> ''),
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  removed_on TEXT CHECK (removed_on IS date(removed_on)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE cases (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  person_id INTEGER REFERENCES people (id),     -- who is upset; null is the client as a whole
  what TEXT NOT NULL CHECK (trim(what) <> ''),
  happened_on TEXT CHECK (happened_on IS date(happened_on)),
  opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on)),  -- the day it came up
  severity TEXT NOT NULL CHECK (severity IN ('minor', 'serious', 'critical')),
  costs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(costs)),
  cost_note TEXT,
  amount_minor INTEGER CHECK (amount_minor > 0),
  amount_currency TEXT,
  cause TEXT NOT NULL CHECK (trim(cause) <> ''),
  handled_by TEXT,                              -- who deals with it on the owner's side; null is the owner
  fixed_on TEXT CHECK (fixed_on IS date(fixed_on)),
  settled_on TEXT CHECK (settled_on IS date(settled_on)),
  outcome TEXT CHECK (outcome IN ('settled', 'compromise', 'agreed-to-disagree', 'parted')),
  agreed TEXT,
  unanswered INTEGER CHECK (unanswered > 0),    -- how often a check-back was tried in vain
  change TEXT,                                  -- what changes so that it does not happen again
  last_word TEXT,                               -- the kind word to a client who leaves
  created_at TEXT NOT NULL,
  CHECK ((settled_on IS NULL) = (outcome IS NULL))
) STRICT;

CREATE INDEX cases_by_client ON cases (client_id, opened_on);

CREATE INDEX cases_open ON cases (client_id) WHERE settled_on IS NULL;

CREATE INDEX cases_by_day ON cases (opened_on);

CREATE INDEX cases_by_person ON cases (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE case_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id INTEGER NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('heard', 'restated', 'answered', 'escalated', 'stayed', 'fixed', 'checked-back', 'settled', 'reopened')),
  happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
  text TEXT,
  wants TEXT,                                   -- heard: what they want
  confirmed INTEGER CHECK (confirmed IN (0, 1)), -- restated: whether they said yes
  policy_id INTEGER REFERENCES policies (id),   -- answered: the rule of yours it stands on, and its reason that day
  policy_reason TEXT,
  middle TEXT,                                  -- answered: the middle you propose
  without_hearing TEXT,                         -- answered before they were heard: why
  rung TEXT CHECK (rung IN ('email', 'call', 'in-person')),
  because TEXT,                                 -- why a rung was skipped or refused, or the case reopened
  until_on TEXT CHECK (until_on IS date(until_on)), -- stayed: the day to think of it again
  outcome TEXT,                                 -- settled: how it ended then, and how often they were asked in vain
  unanswered INTEGER,
  after_id INTEGER REFERENCES case_steps (id),  -- the step before: what was built on it stands or falls with it
  interaction_id INTEGER REFERENCES interactions (id),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX case_steps_by_case ON case_steps (case_id);

CREATE INDEX case_steps_after ON case_steps (after_id) WHERE after_id IS NOT NULL;

CREATE INDEX case_steps_by_policy ON case_steps (policy_id) WHERE policy_id IS NOT NULL;

CREATE INDEX case_steps_by_interaction ON case_steps (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE INDEX interactions_by_case ON interactions (case_id) WHERE case_id IS NOT NULL;

CREATE INDEX apologies_by_case ON apologies (case_id) WHERE case_id IS NOT NULL;

CREATE INDEX reminders_by_case ON reminders (case_id) WHERE case_id IS NOT NULL;

CREATE INDEX reminders_promised ON reminders (client_id) WHERE promise = 1 AND status = 'open';

CREATE INDEX reminders_broken ON reminders (broken_on) WHERE broken_on IS NOT NULL;

CREATE TABLE charges (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  case_id INTEGER REFERENCES cases (id),
  what TEXT NOT NULL CHECK (trim(what) <> ''),
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  amount_currency TEXT NOT NULL,
  noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
  told_on TEXT CHECK (told_on IS date(told_on)),
  told_channel TEXT,
  interaction_id INTEGER REFERENCES interactions (id),
  billed_on TEXT CHECK (billed_on IS date(billed_on)),
  untold_because TEXT,                          -- billed although they had not been told: why
  waived_on TEXT CHECK (waived_on IS date(waived_on)),
  waived_because TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX charges_by_client ON charges (client_id, noted_on);

CREATE INDEX charges_untold ON charges (client_id) WHERE told_on IS NULL AND waived_on IS NULL;

CREATE INDEX charges_by_day ON charges (noted_on);

CREATE INDEX charges_by_case ON charges (case_id) WHERE case_id IS NOT NULL;

CREATE INDEX charges_by_interaction ON charges (interaction_id) WHERE interaction_id IS NOT NULL;

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

CREATE INDEX clients_by_profile ON clients (profile_id) WHERE profile_id IS NOT NULL;

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

CREATE INDEX reminders_by_run ON reminders (run_id) WHERE run_id IS NOT NULL;

CREATE TABLE rests (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  rule TEXT NOT NULL,
  until_on TEXT NOT NULL CHECK (until_on IS date(until_on)),
  created_at TEXT NOT NULL,
  UNIQUE (client_id, rule)
) STRICT;

CREATE TRIGGER record_clients_insert AFTER INSERT ON clients BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'clients', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_clients_update AFTER UPDATE ON clients BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'clients', OLD.id, 'update', json_object('id', OLD.id, 'name', OLD.name, 'name_key', OLD.name_key, 'external_id', OLD.external_id, 'status', OLD.status, 'quiet_until_on', OLD.quiet_until_on, 'since_on', OLD.since_on, 'cadence_days', OLD.cadence_days, 'writing_because', OLD.writing_because, 'about', OLD.about, 'told_contact_on', OLD.told_contact_on, 'archived_on', OLD.archived_on, 'created_at', OLD.created_at, 'yearly_value_minor', OLD.yearly_value_minor, 'yearly_value_currency', OLD.yearly_value_currency, 'budget_minor', OLD.budget_minor, 'budget_currency', OLD.budget_currency, 'budget_per', OLD.budget_per, 'profile_id', OLD.profile_id, 'signed_on', OLD.signed_on, 'source', OLD.source)); END;

CREATE TRIGGER record_clients_delete AFTER DELETE ON clients BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'clients', OLD.id, 'delete', json_object('id', OLD.id, 'name', OLD.name, 'name_key', OLD.name_key, 'external_id', OLD.external_id, 'status', OLD.status, 'quiet_until_on', OLD.quiet_until_on, 'since_on', OLD.since_on, 'cadence_days', OLD.cadence_days, 'writing_because', OLD.writing_because, 'about', OLD.about, 'told_contact_on', OLD.told_contact_on, 'archived_on', OLD.archived_on, 'created_at', OLD.created_at, 'yearly_value_minor', OLD.yearly_value_minor, 'yearly_value_currency', OLD.yearly_value_currency, 'budget_minor', OLD.budget_minor, 'budget_currency', OLD.budget_currency, 'budget_per', OLD.budget_per, 'profile_id', OLD.profile_id, 'signed_on', OLD.signed_on, 'source', OLD.source)); END;

CREATE TRIGGER record_people_insert AFTER INSERT ON people BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'people', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_people_update AFTER UPDATE ON people BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'people', OLD.id, 'update', json_object('id', OLD.id, 'name', OLD.name, 'name_key', OLD.name_key, 'writing_because', OLD.writing_because, 'about', OLD.about, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_people_delete AFTER DELETE ON people BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'people', OLD.id, 'delete', json_object('id', OLD.id, 'name', OLD.name, 'name_key', OLD.name_key, 'writing_because', OLD.writing_because, 'about', OLD.about, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_positions_insert AFTER INSERT ON positions BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'positions', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_positions_update AFTER UPDATE ON positions BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'positions', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'title', OLD.title, 'roles', OLD.roles)); END;

CREATE TRIGGER record_positions_delete AFTER DELETE ON positions BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'positions', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'title', OLD.title, 'roles', OLD.roles)); END;

CREATE TRIGGER record_contact_points_insert AFTER INSERT ON contact_points BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'contact_points', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_contact_points_update AFTER UPDATE ON contact_points BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'contact_points', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'kind', OLD.kind, 'value', OLD.value, 'value_key', OLD.value_key, 'label', OLD.label)); END;

CREATE TRIGGER record_contact_points_delete AFTER DELETE ON contact_points BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'contact_points', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'kind', OLD.kind, 'value', OLD.value, 'value_key', OLD.value_key, 'label', OLD.label)); END;

CREATE TRIGGER record_tags_insert AFTER INSERT ON tags BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'tags', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_tags_update AFTER UPDATE ON tags BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'tags', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'tag', OLD.tag)); END;

CREATE TRIGGER record_tags_delete AFTER DELETE ON tags BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'tags', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'tag', OLD.tag)); END;

CREATE TRIGGER record_interactions_insert AFTER INSERT ON interactions BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'interactions', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_interactions_update AFTER UPDATE ON interactions BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'interactions', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'happened_on', OLD.happened_on, 'channel', OLD.channel, 'direction', OLD.direction, 'audience', OLD.audience, 'kind', OLD.kind, 'reply_needed', OLD.reply_needed, 'minutes', OLD.minutes, 'text', OLD.text, 'external_id', OLD.external_id, 'created_at', OLD.created_at, 'case_id', OLD.case_id, 'touches', OLD.touches)); END;

CREATE TRIGGER record_interactions_delete AFTER DELETE ON interactions BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'interactions', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'happened_on', OLD.happened_on, 'channel', OLD.channel, 'direction', OLD.direction, 'audience', OLD.audience, 'kind', OLD.kind, 'reply_needed', OLD.reply_needed, 'minutes', OLD.minutes, 'text', OLD.text, 'external_id', OLD.external_id, 'created_at', OLD.created_at, 'case_id', OLD.case_id, 'touches', OLD.touches)); END;

CREATE TRIGGER record_interaction_people_insert AFTER INSERT ON interaction_people BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'interaction_people', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_interaction_people_update AFTER UPDATE ON interaction_people BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'interaction_people', OLD.id, 'update', json_object('id', OLD.id, 'interaction_id', OLD.interaction_id, 'person_id', OLD.person_id)); END;

CREATE TRIGGER record_interaction_people_delete AFTER DELETE ON interaction_people BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'interaction_people', OLD.id, 'delete', json_object('id', OLD.id, 'interaction_id', OLD.interaction_id, 'person_id', OLD.person_id)); END;

CREATE TRIGGER record_notes_insert AFTER INSERT ON notes BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'notes', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_notes_update AFTER UPDATE ON notes BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'notes', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'noted_on', OLD.noted_on, 'text', OLD.text, 'created_at', OLD.created_at, 'kind', OLD.kind, 'learnt_from', OLD.learnt_from, 'confirmed_on', OLD.confirmed_on, 'service', OLD.service)); END;

CREATE TRIGGER record_notes_delete AFTER DELETE ON notes BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'notes', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'noted_on', OLD.noted_on, 'text', OLD.text, 'created_at', OLD.created_at, 'kind', OLD.kind, 'learnt_from', OLD.learnt_from, 'confirmed_on', OLD.confirmed_on, 'service', OLD.service)); END;

CREATE TRIGGER record_reminders_insert AFTER INSERT ON reminders BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'reminders', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_reminders_update AFTER UPDATE ON reminders BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'reminders', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'text', OLD.text, 'promise', OLD.promise, 'starts_on', OLD.starts_on, 'due_on', OLD.due_on, 'snoozed_until_on', OLD.snoozed_until_on, 'every', OLD.every, 'from_done', OLD.from_done, 'status', OLD.status, 'closed_on', OLD.closed_on, 'external_id', OLD.external_id, 'created_at', OLD.created_at, 'case_id', OLD.case_id, 'purpose', OLD.purpose, 'promised_on', OLD.promised_on, 'broken_on', OLD.broken_on, 'broken_told', OLD.broken_told, 'broken_told_on', OLD.broken_told_on, 'run_id', OLD.run_id)); END;

CREATE TRIGGER record_reminders_delete AFTER DELETE ON reminders BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'reminders', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'text', OLD.text, 'promise', OLD.promise, 'starts_on', OLD.starts_on, 'due_on', OLD.due_on, 'snoozed_until_on', OLD.snoozed_until_on, 'every', OLD.every, 'from_done', OLD.from_done, 'status', OLD.status, 'closed_on', OLD.closed_on, 'external_id', OLD.external_id, 'created_at', OLD.created_at, 'case_id', OLD.case_id, 'purpose', OLD.purpose, 'promised_on', OLD.promised_on, 'broken_on', OLD.broken_on, 'broken_told', OLD.broken_told, 'broken_told_on', OLD.broken_told_on, 'run_id', OLD.run_id)); END;

CREATE TRIGGER record_reminder_completions_insert AFTER INSERT ON reminder_completions BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'reminder_completions', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_reminder_completions_update AFTER UPDATE ON reminder_completions BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'reminder_completions', OLD.id, 'update', json_object('id', OLD.id, 'reminder_id', OLD.reminder_id, 'due_on', OLD.due_on, 'done_on', OLD.done_on)); END;

CREATE TRIGGER record_reminder_completions_delete AFTER DELETE ON reminder_completions BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'reminder_completions', OLD.id, 'delete', json_object('id', OLD.id, 'reminder_id', OLD.reminder_id, 'due_on', OLD.due_on, 'done_on', OLD.done_on)); END;

CREATE TRIGGER record_apologies_insert AFTER INSERT ON apologies BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'apologies', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_apologies_update AFTER UPDATE ON apologies BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'apologies', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'made_on', OLD.made_on, 'what', OLD.what, 'costs', OLD.costs, 'cost_note', OLD.cost_note, 'responsibility', OLD.responsibility, 'why', OLD.why, 'repair', OLD.repair, 'repair_by_on', OLD.repair_by_on, 'change', OLD.change, 'channel', OLD.channel, 'draft', OLD.draft, 'reminder_id', OLD.reminder_id, 'delivered_on', OLD.delivered_on, 'interaction_id', OLD.interaction_id, 'created_at', OLD.created_at, 'case_id', OLD.case_id, 'reaction', OLD.reaction)); END;

CREATE TRIGGER record_apologies_delete AFTER DELETE ON apologies BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'apologies', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'made_on', OLD.made_on, 'what', OLD.what, 'costs', OLD.costs, 'cost_note', OLD.cost_note, 'responsibility', OLD.responsibility, 'why', OLD.why, 'repair', OLD.repair, 'repair_by_on', OLD.repair_by_on, 'change', OLD.change, 'channel', OLD.channel, 'draft', OLD.draft, 'reminder_id', OLD.reminder_id, 'delivered_on', OLD.delivered_on, 'interaction_id', OLD.interaction_id, 'created_at', OLD.created_at, 'case_id', OLD.case_id, 'reaction', OLD.reaction)); END;

CREATE TRIGGER record_mutes_insert AFTER INSERT ON mutes BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'mutes', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_mutes_update AFTER UPDATE ON mutes BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'mutes', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'rule', OLD.rule, 'until_on', OLD.until_on, 'because', OLD.because, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_mutes_delete AFTER DELETE ON mutes BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'mutes', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'rule', OLD.rule, 'until_on', OLD.until_on, 'because', OLD.because, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_thresholds_insert AFTER INSERT ON thresholds BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'thresholds', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_thresholds_update AFTER UPDATE ON thresholds BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'thresholds', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'rule', OLD.rule, 'name', OLD.name, 'value', OLD.value)); END;

CREATE TRIGGER record_thresholds_delete AFTER DELETE ON thresholds BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'thresholds', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'rule', OLD.rule, 'name', OLD.name, 'value', OLD.value)); END;

CREATE TRIGGER record_policies_insert AFTER INSERT ON policies BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'policies', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_policies_update AFTER UPDATE ON policies BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'policies', OLD.id, 'update', json_object('id', OLD.id, 'name', OLD.name, 'name_key', OLD.name_key, 'rule', OLD.rule, 'reason', OLD.reason, 'removed_on', OLD.removed_on, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_policies_delete AFTER DELETE ON policies BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'policies', OLD.id, 'delete', json_object('id', OLD.id, 'name', OLD.name, 'name_key', OLD.name_key, 'rule', OLD.rule, 'reason', OLD.reason, 'removed_on', OLD.removed_on, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_cases_insert AFTER INSERT ON cases BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'cases', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_cases_update AFTER UPDATE ON cases BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'cases', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'what', OLD.what, 'happened_on', OLD.happened_on, 'opened_on', OLD.opened_on, 'severity', OLD.severity, 'costs', OLD.costs, 'cost_note', OLD.cost_note, 'amount_minor', OLD.amount_minor, 'amount_currency', OLD.amount_currency, 'cause', OLD.cause, 'handled_by', OLD.handled_by, 'fixed_on', OLD.fixed_on, 'settled_on', OLD.settled_on, 'outcome', OLD.outcome, 'agreed', OLD.agreed, 'unanswered', OLD.unanswered, 'change', OLD.change, 'last_word', OLD.last_word, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_cases_delete AFTER DELETE ON cases BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'cases', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'what', OLD.what, 'happened_on', OLD.happened_on, 'opened_on', OLD.opened_on, 'severity', OLD.severity, 'costs', OLD.costs, 'cost_note', OLD.cost_note, 'amount_minor', OLD.amount_minor, 'amount_currency', OLD.amount_currency, 'cause', OLD.cause, 'handled_by', OLD.handled_by, 'fixed_on', OLD.fixed_on, 'settled_on', OLD.settled_on, 'outcome', OLD.outcome, 'agreed', OLD.agreed, 'unanswered', OLD.unanswered, 'change', OLD.change, 'last_word', OLD.last_word, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_case_steps_insert AFTER INSERT ON case_steps BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'case_steps', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_case_steps_update AFTER UPDATE ON case_steps BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'case_steps', OLD.id, 'update', json_object('id', OLD.id, 'case_id', OLD.case_id, 'kind', OLD.kind, 'happened_on', OLD.happened_on, 'text', OLD.text, 'wants', OLD.wants, 'confirmed', OLD.confirmed, 'policy_id', OLD.policy_id, 'policy_reason', OLD.policy_reason, 'middle', OLD.middle, 'without_hearing', OLD.without_hearing, 'rung', OLD.rung, 'because', OLD.because, 'until_on', OLD.until_on, 'outcome', OLD.outcome, 'unanswered', OLD.unanswered, 'after_id', OLD.after_id, 'interaction_id', OLD.interaction_id, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_case_steps_delete AFTER DELETE ON case_steps BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'case_steps', OLD.id, 'delete', json_object('id', OLD.id, 'case_id', OLD.case_id, 'kind', OLD.kind, 'happened_on', OLD.happened_on, 'text', OLD.text, 'wants', OLD.wants, 'confirmed', OLD.confirmed, 'policy_id', OLD.policy_id, 'policy_reason', OLD.policy_reason, 'middle', OLD.middle, 'without_hearing', OLD.without_hearing, 'rung', OLD.rung, 'because', OLD.because, 'until_on', OLD.until_on, 'outcome', OLD.outcome, 'unanswered', OLD.unanswered, 'after_id', OLD.after_id, 'interaction_id', OLD.interaction_id, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_charges_insert AFTER INSERT ON charges BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'charges', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_charges_update AFTER UPDATE ON charges BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'charges', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'case_id', OLD.case_id, 'what', OLD.what, 'amount_minor', OLD.amount_minor, 'amount_currency', OLD.amount_currency, 'noted_on', OLD.noted_on, 'told_on', OLD.told_on, 'told_channel', OLD.told_channel, 'interaction_id', OLD.interaction_id, 'billed_on', OLD.billed_on, 'untold_because', OLD.untold_because, 'waived_on', OLD.waived_on, 'waived_because', OLD.waived_because, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_charges_delete AFTER DELETE ON charges BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'charges', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'case_id', OLD.case_id, 'what', OLD.what, 'amount_minor', OLD.amount_minor, 'amount_currency', OLD.amount_currency, 'noted_on', OLD.noted_on, 'told_on', OLD.told_on, 'told_channel', OLD.told_channel, 'interaction_id', OLD.interaction_id, 'billed_on', OLD.billed_on, 'untold_because', OLD.untold_because, 'waived_on', OLD.waived_on, 'waived_because', OLD.waived_because, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_profiles_insert AFTER INSERT ON profiles BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'profiles', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_profiles_update AFTER UPDATE ON profiles BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'profiles', OLD.id, 'update', json_object('id', OLD.id, 'name', OLD.name, 'name_key', OLD.name_key, 'about', OLD.about, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_profiles_delete AFTER DELETE ON profiles BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'profiles', OLD.id, 'delete', json_object('id', OLD.id, 'name', OLD.name, 'name_key', OLD.name_key, 'about', OLD.about, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_profile_thresholds_insert AFTER INSERT ON profile_thresholds BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'profile_thresholds', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_profile_thresholds_update AFTER UPDATE ON profile_thresholds BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'profile_thresholds', OLD.id, 'update', json_object('id', OLD.id, 'profile_id', OLD.profile_id, 'rule', OLD.rule, 'name', OLD.name, 'value', OLD.value)); END;

CREATE TRIGGER record_profile_thresholds_delete AFTER DELETE ON profile_thresholds BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'profile_thresholds', OLD.id, 'delete', json_object('id', OLD.id, 'profile_id', OLD.profile_id, 'rule', OLD.rule, 'name', OLD.name, 'value', OLD.value)); END;

CREATE TRIGGER record_criteria_insert AFTER INSERT ON criteria BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'criteria', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_criteria_update AFTER UPDATE ON criteria BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'criteria', OLD.id, 'update', json_object('id', OLD.id, 'profile_id', OLD.profile_id, 'name', OLD.name, 'name_key', OLD.name_key, 'wanted', OLD.wanted, 'number', OLD.number, 'weight', OLD.weight)); END;

CREATE TRIGGER record_criteria_delete AFTER DELETE ON criteria BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'criteria', OLD.id, 'delete', json_object('id', OLD.id, 'profile_id', OLD.profile_id, 'name', OLD.name, 'name_key', OLD.name_key, 'wanted', OLD.wanted, 'number', OLD.number, 'weight', OLD.weight)); END;

CREATE TRIGGER record_fit_answers_insert AFTER INSERT ON fit_answers BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'fit_answers', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_fit_answers_update AFTER UPDATE ON fit_answers BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'fit_answers', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'criterion_id', OLD.criterion_id, 'number', OLD.number, 'answered_on', OLD.answered_on)); END;

CREATE TRIGGER record_fit_answers_delete AFTER DELETE ON fit_answers BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'fit_answers', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'criterion_id', OLD.criterion_id, 'number', OLD.number, 'answered_on', OLD.answered_on)); END;

CREATE TRIGGER record_occasions_insert AFTER INSERT ON occasions BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'occasions', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_occasions_update AFTER UPDATE ON occasions BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'occasions', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'what', OLD.what, 'month', OLD.month, 'day', OLD.day, 'year', OLD.year, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_occasions_delete AFTER DELETE ON occasions BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'occasions', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'what', OLD.what, 'month', OLD.month, 'day', OLD.day, 'year', OLD.year, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_concerns_insert AFTER INSERT ON concerns BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'concerns', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_concerns_update AFTER UPDATE ON concerns BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'concerns', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'what', OLD.what, 'noted_on', OLD.noted_on, 'closed_on', OLD.closed_on, 'ending', OLD.ending, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_concerns_delete AFTER DELETE ON concerns BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'concerns', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'what', OLD.what, 'noted_on', OLD.noted_on, 'closed_on', OLD.closed_on, 'ending', OLD.ending, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_concern_acts_insert AFTER INSERT ON concern_acts BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'concern_acts', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_concern_acts_update AFTER UPDATE ON concern_acts BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'concern_acts', OLD.id, 'update', json_object('id', OLD.id, 'concern_id', OLD.concern_id, 'acted_on', OLD.acted_on, 'text', OLD.text, 'interaction_id', OLD.interaction_id, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_concern_acts_delete AFTER DELETE ON concern_acts BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'concern_acts', OLD.id, 'delete', json_object('id', OLD.id, 'concern_id', OLD.concern_id, 'acted_on', OLD.acted_on, 'text', OLD.text, 'interaction_id', OLD.interaction_id, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_feedback_insert AFTER INSERT ON feedback BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'feedback', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_feedback_update AFTER UPDATE ON feedback BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'feedback', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'asked_on', OLD.asked_on, 'asked_channel', OLD.asked_channel, 'about', OLD.about, 'said_on', OLD.said_on, 'words', OLD.words, 'score', OLD.score, 'changed', OLD.changed, 'told_on', OLD.told_on, 'told_channel', OLD.told_channel, 'closed_on', OLD.closed_on, 'closed_because', OLD.closed_because, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_feedback_delete AFTER DELETE ON feedback BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'feedback', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'person_id', OLD.person_id, 'asked_on', OLD.asked_on, 'asked_channel', OLD.asked_channel, 'about', OLD.about, 'said_on', OLD.said_on, 'words', OLD.words, 'score', OLD.score, 'changed', OLD.changed, 'told_on', OLD.told_on, 'told_channel', OLD.told_channel, 'closed_on', OLD.closed_on, 'closed_because', OLD.closed_because, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_playbooks_insert AFTER INSERT ON playbooks BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'playbooks', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_playbooks_update AFTER UPDATE ON playbooks BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'playbooks', OLD.id, 'update', json_object('id', OLD.id, 'name', OLD.name, 'name_key', OLD.name_key, 'about', OLD.about, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_playbooks_delete AFTER DELETE ON playbooks BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'playbooks', OLD.id, 'delete', json_object('id', OLD.id, 'name', OLD.name, 'name_key', OLD.name_key, 'about', OLD.about, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_playbook_steps_insert AFTER INSERT ON playbook_steps BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'playbook_steps', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_playbook_steps_update AFTER UPDATE ON playbook_steps BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'playbook_steps', OLD.id, 'update', json_object('id', OLD.id, 'playbook_id', OLD.playbook_id, 'place', OLD.place, 'offset_days', OLD.offset_days, 'text', OLD.text)); END;

CREATE TRIGGER record_playbook_steps_delete AFTER DELETE ON playbook_steps BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'playbook_steps', OLD.id, 'delete', json_object('id', OLD.id, 'playbook_id', OLD.playbook_id, 'place', OLD.place, 'offset_days', OLD.offset_days, 'text', OLD.text)); END;

CREATE TRIGGER record_playbook_runs_insert AFTER INSERT ON playbook_runs BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'playbook_runs', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_playbook_runs_update AFTER UPDATE ON playbook_runs BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'playbook_runs', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'playbook_id', OLD.playbook_id, 'from_on', OLD.from_on, 'removed_on', OLD.removed_on, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_playbook_runs_delete AFTER DELETE ON playbook_runs BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'playbook_runs', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'playbook_id', OLD.playbook_id, 'from_on', OLD.from_on, 'removed_on', OLD.removed_on, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_rests_insert AFTER INSERT ON rests BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'rests', NEW.id, 'insert', NULL); END;

CREATE TRIGGER record_rests_update AFTER UPDATE ON rests BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'rests', OLD.id, 'update', json_object('id', OLD.id, 'client_id', OLD.client_id, 'rule', OLD.rule, 'until_on', OLD.until_on, 'created_at', OLD.created_at)); END;

CREATE TRIGGER record_rests_delete AFTER DELETE ON rests BEGIN INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), 'rests', OLD.id, 'delete', json_object('id', OLD.id, 'client_id', OLD.client_id, 'rule', OLD.rule, 'until_on', OLD.until_on, 'created_at', OLD.created_at)); END;
