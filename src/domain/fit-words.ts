import type { Want } from './fit.ts';

const decimal = String.raw`(-?\d{1,12}(?:\.\d{1,6})?)`;
const atLeast = new RegExp(`^(?:>=|=>|≥|at least) ?${decimal}$`);
const atMost = new RegExp(`^(?:<=|=<|≤|at most) ?${decimal}$`);
const number = new RegExp(`^${decimal}$`);

/** What is wanted as it is typed: `yes`, `no`, `>=3`, `at most 10`; null when it is none of these. */
export function parseWant(text: string): Want | null {
  const said = tidy(text);
  if (said === 'yes' || said === 'y') return { wanted: 'yes', number: null };
  if (said === 'no' || said === 'n') return { wanted: 'no', number: null };
  const [, least] = atLeast.exec(said) ?? [];
  if (least !== undefined) return { wanted: 'at-least', number: Number(least) };
  const [, most] = atMost.exec(said) ?? [];
  return most === undefined ? null : { wanted: 'at-most', number: Number(most) };
}

/**
 * An answer as it is typed: a number where one is asked for, else 1 for yes and 0 for no; `unknown` for that word, `?`
 * and nothing; null when it cannot be read.
 */
export function parseFitAnswer(text: string, asksNumber: boolean): number | 'unknown' | null {
  const said = tidy(text);
  if (said === '' || said === '?' || said === 'unknown') return 'unknown';
  if (asksNumber) return number.test(said) ? Number(said) : null;
  if (said === 'yes' || said === 'y') return 1;
  return said === 'no' || said === 'n' ? 0 : null;
}

function tidy(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/gu, ' ');
}
