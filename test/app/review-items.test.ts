import { expect, test } from 'vitest';
import type { Agenda } from '../../src/app/agenda.ts';
import { isSettledBy, type ReviewAct, reviewItems } from '../../src/app/review-items.ts';

const reminder = (id: number, clientId: number) => ({ id, clientId, clientName: `Client ${clientId}` });
const openCase = (id: number, deed: string | null, steps: string[] = [], asksToday = true) => ({
  asksToday,
  standing: {
    next: deed && { deed, dueOn: null },
    file: { case: { id, clientId: 3, clientName: 'Client 3' }, steps: steps.map((kind) => ({ kind })) },
  },
});
const flag = (id: number) => ({
  finding: { client: { id, name: `Client ${id}` }, rule: 'gone-quiet' },
  more: 0,
});

function agenda(parts: object): Agenda {
  return {
    promises: [],
    cases: [],
    overdue: [],
    due: [],
    coming: [],
    flags: [],
    ...parts,
  } as unknown as Agenda;
}

const full = agenda({
  due: [reminder(4, 1)],
  overdue: [reminder(3, 2)],
  flags: [flag(5)],
  cases: [openCase(7, 'hear'), openCase(8, 'restate', ['heard'], false)],
  promises: [reminder(1, 1)],
  coming: [reminder(9, 1)],
});

test('the most pressing first; what lies ahead and cases that ask nothing are left out', () => {
  expect(reviewItems(full).map(({ kind, key }) => [kind, key])).toEqual([
    ['promise', 'reminder 1'],
    ['case', 'case 7'],
    ['overdue', 'reminder 3'],
    ['due', 'reminder 4'],
    ['flag', 'client 5'],
  ]);
});

test('of one client only', () => {
  expect(reviewItems(full, 1).map(({ key }) => key)).toEqual(['reminder 1', 'reminder 4']);
});

test.each([
  ['hear', [], 'hear'],
  ['call', [], 'hear'],
  ['meet', [], 'hear'],
  ['meet', ['heard'], null],
  ['answer', ['heard', 'restated'], null],
  ['check-back', ['heard'], 'check-back'],
  ['keep-promise', [], null],
])('a talk when a case asks to %s after %j is the step %s', (deed, steps, step) => {
  expect(reviewItems(agenda({ cases: [openCase(1, deed, steps)] }))).toMatchObject([{ step }]);
});

test('only what is ticked off has a key for it, and only a flag can be muted', () => {
  const with_ = (act: ReviewAct) =>
    reviewItems(full)
      .filter(({ acts }) => acts.includes(act))
      .map(({ kind }) => kind);
  expect(with_('done')).toEqual(['promise', 'overdue', 'due']);
  expect(with_('snooze')).toEqual(['promise', 'overdue', 'due', 'flag']);
  expect(with_('mute')).toEqual(['flag']);
  expect(with_('open')).toHaveLength(5);
});

test.each<[ReviewAct, boolean, boolean]>([
  ['talk', false, true],
  ['entry', false, true],
  ['remind', false, true],
  ['apologize', false, true],
  ['done', true, true],
  ['snooze', true, true],
  ['open', false, false],
])('%s settles a reminder: %s; a flag: %s', (act, ofReminder, ofFlag) => {
  expect(isSettledBy({ kind: 'promise' }, act)).toBe(ofReminder);
  expect(isSettledBy({ kind: 'flag' }, act)).toBe(ofFlag);
});
