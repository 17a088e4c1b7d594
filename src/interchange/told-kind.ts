import type { ImportKind } from '../domain/import-records.ts';
import { FormatError } from './format-error.ts';
import { type HeaderMapping, recogniseHeader } from './header-map.ts';
import type { Field } from './header-names.ts';

// Columns that only a list of clients has.
const aboutClients: readonly Field[] = ['firstName', 'lastName', 'phone', 'status', 'title', 'lastContacted'];

/** What a header plainly says its rows are: interactions or reminders where no other reading is likely, else clients. */
export function kindOf(header: string[], map: ReadonlyMap<string, string>): ImportKind {
  const as = (kind: ImportKind) => readAs(header, kind, map);
  const has = (mapping: HeaderMapping | null, ...fields: Field[]) =>
    mapping !== null && fields.every((field) => mapping.fields.has(field));
  const clients = as('clients');
  if (aboutClients.some((field) => has(clients, field))) return 'clients';
  if (has(as('interactions'), 'on', 'channel')) return 'interactions';
  const reminders = as('reminders');
  const dueColumns = (reminders?.fields.get('due') ?? []).map((i) => header[i] ?? '');
  // A bare `Date` beside a name and notes may be anything.
  const saysDue = dueColumns.some((name) => /due|deadline|remind/i.test(name) || map.has(name.trim()));
  return saysDue && has(reminders, 'text', 'client') ? 'reminders' : 'clients';
}

function readAs(header: string[], kind: ImportKind, map: ReadonlyMap<string, string>): HeaderMapping | null {
  try {
    return recogniseHeader(header, kind, map);
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}
