import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { isLive } from '../../log/entry.ts';
import { from, knownSince, toldSince, youngerThan } from '../../log/relationship.ts';
import { bookedWithin } from '../booked.ts';
import { isHeard, lastPastDecider, mayHaveMet, type TalkPastDecider } from '../past-decider.ts';
import { defineRule, lastFew } from '../rule.ts';

/** What `decision-maker-unmet` found. */
export interface DecisionMakerUnmetFacts {
  deciders: readonly string[];
  /** The days it looked at. */
  days: number;
  knownDays: number;
  exchanges: number;
  /** The last talk that named one of them, before the days it looks at; null where none ever did. */
  lastTalkOn: CalendarDate | null;
  /** Whether an older talk names nobody, and may have been with one of them. */
  perhapsBefore: boolean;
  /** The last talk, with others than who decides; null where there was none. */
  pastDecider: TalkPastDecider | null;
}

/** Somebody decides there, and was not talked to in all that time. */
export default defineRule<DecisionMakerUnmetFacts, 'days' | 'exchanges' | 'within'>({
  id: 'decision-maker-unmet',
  kind: 'suggestion',
  place: 30,
  title: 'You do not talk to who decides',
  looksAt:
    'The people of the client whose role is decision-maker, and the talks of the last days that named one of them, also those that were about another client. It speaks when the relationship has lasted a while, there were exchanges, and no such talk. A talk that names nobody may have been with them: then it is silent, and so it is while one is booked within a month (our choice). One who wishes to be written to need not be talked to. It is never red.',
  why: 'Whoever decides about your work and does not hear your voice decides about a price. When your person there leaves, you start anew.',
  source: [],
  thresholds: {
    days: { value: 60, help: 'How many days the relationship must have lasted', source: 'our choice' },
    exchanges: { value: 2, help: 'How many exchanges it takes', source: 'our choice' },
    within: { value: 365, help: 'How many days it looks back', source: 'our choice: a year' },
  },
  prospects: false,
  wishSilences: true,
  span: ({ within }) => within,
  check(relationship, { days, exchanges, within }, { today, firstOf }) {
    const { entries, earlier, acquaintance } = relationship;
    if (acquaintance.deciders.length === 0) return { flagged: false, because: 'nobody-decides' };
    const deciders = acquaintance.deciders.filter(({ writingBecause }) => writingBecause === null);
    const [decider] = deciders;
    if (!decider) return { flagged: false, because: 'deciders-write' };
    const met = deciders
      .flatMap(({ lastTalkOn }) => lastTalkOn ?? [])
      .toSorted()
      .at(-1);
    const first = firstOf(within);
    if (met !== undefined && met >= first) return { flagged: false, because: 'talked', on: met };
    const recent = from(entries, first);
    const unnamed = recent.findLast(mayHaveMet);
    if (unnamed) return { flagged: false, because: 'names-nobody', on: unnamed.happenedOn };
    const booked = bookedWithin(relationship, mayHaveMet, today);
    if (booked) return { flagged: false, because: 'booked', on: booked.happenedOn, channel: booked.channel };
    const known = youngerThan(days, relationship, today);
    if (known !== null) return { flagged: false, because: 'young', dueOn: addDays(today, days - known) };
    const said = recent.filter(({ kind }) => kind === 'exchange');
    if (said.length < exchanges) {
      return { flagged: false, because: 'few', count: said.length, needed: exchanges, days: within };
    }
    const few = lastFew(said);
    // How that contact was, and with whom, is not known.
    const toldOn = toldSince(relationship, met === undefined ? null : { happenedOn: met }, today);
    const past = said.findLast((entry) => isLive(entry) && !mayHaveMet(entry));
    const sinceOn = met ?? knownSince(relationship);
    const before =
      entries.findLast((entry) => isHeard(entry) && entry.happenedOn < first) ?? earlier.lastHeard;
    return {
      flagged: true,
      level: 'amber',
      overdue: Math.max(0, daysBetween(sinceOn, today) - (met ? within : days)),
      sinceOn,
      facts: {
        deciders: deciders.map(({ name }) => name),
        days: within,
        knownDays: daysBetween(knownSince(relationship), today),
        exchanges: said.length,
        lastTalkOn: met ?? null,
        perhapsBefore: before !== null,
        pastDecider: lastPastDecider(recent),
      },
      evidence: past && !few.includes(past) ? [past, ...few.slice(1)] : few,
      act: { verb: 'call', rest: '"…"', person: decider.name },
      doubt: toldOn ? { kind: 'told', on: toldOn } : null,
    };
  },
});
