import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { isLive } from '../../log/entry.ts';
import { from, importedContactSince, knownSince, youngerThan } from '../../log/relationship.ts';
import { on, type Sentence, say } from '../../text/sentence.ts';
import { decidersText, namesText, spanText } from '../../text/words.ts';
import { isHeard, lastPastDecider, mayHaveMet, sayPast, type TalkPastDecider } from '../past-decider.ts';
import { booked, few, talked, young } from '../quiet.ts';
import { bookedWithin, defineRule, lastFew, quiet } from '../rule.ts';

export default defineRule({
  id: 'decision-maker-unmet',
  kind: 'suggestion',
  place: 30,
  title: 'You do not talk to the one who decides',
  looksAt:
    'It looks at people with the role decision-maker, and speaks if no talk of the last days names one of them, even about another client. A talk that names nobody may have been with them, so it is silent then. It is never red, and silent while a talk is booked within a month.',
  why: 'Someone who decides about your work but never talks to you will decide by price. When the person you know leaves, you start again.',
  source: [],
  thresholds: {
    days: { value: 60, help: 'How many days the relationship must have lasted', source: 'our choice' },
    exchanges: { value: 2, help: 'How many entries it takes', source: 'our choice' },
    within: { value: 365, help: 'How many days it looks back', source: 'our choice: a year' },
  },
  prospects: false,
  wishSilences: true,
  exempt: { future: 'it asks for no talk if one is booked within a month' },
  span: ({ within }) => within,
  check(relationship, { days, exchanges, within }, { today, firstOf }) {
    const { entries, earlier, acquaintance } = relationship;
    if (acquaintance.deciders.length === 0)
      return quiet('nobody-decides', say`Nobody has the role decision-maker.`);
    const deciders = acquaintance.deciders.filter(({ writingBecause }) => writingBecause === null);
    const [decider] = deciders;
    if (!decider) return quiet('deciders-write', say`The one who decides asked to be written to.`);
    const met = deciders
      .flatMap(({ lastTalkOn }) => lastTalkOn ?? [])
      .toSorted()
      .at(-1);
    const first = firstOf(within);
    if (met !== undefined && met >= first) return talked(met);
    const recent = from(entries, first);
    const unnamed = recent.findLast(mayHaveMet);
    if (unnamed) {
      const talkedOn = on(unnamed.happenedOn);
      return quiet('names-nobody', say`The talk on ${talkedOn} may have been with the one who decides.`);
    }
    const planned = bookedWithin(relationship, mayHaveMet, today);
    if (planned) return booked(planned);
    const known = youngerThan(days, relationship, today);
    if (known !== null) return young(addDays(today, days - known));
    const counted = recent.filter(({ kind }) => kind === 'exchange');
    if (counted.length < exchanges) return few(counted.length, exchanges, within);
    const shown = lastFew(counted);
    // Neither the channel nor the person of that contact is known.
    const toldOn = importedContactSince(relationship, met === undefined ? null : { happenedOn: met }, today);
    // A talk that may have been with them was found above.
    const past = counted.findLast(isLive);
    const sinceOn = met ?? knownSince(relationship);
    const facts = {
      deciders: deciders.map(({ name }) => name),
      days: within,
      knownDays: daysBetween(knownSince(relationship), today),
      exchanges: counted.length,
      lastTalkOn: met ?? null,
      perhapsBefore:
        earlier.lastHeard !== null || entries.some((entry) => isHeard(entry) && entry.happenedOn < first),
      pastDecider: lastPastDecider(recent),
    };
    return {
      flagged: true,
      level: 'amber',
      overdue: Math.max(0, daysBetween(sinceOn, today) - (met ? within : days)),
      sinceOn,
      says: says(facts),
      facts,
      evidence: past && !shown.includes(past) ? [past, ...shown.slice(1)] : shown,
      act: { verb: 'call', rest: '"…"', person: decider.name },
      doubt: toldOn ? { kind: 'told', on: toldOn } : null,
    };
  },
});

interface Unmet {
  deciders: readonly string[];
  /** The days the rule covers. */
  days: number;
  knownDays: number;
  /** The last talk before those days that named one of them; null if there was none. */
  lastTalkOn: CalendarDate | null;
  /** Whether an older talk names nobody and may have been with one of them. */
  perhapsBefore: boolean;
  pastDecider: TalkPastDecider | null;
}

function says({ deciders, days, knownDays, lastTalkOn, perhapsBefore, pastDecider }: Unmet): Sentence {
  const whom = decidersText(deciders);
  if (pastDecider && !lastTalkOn && !perhapsBefore) {
    const others = namesText(pastDecider.talkedTo, 'and');
    return say`talked to ${others} on ${on(pastDecider.on)}, and never to ${whom}`;
  }
  const past = pastDecider ? say`; ${sayPast(pastDecider)}` : '';
  if (lastTalkOn) return say`no talk with ${whom}, since ${on(lastTalkOn)}${past}`;
  return perhapsBefore
    ? say`no talk with ${whom}, in ${spanText(days)}${past}`
    : say`never talked to ${whom}, in ${spanText(knownDays)}${past}`;
}
