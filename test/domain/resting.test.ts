import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
} from '../../src/domain/days/calendar-date.ts';
import { rules } from '../../src/domain/rules/index.ts';
import { hasPause, isNewSince, restBegan, restDays, restsUntil } from '../../src/domain/rules/resting.ts';
import type { Direction, Touch } from '../../src/nouns/entry.ts';

const day = calendarDate;
const today = day('2026-03-02');
const ago = (days: number) => addDays(today, -days);
const words = (days: readonly CalendarDate[], touches: Touch[] = []) => days.map((on) => ({ on, touches }));
const ruleOf = (id: string) => {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};
const of = (id: string, overdue = 400) => ({ ...ruleOf(id), overdue });
const acted = (...days: number[]) => ({ putOffUntil: null, spoken: words(days.map(ago)) });

test.each([
  ['nobody was spoken to', [], null],
  ['today', [0], 14],
  ['a week ago', [7], 7],
  ['thirteen days ago', [13], 1],
  ['fourteen days ago', [14], null],
  ['long ago', [40], null],
  ['twice: what is said while it rests does not lengthen the rest', [10, 3], 4],
  ['again within a week after it is made again', [20, 0], null],
  ['again when it was made for a week', [21, 0], 14],
  ['every week: it rests for two weeks', [26, 19, 12, 5], 9],
  ['every week: and is made for one', [20, 13, 6], null],
])('a suggestion rests when the client was spoken to %s', (_when, days, left) => {
  expect(restsUntil(of('nothing-known'), acted(...days), today)).toBe(
    left === null ? null : addDays(today, left),
  );
});

test.each(['waiting-for-you', 'promise-broken', 'case-unheard', 'money-untold', 'gone-quiet', 'email-only'])(
  'what is due goes on after a talk: %s',
  (rule) => {
    expect(restsUntil(of(rule), acted(1), today)).toBeNull();
  },
);

test.each([
  'all-business',
  'not-candid',
  'next-unasked',
  'nothing-known',
  'feedback-due',
  'single-thread',
  'decision-maker-unmet',
  'only-selling',
  'losing-touch',
])('%s is a suggestion', (rule) => {
  expect(ruleOf(rule).kind).toBe('suggestion');
});

test.each([
  ['2026-03-02', null],
  ['2026-03-03', '2026-03-03'],
  ['2026-02-01', null],
])('put off until %s, any rule rests up to the day before', (until, expected) => {
  expect(restsUntil(of('gone-quiet'), { putOffUntil: day(until), spoken: [] }, today)).toBe(expected);
});

test('the later of both days counts', () => {
  const spoken = words([ago(4)]);
  const until = (days: number) =>
    restsUntil(of('single-thread'), { putOffUntil: addDays(today, days), spoken }, today);
  expect(until(3)).toBe(addDays(today, 10));
  expect(until(20)).toBe(addDays(today, 20));
});

const anySpoken = fc
  .uniqueArray(fc.nat(120), { maxLength: 40 })
  .map((days) => days.sort((a, b) => b - a).map(ago));

test("a rest begins with a word, but not within three weeks of the last rest's start", () => {
  fc.assert(
    fc.property(anySpoken, (spokenOn) => {
      const began = restBegan(spokenOn);
      if (began === null) return spokenOn.length === 0;
      const earlier = restBegan(spokenOn.filter((on) => on < began));
      return spokenOn.includes(began) && (earlier === null || daysBetween(earlier, began) >= restDays + 7);
    }),
  );
});

test('words before the rule spoke did not act on it', () => {
  expect(restsUntil(of('all-business', 4), acted(5), today)).toBeNull();
  expect(restsUntil(of('all-business', 5), acted(5), today)).toBe(ago(-9));
  expect(restsUntil(of('all-business', 5), acted(20, 9, 3), today)).toBe(ago(-11));
});

