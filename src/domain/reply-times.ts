import type { CalendarDate } from './calendar-date.ts';
import { isLive } from './interaction.ts';
import type { Entry } from './relationship.ts';
import { type WorkingWeek, workingDaysBetween } from './working-days.ts';

/** What a client said until somebody answered; the answer is null while they wait. */
export interface ReplyRound {
  asked: readonly [Entry, ...Entry[]];
  answer: Entry | null;
}

/**
 * The messages of a client and what answered them, in the order of the entries given. A last word that needs no
 * reply closes the matter, and what it closes is no round.
 */
export function replyRounds(entries: readonly Entry[]): ReplyRound[] {
  const rounds: ReplyRound[] = [];
  let waiting: Entry[] = [];
  const close = (answer: Entry | null) => {
    const [first, ...more] = waiting;
    if (first) rounds.push({ asked: [first, ...more], answer });
    waiting = [];
  };
  for (const entry of entries) {
    if (answers(entry)) close(entry);
    else if (entry.direction !== 'in' || isLive(entry)) continue;
    else if (entry.replyNeeded) waiting.push(entry);
    else waiting = [];
  }
  close(null);
  return rounds;
}

/** Whether the entry is a word from the owner to the client, or a talk in which both were heard. */
export function answers(entry: Entry): boolean {
  if (entry.kind !== 'exchange' || (entry.channel === 'event' && entry.audience === 'group')) return false;
  return entry.direction !== 'in' || isLive(entry);
}

/** Working days from the first message of each round to its answer; 0 is the same day. What waits still is left out. */
export function replyTimes(entries: readonly Entry[], today: CalendarDate, week: WorkingWeek): number[] {
  return replyRounds(entries.filter(({ happenedOn }) => happenedOn <= today)).flatMap(({ asked, answer }) =>
    answer === null ? [] : [workingDaysBetween(asked[0].happenedOn, answer.happenedOn, week)],
  );
}
