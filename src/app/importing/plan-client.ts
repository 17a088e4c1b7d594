import { isDeepStrictEqual } from 'node:util';

import { type ContactPoint, pointKey } from '../../domain/clients/client.ts';
import { isNoName, mayBeOne } from '../../domain/clients/one-person.ts';
import { type Money, typedMoney } from '../../domain/money/money.ts';
import { foldPhone, foldText } from '../../domain/text/names.ts';
import { type ClientStatus, client, type NewClient } from '../../nouns/client.ts';
import { type Changes, importFields } from '../../nouns/field.ts';
import type { LoneClient } from '../../store/imports/imports.ts';
import type { LastContactOptions } from './client-details.ts';
import type { EarlierRows } from './earlier-rows.ts';
import type { ClientAtHand, ClientRecord, KnownPerson } from './import-rows.ts';

/** A client row with folded values for comparison. */
export interface FoldedRow {
  record: ClientRecord;
  nameKey: string;
  emailKeys: readonly string[];
}

/** The person in a row: a known one, the name of a new one, or null for the client itself. A string refuses the row. */
function resolvePerson(
  { record, emailKeys }: FoldedRow,
  { id: clientId, people, peopleNamed, points, name }: ClientAtHand,
  nameKey: string,
  earlier: EarlierRows,
): KnownPerson | { name: string } | null | string {
  const withIds = (ids: Iterable<number | null>) => [...ids].flatMap((id) => people.get(id ?? 0) ?? []);
  const addressed = emailKeys.flatMap((key) => points.get(pointKey({ kind: 'email', key })) ?? []);
  const withEmail = withIds(new Set(addressed));
  if (!record.person) return withEmail.length === 1 ? (withEmail[0] ?? null) : null;
  const key = foldText(record.person.name);
  const alias = earlier.personAlias(clientId, key);
  const byName = alias === undefined ? (peopleNamed.get(key) ?? []) : withIds([alias]);
  // Two people may share an office address.
  const byEmail = withEmail.filter(
    (person) => person.nameKey === key || (!earlier.hasMetPerson(person.id) && mayBeOne(person.nameKey, key)),
  );
  const both = byEmail.filter((person) => byName.includes(person));
  const found = both.length > 0 ? both : byName.length > 0 ? byName : byEmail;
  if (found.length > 1) return `several people at ${name} could be "${record.person.name}"`;
  return found[0] ?? (key === nameKey && record.own === undefined ? null : record.person);
}

interface NewPerson {
  name: string;
  title: string | null;
  about: string | null;
}

/** An address or number to add, with its folded form. */
interface NewPoint {
  point: ContactPoint;
  key: string;
}

/** Defaults for every row of a file. */
export interface ClientDefaults {
  /** The status of new clients without one. */
  status?: ClientStatus;
  /** Tags for every client in the file. */
  tags: readonly string[];
}

/** What a row adds to an existing client; all parts are empty if it adds nothing. */
export interface ClientPlan {
  fields: Changes<typeof client>;
  /** The row's person; null if it is about the client itself. */
  person: { id: number; title?: string; about?: string } | NewPerson | null;
  /** Belong to that person, else to the client. */
  points: NewPoint[];
  tags: string[];
  /** Changed fields, by their names in reports. */
  changed: string[];
  /** What was left out, because an earlier row says another thing. */
  remarks: string[];
}

/** Fields that columns can set; notes are apart because they may be about a person. */
const settable = importFields(client).filter(([key]) => key !== 'about');

/** The most characters that notes grow to, row by row: as many as one row may bring. */
const longestNotes = client.fields.about.options.longest ?? Infinity;

/** What reports call a field. */
const reportNames = new Map<string, string>(settable.map(([key, name]) => [key, name]));

/** A row as a new client and person. */
export function planNewClient(
  { record, emailKeys }: FoldedRow,
  defaults: ClientDefaults & LastContactOptions,
): { client: NewClient; person: NewPerson | null; points: NewPoint[]; tags: string[] } {
  const { values } = record;
  const about = values.about ?? null;
  const { channel, today } = defaults;
  const { lastContactedOn: told } = record;
  return {
    client: {
      ...values,
      name: record.name ?? '',
      externalId: record.externalId ?? null,
      status: values.status ?? defaults.status ?? 'active',
      sinceOn: values.sinceOn ?? today,
      toldContactOn: channel === undefined && told !== undefined && told <= today ? told : null,
      about: record.person ? null : about,
    },
    person: record.person ? newPerson(record.person, about) : null,
    points: pointsIn(record, emailKeys),
    tags: tagsIn(record, defaults),
  };
}

/** Whether a row about a client that has no people says nothing that the journal does not have. */
export function saysNothingNew(
  { record, nameKey, emailKeys }: FoldedRow,
  present: LoneClient,
  defaults: ClientDefaults,
): boolean {
  const isTold = settable.every(([key]) => {
    const value = record.values[key];
    return value === undefined || value === present[key] || isDeepStrictEqual(value, present[key]);
  });
  return (
    isTold &&
    nameKey === present.nameKey &&
    grown(present.about ?? null, record.values.about ?? undefined) === undefined &&
    pointsIn(record, emailKeys).every(({ point: { kind }, key }) =>
      present.points.includes(pointKey({ kind, key })),
    ) &&
    tagsIn(record, defaults).every((tag) => present.tags.includes(tag))
  );
}

