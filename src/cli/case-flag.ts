import type { Journal } from '../app/journal.ts';
import type { Case } from '../domain/repair/case.ts';
import { caseOfAnother } from '../errors/naming.ts';
import { storedCase } from './case-id.ts';
import { value, words } from './flags.ts';

/** The flag that ties what is recorded to a case. */
export const caseFlag = value('--case <id>', 'the number of the case it belongs to', words);

/** The case that `--case` names; undefined where it was not given. It must be the client's. */
export function caseMeant(
  journal: Journal,
  client: { id: number; name: string },
  typed: string | undefined,
): Case | undefined {
  if (typed === undefined) return undefined;
  const found = storedCase(journal, typed);
  if (found.clientId !== client.id) throw caseOfAnother(found.id, found.clientName, client.name);
  return found;
}
