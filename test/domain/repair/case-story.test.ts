import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import type { Apology } from '../../../src/domain/repair/apology/apology.ts';
import {
  type Recorded,
  type StoryEvent,
  type StoryMaterial,
  storyOf,
} from '../../../src/domain/repair/case-story.ts';
import type { Charge } from '../../../src/domain/repair/charge.ts';
import { apology as apologyNoun } from '../../../src/nouns/apology.ts';
import { aCaseEntry, aFile, aPromise, aStep } from '../../support/case-file.ts';
import { emptyRow } from '../../support/empty-row.ts';

const day = calendarDate('2026-03-02');

function apology(fields: Partial<Apology>): Apology {
  return {
    ...emptyRow(apologyNoun),
    ...{ clientId: 1, clientName: 'Acme', madeOn: day, what: 'The bill' },
    ...{ channel: 'call', draft: '', caseId: 1, promise: null },
    ...fields,
  };
}

const charge: Charge = {
  ...{ id: 4, clientId: 1, clientName: 'Acme', caseId: 1, what: 'rush', notedOn: day, toldOn: day },
  ...{ amount: { minor: 500, currency: 'USD' }, toldChannel: null, entryId: null, billedOn: day },
  ...{ untoldBecause: null, waivedOn: null, waivedBecause: null, prefersWriting: false },
};

const kinds = (events: readonly StoryEvent[]) =>
  events.map((event) => (event.kind === 'step' ? event.step.kind : event.kind));

test('events recorded together follow their natural order', () => {
  const file = aFile({
    case: { happenedOn: day },
    steps: [
      aStep('heard', day, { id: 1 }),
      aStep('restated', day, { id: 2 }),
      aStep('answered', day, { id: 3 }),
      aStep('fixed', day, { id: 4 }),
    ],
    promises: [
      aPromise(day, { id: 8, status: 'done', closedOn: day }),
      aPromise(day, { id: 9, status: 'dropped', closedOn: day, brokenOn: day }),
    ],
  });
  const events = storyOf({ file, entries: [], apologies: [apology({})], charges: [], recorded: [] });
  expect(kinds(events)).toEqual([
    ...['happened', 'came-up', 'heard', 'restated', 'answered'],
    ...['fixed', 'apology-made', 'promise-kept', 'promise-broken'],
  ]);
});

describe('events of one day', () => {
  const recorded = (row: Recorded['row'], id: number, operation: number, set: Recorded['set'] = null) => ({
    ...{ row, id, operation, set },
  });
  const told = (file: ReturnType<typeof aFile>, more: Partial<StoryMaterial>) =>
    kinds(storyOf({ file, entries: [], apologies: [], charges: [], recorded: [], ...more }));

  test('follow the order of recording, after the case happened and came up', () => {
    const file = aFile({
      case: { happenedOn: day },
      steps: [aStep('escalated', day, { id: 1, rung: 'call' }), aStep('answered', day, { id: 2 })],
      promises: [aPromise(day, { id: 9, promisedOn: day, status: 'dropped', closedOn: day, brokenOn: day })],
    });
    const { byWish: _, pastDecider: __, reachedDecider: ___, ...call } = aCaseEntry(day, { channel: 'call' });
    const names = { clientId: 1, clientName: 'Acme', people: [] };
    const entry = {
      ...call,
      ...names,
      id: 5,
      minutes: null,
      timeOfDay: null,
      replyUnclear: false,
      replyBecause: null,
      thread: null,
      text: '',
      externalId: null,
    };
    const of = [
      ...[recorded('step', 1, 3), recorded('entry', 5, 4), recorded('promise', 9, 5)],
      ...[recorded('apology', 1, 6), recorded('promise', 9, 7, 'broken'), recorded('step', 2, 8)],
    ];
    expect(told(file, { entries: [entry], apologies: [apology({})], recorded: of })).toEqual([
      ...['happened', 'came-up', 'escalated', 'logged', 'promise-given', 'apology-made'],
      ...['promise-broken', 'answered'],
    ]);
  });

  test('put an end last, whatever is recorded after it', () => {
    const file = aFile({
      case: { settledOn: day, outcome: 'settled' },
      steps: [aStep('settled', day, { id: 1 }), aStep('checked-back', day, { id: 2 })],
      promises: [aPromise(day, { id: 9, status: 'done', closedOn: day })],
    });
    const of = [recorded('step', 1, 3), recorded('promise', 9, 4, 'kept'), recorded('step', 2, 5)];
    expect(told(file, { recorded: of })).toEqual(['came-up', 'promise-kept', 'settled', 'checked-back']);
  });

  test('keep the place of an entry older than its charge', () => {
    const { byWish: _, pastDecider: __, reachedDecider: ___, ...meeting } = aCaseEntry(day, { id: 5 });
    const names = { clientId: 1, clientName: 'Acme', people: [] };
    const entry = {
      ...meeting,
      ...names,
      minutes: null,
      timeOfDay: null,
      replyUnclear: false,
      replyBecause: null,
      thread: null,
      text: '',
      externalId: null,
    };
    const told = (operation: number) =>
      storyOf({
        ...{
          file: aFile(),
          entries: [entry],
          apologies: [],
          charges: [{ ...charge, entryId: 5, billedOn: null }],
        },
        recorded: [
          recorded('entry', 5, operation),
          recorded('charge', 4, 3),
          recorded('charge', 4, 4, 'told'),
        ],
      }).map((event) => [event.kind, event.entry?.id]);
    expect(told(2).slice(1, 4)).toEqual([
      ...[
        ['logged', 5],
        ['charge-noted', undefined],
        ['charge-told', undefined],
      ],
    ]);
    expect(told(4).slice(1, 3)).toEqual([
      ...[
        ['charge-noted', undefined],
        ['charge-told', 5],
      ],
    ]);
  });

  test('nothing that became of a row comes before the row', () => {
    const file = aFile({ steps: [aStep('heard', day, { id: 1 })] });
    const of = [recorded('step', 1, 2), recorded('charge', 4, 3), recorded('charge', 4, 9, 'billed')];
    // The charge was stored together with the day of its telling.
    expect(told(file, { charges: [charge], recorded: of })).toEqual([
      ...['came-up', 'heard', 'charge-noted', 'charge-told', 'charge-billed'],
    ]);
  });
});

test('steps after an end on the same day come after it', () => {
  const steps = (['settled', 'reopened', 'heard'] as const).map((kind, id) => aStep(kind, day, { id }));
  const next = aStep('restated', '2026-03-03', { id: 9 });
  const file = aFile({ steps: [...steps, next] });
  const events = storyOf({ file, entries: [], apologies: [], charges: [], recorded: [] });
  expect(kinds(events)).toEqual(['came-up', 'settled', 'reopened', 'heard', 'restated']);
});

test('an apology made and delivered on one day appears once', () => {
  const later = calendarDate('2026-03-05');
  const told = (apologies: Apology[]) =>
    kinds(storyOf({ file: aFile(), entries: [], apologies, charges: [], recorded: [] }));
  expect(told([apology({ deliveredOn: day })])).toEqual(['came-up', 'apology-delivered']);
  expect(told([apology({ deliveredOn: later })])).toEqual(['came-up', 'apology-made', 'apology-delivered']);
});
