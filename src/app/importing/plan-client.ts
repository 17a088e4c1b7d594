import { isDeepStrictEqual } from 'node:util';
import { birthday, type YearlyDay } from '../../domain/care/occasion.ts';
import { type ContactPoint, pointKey } from '../../domain/clients/client.ts';
import { isNoName, mayBeOne } from '../../domain/clients/one-person.ts';
import { type CalendarDate, calendarDate } from '../../domain/days/calendar-date.ts';
import { type Money, typedMoney } from '../../domain/money/money.ts';
import { foldPhone, foldText } from '../../domain/text/names.ts';
import { type ClientStatus, client, type NewClient } from '../../nouns/client.ts';
import type { Channel } from '../../nouns/entry.ts';
import { type Changes, importFields } from '../../nouns/field.ts';
import type { Role } from '../../nouns/person.ts';
import type { LoneClient } from '../../store/imports.ts';
import type { Journal } from '../../store/journal.ts';
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
  defaults: ClientDefaults,
  today: CalendarDate,
): { client: NewClient; person: NewPerson | null; points: NewPoint[]; tags: string[] } {
  const { values } = record;
  const about = values.about ?? null;
  return {
    client: {
      ...values,
      name: record.name ?? '',
      externalId: record.externalId ?? null,
      status: values.status ?? defaults.status ?? 'active',
      sinceOn: values.sinceOn ?? today,
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
    grown(present.about, record.values.about ?? undefined) === undefined &&
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
function settled(what: string, value: unknown): string {
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

/** How to store the last contacts from a file. */
export interface LastContactOptions {
  /** Their channel, to store them as log entries; without it they are days on the clients. */
  channel?: Channel;
  /** The source to name, such as `HubSpot`. */
  sourceName: string;
  today: CalendarDate;
}

/**
 * Stores the day of a last contact; returns whether it was new. Most files do not name the channel, and a guess would
 * mislead the rules, so the client just gets the day.
 */
export function keepLastContact(
  journal: Journal,
  { lastContactedOn: day }: ClientRecord,
  { clientId, personId }: RowOwner,
  { channel, sourceName, today }: LastContactOptions,
): boolean {
  if (day === undefined || day > today) return false;
  if (channel === undefined) return journal.imports.tellContact(clientId, day);
  // We do not know who spoke last, so nobody owes an answer.
  const entry = {
    clientId,
    happenedOn: day,
    channel,
    direction: 'mutual',
    audience: 'one-on-one',
    kind: 'exchange',
    replyNeeded: false,
    minutes: null,
    text: `Last contact, according to ${sourceName}`,
  } as const;
  if (journal.imports.sameEntry(entry)) return false;
  journal.imports.addEntry(entry, personId === null ? [] : [personId]);
  return true;
}

/** What a row adds besides the client, and the remarks. */
interface RowAdditions {
  changed: string[];
  remarks: string[];
}

/** The owner of a row; without a person, the client. */
interface RowOwner {
  clientId: number;
  personId: number | null;
}

/**
 * Stores birthday, role and profile from rows. If several rows give a birthday or a profile to the same person or client,
 * the first wins.
 */
export function detailsKeeper(
  journal: Journal,
  today: CalendarDate,
): (record: ClientRecord, owner: RowOwner) => RowAdditions {
  const first = new Map<string, string>();
  /** Whether a row is the first to say it; another one that says another thing is remarked on. */
  const isFirst = (of: string, what: string, value: string, remarks: string[]) => {
    const before = first.get(of);
    if (before === undefined) first.set(of, value);
    else if (before !== value) remarks.push(settled(what, value));
    return before === undefined;
  };
  const profiles = new Map(journal.profiles.list().map((profile) => [foldText(profile.name), profile]));

  return (record, { clientId, personId }) => {
    const result: RowAdditions = { changed: [], remarks: [] };
    const { birthday, person, lastContactedOn } = record;
    const ahead = (what: string, day: CalendarDate) =>
      result.remarks.push(`the ${what} was left out: ${day} is in the future`);
    if (lastContactedOn && lastContactedOn > today) ahead('day of last contact', lastContactedOn);
    const born = birthday && bornOn(birthday);
    if (born && born > today) ahead('birthday', born);
    else if (
      birthday &&
      isFirst(
        personId === null ? `birthday of ${clientId}` : `birthday of person ${personId}`,
        'birthday',
        bornOn({ ...birthday, year: birthday.year ?? 1604 })?.replace('1604', '-') ?? '',
        result.remarks,
      )
    ) {
      if (keepBirthday(journal, birthday, { clientId, personId })) result.changed.push('birthday');
    }
    if (person?.role && personId !== null && keepRole(journal, person.role, { clientId, personId }))
      result.changed.push('roles');
    if (record.profile === undefined) return result;
    const profileId = profiles.get(foldText(record.profile))?.id;
    if (profileId === undefined) result.remarks.push(unknownProfile(record.profile));
    else if (
      isFirst(`profile of ${clientId}`, 'profile', record.profile, result.remarks) &&
      journal.clients.update(clientId, { profileId })
    )
      result.changed.push('profile');
    return result;
  };
}

function bornOn({ year, month, day }: YearlyDay): CalendarDate | null {
  return year === null
    ? null
    : calendarDate([year, month, day].map((part) => String(part).padStart(2, '0')).join('-'));
}

function unknownProfile(name: string): string {
  return `the profile was left out: there is none called "${name}"; add one with rapport profile add NAME, and import the file again`;
}

/** Stores the birthday of a person, else of the client; returns whether it changed. */
function keepBirthday(journal: Journal, day: YearlyDay, { clientId, personId }: RowOwner): boolean {
  const present = journal.occasions
    .list(personId === null ? { clientId } : { personId })
    .find(({ what, person }) => foldText(what) === birthday && (person?.id ?? null) === personId);
  if (!present) {
    journal.occasions.add({ clientId, personId, what: birthday, ...day });
    return true;
  }
  const isSameDay = present.month === day.month && present.day === day.day;
  if (isSameDay && (day.year === null || day.year === present.year)) return false;
  journal.occasions.update(present.id, day);
  return true;
}

/** Gives a person a role at a client; returns whether it was new. */
function keepRole(
  journal: Journal,
  role: Role,
  { clientId, personId }: { clientId: number; personId: number },
): boolean {
  const present = journal.people.places(personId).find((place) => place.clientId === clientId);
  if (!present || present.roles.includes(role)) return false;
  journal.people.setPosition(personId, clientId, { title: present.title, roles: [...present.roles, role] });
  return true;
}
