import { type CaseStanding, caseStanding } from '../app/case-ladder.ts';
import type { Journal } from '../app/journal.ts';
import type { Case, CaseFile } from '../domain/repair/case.ts';
import { caseOver } from '../errors/cases.ts';
import { noSuchEntry } from '../errors/naming.ts';
import type { Context } from './context.ts';
import { entryId } from './entry-id.ts';

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
