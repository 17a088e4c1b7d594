import { describe, expect, test } from 'vitest';
import { ago, ask, entry, flagOf, ids, missed } from '../../../../test/domain/rules/ask.ts';
import { knowing, noted } from '../../../../test/domain/rules/standards.ts';
import nothingKnown from './rule.ts';

const emails = (count: number, last = 1) =>
  Array.from({ length: count }, (_, at) => entry('email', last + at));

describe('nothing-known', () => {
  test('speaks from 12 exchanges within a year', () => {
    expect(flagOf(nothingKnown, emails(12))).toMatchObject({
      level: 'amber',
      facts: { knownDays: 1000, exchanges: 12 },
      act: { verb: 'note', rest: '"…" --kind personal' },
    });
    const log = emails(12).toReversed();
    expect(ids(flagOf(nothingKnown, log).evidence)).toEqual(ids(log.slice(-5)));
    expect(ask(nothingKnown, [...emails(11), missed(3)])).toMatchObject({
      because: 'few',
      count: 11,
      needed: 12,
    });
    expect(ask(nothingKnown, emails(12, 353)).flagged).toBe(true);
    expect(ask(nothingKnown, emails(12, 354)).flagged).toBe(false);
  });

  test.each(['personal', 'preference', 'plain'] as const)('a %s note is something, however old', (kind) => {
    expect(ask(nothingKnown, emails(12), knowing({ notes: { [kind]: noted(900) } }))).toEqual({
      flagged: false,
      because: 'noted',
      kind,
      on: ago(900),
    });
  });

  test('so is what is set down about them', () => {
    expect(ask(nothingKnown, emails(12), knowing({ described: true }))).toEqual({
      flagged: false,
      because: 'described',
    });
  });

  test('a want says nothing of who they are', () => {
    expect(ask(nothingKnown, emails(12), knowing({ notes: { want: noted(9) } })).flagged).toBe(true);
  });

  test('waits until the relationship is 90 days old', () => {
    expect(ask(nothingKnown, emails(12), { client: { sinceOn: ago(89) } })).toMatchObject({
      because: 'young',
      dueOn: ago(-1),
    });
    expect(ask(nothingKnown, emails(12), { client: { sinceOn: ago(90) } }).flagged).toBe(true);
  });
});
