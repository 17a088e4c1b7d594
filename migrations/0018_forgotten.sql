-- Whether the log of changes no longer has what an operation changed, so that it cannot be taken back (src/store/retention.ts).
ALTER TABLE operations ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0 CHECK (forgotten IN (0, 1));
