-- Repair: what went wrong, how it was heard and settled, what was promised, and money a client is to be asked for.

-- What a client is worth in a year, and what they have set aside; minor units (cents) of an ISO 4217 currency.
ALTER TABLE clients ADD COLUMN yearly_value_minor INTEGER CHECK (yearly_value_minor >= 0);
ALTER TABLE clients ADD COLUMN yearly_value_currency TEXT;
ALTER TABLE clients ADD COLUMN budget_minor INTEGER CHECK (budget_minor >= 0);
ALTER TABLE clients ADD COLUMN budget_currency TEXT;
ALTER TABLE clients ADD COLUMN budget_per TEXT CHECK (budget_per IN ('month', 'quarter', 'year'));

-- A rule of the owner's, with its reason in words a client can accept.
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

-- What was done in a case, in order; never changed, only added to.
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

ALTER TABLE interactions ADD COLUMN case_id INTEGER REFERENCES cases (id);
CREATE INDEX interactions_by_case ON interactions (case_id) WHERE case_id IS NOT NULL;

ALTER TABLE apologies ADD COLUMN case_id INTEGER REFERENCES cases (id);
ALTER TABLE apologies ADD COLUMN reaction TEXT;  -- what they said to it
CREATE INDEX apologies_by_case ON apologies (case_id) WHERE case_id IS NOT NULL;

-- A promise that was not kept is dropped on a day, with what the client was told; a check-back asks how it is now.
ALTER TABLE reminders ADD COLUMN case_id INTEGER REFERENCES cases (id);
ALTER TABLE reminders ADD COLUMN purpose TEXT CHECK (purpose IN ('check-back', 'last-word'));
ALTER TABLE reminders ADD COLUMN promised_on TEXT CHECK (promised_on IS date(promised_on));
ALTER TABLE reminders ADD COLUMN broken_on TEXT CHECK (broken_on IS date(broken_on));
ALTER TABLE reminders ADD COLUMN broken_told TEXT;
ALTER TABLE reminders ADD COLUMN broken_told_on TEXT CHECK (broken_told_on IS date(broken_told_on));
CREATE INDEX reminders_by_case ON reminders (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX reminders_promised ON reminders (client_id) WHERE promise = 1 AND status = 'open';
CREATE INDEX reminders_broken ON reminders (broken_on) WHERE broken_on IS NOT NULL;

-- Money the client will be asked for: told before it is billed.
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

-- What the rules found before there were rules of repair.
DELETE FROM kept_findings;