interface KnownClient {
  /** Whether the id found the client, so that the file's name is new. */
  byId: boolean;
  defaults: ClientDefaults;
  earlier: EarlierRows;
}

/**
 * What a row adds to an existing client. The file's values win, its empty cells change nothing; notes, addresses,
 * people and tags only grow. A string refuses the row.
 */
export function planKnownClient(
  row: FoldedRow,
  present: ClientAtHand,
  { byId, defaults, earlier }: KnownClient,
): ClientPlan | string {
  const { record } = row;
  const isRenamed = isNoName(present.nameKey)
    ? !isNoName(row.nameKey)
    : !earlier.hasMet(present.id) && givesNewName(row, present, byId);
  const person = resolvePerson(row, present, isRenamed ? row.nameKey : present.nameKey, earlier);
  if (typeof person === 'string') return person;
  const remarks: string[] = [];
  const fields = changedFields(record, present, { isRenamed, earlier, remarks });
  const changed = Object.keys(fields).map((key) => reportNames.get(key) ?? key);
  if (fields.status === 'active') fields.quietUntilOn = null;
  const knownPerson = person && 'id' in person ? person : null;
  const about = grown(
    (person ? knownPerson?.about : present.about) ?? null,
    record.values.about ?? undefined,
  );
  if (about !== undefined && about.length > longestNotes)
    return `the notes of ${present.name} would have more than ${longestNotes.toLocaleString('en')} characters`;
  if (about !== undefined) changed.push('notes');
  if (!person && about !== undefined) fields.about = about;
  if (person && !knownPerson) changed.push('people');
  const title = record.person?.title;
  const isRetitled = title !== undefined && title !== knownPerson?.title;
  if (knownPerson && isRetitled && earlier.hasTitle(knownPerson.id))
    remarks.push(settled('job title', title));
  const newTitle = knownPerson && isRetitled && !earlier.hasTitle(knownPerson.id) ? { title } : {};
  if ('title' in newTitle) changed.push('title');

  const points = pointsIn(record, row.emailKeys).filter(
    ({ point: { kind }, key }) => !present.points.has(pointKey({ kind, key })),
  );
  for (const kind of ['email', 'phone']) {
    if (points.some(({ point }) => point.kind === kind)) changed.push(`${kind}s`);
  }
  const tags = tagsIn(record, defaults).filter((tag) => !present.tags.has(tag));
  if (tags.length > 0) changed.push('tags');
  return {
    fields,
    person: knownPerson
      ? { id: knownPerson.id, ...newTitle, ...(about === undefined ? {} : { about }) }
      : person && newPerson(record.person ?? person, record.values.about ?? null),
    points,
    tags,
    changed,
    remarks,
  };
}

/** An earlier row of the same file has set another value. */
export function settled(what: string, value: unknown): string {
  const written = value && typeof value === 'object' ? typedMoney(value as Money) : String(value);
  return `the ${what} "${written}" was left out: an earlier row has another`;
}

/**
 * Whether the row renames the client: a list with ids is the authority on names, except for a name that is an address.
 */
function givesNewName(row: FoldedRow, present: ClientAtHand, byId: boolean): boolean {
  const hasItsId = byId || (row.record.externalId !== undefined && present.externalId === null);
  const isNamed = row.nameKey !== present.nameKey && !row.emailKeys.includes(row.nameKey);
  return hasItsId && isNamed;
}

/** The client's fields with a different value in the row, without notes. */
function changedFields(
  { name, externalId, values }: ClientRecord,
  present: ClientAtHand,
  { isRenamed, earlier, remarks }: { isRenamed: boolean; earlier: EarlierRows; remarks: string[] },
): Changes<typeof client> {
  const fields: Changes<typeof client> = {};
  if (isRenamed && name !== undefined && name !== present.name) fields.name = name;
  if (present.externalId === null && externalId !== undefined) fields.externalId = externalId;
  for (const [key, field, { options }] of settable) {
    const [value, before] = [values[key], present[key]];
    if (value === undefined || isDeepStrictEqual(value, before)) continue;
    if (earlier.hasSettled(present.id, key)) {
      remarks.push(settled(options.called ?? field, value));
      continue;
    }
    if (options.merges === 'earliest' && before !== null && String(value) > String(before)) continue;
    Object.assign(fields, { [key]: value });
  }
  return fields;
}

function newPerson({ name, title }: { name: string; title?: string }, about: string | null): NewPerson {
  return { name, title: title ?? null, about };
}

/** The notes with more text appended; undefined if they already contain it. */
function grown(before: string | null, more: string | undefined): string | undefined {
  if (more === undefined || before?.includes(more)) return undefined;
  return before ? `${before}\n\n${more}` : more;
}

function pointsIn({ emails, phones }: ClientRecord, emailKeys: readonly string[]): NewPoint[] {
  return [
    ...emails.map(({ value, label }, i) => ({
      point: { kind: 'email', value, label: label ?? null } as const,
      key: emailKeys[i] ?? foldText(value),
    })),
    ...phones.map(({ value, label }) => ({
      point: { kind: 'phone', value, label: label ?? null } as const,
      key: foldPhone(value),
    })),
  ];
}

function tagsIn({ tags }: ClientRecord, defaults: ClientDefaults): string[] {
  if (tags.length + defaults.tags.length === 0) return [];
  const all = [...tags, ...defaults.tags].map((tag) => tag.trim().toLowerCase());
  return [...new Set(all)].filter((tag) => tag !== '');
}
