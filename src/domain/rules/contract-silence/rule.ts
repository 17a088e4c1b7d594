import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { isLive, isLiveChannel } from '../../log/entry.ts';
import {
  from,
  importedContactSince,
  inOrder,
  missedCalls,
  type Relationship,
} from '../../log/relationship.ts';
import { on, say } from '../../text/sentence.ts';
import { plural, triedText } from '../../text/words.ts';
import { isHeard, lastPastDecider, sayPast, withDeciders } from '../past-decider.ts';
import { booked, talked } from '../quiet.ts';
import { bookedWithin, type Doubt, defineRule, justResumed, levelOf, quiet, thinLog } from '../rule.ts';
import { kumarEpley2021 } from '../sources.ts';

export default defineRule({
  id: 'contract-silence',
  kind: 'standard',
  place: 60,
  title: 'They signed, and you have not talked since',
  looksAt:
    'It looks at the day a contract was signed, and at the calls, video calls, meetings and events since that reached somebody. It is silent while such a talk is booked within a month, and once the contract is old. It is never red if the log is thin, if an imported file has a contact on a later day, or just after a pause you set.',
  why: 'Before they signed, you called; now they wait and wonder. A talk in the first weeks shows them that they chose well.',
  source: [{ ...kumarEpley2021, doubt: '200 people, old friends and not clients who have just signed' }],
  thresholds: {
    days: {
      value: 14,
      help: 'Days after the contract without a talk before it is amber',
      source: 'our choice',
    },
    red: {
      value: 42,
      help: 'Days after the contract without a talk before it is red',
      source: 'our choice: six weeks',
    },
    within: { value: 365, help: 'How many days old the contract may be', source: 'our choice: a year' },
  },
  prospects: true,
  wishSilences: true,
  exempt: { future: 'it asks for no talk if one is booked within a month' },
  span: ({ within }) => within,
  check(relationship, { days, red, within }, { today, firstOf }) {
    const { client, entries } = relationship;
    const { signedOn } = client;
    if (signedOn === null) return notSigned;
    if (signedOn < firstOf(within))
      return quiet('signed', say`The contract was signed on ${on(signedOn)}, too long ago.`);
    // Words on the day itself led to the contract.
    const since = from(entries, addDays(signedOn, 1));
    const talk = since.findLast(isHeard);
    if (talk) return talked(talk.happenedOn);
    const age = daysBetween(signedOn, today);
    if (age < days) return justSigned(signedOn, addDays(signedOn, days));
    const planned = bookedWithin(relationship, isHeard, today);
    if (planned) return booked(planned);
    const doubt = doubtOf(relationship, { signedOn, days, red }, today);
    const pastDecider = lastPastDecider(since);
    const [decider] = pastDecider?.deciders ?? [];
    const missed = missedCalls(since);
    const channel = missed.length > 1 ? 'meeting' : 'call';
    const written = since.filter(({ kind, channel }) => kind === 'exchange' && !isLiveChannel(channel));
    const only =
      written.length > 0 ? `, only ${plural(written.length, 'written entry', 'written entries')}` : '';
    const past = pastDecider ? say`; ${sayPast(pastDecider)}` : '';
    const silence = say`no talk${withDeciders(pastDecider)} in the ${plural(age, 'day')} since${only}`;
    return {
      flagged: true,
      level: levelOf(age >= red && !justResumed(relationship, days, today), doubt),
      overdue: age - days,
      sinceOn: signedOn,
      says: say`signed on ${on(signedOn)}, and ${silence}${past}${triedText(missed.length)}`,
      facts: { signedOn, days: age, written: written.length, missedCalls: missed.length, pastDecider },
      evidence: inOrder([...written, ...missed, ...since.filter(isLive)]),
      act: decider === undefined ? channel : { verb: verbs[channel], rest: '"…"', person: decider },
      doubt,
    };
  },
});

const verbs = { call: 'call', meeting: 'meet' } as const;

const notSigned = quiet('not-signed', say`No contract is noted: rapport client edit CLIENT --signed DAY.`);

function justSigned(signedOn: CalendarDate, speaksOn: CalendarDate) {
  return quiet('signed', say`The contract was signed on ${on(signedOn)}; it speaks from ${on(speaksOn)}.`);
}

/** Doubt that there was no talk: an imported contact, or a log that is empty or begins too late. */
function doubtOf(
  relationship: Relationship,
  { signedOn, days, red }: { signedOn: CalendarDate; days: number; red: number },
  today: CalendarDate,
): Doubt | null {
  // The channel of that contact is unknown, so it may have been a talk.
  const toldOn = importedContactSince(relationship, null, today);
  if (toldOn !== null && toldOn > signedOn) return { kind: 'told', on: toldOn };
  const { firstOn, logged: entries } = relationship.earlier;
  // An older log is enough evidence by itself.
  const isLate = firstOn === null || (firstOn > addDays(signedOn, days) && daysBetween(firstOn, today) < red);
  return isLate
    ? { kind: 'thin', entries, days: daysBetween(signedOn, today) }
    : thinLog(relationship, days, today);
}
