import { describe, expect, test } from 'vitest';
import { ago, ask, flagOf } from '../../../../test/domain/rules/ask.ts';
import { knowing } from '../../../../test/domain/rules/standards.ts';
import singleThread from './rule.ts';

const asked = (people: number, known: number, days = 1000) =>
  knowing({ people: known }, { limits: { people }, client: { sinceOn: ago(days) } });

describe('single-thread', () => {
  test('asks nothing until it is said how many people there should be', () => {
    expect(ask(singleThread, [])).toEqual({ flagged: false, because: 'not-asked' });
  });

  test('speaks where fewer are known', () => {
    const flag = flagOf(singleThread, [], asked(2, 1));
    expect(flag).toMatchObject({
      level: 'amber',
      overdue: 940,
      facts: { people: 1, needed: 2, knownDays: 1000 },
    });
    expect(flag.act).toEqual({ verb: 'person add', rest: '"…"' });
    expect(ask(singleThread, [], asked(2, 2))).toEqual({
      flagged: false,
      because: 'people-known',
      people: 2,
    });
    expect(ask(singleThread, [], asked(1, 0)).flagged).toBe(true);
  });

  test('waits until the relationship is 60 days old', () => {
    expect(ask(singleThread, [], asked(2, 1, 59))).toEqual({
      flagged: false,
      because: 'young',
      dueOn: ago(-1),
    });
    expect(ask(singleThread, [], asked(2, 1, 60)).flagged).toBe(true);
  });
});
