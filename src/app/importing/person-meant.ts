import type { ClientRecord } from '../../domain/import-records.ts';
import { foldText } from '../../domain/name-match.ts';
import type { PresentClient } from './imports.ts';

/** A row of a file of clients with what of it is compared, folded. */
export interface FoldedRow {
  record: ClientRecord;
  nameKey: string;
  emailKeys: readonly string[];
}

/** What an import remembers of the people earlier rows were about. */
export interface EarlierPeople {
  hasMet(personId: number): boolean;
  /** Whom a folded name stands for at this client in this file, where the journal has another name for them. */
  alias(nameKey: string): number | undefined;
}

/**
 * The person a row is about: one that is known there, a name for somebody new, or null for the client itself. A string
 * is a reason to refuse the row.
 */
export function personMeant(
  { record, emailKeys }: FoldedRow,
  { people, points, nameKey, name }: PresentClient,
  earlier: EarlierPeople,
): PresentClient['people'][number] | { name: string } | null | string {
  const addressed = new Set(
    points
      .filter(({ kind, key }) => kind === 'email' && emailKeys.includes(key))
      .map(({ personId }) => personId),
  );
  const withEmail = people.filter(({ id }) => addressed.has(id));
  if (!record.person) return withEmail.length === 1 ? (withEmail[0] ?? null) : null;
  const key = foldText(record.person.name);
  const alias = earlier.alias(key);
  const byName = people.filter(({ id, nameKey: other }) =>
    alias === undefined ? other === key : id === alias,
  );
  // Two people of one file may share the address of their office.
  const byEmail = withEmail.filter((person) => person.nameKey === key || !earlier.hasMet(person.id));
  const both = byEmail.filter((person) => byName.includes(person));
  const found = both.length > 0 ? both : byName.length > 0 ? byName : byEmail;
  if (found.length > 1) return `several people at ${name} could be "${record.person.name}"`;
  return found[0] ?? (key === nameKey ? null : record.person);
}
