-- What the rules found, client by client, so that a page reads what it draws. `kept_findings` says what they hold for.
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
  finding TEXT NOT NULL,                        -- all of it
  PRIMARY KEY (client_id, place)
) STRICT;
CREATE INDEX kept_client_findings_by_rule ON kept_client_findings (rule, rank, pressing DESC, name_key, client_id)
  WHERE is_muted = 0 AND is_reminder = 0;
CREATE INDEX kept_client_findings_by_client ON kept_client_findings (client_id) WHERE is_muted = 0 AND is_reminder = 0;

-- A page counts what comes up, and reads what it draws.
CREATE INDEX reminders_coming ON reminders
  (coalesce(snoozed_until_on, due_on), id, promise, purpose, case_id, client_id, status) WHERE status = 'open';
CREATE INDEX clients_archived ON clients (id) WHERE archived_on IS NOT NULL;

DELETE FROM kept_findings;
