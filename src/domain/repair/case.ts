import type { CaseStepKind, caseNoun, caseStep } from '../../nouns/case.ts';
import type { Row } from '../../nouns/field.ts';
import type { CalendarDate } from '../days/calendar-date.ts';
import type { RuleEntry } from '../log/relationship.ts';
import type { Reminder } from '../plans/reminder.ts';

/** What lies behind most trouble; an owner adds causes of their own by using them. */
export const commonCauses = ['late', 'quality', 'miscommunication', 'bill', 'other'] as const;

/** Something that went wrong between the owner and a client; `personLeft` where its person is known there no longer. */
export type Case = Row<typeof caseNoun> & { personLeft: boolean };

/** One thing done in a case; fields that its kind has no use for are null. */
export type CaseStep = Row<typeof caseStep>;

/** An entry of the log that belongs to a case. */
export interface CaseEntry extends RuleEntry {
  caseId: number;
  /** False where it names only people who do not decide, and somebody else does. */
  reachedDecider: boolean;
}

/** A case with all that belongs to it, in the order it happened; entries reach up to the day it is read on. */
export interface CaseFile {
  case: Case;
  steps: readonly CaseStep[];
  entries: readonly CaseEntry[];
  /** What was promised in it, kept and broken ones included. */
  promises: readonly Reminder[];
}

/** The steps since the case was opened; of one that was opened again, from that step on. */
export function stepsNow({ steps }: Pick<CaseFile, 'steps'>): readonly CaseStep[] {
  const reopened = steps.findLastIndex(({ kind }) => kind === 'reopened');
  return reopened < 0 ? steps : steps.slice(reopened);
}

/** The last step of that kind since the case was opened, or opened again; undefined where there is none. */
export function lastStep(file: Pick<CaseFile, 'steps'>, kind: CaseStepKind): CaseStep | undefined {
  return stepsNow(file).findLast((step) => step.kind === kind);
}

/** The day from which a case is open: that on which it was last opened again, else the day it came up. */
export function openSince(file: Pick<CaseFile, 'case' | 'steps'>): CalendarDate {
  return lastStep(file, 'reopened')?.happenedOn ?? file.case.openedOn;
}

/** A case as if it had come up on the day it was last opened again: what was said and done before is history. */
export function sinceReopened(file: CaseFile): CaseFile {
  const steps = stepsNow(file);
  if (steps === file.steps) return file;
  const openedOn = openSince(file);
  return {
    ...file,
    case: { ...file.case, openedOn },
    steps,
    entries: file.entries.filter(({ happenedOn }) => happenedOn >= openedOn),
  };
}

/** The check-backs since the case was opened, or opened again, and where it is put right those since then. */
export function checkBacks(file: Pick<CaseFile, 'case' | 'steps'>): CaseStep[] {
  const { fixedOn } = file.case;
  return stepsNow(file).filter(
    ({ kind, happenedOn }) => kind === 'checked-back' && (fixedOn === null || happenedOn >= fixedOn),
  );
}

/** Whether the case still asks for something. */
export function isOpenCase({ settledOn }: Pick<Case, 'settledOn'>): boolean {
  return settledOn === null;
}

/** What has its place in the order of a case, after something else. */
type OrderedDeed = 'restate' | 'answer' | 'settle';

/** What has to come before a deed and has not happened yet; null where nothing is missing. */
export function missingBefore(
  deed: OrderedDeed,
  file: Pick<CaseFile, 'case' | 'steps'>,
): 'hear' | 'restate' | 'check-back' | null {
  if (deed === 'settle') return checkBacks(file).length === 0 ? 'check-back' : null;
  if (!lastStep(file, 'heard')) return 'hear';
  return deed === 'answer' && lastStep(file, 'restated')?.confirmed !== true ? 'restate' : null;
}

/** The last answer; one that was given without hearing them does not count once they were heard. */
export function answerThatCounts(file: Pick<CaseFile, 'steps'>): CaseStep | undefined {
  const steps = stepsNow(file);
  const answered = steps.findLastIndex(({ kind }) => kind === 'answered');
  const answer = steps[answered];
  const heardSince = steps.slice(answered + 1).some(({ kind }) => kind === 'heard');
  return answer && answer.withoutHearing !== null && heardSince ? undefined : answer;
}
