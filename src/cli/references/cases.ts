import type { Journal } from '../../app/journal.ts';
import { type CaseStanding, caseStanding } from '../../app/repair/case-ladder.ts';
import type { Case, CaseFile } from '../../domain/repair/case.ts';
import { caseOver } from '../../errors/cases.ts';
import { caseOfAnother, noSuchEntry } from '../../errors/naming.ts';
import { value, words } from '../flags/flags.ts';
import type { Context } from '../io.ts';
import { entryId } from './numbered.ts';

/** The case with the number that was typed. */
export function storedCase(journal: Journal, typed: string): Case {
  const id = entryId(typed, 'The number of a case');
  const found = journal.cases.get(id);
  if (!found) throw noSuchEntry('case', id, 'rapport case list');
  return found;
}

/** The case with the number that was typed, with what belongs to it. */
export function storedCaseFile({ journal, today }: Context, typed: string): CaseFile {
  const { id } = storedCase(journal, typed);
  const file = journal.cases.file(id, today);
  if (!file) throw new Error(`case ${id} has no file`);
  return file;
}

/** The same for what is done in a case while it is open; one that is over is refused. */
export function openCaseFile(context: Context, typed: string): CaseFile {
  const file = storedCaseFile(context, typed);
  const { id, settledOn } = file.case;
  if (settledOn !== null) throw caseOver(id, settledOn);
  return file;
}

/** Where a case that must be there stands today. */
export function standingOf({ journal, settings, today }: Context, id: number): CaseStanding {
  const standing = caseStanding(journal, settings, today, id);
  if (!standing) throw new Error(`case ${id} was not stored`);
  return standing;
}

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
