import { expect, test } from 'vitest';
import {
  type ClientComingRound,
  isSettledBy,
  type ReviewAct,
  type ReviewItem,
  reviewItems,
} from '../../../src/app/day/review.ts';

const reminder = (id: number, clientId: number) => ({ id, clientId, clientName: `Client ${clientId}` });
const openCase = (id: number, deed: string | null, steps: string[] = [], asksToday = true) => ({
  asksToday,
  standing: {
    next: deed && { deed, dueOn: null },
    file: { case: { id, clientId: 3, clientName: 'Client 3' }, steps: steps.map((kind) => ({ kind })) },
  },
});
const flag = (id: number, deed?: object) => ({
  finding: { client: { id, name: `Client ${id}` }, rule: 'gone-quiet', suggestion: ['call', '', deed] },
  more: 0,
});
const flagItem = (deed?: object) => reviewItems(agenda({ flags: [flag(5, deed)] }), [])[0] as ReviewItem;

const wish = (id: number, clientId: number) => ({ id, client: { id: clientId, name: `Client ${clientId}` } });
const round = (id: number, openers = 1) =>
  ({
    client: { id, name: `Client ${id}` },
    openers: Array.from({ length: openers }),
  }) as unknown as ClientComingRound;

function agenda(parts: object): Parameters<typeof reviewItems>[0] {
  return {
    promises: [],
    cases: [],
    overdue: [],
    due: [],
    coming: [],
    wishes: [],
    flags: [],
    ...parts,
  } as unknown as Parameters<typeof reviewItems>[0];
}

const full = agenda({
  due: [reminder(4, 1)],
  overdue: [reminder(3, 2)],
  flags: [flag(5)],
  cases: [openCase(7, 'hear'), openCase(8, 'restate', ['heard'], false)],
  promises: [reminder(1, 1)],
  coming: [reminder(9, 1)],
  wishes: [wish(2, 1)],
});
const rounds = [round(6), round(8, 0)];

test('the most pressing comes first; later items, quiet cases and clients without openers are left out', () => {
  expect(reviewItems(full, rounds).map(({ kind, key }) => [kind, key])).toEqual([
    ['promise', 'reminder 1'],
    ['case', 'case 7'],
    ['overdue', 'reminder 3'],
    ['due', 'reminder 4'],
    ['wish', 'occasion 2'],
    ['flag', 'client 5'],
    ['opener', 'client 6'],
  ]);
});

test("one client's items only", () => {
  const keys = (id: number) => reviewItems(full, rounds, id).map(({ key }) => key);
  expect(keys(1)).toEqual(['reminder 1', 'reminder 4', 'occasion 2']);
  expect(keys(6)).toEqual(['client 6']);
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
  expect(reviewItems(agenda({ cases: [openCase(1, deed, steps)] }), [])).toMatchObject([{ step }]);
});

test('only reminders have a key for done, and only findings have one for mute', () => {
  const with_ = (act: ReviewAct) =>
    reviewItems(full, rounds)
      .filter(({ acts }) => acts.includes(act))
      .map(({ kind }) => kind);
  expect(with_('done')).toEqual(['promise', 'overdue', 'due']);
  expect(with_('snooze')).toEqual(['promise', 'overdue', 'due', 'flag', 'opener']);
  expect(with_('mute')).toEqual(['flag', 'opener']);
  expect(with_('open')).toHaveLength(7);
});

test.each<[ReviewAct, boolean, boolean]>([
  ['talk', false, true],
  ['entry', false, true],
  ['remind', false, true],
  ['apologize', false, true],
  ['done', true, true],
  ['snooze', true, true],
  ['open', false, false],
])('%s settles a reminder: %s; anything else: %s', (act, ofReminder, ofFlag) => {
  for (const kind of ['promise', 'overdue', 'due'] as const)
    expect(isSettledBy({ kind } as ReviewItem, act)).toBe(ofReminder);
  for (const kind of ['case', 'wish', 'opener'] as const)
    expect(isSettledBy({ kind } as ReviewItem, act)).toBe(ofFlag);
  for (const deed of [undefined, { verb: 'call', rest: '"…"', person: 'Bea' }])
    expect(isSettledBy(flagItem(deed), act)).toBe(ofFlag);
});

test.each([[{ command: 'concern act', id: 1, rest: '"…"' }], [{ verb: 'note', rest: '"…" --kind want' }]])(
  'what is proposed is a key away, and a talk does not settle it: %j',
  (deed) => {
    const item = flagItem(deed);
    expect(item.acts).toContain('deed');
    expect(isSettledBy(item, 'talk')).toBe(false);
    expect(isSettledBy(item, 'entry')).toBe(false);
    for (const act of ['deed', 'snooze', 'remind', 'apologize'] as const)
      expect(isSettledBy(item, act)).toBe(true);
    // The next rule that speaks about them appears.
    expect(isSettledBy(item, 'mute')).toBe(false);
  },
);

test('items that are only a talk have their own key', () => {
  expect(flagItem().acts).not.toContain('deed');
});
