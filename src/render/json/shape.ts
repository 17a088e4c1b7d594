import { amountText } from '../../domain/money/money.ts';
import { type Budget, type Field, handleOf, type Money, type Noun, type Shown } from '../../nouns/field.ts';
import { nouns } from '../../nouns/index.ts';

/** An object of an answer. */
export type Json = Record<string, unknown>;

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

/**
 * A thing as JSON shows it everywhere: its id and handle, the names of what it belongs to, and its fields. What is of
 * another noun within it is given as that is shown.
 */
export function jsonOf<N extends Noun>(noun: N, value: Shown<N>): Json {
  const values = value as Readonly<Record<string, unknown>>;
  const { id } = value;
  return Object.fromEntries(
    jsonKeys(noun).map(([key, field]) => {
      if (key === 'handle') return [key, id && handleOf(noun, id)];
      const found = values[field === null && key !== 'id' ? `${key}Name` : key];
      if (found === undefined) throw new Error(`a ${noun.name} has no ${key}`);
      return [key, field ? fieldJson(field, found) : found];
    }),
  );
}

function fieldJson({ kind, of }: Field, value: unknown): unknown {
  if (value === null) return null;
  if (kind === 'money') return moneyJson(value as Money);
  if (kind === 'budget') return budgetJson(value as Budget);
  if (kind === 'references' && of)
    return (value as Parameters<typeof referenceJson>[1][]).map((one) => referenceJson(of, one));
  return value instanceof Map ? Object.fromEntries(value) : value;
}

/** A thing where only its name is told: its number, its handle and its name. */
export function referenceJson(
  noun: Pick<Noun, 'letter'>,
  { id, name }: { id: number; name: string },
): { id: number; handle: string; name: string } {
  return { id, handle: handleOf(noun, id), name };
}

/** What a row of an answer rests on, by the name of its noun: its number and its handle; a part of a thing has none. */
export function sourceJson(
  noun: string,
  id: number,
): { source: string; sourceId: number; handle: string | null } {
  const letter = nouns.find(({ name }) => name === noun)?.letter ?? null;
  return { source: noun, sourceId: id, handle: letter && handleOf({ letter }, id) };
}

/** An amount as JSON shows it: a plain decimal, and its currency; null where there is none. */
export function moneyJson(money: Money | null): { amount: string; currency: string } | null {
  return money && { amount: amountText(money), currency: money.currency };
}

export function budgetJson({ amount, per }: Budget): { amount: string; currency: string; per: string } {
  return { amount: amountText(amount), currency: amount.currency, per };
}

/** A cell of CSV: what JSON nests stands in columns of its own, and lists of things are left out. */
export type CsvCell = string | number | boolean | null | readonly string[];

const leftOut: ReadonlySet<Field['kind'] | undefined> = new Set(['thing', 'things', 'rows']);

/** The columns of a noun in CSV. */
export function csvKeys(noun: Noun): string[] {
  return jsonKeys(noun).flatMap(([key, field]) => csvColumns(key, field));
}

function csvColumns(key: string, field: Field | null): string[] {
  if (leftOut.has(field?.kind)) return [];
  if (field?.kind === 'money') return [key, currencyKey(key)];
  return field?.kind === 'budget' ? [key, currencyKey(key), `${key}Per`] : [key];
}

function currencyKey(key: string): string {
  return key === 'amount' ? 'currency' : `${key}Currency`;
}

/** A thing's JSON as cells of CSV by their columns. */
export function csvOf(noun: Noun, json: Readonly<Json>): Record<string, CsvCell> {
  return Object.fromEntries(
    jsonKeys(noun).flatMap(([key, field]) => {
      const cells = cellsOf(field?.kind, json[key]);
      return csvColumns(key, field).map((column, at) => [column, cells[at] ?? null]);
    }),
  );
}

/** The cells of a value, in the order of its columns. */
function cellsOf(kind: Field['kind'] | undefined, value: unknown): CsvCell[] {
  if (value === null || (kind !== 'money' && kind !== 'budget')) return [cellOf(value)];
  const { amount, currency, per = null } = value as { amount: string; currency: string; per?: string };
  return [amount, currency, per];
}

/** A value of JSON in one cell: of objects in a list the name or the words, of one alone its kind or its numbers. */
export function cellOf(value: unknown): CsvCell {
  if (Array.isArray(value)) return value.map(wordOf);
  if (typeof value !== 'object' || value === null) return (value ?? null) as CsvCell;
  if ('kind' in value) return String(value.kind);
  return Object.entries(value).flatMap(([name, one]) => (one === null ? [] : [`${name}=${one}`]));
}

function wordOf(one: unknown): string {
  if (typeof one !== 'object' || one === null) return String(one);
  const { name, what, text, handle, amount, currency } = one as Json;
  return String(name ?? what ?? text ?? handle ?? `${amount} ${currency}`);
}
