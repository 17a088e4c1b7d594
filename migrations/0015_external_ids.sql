-- Ids of a client in more programs than one; `clients.external_id` has the first.
CREATE TABLE external_ids (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES clients (id),
  external_id TEXT NOT NULL UNIQUE              -- with the program and the kind: `hubspot/contact/501`
) STRICT;
CREATE INDEX external_ids_by_client ON external_ids (client_id);
