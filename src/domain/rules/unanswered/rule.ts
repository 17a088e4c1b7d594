import type { Channel } from '../../../nouns/entry.ts';
import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { morningAfter, workingDaysOver } from '../../days/working-days.ts';
import { isLive } from '../../log/entry.ts';
import { from, inOrder, missedCalls, type RuleEntry } from '../../log/relationship.ts';
import { on, type Sentence, say } from '../../text/sentence.ts';
import { plural, triesText } from '../../text/words.ts';
import { answered, booked, few, notYet } from '../quiet.ts';
import { bookedWithin, defineRule } from '../rule.ts';
import { kumarEpley2021, pingCrm } from '../sources.ts';
import { lasting, wasReached } from '../steady.ts';

export default defineRule({
  id: 'unanswered',
  kind: 'standard',
  place: 10,
  title: 'They do not answer: try another way',
  looksAt:
    'It counts your messages, one a day, and calls that reached nobody, since the client last gave a sign: a message, a call you missed, a talk or feedback. A message that needs no reply, or is too new for one, does not count. It is red from twice as many; if your log misses many answers, it takes twice as many.',
  why: 'On a silent channel, a fourth message reads as pressure, or nobody reads it. Another channel often finds the reason in a minute.',
  source: [pingCrm, kumarEpley2021],
  thresholds: {
    messages: {
      value: 3,
      help: 'How many days with a message and no answer it takes',
      source: 'practice, after PingCRM',
    },
    calls: {
      value: 2,
      help: 'How many days with a call that reached nobody it takes, if you wrote nothing since',
      source: 'our choice',
    },
    patience: {
      value: 1,
      help: 'Working days without an answer before a message counts',
      source: 'our choice: one business day',
    },
    days: { value: 180, help: 'How many days it looks back', source: 'our choice' },
  },
  prospects: true,
  wishSilences: false,
  exempt: {
    tries: 'it mentions calls that reached nobody on two days',
    future: 'a talk planned after the messages counts as an answer',
  },
  span: ({ days }) => days + lasting,
  check(relationship, numbers, { today, workingWeek, gaps, firstOf }) {
    const limits = gaps.replies < mostMissing ? numbers : { ...numbers, messages: 2 * numbers.messages };
    const { entries } = relationship;
    const saidOn = relationship.acquaintance.feedbackSaidOn;
    const silence = entries
      .slice(entries.findLastIndex(isSignOfLife) + 1)
      .filter(({ happenedOn }) => saidOn === null || happenedOn > saidOn);
    const since = from(silence, firstOf(limits.days));
    const sent = since.filter(awaitsAnswer);
    const last = since.at(-1);
    const planned = last && bookedWithin(relationship, (entry) => isLive(entry) && entry.id > last.id, today);
    if (planned && sent.length > 0) return booked(planned);
    const isLate = ({ happenedOn }: RuleEntry) =>
      workingDaysOver(happenedOn, today, workingWeek) >= limits.patience;
    const late = sent.filter(isLate);
    const messages = daily(late);
    const missed = daily(missedCalls(since));
    // What comes after the last call is written: a talk would be a sign of life.
    const wroteSince = last !== missed.at(-1);
    const tooManyMessages = messages.length >= limits.messages;
    const tooManyCalls = missed.length >= limits.calls && !wroteSince;
    if (!tooManyMessages && !tooManyCalls) {
      const waiting = daily(sent).length >= limits.messages ? sent.at(-1) : undefined;
      if (waiting)
        return notYet(waiting.happenedOn, morningAfter(waiting.happenedOn, limits.patience, workingWeek));
      const heard = from(entries, firstOf(limits.days)).findLast(isSignOfLife);
      if (saidOn && (!heard || saidOn > heard.happenedOn)) return answered(saidOn);
      return heard ? answered(heard.happenedOn) : few(messages.length, limits.messages, limits.days);
    }
    const evidence = inOrder([...messages, ...missed]);
    const first = evidence[0]?.happenedOn ?? today;
    const wantsWriting =
      relationship.wish !== null || (messages.length > 0 && messages.every(({ byWish }) => byWish));
    const isRed = wasReached(
      daily(silence.filter(awaitsAnswer).filter(isLate)),
      { needed: 2 * limits.messages, days: limits.days },
      { firstOf },
    );
    const counts = {
      messages: messages.length,
      sent: late.length,
      emails: late.filter(({ channel }) => channel === 'email').length,
      missedCalls: missed.length,
    };
    return {
      flagged: true,
      level: isRed ? 'red' : 'amber',
      overdue: daysBetween(first, today),
      sinceOn: first,
      says: says(counts, first),
      facts: { ...counts, firstOn: first, lastOn: evidence.at(-1)?.happenedOn ?? today },
      evidence,
      act: anotherWay([...sent, ...missed], wantsWriting),
      doubt: null,
    };
  },
});

/** Where so many of the owner's messages have no answer in the log of all clients, theirs are hardly logged (our choice). */
const mostMissing = 1 / 2;

/** `messages` counts days with a message, `sent` counts messages. */
function says(
  { messages, sent, emails, missedCalls }: Record<'messages' | 'sent' | 'emails' | 'missedCalls', number>,
  firstOn: CalendarDate,
): Sentence {
  if (messages === 0) return say`${triesText(missedCalls)} since ${on(firstOn)}`;
  const what = plural(sent, emails === sent ? 'email' : 'message');
  const days = sent > messages ? ` on ${plural(messages, 'day')}` : '';
  const calls = missedCalls > 0 ? ` and ${plural(missedCalls, 'call')}` : '';
  return say`no answer to ${what}${days}${calls} since ${on(firstOn)}`;
}

function isSignOfLife(entry: RuleEntry): boolean {
  return (
    entry.direction === 'in' || isLive(entry) || (entry.kind === 'exchange' && entry.direction === 'mutual')
  );
}

/** Whether an entry after the last sign of life, and so a written word or a call that reached nobody, asks for one. */
function awaitsAnswer(entry: RuleEntry): boolean {
  return entry.kind === 'exchange' && entry.replyNeeded;
}

/** The last entry of each day. */
function daily(entries: readonly RuleEntry[]): RuleEntry[] {
  return entries.filter(({ happenedOn }, index) => entries[index + 1]?.happenedOn !== happenedOn);
}

/** The first untried channel; no call for people who asked for writing. */
function anotherWay(tried: readonly RuleEntry[], wantsWriting: boolean): Channel {
  const used = new Set(tried.map(({ channel }) => channel));
  const writing: Channel[] = ['email', 'message', 'letter'];
  const ways: Channel[] = wantsWriting ? writing : ['call', ...writing, 'meeting'];
  return ways.find((channel) => !used.has(channel)) ?? 'letter';
}
