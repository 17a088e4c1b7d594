PRAGMA user_version = 19;

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
, yearly_value_minor INTEGER CHECK (yearly_value_minor >= 0), yearly_value_currency TEXT, budget_minor INTEGER CHECK (budget_minor >= 0), budget_currency TEXT, budget_per TEXT CHECK (budget_per IN ('month', 'quarter', 'year')), profile_id INTEGER REFERENCES profiles (id), signed_on TEXT CHECK (signed_on IS date(signed_on)), source TEXT, also_called TEXT, also_called_key TEXT) STRICT;

CREATE INDEX clients_by_name ON clients (name_key);

CREATE TABLE people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  name_key TEXT NOT NULL,
  writing_because TEXT,
  about TEXT,
  created_at TEXT NOT NULL
, also_called TEXT, also_called_key TEXT, capture INTEGER NOT NULL DEFAULT 1 CHECK (capture IN (0, 1))) STRICT;

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
, case_id INTEGER REFERENCES cases (id), touches TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(touches)), time_of_day TEXT, thread TEXT, reply_unclear INTEGER NOT NULL DEFAULT 0 CHECK (reply_unclear IN (0, 1)), reply_because TEXT) STRICT;

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

CREATE TABLE operations (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  command TEXT NOT NULL,
  summary TEXT NOT NULL,
  undoes INTEGER REFERENCES operations (id),
  undone_by INTEGER REFERENCES operations (id)
, kind TEXT NOT NULL DEFAULT 'command' CHECK (kind IN ('command', 'import')), forgotten INTEGER NOT NULL DEFAULT 0 CHECK (forgotten IN (0, 1))) STRICT;

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
, content TEXT CHECK (content IN ('yes', 'not-yet', 'no'))) STRICT;

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

CREATE TABLE review_skips (
  item TEXT NOT NULL,                           -- as a review names it: `reminder 3`, `client 7`
  skipped_on TEXT NOT NULL CHECK (skipped_on IS date(skipped_on)),
  PRIMARY KEY (skipped_on, item)
) STRICT;

CREATE TABLE "thresholds" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  rule TEXT NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  UNIQUE (client_id, rule, name)
) STRICT;

CREATE TABLE "profile_thresholds" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  profile_id INTEGER NOT NULL REFERENCES profiles (id),
  rule TEXT NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  UNIQUE (profile_id, rule, name)
) STRICT;

CREATE TABLE shown_flags (
  client_id INTEGER NOT NULL,
  rule TEXT NOT NULL,
  shown_on TEXT NOT NULL CHECK (shown_on IS date(shown_on)),
  PRIMARY KEY (client_id, rule, shown_on)
) STRICT;

CREATE INDEX shown_flags_by_day ON shown_flags (shown_on);

CREATE TABLE rule_mutes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rule TEXT NOT NULL UNIQUE,
  until_on TEXT CHECK (until_on IS date(until_on)),
  because TEXT NOT NULL CHECK (trim(because) <> ''),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE kept_client_findings (
  client_id INTEGER NOT NULL,
  place INTEGER NOT NULL,                       -- among those about the client
  rule TEXT NOT NULL,
  is_muted INTEGER NOT NULL,
  is_reminder INTEGER NOT NULL,                 -- whether lists of reminders have it, too
  rank INTEGER NOT NULL,                        -- the order: by rank, the most pressing first, and by name
  pressing REAL NOT NULL,
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  overdue INTEGER NOT NULL,
  since_on TEXT NOT NULL CHECK (since_on IS date(since_on)),
  heard_on TEXT CHECK (heard_on IS date(heard_on)),
  case_id INTEGER,
  how TEXT NOT NULL,                            -- what else pages choose by
  finding TEXT NOT NULL, told TEXT NOT NULL DEFAULT '',                        -- all of it
  PRIMARY KEY (client_id, place)
) STRICT;

CREATE INDEX kept_client_findings_by_rule ON kept_client_findings (rule, rank, pressing DESC, name_key, client_id)
  WHERE is_muted = 0 AND is_reminder = 0;

CREATE INDEX kept_client_findings_by_client ON kept_client_findings (client_id) WHERE is_muted = 0 AND is_reminder = 0;

CREATE INDEX reminders_coming ON reminders
  (coalesce(snoozed_until_on, due_on), id, promise, purpose, case_id, client_id, status) WHERE status = 'open';

CREATE INDEX clients_archived ON clients (id) WHERE archived_on IS NOT NULL;

CREATE INDEX kept_client_findings_told ON kept_client_findings
  (is_muted, rank, pressing DESC, name_key, client_id, place, told) WHERE told <> '';

CREATE TABLE kept_search (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  stamp TEXT NOT NULL,                          -- what is indexed, and how
  change_id INTEGER NOT NULL                    -- the last change that is in it
) STRICT;

CREATE INDEX clients_also_called ON clients (also_called_key) WHERE also_called_key IS NOT NULL;

CREATE INDEX people_also_called ON people (also_called_key) WHERE also_called_key IS NOT NULL;

CREATE TABLE external_ids (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  external_id TEXT NOT NULL UNIQUE              -- with the program and the kind: `hubspot/contact/501`
) STRICT;

CREATE INDEX external_ids_by_client ON external_ids (client_id);

CREATE TABLE entry_ids (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  interaction_id INTEGER NOT NULL REFERENCES interactions (id),
  external_id TEXT NOT NULL
) STRICT;

CREATE INDEX entry_ids_by_entry ON entry_ids (interaction_id);

CREATE INDEX entry_ids_by_external_id ON entry_ids (external_id);

CREATE TABLE source_states (
  source TEXT PRIMARY KEY,
  state TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(state)),
  offline_on TEXT CHECK (offline_on IS date(offline_on))
) STRICT;

CREATE TABLE erased_addresses (
  sum TEXT PRIMARY KEY
) STRICT;
