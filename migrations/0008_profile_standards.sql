-- The numbers of the shipped profiles: how often to talk, to talk alone, to be of use, to ask how one does, how many
-- people to know, and within how many working days to answer. What somebody set stays.
INSERT INTO profile_thresholds (profile_id, rule, name, value)
  SELECT profiles.id, standard.rule, standard.name, standard.value FROM profiles
  JOIN (
    SELECT 'key' AS profile, 'standard-missed' AS rule, 'live' AS name, 60 AS value
    UNION ALL SELECT 'key', 'standard-missed', 'one-on-one', 120
    UNION ALL SELECT 'key', 'standard-missed', 'useful', 90
    UNION ALL SELECT 'key', 'feedback-due', 'days', 180
    UNION ALL SELECT 'key', 'single-thread', 'people', 2
    UNION ALL SELECT 'key', 'waiting-for-you', 'days', 1
    UNION ALL SELECT 'regular', 'standard-missed', 'live', 120
    UNION ALL SELECT 'regular', 'standard-missed', 'useful', 120
    UNION ALL SELECT 'regular', 'feedback-due', 'days', 180
    UNION ALL SELECT 'regular', 'waiting-for-you', 'days', 2
    UNION ALL SELECT 'occasional', 'standard-missed', 'live', 365
  ) AS standard ON standard.profile = profiles.name_key
  WHERE true
  ON CONFLICT (profile_id, rule, name) DO NOTHING;

-- What the rules found before.
DELETE FROM kept_findings;
