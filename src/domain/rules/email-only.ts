import type { CalendarDate } from '../calendar-date.ts';
import { daysBetween } from '../calendar-date.ts';
import { isLive, isLiveChannel } from '../interaction.ts';
import { beganOn, from, inOrder, missedCalls, youngerThan } from '../relationship.ts';
import { isHeard, lastPastDecider, type TalkPastDecider } from './past-decider.ts';
import { levelOf, type Rule } from './rule.ts';
import { daftLengel1986, kruger2005, kumarEpley2021 } from './sources.ts';

/** What `email-only` found. */
export interface EmailOnlyFacts {
  written: number;
  emails: number;
  /** The days it looked at, or those since the relationship began when that is less. */
  days: number;
  /** The last talk, before those days. */
  lastTalkOn: CalendarDate | null;
  missedCalls: number;
  /** The last talk in those days, with others than who decides. */
  pastDecider: TalkPastDecider | null;
}

/** Several written exchanges in the window and not one talk. */
export const emailOnly: Rule<EmailOnlyFacts, 'interactions' | 'days'> = {
  id: 'email-only',
  title: 'You only ever write to each other',
  looksAt:
    'Emails, messages and letters of the last days, either way. It speaks when there are enough of them and not one call, video call, meeting or event in which somebody was reached; it is red from twice as many. Where you noted who decides, a talk that names only others does not count; one that names nobody does. What was written to a person who wishes to be written to is not counted.',
  why: 'Tone is lost in writing more often than writers think, and two people who never hear each other stay strangers. One call changes that.',
  source: [kruger2005, kumarEpley2021, daftLengel1986],
  thresholds: { interactions: 3, days: 180 },
  thresholdHelp: {
    interactions: 'How many written exchanges it takes',
    days: 'How many days it looks back',
  },
  thresholdSource: { interactions: 'our choice', days: 'our choice' },
  prospects: false,
  wishSilences: true,
  span: ({ days }) => days,
  check(relationship, { interactions, days }, { today, firstOf }) {
    const first = firstOf(days);
    const recent = from(relationship.entries, first);
    const talk = recent.findLast(isHeard);
    if (talk) return { flagged: false, because: 'talked', on: talk.happenedOn };
    const written = recent.filter(
      ({ kind, channel, byWish }) => kind === 'exchange' && !isLiveChannel(channel) && !byWish,
    );
    if (written.length < Math.max(1, interactions)) {
      return { flagged: false, because: 'few', count: written.length, needed: interactions, days };
    }
    const known = youngerThan(days, relationship, today);
    const doubt = known === null ? null : ({ kind: 'young', days: known } as const);
    const lastTalk =
      relationship.entries.findLast((entry) => isLive(entry) && entry.happenedOn < first) ??
      relationship.earlier.lastLive;
    const lastTalkOn = lastTalk?.happenedOn ?? null;
    const sinceOn = lastTalkOn ?? beganOn(relationship);
    const missed = missedCalls(recent);
    return {
      flagged: true,
      level: levelOf(written.length >= 2 * interactions, doubt),
      overdue: Math.max(0, daysBetween(sinceOn, today) - days),
      sinceOn,
      facts: {
        written: written.length,
        emails: written.filter(({ channel }) => channel === 'email').length,
        days: known === null ? days : known + 1,
        lastTalkOn,
        missedCalls: missed.length,
        pastDecider: lastPastDecider(recent),
      },
      evidence: missed.length > 1 ? inOrder([...written, ...missed]) : written,
      act: missed.length > 1 ? 'meeting' : 'call',
      doubt,
    };
  },
};
