import { addDays, daysBetween } from '../calendar-date.ts';
import { isLive } from '../interaction.ts';
import { beganOn, from, youngerThan } from '../relationship.ts';
import { isHeard, lastPastDecider, type TalkPastDecider } from './past-decider.ts';
import { lastFew, type Rule } from './rule.ts';

/** What `decision-maker-unmet` found. */
export interface DecisionMakerUnmetFacts {
  deciders: readonly string[];
  knownDays: number;
  exchanges: number;
  /** The last talk, with others than who decides; null where there was none. */
  pastDecider: TalkPastDecider | null;
}

/** Somebody decides there, and was never talked to. */
export const decisionMakerUnmet: Rule<DecisionMakerUnmetFacts, 'days' | 'exchanges' | 'within'> = {
  id: 'decision-maker-unmet',
  title: 'You never talked to who decides',
  looksAt:
    'The people of the client whose role is decision-maker, and all talks up to today. It speaks when the relationship has lasted a while, there were exchanges of late, and no talk named one of them. A talk that names nobody may have been with them, and so may one from before the days it looks at: then it is silent. It is never red.',
  why: 'Whoever decides about your work and never heard your voice decides about a price. When your person there leaves, you start anew.',
  source: [],
  thresholds: { days: 60, exchanges: 2, within: 365 },
  thresholdHelp: {
    days: 'How many days the relationship must have lasted',
    exchanges: 'How many exchanges it takes',
    within: 'How many days it looks back',
  },
  thresholdSource: { days: 'our choice', exchanges: 'our choice', within: 'our choice: a year' },
  prospects: false,
  wishSilences: true,
  suggestion: true,
  span: ({ within }) => within,
  check(relationship, { days, exchanges, within }, { today, firstOf }) {
    const { entries, earlier, planned, acquaintance } = relationship;
    const { deciders } = acquaintance;
    const [decider] = deciders;
    if (!decider) return { flagged: false, because: 'nobody-decides' };
    const met = deciders
      .flatMap(({ lastTalkOn }) => lastTalkOn ?? [])
      .toSorted()
      .at(-1);
    if (met) return { flagged: false, because: 'talked', on: met };
    const first = firstOf(within);
    const recent = from(entries, first);
    const unnamed =
      recent.findLast(isHeard) ??
      entries.findLast((entry) => isLive(entry) && entry.happenedOn < first) ??
      earlier.lastLive;
    if (unnamed) return { flagged: false, because: 'names-nobody', on: unnamed.happenedOn };
    const booked = planned.find(isHeard);
    if (booked) return { flagged: false, because: 'booked', on: booked.happenedOn, channel: booked.channel };
    const known = youngerThan(days, relationship, today);
    if (known !== null) return { flagged: false, because: 'young', dueOn: addDays(today, days - known) };
    const said = recent.filter(({ kind }) => kind === 'exchange');
    if (said.length < exchanges) {
      return { flagged: false, because: 'few', count: said.length, needed: exchanges, days: within };
    }
    const few = lastFew(said);
    const past = said.findLast((entry) => isLive(entry) && !isHeard(entry));
    const sinceOn = beganOn(relationship);
    const knownDays = daysBetween(sinceOn, today);
    return {
      flagged: true,
      level: 'amber',
      overdue: knownDays - days,
      sinceOn,
      facts: {
        deciders: deciders.map(({ name }) => name),
        knownDays,
        exchanges: said.length,
        pastDecider: lastPastDecider(recent),
      },
      evidence: past && !few.includes(past) ? [past, ...few.slice(1)] : few,
      act: { verb: 'call', rest: '"…"', person: decider.name },
      doubt: null,
    };
  },
};
