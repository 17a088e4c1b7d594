import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import {
  from,
  importedContactSince,
  inOrder,
  lastExchange,
  missedCalls,
  type Relationship,
  type RuleEntry,
} from '../../log/relationship.ts';
import { manyMissing, missesAnswers, replyRounds } from '../../log/reply-times.ts';
import { on, onWeekday, type Sentence, say } from '../../text/sentence.ts';
import { plural, triedText } from '../../text/words.ts';
import {
  bookedWithin,
  type Doubt,
  defineRule,
  isExchange,
  justResumed,
  levelOf,
  quiet,
  recentTries,
  thinLog,
} from '../rule.ts';
import { sivers } from '../sources.ts';

export default defineRule({
  id: 'gone-quiet',
  kind: 'standard',
  place: 20,
  title: 'It has gone quiet between you',
  looksAt:
    'It counts the days since the last entry, on any channel and in any direction, but not calls that reached nobody, mails to everyone or automatic answers. It stays amber if something is booked soon, just after a pause you set, or if only an imported file has the last contact. If you talk steadily but less often, your usual days count; if the log misses many answers, it asks whether it is complete.',
  why: 'Clients like to hear from you regularly, with something useful. They notice silence before they mention it, and by then somebody else has called.',
  source: [sivers],
  thresholds: {
    days: {
      value: 60,
      help: 'How often a client should hear from you, in days',
      source:
        'practice: two months, after Derek Sivers; a key client may want 21, an occasional one 180 or 365',
    },
    amber: { value: 100, help: 'Percentage of those days from which it is amber', source: 'our choice' },
    red: { value: 150, help: 'Percentage of those days from which it is red', source: 'our choice' },
  },
  cadence: 'days',
  prospects: false,
  wishSilences: false,
  exempt: {
    future: 'it calms down if something is booked within one more rhythm',
    overdue: 'amber may begin before the days are over',
  },
  span: ({ days }) => Math.max(recentTries, steadyDays(days)),
  check(relationship, { days, amber, red }, { today, workingWeek, gaps, firstOf }) {
    const last = lastExchange(relationship);
    const feedbackOn = relationship.acquaintance.feedbackSaidOn;
    // Feedback is a word from them, logged or not.
    const isFeedback = feedbackOn !== null && feedbackOn > (last?.happenedOn ?? '');
    const heardOn = isFeedback ? feedbackOn : last?.happenedOn;
    const toldOn = importedContactSince(relationship, heardOn ? { happenedOn: heardOn } : null, today);
    const lastOn = toldOn ?? heardOn;
    if (lastOn === undefined) return noExchange;
    const silentDays = daysBetween(lastOn, today);
    const everyDays = rhythmOf(relationship, days, firstOf(steadyDays(days)));
    const doubt: Doubt | null = toldOn ? { kind: 'told', on: toldOn } : thinLog(relationship, days, today);
    const isGappy = gaps.answers >= manyMissing;
    const begins = isGappy && doubt?.kind === 'thin' ? Math.max(amber, red) : amber;
    if (silentDays * 100 < everyDays * begins)
      return recent(lastOn, addDays(lastOn, Math.ceil((everyDays * begins) / 100)));
    const booked = bookedWithin(relationship, isExchange, today, everyDays);
    const logged = toldOn || isFeedback ? null : last;
    // An answer that is not logged is a later word.
    const isLater = isGappy && logged?.direction === 'in' && logged.replyNeeded;
    const missed = missedCalls(from(relationship.entries, firstOf(recentTries)), lastOn);
    const wantsWriting = relationship.wish !== null || logged?.byWish === true;
    const isCalm = booked !== null || justResumed(relationship, days, today);
    const seen = from(relationship.entries, firstOf(steadyDays(days)));
    // A log that misses answers misses other words, too.
    const isQuestion =
      !isCalm && silentDays < 2 * everyDays && missesAnswers(replyRounds(seen), [], { workingWeek });
    const since = toldOn ? say`an imported contact on ${on(toldOn)}` : lastWord(logged, lastOn);
    const planned = booked ? say`; ${booked.channel} booked for ${onWeekday(booked.happenedOn)}` : '';
    return {
      flagged: true,
      level: isQuestion
        ? 'question'
        : isCalm
          ? 'amber'
          : levelOf(silentDays * 100 >= everyDays * red && !isLater, doubt),
      overdue: booked ? 0 : silentDays - everyDays,
      sinceOn: lastOn,
      says: say`quiet for ${plural(silentDays, 'day')} (rhythm: ${everyDays}) since ${since}${triedText(missed.length)}${planned}${isQuestion ? ': is the log complete?' : ''}`,
      facts: {
        silentDays,
        everyDays,
        lastOn,
        lastChannel: logged?.channel ?? null,
        missedCalls: missed.length,
        plannedOn: booked?.happenedOn ?? null,
        plannedChannel: booked?.channel ?? null,
      },
      evidence: inOrder([...(logged ? [logged] : []), ...missed, ...(booked ? [booked] : [])]),
      act: booked ? 'show' : wantsWriting || missed.length > 1 ? 'email' : 'call',
      doubt,
      ...(toldOn ? { saysDoubt: true } : {}),
    };
  },
});

/** How many gaps show a rhythm, and how many are looked at. */
const steadyGaps = 4;
const latestGaps = 8;
/** A usual gap counts with a quarter on top, and makes a rhythm at most twice as long: our choice. */
const slack = 1.25;

/** How far back gaps are looked at: as far as so many of them may reach. */
function steadyDays(days: number): number {
  return 2 * (steadyGaps + 1) * days;
}

/** The days that may pass: those asked for, or your usual ones where you talk steadily and less often. */
function rhythmOf({ client, entries }: Relationship, days: number, since: CalendarDate): number {
  if (client.cadenceDays !== null) return days;
  const met = [
    ...new Set(
      from(entries, since)
        .filter(isExchange)
        .map(({ happenedOn }) => happenedOn),
    ),
  ];
  const gaps = met
    .slice(1)
    .map((day, at) => daysBetween(met[at] ?? day, day))
    .slice(-latestGaps)
    .toSorted((a, b) => a - b);
  if (gaps.length < steadyGaps) return days;
  const usual = gaps[Math.floor(gaps.length / 2)] ?? days;
  return Math.min(2 * days, Math.max(days, Math.ceil(slack * usual)));
}

const noExchange = quiet('nothing-said', say`Nothing is logged yet; never-contacted looks after that.`, {
  unjudged: 'nothing',
});

function recent(lastOn: CalendarDate, dueOn: CalendarDate) {
  return quiet('recent', say`The last entry was on ${on(lastOn)}; the next is due on ${on(dueOn)}.`, {
    round: { lastOn, dueOn },
  });
}

/** The last exchange, or else their last words about the work: `an email on 12 May`. */
function lastWord(logged: RuleEntry | null, lastOn: CalendarDate): Sentence {
  if (!logged) return say`they said how you did on ${on(lastOn)}`;
  const channel = logged.channel === 'video' ? 'video call' : logged.channel;
  return say`${/^[aeiou]/.test(channel) ? 'an' : 'a'} ${channel} on ${on(lastOn)}`;
}
