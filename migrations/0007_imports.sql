-- What kind of command an operation was. A client that an import brought began on a day that nobody typed.
ALTER TABLE operations ADD COLUMN kind TEXT NOT NULL DEFAULT 'command' CHECK (kind IN ('command', 'import'));
UPDATE operations SET kind = 'import'
  WHERE summary LIKE 'imported clients %' OR summary LIKE 'imported interactions %' OR summary LIKE 'imported reminders %';

-- What the rules found before.
DELETE FROM kept_findings;
