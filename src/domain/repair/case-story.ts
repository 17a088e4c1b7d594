import type { CalendarDate } from '../days/calendar-date.ts';
import type { EntryDetails } from '../log/entry.ts';
import { type Reminder, toldOn } from '../plans/reminder.ts';
import type { Apology } from './apology/apology.ts';
import type { CaseFile, CaseStep } from './case.ts';
import type { Charge } from './charge.ts';

/** What happened in a case on one day; `entry` is that of the log in which it did, where it was not told before. */
export type StoryEvent = { on: CalendarDate; entry: EntryDetails | null } & (
  | { kind: 'happened' }
  | { kind: 'came-up' }
  | { kind: 'logged'; entry: EntryDetails }
  | { kind: 'step'; step: CaseStep }
  | { kind: 'apology-made' | 'apology-delivered'; apology: Apology }
  | { kind: 'charge-noted' | 'charge-told' | 'charge-billed' | 'charge-waived'; charge: Charge }
  | { kind: 'promise-given' | 'promise-kept' | 'promise-broken' | 'promise-told'; promise: Reminder }
);

/** What a story is told of. */
export interface StoryMaterial {
  file: CaseFile;
  /** The entries of the log that belong to the case, with their texts. */
  entries: readonly EntryDetails[];
  apologies: readonly Apology[];
  charges: readonly Charge[];
  recorded: readonly Recorded[];
}

/** What something of a case is kept as. */
export type StoryRow = 'step' | 'entry' | 'promise' | 'apology' | 'charge';

/** A day of such a row that is set later than the row is made. */
export type StoryDay = 'kept' | 'broken' | 'delivered' | 'told' | 'billed' | 'waived';

/** In which operation a row was made, or a day of it was set, where that was since the case was opened. */
export interface Recorded {
  row: StoryRow;
  id: number;
  /** Null where the row was made. */
  set: StoryDay | null;
  operation: number;
}

/**
 * All that happened in a case, by day. The days of the journal have no hours: within one, that it happened and came up
 * is first, the rest follows in the order it was recorded, and an end comes last. What was recorded at once is told as
 * such things happen: what was said before what was made of it, an apology after what it is for.
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

/** Where an event stands among those of its day that were recorded at once. */
const places = { charge: 1, logged: 2, step: 3, apology: 4, word: 5 };

interface Placed {
  /** The operation in which it was recorded; 0 before the case was opened. */
  at: number;
  place: number;
  event: StoryEvent;
}

type Take = (id: number | null, on: CalendarDate) => EntryDetails | null;
type At = (row: StoryRow, id: number, set?: StoryDay) => number;

/** Looks up when something was recorded; a day that was set with the row itself, when that was. */
function orderIn({ recorded }: StoryMaterial): At {
  const key = (row: StoryRow, id: number, set: StoryDay | null) => `${row} ${id} ${set ?? ''}`;
  const known = new Map<string, number>();
  for (const { row, id, set, operation } of recorded) {
    // A row that was taken back and came again was made when it first was.
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
    // What was done after the end of the same day is later still.
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
      // An entry that was there before the charge has its own place.
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
      // What they were told on the same day is told with that.
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
