import { describe, expect, test } from 'vitest';
import { ago, ask, entry, flagOf, ids, inFull, lineOf, received } from '../../../../test/domain/rules/ask.ts';
import { touched } from '../../../../test/domain/rules/standards.ts';
import type { LogEntry } from '../../log/relationship.ts';
import onlySelling from './rule.ts';

describe('only-selling', () => {
  test('speaks from three exchanges in which something was sold, and in red from six', () => {
    const log = touched(3, ['sales']);
    const flag = flagOf(onlySelling, log);
    expect(flag).toMatchObject({ level: 'amber', act: { verb: 'call', rest: '"…" --touch help' } });
    expect(flag.facts).toEqual({ sales: 3, exchanges: 3, days: 180, lastOn: ago(1) });
    expect(ids(flag.evidence)).toEqual(ids(log));
    expect(lineOf(ask(onlySelling, log.slice(1)))).toBe(
      'few: 2 entries in 180 days that count here; it speaks from 3.',
    );
    expect(flagOf(onlySelling, touched(5, ['sales'])).level).toBe('amber');
    expect(flagOf(onlySelling, touched(6, ['sales'])).level).toBe('red');
    const young = { client: { sinceOn: ago(30) } };
    expect(flagOf(onlySelling, touched(6, ['sales']), young)).toMatchObject({
      level: 'amber',
      facts: { days: 31 },
    });
  });

  test.each([
    ['help', 'You helped them'],
    ['news', 'They had news from you'],
    ['advice', 'They had advice from you'],
    ['personal', 'There was a personal word'],
    ['candor', 'You were candid'],
    ['thanks', 'You thanked them'],
  ] as const)('%s is something given', (touch, words) => {
    const given = (days: number) => entry('email', days, { touches: [touch] });
    expect(lineOf(ask(onlySelling, [given(179), ...touched(3, ['sales'])]))).toBe(
      `touched: ${words} on ${ago(179)}.`,
    );
    expect(ask(onlySelling, [given(180), ...touched(3, ['sales'])]).flagged).toBe(true);
    expect(ask(onlySelling, touched(3, ['sales', touch])).flagged).toBe(false);
  });

  test('to ask how one does is not given', () => {
    expect(
      ask(onlySelling, [entry('call', 9, { touches: ['feedback'] }), ...touched(3, ['sales'])]).flagged,
    ).toBe(true);
  });

  test('it takes half of what they heard: of exchanges without a touch nothing is known', () => {
    const others = (count: number) => Array.from({ length: count }, (_, at) => entry('email', 10 + at));
    const flag = flagOf(onlySelling, [...others(3), ...touched(3, ['sales'])]);
    expect(flag.facts).toMatchObject({ sales: 3, exchanges: 6 });
    expect(lineOf(ask(onlySelling, [...others(4), ...touched(3, ['sales'])]))).toBe(
      'seldom-sold: You sold in 3 of 7 entries with them, and the others have no touch.',
    );
    expect(flagOf(onlySelling, [...others(1), ...touched(6, ['sales'])]).level).toBe('amber');
    expect(ask(onlySelling, others(3)).flagged).toBe(false);
  });

  test('what they asked to buy is not sold to them, and what came from them was not given', () => {
    const asked = [1, 2, 3].map((day) => received('email', day, { touches: ['sales'] }));
    expect(lineOf(ask(onlySelling, asked))).toBe(
      'few: 0 entries in 180 days that count here; it speaks from 3.',
    );
    const theirs = received('email', 5, { touches: ['news'] });
    expect(ask(onlySelling, [theirs, ...touched(3, ['sales'])]).flagged).toBe(true);
    const shared = received('email', 5, { touches: ['personal'] });
    expect(ask(onlySelling, [shared, ...touched(3, ['sales'])]).flagged).toBe(false);
  });

  test('says how much of it sold something', () => {
    const line = (log: LogEntry[], limits = {}) => lineOf(flagOf(onlySelling, log, { limits }));
    expect(line(touched(3, ['sales']))).toBe(`sold to in all 3 entries in 6 months, last on ${ago(1)}`);
    expect(line([entry('email', 9), entry('email', 8), ...touched(3, ['sales'])])).toBe(
      `sold to in 3 of 5 entries in 6 months, last on ${ago(1)}; none of the others has a useful touch`,
    );
    expect(line(touched(1, ['sales']), { sales: 1 })).toContain('sold to in the only entry in 6 months');
  });

  test('the whole finding', () => {
    expect(
      inFull(ask(onlySelling, touched(3, ['sales']), { client: { sinceOn: ago(30) } })),
    ).toMatchInlineSnapshot(`
      "amber, 3 days over, since 2026-02-27
      sold to in all 3 entries in your first 31 days, last on 2026-03-01
      facts: sales 3, exchanges 3, days 31, lastOn 2026-03-01
      evidence: exchange by call on 2026-02-27, exchange by call on 2026-02-28, exchange by call on 2026-03-01
      act: verb call, rest "…" --touch help
      doubt: kind young, days 30"
    `);
    const wish = { who: null, because: 'is deaf' };
    expect(flagOf(onlySelling, touched(3, ['sales']), { wish }).act).toMatchObject({ verb: 'email' });
  });

  test('a call that reached nobody sold nothing', () => {
    const tried = entry('call', 4, { kind: 'attempt', touches: ['sales'] });
    expect(ask(onlySelling, [...touched(2, ['sales']), tried])).toMatchObject({ because: 'few' });
  });

  test('a share just below the number is below it', () => {
    const log = [...Array.from({ length: 4 }, (_, at) => entry('email', 10 + at)), ...touched(3, ['sales'])];
    expect(ask(onlySelling, log, { limits: { share: 42 } }).flagged).toBe(true);
    expect(ask(onlySelling, log, { limits: { share: 43 } }).flagged).toBe(false);
  });

  test('names the first touch of an exchange', () => {
    const given = entry('email', 9, { touches: ['sales', 'help', 'thanks'] });
    expect(lineOf(ask(onlySelling, [given]))).toBe(`touched: You helped them on ${ago(9)}.`);
  });
});
