import type { CaseDeed } from '../../nouns/case.ts';
import { type CaseStepKind, type Rung, rungs } from '../../nouns/case.ts';
import { addDays, type CalendarDate } from '../days/calendar-date.ts';
import { addWorkingDays, type WorkingWeek, workingDaysBetween } from '../days/working-days.ts';
import { isLive, isLiveChannel } from '../log/entry.ts';
import { dueDay, type Reminder } from '../plans/reminder.ts';
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

/** That this is not the first thing of late to go wrong for the client. */
export type SecondFailure = {
  /** The day of the failure before: it came up, or the promise was found broken. */
  on: CalendarDate;
} & (
  | { kind: 'case'; id: number; what: string; sameCause: boolean }
  | { kind: 'promise'; id: number; text: string }
);

/**
 * The failure that makes this case the second one: a broken promise, or a case of an earlier day, of the `within` days
 * up to the day the case came up; a promise broken since then counts as well. Null where there is none: two cases of
 * one day are one trouble.
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

/** The numbers the ladder goes by. */
interface LadderLimits {
  /** Written entries after which writing is over. */
  rounds: number;
  /** Working days in writing after which writing is over. */
  days: number;
  /** Working days after the first call after which the two who decide meet. */
  afterCall: number;
}

/** Two rounds or two days, then a call; three days after it, a meeting (our choice, after the case that was told of). */
const usualLadder: LadderLimits = { rounds: 2, days: 2, afterCall: 3 };

/** How many days back a failure makes this one the second. */
export const secondWithin = 180;

/** Why it is time for the next rung. */
export type ClimbReason =
  | { kind: 'rounds'; count: number; since: CalendarDate }
  | { kind: 'in-writing' | 'no-talk'; workingDays: number }
  | { kind: 'decided'; on: CalendarDate; missedCalls: number }
  | { kind: 'after-call'; on: CalendarDate; workingDays: number }
  | { kind: 'critical' }
  | { kind: 'second-failure'; failure: SecondFailure }
  | { kind: 'stayed'; on: CalendarDate; until: CalendarDate | null; because: string | null };

/** The next rung, or the one it is taken to and was not reached yet, the day from which it is time for it, and why. */
export interface NextRung {
  rung: Rung;
  /** The day from which it is time. */
  dueOn: CalendarDate;
  /** Whether that day has come. */
  isDue: boolean;
  reasons: ClimbReason[];
}

/** Where a case stands on the ladder. */
export interface Ladder {
  /** The highest one that was reached, or that it was taken to. */
  rung: Rung;
  /** Written entries so far, either way. */
  rounds: number;
  /** The first talk about it. */
  firstTalkOn: CalendarDate | null;
  /** The first meeting about it that reached who decides. */
  metOn: CalendarDate | null;
  /** Null where those who decide met, and where it is put right or over. */
  next: NextRung | null;
}

/** What the ladder is asked about. */
export interface OnLadder {
  today: CalendarDate;
  workingWeek: WorkingWeek;
  second: SecondFailure | null;
  /** Whether they asked to be written to, so that no call is pressed on them. */
  wantsWriting?: boolean;
  limits?: LadderLimits;
}

/**
 * Where a case stands, when it is to be taken a rung higher, and why; entries after today do not count, nor does what
 * was before it was opened again.
 */
export function ladderOf(
  whole: CaseFile,
  { today, workingWeek, second, wantsWriting = false, limits = usualLadder }: OnLadder,
): Ladder {
  const file = sinceReopened(whole);
  const exchanges = file.entries.filter(({ kind, happenedOn }) => kind === 'exchange' && happenedOn <= today);
  const written = exchanges.filter(({ channel }) => !isLiveChannel(channel));
  const firstTalkOn = exchanges.find(isLive)?.happenedOn ?? null;
  const metOn = exchanges.find(isMeeting)?.happenedOn ?? null;
  const reached = metOn ? 'in-person' : firstTalkOn ? 'call' : 'email';
  const taken = takenTo(file);
  const rung = highest([reached, taken?.rung ?? 'email']);
  const ladder = { rung, rounds: written.length, firstTalkOn, metOn };
  if (metOn || !isOpenCase(file.case) || file.case.fixedOn !== null) return { ...ladder, next: null };
  const climb = climbFrom(file, {
    ...{ written, firstTalkOn, workingWeek, second, limits, today },
    taken: rung === reached ? null : taken,
  });
  const isDecided = climb.reasons.some(({ kind }) => kind === 'decided');
  if (climb.rung === 'call' && wantsWriting && !isDecided) return { ...ladder, next: null };
  // What was put off before it was decided on is not put off any more.
  const stayed = file.steps
    .slice(isDecided ? taken?.at : 0)
    .findLast((step) => step.kind === 'stayed' && step.rung === climb.rung);
  if (!stayed) return { ...ladder, next: { ...climb, isDue: climb.dueOn <= today } };
  // A rung that was refused is asked about again once it has been given its time.
  const { happenedOn: on, untilOn: until, because } = stayed;
  const again = until ?? addWorkingDays(on, limits.afterCall, workingWeek);
  const dueOn = climb.dueOn > again ? climb.dueOn : again;
  const reasons = [...climb.reasons, { kind: 'stayed', on, until, because } as const];
  return { ...ladder, next: { rung: climb.rung, dueOn, isDue: dueOn <= today, reasons } };
}

type Climb = Omit<NextRung, 'isDue'>;

/** A rung that was decided on, the day, and the place of that among the steps. */
interface Taken {
  rung: Rung;
  on: CalendarDate;
  at: number;
}

