import type { CaseDeed } from '../../nouns/case.ts';
import { type CaseStepKind, type Rung, rungs } from '../../nouns/case.ts';
import { addDays, type CalendarDate } from '../days/calendar-date.ts';
import { addWorkingDays, morningAfter, type WorkingWeek, workingDaysOver } from '../days/working-days.ts';
import { isLive, isLiveChannel } from '../log/entry.ts';
import type { Money } from '../money/money.ts';
import { dueDay, type Reminder } from '../plans/reminder.ts';
import { type AgreedDay, agreedDay, agreedTalk, ifAhead } from './agreed.ts';
import {
  answerThatCounts,
  type CaseEntry,
  type CaseFile,
  checkBacks,
  isOpenCase,
  lastStep,
  openSince,
  sinceReopened,
} from './case.ts';
import { isLarge, isTrifle } from './proportion.ts';

/** Something that went wrong for the client shortly before. */
export type SecondFailure = {
  /** The day of the earlier failure: the case came up, or the promise was found broken. */
  on: CalendarDate;
} & (
  | { kind: 'case'; id: number; what: string; sameCause: boolean }
  | { kind: 'promise'; id: number; text: string }
);

/**
 * The failure that makes this case the second one: a broken promise, or a case from an earlier day, within `within`
 * days up to the day the case came up. A promise broken after that counts too. Null if there is none: two cases on one
 * day are one trouble.
 */
export function secondFailure(
  { case: { clientId, openedOn, cause } }: Pick<CaseFile, 'case'>,
  { cases, promises }: { cases: readonly Pick<CaseFile, 'case'>[]; promises: readonly Reminder[] },
  within: number,
): SecondFailure | null {
  const first = addDays(openedOn, -within);
  const earlier = cases
    .map((file) => file.case)
    .filter((one) => one.clientId === clientId && one.openedOn >= first && one.openedOn < openedOn)
    .at(-1);
  const broken = promises
    .filter((one) => one.clientId === clientId && one.brokenOn !== null && one.brokenOn >= first)
    .at(-1);
  if (broken?.brokenOn) return { kind: 'promise', id: broken.id, text: broken.text, on: broken.brokenOn };
  if (!earlier) return null;
  const sameCause = earlier.cause === cause;
  return { kind: 'case', id: earlier.id, what: earlier.what, sameCause, on: earlier.openedOn };
}

interface LadderLimits {
  /** Rounds in writing, each of theirs and yours, until writing is over. */
  rounds: number;
  /** Working days until writing is over. */
  days: number;
  /** Working days after the last talk until the two decision-makers meet. */
  afterCall: number;
}

/**
 * Two rounds or two days, then a call; three days after the last one, a meeting (our choice, after the case that was
 * told of).
 */
const usualLadder: LadderLimits = { rounds: 2, days: 2, afterCall: 3 };

/** An earlier failure counts within this many days. */
export const secondWithin = 180;

/** Why the next rung is due. */
export type ClimbReason =
  | { kind: 'rounds'; count: number; since: CalendarDate }
  | { kind: 'in-writing' | 'no-talk'; workingDays: number }
  | { kind: 'decided'; on: CalendarDate; missedCalls: number }
  | { kind: 'after-call'; on: CalendarDate; workingDays: number }
  | { kind: 'critical' }
  | { kind: 'second-failure'; failure: SecondFailure }
  | { kind: 'agreed'; day: AgreedDay['kind']; on: CalendarDate }
  | { kind: 'stayed'; on: CalendarDate; until: CalendarDate | null; because: string | null };

/** The next rung, or a decided one not reached yet, with its first day and the reason. */
export interface NextRung {
  rung: Rung;
  /** The first day for it. */
  dueOn: CalendarDate;
  /** Whether that day has come. */
  isDue: boolean;
  /** Set if it is only asked, because the last talk may have settled it. */
  isQuestion?: true;
  reasons: ClimbReason[];
}

/** A case's state on the ladder. */
export interface Ladder {
  /** The highest rung reached or decided on. */
  rung: Rung;
  /** Written entries so far, either way. */
  written: number;
  /** The first and the last talk about it. */
  firstTalkOn: CalendarDate | null;
  lastTalkOn: CalendarDate | null;
  /** The first meeting about it with a decision-maker. */
  metOn: CalendarDate | null;
  /** Null once the decision-makers have met, after a talk about a trifle, and for a case that is fixed or over. */
  next: NextRung | null;
}

