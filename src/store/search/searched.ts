import { strokes } from '../../domain/text/names.ts';
import { apology } from '../../nouns/apology.ts';
import { caseNoun, caseStep } from '../../nouns/case.ts';
import { charge } from '../../nouns/charge.ts';
import { client, contactPoint } from '../../nouns/client.ts';
import { concern, concernAct } from '../../nouns/concern.ts';
import { channels, entry } from '../../nouns/entry.ts';
import { feedback } from '../../nouns/feedback.ts';
import type { Field, Noun } from '../../nouns/field.ts';
import { note } from '../../nouns/note.ts';
import { occasion } from '../../nouns/occasion.ts';
import { person } from '../../nouns/person.ts';
import { policy } from '../../nouns/policy.ts';
import { reminder } from '../../nouns/reminder.ts';
import { columnName } from '../table.ts';

/** A noun whose rows are found by their words. */
export interface Searched {
  noun: Noun;
  /** Its day as SQL; null for names, which come before all days. */
  day: string | null;
  /** The thing that a row is opened by, where it has no handle of its own. */
  opens?: Noun;
  /** The clients of a row as SQL, as `k12 k13`, where the row does not name one. */
  clients?: string;
}

const ofPerson = (id: string) =>
  `(SELECT group_concat('k' || client_id, ' ') FROM positions WHERE positions.person_id = ${id})`;
const ofCase = "(SELECT 'k' || client_id FROM cases WHERE cases.id = case_steps.case_id)";
const ofConcern = "(SELECT 'k' || client_id FROM concerns WHERE concerns.id = concern_acts.concern_id)";

/** What is found. The place of a noun in this list is a part of the numbers in the index. */
export const searched: readonly Searched[] = [
  { noun: client, day: null, clients: "'k' || clients.id" },
  { noun: person, day: null, clients: ofPerson('people.id') },
  {
    ...{ noun: contactPoint, day: null },
    clients: `coalesce('k' || contact_points.client_id, ${ofPerson('contact_points.person_id')})`,
  },
  { noun: entry, day: 'happened_on' },
  { noun: note, day: 'noted_on' },
  { noun: reminder, day: 'due_on' },
  { noun: caseNoun, day: 'opened_on' },
  { noun: caseStep, day: 'happened_on', opens: caseNoun, clients: ofCase },
  { noun: apology, day: 'made_on' },
  { noun: charge, day: 'noted_on' },
  { noun: concern, day: 'noted_on' },
  { noun: concernAct, day: 'acted_on', opens: concern, clients: ofConcern },
  { noun: feedback, day: 'coalesce(said_on, asked_on)' },
  { noun: occasion, day: 'created_at' },
  { noun: policy, day: 'created_at', clients: "''" },
];

/** Rows whose change changes what the index has of other rows: of `noun`, those whose column has the value of `column`. */
export const dependent: readonly { table: string; column: string; noun: Noun; by: string }[] = [
  { table: 'positions', column: 'person_id', noun: person, by: 'id' },
  { table: 'positions', column: 'person_id', noun: contactPoint, by: 'person_id' },
  { table: 'interaction_people', column: 'interaction_id', noun: entry, by: 'id' },
  { table: 'cases', column: 'id', noun: caseStep, by: 'case_id' },
  { table: 'concerns', column: 'id', noun: concernAct, by: 'concern_id' },
];

/** Texts that nobody looks for: ids from elsewhere, and what is a copy of another text. */
const unsought: ReadonlySet<string> = new Set([
  ...['externalId', 'valueKey', 'timeOfDay', 'thread', 'replyBecause'],
]);

/** The fields that are looked through, in their order. */
export function textFields({ fields }: Noun): [key: string, field: Field][] {
  return Object.entries(fields).filter(
    ([key, { kind, where }]) => kind === 'text' && where === 'column' && !unsought.has(key),
  );
}

