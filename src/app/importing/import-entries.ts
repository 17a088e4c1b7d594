import { isDeepStrictEqual } from 'node:util';
import { pointKey } from '../../domain/clients/client.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { isLiveChannel, usualAudience, usualDirection } from '../../domain/log/entry.ts';
import { readMessage } from '../../domain/log/last-word.ts';
import { saysNobodyAnswered } from '../../domain/reading/reached.ts';
import { foldText } from '../../domain/text/names.ts';
import type { PhoneReader } from '../../domain/text/phone-number.ts';
import { shortened } from '../../domain/text/shorten.ts';
import { listWords } from '../../domain/text/words.ts';
import { type Channel, entry, type NewEntry } from '../../nouns/entry.ts';
import { type Changes, importFields } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { LoggedTalk } from '../../store/captures/captures.ts';
import type { Candidate, PresentEntry } from '../../store/imports/imports.ts';
import type { Journal } from '../../store/journal.ts';
import { sameTalk } from '../capture/same-talk.ts';
import { listed, sameId, withoutIds } from './import-clients.ts';
import {
  type ClientAtHand,
  type EntryRecord,
  type EntrySide,
  PresentClients,
  type ReminderRecord,
  type RowTaker,
} from './import-rows.ts';
import { type OwnerFinder, ownerFinder } from './owners.ts';

/** Imports the rows of an entry file. */
export function entryImporter(
  journal: Journal,
  options: {
    /** The channel for rows without one. */
    channel?: Channel;
    /** Reads phone numbers; without it they find nobody. */
    phones?: PhoneReader;
  },
): RowTaker<EntryRecord> {
  const { imports } = journal;
  const owners = ownerFinder(imports, options.phones);
  const present = new PresentClients((id) => journal.imports.client(id));
  /** Entries that rows without words were joined with, or made. */
  const met = new Set<number>();

  return {
    takeIn(record) {
      const channel = record.values.channel ?? options.channel ?? record.usualChannel;
      if (channel === undefined) return 'no channel; say which one such rows are with --channel';
      if (record.values.happenedOn === undefined) return 'no date';
      const found = ownerOf(record, owners);
      if (typeof found === 'string') return found;
      const { owner, side } = found;
      const values = side?.direction ? { direction: side.direction, ...record.values } : record.values;
      const person = record.person ?? side?.client;
      const { there, missing } = person
        ? attendees(present.get(owner.id), person, owner.nameKey)
        : { there: [], missing: [] };
      const fields = newEntry(values, {
        clientId: owner.id,
        channel,
        happenedOn: record.values.happenedOn,
        people: there.length,
      });
      const remarks = [
        ...(missing.length > 0 ? [`nobody called ${missing.join(', ')} is known at ${owner.name}`] : []),
        ...leftOut(record, found, owners, present.get(owner.id)),
      ];
      const of = { clientId: owner.id, client: owner.name, remarks };
      const withId = record.externalId === undefined ? null : imports.entryWithId(record.externalId);
      if (withId && isAnother(record, withId, withId.happenedOn === fields.happenedOn, owner))
        return anotherOne(record, `${handle('entry', withId.id)} of ${withId.happenedOn}`);
      const same = withId ?? imports.sameEntry(fields, record.externalId);
      const row = { ...fields, externalId: record.externalId };
      const joined = same || values.text ? null : sameTalk(journal, row, met);
      if (joined) {
        met.add(joined.id);
        const isChanged = joinsWith(journal, joined, row);
        return isChanged ? { kind: 'updated', changed: ['id'], ...of } : { kind: 'unchanged', ...of };
      }
      if (!same) {
        met.add(imports.addEntry(row, there));
        return { kind: 'new', ...of, remarks: [...remarks, ...takenAs(values, fields)] };
      }
      const changed = changeEntry(journal, values, { row, there, same });
      return changed.length > 0 ? { kind: 'updated', changed, ...of } : { kind: 'unchanged', ...of };
    },
  };
}

type EntryRow = NewEntry & { externalId: string | undefined };

/** Changes an entry as a row says, and gives what of it changed. */
function changeEntry(
  journal: Journal,
  values: EntryRecord['values'],
  { row, there, same }: { row: EntryRow; there: readonly number[]; same: PresentEntry },
): string[] {
  const { changes, changed } = changesOf(values, row, same);
  const more = there.filter((id) => !same.personIds.includes(id));
  if (more.length > 0) changed.push('people');
  if (row.externalId !== undefined && same.externalId === null) {
    changes.externalId = row.externalId;
    changed.push('id');
  }
  if (changed.length > 0)
    journal.entries.update(same.id, changes, more.length > 0 ? [...same.personIds, ...more] : undefined);
  return changed;
}

