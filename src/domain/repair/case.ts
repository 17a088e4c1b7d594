import type { CaseStepKind, caseNoun, caseStep, Outcome } from '../../nouns/case.ts';
import type { Row } from '../../nouns/field.ts';
import type { CalendarDate } from '../days/calendar-date.ts';
import type { RuleEntry } from '../log/relationship.ts';
import type { Reminder } from '../plans/reminder.ts';

/** The causes of most trouble; owners add causes by using them. */
export const commonCauses = ['late', 'quality', 'miscommunication', 'bill', 'other'] as const;

/**
 * Something that went wrong between the owner and a client; `personLeft` if its person has left, `neverHeard` if it ended
 * unheard, as `endsUnheard` has it.
 */
export type Case = Row<typeof caseNoun> & { personLeft: boolean; neverHeard: boolean };

/** One step of a case; fields that its kind does not use are null. */
export type CaseStep = Row<typeof caseStep>;

/** A log entry of a case. */
export interface CaseEntry extends RuleEntry {
  caseId: number;
  /** False if it names only people who do not decide, while somebody else does. */
  reachedDecider: boolean;
}

/** A case with all its rows, oldest first; entries reach up to the day of reading. */
export interface CaseFile {
  case: Case;
  steps: readonly CaseStep[];
  entries: readonly CaseEntry[];
  /** What is booked with it after the day of reading, soonest first. */
  booked: readonly CaseEntry[];
  /** Its promises, including kept and broken ones. */
  promises: readonly Reminder[];
}

/** The steps since the case was opened; for a reopened case, from the reopening on. */
export function stepsNow({ steps }: Pick<CaseFile, 'steps'>): readonly CaseStep[] {
  const reopened = steps.findLastIndex(({ kind }) => kind === 'reopened');
  return reopened < 0 ? steps : steps.slice(reopened);
}

/** The last step of that kind since the case was opened or reopened. */
export function lastStep(file: Pick<CaseFile, 'steps'>, kind: CaseStepKind): CaseStep | undefined {
  return stepsNow(file).findLast((step) => step.kind === kind);
}

/** The day the case was opened, or last reopened. */
export function openSince(file: Pick<CaseFile, 'case' | 'steps'>): CalendarDate {
  return lastStep(file, 'reopened')?.happenedOn ?? file.case.openedOn;
}

/** The case as if it came up on the day of its last reopening; earlier events are history. */
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

/**
 * The check-backs since the case was opened or reopened, or since the fix if there is one. One at which they were not
 * content came before that fix.
 */
export function checkBacks(file: Pick<CaseFile, 'case' | 'steps'>): CaseStep[] {
  const { fixedOn } = file.case;
  return stepsNow(file).filter(
    ({ kind, content, happenedOn }) =>
      kind === 'checked-back' && (fixedOn === null || (happenedOn >= fixedOn && content !== 'no')),
  );
}

export function isOpenCase({ settledOn }: Pick<Case, 'settledOn'>): boolean {
  return settledOn === null;
}

/**
 * Whether a case ends without their voice: nobody took down their account, nor what they said once it was fixed. Who
 * leaves has more to say than that.
 */
export function endsUnheard(file: Pick<CaseFile, 'case' | 'steps'>, outcome: Outcome): boolean {
  if (lastStep(file, 'heard')) return false;
  return outcome === 'parted' || file.case.fixedOn === null || checkBacks(file).length === 0;
}

/** The check-back at which they were not content, if nothing was fixed nor asked since. */
export function lastDiscontent(file: Pick<CaseFile, 'case' | 'steps'>): CaseStep | null {
  const asked = lastStep(file, 'checked-back');
  const isOpenStill = asked?.content === 'not-yet' || (asked?.content === 'no' && file.case.fixedOn === null);
  return asked && isOpenStill ? asked : null;
}

/** A step that must follow another one. */
type OrderedDeed = 'restate' | 'answer' | 'settle';

/** The step that must come first and is missing; null if none is. */
export function missingBefore(
  deed: OrderedDeed,
  file: Pick<CaseFile, 'case' | 'steps'>,
): 'hear' | 'restate' | 'check-back' | null {
  if (deed === 'settle') return checkBacks(file).length === 0 ? 'check-back' : null;
  if (!lastStep(file, 'heard')) return 'hear';
  return deed === 'answer' && lastStep(file, 'restated')?.confirmed !== true ? 'restate' : null;
}

/** The last answer; one without a hearing no longer counts once they were heard. */
export function answerThatCounts(file: Pick<CaseFile, 'steps'>): CaseStep | undefined {
  const steps = stepsNow(file);
  const answered = steps.findLastIndex(({ kind }) => kind === 'answered');
  const answer = steps[answered];
  const heardSince = steps.slice(answered + 1).some(({ kind }) => kind === 'heard');
  return answer && answer.withoutHearing !== null && heardSince ? undefined : answer;
}
