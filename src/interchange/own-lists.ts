import type { ImportKind } from '../app/importing/import-rows.ts';
import { numberedNouns } from '../nouns/index.ts';
import { csvKeys } from '../nouns/list-columns.ts';
import { FormatError } from './csv/format-error.ts';

/** A list that rapport wrote. */
export interface OwnList {
  /** What its rows are, in the plural. */
  what: string;
  /** What they are read as; null if no import reads them. */
  kind: ImportKind | null;
}

/** What the lists of some nouns are read as: people with the clients where they work. */
const kinds: Readonly<Record<string, ImportKind>> = {
  ...{ client: 'clients', person: 'clients', entry: 'entries', reminder: 'reminders' },
  ...{ note: 'notes', charge: 'charges', feedback: 'feedback', concern: 'concerns' },
};

/** Columns of lists that are no things of the journal. */
const others: readonly (readonly [what: string, ...columns: string[]])[] = [
  ['reviews', 'command', 'openers', 'choices'],
  ['reasons', 'command', 'openers'],
  ['flags', 'rule', 'level', 'evidence'],
  ['texts that were found', 'source', 'sourceId', 'hits'],
  ['duplicates', 'client', 'otherClient', 'otherClientId'],
  ['sources', 'name', 'kind', 'place', 'user', 'password'],
  ['settings', 'key', 'value', 'isChanged'],
  ['lessons', 'cause', 'caseCount', 'counts'],
];

let known: readonly (readonly [list: OwnList, columns: readonly string[]])[] | undefined;

/** The list with such columns; null if rapport writes none. */
export function ownListOf(header: readonly string[]): OwnList | null {
  known ??= [
    ...Object.values(numberedNouns)
      .map((noun) => [{ what: noun.plural, kind: kinds[noun.name] ?? null }, csvKeys(noun)] as const)
      .sort(([, a], [, b]) => b.length - a.length),
    ...others.map(([what, ...columns]) => [{ what, kind: null }, columns] as const),
  ];
  const names = new Set(header.map((name) => name.trim()));
  return known.find(([, columns]) => columns.every((column) => names.has(column)))?.[0] ?? null;
}

/** Rows that no import reads. */
export function notRead({ what }: OwnList): FormatError {
  return new FormatError(
    `It is a list of ${what} that rapport wrote, and no import reads such a list.`,
    'To move a whole journal: rapport export book.json, then rapport import json book.json --journal NEW.db',
  );
}
