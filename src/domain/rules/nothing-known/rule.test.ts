import { describe, expect, test } from 'vitest';
import { ago, ask, entry, flagOf, ids, inFull, lineOf, missed } from '../../../../test/domain/rules/ask.ts';
import { knowing, noted } from '../../../../test/domain/rules/standards.ts';
import nothingKnown from './rule.ts';

const emails = (count: number, last = 1) =>
  Array.from({ length: count }, (_, at) => entry('email', last + at));

describe('nothing-known', () => {
  test('speaks from 6 entries within a year', () => {
    expect(flagOf(nothingKnown, emails(6))).toMatchObject({
      level: 'amber',
      facts: { knownDays: 1000, exchanges: 6 },
      act: { verb: 'note', rest: '"…" --kind personal' },
    });
    const log = emails(6).toReversed();
    expect(ids(flagOf(nothingKnown, log).evidence)).toEqual(ids(log.slice(-5)));
    expect(lineOf(ask(nothingKnown, [...emails(5), missed(3)]))).toBe(
      'few: 5 entries in 365 days that count here; it speaks from 6.',
    );
    const spread = (first: number) => [first, 300, 200, 100, 50, 1].map((days) => entry('email', days));
    expect(ask(nothingKnown, spread(365)).flagged).toBe(true);
    expect(ask(nothingKnown, spread(366)).flagged).toBe(false);
  });

  test.each([
    ['personal', 'A personal note was made'],
    ['preference', 'Their preference was noted'],
    ['plain', 'A note without a kind, which may say it, was made'],
  ] as const)('a %s note is something, however old', (kind, words) => {
    expect(lineOf(ask(nothingKnown, emails(6), knowing({ notes: { [kind]: noted(900) } })))).toBe(
      `noted: ${words} on ${ago(900)}.`,
    );
  });

  test('so is what is set down about them', () => {
    expect(lineOf(ask(nothingKnown, emails(6), knowing({ described: true })))).toBe(
      'described: Something is written down about them, their people or their birthdays.',
    );
  });

  test('a want says nothing of who they are', () => {
    expect(ask(nothingKnown, emails(6), knowing({ notes: { want: noted(9) } })).flagged).toBe(true);
  });

  test('waits until the relationship is 90 days old', () => {
    expect(lineOf(ask(nothingKnown, emails(6), { client: { sinceOn: ago(89) } }))).toBe(
      `young: The client is new; it speaks from ${ago(-1)}.`,
    );
    expect(ask(nothingKnown, emails(6), { client: { sinceOn: ago(90) } }).flagged).toBe(true);
  });

  test('says in how many exchanges', () => {
    expect(lineOf(flagOf(nothingKnown, emails(30)))).toBe(
      'nothing noted about who they are or what they like, in 30 recent entries',
    );
  });

  test('the whole finding', () => {
    expect(inFull(ask(nothingKnown, emails(6)))).toMatchInlineSnapshot(`
      "amber, 910 days over, since 2023-06-06
      nothing noted about who they are or what they like, in 6 recent entries
      facts: knownDays 1000, exchanges 6
      evidence: exchange by email on 2026-02-25, exchange by email on 2026-02-26, exchange by email on 2026-02-27, exchange by email on 2026-02-28, exchange by email on 2026-03-01
      act: verb note, rest "…" --kind personal
      doubt: null"
    `);
  });

  test('of a busy year half must be left', () => {
    const log = (...days: number[]) => days.map((day) => entry('email', day));
    expect(ask(nothingKnown, log(500, 480, 460, 350, 300, 200)).flagged).toBe(true);
    expect(ask(nothingKnown, log(500, 480, 460, 440, 300, 200))).toMatchObject({ because: 'few' });
  });
});