/** The facts the ladder needs besides the case. */
export interface OnLadder {
  today: CalendarDate;
  workingWeek: WorkingWeek;
  second: SecondFailure | null;
  /** The client's yearly value, which shows what is a trifle. */
  yearlyValue: Money | null;
  /** Whether they asked for writing, so that the ladder proposes no call. */
  wantsWriting?: boolean;
  limits?: LadderLimits;
}

/** A case's state on the ladder, when to climb, and why; ignores entries after today and events before a reopening. */
export function ladderOf(
  whole: CaseFile,
  { today, workingWeek, second, yearlyValue, wantsWriting = false, limits = usualLadder }: OnLadder,
): Ladder {
  const file = sinceReopened(whole);
  const exchanges = file.entries.filter(({ kind, happenedOn }) => kind === 'exchange' && happenedOn <= today);
  const written = exchanges.filter(({ channel }) => !isLiveChannel(channel));
  const firstTalkOn = exchanges.find(isLive)?.happenedOn ?? null;
  const lastTalkOn = exchanges.findLast(isLive)?.happenedOn ?? null;
  const metOn = exchanges.find(isMeeting)?.happenedOn ?? null;
  const reached = metOn ? 'in-person' : firstTalkOn ? 'call' : 'email';
  const taken = takenTo(file);
  const rung = highest([reached, taken?.rung ?? 'email']);
  const ladder = { rung, written: written.length, firstTalkOn, lastTalkOn, metOn };
  if (metOn || !isOpenCase(file.case) || file.case.fixedOn !== null) return { ...ladder, next: null };
  const climb = climbFrom(file, {
    ...{ written, lastTalkOn, workingWeek, second, yearlyValue, limits, today },
    taken: rung === reached ? null : taken,
  });
  if (!climb) return { ...ladder, next: null };
  const isDecided = climb.reasons.some(({ kind }) => kind === 'decided');
  if (climb.rung === 'call' && wantsWriting && !isDecided) return { ...ladder, next: null };
  // A decision ends an earlier delay.
  const stayed = file.steps
    .slice(isDecided ? taken?.at : 0)
    .findLast((step) => step.kind === 'stayed' && step.rung === climb.rung);
  if (!stayed)
    return {
      ...ladder,
      next: afterAgreed(climb, agreedDay(file, isDecided ? (taken?.on ?? null) : null), today),
    };
  // A delayed rung comes up again after its time.
  const { happenedOn: on, untilOn: until, because } = stayed;
  const again = until ?? addWorkingDays(on, limits.afterCall, workingWeek);
  const dueOn = climb.dueOn > again ? climb.dueOn : again;
  const reasons = [...climb.reasons, { kind: 'stayed', on, until, because } as const];
  return { ...ladder, next: afterAgreed({ ...climb, dueOn, reasons }, agreedDay(file), today) };
}

/** A climb that waits for what was agreed. */
function afterAgreed(climb: Climb, agreed: AgreedDay | null, today: CalendarDate): NextRung {
  if (!agreed || agreed.overOn <= climb.dueOn) return { ...climb, isDue: climb.dueOn <= today };
  const { kind: day, on, overOn: dueOn } = agreed;
  // A rung that was put off says so itself.
  const isSaid = day === 'stay' && climb.reasons.some(({ kind }) => kind === 'stayed');
  const reasons = isSaid ? climb.reasons : [...climb.reasons, { kind: 'agreed', day, on } as const];
  return { ...climb, dueOn, isDue: ifAhead(agreed, today) === null, reasons };
}

type Climb = Omit<NextRung, 'isDue'>;

/** A decided rung, its day, and its place among the steps. */
interface Taken {
  rung: Rung;
  on: CalendarDate;
  at: number;
}

