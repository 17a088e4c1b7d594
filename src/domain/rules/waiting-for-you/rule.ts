import type { Channel } from '../../../nouns/entry.ts';
import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { addWorkingDays, workingDaysBetween } from '../../days/working-days.ts';
import { isLiveChannel } from '../../log/entry.ts';
import { from, inOrder, missedCalls, type RuleEntry } from '../../log/relationship.ts';
import { answers, replyRounds } from '../../log/reply-times.ts';
import { onWeekday, type Sentence, say } from '../../text/sentence.ts';
import { plural, triedText } from '../../text/words.ts';
import { answered, notYet } from '../quiet.ts';
import { defineRule } from '../rule.ts';
import { iso10002 } from '../sources.ts';

export default defineRule({
  id: 'waiting-for-you',
  kind: 'waiting',
  place: 10,
  title: 'They wait for your answer',
  looksAt:
    'Messages from the client, and calls of theirs that missed you, after which nothing came from you. Anything you send to them answers, and so does any talk; a call of yours that reached nobody, a mail to everyone or an event in a group does not. A last word that needs no reply closes the matter. It speaks of paused and former clients, too: to be left alone is not to be ignored. Working days are counted from the day after theirs, today included, so that a message of Friday waits on Monday.',
  why: 'Whoever asked and hears nothing assumes the worst. Even "I have it, you will hear from me on Thursday" is an answer.',
  source: [iso10002],
  thresholds: {
    days: {
      value: 1,
      help: 'After how many working days without an answer it is amber',
      source: 'our choice: one business day',
    },
    red: { value: 3, help: 'After how many working days without an answer it is red', source: 'our choice' },
    within: {
      value: 180,
      help: 'How many days back a message may lie and still wait for an answer',
      source: 'our choice',
    },
  },
  prospects: true,
  wishSilences: false,
  span: (limits) => limits.within,
  check(relationship, limits, { today, workingWeek, firstOf }) {
    const recent = from(relationship.entries, firstOf(limits.within));
    const lastRound = replyRounds(recent).at(-1);
    const waiting = lastRound?.answer === null ? lastRound.asked : [];
    const [first] = waiting;
    const last = waiting.at(-1);
    if (!first || !last) return answered(recent.findLast(answers)?.happenedOn ?? null);
    const askedOn = first.happenedOn;
    const workingDays = workingDaysBetween(askedOn, today, workingWeek);
    if (workingDays < limits.days) return notYet(askedOn, addWorkingDays(askedOn, limits.days, workingWeek));
    // A longer deadline also allows a longer delay.
    const late = workingDays >= Math.max(limits.red, 2 * limits.days);
    const missed = missedCalls(recent, askedOn).filter(
      ({ id, happenedOn }) => happenedOn > askedOn || id > first.id,
    );
    // Their calls that missed the owner.
    const calls = waiting.filter(({ kind }) => kind === 'attempt').length;
    const wantsWriting = relationship.wish !== null || last.byWish;
    const days = plural(workingDays, 'working day');
    return {
      flagged: true,
      level: late ? 'red' : 'amber',
      overdue: daysBetween(askedOn, today),
      sinceOn: askedOn,
      says: say`${messagesText(waiting.length, calls, askedOn)}, ${days} ago, and waits for your answer${triedText(missed.length)}`,
      facts: {
        askedOn,
        workingDays,
        messages: waiting.length,
        lastChannel: last.channel,
        calls,
        missedCalls: missed.length,
      },
      evidence: inOrder([...waiting, ...missed]),
      act: answerOn(last, { late, wantsWriting, missedCalls: missed.length }),
      doubt: null,
    };
  },
});

/** `wrote 2 times since Mon 16 Nov` */
function messagesText(messages: number, calls: number, askedOn: CalendarDate): Sentence {
  const did = calls === messages ? 'called and missed you' : calls > 0 ? 'wrote and called' : 'wrote';
  const times = messages > 1 ? ` ${messages} times since` : ' on';
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
