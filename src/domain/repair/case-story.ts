import type { CalendarDate } from '../days/calendar-date.ts';
import type { EntryDetails } from '../log/entry.ts';
import { type Reminder, toldOn } from '../plans/reminder.ts';
import type { Apology } from './apology/apology.ts';
import type { CaseFile, CaseStep } from './case.ts';
import type { Charge } from './charge.ts';

/** A case event on one day; `entry` is its log entry, unless another event already shows it. */
export type StoryEvent = { on: CalendarDate; entry: EntryDetails | null } & (
  | { kind: 'happened' }
  | { kind: 'came-up' }
  | { kind: 'logged'; entry: EntryDetails }
  | { kind: 'step'; step: CaseStep }
  | { kind: 'apology-made' | 'apology-delivered'; apology: Apology }
  | { kind: 'charge-noted' | 'charge-told' | 'charge-billed' | 'charge-waived'; charge: Charge }
  | { kind: 'promise-given' | 'promise-kept' | 'promise-broken' | 'promise-told'; promise: Reminder }
);

/** The sources of a story. */
export interface StoryMaterial {
  file: CaseFile;
  /** The case's log entries, with their texts. */
  entries: readonly EntryDetails[];
  apologies: readonly Apology[];
  charges: readonly Charge[];
  recorded: readonly Recorded[];
}

/** The kinds of rows in a case. */
export type StoryRow = 'step' | 'entry' | 'promise' | 'apology' | 'charge';

/** A day that such a row gets after it is made. */
export type StoryDay = 'kept' | 'broken' | 'delivered' | 'told' | 'billed' | 'waived';

/** The operation that made a row or set its day, if that was after the case was opened. */
export interface Recorded {
  row: StoryRow;
  id: number;
  /** Null if the operation made the row. */
  set: StoryDay | null;
  operation: number;
}

/**
 * All events of a case, by day. Days have no hours, so within one day the case happens and comes up first, other events
 * follow in the order they were recorded, and an end comes last. Events recorded together follow their nature: words
 * come before a step they led to, and the matter before its apology.
 */
export function storyOf(material: StoryMaterial): StoryEvent[] {
  const used = new Set<number>();
  const at = orderIn(material);
  const take = (id: number | null, on: CalendarDate): EntryDetails | null => {
    const entry = material.entries.find((one) => one.id === id && one.happenedOn === on);
    if (!entry || used.has(entry.id)) return null;
    used.add(entry.id);
    return entry;
  };
  const matters = [
    ...beginnings(material.file),
    ...stepsIn(material.file, take, at),
    ...apologiesIn(material, take, at),
    ...chargesIn(material, take, at),
    ...promisesIn(material.file, at),
  ];
  const logged = oldestFirst(material.entries)
    .filter(({ id }) => !used.has(id))
    .map(
      (entry): Placed => ({
        ...{ at: at('entry', entry.id), place: places.logged },
        event: { kind: 'logged', on: entry.happenedOn, entry },
      }),
    );
  return [...matters, ...logged].toSorted(byDay).map(({ event }) => event);
}

/** The order of events recorded together on one day. */
const places = { charge: 1, logged: 2, step: 3, apology: 4, word: 5 };

interface Placed {
  /** The operation that recorded it; 0 for before the case was opened. */
  at: number;
  place: number;
  event: StoryEvent;
}

type Take = (id: number | null, on: CalendarDate) => EntryDetails | null;
type At = (row: StoryRow, id: number, set?: StoryDay) => number;

/** Finds when something was recorded; a day set together with its row has the row's place. */
function orderIn({ recorded }: StoryMaterial): At {
  const key = (row: StoryRow, id: number, set: StoryDay | null) => `${row} ${id} ${set ?? ''}`;
  const known = new Map<string, number>();
  for (const { row, id, set, operation } of recorded) {
    // A restored row keeps the operation that first made it.
    if (set !== null || !known.has(key(row, id, set))) known.set(key(row, id, set), operation);
  }
  return (row, id, set) => known.get(key(row, id, set ?? null)) ?? known.get(key(row, id, null)) ?? 0;
}

