import { describe, expect, test } from 'vitest';
import { onlySelling } from '../../../src/domain/rules/only-selling.ts';
import { ago, ask, entry, flagOf, ids } from './ask.ts';
import { touched } from './standards.ts';

describe('only-selling', () => {
  test('speaks from three exchanges in which something was sold, and in red from six', () => {
    const log = touched(3, ['sales']);
    const flag = flagOf(onlySelling, log);
    expect(flag).toMatchObject({ level: 'amber', act: { verb: 'call', rest: '"…" --touch help' } });
    expect(flag.facts).toEqual({ sales: 3, days: 180, lastOn: ago(1) });
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

  test('exchanges without a touch are no sign either way', () => {
    expect(ask(onlySelling, [entry('call', 2), ...touched(3, ['sales'])]).flagged).toBe(true);
    expect(ask(onlySelling, [entry('call', 2), entry('call', 3), entry('call', 4)]).flagged).toBe(false);
  });
});
