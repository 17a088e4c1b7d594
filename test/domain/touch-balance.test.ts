import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { touches } from '../../src/domain/touch.ts';
import { balanceSpan, touchBalanceOf } from '../../src/domain/touch-balance.ts';

const span = balanceSpan(calendarDate('2026-03-02'));

test('a year of days, today included', () => {
  expect(span).toEqual({ since: '2025-03-03', until: '2026-03-02' });
});

test('each touch is counted, and what had none', () => {
  const balance = touchBalanceOf(
    [
      { touches: [], count: 7 },
      { touches: ['personal', 'help'], count: 2 },
      { touches: ['help'], count: 3 },
    ],
    span,
  );
  expect(balance).toEqual({
    ...span,
    exchanges: 12,
    none: 7,
    counts: {
      personal: 2,
      candor: 0,
      help: 5,
      news: 0,
      advice: 0,
      feedback: 0,
      sales: 0,
      thanks: 0,
    },
  });
});

test('however they are grouped, the balance is the same', () => {
  const anyTouches = fc.subarray([...touches]);
  fc.assert(
    fc.property(fc.array(anyTouches), fc.nat({ max: 20 }), (exchanges, cut) => {
      const single = exchanges.map((had) => ({ touches: had, count: 1 }));
      const balance = touchBalanceOf(single, span);
      const groups = new Map<string, { touches: (typeof exchanges)[number]; count: number }>();
      for (const had of [...exchanges.slice(cut), ...exchanges.slice(0, cut)]) {
        const key = had.join();
        groups.set(key, { touches: had, count: (groups.get(key)?.count ?? 0) + 1 });
      }
      expect(touchBalanceOf(groups.values(), span)).toEqual(balance);
      expect(balance.exchanges).toBe(exchanges.length);
      const most = Math.max(0, ...Object.values(balance.counts));
      expect(most + balance.none).toBeLessThanOrEqual(balance.exchanges);
    }),
  );
});
