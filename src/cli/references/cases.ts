import { type CaseStanding, caseStanding } from '../../app/repair/case-ladder.ts';
import type { CaseFile } from '../../domain/repair/case.ts';
import { emptyText, RapportError } from '../../domain/text/failure.ts';
import { handle } from '../../nouns/index.ts';
import type { Context } from '../io.ts';
import { kinds, resolve } from './reference.ts';

/** The case with the number that was typed, with what belongs to it. */
export function resolveCaseFile({ journal, today }: Context, text: string): CaseFile {
  const { id } = resolve(journal, kinds.case, text);
  const file = journal.cases.file(id, today);
  if (!file) throw new Error(`case ${id} has no file`);
  return file;
}

/** The same for what is done in a case while it is open; one that is over is refused. */
export function openCaseFile(context: Context, text: string): CaseFile {
  const file = resolveCaseFile(context, text);
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

/** Something that is done in a case while it is open. */
function caseOver(id: number, on: string): RapportError {
  return new RapportError('refused', 'case-over', `Case ${handle('case', id)} has been over since ${on}.`, [
    `To open it again: rapport case reopen ${id} --because REASON`,
  ]);
}

/** Something done in a case before the client was heard. */
export function notHeard(id: number, deed: 'restate' | 'answer' | 'end'): RapportError {
  return new RapportError(
    'refused',
    'not-heard',
    `You have not heard the client in case ${handle('case', id)} yet.`,
    [
      `First write down their account, in their words: rapport case hear ${id} "THEIR ACCOUNT" --by call`,
      ...(deed === 'answer' ? [withoutHearing] : []),
      ...(deed === 'end' ? ['To end it anyway, record why: --without-hearing REASON'] : []),
    ],
  );
}

/** A reason for not hearing a client who was heard. */
export function wasHeard(id: number): RapportError {
  return new RapportError(
    'usage',
    'was-heard',
    `You have already heard the client in case ${handle('case', id)}.`,
    ['Leave --without-hearing out.'],
  );
}

/** An empty reason for not hearing a client. */
export function noReasonNotToHear(): RapportError {
  return emptyText('The reason', 'Say why: --without-hearing REASON');
}

/** An answer before the client said that they were understood. */
export function notRestated(id: number, saidBack: boolean): RapportError {
  return new RapportError(
    'refused',
    'not-restated',
    saidBack
      ? `In case ${handle('case', id)} the client has not confirmed that you understood them.`
      : `In case ${handle('case', id)} you have not told them what you understood.`,
    [
      `First tell them what you understood, and ask whether it is right: rapport case restate ${id} "WHAT YOU UNDERSTOOD" --confirmed`,
      withoutHearing,
    ],
  );
}

const withoutHearing = 'To answer anyway, record why: --without-hearing REASON';
