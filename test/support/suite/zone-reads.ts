import { isWallTime } from '../wall-clock.ts';

let seen: string | undefined;

const readers = [
  'getFullYear',
  'getMonth',
  'getDate',
  'getDay',
  'getHours',
  'getMinutes',
  'getSeconds',
] as const;
const writers = ['toString', 'toDateString', 'toTimeString', 'getTimezoneOffset'] as const;
const formatters = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const;

for (const name of [...readers, ...writers, ...formatters]) {
  const read: (this: Date, ...args: []) => unknown = Date.prototype[name];
  Object.defineProperty(Date.prototype, name, {
    value(this: Date, ...args: []) {
      if (seen === undefined && !Number.isNaN(this.getTime()) && !isWallTime(this) && !isOfLibrary())
        seen = `${name} of ${this.toISOString()}`;
      return read.apply(this, args);
    },
  });
}

/**
 * Whether a library reads days that it made on the same wall, as that of holidays does (test/cli/settings/days-off.test.ts
 * tries it in zones), or only asks whether an instant is one, as that of mail servers.
 */
function isOfLibrary(): boolean {
  return /node_modules.(?:caldate|imapflow)./.test(new Error().stack ?? '');
}

/** The first reading on the wall, since this was last asked, of an instant that is not of the tests' clock. */
export function zoneRead(): string | undefined {
  const first = seen;
  seen = undefined;
  return first;
}
