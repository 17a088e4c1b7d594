import type { PresentClient } from './imports.ts';
import type { FoldedRow } from './person-meant.ts';

/** What to say where an address led to a client of another name; null where the row's name is known there. */
export function otherName(
  { record, nameKey, emailKeys }: FoldedRow,
  { id, name, ...present }: PresentClient,
): string | null {
  const people = present.people.map((person) => person.nameKey);
  return [present.nameKey, ...emailKeys, ...people].includes(nameKey)
    ? null
    : `"${record.name}" was taken for ${name} (#${id}), by the address`;
}