function climbFrom(
  { case: { openedOn, severity }, entries }: CaseFile,
  how: Required<Omit<OnLadder, 'wantsWriting'>> & {
    written: readonly CaseEntry[];
    firstTalkOn: CalendarDate | null;
    /** The rung it is taken to, where that was not reached yet. */
    taken: Taken | null;
  },
): Climb {
  const { written, firstTalkOn, taken, workingWeek, second, limits, today } = how;
  const { reasons, since } = straightUp(openedOn, severity === 'critical', second);
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
  if (firstTalkOn !== null) {
    const dueOn = addWorkingDays(firstTalkOn, limits.afterCall, workingWeek);
    const workingDays = workingDaysBetween(firstTalkOn, today, workingWeek);
    return { rung: 'in-person', dueOn, reasons: [{ kind: 'after-call', on: firstTalkOn, workingDays }] };
  }
  const byDays = addWorkingDays(openedOn, limits.days, workingWeek);
  const byRounds = written[limits.rounds - 1]?.happenedOn;
  const first = written[0]?.happenedOn;
  const isByRounds = byRounds !== undefined && byRounds <= byDays;
  return {
    rung: 'call',
    dueOn: isByRounds ? byRounds : byDays,
    reasons: [
      ...(first && byRounds ? [{ kind: 'rounds', count: written.length, since: first } as const] : []),
      {
        kind: first ? 'in-writing' : 'no-talk',
        workingDays: Math.max(0, workingDaysBetween(openedOn, today, workingWeek)),
      },
    ],
  };
}

/** What leads straight to the two who decide, and from which day. */
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

/** A meeting in which somebody was reached, and not past the one who decides. */
function isMeeting({ kind, channel, reachedDecider }: CaseEntry): boolean {
  return kind === 'exchange' && channel === 'meeting' && reachedDecider;
}

/** The highest rung that was decided on, and when it first was. */
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
 * The day of the first word to the client since it came up: something of yours or a talk that is logged with it, or
 * their being heard or answered. Null while there was none; deciding how to go on is no word to them.
 */
export function acknowledgedOn({ case: { openedOn }, entries, steps }: CaseFile): CalendarDate | null {
  const ours = entries.filter(({ kind, direction }) => kind === 'exchange' && direction !== 'in');
  const days = [...ours, ...steps.filter(({ kind }) => words.has(kind))].map(({ happenedOn }) => happenedOn);
  return days.filter((day) => day >= openedOn).toSorted()[0] ?? null;
}

/** The next thing to do in a case, and by which day; null where no day presses. */
export interface NextStep {
  deed: CaseDeed;
  dueOn: CalendarDate | null;
}

/** Days after the fix on which the client is asked how it is now (our choice). */
export const checkBackDays = [7, 30] as const;

/** The days left to ask the client how it is now; none before it is put right. */
export function checkBacksDue(file: CaseFile): CalendarDate[] {
  const { fixedOn } = file.case;
  if (fixedOn === null || !isOpenCase(file.case)) return [];
  const last = checkBacks(file).at(-1)?.happenedOn;
  return checkBackDays
    .map((days) => addDays(fixedOn, days))
    .filter((day) => last === undefined || !isAskedFor(day, last));
}

/** Whether who asks on a day has asked for a day on which to: one that came by then, or comes within a week. */
export function isAskedFor(day: CalendarDate, askedOn: CalendarDate): boolean {
  return day <= addDays(askedOn, 7);
}

/** The broken promise to tell the client first; undefined where there is none. */
export function untoldPromise({ promises }: Pick<CaseFile, 'promises'>): Reminder | undefined {
  return promises
    .filter(({ brokenOn, brokenTold }) => brokenOn !== null && brokenTold === null)
    .toSorted((one, other) => ((one.brokenOn ?? '') < (other.brokenOn ?? '') ? -1 : 1))[0];
}

/** The open promise that is due first; undefined where there is none. */
export function nextPromise({ promises }: Pick<CaseFile, 'promises'>): Reminder | undefined {
  return promises
    .filter(({ status }) => status === 'open')
    .toSorted((one, other) => (dueDay(one) < dueDay(other) ? -1 : 1))[0];
}

/**
 * The next thing to do in a case: tell of a promise that was not kept, climb where it is time, listen, say it back,
 * answer, put right, ask, settle.
 */
export function nextStep(file: CaseFile, ladder: Ladder, workingWeek: WorkingWeek): NextStep | null {
  const { case: one } = file;
  if (!isOpenCase(one)) return null;
  const within = (days: number, from: CalendarDate) => addWorkingDays(from, days, workingWeek);
  const heard = lastStep(file, 'heard');
  const answered = answerThatCounts(file);
  const restated = lastStep(file, 'restated');
  const untold = untoldPromise(file);
  if (untold) return { deed: 'tell', dueOn: untold.brokenOn };
  const climb = ladder.next?.isDue ? ladder.next : null;
  if (climb) return { deed: climb.rung === 'in-person' ? 'meet' : 'call', dueOn: climb.dueOn };
  if (!heard && !answered) return { deed: 'hear', dueOn: within(1, openSince(file)) };
  if (!answered && heard && restated?.confirmed !== true)
    return { deed: 'restate', dueOn: within(1, heard.happenedOn) };
  if (!answered && restated) return { deed: 'answer', dueOn: within(1, restated.happenedOn) };
  if (one.fixedOn === null) {
    const promise = nextPromise(file);
    return promise ? { deed: 'keep-promise', dueOn: dueDay(promise) } : { deed: 'fix', dueOn: null };
  }
  const [next] = checkBacksDue(file);
  if (checkBacks(file).length === 0 && next) return { deed: 'check-back', dueOn: next };
  return { deed: 'settle', dueOn: null };
}
