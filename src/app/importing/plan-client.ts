import type { ClientKind, ClientStatus, ContactPoint } from '../../domain/clients/client.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Period } from '../../domain/days/period.ts';
import type { ClientRecord } from '../../domain/import-records.ts';
import { foldPhone, foldText } from '../../domain/text/names.ts';
import type { ClientFields, ClientMoney } from '../journal.ts';
import type { NewClient, PresentClient } from './imports.ts';

/** How many days a period is counted as. */
function daysIn({ count, unit }: Period): number {
  return count * { day: 1, week: 7, month: 30, year: 365 }[unit];
}

/** A row of a file of clients with what of it is compared, folded. */
export interface FoldedRow {
  record: ClientRecord;
  nameKey: string;
  emailKeys: readonly string[];
}

/** What an import remembers of the people earlier rows were about. */
interface EarlierPeople {
  hasMet(personId: number): boolean;
  /** Whom a folded name stands for at this client in this file, where the journal has another name for them. */
  alias(nameKey: string): number | undefined;
}

/**
 * The person a row is about: one that is known there, a name for somebody new, or null for the client itself. A string
 * is a reason to refuse the row.
 */
function personMeant(
  { record, emailKeys }: FoldedRow,
  { people, points, nameKey, name }: PresentClient,
  earlier: EarlierPeople,
): PresentClient['people'][number] | { name: string } | null | string {
  const addressed = new Set(
    points
      .filter(({ kind, key }) => kind === 'email' && emailKeys.includes(key))
      .map(({ personId }) => personId),
  );
  const withEmail = people.filter(({ id }) => addressed.has(id));
  if (!record.person) return withEmail.length === 1 ? (withEmail[0] ?? null) : null;
  const key = foldText(record.person.name);
  const alias = earlier.alias(key);
  const byName = people.filter(({ id, nameKey: other }) =>
    alias === undefined ? other === key : id === alias,
  );
  // Two people of one file may share the address of their office.
  const byEmail = withEmail.filter((person) => person.nameKey === key || !earlier.hasMet(person.id));
  const both = byEmail.filter((person) => byName.includes(person));
  const found = both.length > 0 ? both : byName.length > 0 ? byName : byEmail;
  if (found.length > 1) return `several people at ${name} could be "${record.person.name}"`;
  return found[0] ?? (key === nameKey ? null : record.person);
}

/** Somebody new at a client. */
interface NewPerson {
  name: string;
  nameKey: string;
  title: string | null;
  about: string | null;
}

/** An address or a number to be added, with its folded form. */
interface NewPoint {
  point: ContactPoint;
  key: string;
}

/** What holds for every row of a file. */
export interface ClientDefaults {
  /** The status of new clients whose row has none. */
  status?: ClientStatus;
  /** Given to every client of the file. */
  tags: readonly string[];
}

/** What a row adds to a client that is there; where it adds nothing, everything in it is empty. */
export interface ClientPlan {
  fields: Partial<ClientFields>;
  kind: Partial<ClientKind>;
  money: Partial<ClientMoney>;
  /** The person the row is about; null where it is about the client itself. */
  person: { id: number; title?: string; about?: string } | NewPerson | null;
  /** Of that person, else of the client. */
  points: NewPoint[];
  tags: string[];
  /** What changes, by the names reports use. */
  changed: string[];
}

/** What earlier rows of the file said of the client, which this one does not change: the first row counts. */
export interface Settled {
  status: boolean;
  cadence: boolean;
  source: boolean;
  value: boolean;
  name: boolean;
}

/** The client and the person a row becomes where nobody is known. */
export function planNewClient(
  { record, nameKey, emailKeys }: FoldedRow,
  defaults: ClientDefaults,
  today: CalendarDate,
): { client: NewClient; person: NewPerson | null; points: NewPoint[]; tags: string[] } {
  const name = record.name ?? '';
  const notes = record.notes ?? null;
  return {
    client: {
      name,
      nameKey,
      externalId: record.externalId ?? null,
      status: record.status ?? defaults.status ?? 'active',
      sinceOn: record.sinceOn ?? today,
      cadenceDays: record.cadence ? daysIn(record.cadence) : null,
      about: record.person ? null : notes,
      source: record.source ?? null,
      yearlyValue: record.yearlyValue ?? null,
    },
    person: record.person ? newPerson(record.person, notes) : null,
    points: pointsIn(record, emailKeys),
    tags: tagsIn(record, defaults),
  };
}

