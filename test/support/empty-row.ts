import type { Noun, Row } from '../../src/nouns/field.ts';

/** A row of a noun in which every field has its initial value or is empty, for the fields a test does not care about. */
export function emptyRow<N extends Noun>({ fields }: N): Row<N> {
  const columns = Object.entries(fields).filter(([, { where }]) => where === 'column');
  const names = columns.filter(([, { named }]) => named).map(([key]) => [key.replace(/Id$/, 'Name'), null]);
  const values = columns.map(([key, { initial }]) => [key, initial ?? null]);
  return { id: 1, ...Object.fromEntries([...values, ...names]) } as Row<N>;
}
