import type { CalendarDate } from '../days/calendar-date.ts';
import { type WorkingWeek, workingDaysBetween } from '../days/working-days.ts';
import { isLive } from './entry.ts';
import type { RuleEntry } from './relationship.ts';

/** A client's messages until an answer; the answer is null while they wait. */
export interface ReplyRound {
  asked: readonly [RuleEntry, ...RuleEntry[]];
  answer: RuleEntry | null;
}

/**
 * A client's messages and the answers, in entry order. A closing word that needs no reply ends the matter, and its
 * messages are no round; a mail ends what waits in its own thread.
 */
export function replyRounds(entries: readonly RuleEntry[]): ReplyRound[] {
  const rounds: ReplyRound[] = [];
  let waiting: RuleEntry[] = [];
  const close = (answer: RuleEntry | null) => {
    const [first, ...more] = waiting;
    if (first) rounds.push({ asked: [first, ...more], answer });
    waiting = [];
  };
  for (const entry of entries) {
    if (answers(entry)) close(entry);
    else if (entry.direction !== 'in' || isLive(entry)) continue;
    else if (entry.replyNeeded) waiting.push(entry);
    else if (!entry.replyUnclear) waiting = waiting.filter((one) => isElsewhere(one, entry));
  }
  close(null);
  return rounds;
}

/** Whether two mails are of different threads. */
function isElsewhere({ thread }: RuleEntry, { thread: other }: RuleEntry): boolean {
  return typeof thread === 'string' && typeof other === 'string' && thread !== other;
}

/** An answer that is logged after more working days was hardly the answer. */
const soon = 5;

/** A log in which such a share of their messages has no answer misses some (our choice). */
export const manyMissing = 1 / 4;

/** The log of all clients weighs as much as so many messages of one client (our choice). */
const weightOfAll = 8;

/**
 * Whether a quarter or more of their messages, those that wait left out, have no answer in the log: then the log is likely
 * to miss another. `ofAll` is the share that has none in the log of all clients, which counts where a client wrote rarely.
 */
export function missesAnswers(
  rounds: readonly ReplyRound[],
  waiting: readonly RuleEntry[],
  { workingWeek: week, ofAll = 0 }: { workingWeek: WorkingWeek; ofAll?: number },
): boolean {
  const earlier = rounds.flatMap(({ asked, answer }) =>
    asked.filter((one) => !waiting.includes(one)).map((one) => ({ one, answer })),
  );
  const missing = earlier.filter(
    ({ one, answer }) =>
      answer === null || workingDaysBetween(one.happenedOn, answer.happenedOn, week) > soon,
  );
  if (missing.length > 1 && missing.length >= manyMissing * earlier.length) return true;
  return missing.length + weightOfAll * ofAll >= manyMissing * (earlier.length + weightOfAll);
}

/** Whether the entry is a word from the owner to the client, or a talk. */
export function answers(entry: RuleEntry): boolean {
  if (entry.kind !== 'exchange' || (entry.channel === 'event' && entry.audience === 'group')) return false;
  return entry.direction !== 'in' || isLive(entry);
}

/**
 * Working days from the first message of each round to its answer, for answers from `since` to `today`; 0 is the same
 * day. Open rounds are left out.
 */
export function replyTimes(
  entries: readonly RuleEntry[],
  { since, today, week }: { since: CalendarDate; today: CalendarDate; week: WorkingWeek },
): number[] {
  return replyRounds(entries.filter(({ happenedOn }) => happenedOn <= today)).flatMap(({ asked, answer }) =>
    answer === null || answer.happenedOn < since
      ? []
      : [workingDaysBetween(asked[0].happenedOn, answer.happenedOn, week)],
  );
}

/**
 * How many rounds from a span were answered within so many working days, out of all decided by today; open rounds that
 * are not late yet are left out.
 */
export function repliesInTime(
  rounds: readonly ReplyRound[],
  {
    since,
    until,
    today,
    days,
    week,
  }: Record<'since' | 'until' | 'today', CalendarDate> & {
    days: number;
    week: WorkingWeek;
  },
): { kept: number; asked: number } {
  const begun = rounds.filter(({ asked: [{ happenedOn }] }) => happenedOn >= since && happenedOn <= until);
  const taken = begun.map(({ asked: [first], answer }) => ({
    isAnswered: answer !== null && answer.happenedOn <= today,
    days: workingDaysBetween(
      first.happenedOn,
      answer && answer.happenedOn <= today ? answer.happenedOn : today,
      week,
    ),
  }));
  const judged = taken.filter((one) => one.isAnswered || one.days > days);
  return { kept: judged.filter((one) => one.days <= days).length, asked: judged.length };
}
