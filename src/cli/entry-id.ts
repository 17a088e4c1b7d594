import { notANumber } from '../errors/input.ts';

/** The number of an entry as typed: `12` or `#12`. */
export function entryId(text: string, what: string): number {
  const digits = text.startsWith('#') ? text.slice(1) : text;
  if (!/^\d{1,15}$/.test(digits)) throw notANumber(what, text, 1);
  return Number(digits);
}

/** What the numbers that were typed mean, each once. */
export function eachOnce<T extends { id: number }>(
  typed: readonly string[],
  meant: (text: string) => T,
): T[] {
  return [...new Map(typed.map(meant).map((one) => [one.id, one])).values()];
}