const [first, second, last] = [-2, -1, Number.POSITIVE_INFINITY];

function beginnings({ case: { happenedOn, openedOn } }: CaseFile): Placed[] {
  const cameUp = { at: second, place: 0, event: { kind: 'came-up', on: openedOn, entry: null } } as const;
  if (happenedOn === null) return [cameUp];
  return [{ at: first, place: 0, event: { kind: 'happened', on: happenedOn, entry: null } }, cameUp];
}

function stepsIn({ case: { settledOn }, steps }: CaseFile, take: Take, at: At): Placed[] {
  const end = settledOn === null ? steps.length : steps.findLastIndex(({ kind }) => kind === 'settled');
  return steps.map((step, index) => ({
    // Steps recorded after the end of that day come later still.
    at: end >= 0 && index >= end && step.happenedOn === settledOn ? last : at('step', step.id),
    place: places.step,
    event: { kind: 'step', on: step.happenedOn, step, entry: take(step.entryId, step.happenedOn) },
  }));
}

function apologiesIn({ apologies }: StoryMaterial, take: Take, at: At): Placed[] {
  const place = places.apology;
  return oldestFirst(apologies).flatMap((apology): Placed[] => {
    const { id, madeOn, deliveredOn, entryId } = apology;
    const made: Placed = {
      ...{ at: at('apology', id), place },
      event: { kind: 'apology-made', on: madeOn, apology, entry: null },
    };
    if (deliveredOn === null) return [made];
    const entry = take(entryId, deliveredOn);
    const delivered: Placed = {
      ...{ at: at('apology', id, 'delivered'), place },
      event: { kind: 'apology-delivered', on: deliveredOn, apology, entry },
    };
    return madeOn === deliveredOn ? [delivered] : [made, delivered];
  });
}

function chargesIn({ charges }: StoryMaterial, take: Take, at: At): Placed[] {
  return oldestFirst(charges).flatMap((charge) => {
    const { id, notedOn, toldOn, entryId, billedOn, waivedOn } = charge;
    const days = [
      { kind: 'charge-noted', on: notedOn, at: at('charge', id), place: places.charge },
      { kind: 'charge-told', on: toldOn, at: at('charge', id, 'told'), place: places.charge },
      { kind: 'charge-billed', on: billedOn, at: at('charge', id, 'billed'), place: places.charge },
      { kind: 'charge-waived', on: waivedOn, at: at('charge', id, 'waived'), place: places.word },
    ] as const;
    return days.flatMap(({ kind, on, ...placed }): Placed[] => {
      if (on === null) return [];
      // An entry older than the charge has its own place.
      const isTold = kind === 'charge-told' && entryId !== null;
      const entry = isTold && at('entry', entryId) >= at('charge', id) ? take(entryId, on) : null;
      return [{ ...placed, event: { kind, on, charge, entry } }];
    });
  });
}

function promisesIn({ promises }: CaseFile, at: At): Placed[] {
  return promises.flatMap((promise): Placed[] => {
    const { id, promisedOn, brokenOn, status, closedOn } = promise;
    const told = toldOn(promise);
    const days = [
      { kind: 'promise-given', on: promisedOn, at: at('promise', id) },
      { kind: 'promise-broken', on: brokenOn, at: at('promise', id, 'broken') },
      // A telling on the same day joins the break.
      { kind: 'promise-told', on: told === brokenOn ? null : told, at: at('promise', id, 'told') },
      { kind: 'promise-kept', on: status === 'done' ? closedOn : null, at: at('promise', id, 'kept') },
    ] as const;
    return days.flatMap(({ kind, on, ...placed }): Placed[] =>
      on === null ? [] : [{ ...placed, place: places.word, event: { kind, on, promise, entry: null } }],
    );
  });
}

function oldestFirst<T extends { id: number }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => a.id - b.id);
}

function byDay(one: Placed, other: Placed): number {
  const [on, otherOn] = [one.event.on, other.event.on];
  if (on !== otherOn) return on < otherOn ? -1 : 1;
  return one.at === other.at ? one.place - other.place : one.at < other.at ? -1 : 1;
}
