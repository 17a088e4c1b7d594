import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { workingDaysBetween } from '../../days/working-days.ts';
import { isLiveChannel } from '../../log/entry.ts';
import type { Money } from '../../money/money.ts';
import type { CaseFile, Rung } from '../../repair/case.ts';
import { type ClimbReason, type Ladder, ladderOf, type NextRung } from '../../repair/ladder.ts';
import { isSaidUnlogged } from '../../repair/repairs.ts';
import { secondFailure } from '../../repair/second-failure.ts';
import { type CaseFacts, worstCase } from '../open-cases.ts';
import { defineRule, type Quiet } from '../rule.ts';
import { daftLengel1986, kruger2005, maxhamNetemeyer2002 } from '../sources.ts';

/** What `case-stuck-in-writing` found. */
export interface CaseStuckInWritingFacts extends CaseFacts {
  rung: Rung;
  /** The rung it is time for. */
  to: Rung;
  /** The day since which it is. */
  dueOn: CalendarDate;
  reasons: ClimbReason['kind'][];
  /** Written entries about it, either way; how many of them were emails, and from the first to the last how many days. */
  rounds: number;
  emails: number;
  days: number;
  /** Working days since it came up, or where a call was not enough, since then. */
  workingDays: number;
  /** The first talk about it. */
  talkedOn: CalendarDate | null;
  /** Whether they were heard, or answered, in a way that is not in the log; it may have been a talk. */
  unlogged: boolean;
  /** The day on which the rung was decided on, where it was not reached since, and the calls that reached nobody. */
  decidedOn: CalendarDate | null;
  missedCalls: number;
  /** The day on which the rung was put off. */
  stayedOn: CalendarDate | null;
  /** Who decides at the client, by name. */
  deciders: readonly string[];
  /** Who deals with it on the owner's side; null is the owner. */
  handledBy: string | null;
  /** What the dispute is over, and what they are worth in a year. */
  amount: Money | null;
  yearlyValue: Money | null;
}

/** It is time to leave writing, or where a call was not enough, for the two who decide to meet. */
export default defineRule<CaseStuckInWritingFacts, 'rounds' | 'days' | 'call' | 'within' | 'red'>({
  id: 'case-stuck-in-writing',
  kind: 'repair',
  place: 50,
  title: 'You are still writing about it, or a call was not enough',
  looksAt:
    'Open cases that are not put right yet, and the entries logged with --case. Writing is over after so many written entries, either way, or so many working days, whichever comes first; then a call is due. If it is still open so many working days after the first talk, the two who decide meet. A critical case, and the second failure of late, go straight to a meeting and are red at once. A rung you decided on and have not reached is due at once. One that you put off with a reason is asked about again on the day you said, or after the days a call is given; a call that reached nobody is no talk. It presses no talk on one who decides and wishes to be written to.',
  why: 'Each further email settles less and hardens more. A voice often settles in minutes what writing drags on for weeks, and what a voice cannot settle the two who decide can, in one room.',
  source: [kruger2005, daftLengel1986, maxhamNetemeyer2002],
  thresholds: {
    rounds: {
      value: 2,
      help: 'After how many written entries about it writing is over',
      source: 'our choice',
    },
    days: {
      value: 2,
      help: 'After how many working days without a talk writing is over',
      source: 'our choice',
    },
    call: {
      value: 3,
      help: 'How many working days after the first talk it may stay open before you meet',
      source: 'our choice',
    },
    within: {
      value: 180,
      help: 'How many days back another failure makes this one the second',
      source: 'our choice: half a year',
    },
    red: {
      value: 3,
      help: 'How many working days after the day it was time it is red',
      source: 'our choice',
    },
  },
  prospects: true,
  wishSilences: true,
  span: () => 1,
  check(relationship, limits, { today, workingWeek }) {
    const { repairs } = relationship;
    return worstCase<CaseStuckInWritingFacts>(relationship, (file, whole) => {
      const ladder = ladderOf(file, {
        today,
        workingWeek,
        second: secondFailure(whole, repairs, limits.within),
        limits: { rounds: limits.rounds, days: limits.days, afterCall: limits.call },
      });
      const { next } = ladder;
      if (!next?.isDue) return quiet(ladder);
      const { decidersWish: wish } = repairs;
      if (wish) return { flagged: false, because: 'decider-writes', wish };
      const atOnce = next.reasons.some(({ kind }) => kind === 'critical' || kind === 'second-failure');
      const late = workingDaysBetween(next.dueOn, today, workingWeek) >= limits.red;
      return {
        level: atOnce || late ? 'red' : 'amber',
        overdue: daysBetween(next.dueOn, today),
        sinceOn: file.case.openedOn,
        facts: {
          ...standing(file, ladder, next),
          deciders: repairs.deciders,
          handledBy: file.case.handledBy,
          amount: file.case.amount,
          yearlyValue: repairs.yearlyValue,
        },
        evidence: exchanges(file),
        act: next.rung === 'in-person' ? 'meeting' : 'call',
        doubt: null,
      };
    });
  },
});

function quiet({ metOn, next }: Ladder): Quiet {
  if (next) return { flagged: false, because: 'case-in-time', dueOn: next.dueOn };
  return metOn
    ? { flagged: false, because: 'case-off-paper', on: metOn }
    : { flagged: false, because: 'case-at-rest' };
}

type Standing = Exclude<
  keyof CaseStuckInWritingFacts,
  keyof CaseFacts | 'deciders' | 'handledBy' | 'amount' | 'yearlyValue'
>;

function standing(
  file: CaseFile,
  { rung, rounds, firstTalkOn }: Ladder,
  { rung: to, dueOn, reasons }: NextRung,
): Pick<CaseStuckInWritingFacts, Standing> {
  const written = exchanges(file).filter(({ channel }) => !isLiveChannel(channel));
  const [first] = written;
  const last = written.at(-1);
  const decided = reasons.find((reason) => reason.kind === 'decided');
  const waited = reasons.find((reason) => 'workingDays' in reason);
  return {
    rung,
    to,
    dueOn,
    reasons: reasons.map(({ kind }) => kind),
    rounds,
    emails: written.filter(({ channel }) => channel === 'email').length,
    days: first && last ? daysBetween(first.happenedOn, last.happenedOn) + 1 : 0,
    workingDays: waited?.workingDays ?? 0,
    talkedOn: firstTalkOn,
    unlogged: isSaidUnlogged(file),
    decidedOn: decided?.on ?? null,
    missedCalls: decided?.missedCalls ?? 0,
    stayedOn: reasons.find((reason) => reason.kind === 'stayed')?.on ?? null,
  };
}

function exchanges({ entries }: CaseFile): CaseFile['entries'] {
  return entries.filter(({ kind }) => kind === 'exchange');
}
