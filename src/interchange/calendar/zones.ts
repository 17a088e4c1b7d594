import { findIana } from 'windows-iana';

/** How walls in a place show instants, both in milliseconds; a wall's time is given as if it were UTC. */
export interface Zone {
  instantOf(wall: number): number;
  wallAt(instant: number): number;
}

export const utc: Zone = { instantOf: (wall) => wall, wallAt: (instant) => instant };

/** The zone of this process, which is the owner's. */
export const ownZone: Zone = {
  instantOf(wall) {
    const at = new Date(wall);
    const day = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()] as const;
    return new Date(...day, at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()).getTime();
  },
  wallAt: (instant) => instant - new Date(instant).getTimezoneOffset() * 60_000,
};

/** A zone that is ahead of UTC by a number of milliseconds, which hangs on the time. */
export function zoneAhead(offsetAt: (instant: number) => number): Zone {
  return {
    // Two steps are enough: clocks are put forward or back once in a night.
    instantOf: (wall) => wall - offsetAt(wall - offsetAt(wall)),
    wallAt: (instant) => instant + offsetAt(instant),
  };
}

const zones = new Map<string, Zone | null>();

/** The zone that a calendar names, as the world or as Windows calls it; null for one that nobody knows. */
export function zoneNamed(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const [windows] = findIana(name);
  // Some programs put a path before the name: `/freeassociation.sourceforge.net/Europe/Berlin`.
  const [, end = name] = /([A-Z]\w+\/[A-Z][\w-]+(?:\/[A-Z][\w-]+)?)$/.exec(name) ?? [];
  const format = formatIn(windows ?? end);
  const zone = format && zoneAhead((instant) => offsetIn(format, instant));
  zones.set(name, zone);
  return zone;
}

/**
 * The zone that a name describes, as programs of Microsoft do: `(UTC+01:00) Amsterdam, Berlin`. A city is better than
 * an offset, for it has summers.
 */
export function zoneDescribed(name: string): Zone | null {
  const [, sign, hours = '', minutes = '0', places = ''] =
    /^\(?(?:UTC|GMT)?([+-])(\d{1,2}):?(\d\d)?\)?(.*)$/i.exec(name.trim()) ?? [];
  if (sign === undefined) return null;
  const cities = places.split(',').map((place) => place.trim().replaceAll(' ', '_'));
  const city = Intl.supportedValuesOf('timeZone').find((zone) =>
    cities.includes(zone.slice(zone.lastIndexOf('/') + 1)),
  );
  if (city !== undefined) return zoneNamed(city);
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return zoneAhead(() => (sign === '-' ? -ahead : ahead));
}

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en', {
      ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
  } catch {
    return null;
  }
}

function offsetIn(format: Intl.DateTimeFormat, instant: number): number {
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}