test('the first word after a rule begins to speak rests it for two weeks', () => {
  const mondays = Array.from({ length: 30 }, (_, at) => ago(7 * (29 - at)));
  for (let speaks = 1; speaks < 60; speaks += 1) {
    const rests = Array.from({ length: speaks }, (_, at) => {
      const morning = ago(speaks - 1 - at);
      const spoken = words(mondays.filter((on) => on < morning));
      const finding = of('nothing-known', daysBetween(ago(speaks), morning));
      return restsUntil(finding, { putOffUntil: null, spoken }, morning) !== null;
    });
    const longest = rests.reduce((most, _, at) => {
      const end = rests.indexOf(false, at);
      return Math.max(most, rests[at] ? (end < 0 ? rests.length : end) - at : 0);
    }, 0);
    expect(longest).toBeLessThan(restDays);
  }
});

test.each([180, 365, 4000])(
  'however often one speaks, a suggestion is made on at least seven of twenty-one days: looking back %s',
  (window) => {
    const weekly = Array.from({ length: 70 }, (_, at) => ago(7 * (70 - at) - 1));
    fc.assert(
      fc.property(fc.oneof(anySpoken, fc.constant(weekly)), (spokenOn) => {
        const made = Array.from({ length: 21 }, (_, at) => ago(at)).filter((morning) => {
          // A morning knows the words up to the day before; the rule knows those in its window.
          const before = spokenOn.filter((on) => on < morning);
          const [first = morning] = before.filter((on) => daysBetween(on, morning) < window);
          const finding = of('all-business', daysBetween(first, morning));
          return restsUntil(finding, { putOffUntil: null, spoken: words(before) }, morning) === null;
        });
        return made.length >= 7;
      }),
    );
  },
);

test('recent words decide as much as all of them, after a pause', () => {
  const since = ago(60);
  fc.assert(
    fc.property(anySpoken, (spokenOn) => {
      const late = spokenOn.filter((on) => on >= since);
      fc.pre(hasPause(words(late), since, today));
      const until = (days: readonly CalendarDate[]) =>
        restsUntil(of('all-business'), { putOffUntil: null, spoken: words(days) }, today);
      return until(late) === until(spokenOn);
    }),
  );
  expect(hasPause(words([ago(40), ago(20)]), since, today)).toBe(false);
  expect(hasPause(words([ago(39), ago(19)]), since, today)).toBe(true);
  expect(hasPause(words([ago(41), ago(20)]), since, today)).toBe(true);
  expect(hasPause(words([ago(42), ago(21)]), since, today)).toBe(true);
});

test.each([
  ['gone-quiet', ago(40), [], false],
  ['unanswered', ago(2), [], true],
  ['waiting-for-you', ago(10), ['in', 12, 'in', 10], false],
  ['waiting-for-you', ago(10), ['in', 12, 'in', 3], true],
  ['waiting-for-you', ago(10), ['in', 12, 'out', 3], false],
  ['email-only', ago(90), ['in', 3], false],
] as const)(
  '%s since %s with %j is of after a rest of five days ago: %s',
  (rule, sinceOn, said, expected) => {
    const evidence = said.flatMap((direction, at) => {
      const days = said[at + 1];
      return at % 2 === 0 ? [{ direction: direction as Direction, happenedOn: ago(days as number) }] : [];
    });
    expect(isNewSince({ kind: ruleOf(rule).kind, sinceOn, evidence }, ago(5))).toBe(expected);
  },
);

test.each<[Touch[], boolean]>([
  [['sales'], false],
  [[], true],
  [['help'], true],
  [['sales', 'news'], true],
])('to sell again is no answer to only-selling: %j', (touches, rests) => {
  const spoken = words([ago(1)], touches);
  expect(restsUntil(of('only-selling'), { putOffUntil: null, spoken }, today) !== null).toBe(rests);
  expect(restsUntil(of('nothing-known'), { putOffUntil: null, spoken }, today)).not.toBeNull();
});
