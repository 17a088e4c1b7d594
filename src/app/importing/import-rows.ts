import type { YearlyDay } from '../../domain/care/occasion.ts';
import { pointKey } from '../../domain/clients/client.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { foldText } from '../../domain/text/names.ts';
import type { client } from '../../nouns/client.ts';
import type { Channel, Direction, entry } from '../../nouns/entry.ts';
import type { Changes } from '../../nouns/field.ts';
import type { thingNouns } from '../../nouns/index.ts';
import type { Role } from '../../nouns/person.ts';
import type { reminder } from '../../nouns/reminder.ts';
import type { PresentClient } from '../../store/imports/imports.ts';
import type { Journal } from '../../store/journal.ts';
import type { ClientPlan } from './plan-client.ts';
import { Tally } from './tally.ts';

/** The kinds of files, with one thing per row. */
export type ImportKind = 'clients' | 'entries' | 'reminders' | ThingKind;

/** Those of things that belong to a client and have no id of another program. */
export type ThingKind = keyof typeof thingNouns;

/** An address, number or word with its label. */
export interface LabelledValue {
  value: string;
  label?: string;
}

/** A row as read, with its problems. */
export interface ImportRecord {
  /** The row's first line in the file, counted from 1. */
  line: number;
  /** With the program and the kind: `hubspot/contact/501`. */
  externalId?: string;
  /** Whether others may use the same one, so that it needs a name or an address that agrees. */
  isIdCommon?: true;
  /** The number of the client in the journal that wrote the row; it counts where the name is the same, too. */
  own?: number;
  /** The number of the thing itself there. */
  ownRow?: number | undefined;
  /** Reasons to refuse the row, as clauses. */
  problems: string[];
  /** Remarks about an accepted row. */
  remarks?: string[];
}

/** A row of a client file; empty fields are undefined. */
export interface ClientRecord extends ImportRecord {
  /** The client's name: the company's, else the person's, else the email address. */
  name?: string;
  company?: string;
  /** The person at a company; undefined if the person is the client. */
  person?: { name: string; title?: string; role?: Role };
  emails: LabelledValue[];
  phones: LabelledValue[];
  tags: string[];
  lastContactedOn?: CalendarDate;
  /** The person's, else the client's. */
  birthday?: YearlyDay;
  /** The profile's name, in the file's words. */
  profile?: string;
  /** The client's declared fields without the name; `about` belongs to the person if there is one. */
  values: Changes<typeof client>;
}

/** One who sent or got a message, in the file's words. */
export interface EntrySide {
  client?: string;
  email?: string;
  phone?: string;
  /** Who spoke, if this one is the client. */
  direction?: Direction | undefined;
}

/** A row of an entry file; empty fields are undefined. */
export interface EntryRecord extends ImportRecord {
  /** The client, in the file's words. */
  client?: string;
  /** The participants, in the file's words. */
  person?: string;
  email?: string;
  phone?: string;
  /** People and businesses in the row; one of them is the client, if no column says which. */
  sides?: EntrySide[];
  /** Whether only the text can name the client, as in a calendar. */
  isNamedInText?: boolean;
  /** The channel of the file's rows that name none. */
  usualChannel?: Channel;
  values: Changes<typeof entry>;
}

/** A row of a reminder file; empty fields are undefined. */
export interface ReminderRecord extends ImportRecord {
  /** The client, in the file's words; where there is none, the text may name one. */
  client?: string;
  values: Changes<typeof reminder>;
}

/** A row of a file of other things; empty fields are undefined. */
export interface ThingRecord extends ImportRecord {
  /** The client and the person it is about, in the file's words. */
  client?: string | undefined;
  person?: string | undefined;
  values: Readonly<Record<string, unknown>>;
}

export interface Refusal {
  line: number;
  reason: string;
}

/** A row that changed something from before the import. */
interface RowChange {
  line: number;
  clientId: number;
  client: string;
  /** The changed fields: `emails`, `status`, `text`. */
  changed: string[];
}

/** The result of one row; `client` is the name in the journal. */
export type RowResult = {
  clientId: number;
  client: string;
  remarks?: readonly string[];
  /** New clients and people; absent if there are none. */
  added?: { clients: number; people: number };
} & ({ kind: 'new' } | { kind: 'updated'; changed: string[] } | { kind: 'unchanged' });

/** The result of an import; `new`, `updated`, `unchanged` and refused rows add up to all rows. */
export interface ImportOutcome {
  rows: number;
  new: number;
  updated: number;
  unchanged: number;
  refusedCount: number;
  /** The first refused rows, as many as `mostKept`; `changes` and `remarks` are the first ones, too. */
  refused: Refusal[];
  changes: RowChange[];
  /** Remarks about accepted rows. */
  remarks: { line: number; remark: string }[];
  remarkCount: number;
  /** New clients and people, from client files. */
  added: { clients: number; people: number };
  /** The operation to undo; null if nothing changed. */
  operation: number | null;
}

export interface ImportRun {
  /** Tries the import and takes it back. */
  dryRun: boolean;
  /** Takes everything back if a row is refused. */
  strict: boolean;
  /** The operation's name, before its results. */
  title: string;
  /** Called for each refused row right after it is read. */
  onRefused?(refusal: Refusal): void;
  /** Called before the rows are taken in once more: what was refused so far may not be. */
  onAgain?(): void;
  /** Called after the last row, before the change is kept. */
  onEnd?(): void;
  /** Called now and then with the number of rows read. */
  onProgress?(rows: number): void;
}

