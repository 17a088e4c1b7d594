-- What a list says of a kept finding, in the order of the list: `check` of a large book reads it from front to back, and nothing else.
ALTER TABLE kept_client_findings ADD COLUMN told TEXT NOT NULL DEFAULT '';
CREATE INDEX kept_client_findings_told ON kept_client_findings
  (is_muted, rank, pressing DESC, name_key, client_id, place, told) WHERE told <> '';
DELETE FROM kept_findings;
