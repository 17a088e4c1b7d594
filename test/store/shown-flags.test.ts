import { beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { Journal } from '../../src/store/journal.ts';
import { threeClients } from './three-clients.ts';

const [since, until] = [calendarDate('2026-03-02'), calendarDate('2026-03-04')];

let journal: Journal;
let run: (sql: string) => void;

beforeEach(() => {
  ({ journal, run } = threeClients());
});

test('flags are named once a day, and read from a day on', () => {
  const { shownFlags } = journal;
  expect(shownFlags.isAny()).toBe(false);
  const [quiet, late] = ['gone-quiet', 'late'].map((rule) => ({ clientId: 1, rule }));
  if (!quiet || !late) throw new Error('there are two');
  shownFlags.add([quiet, late], until);
  shownFlags.add([late], since);
  shownFlags.add([late], since);
  expect(shownFlags.isAny()).toBe(true);
  expect(shownFlags.since(since)).toEqual([
    { ...late, on: since },
    ...[quiet, late].map((one) => ({ ...one, on: until })),
  ]);
  expect(shownFlags.since(calendarDate('2026-03-03'))).toHaveLength(2);
});

/** Statements that add an act of a day. */
const rows: readonly (readonly [act: string, of: string, sql: (day: string) => string])[] = [
  ['note', 'one that was noted', (day) => note('noted_on', day)],
  ['note', 'one that was confirmed', (day) => note('confirmed_on', day)],
  [
    'person',
    'somebody new',
    (day) => `INSERT INTO people (name, name_key, created_at) VALUES ('Dana', 'dana', '${day}T12:00:00.000Z');
      INSERT INTO positions (client_id, person_id) SELECT 1, max(id) FROM people`,
  ],
  ...['told_on', 'closed_on', 'asked_on', 'said_on'].map(
    (column) =>
      [
        'feedback',
        column,
        (day: string) => `INSERT INTO feedback (client_id, ${column}, created_at) VALUES (1, '${day}', '')`,
      ] as const,
  ),
  [
    'concern',
    'what was done',
    (day) =>
      `INSERT INTO concern_acts (concern_id, acted_on, text, created_at) VALUES (1, '${day}', 'Help', '')`,
  ],
  ...['told_on', 'waived_on'].map(
    (column) =>
      [
        'charge',
        column,
        (
          day: string,
        ) => `INSERT INTO charges (client_id, what, amount_minor, amount_currency, noted_on, ${column}, created_at)
          VALUES (1, 'rush', 1, 'EUR', '2026-01-01', '${day}', '')`,
      ] as const,
  ),
  [
    'reminder',
    'one that was closed',
    (day) => `INSERT INTO reminders (client_id, text, starts_on, due_on, closed_on, created_at)
      VALUES (1, 'Ask', '2026-01-01', '2026-01-01', '${day}', '')`,
  ],
  [
    'case',
    'a step',
    (day) =>
      `INSERT INTO case_steps (case_id, kind, happened_on, created_at) VALUES (1, 'heard', '${day}', '')`,
  ],
  [
    'case',
    'one that is settled',
    (day) => `INSERT INTO cases (client_id, what, opened_on, settled_on, outcome, severity, cause, created_at)
      VALUES (1, 'late', '2026-01-01', '${day}', 'settled', 'minor', 'late', '')`,
  ],
];

function note(column: string, day: string): string {
  const days = column === 'noted_on' ? [day, null] : ['2026-01-01', day];
  const [noted, confirmed] = days.map((one) => (one === null ? 'NULL' : `'${one}'`));
  return `INSERT INTO notes (client_id, noted_on, confirmed_on, text, created_at) VALUES (1, ${noted}, ${confirmed}, 'Tea', '')`;
}

const acts = () =>
  journal.shownFlags.acts(since, until).map(({ clientId, act, on }) => `${act} ${clientId} ${on}`);

test.each(rows)('an act counts in the days of a span: %s, %s', (act, _of, add) => {
  // Of each there is one with another client, too.
  run(`INSERT INTO cases (client_id, what, opened_on, severity, cause, created_at) VALUES
      (1, 'bill', '2026-01-01', 'minor', 'bill', ''), (2, 'other', '2026-01-01', 'minor', 'other', '');
    INSERT INTO concerns (client_id, what, noted_on, created_at) VALUES
      (1, 'No time', '2026-01-01', ''), (2, 'No money', '2026-01-01', '');
    INSERT INTO people (name, name_key, created_at) VALUES ('Eli', 'eli', '2026-01-01T12:00:00.000Z');
    INSERT INTO positions (client_id, person_id) VALUES (2, 1)`);
  for (const day of ['2026-03-01', since, until, '2026-03-05']) run(add(day));
  expect(acts().sort()).toEqual([`${act} 1 ${since}`, `${act} 1 ${until}`]);
});

test.each([
  ['call', 'in', 'exchange', '[]', ['word']],
  ['email', 'out', 'attempt', '["help"]', ['word', 'touch']],
  ['email', 'in', 'exchange', '["help"]', []],
  ['email', 'out', 'bulk', '["help"]', []],
  ['meeting', 'mutual', 'exchange', '["help"]', ['word', 'touch']],
] as const)(
  'a word is what you said or tried, or a talk: %s %s',
  (channel, direction, kind, touches, expected) => {
    for (const day of ['2026-03-01', since, until, '2026-03-05'])
      run(`INSERT INTO interactions (client_id, happened_on, channel, direction, audience, kind, touches, text, created_at)
      VALUES (1, '${day}', '${channel}', '${direction}', 'one-on-one', '${kind}', '${touches}', '', '')`);
    expect(acts().sort()).toEqual(
      expected.flatMap((act) => [`${act} 1 ${since}`, `${act} 1 ${until}`]).sort(),
    );
  },
);