/** What a row without words adds to what was typed, or to what a calendar knew of the talk. */
function joinsWith(
  { captures, entries }: Journal,
  same: LoggedTalk,
  { channel, minutes = null, timeOfDay = null, externalId }: EntryRow,
): boolean {
  const changes: Changes<typeof entry> = {
    ...(same.channel !== channel && { channel }),
    ...(same.minutes === null && minutes !== null && { minutes }),
    ...(same.timeOfDay === null && timeOfDay !== null && { timeOfDay }),
    ...(same.externalId === null && externalId !== undefined && { externalId }),
  };
  const isChanged = Object.keys(changes).length > 0;
  if (isChanged) entries.update(same.id, changes);
  const isNewId =
    externalId !== undefined &&
    same.externalId !== null &&
    captures.withId(same.clientId, externalId) === null;
  if (isNewId) captures.addId({ entryId: same.id, externalId });
  return isChanged || isNewId;
}

/** The client of a row, and the side on which it was found where no column names it. */
function ownerOf(
  { sides = [], isNamedInText, ...record }: EntryRecord,
  owners: OwnerFinder,
): { owner: Candidate; side?: EntrySide } | string {
  if (isNamedInText) {
    const named = owners.inText(record.values.text ?? '');
    return typeof named === 'string' ? named : { owner: named };
  }
  if (sides.length === 0) {
    const owner = owners.find(record);
    return typeof owner === 'string' ? owner : { owner };
  }
  const tried = sides.map((side) => ({ side, owner: owners.find(side) }));
  const found = tried.flatMap(({ side, owner }) => (typeof owner === 'string' ? [] : [{ side, owner }]));
  const clients = new Map(found.map(({ owner }) => [owner.id, owner]));
  const ways = new Set(found.map(({ side }) => side.direction));
  // A message to several clients is kept once, with the first of them; one from a client to a client is unclear.
  if (clients.size > 1 && ways.size > 1)
    return `${listed([...clients.values()])} are both clients; keep the one it is about, or add a column direction`;
  return found[0] ?? String(tried[0]?.owner);
}

/** Remarks on addresses, numbers and names of a row that are not those of its client. */
function leftOut(
  { sides = [], email, phone }: EntryRecord,
  { owner, side }: { owner: Candidate; side?: EntrySide },
  owners: OwnerFinder,
  { points }: ClientAtHand,
): string[] {
  const isTheirs = (one: EntrySide) => {
    const found = owners.find(one);
    return typeof found !== 'string' && found.id === owner.id;
  };
  const unknown = [{ email, phone }, ...(side ? [side] : [])].flatMap((one) => [
    ...(one.email === undefined || points.has(pointKey({ kind: 'email', key: foldText(one.email) }))
      ? []
      : [`the address ${one.email}`]),
    ...(one.phone === undefined || isTheirs({ phone: one.phone }) ? [] : [`the number ${one.phone}`]),
  ]);
  const others = sides
    // The other end of a call is the owner's.
    .filter((one) => one !== side && !isTheirs(one) && !(side?.phone && one.phone && !one.client))
    .map((one) => `"${one.client ?? one.email ?? one.phone}"`);
  return [
    ...unknown.map((what) => `${what} is not known at ${owner.name}`),
    ...(others.length > 0
      ? [
          `${listWords(others, 'and')} ${others.length === 1 ? 'was' : 'were'} left out: the entry is about ${owner.name}`,
        ]
      : []),
  ];
}

/** The people a row names, if the client knows them. */
function attendees({ peopleNamed }: ClientAtHand, text: string, clientKey: string) {
  const there = new Set<number>();
  const missing: string[] = [];
  const whole = foldText(text);
  const names =
    peopleNamed.has(whole) || whole === clientKey
      ? [text]
      : text.split(/:::|[;,&+]|\band\b/i).map((name) => name.trim());
  for (const name of names) {
    const key = foldText(name);
    // A client who is a person does not attend beside itself.
    if (key === '' || key === clientKey) continue;
    const [person] = peopleNamed.get(key) ?? [];
    if (person) there.add(person.id);
    else if (!name.includes('@')) missing.push(name);
  }
  return { there: [...there], missing };
}

/** A row as a new entry; missing values follow from the others. */
function newEntry(
  values: EntryRecord['values'],
  {
    people,
    ...of
  }: { clientId: number; channel: Channel; happenedOn: NewEntry['happenedOn']; people: number },
): NewEntry {
  const { text = '' } = values;
  const isUnheard = isLiveChannel(of.channel) && saysNobodyAnswered(text);
  const read = readMessage(text, { channel: of.channel, direction: values.direction });
  const kind = values.kind ?? read.kind ?? (isUnheard ? 'attempt' : 'exchange');
  return {
    direction: usualDirection(of.channel, kind),
    audience: usualAudience(of.channel, people),
    ...read,
    ...values,
    ...of,
    kind,
    text,
  };
}