/** The channels of a row, its people and its clients, and what it is, as words that nobody can type, as SQL. */
function keysOf({ noun, opens, clients }: Searched): string {
  const { table, fields } = noun;
  const column = (key: string, field: Field) => `${table}.${columnName(key, field)}`;
  const named = Object.entries(fields).flatMap(([key, field]) => {
    if (field.where !== 'column') return [];
    if (field.choices === channels) return [`'c' || ${column(key, field)}`];
    if (field.table === person.table) return [`'p' || ${column(key, field)}`];
    return field.table === client.table && !clients ? [`'k' || ${column(key, field)}`] : [];
  });
  const also = {
    [person.table]: "'p' || people.id",
    [entry.table]:
      "(SELECT group_concat('p' || person_id, ' ') FROM interaction_people WHERE interaction_id = interactions.id)",
    [reminder.table]: "iif(reminders.promise, 'npromise', NULL)",
    [contactPoint.table]: "iif(contact_points.client_id IS NULL, 'nperson', 'nclient')",
  }[table];
  const kind = table === contactPoint.table ? [] : [`'n${(opens ?? noun).name}'`];
  return `concat_ws(' ', ${[...kind, ...named, ...(clients ? [clients] : []), ...(also ? [also] : [])].join(', ')})`;
}

// A number in the index is made of the day, the noun and the id: the index gives the latest first without sorting.
const [idBits, nounBits] = [36, 5];
const dayBits = idBits + nounBits;
const lastDay = 2 ** 22 - 1;

/** The first number of a day in the index, as SQL. */
export const numberOfDay = (day: string) =>
  `(CAST(julianday(${day}) - julianday('1600-01-01') AS INTEGER) << ${dayBits})`;

/** The place of a row in `searched`, and its id, from its number in the index, as SQL. */
export const parts = `(rowid >> ${idBits}) & ${2 ** nounBits - 1} AS place, rowid & ${2 ** idBits - 1} AS id`;

/** The number of a row in the index as SQL; `column` gives a column of the row, by its name. */
function numberOf({ noun, day }: Searched, id: string, column: (name: string) => string): string {
  const place = searched.findIndex((one) => one.noun === noun);
  const from =
    day === null ? `(${lastDay} << ${dayBits})` : numberOfDay(day.replace(/\w+_(on|at)\b/g, column));
  return `coalesce(${from}, 0) | (${place} << ${idBits}) | ${id}`;
}

/** The same of a row as it is, and of one as it was before a change. */
export const numberNow = (one: Searched) =>
  numberOf(one, `${one.noun.table}.id`, (name) => `${one.noun.table}.${name}`);
export const numberBefore = (one: Searched) =>
  numberOf(one, 'row_id', (name) => `json_extract(before, '$.${name}')`);

// The index takes marks from letters, but leaves strokes in them.
const stroked = Object.entries(strokes).flatMap(([letter, plain]) =>
  [letter, letter.toUpperCase()]
    .filter((one) => one.toLowerCase() === letter)
    .map((one) => [one, plain] as const),
);

/** A text with plain letters for those with strokes, as SQL. */
function withoutStrokes(text: string): string {
  const letters = stroked.map(([letter]) => letter).join('');
  const replaced = stroked.reduce(
    (sql, [letter, plain]) => `replace(${sql}, '${letter}', '${plain}')`,
    'text',
  );
  return `(SELECT iif(text GLOB '*[${letters}]*', ${replaced}, text) FROM (SELECT ${text} AS text))`;
}

/** The statement that puts rows into the index, up to its conditions. */
export function indexing(one: Searched): string {
  const { table } = one.noun;
  const texts = textFields(one.noun).map(([key, field]) => `${table}.${columnName(key, field)}`);
  return `INSERT INTO search_index (rowid, text, keys)
    SELECT ${numberNow(one)}, ${withoutStrokes(`concat_ws(char(10), ${texts.join(', ')})`)}, ${keysOf(one)} FROM ${table}`;
}

/** The order of their numbers in the index, which it takes in quickly; names need not be sorted for it. */
export const inOrder = ({ noun, day }: Searched) => `ORDER BY ${day === null ? `${noun.table}.id` : '1'}`;
