import type { CalendarDate } from '../../days/calendar-date.ts';
import { isLive, isLiveChannel } from '../../log/entry.ts';
import { from, type RuleEntry } from '../../log/relationship.ts';
import { bookedWithin } from '../booked.ts';
import { type MissingTalk, missingTalk } from '../missing-talk.ts';
import { defineRule } from '../rule.ts';
import { kumarEpley2021 } from '../sources.ts';

/** What `group-only` found. */
export interface GroupOnlyFacts extends Pick<MissingTalk, 'days' | 'missedCalls'> {
  talks: number;
  written: number;
  /** The last talk between two people, before those days. */
  lastOneOnOneOn: CalendarDate | null;
}

const isOneOnOne = (entry: RuleEntry) => isLive(entry) && entry.audience === 'one-on-one';

/** Their voice was heard, but never by one person alone. */
export default defineRule<GroupOnlyFacts, 'interactions' | 'days'>({
  id: 'group-only',
  kind: 'standard',
  place: 40,
  title: 'You only ever talk in company',
  looksAt:
    'All exchanges of the last days. It speaks when there are enough of them, a call, meeting or event in a group among them, and not one talk between two people, and none is booked within a month (our choice). An email to one person does not count as such a talk: nobody heard anybody. It is red from twice as many (our choice).',
  why: 'In a conference call or a webinar everybody speaks for the room. What worries a client, and what they want next, is said between two people.',
  source: [
    {
      ...kumarEpley2021,
      doubt: 'it shows what a talk between two does; no study known to us compares it with a call in a group',
    },
  ],
  thresholds: {
    interactions: {
      value: 3,
      help: 'How many exchanges it takes, one of them in a group',
      source: 'our choice',
    },
    days: { value: 180, help: 'How many days it looks back', source: 'our choice' },
  },
  prospects: false,
  wishSilences: true,
  span: ({ days }) => days,
  check(relationship, { interactions, days }, day) {
    const recent = from(relationship.entries, day.firstOf(days));
    const alone = recent.findLast(isOneOnOne);
    if (alone) return { flagged: false, because: 'talked', on: alone.happenedOn };
    const talks = recent.filter(isLive);
    if (talks.length === 0) return { flagged: false, because: 'no-group', days };
    const counted = recent.filter(
      (entry) =>
        isLive(entry) || (entry.kind === 'exchange' && !isLiveChannel(entry.channel) && !entry.byWish),
    );
    if (counted.length < interactions) {
      return { flagged: false, because: 'few', count: counted.length, needed: interactions, days };
    }
    const booked = bookedWithin(relationship, isOneOnOne, day.today);
    if (booked) return { flagged: false, because: 'booked', on: booked.happenedOn, channel: booked.channel };
    const isRed = counted.length >= 2 * interactions;
    const { lastOneOnOne: earlier } = relationship.earlier;
    const flag = missingTalk(
      relationship,
      { days, isTalk: isOneOnOne, earlier, instead: counted, needed: Math.max(1, interactions), isRed },
      day,
    );
    const { lastOn: lastOneOnOneOn, ...facts } = flag.facts;
    const written = counted.length - talks.length;
    return { ...flag, facts: { ...facts, lastOneOnOneOn, talks: talks.length, written } };
  },
});
