import { expect, test } from 'vitest';
import { wallTime } from '../wall-clock.ts';
import { zoneRead } from './zone-reads.ts';

test('reading an instant on the wall is noticed, unless it is of the tests’ clock', () => {
  const instant = new Date('2026-07-01T12:00:00Z');
  instant.toISOString();
  instant.getUTCHours();
  expect(wallTime('2026-07-01').getHours()).toBe(9);
  expect(zoneRead()).toBeUndefined();
  instant.getHours();
  expect(zoneRead()).toBe('getHours of 2026-07-01T12:00:00.000Z');
  String(instant);
  expect(zoneRead()).toBe('toString of 2026-07-01T12:00:00.000Z');
  expect(zoneRead()).toBeUndefined();
});
