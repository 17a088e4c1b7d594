import type { CalendarDate } from '../../days/calendar-date.ts';
import { isLive, isLiveChannel } from '../../log/entry.ts';
import { from } from '../../log/relationship.ts';
import { bookedWithin } from '../booked.ts';
import { type MissingTalk, missingTalk } from '../missing-talk.ts';
import { defineRule } from '../rule.ts';
import { daftLengel1986, kruger2005, kumarEpley2021 } from '../sources.ts';

/** What `email-only` found. */
export interface EmailOnlyFacts extends Pick<MissingTalk, 'days' | 'missedCalls'> {
  written: number;
  emails: number;
  /** The last talk, before those days. */
  lastTalkOn: CalendarDate | null;
}

/** Several written exchanges in the window and not one talk. */
export default defineRule<EmailOnlyFacts, 'interactions' | 'days'>({
  id: 'email-only',
  kind: 'standard',
  place: 30,
  title: 'You only ever write to each other',
  looksAt:
    'Emails, messages and letters of the last days, either way. It speaks when there are enough of them and not one call, video call, meeting or event in which somebody was reached, and none is booked within a month (our choice); it is red from twice as many (our choice). A talk with somebody else than who decides is a talk; decision-maker-unmet looks after that. What was written to a person who wishes to be written to is not counted.',
  why: 'Tone is lost in writing more often than writers think, and two people who never hear each other stay strangers. One call changes that.',
  source: [kruger2005, kumarEpley2021, daftLengel1986],
  thresholds: {
    interactions: { value: 3, help: 'How many written exchanges it takes', source: 'our choice' },
    days: { value: 180, help: 'How many days it looks back', source: 'our choice' },
  },
  prospects: false,
  wishSilences: true,
  span: ({ days }) => days,
  check(relationship, { interactions, days }, day) {
    const recent = from(relationship.entries, day.firstOf(days));
    const talk = recent.findLast(isLive);
    if (talk) return { flagged: false, because: 'talked', on: talk.happenedOn };
    const written = recent.filter(
      ({ kind, channel, byWish }) => kind === 'exchange' && !isLiveChannel(channel) && !byWish,
    );
    if (written.length < Math.max(1, interactions)) {
      return { flagged: false, because: 'few', count: written.length, needed: interactions, days };
    }
    const booked = bookedWithin(relationship, isLive, day.today);
    if (booked) return { flagged: false, because: 'booked', on: booked.happenedOn, channel: booked.channel };
    const isRed = written.length >= 2 * interactions;
    const { lastLive: earlier } = relationship.earlier;
    const missed = {
      days,
      isTalk: isLive,
      earlier,
      instead: written,
      needed: Math.max(1, interactions),
      isRed,
    };
    const flag = missingTalk(relationship, missed, day);
    const emails = written.filter(({ channel }) => channel === 'email').length;
    const { lastOn: lastTalkOn, ...facts } = flag.facts;
    return { ...flag, facts: { ...facts, lastTalkOn, written: written.length, emails } };
  },
});
