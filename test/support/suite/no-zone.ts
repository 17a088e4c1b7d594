import { afterEach, beforeEach } from 'vitest';
import { isInZones } from '../zones.ts';
import { zoneRead } from './zone-reads.ts';

// A test that reads an instant on the wall can see the time zone: it is declared with `testInZones`, or fails here. What
// the tests' own clock says is the same on every wall.
beforeEach(() => void zoneRead());
afterEach(() => {
  const read = zoneRead();
  if (read && !isInZones())
    throw new Error(`This test sees the time zone (${read}): declare it with testInZones.`);
});
