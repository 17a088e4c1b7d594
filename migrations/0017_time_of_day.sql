-- Two calls of one day are told apart by their hour, on the wall of the owner: `14:03`, with seconds where they are known.
ALTER TABLE interactions ADD COLUMN time_of_day TEXT;
