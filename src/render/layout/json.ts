import { amountText } from '../../domain/money/money.ts';
import { type Budget, type Field, handleOf, type Money, type Noun } from '../../nouns/field.ts';

/** The keys of a noun in JSON, in order, with the field each comes from; `null` for those every noun has. */
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

/** A thing as JSON shows it everywhere: its id and handle, the names of what it belongs to, and its fields. */
export function jsonOf(noun: Noun, value: object): Record<string, unknown> {
  const values = value as Readonly<Record<string, unknown>>;
  const id = values.id as number;
  return Object.fromEntries(
    jsonKeys(noun).map(([key, field]) => {
      if (key === 'handle') return [key, handleOf(noun, id)];
      const found = values[field === null && key !== 'id' ? `${key}Name` : key];
      if (found === undefined) throw new Error(`a ${noun.name} has no ${key}`);
      return [key, field ? fieldJson(field, found) : found];
    }),
  );
}

function fieldJson({ kind }: Field, value: unknown): unknown {
  if (value === null) return null;
  if (kind === 'money') return moneyJson(value as Money);
  if (kind === 'budget') return { ...moneyJson((value as Budget).amount), per: (value as Budget).per };
  return value instanceof Map ? Object.fromEntries(value) : value;
}

/** An amount as JSON shows it: a plain decimal, and its currency; null where there is none. */
export function moneyJson(money: Money | null): { amount: string; currency: string } | null {
  return money && { amount: amountText(money), currency: money.currency };
}

/** A cell of CSV: what JSON nests stands in columns of its own, and lists of things are left out. */
export type CsvCell = string | number | boolean | null | readonly string[];

/** The columns of a noun in CSV. */
export function csvKeys(noun: Noun): string[] {
  return jsonKeys(noun).flatMap(([key, field]) => (field ? csvColumns(key, field) : [key]));
}

function csvColumns(key: string, { kind, isNested }: Field): string[] {
  if (isNested) return [];
  if (kind === 'money') return [key, currencyKey(key)];
  return kind === 'budget' ? [key, currencyKey(key), `${key}Per`] : [key];
}

function currencyKey(key: string): string {
  return key === 'amount' ? 'currency' : `${key}Currency`;
}

/** A thing's JSON as cells of CSV by their columns. */
export function csvOf(noun: Noun, json: Readonly<Record<string, unknown>>): Record<string, CsvCell> {
  return Object.fromEntries(
    jsonKeys(noun).flatMap(([key, field]): [string, CsvCell][] => {
      const value = json[key];
      if (!field || (field.kind !== 'money' && field.kind !== 'budget'))
        return field?.isNested ? [] : [[key, value as CsvCell]];
      const nested = value as { amount: string; currency: string; per?: string } | null;
      const parts = [nested?.amount ?? null, nested?.currency ?? null, nested?.per ?? null];
      return csvColumns(key, field).map((column, at) => [column, parts[at] ?? null]);
    }),
  );
}