function climbFrom(
  { case: one, entries }: CaseFile,
  how: Required<Omit<OnLadder, 'wantsWriting'>> & {
    written: readonly CaseEntry[];
    lastTalkOn: CalendarDate | null;
    /** The decided rung, if it was not reached yet. */
    taken: Taken | null;
  },
): Climb | null {
  const { written, lastTalkOn, taken, workingWeek, second, yearlyValue, limits, today } = how;
  const { openedOn, severity } = one;
  const isSmall = isTrifle(one, yearlyValue);
  const { reasons, since } = straightUp(
    openedOn,
    severity === 'critical' && !isSmall,
    isSmall ? null : second,
  );
  if (taken && (taken.rung === 'in-person' || reasons.length === 0)) {
    const { rung, on } = taken;
    const missed = entries.filter(
      ({ kind, channel, happenedOn }) =>
        kind === 'attempt' && isLiveChannel(channel) && happenedOn >= on && happenedOn <= today,
    );
    const decided = { kind: 'decided', on, missedCalls: missed.length } as const;
    return { rung, dueOn: on, reasons: [decided, ...reasons] };
  }
  if (reasons.length > 0) return { rung: 'in-person', dueOn: since, reasons };
  if (lastTalkOn !== null) {
    if (isSmall) return null;
    const dueOn = morningAfter(lastTalkOn, limits.afterCall, workingWeek);
    const workingDays = workingDaysOver(lastTalkOn, today, workingWeek);
    // What was agreed in the talk may not be written down.
    const wrote = written.some(({ direction, happenedOn }) => direction === 'in' && happenedOn >= lastTalkOn);
    const isQuestion = !wrote && !isLarge(one, yearlyValue);
    return {
      rung: 'in-person',
      dueOn,
      ...(isQuestion ? { isQuestion } : {}),
      reasons: [{ kind: 'after-call', on: lastTalkOn, workingDays }],
    };
  }
  const byDays = morningAfter(openedOn, limits.days, workingWeek);
  const rounds = roundsIn(written);
  const byRounds = rounds[limits.rounds - 1];
  const first = written[0]?.happenedOn;
  const isByRounds = byRounds !== undefined && byRounds <= byDays;
  return {
    rung: 'call',
    dueOn: isByRounds ? byRounds : byDays,
    reasons: [
      ...(first && byRounds ? [{ kind: 'rounds', count: rounds.length, since: first } as const] : []),
      {
        kind: first ? 'in-writing' : 'no-talk',
        workingDays: workingDaysOver(openedOn, today, workingWeek),
      },
    ],
  };
}

/** The days on which rounds in writing were complete: a round is a word of theirs and one of yours. */
function roundsIn(written: readonly CaseEntry[]): CalendarDate[] {
  let waiting: CaseEntry['direction'] | null = null;
  return written.flatMap(({ direction, happenedOn }) => {
    const isRound = direction === 'mutual' || (waiting !== null && waiting !== direction);
    waiting = isRound ? null : direction;
    return isRound ? [happenedOn] : [];
  });
}

/** Why a case goes straight to the decision-makers, and from which day. */
function straightUp(
  openedOn: CalendarDate,
  isCritical: boolean,
  second: SecondFailure | null,
): { reasons: ClimbReason[]; since: CalendarDate } {
  const later = second && second.on > openedOn ? second.on : openedOn;
  return {
    reasons: [
      ...(isCritical ? [{ kind: 'critical' } as const] : []),
      ...(second ? [{ kind: 'second-failure', failure: second } as const] : []),
    ],
    since: isCritical ? openedOn : later,
  };
}

/** A meeting that reached a decision-maker. */
function isMeeting({ kind, channel, reachedDecider }: CaseEntry): boolean {
  return kind === 'exchange' && channel === 'meeting' && reachedDecider;
}

/** The highest decided rung, and the day of the first decision. */
function takenTo({ steps }: CaseFile): Taken | null {
  const taken = steps.flatMap(({ kind, rung, happenedOn }, at) =>
    kind === 'escalated' && rung ? [{ rung, on: happenedOn, at }] : [],
  );
  const rung = highest(taken.map((one) => one.rung));
  return taken.find((one) => one.rung === rung) ?? null;
}

function highest(reached: readonly Rung[]): Rung {
  return rungs.findLast((rung) => reached.includes(rung)) ?? 'email';
}

const words: ReadonlySet<CaseStepKind> = new Set(['heard', 'restated', 'answered']);

/**
 * The day of the first word to the client since the case came up: your message or talk in the log, or a step that heard
 * or answered them. Null if there was none; a decision about the case is not a word to them.
 */
export function acknowledgedOn({ case: { openedOn }, entries, steps }: CaseFile): CalendarDate | null {
  const ours = entries.filter(({ kind, direction }) => kind === 'exchange' && direction !== 'in');
  const days = [...ours, ...steps.filter(({ kind }) => words.has(kind))].map(({ happenedOn }) => happenedOn);
  return days.filter((day) => day >= openedOn).toSorted()[0] ?? null;
}

/** The day by which they are to have a first word. */
export function acknowledgeBy(openedOn: CalendarDate, workingWeek: WorkingWeek): CalendarDate {
  return addWorkingDays(openedOn, 1, workingWeek);
}

