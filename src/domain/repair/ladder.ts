import type { CalendarDate } from '../calendar-date.ts';
import { isLive, isLiveChannel } from '../interaction.ts';
import { addWorkingDays, type WorkingWeek, workingDaysBetween } from '../working-days.ts';
import { type CaseEntry, type CaseFile, isOpenCase, type Rung, rungs } from './case.ts';
import type { SecondFailure } from './second-failure.ts';

/** The numbers the ladder goes by. */
export interface LadderLimits {
  /** Written entries after which writing is over. */
  rounds: number;
  /** Working days in writing after which writing is over. */
  days: number;
  /** Working days after the first call after which the two who decide meet. */
  afterCall: number;
}

/** Two rounds or two days, then a call; three days after it, a meeting (our choice, after the case that was told of). */
export const usualLadder: LadderLimits = { rounds: 2, days: 2, afterCall: 3 };

/** How many days back a failure makes this one the second. */
export const secondWithin = 180;

/** Why it is time for the next rung. */
export type ClimbReason =
  | { kind: 'rounds'; count: number; since: CalendarDate }
  | { kind: 'in-writing'; workingDays: number }
  | { kind: 'after-call'; on: CalendarDate; workingDays: number }
  | { kind: 'critical' }
  | { kind: 'second-failure'; failure: SecondFailure }
  | { kind: 'stayed'; on: CalendarDate; because: string | null };

/** The next rung, the day from which it is time for it, and why. */
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
  rung: Rung;
  /** Written entries so far, either way. */
  rounds: number;
  /** The first talk about it. */
  firstTalkOn: CalendarDate | null;
  /** The first meeting about it that reached who decides. */
  metOn: CalendarDate | null;
  /** Null on the highest rung, and where it is put right or over. */
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

/** Where a case stands, when it is to be taken a rung higher, and why; entries after today do not count. */
export function ladderOf(
  file: CaseFile,
  { today, workingWeek, second, wantsWriting = false, limits = usualLadder }: OnLadder,
): Ladder {
  const said = file.entries.filter(({ kind, happenedOn }) => kind === 'exchange' && happenedOn <= today);
  const written = said.filter(({ channel }) => !isLiveChannel(channel));
  const firstTalkOn = said.find(isLive)?.happenedOn ?? null;
  const metOn = said.find(isMeeting)?.happenedOn ?? null;
  const rung = highest([
    ...file.steps.flatMap((step) => (step.kind === 'escalated' && step.rung ? [step.rung] : [])),
    metOn ? 'in-person' : firstTalkOn ? 'call' : 'email',
  ]);
  const ladder = { rung, rounds: written.length, firstTalkOn, metOn };
  if (rung === 'in-person' || !isOpenCase(file.case) || file.case.fixedOn !== null)
    return { ...ladder, next: null };
  const climb = climbFrom(rung, file, { written, firstTalkOn, workingWeek, second, limits, today });
  if (climb.rung === 'call' && wantsWriting) return { ...ladder, next: null };
  const stayed = file.steps.findLast((step) => step.kind === 'stayed' && step.rung === climb.rung);
  if (!stayed) return { ...ladder, next: { ...climb, isDue: climb.dueOn <= today } };
  // A rung that was refused is asked about again once it has been given its time.
  const again = addWorkingDays(stayed.happenedOn, limits.afterCall, workingWeek);
  const dueOn = climb.dueOn > again ? climb.dueOn : again;
  const reasons = [
    ...climb.reasons,
    { kind: 'stayed', on: stayed.happenedOn, because: stayed.because } as const,
  ];
  return { ...ladder, next: { rung: climb.rung, dueOn, isDue: dueOn <= today, reasons } };
}

type Climb = Omit<NextRung, 'isDue'>;

function climbFrom(
  rung: Rung,
  { case: { openedOn, severity }, steps }: CaseFile,
  how: Required<Omit<OnLadder, 'wantsWriting'>> & {
    written: readonly CaseEntry[];
    firstTalkOn: CalendarDate | null;
  },
): Climb {
  const { written, firstTalkOn, workingWeek, second, limits, today } = how;
  const { reasons, since } = straightUp(openedOn, severity === 'critical', second);
  if (reasons.length > 0) return { rung: 'in-person', dueOn: since, reasons };
  if (rung === 'call') {
    const called = steps.find((step) => step.kind === 'escalated' && step.rung === 'call')?.happenedOn;
    const on = firstTalkOn ?? called ?? openedOn;
    const dueOn = addWorkingDays(on, limits.afterCall, workingWeek);
    const workingDays = workingDaysBetween(on, today, workingWeek);
    return { rung: 'in-person', dueOn, reasons: [{ kind: 'after-call', on, workingDays }] };
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
      { kind: 'in-writing', workingDays: Math.max(0, workingDaysBetween(openedOn, today, workingWeek)) },
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

function highest(reached: readonly Rung[]): Rung {
  return rungs.findLast((rung) => reached.includes(rung)) ?? 'email';
}
