import type { CalendarDate } from '../calendar-date.ts';
import { daysBetween } from '../calendar-date.ts';
import { isLive, isLiveChannel } from '../interaction.ts';
import { beganOn, type Entry, from, inOrder, missedCalls, youngerThan } from '../relationship.ts';
import { isHeard, lastPastDecider, type TalkPastDecider } from './past-decider.ts';
import { levelOf, type Rule } from './rule.ts';
import { kumarEpley2021 } from './sources.ts';

/** What `group-only` found. */
export interface GroupOnlyFacts {
  talks: number;
  written: number;
  /** The days it looked at, or those since the relationship began when that is less. */
  days: number;
  /** The last talk between two people, before those days. */
  lastOneOnOneOn: CalendarDate | null;
  missedCalls: number;
  /** The last talk between two people in those days, with another than who decides. */
  pastDecider: TalkPastDecider | null;
}

const isOneOnOne = (entry: Entry) => isLive(entry) && entry.audience === 'one-on-one';

/** Their voice was heard, but never by one person alone. */
export const groupOnly: Rule<GroupOnlyFacts, 'interactions' | 'days'> = {
  id: 'group-only',
  title: 'You only ever talk in company',
  looksAt:
    'All exchanges of the last days. It speaks when there are enough of them, a call, meeting or event in a group among them, and not one talk between two people. An email to one person does not count as such a talk: nobody heard anybody. Where you noted who decides, talks that name only others do not count. It is red from twice as many.',
  why: 'In a conference call or a webinar everybody speaks for the room. What worries a client, and what they want next, is said between two people.',
  source: [
    {
      ...kumarEpley2021,
      doubt: 'it shows what a talk between two does; no study known to us compares it with a call in a group',
    },
  ],
  thresholds: { interactions: 3, days: 180 },
  thresholdHelp: {
    interactions: 'How many exchanges it takes, one of them in a group',
    days: 'How many days it looks back',
  },
  thresholdSource: { interactions: 'our choice', days: 'our choice' },
  prospects: false,
  wishSilences: true,
  span: ({ days }) => days,
  check(relationship, { interactions, days }, { today, firstOf }) {
    const first = firstOf(days);
    const recent = from(relationship.entries, first);
    const alone = recent.findLast((entry) => isHeard(entry) && isOneOnOne(entry));
    if (alone) return { flagged: false, because: 'talked', on: alone.happenedOn };
    const talks = recent.filter(isHeard);
    if (talks.length === 0) return { flagged: false, because: 'no-group', days };
    const counted = recent.filter(
      (entry) =>
        isHeard(entry) || (entry.kind === 'exchange' && !isLiveChannel(entry.channel) && !entry.byWish),
    );
    if (counted.length < interactions) {
      return { flagged: false, because: 'few', count: counted.length, needed: interactions, days };
    }
    const known = youngerThan(days, relationship, today);
    const doubt = known === null ? null : ({ kind: 'young', days: known } as const);
    const lastAlone =
      relationship.entries.findLast((entry) => isOneOnOne(entry) && entry.happenedOn < first) ??
      relationship.earlier.lastOneOnOne;
    const lastOneOnOneOn = lastAlone?.happenedOn ?? null;
    const sinceOn = lastOneOnOneOn ?? beganOn(relationship);
    const missed = missedCalls(recent);
    return {
      flagged: true,
      level: levelOf(counted.length >= 2 * interactions, doubt),
      overdue: Math.max(0, daysBetween(sinceOn, today) - days),
      sinceOn,
      facts: {
        talks: talks.length,
        written: counted.length - talks.length,
        days: known === null ? days : known + 1,
        lastOneOnOneOn,
        missedCalls: missed.length,
        pastDecider: lastPastDecider(recent.filter(isOneOnOne)),
      },
      evidence: missed.length > 1 ? inOrder([...counted, ...missed]) : counted,
      act: missed.length > 1 ? 'meeting' : 'call',
      doubt,
    };
  },
};