/** A case's next step and its deadline; null if no day presses. */
export interface NextStep {
  deed: CaseDeed;
  dueOn: CalendarDate | null;
}

/** Days after the fix to ask the client how it is now (our choice). */
export const checkBackDays = [7, 30] as const;

/** The remaining days to ask the client how it is now; none before a fix. */
export function checkBacksDue(file: CaseFile): CalendarDate[] {
  const { fixedOn } = file.case;
  if (fixedOn === null || !isOpenCase(file.case)) return [];
  const last = checkBacks(file).at(-1);
  const days = checkBackDays
    .map((number) => addDays(fixedOn, number))
    .filter((day) => last === undefined || !coversCheckBack(day, last.happenedOn));
  return last?.content === 'not-yet' ? [askAgainOn(last.happenedOn), ...days] : days;
}

/** Whether asking on `askedOn` covers the check-back of a day: one due by then or within the next week. */
export function coversCheckBack(day: CalendarDate, askedOn: CalendarDate): boolean {
  return day <= addDays(askedOn, 7);
}

/** The day to ask again somebody who was not content yet. */
export function askAgainOn(askedOn: CalendarDate): CalendarDate {
  return addDays(askedOn, checkBackDays[0]);
}

/** The broken promise to tell the client about first, if any. */
export function untoldPromise({ promises }: Pick<CaseFile, 'promises'>): Reminder | undefined {
  return promises
    .filter(({ brokenOn, brokenTold }) => brokenOn !== null && brokenTold === null)
    .toSorted((one, other) => ((one.brokenOn ?? '') < (other.brokenOn ?? '') ? -1 : 1))[0];
}

/** The open promise that is due first, if any. */
export function nextPromise({ promises }: Pick<CaseFile, 'promises'>): Reminder | undefined {
  return promises
    .filter(({ status }) => status === 'open')
    .toSorted((one, other) => (dueDay(one) < dueDay(other) ? -1 : 1))[0];
}

/**
 * A case's next step: tell of a broken promise, climb if due, end what they are content with, ask again, listen, say it
 * back, answer, fixed, ask. No step is due before the one it waits for; words wait for a talk that was agreed, and for
 * no promise.
 */
export function nextStep(file: CaseFile, ladder: Ladder, workingWeek: WorkingWeek): NextStep | null {
  const { case: one } = file;
  if (!isOpenCase(one)) return null;
  const agreed = agreedTalk(file);
  const after = (from: CalendarDate) => {
    const day = addWorkingDays(from, 1, workingWeek);
    return agreed && agreed.on > day ? agreed.on : day;
  };
  const heard = lastStep(file, 'heard');
  const answered = answerThatCounts(file);
  const restated = lastStep(file, 'restated');
  const untold = untoldPromise(file);
  if (untold) return { deed: 'tell', dueOn: untold.brokenOn };
  const climb = ladder.next?.isDue && !ladder.next.isQuestion ? ladder.next : null;
  if (climb) {
    const dueOn = later(climb.dueOn, acknowledged(sinceReopened(file), workingWeek));
    return { deed: climb.rung === 'in-person' ? 'meet' : 'call', dueOn };
  }
  const asked = one.fixedOn === null ? undefined : checkBacks(file).at(-1);
  if (asked?.content === 'yes') return { deed: 'settle', dueOn: null };
  if (asked) return { deed: 'check-back', dueOn: checkBacksDue(file)[0] ?? null };
  if (!heard && !answered) return { deed: 'hear', dueOn: after(openSince(file)) };
  if (!answered && heard && restated?.confirmed !== true)
    return {
      deed: 'restate',
      dueOn: after(later(heard.happenedOn, restated?.happenedOn ?? heard.happenedOn)),
    };
  if (!answered && restated) return { deed: 'answer', dueOn: after(restated.happenedOn) };
  if (one.fixedOn === null) {
    const promise = nextPromise(file);
    return promise ? { deed: 'keep-promise', dueOn: dueDay(promise) } : { deed: 'fix', dueOn: null };
  }
  return { deed: 'check-back', dueOn: checkBacksDue(file)[0] ?? null };
}

/** The day of the first word to them, or the one by which it is due, whichever is sooner. */
function acknowledged(file: CaseFile, workingWeek: WorkingWeek): CalendarDate {
  const by = acknowledgeBy(file.case.openedOn, workingWeek);
  const on = acknowledgedOn(file);
  return on !== null && on < by ? on : by;
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}
