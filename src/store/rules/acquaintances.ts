import { isContent, isPraise } from '../../domain/care/feedback.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { type Acquaintance, noAcquaintance, type Wish } from '../../domain/log/relationship.ts';
import type { NoteKind } from '../../nouns/note.ts';
import type { Connection } from '../connection.ts';

type Deep<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer One)[] ? One[] : T[Key] };

/** Of rows of a table, those about the client as a whole or about somebody who is there. */
const ofThoseThere = (table: string) => `(${table}.person_id IS NULL OR EXISTS (
    SELECT 1 FROM positions WHERE positions.person_id = ${table}.person_id AND positions.client_id = ${table}.client_id))`;

const statements = {
  people: `SELECT client_id, count(*) FROM positions
    WHERE :clientId IS NULL OR client_id = :clientId GROUP BY client_id`,
  // A voice is known wherever it was heard: a talk about another client counts.
  deciders: `SELECT positions.client_id, people.id, people.name, people.writing_because, (
      SELECT max(talk.happened_on) FROM interaction_people AS named
      JOIN interactions AS talk ON talk.id = named.interaction_id
      WHERE named.person_id = people.id AND talk.happened_on <= :today
        AND talk.kind = 'exchange' AND talk.channel IN ('call', 'video', 'meeting', 'event'))
    FROM positions CROSS JOIN people ON people.id = positions.person_id
    WHERE instr(positions.roles, '"decision-maker"') > 0 AND (:clientId IS NULL OR positions.client_id = :clientId)
    ORDER BY people.name_key, people.id`,
  notes: `SELECT client_id, coalesce(kind, 'plain') AS kind, count(*),
      max(max(noted_on, coalesce(iif(confirmed_on <= :today, confirmed_on, NULL), noted_on))) FROM notes
    WHERE noted_on <= :today AND (:clientId IS NULL OR client_id = :clientId) AND ${ofThoseThere('notes')}
    GROUP BY 1, 2`,
  described: `SELECT id FROM clients WHERE (about IS NOT NULL OR writing_because IS NOT NULL) AND (:clientId IS NULL OR id = :clientId)
    UNION SELECT client_id FROM occasions WHERE :clientId IS NULL OR client_id = :clientId
    UNION SELECT positions.client_id FROM occasions CROSS JOIN positions ON positions.person_id = occasions.person_id
      WHERE :clientId IS NULL OR positions.client_id = :clientId
    UNION SELECT positions.client_id FROM people CROSS JOIN positions ON positions.person_id = people.id
      WHERE (people.about IS NOT NULL OR people.writing_because IS NOT NULL) AND (:clientId IS NULL OR positions.client_id = :clientId)`,
  concerns: `SELECT client_id, id, what, noted_on, (
      SELECT max(acted_on) FROM concern_acts WHERE concern_id = concerns.id AND acted_on <= :today)
    FROM concerns WHERE (closed_on IS NULL OR closed_on > :today) AND noted_on <= :today
      AND (:clientId IS NULL OR client_id = :clientId)
      AND ${ofThoseThere('concerns')}
    ORDER BY noted_on, id`,
  feedback: `SELECT client_id, max(coalesce(iif(asked_on <= :today, asked_on, NULL),
      iif(said_on <= :today, said_on, NULL), '')), max(iif(said_on <= :today, said_on, NULL))
    FROM feedback WHERE :clientId IS NULL OR client_id = :clientId GROUP BY client_id`,
  unanswered: `SELECT client_id, id, said_on, words, changed IS NOT NULL, score FROM feedback
    WHERE said_on <= :today AND (told_on IS NULL OR told_on > :today) AND (closed_on IS NULL OR closed_on > :today)
      AND (:clientId IS NULL OR client_id = :clientId) AND ${ofThoseThere('feedback')}
    ORDER BY said_on, id`,
};

/** The same statement for one client alone, whose rows are then found in an index. */
const narrowed = (sql: string, clientId: number | undefined) =>
  clientId === undefined ? sql : sql.replaceAll(':clientId IS NULL OR ', '').replaceAll('CROSS JOIN', 'JOIN');

/** What the journal knows beside the log, of one client or of all; it leaves out those it knows nothing about. */
export function readAcquaintances(
  database: Connection,
  { today, clientId }: { today: CalendarDate; clientId: number | undefined },
): Map<number, Acquaintance> {
  const found = new Map<number, Deep<Acquaintance>>();
  const of = (id: number): Deep<Acquaintance> => {
    const known = found.get(id) ?? {
      ...noAcquaintance,
      deciders: [],
      notes: {},
      concerns: [],
      unansweredFeedback: [],
    };
    found.set(id, known);
    return known;
  };
  const rows = <Row extends unknown[]>(sql: string) =>
    database
      .prepare<[object], Row>(narrowed(sql, clientId))
      .raw()
      .all({ today, clientId: clientId ?? null });
  for (const [id, people] of rows<[number, number]>(statements.people)) of(id).people = people;
  for (const [id, person, name, writingBecause, lastTalkOn] of rows<
    [number, number, string, string | null, CalendarDate | null]
  >(statements.deciders))
    of(id).deciders.push({ id: person, name, lastTalkOn, writingBecause });
  for (const [id, kind, count, lastOn] of rows<[number, NoteKind | 'plain', number, CalendarDate]>(
    statements.notes,
  ))
    of(id).notes = { ...of(id).notes, [kind]: { count, lastOn } };
  for (const [id] of rows<[number]>(statements.described)) of(id).described = true;
  for (const [id, concern, what, notedOn, lastActOn] of rows<
    [number, number, string, CalendarDate, CalendarDate | null]
  >(statements.concerns))
    of(id).concerns.push({ id: concern, what, notedOn, lastActOn });
  for (const [id, on, saidOn] of rows<[number, CalendarDate, CalendarDate | null]>(statements.feedback)) {
    of(id).feedbackOn = on || null;
    of(id).feedbackSaidOn = saidOn;
  }
  for (const [id, feedback, saidOn, words, decided, score] of rows<
    [number, number, CalendarDate, string | null, 0 | 1, number | null]
  >(statements.unanswered))
    of(id).unansweredFeedback.push({
      ...{ id: feedback, saidOn, words: words ?? '', isDecided: decided === 1 },
      ...(isPraise(score, words ?? '') ? { isPraise: true as const } : {}),
      ...(isContent(score, words ?? '') ? { isContent: true as const } : {}),
    });
  return found;
}

/** Where everybody known wishes to be written to. */
export const wishesSql = `SELECT positions.client_id, people.name, people.writing_because FROM people
    CROSS JOIN positions ON positions.person_id = people.id
    WHERE people.writing_because IS NOT NULL AND (:clientId IS NULL OR positions.client_id = :clientId)
      AND NOT EXISTS (
        SELECT 1 FROM positions AS other JOIN people AS somebody ON somebody.id = other.person_id
        WHERE other.client_id = positions.client_id AND somebody.writing_because IS NULL)
    ORDER BY people.name_key DESC`;

/** The clients at which everybody known wishes to be written to. */
export function readWishes(database: Connection, clientId: number | undefined): Map<number, Wish> {
  const rows = database
    .prepare<[object], [number, string, string]>(narrowed(wishesSql, clientId))
    .raw()
    .all({ clientId: clientId ?? null });
  return new Map(rows.map(([id, who, because]) => [id, { who, because }]));
}
