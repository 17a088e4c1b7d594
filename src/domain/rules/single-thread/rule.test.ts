import { describe, expect, test } from 'vitest';
import { ago, ask, flagOf, inFull, lineOf } from '../../../../test/domain/rules/ask.ts';
import { knowing } from '../../../../test/domain/rules/standards.ts';
import singleThread from './rule.ts';

const asked = (people: number, known: number, days = 1000) =>
  knowing({ people: known }, { limits: { people }, client: { sinceOn: ago(days) } });

describe('single-thread', () => {
  test('asks nothing until it is said how many people there should be', () => {
    expect(lineOf(ask(singleThread, []))).toBe('not-asked: It is switched off: no number is set.');
  });

  test('speaks where fewer are known', () => {
    const flag = flagOf(singleThread, [], asked(2, 1));
    expect(flag).toMatchObject({
      level: 'amber',
      overdue: 940,
      facts: { people: 1, needed: 2, knownDays: 1000 },
    });
    expect(flag.act).toEqual({ verb: 'person add', rest: '"…"' });
    expect(lineOf(ask(singleThread, [], asked(2, 2)))).toBe('people-known: You know 2 people there.');
    expect(ask(singleThread, [], asked(1, 0)).flagged).toBe(true);
  });

  test('waits until the relationship is 60 days old', () => {
    expect(lineOf(ask(singleThread, [], asked(2, 1, 59)))).toBe(
      `young: The client is new; it speaks from ${ago(-1)}.`,
    );
    expect(ask(singleThread, [], asked(2, 1, 60)).flagged).toBe(true);
  });

  test('says how many are known, and how many there should be', () => {
    const line = (known: number) => lineOf(flagOf(singleThread, [], asked(2, known)));
    expect(line(0)).toBe('nobody known there by name; there should be 2');
    expect(line(1)).toBe('only 1 person known there by name; there should be 2');
  });

  test('the whole finding, and one person who is enough', () => {
    expect(inFull(ask(singleThread, [], asked(2, 1)))).toMatchInlineSnapshot(`
      "amber, 940 days over, since 2023-06-06
      only 1 person known there by name; there should be 2
      facts: people 1, needed 2, knownDays 1000
      evidence: none
      act: verb person add, rest "…"
      doubt: null"
    `);
    expect(lineOf(ask(singleThread, [], asked(1, 1)))).toBe('people-known: You know 1 person there.');
  });
});
