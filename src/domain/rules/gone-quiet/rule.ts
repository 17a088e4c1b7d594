import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import type { Channel } from '../../log/entry.ts';
import { from, lastExchange, missedCalls, toldSince } from '../../log/relationship.ts';
import { bookedWithin, isExchange, justResumed, thinLog } from '../booked.ts';
import { type Doubt, defineRule, levelOf, recentTries } from '../rule.ts';
import { sivers } from '../sources.ts';

/** What `gone-quiet` found. */
export interface GoneQuietFacts {
  silentDays: number;
  /** How often the client should hear from the owner. */
  everyDays: number;
  lastOn: CalendarDate;
  /** Null where an imported file tells of the last contact, and not how it was, or where it was feedback of theirs. */
  lastChannel: Channel | null;
  missedCalls: number;
  plannedOn: CalendarDate | null;
  plannedChannel: Channel | null;
}

/** Longer without a word than the client's rhythm allows. */
export default defineRule<GoneQuietFacts, 'days' | 'amber' | 'red'>({
  id: 'gone-quiet',
  kind: 'standard',
  place: 20,
  title: 'It has gone quiet between you',
  looksAt:
    'The last exchange, whoever began it and on whatever channel, and the days since. Calls that reached nobody, mails to everyone and automatic answers are no exchange; feedback of theirs is one. When something is booked for no later than one more round, it stays amber and says when it is. It also stays amber just after a pause that you set, and where only an imported file tells of the last contact.',
  why: 'Clients welcome attention that comes regularly and is of use to them. Silence is noticed before it is mentioned, and by then somebody else has called.',
  source: [sivers],
  thresholds: {
    days: {
      value: 60,
      help: 'How often a client should hear from you, in days',
      source:
        'practice: two months, after Derek Sivers; a key client may want 21, an occasional one 180 or 365',
    },
    amber: { value: 100, help: 'From how many percent of those days it is amber', source: 'our choice' },
    red: { value: 150, help: 'From how many percent of those days it is red', source: 'our choice' },
  },
  cadence: 'days',
  prospects: false,
  wishSilences: false,
  span: () => recentTries,
  check(relationship, { days, amber, red }, { today, firstOf }) {
    const last = lastExchange(relationship);
    const said = relationship.acquaintance.feedbackSaidOn;
    // Feedback is a word of theirs, logged or not.
    const isSaid = said !== null && said > (last?.happenedOn ?? '');
    const heardOn = isSaid ? said : last?.happenedOn;
    const toldOn = toldSince(relationship, heardOn ? { happenedOn: heardOn } : null, today);
    const lastOn = toldOn ?? heardOn;
    if (lastOn === undefined) return { flagged: false, because: 'nothing-said' };
    const silentDays = daysBetween(lastOn, today);
    if (silentDays * 100 < days * amber) {
      const dueOn = addDays(lastOn, Math.ceil((days * amber) / 100));
      return { flagged: false, because: 'recent', on: lastOn, dueOn };
    }
    const booked = bookedWithin(relationship, isExchange, today, days);
    const doubt: Doubt | null = toldOn ? { kind: 'told', on: toldOn } : thinLog(relationship, days, today);
    const logged = toldOn || isSaid ? null : last;
    const missed = missedCalls(from(relationship.entries, firstOf(recentTries)), lastOn);
    const wantsWriting = relationship.wish !== null || logged?.byWish === true;
    return {
      flagged: true,
      level:
        booked || justResumed(relationship, days, today)
          ? 'amber'
          : levelOf(silentDays * 100 >= days * red, doubt),
      overdue: booked ? 0 : silentDays - days,
      sinceOn: lastOn,
      facts: {
        silentDays,
        everyDays: days,
        lastOn,
        lastChannel: logged?.channel ?? null,
        missedCalls: missed.length,
        plannedOn: booked?.happenedOn ?? null,
        plannedChannel: booked?.channel ?? null,
      },
      evidence: [...(logged ? [logged] : []), ...missed, ...(booked ? [booked] : [])],
      act: booked ? 'show' : wantsWriting || missed.length > 1 ? 'email' : 'call',
      doubt,
    };
  },
});
