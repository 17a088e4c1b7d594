import { oneLine } from './text.ts';

/** A few names in a row: `Ann, Bea or Cem`; those of a whole room are counted. */
export function namesText(names: readonly string[], last: 'and' | 'or'): string {
  const all = names.map(oneLine);
  const shown = all.length > 3 ? [...all.slice(0, 2), `${all.length - 2} others`] : all;
  return [shown.slice(0, -1).join(', '), ...shown.slice(-1)].filter(Boolean).join(` ${last} `);
}

/** Those who decide at a client: `Ann or Bea, who decide`. */
export function decidersText(names: readonly string[], last: 'and' | 'or'): string {
  return `${namesText(names, last)}, who ${names.length === 1 ? 'decides' : 'decide'}`;
}

/** Calls that reached nobody, in words. */
export function triesText(count: number): string {
  return count === 1 ? 'a call reached nobody' : `${count} calls reached nobody`;
}
