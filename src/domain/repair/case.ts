import type { CalendarDate } from '../days/calendar-date.ts';
import type { RuleEntry } from '../log/relationship.ts';
import type { Money } from '../money/money.ts';
import type { Reminder } from '../plans/reminder.ts';
import type { Loss } from './apology/apology.ts';

/** How bad it is; `critical` goes straight to the two people who decide. */
export const severities = ['minor', 'serious', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** What lies behind most trouble; an owner adds causes of their own by using them. */
export const commonCauses = ['late', 'quality', 'miscommunication', 'bill', 'other'] as const;

/** The rungs of the ladder, lowest first: in writing, by voice, the two who decide in one room. */
export const rungs = ['email', 'call', 'in-person'] as const;
export type Rung = (typeof rungs)[number];

/** How a case ended. */
export const outcomes = ['settled', 'compromise', 'agreed-to-disagree', 'parted'] as const;
export type Outcome = (typeof outcomes)[number];

/** Something that went wrong between the owner and a client. */
export interface Case {
  id: number;
  clientId: number;
  clientName: string;
  /** Who is upset; null is the client as a whole. */
  personId: number | null;
  personName: string | null;
  /** Whether that person is known at the client no longer. */
  personLeft: boolean;
  /** What happened, as it was first told. */
  what: string;
  /** The day it happened, where that is known. */
  happenedOn: CalendarDate | null;
  /** The day it came up. */
  openedOn: CalendarDate;
  severity: Severity;
  costs: Loss[];
  costNote: string | null;
  /** What the dispute is over. */
  amount: Money | null;
  cause: string;
  /** Who deals with it on the owner's side; null is the owner. */
  handledBy: string | null;
  /** The day it was put right. */
  fixedOn: CalendarDate | null;
  /** The day it ended; null while it is open. */
  settledOn: CalendarDate | null;
  outcome: Outcome | null;
  agreed: string | null;
  /** How often the client was asked in vain how it is now, where it was settled without an answer. */
  unanswered: number | null;
  /** What changes so that it does not happen again. */
  change: string | null;
  /** The drafted kind word to a client who leaves. */
  lastWord: string | null;
}

/** The kinds of steps in a case. */
export type CaseStepKind =
  | 'heard'
  | 'restated'
  | 'answered'
  | 'escalated'
  | 'stayed'
  | 'fixed'
  | 'checked-back'
  | 'settled'
  | 'reopened';

/** One thing done in a case; fields that its kind has no use for are null. */
export interface CaseStep {
  id: number;
  caseId: number;
  kind: CaseStepKind;
  happenedOn: CalendarDate;
  /** Their account, what you said back, your side, what was put right, how it is now, what was agreed. */
  text: string | null;
  /** What they want. */
  wants: string | null;
  /** Whether they said that you understood them. */
  confirmed: boolean | null;
  policyId: number | null;
  policyName: string | null;
  /** The reason of the policy as it was on that day. */
  policyReason: string | null;
  /** The middle that was proposed. */
  middle: string | null;
  /** Why it was answered before they were heard. */
  withoutHearing: string | null;
  rung: Rung | null;
  /** Why a rung was skipped or refused, or the case reopened. */
  because: string | null;
  /** The day on which a rung that was refused is to be thought of again. */
  untilOn: CalendarDate | null;
  /** How it ended then, and how often they were asked in vain. */
  outcome: Outcome | null;
  unanswered: number | null;
  /** The entry of the log in which it happened. */
  interactionId: number | null;
}

/** An entry of the log that belongs to a case. */
export interface CaseEntry extends RuleEntry {
  caseId: number;
  /** False where it names people, none of whom decides at the client though somebody does. */
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
