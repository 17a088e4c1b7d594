-- Other names of clients and people, with commas between them: `Bobby` of Robert Tanner.
ALTER TABLE clients ADD COLUMN also_called TEXT;
ALTER TABLE clients ADD COLUMN also_called_key TEXT;
ALTER TABLE people ADD COLUMN also_called TEXT;
ALTER TABLE people ADD COLUMN also_called_key TEXT;
CREATE INDEX clients_also_called ON clients (also_called_key) WHERE also_called_key IS NOT NULL;
CREATE INDEX people_also_called ON people (also_called_key) WHERE also_called_key IS NOT NULL;
