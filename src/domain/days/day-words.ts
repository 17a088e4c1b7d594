import type { Reading } from './day-reading.ts';

const monthNames =
  'january february march april may june july august september october november december'.split(' ');

/** The days of a month in words, up to the twentieth. */
const ordinals = () =>
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** The month (1 to 12) of a lower-case English name or an abbreviation of at least three letters; null for other words. */
export function monthNamed(name: string): number | null {
  if (name.length < 3) return null;
  return monthNames.findIndex((full) => full.startsWith(name)) + 1 || null;
}

/** The day of a month in `12`, `12th`, `12.`, `twelfth` or `twenty-first`; null for other words. */
export function dayNumber(word: string): number | null {
  if (/^\d/.test(word)) return Number.parseInt(word, 10) || null;
  if (word === 'thirtieth') return 30;
  if (word === 'thirty-first') return 31;
  const [, tens, unit = word] = /^(twenty)-(.+)$/.exec(word) ?? [];
  const at = ordinals().indexOf(unit) + 1;
  if (tens) return at > 0 && at < 10 ? 20 + at : null;
  return at || null;
}

/** How far from today two digits are still taken for a year. */
const nearYears = 5;

/** The year in `2026`, `'26`, `26` or `next year`; null for two digits that may be something else. */
export function yearNamed(token: string, { today, leaning }: Reading): number | null {
  const present = Number(today.slice(0, 4));
  const [, which] = /^(this|next|last) year$/.exec(token) ?? [];
  if (which) return present + (which === 'next' ? 1 : which === 'last' ? -1 : 0);
  if (/^\d{4}$/.test(token)) return Number(token);
  const year = Math.floor(present / 100) * 100 + Number(token.replace("'", ''));
  const away = leaning === 'past' ? present - year : year - present;
  return away >= 0 && away <= nearYears ? year : null;
}
