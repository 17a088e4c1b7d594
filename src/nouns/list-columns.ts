import type { Field, Noun } from './field.ts';

/** A noun's JSON keys in order, each with its field; `null` for keys every noun has. */
export function jsonKeys(noun: Noun): [key: string, field: Field | null][] {
  const keys: [string, Field | null][] = [['id', null]];
  if (noun.letter !== null) keys.push(['handle', null]);
  for (const [key, field] of Object.entries(noun.fields)) {
    if (field.where === 'internal') continue;
    if (field.named) keys.push([key.replace(/Id$/, ''), null]);
    keys.push([key, field]);
  }
  return keys;
}

const leftOut: ReadonlySet<Field['kind'] | undefined> = new Set(['thing', 'things', 'rows']);

/** The columns of a noun's list as CSV. */
export function csvKeys(noun: Noun): string[] {
  return jsonKeys(noun).flatMap(([key, field]) => csvColumns(key, field));
}

/** The columns of a field: nested JSON gets columns of its own; lists of things are left out. */
export function csvColumns(key: string, field: Field | null): string[] {
  if (leftOut.has(field?.kind)) return [];
  if (field?.kind === 'money') return [key, currencyKey(key)];
  return field?.kind === 'budget' ? [key, currencyKey(key), `${key}Per`] : [key];
}

function currencyKey(key: string): string {
  return key === 'amount' ? 'currency' : `${key}Currency`;
}
