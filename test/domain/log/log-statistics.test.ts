import { expect, test } from 'vitest';
import { type LogCount, logStatistics } from '../../../src/domain/log/log-statistics.ts';

const count = (fields: Partial<LogCount>): LogCount => ({
  month: '2025-12',
  channel: 'email',
  direction: 'out',
  kind: 'exchange',
  touches: [],
  count: 1,
  ...fields,
});

test('counts exchanges by channel and direction, and other entries apart', () => {
  const { kinds, byChannel } = logStatistics(
    [
      count({ count: 3 }),
      count({ count: 2, direction: 'in', month: '2026-01' }),
      count({ channel: 'call', direction: 'mutual' }),
      count({ channel: 'call', kind: 'attempt', count: 4 }),
      count({ kind: 'bulk', count: 50 }),
    ],
    '2026-02',
  );
  expect(kinds).toEqual({ exchange: 6, attempt: 4, bulk: 50, automatic: 0 });
  expect(byChannel).toEqual([
    { channel: 'email', in: 2, out: 3, mutual: 0, all: 5 },
    { channel: 'call', in: 0, out: 0, mutual: 1, all: 1 },
  ]);
});

test('months run from the first exchange to the end of the span, empty ones included', () => {
  const { byMonth } = logStatistics(
    [
      count({ month: '2025-11' }),
      count({ month: '2026-01', channel: 'call', count: 2 }),
      count({ month: '2025-01', kind: 'bulk' }),
    ],
    '2026-02',
  );
  expect(byMonth).toEqual([
    { month: '2025-11', live: 0, written: 1 },
    { month: '2025-12', live: 0, written: 0 },
    { month: '2026-01', live: 2, written: 0 },
    { month: '2026-02', live: 0, written: 0 },
  ]);
  expect(logStatistics([], '2026-02').byMonth).toEqual([]);
});
