import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/calendar-date.ts';
import type { Apology } from '../../../src/domain/repair/apology-record.ts';
import { type StoryEvent, storyOf } from '../../../src/domain/repair/case-story.ts';
import { aFile, aPromise, aStep } from '../../support/case-file.ts';

const day = calendarDate('2026-03-02');

function apology(fields: Partial<Apology>): Apology {
  return {
    ...{ id: 1, clientId: 1, clientName: 'Acme', personId: null, madeOn: day, what: 'The bill', costs: [] },
    ...{ costNote: null, responsibility: null, why: null, repair: null, repairByOn: null, change: null },
    ...{ channel: 'call', draft: '', reminderId: null, deliveredOn: null, interactionId: null, caseId: 1 },
    ...{ promise: null, reaction: null },
    ...fields,
  };
}

const kinds = (events: readonly StoryEvent[]) =>
  events.map((event) => (event.kind === 'step' ? event.step.kind : event.kind));

test('what is of one day stands in the order in which such things happen', () => {
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
  const events = storyOf({ file, entries: [], apologies: [apology({})], charges: [] });
  expect(kinds(events)).toEqual([
    ...['happened', 'came-up', 'heard', 'restated', 'answered'],
    ...['promise-broken', 'apology-made', 'promise-kept', 'fixed'],
  ]);
});

test('what was done after an end of the same day comes after it', () => {
  const steps = (['settled', 'reopened', 'heard'] as const).map((kind, id) => aStep(kind, day, { id }));
  const next = aStep('restated', '2026-03-03', { id: 9 });
  const file = aFile({ steps: [...steps, next] });
  const events = storyOf({ file, entries: [], apologies: [], charges: [] });
  expect(kinds(events)).toEqual(['came-up', 'settled', 'reopened', 'heard', 'restated']);
});

test('an apology that was made and said on one day is told once', () => {
  const later = calendarDate('2026-03-05');
  const told = (apologies: Apology[]) =>
    kinds(storyOf({ file: aFile(), entries: [], apologies, charges: [] }));
  expect(told([apology({ deliveredOn: day })])).toEqual(['came-up', 'apology-delivered']);
  expect(told([apology({ deliveredOn: later })])).toEqual(['came-up', 'apology-made', 'apology-delivered']);
});
