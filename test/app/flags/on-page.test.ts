import { expect, test } from 'vitest';
import type { Finding } from '../../../src/app/flags/finding.ts';
import { chooseLines, namedBy, type PageLine } from '../../../src/app/flags/on-page.ts';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { everyone, type Shown } from '../../../src/domain/rules/shown.ts';

const today = calendarDate('2026-03-02');

const finding = (id: number, rule: string, more: Partial<Finding> = {}): Finding =>
  ({
    ...{ rule, kind: 'standard', level: 'amber', overdue: 60, rhythm: 60, place: 10, doubt: null },
    sinceOn: addDays(today, -(more.overdue ?? 60)),
    ...{ client: { id, name: `Client ${id}` }, suggestion: ['call', `Client ${id}`], ...more },
  }) as Finding;
const habit = (id: number) =>
  finding(id, 'nothing-known', { kind: 'suggestion', title: 'You noted nothing about who they are' });

const said = (line: PageLine) =>
  line.kind === 'habit'
    ? `${line.habit.rule} of ${line.habit.findings.length}`
    : `${line.flag.finding.rule} ${line.flag.finding.client.id}`;

const choose = (findings: Finding[], { most = 5, shown = [] as Shown[], on = today } = {}) =>
  chooseLines(findings, { shown, today: on, most });

/** The days before today on which a page named a flag. */
const named = (clientId: number, rule: string, ...ago: number[]): Shown[] =>
  ago.toSorted((a, b) => b - a).map((days) => ({ clientId, rule, on: addDays(today, -days) }));

test('no rule has more than two lines, and no client more than one', () => {
  const findings = [
    ...[1, 2, 3, 4].map((id) => finding(id, 'gone-quiet')),
    ...[1, 3].map((id) => finding(id, 'email-only')),
  ];
  const { lines, clients } = choose(findings);
  expect(lines.map(said)).toEqual(['gone-quiet 1', 'gone-quiet 2', 'email-only 3']);
  expect(clients).toBe(4);
  expect(lines[0]?.kind === 'client' && lines[0].flag.more).toBe(1);
  expect(choose(findings, { most: 1 }).lines.map(said)).toEqual(['gone-quiet 1']);
});

test('a client is named by the strongest finding that has room, and red ones without a line are counted', () => {
  const red = (id: number) => finding(id, 'email-only', { level: 'red' });
  const { lines, leftOut } = choose([red(1), red(2), red(3), red(4), habit(2), habit(3)]);
  expect(lines.map(said)).toEqual(['email-only 1', 'email-only 2', 'nothing-known 3']);
  expect(leftOut).toEqual([{ rule: 'email-only', count: 2 }]);
  expect(choose([red(1), habit(2), habit(3), habit(1)]).lines.map(said)).toEqual([
    'email-only 1',
    'nothing-known of 3',
  ]);
  expect(choose([red(1), red(2)]).leftOut).toEqual([]);
  // What was not read to choose from counts as well.
  expect(
    chooseLines([red(1), red(2), red(3)], {
      shown: [],
      today,
      most: 5,
      unreadRed: { 'email-only': 7, late: 0 },
    }).leftOut,
  ).toEqual([{ rule: 'email-only', count: 8 }]);
});

test('what is not late yet is known from the day before, too', () => {
  const young = (id: number) => finding(id, 'email-only', { overdue: 0, sinceOn: addDays(today, -90) });
  const shown = named(1, 'email-only', 1);
  expect(choose([young(1), young(2)], { shown }).lines.map(said)).toEqual(['email-only 2', 'email-only 1']);
  expect(choose([young(1)], { shown: named(1, 'email-only', 1, 2, 3) }).lines).toEqual([]);
});

test('what three clients have in common is one line, and what two have is two', () => {
  const { lines } = choose([finding(1, 'gone-quiet'), habit(1), habit(2), habit(3)]);
  expect(lines.map(said)).toEqual(['gone-quiet 1', 'nothing-known of 3']);
  expect(namedBy(lines)).toEqual([
    { clientId: 1, rule: 'gone-quiet' },
    ...[1, 2, 3].map((clientId) => ({ clientId, rule: 'nothing-known' })),
  ]);
  expect(choose([habit(1), habit(2)]).lines.map(said)).toEqual(['nothing-known 1', 'nothing-known 2']);
});

test('a habit of a great many clients is kept as one and stands back as one, and a client who joins it speaks at once', () => {
  const shown = named(everyone, 'nothing-known', 1, 2, 3);
  const three = [habit(1), habit(2), habit(3)];
  const many = Array.from({ length: 51 }, (_, at) => habit(at + 1));
  expect(namedBy(choose(many).lines)).toEqual([{ clientId: everyone, rule: 'nothing-known' }]);
  expect(namedBy(choose(many.slice(1)).lines)).toHaveLength(50);
  expect(choose(three, { shown })).toMatchObject({ lines: [], stoodBack: 3 });
  const joined = finding(4, 'nothing-known', { kind: 'suggestion', title: 'You noted nothing', overdue: 2 });
  expect(choose([...three, joined], { shown }).lines.map(said)).toEqual(['nothing-known 4']);
  // What one may do about a client alone counts with what the habit was named for.
  expect(
    choose([habit(1)], {
      shown: [...named(everyone, 'nothing-known', 2, 3), ...named(1, 'nothing-known', 1)],
    }).lines,
  ).toEqual([]);
  expect(choose([finding(1, 'nothing-known')], { shown }).lines.map(said)).toEqual(['nothing-known 1']);
});

test('what is new comes before what a page named before, among equally pressing ones', () => {
  const red = finding(1, 'email-only', { level: 'red' });
  const shown = [...named(1, 'email-only', 1), ...named(2, 'gone-quiet', 1)];
  expect(
    choose([red, finding(2, 'gone-quiet'), finding(3, 'losing-touch')], { shown }).lines.map(said),
  ).toEqual(['email-only 1', 'losing-touch 3', 'gone-quiet 2']);
});

test('what was named on three mornings comes back weekly, after six monthly, and says how often', () => {
  const times = (...ago: number[]) => {
    const { lines, stoodBack } = choose([finding(1, 'gone-quiet')], {
      shown: named(1, 'gone-quiet', ...ago),
    });
    const [line] = lines;
    return line?.kind === 'client' ? (line.flag.times ?? 0) : -stoodBack;
  };
  expect(times(1, 2)).toBe(0);
  expect(times(1, 2, 3)).toBe(-1);
  expect(times(6, 7, 8)).toBe(-1);
  expect(times(7, 8, 9)).toBe(3);
  expect(times(7, 14, 21, 28, 29)).toBe(5);
  expect(times(7, 14, 21, 28, 29, 30)).toBe(-1);
  expect(times(30, 37, 44, 51, 52, 53)).toBe(6);
  // The page of today itself does not count, nor what was named before the rule began to speak.
  expect(times(0, 1, 2)).toBe(0);
  expect(times(61, 62, 63)).toBe(0);
});
