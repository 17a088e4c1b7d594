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
      if (!Number.isNaN(this.getTime()) && !isWallTime(this)) seen ??= `${name} of ${this.toISOString()}`;
      return read.apply(this, args);
    },
  });
}

/** The first reading on the wall, since this was last asked, of an instant that is not of the tests' clock. */
export function zoneRead(): string | undefined {
  const first = seen;
  seen = undefined;
  return first;
}
