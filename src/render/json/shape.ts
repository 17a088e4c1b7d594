import { amountText } from '../../domain/money/money.ts';
import { type Budget, type Field, handleOf, type Money, type Noun, type Shown } from '../../nouns/field.ts';
import { nouns } from '../../nouns/index.ts';
import { csvColumns, jsonKeys } from '../../nouns/list-columns.ts';

export type Json = Record<string, unknown>;

/**
 * A thing as JSON: its id and handle, the names of its owners, and its fields. Nested nouns keep their own JSON shape.
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

/** A short reference: number, handle and name. */
export function referenceJson(
  noun: Pick<Noun, 'letter'>,
  { id, name }: { id: number; name: string },
): { id: number; handle: string; name: string } {
  return { id, handle: handleOf(noun, id), name };
}

/** The row behind an answer, under its noun: number and handle; parts of a thing have no handle. */
export function sourceJson(
  noun: string,
  id: number,
): { source: string; sourceId: number; handle: string | null } {
  const letter = nouns.find(({ inData: [name] }) => name === noun)?.letter ?? null;
  return { source: noun, sourceId: id, handle: letter && handleOf({ letter }, id) };
}

/** Money as JSON: a plain decimal and its currency, or null. */
export function moneyJson(money: Money | null): { amount: string; currency: string } | null {
  return money && { amount: amountText(money), currency: money.currency };
}

export function budgetJson({ amount, per }: Budget): { amount: string; currency: string; per: string } {
  return { amount: amountText(amount), currency: amount.currency, per };
}

/** A CSV cell. */
type CsvCell = string | number | boolean | null | readonly string[];

/** A thing's JSON as CSV cells by column. */
export function csvOf(noun: Noun, json: Readonly<Json>): Record<string, CsvCell> {
  return Object.fromEntries(
    jsonKeys(noun).flatMap(([key, field]) => {
      const cells = cellsOf(field?.kind, json[key]);
      return csvColumns(key, field).map((column, at) => [column, cells[at] ?? null]);
    }),
  );
}

/** A value's cells, in column order. */
function cellsOf(kind: Field['kind'] | undefined, value: unknown): CsvCell[] {
  if (value === null || (kind !== 'money' && kind !== 'budget')) return [cellOf(value)];
  const { amount, currency, per = null } = value as { amount: string; currency: string; per?: string };
  return [amount, currency, per];
}

/** A JSON value in one cell: for objects in a list the name or text, for a single object its kind or numbers. */
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
