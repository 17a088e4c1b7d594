const talks = "kind = 'exchange' AND channel IN ('call', 'video', 'meeting', 'event')";

// How an entry was comes as one text: there are few such texts, and a hundred thousand entries.
const entry = `SELECT client_id, id, happened_on,
  channel || ' ' || direction || ' ' || audience || ' ' || kind || ' ' || reply_needed || ' ' || touches
  FROM interactions`;

const decides = `instr(decider.roles, '"decision-maker"') > 0`;

const namesSomebody = (talk: string) =>
  `EXISTS (SELECT 1 FROM interaction_people AS named WHERE named.interaction_id = ${talk}.id)`;
const namesDecider = (talk: string) => `EXISTS (
    SELECT 1 FROM interaction_people AS named
    JOIN positions AS decider ON decider.person_id = named.person_id AND decider.client_id = ${talk}.client_id
    WHERE named.interaction_id = ${talk}.id AND ${decides})`;
// Who left and is nowhere now may have decided then.
const namesWhoLeft = (talk: string) => `EXISTS (
    SELECT 1 FROM interaction_people AS named WHERE named.interaction_id = ${talk}.id
      AND NOT EXISTS (SELECT 1 FROM positions WHERE positions.person_id = named.person_id))`;

// A talk that names only others is none, where somebody decides who need not be written to.
const heard = `${talks} AND NOT (${namesSomebody('interactions')} AND NOT ${namesDecider('interactions')}
  AND NOT ${namesWhoLeft('interactions')} AND EXISTS (
    SELECT 1 FROM positions AS decider JOIN people ON people.id = decider.person_id
    WHERE decider.client_id = interactions.client_id AND ${decides} AND people.writing_because IS NULL))`;

const lastBefore = (which: string) =>
  `${entry} WHERE client_id = ? AND happened_on < ? AND ${which} ORDER BY happened_on DESC, id DESC LIMIT 1`;

/** The statements the rules read with; a test holds their plans. */
export const relationshipSql = {
  subjects: `SELECT id, name, status, quiet_until_on, since_on, cadence_days, writing_because, archived_on,
      told_contact_on, profile_id, signed_on
    FROM clients`,
  entriesOfAll: `${entry} WHERE happened_on >= ? AND kind IN ('exchange', 'attempt') ORDER BY happened_on, id`,
  entriesOfOne: `${entry} WHERE client_id = ? AND happened_on >= ? AND kind IN ('exchange', 'attempt')
    ORDER BY happened_on, id`,
  lastExchange: lastBefore("kind = 'exchange'"),
  lastLive: lastBefore(talks),
  lastOneOnOne: lastBefore(`${talks} AND audience = 'one-on-one'`),
  lastHeard: lastBefore(heard),
  lastHeardOneOnOne: lastBefore(`${heard} AND audience = 'one-on-one'`),
  wholeLog: 'SELECT min(happened_on), count(*) FROM interactions WHERE client_id = ? AND happened_on <= ?',
  // CROSS JOIN: few people have the wish, and thousands of entries have people.
  wishedEntries: `SELECT taken.interaction_id FROM people
    CROSS JOIN interaction_people AS taken ON taken.person_id = people.id
    WHERE people.writing_because IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM interaction_people AS other JOIN people AS somebody ON somebody.id = other.person_id
      WHERE other.interaction_id = taken.interaction_id AND somebody.writing_because IS NULL)`,
  // Talks that name people, but nobody who decides at that client; one who wishes to be written to need not be heard.
  pastDeciders: `SELECT talk.id,
      (SELECT json_group_array(name) FROM (
        SELECT people.name FROM interaction_people AS named JOIN people ON people.id = named.person_id
        WHERE named.interaction_id = talk.id ORDER BY people.name_key, people.id)),
      (SELECT json_group_array(name) FROM (
        SELECT people.name FROM positions AS decider JOIN people ON people.id = decider.person_id
        WHERE decider.client_id = talk.client_id AND ${decides} AND people.writing_because IS NULL
        ORDER BY people.name_key, people.id)),
      ${namesWhoLeft('talk')}
    FROM (
      SELECT DISTINCT decider.client_id FROM positions AS decider
      CROSS JOIN people ON people.id = decider.person_id
      WHERE ${decides} AND people.writing_because IS NULL AND (:clientId IS NULL OR decider.client_id = :clientId)
    ) AS decided
    CROSS JOIN interactions AS talk ON talk.client_id = decided.client_id
    WHERE talk.happened_on >= :since AND ${talks}
      AND ${namesSomebody('talk')} AND NOT ${namesDecider('talk')}`,
  wishes: `SELECT positions.client_id, people.name, people.writing_because FROM people
    CROSS JOIN positions ON positions.person_id = people.id
    WHERE people.writing_because IS NOT NULL AND (:clientId IS NULL OR positions.client_id = :clientId)
      AND NOT EXISTS (
        SELECT 1 FROM positions AS other JOIN people AS somebody ON somebody.id = other.person_id
        WHERE other.client_id = positions.client_id AND somebody.writing_because IS NULL)
    ORDER BY people.name_key DESC`,
};