/**
 * What a row adds to a client that is there. What the file says counts, what it leaves empty stays; notes, addresses,
 * people and tags only ever grow. A string is a reason to refuse the row.
 */
export function planKnownClient(
  row: FoldedRow,
  present: PresentClient,
  known: {
    /** Whether the client was found by its id, so that the name in the file is a new one. */
    byId: boolean;
    defaults: ClientDefaults;
    people: EarlierPeople;
    /** Whether an earlier row gave that person a title. */
    hasTitle(personId: number): boolean;
    settled: Settled;
  },
): ClientPlan | string {
  const { record } = row;
  const { settled } = known;
  // A list with ids says what its clients are called; an address that stands in for a name says nothing.
  const hasItsId = known.byId || (record.externalId !== undefined && present.externalId === null);
  const isNamed = row.nameKey !== present.nameKey && !row.emailKeys.includes(row.nameKey);
  const isRenamed = hasItsId && isNamed && !settled.name;
  const named = isRenamed ? { ...present, nameKey: row.nameKey } : present;
  const person = personMeant(row, named, known.people);
  if (typeof person === 'string') return person;
  const knownPerson = person && 'id' in person ? person : null;
  const changed: string[] = [];
  const differs = <T>(what: string, value: T | undefined, before: T | null): value is T => {
    if (value === undefined || value === before) return false;
    changed.push(what);
    return true;
  };

  const fields: Partial<ClientFields> = {};
  const { name, status } = record;
  if (isRenamed && differs('name', name, present.name)) fields.name = name;
  if (!settled.status && differs('status', status, present.status)) {
    fields.status = status;
    if (status === 'active') fields.quietUntilOn = null;
  }
  const cadence = record.cadence && daysIn(record.cadence);
  if (!settled.cadence && differs('cadence', cadence, present.cadenceDays)) fields.cadenceDays = cadence;
  if (present.externalId === null && differs('externalId', record.externalId, null)) {
    fields.externalId = record.externalId ?? null;
  }
  const since = record.sinceOn;
  if (since !== undefined && since < present.sinceOn && differs('since', since, present.sinceOn)) {
    fields.sinceOn = since;
  }
  const { source, yearlyValue } = record;
  const kind = !settled.source && differs('source', source, present.source) ? { source } : {};
  const worth = present.yearlyValue;
  const isSameWorth = yearlyValue?.minor === worth?.minor && yearlyValue?.currency === worth?.currency;
  const money = !settled.value && !isSameWorth && differs('value', yearlyValue, worth) ? { yearlyValue } : {};
  const about = grown((person ? knownPerson?.about : present.about) ?? null, record.notes);
  if (about !== undefined) changed.push('notes');
  if (!person && about !== undefined) fields.about = about;
  if (person && !knownPerson) changed.push('people');
  const title = record.person?.title;
  const newTitle =
    knownPerson && !known.hasTitle(knownPerson.id) && differs('title', title, knownPerson.title)
      ? title
      : undefined;

  const points = pointsIn(record, row.emailKeys).filter(
    ({ point, key }) => !present.points.some((one) => one.kind === point.kind && one.key === key),
  );
  for (const kind of ['email', 'phone']) {
    if (points.some(({ point }) => point.kind === kind)) changed.push(`${kind}s`);
  }
  const tags = tagsIn(record, known.defaults).filter((tag) => !present.tags.includes(tag));
  if (tags.length > 0) changed.push('tags');
  return {
    fields,
    kind,
    money,
    person: knownPerson
      ? {
          id: knownPerson.id,
          ...(newTitle === undefined ? {} : { title: newTitle }),
          ...(about === undefined ? {} : { about }),
        }
      : person && newPerson(record.person ?? person, record.notes ?? null),
    points,
    tags,
    changed,
  };
}

function newPerson({ name, title }: { name: string; title?: string }, about: string | null): NewPerson {
  return { name, nameKey: foldText(name), title: title ?? null, about };
}

/** Notes with more below them; undefined where they say so already. */
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
  const wanted = [...tags, ...defaults.tags].map((tag) => tag.trim().toLowerCase());
  return [...new Set(wanted)].filter((tag) => tag !== '');
}