/** What takes in the rows of a file one by one. */
export interface RowTaker<R extends ImportRecord> {
  /** A string refuses the row. */
  takeIn(record: R): RowResult | string;
  /** Whether a row may lead to another client now that all rows are in. */
  isUnsettled?(): boolean;
}

const progressEvery = 2_000;

/** How often a file is taken in at most: each time fewer rows are in doubt. */
const mostPasses = 8;

/**
 * Imports rows as one operation: all that are not refused, or none. Where later rows change what earlier ones lead to,
 * the rows are taken in again until nothing changes, so that the same file changes nothing later.
 */
export function importRows<R extends ImportRecord>(
  journal: Journal,
  records: Iterable<R>,
  begin: () => RowTaker<R>,
  run: ImportRun,
): ImportOutcome {
  const keep = (outcome: ImportOutcome) => !run.dryRun && !(run.strict && outcome.refusedCount > 0);
  const outcome = journal.change(
    (done) => `${run.title}: ${summary(done)}`,
    () => journal.imports.inBulk(() => takeAll(journal, records, begin, run)),
    { keep, kind: 'import' },
  );
  const isChanged = outcome.new + outcome.updated > 0;
  return isChanged && keep(outcome) ? outcome : { ...outcome, operation: null };
}

function takeAll<R extends ImportRecord>(
  journal: Journal,
  records: Iterable<R>,
  begin: () => RowTaker<R>,
  run: ImportRun,
): ImportOutcome {
  const tally = new Tally(journal.operations.list(1)[0]?.id ?? null);
  for (let pass = 1; pass <= mostPasses; pass += 1) {
    const taker = begin();
    const isChanged = takeOnce(records, taker, tally, run);
    if (!isChanged || taker.isUnsettled?.() !== true) break;
    tally.beginAgain();
    run.onAgain?.();
  }
  run.onEnd?.();
  return tally.outcome;
}

/** Takes each row in once; returns whether any changed something. */
function takeOnce<R extends ImportRecord>(
  records: Iterable<R>,
  taker: RowTaker<R>,
  tally: Tally,
  run: ImportRun,
): boolean {
  let [at, isChanged] = [0, false];
  for (const record of records) {
    const { line, problems } = record;
    const result = problems.length > 0 ? problems : taker.takeIn(record);
    if (typeof result === 'string' || Array.isArray(result)) {
      const refusal = tally.refuse(at, line, [result].flat());
      if (refusal) run.onRefused?.(refusal);
    } else {
      tally.count(at, line, result, record.remarks);
      isChanged ||= result.kind !== 'unchanged';
    }
    at += 1;
    if (at % progressEvery === 0) run.onProgress?.(at);
  }
  return isChanged;
}

function summary({ new: fresh, updated, unchanged, refusedCount }: ImportOutcome): string {
  const parts = [
    [fresh, 'new'],
    [updated, 'updated'],
    [unchanged, 'unchanged'],
    [refusedCount, 'refused'],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(', ');
}

export type KnownPerson = PresentClient['people'][number];

/** A client with what rows ask of it found by name, number or address: thousands of people may belong to one. */
export interface ClientAtHand extends Omit<PresentClient, 'tags' | 'people' | 'points'> {
  tags: Set<string>;
  people: Map<number, KnownPerson>;
  /** The people by their folded names. */
  peopleNamed: Map<string, KnownPerson[]>;
  /** The addresses and numbers, each with whose it is: persons, or null for the client's own. */
  points: Map<string, (number | null)[]>;
}

function indexed(client: PresentClient): ClientAtHand {
  return {
    ...client,
    tags: new Set(client.tags),
    people: new Map(client.people.map((person) => [person.id, person])),
    peopleNamed: grouped(client.people, ({ nameKey }) => nameKey),
    points: new Map(
      [...grouped(client.points, pointKey)].map(([key, points]) => [key, points.map((one) => one.personId)]),
    ),
  };
}

/** Things by a key, which several may share. */
export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) addTo(groups, keyOf(one), one);
  return groups;
}

function addTo<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}

/** The most clients that are kept at hand. */
const atHand = 1000;

/** The clients that rows were about last, as they are now: each is read once, however many rows are about it. */
export class PresentClients {
  readonly #read: (id: number) => PresentClient;
  readonly #known = new Map<number, ClientAtHand>();

  constructor(read: (id: number) => PresentClient) {
    this.#read = read;
  }

  get(id: number): ClientAtHand {
    const client = this.#known.get(id) ?? indexed(this.#read(id));
    this.#known.delete(id);
    this.#known.set(id, client);
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size > atHand) this.#known.delete(oldest);
    return client;
  }

  /** Changes a client as a plan changed it in the journal. */
  grow(client: ClientAtHand, { fields, person, points, tags }: ClientPlan, personId: number | null): void {
    Object.assign(client, fields);
    if (fields.name !== undefined) client.nameKey = foldText(fields.name);
    if (person && 'id' in person) Object.assign(client.people.get(person.id) as KnownPerson, person);
    else if (person && personId !== null) {
      const added = { ...person, id: personId, nameKey: foldText(person.name) };
      client.people.set(personId, added);
      addTo(client.peopleNamed, added.nameKey, added);
    }
    for (const { point, key } of points) addTo(client.points, pointKey({ kind: point.kind, key }), personId);
    for (const tag of tags) client.tags.add(tag);
  }
}
