import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { balanceSpan, type TouchGroup, touchBalanceOf } from '../../../src/domain/log/touch.ts';
import { touches } from '../../../src/nouns/entry.ts';
import { touchBalanceText } from '../../../src/render/log/entries.ts';

const span = balanceSpan(calendarDate('2026-03-02'));

test('a year of days, today included', () => {
  expect(span).toEqual({ since: '2025-03-03', until: '2026-03-02' });
});

test('counts each touch, theirs apart, and exchanges without any', () => {
  const balance = touchBalanceOf(
    [
      { touches: [], direction: 'in', count: 7 },
      { touches: ['personal', 'help'], direction: 'mutual', count: 2 },
      { touches: ['help'], direction: 'out', count: 3 },
      { touches: ['sales'], direction: 'in', count: 1 },
    ],
    span,
  );
  const none = { personal: 0, candor: 0, help: 0, news: 0, advice: 0, feedback: 0, sales: 0, thanks: 0 };
  expect(balance).toEqual({
    ...span,
    exchanges: 13,
    none: 7,
    counts: { ...none, personal: 2, help: 5 },
    theirs: { ...none, sales: 1 },
  });
  expect(touchBalanceText(balance)).toBe('help 5, personal 2; from them: sales 1; 7 of 13 had none');
});

test('the grouping does not change the balance', () => {
  const anyTouches = fc.subarray([...touches]);
  fc.assert(
    fc.property(fc.array(anyTouches), fc.nat({ max: 20 }), (exchanges, cut) => {
      const single = exchanges.map((had) => ({ touches: had, direction: 'out' as const, count: 1 }));
      const balance = touchBalanceOf(single, span);
      const groups = new Map<string, TouchGroup>();
      for (const had of [...exchanges.slice(cut), ...exchanges.slice(0, cut)]) {
        const key = had.join();
        groups.set(key, { touches: had, direction: 'out', count: (groups.get(key)?.count ?? 0) + 1 });
      }
      expect(touchBalanceOf(groups.values(), span)).toEqual(balance);
      expect(balance.exchanges).toBe(exchanges.length);
      const most = Math.max(0, ...Object.values(balance.counts));
      expect(most + balance.none).toBeLessThanOrEqual(balance.exchanges);
    }),
  );
});
