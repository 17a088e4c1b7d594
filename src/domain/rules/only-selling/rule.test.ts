import { describe, expect, test } from 'vitest';
import { ago, ask, entry, flagOf, ids, received } from '../../../../test/domain/rules/ask.ts';
import { touched } from '../../../../test/domain/rules/standards.ts';
import onlySelling from './rule.ts';

describe('only-selling', () => {
  test('speaks from three exchanges in which something was sold, and in red from six', () => {
    const log = touched(3, ['sales']);
    const flag = flagOf(onlySelling, log);
    expect(flag).toMatchObject({ level: 'amber', act: { verb: 'call', rest: '"…" --touch help' } });
    expect(flag.facts).toEqual({ sales: 3, exchanges: 3, days: 180, lastOn: ago(1) });
    expect(ids(flag.evidence)).toEqual(ids(log));
    expect(ask(onlySelling, log.slice(1))).toMatchObject({ because: 'few', count: 2, needed: 3 });
    expect(flagOf(onlySelling, touched(5, ['sales'])).level).toBe('amber');
    expect(flagOf(onlySelling, touched(6, ['sales'])).level).toBe('red');
    const young = { client: { sinceOn: ago(30) } };
    expect(flagOf(onlySelling, touched(6, ['sales']), young)).toMatchObject({
      level: 'amber',
      facts: { days: 31 },
    });
  });

  test.each(['help', 'news', 'advice', 'personal', 'candor', 'thanks'] as const)(
    '%s is something given',
    (touch) => {
      const given = (days: number) => entry('email', days, { touches: [touch] });
      expect(ask(onlySelling, [given(179), ...touched(3, ['sales'])])).toMatchObject({
        because: 'touched',
        touch,
      });
      expect(ask(onlySelling, [given(180), ...touched(3, ['sales'])]).flagged).toBe(true);
      expect(ask(onlySelling, touched(3, ['sales', touch])).flagged).toBe(false);
    },
  );

  test('to ask how one does is not given', () => {
    expect(
      ask(onlySelling, [entry('call', 9, { touches: ['feedback'] }), ...touched(3, ['sales'])]).flagged,
    ).toBe(true);
  });

  test('it takes half of what they heard: of exchanges without a touch nothing is known', () => {
    const others = (count: number) => Array.from({ length: count }, (_, at) => entry('email', 10 + at));
    const flag = flagOf(onlySelling, [...others(3), ...touched(3, ['sales'])]);
    expect(flag.facts).toMatchObject({ sales: 3, exchanges: 6 });
    expect(ask(onlySelling, [...others(4), ...touched(3, ['sales'])])).toEqual({
      flagged: false,
      because: 'seldom-sold',
      sales: 3,
      exchanges: 7,
    });
    expect(flagOf(onlySelling, [...others(1), ...touched(6, ['sales'])]).level).toBe('amber');
    expect(ask(onlySelling, others(3)).flagged).toBe(false);
  });

  test('what they asked to buy is not sold to them, and what came from them was not given', () => {
    const asked = [1, 2, 3].map((day) => received('email', day, { touches: ['sales'] }));
    expect(ask(onlySelling, asked)).toMatchObject({ because: 'few', count: 0 });
    const theirs = received('email', 5, { touches: ['news'] });
    expect(ask(onlySelling, [theirs, ...touched(3, ['sales'])]).flagged).toBe(true);
    const shared = received('email', 5, { touches: ['personal'] });
    expect(ask(onlySelling, [shared, ...touched(3, ['sales'])]).flagged).toBe(false);
  });
});