/** What the words alone say about a row, since nobody reads each. */
function takenAs(values: EntryRecord['values'], { kind, replyNeeded }: NewEntry): string[] {
  if (kind === 'automatic' && values.kind === undefined) return ['taken as an automatic reply'];
  if (replyNeeded === false && values.replyNeeded === undefined)
    return ['read as a last word, so no answer is owed; to change that, add a column needs reply'];
  return [];
}

/** Where the row differs from the journal; defaults never override stored values. */
function changesOf(
  values: EntryRecord['values'],
  { clientId }: NewEntry,
  same: PresentEntry,
): { changes: Changes<typeof entry>; changed: string[] } {
  const changes: Changes<typeof entry> = {};
  const changed: string[] = [];
  if (clientId !== same.clientId) {
    changes.clientId = clientId;
    changed.push('client');
  }
  for (const [key, name] of importFields(entry)) {
    const value = values[key];
    if (value === undefined || value === '' || isDeepStrictEqual(value, same[key])) continue;
    Object.assign(changes, { [key]: value });
    changed.push(name);
  }
  return { changes, changed };
}

/** Whether a row is about something else than what has its id: many programs count from 1. */
function isAnother(
  { isIdCommon, values }: EntryRecord | ReminderRecord,
  present: { clientId: number; text: string },
  isSameDay: boolean,
  owner: Candidate,
): boolean {
  if (!isIdCommon) return false;
  return present.clientId !== owner.id || !(isSameDay || present.text === values.text);
}

function anotherOne({ externalId = '' }: EntryRecord | ReminderRecord, what: string): string {
  return `${sameId(externalId, what)}; ${withoutIds(externalId)}`;
}

/** Imports the rows of a reminder file. */
export function reminderImporter(journal: Journal): RowTaker<ReminderRecord> {
  const { imports } = journal;
  const owners = ownerFinder(imports);
  const things = imports.things(reminder);
  /** The reminders that rows were about. */
  const met = new Set<number>();
  /** Two rows of a list of our own are two reminders, however much they are alike. */
  const ownOne = (having: { clientId: number; text: string; dueOn: CalendarDate }, ownRow?: number) => {
    const left = things.find(having).filter(({ id }) => !met.has(id));
    return left.find(({ id }) => id === ownRow) ?? left[0] ?? null;
  };
  return {
    takeIn(record) {
      const { values, externalId } = record;
      const { text, dueOn } = values;
      if (text === undefined) return 'nothing to be reminded of';
      if (dueOn === undefined) return 'no due date';
      const owner = record.client === undefined ? owners.inText(text) : owners.find(record);
      if (typeof owner === 'string') return owner;
      const of = { clientId: owner.id, client: owner.name };
      const withId = externalId === undefined ? null : imports.reminderWithId(externalId);
      if (withId && isAnother(record, withId, [withId.startsOn, withId.dueOn].includes(dueOn), owner))
        return anotherOne(record, `${handle('reminder', withId.id)}, "${shortened(withId.text, 40)}"`);
      const isOwn = record.own !== undefined;
      const same =
        withId ??
        (isOwn
          ? ownOne({ clientId: owner.id, text, dueOn }, record.ownRow)
          : imports.sameReminder(owner.id, text, dueOn));
      if (same) met.add(same.id);
      if (!same) {
        const one = { ...values, clientId: owner.id, text, dueOn, startsOn: dueOn, externalId };
        met.add(imports.addReminder(one));
        return { kind: 'new', ...of };
      }
      // A closed reminder stays closed, whatever another list says.
      if (same.status !== 'open') return { kind: 'unchanged', ...of };
      const changes: Changes<typeof reminder> = {};
      const changed: string[] = [];
      if (same.clientId !== owner.id) {
        changes.clientId = owner.id;
        changed.push('client');
      }
      for (const [key, name] of importFields(reminder)) {
        const value = values[key];
        // A list may name a recurring reminder by its first day.
        if (value === undefined || value === same[key] || (key === 'dueOn' && value === same.startsOn))
          continue;
        Object.assign(
          changes,
          key === 'dueOn' ? { startsOn: value, dueOn: value, snoozedUntilOn: null } : { [key]: value },
        );
        changed.push(name);
      }
      if (changed.length === 0) return { kind: 'unchanged', ...of };
      journal.reminders.update(same.id, changes);
      return { kind: 'updated', changed, ...of };
    },
  };
}
