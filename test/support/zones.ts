import { afterAll, beforeAll, describe, test } from 'vitest';

/** Zones on both sides of Greenwich and of the date line, with and without summer time. */
const zones = ['UTC', 'Europe/Paris', 'America/Sao_Paulo', 'Africa/Cairo', 'Pacific/Apia'] as const;

let current: string | undefined;

/** A test that can see the time zone: it runs in five. All others run in one, and fail where they see it. */
export function testInZones(
  name: string,
  work: (zone: (typeof zones)[number]) => void | Promise<void>,
): void {
  describe.each(zones)('in %s', (zone) => {
    const usual = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = zone;
      current = zone;
    });
    afterAll(() => {
      process.env.TZ = usual;
      current = undefined;
    });
    test(name, () => work(zone));
  });
}

/** Whether the test that runs now is one that can see the time zone. */
export function isInZones(): boolean {
  return current !== undefined;
}
