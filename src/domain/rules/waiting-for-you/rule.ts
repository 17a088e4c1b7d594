import type { Channel } from '../../../nouns/entry.ts';
import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import {
  morningAfter,
  type WorkingWeek,
  workingDaysBetween,
  workingDaysOver,
} from '../../days/working-days.ts';
import { isLive, isLiveChannel } from '../../log/entry.ts';
import { from, inOrder, missedCalls, type RuleEntry } from '../../log/relationship.ts';
import { answers, missesAnswers, replyRounds } from '../../log/reply-times.ts';
import { on, onWeekday, type Sentence, say } from '../../text/sentence.ts';
import { plural, timesText, triedText } from '../../text/words.ts';
import { answered, notYet } from '../quiet.ts';
import { bookedWithin, type Day, defineRule, isExchange, type LogGaps, quiet } from '../rule.ts';
import { iso10002 } from '../sources.ts';

/** For so many working days a message is believed to wait, and for fewer where the log of all clients misses a third (our choice). */
function undoubtedDays({ answers }: LogGaps): number {
  return answers < 1 / 3 ? 3 : 2;
}

export default defineRule({
  id: 'waiting-for-you',
  kind: 'waiting',
  place: 10,
  title: 'They wait for your answer',
  looksAt:
    'It looks at messages from the client, and calls from them that you missed, with no message or talk from you since. A last word needs no reply; a mail to everyone, a group event or a call that reached nobody is no answer. After some days, or sooner if your log misses many answers, it only asks whether you answered elsewhere, and later it is quiet until they write again.',
  why: 'People who ask and hear nothing assume the worst. Even "I have it, you will hear from me on Thursday" is an answer.',
  source: [iso10002],
  thresholds: {
    days: {
      value: 1,
      help: 'Working days without an answer before it is amber',
      source: 'our choice: one business day',
    },
    red: { value: 2, help: 'Working days without an answer before it is red', source: 'our choice' },
    question: {
      value: 10,
      help: 'Working days before it only asks whether you answered elsewhere',
      source: 'our choice',
    },
    within: {
      value: 20,
      help: 'Working days before it is quiet until they write again',
      source: 'our choice',
    },
  },
  prospects: true,
  wishSilences: false,
  exempt: { future: 'a talk planned after their message may be the answer' },
  // A working week has a day at least.
  span: ({ within }) => spanOf(within),
  check(relationship, limits, { today, workingWeek, gaps, firstOf }) {
    const recent = from(relationship.entries, firstOf(spanOf(limits.within)));
    const rounds = replyRounds(recent);
    const lastRound = rounds.at(-1);
    const waiting =
      lastRound?.answer === null ? unsettled(lastRound.asked, limits.question, workingWeek) : [];
    const [first] = waiting;
    if (!first) return answered(recent.findLast(answers)?.happenedOn ?? null);
    const last = waiting.at(-1) ?? first;
    const askedOn = first.happenedOn;
    const workingDays = workingDaysOver(askedOn, today, workingWeek);
    if (workingDays < limits.days) return notYet(askedOn, morningAfter(askedOn, limits.days, workingWeek));
    if (workingDays > limits.within) return faded(askedOn, limits.within);
    // A longer deadline also allows a longer delay.
    const late = workingDays >= (limits.red > limits.days ? limits.red : 2 * limits.days);
    const isQuestion =
      workingDays > limits.question ||
      hasGoneOn(waiting, limits.question, { today, workingWeek }) ||
      (workingDays > undoubtedDays(gaps) &&
        missesAnswers(rounds, waiting, { workingWeek, ofAll: gaps.answers })) ||
      // An exchange that is no answer is an event in a group; the answer may have been given there.
      recent.slice(recent.indexOf(last) + 1).some(isExchange) ||
      bookedWithin(relationship, (entry) => isLive(entry) && entry.id > last.id, today) !== null;
    const missed = missedCalls(recent.slice(recent.indexOf(first)));
    // Their calls that missed the owner.
    const calls = waiting.filter(({ kind }) => kind === 'attempt').length;
    const wantsWriting = relationship.wish !== null || last.byWish;
    const since = messagesText(waiting.length, calls, askedOn);
    const days = plural(workingDays, 'working day');
    return {
      flagged: true,
      level: isQuestion ? 'question' : late ? 'red' : 'amber',
      overdue: daysBetween(askedOn, today),
      sinceOn: askedOn,
      says: isQuestion
        ? say`${since} and no answer is logged in ${days}: answered elsewhere?`
        : say`${since} and has waited ${days} for your answer${triedText(missed.length)}`,
      facts: {
        askedOn,
        workingDays,
        messages: waiting.length,
        lastChannel: last.channel,
        calls,
        missedCalls: missed.length,
      },
      evidence: inOrder([...waiting, ...missed]),
      act: isQuestion
        ? { command: 'entry edit', id: last.id, rest: '--no-reply-needed' }
        : answerOn(last, { late, wantsWriting, missedCalls: missed.length }),
      doubt: null,
    };
  },
});

/** How many days back it reads: as far as answers tell how they are logged, and as messages may wait in a week of one working day. */
function spanOf(within: number): number {
  return Math.max(365, 7 * (within + 2));
}

/** Whether they wrote again on a later day, and half the patience is over since: who waits on would write once more. */
function hasGoneOn(
  waiting: readonly RuleEntry[],
  patience: number,
  { today, workingWeek }: Pick<Day, 'today' | 'workingWeek'>,
): boolean {
  const [firstOn, lastOn] = [waiting[0]?.happenedOn, waiting.at(-1)?.happenedOn];
  if (firstOn === undefined || lastOn === undefined || firstOn === lastOn) return false;
  return 2 * workingDaysOver(lastOn, today, workingWeek) > patience;
}

/** The messages that still wait: what came long before the next message was answered elsewhere, or they would have said so. */
function unsettled(asked: readonly RuleEntry[], patience: number, week: WorkingWeek): readonly RuleEntry[] {
  const start = asked.findLastIndex(
    ({ happenedOn }, at) =>
      workingDaysBetween(asked[at - 1]?.happenedOn ?? happenedOn, happenedOn, week) > patience,
  );
  return asked.slice(Math.max(0, start));
}

function faded(askedOn: CalendarDate, days: number) {
  return quiet(
    'faded',
    say`No answer to the message of ${on(askedOn)} is logged in ${plural(days, 'working day')}; it is quiet until they write again.`,
    { unjudged: 'nothing' },
  );
}

/** `wrote 2 times since Mon 16 Nov` */
function messagesText(messages: number, calls: number, askedOn: CalendarDate): Sentence {
  const did = calls === messages ? 'called and missed you' : calls > 0 ? 'wrote and called' : 'wrote';
  const times = messages > 1 ? ` ${timesText(messages)} since` : ' on';
  return say`${did}${times} ${onWeekday(askedOn)}`;
}

/** Their own channel while it is early; a call if it is late, or if they called or tried to. */
function answerOn(
  last: RuleEntry,
  how: { late: boolean; wantsWriting: boolean; missedCalls: number },
): Channel {
  if (how.wantsWriting || how.missedCalls > 1) return isLiveChannel(last.channel) ? 'email' : last.channel;
  return how.late || isLiveChannel(last.channel) ? 'call' : last.channel;
}
