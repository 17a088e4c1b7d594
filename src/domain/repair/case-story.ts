import type { CalendarDate } from '../calendar-date.ts';
import type { InteractionDetails } from '../interaction.ts';
import type { Reminder } from '../reminder.ts';
import type { Apology } from './apology-record.ts';
import type { CaseFile, CaseStep, CaseStepKind } from './case.ts';
import type { Charge } from './charge.ts';

/** What happened in a case on one day; `entry` is that of the log in which it did, where it was not told before. */
export type StoryEvent = { on: CalendarDate; entry: InteractionDetails | null } & (
  | { kind: 'happened' }
  | { kind: 'came-up' }
  | { kind: 'logged'; entry: InteractionDetails }
  | { kind: 'step'; step: CaseStep }
  | { kind: 'apology-made' | 'apology-delivered'; apology: Apology }
  | { kind: 'charge-noted' | 'charge-told' | 'charge-billed' | 'charge-waived'; charge: Charge }
  | { kind: 'promise-given' | 'promise-kept' | 'promise-broken'; promise: Reminder }
);

/** What a story is told of. */
export interface StoryMaterial {
  file: CaseFile;
  /** The entries of the log that belong to the case, with their texts. */
  entries: readonly InteractionDetails[];
  apologies: readonly Apology[];
  charges: readonly Charge[];
}

/**
 * All that happened in a case, by day. The days of the journal have no hours: within one, steps keep their order, what
 * was said comes before what was made of it, an apology after what it is for, and an end comes last.
 */
export function storyOf(material: StoryMaterial): StoryEvent[] {
  const told = new Set<number>();
  const take = (id: number | null, on: CalendarDate): InteractionDetails | null => {
    const entry = material.entries.find((one) => one.id === id && one.happenedOn === on);
    if (!entry || told.has(entry.id)) return null;
    told.add(entry.id);
    return entry;
  };
  const matters = [
    ...beginnings(material.file),
    ...stepsIn(material.file, take),
    ...apologiesIn(material, take),
    ...chargesIn(material, take),
    ...promisesIn(material.file),
  ];
  const logged = oldestFirst(material.entries)
    .filter(({ id }) => !told.has(id))
    .map(
      (entry): Placed => ({ place: places.logged, event: { kind: 'logged', on: entry.happenedOn, entry } }),
    );
  return [...matters, ...logged].toSorted(byDay).map(({ event }) => event);
}

/** Where an event stands among those of its day. */
const places = { happened: 0, charge: 1, 'came-up': 2, logged: 3, step: 4, apology: 5, word: 6, end: 7 };

interface Placed {
  place: number;
  event: StoryEvent;
}

type Take = (id: number | null, on: CalendarDate) => InteractionDetails | null;

function beginnings({ case: { happenedOn, openedOn } }: CaseFile): Placed[] {
  const cameUp = { place: places['came-up'], event: { kind: 'came-up', on: openedOn, entry: null } } as const;
  if (happenedOn === null) return [cameUp];
  return [{ place: places.happened, event: { kind: 'happened', on: happenedOn, entry: null } }, cameUp];
}

const lateSteps: ReadonlySet<CaseStepKind> = new Set(['fixed', 'checked-back', 'settled', 'reopened']);

function stepsIn({ steps }: CaseFile, take: Take): Placed[] {
  let before: Placed | undefined;
  return steps.map((step) => {
    const on = step.happenedOn;
    // What was done after an end of the same day is later still.
    const isLate = lateSteps.has(step.kind) || (before?.place === places.end && before.event.on === on);
    const entry = take(step.interactionId, on);
    before = { place: isLate ? places.end : places.step, event: { kind: 'step', on, step, entry } };
    return before;
  });
}

function apologiesIn({ apologies }: StoryMaterial, take: Take): Placed[] {
  const place = places.apology;
  return oldestFirst(apologies).flatMap((apology): Placed[] => {
    const { madeOn, deliveredOn, interactionId } = apology;
    const made: Placed = { place, event: { kind: 'apology-made', on: madeOn, apology, entry: null } };
    if (deliveredOn === null) return [made];
    const entry = take(interactionId, deliveredOn);
    const delivered: Placed = {
      place,
      event: { kind: 'apology-delivered', on: deliveredOn, apology, entry },
    };
    return madeOn === deliveredOn ? [delivered] : [made, delivered];
  });
}

function chargesIn({ charges }: StoryMaterial, take: Take): Placed[] {
  return oldestFirst(charges).flatMap((charge) => {
    const { notedOn, toldOn, interactionId, billedOn, waivedOn } = charge;
    const days = [
      { kind: 'charge-noted', on: notedOn, place: places.charge },
      { kind: 'charge-told', on: toldOn, place: places.charge },
      { kind: 'charge-billed', on: billedOn, place: places.charge },
      { kind: 'charge-waived', on: waivedOn, place: places.word },
    ] as const;
    return days.flatMap(({ kind, on, place }): Placed[] => {
      if (on === null) return [];
      const entry = kind === 'charge-told' ? take(interactionId, on) : null;
      return [{ place, event: { kind, on, charge, entry } }];
    });
  });
}

function promisesIn({ promises }: CaseFile): Placed[] {
  return promises.flatMap((promise): Placed[] => {
    const { promisedOn, brokenOn, status, closedOn } = promise;
    const days = [
      { kind: 'promise-given', on: promisedOn, place: places.word },
      { kind: 'promise-broken', on: brokenOn, place: places.step },
      { kind: 'promise-kept', on: status === 'done' ? closedOn : null, place: places.word },
    ] as const;
    return days.flatMap(({ kind, on, place }): Placed[] =>
      on === null ? [] : [{ place, event: { kind, on, promise, entry: null } }],
    );
  });
}

function oldestFirst<T extends { id: number }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => a.id - b.id);
}

function byDay(one: Placed, other: Placed): number {
  const [on, otherOn] = [one.event.on, other.event.on];
  return on === otherOn ? one.place - other.place : on < otherOn ? -1 : 1;
}
