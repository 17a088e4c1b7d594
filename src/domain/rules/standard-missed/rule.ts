import { addDays, type CalendarDate } from '../../days/calendar-date.ts';
import { inOrder, type Relationship } from '../../log/relationship.ts';
import { joined, on, type Sentence, say } from '../../text/sentence.ts';
import { plural } from '../../text/words.ts';
import { sayPast, withDeciders } from '../past-decider.ts';
import { booked, noNumberSet } from '../quiet.ts';
import {
  type ClientDeed,
  type Doubt,
  defineRule,
  justResumed,
  levelOf,
  type Quiet,
  quiet,
  thinLog,
} from '../rule.ts';
import { kumarEpley2021, sivers } from '../sources.ts';
import { type MissedStandard, reach, redPercent, type Standing, talks, useful } from './standings.ts';

export default defineRule({
  id: 'standard-missed',
  kind: 'standard',
  place: 70,
  title: 'They get less from you than you mean to give',
  looksAt:
    'It compares the last talk, the last talk between two people, and the last help, news or advice (--touch) with how often you mean them to happen. It is off until you set a number, for all, for a profile or for one client, and is red from one and a half times that number. It leaves out what is booked, what the log cannot tell, and talks with people who asked to be written to.',
  why: 'If you do the same for everybody, you do too little for the few who matter. A standard tells you who they are, so you need not keep it in your head.',
  source: [
    sivers,
    { ...kumarEpley2021, doubt: '200 people, old friends and not clients; it gives no number of days' },
  ],
  thresholds: {
    live: { value: 0, help: 'How often you mean to talk, in days', source: 'yours to set' },
    'one-on-one': {
      value: 0,
      help: 'How often you mean to talk just the two of you, in days',
      source: 'yours to set',
    },
    useful: {
      value: 0,
      help: 'How often to send them something useful, in days',
      source: 'yours to set',
    },
  },
  prospects: true,
  wishSilences: false,
  exempt: {
    future: 'it asks for nothing that is booked within one more period',
    booking: 'if several standards are missed, one may be booked',
  },
  span: reach,
  check(relationship, limits, day) {
    if (limits.live + limits['one-on-one'] + limits.useful === 0) return noNumberSet;
    const words = useful(relationship, limits, day);
    const spoken = talks(relationship, limits, day);
    const judged = [...spoken.standing, ...words.standing];
    const missed = judged.filter((one) => late(one) >= 0).toSorted((a, b) => late(b) - late(a));
    const [worst] = missed;
    if (!worst) {
      const planned = spoken.booked ?? words.booked;
      if (planned) return booked(planned);
      if (judged.length === 0 && spoken.toldOn) return perhapsTalked(spoken.toldOn);
      if (judged.length === 0 && words.unknown) return unnoted(words.unknown);
      return allMet(judged, day.today);
    }
    const evidence = missed.flatMap(({ entry }) => entry ?? []);
    const isRed = missed.some(
      ({ days, everyDays, entry }) =>
        entry !== null &&
        days * 100 >= everyDays * redPercent &&
        !justResumed(relationship, everyDays, day.today),
    );
    const doubt = doubtOf(missed, relationship, day.today);
    const past = missed.find(({ pastDecider }) => pastDecider !== null)?.pastDecider;
    return {
      flagged: true,
      level: levelOf(isRed, doubt),
      overdue: late(worst),
      sinceOn: addDays(day.today, -worst.days),
      says: joined([...missed.map(sayMissed), ...(past ? [sayPast(past)] : [])], '; '),
      facts: { missed: missed.map(({ entry: _, toldOn: __, ...one }) => one) },
      evidence: inOrder(
        evidence.filter((entry, at) => evidence.findIndex(({ id }) => id === entry.id) === at),
      ),
      act: actOn(missed),
      doubt,
    };
  },
});

/** Days a standard is overdue. */
function late({ days, everyDays }: MissedStandard): number {
  return days - everyDays;
}

const what: Readonly<Record<MissedStandard['standard'], string>> = {
  live: 'talk',
  'one-on-one': 'talk between two',
  useful: 'useful word from you',
};

/** One standard: `no talk in 100 days, since 12 May (asked: every 90)`. */
function sayMissed({ standard, everyDays, lastOn, days, pastDecider }: MissedStandard): Sentence {
  if (standard === 'useful' && !lastOn)
    return say`no useful word noted in ${plural(days, 'day')} (asked: every ${everyDays}; is --touch noted?)`;
  const since = lastOn ? say`, since ${on(lastOn)}` : '';
  return say`no ${what[standard]}${withDeciders(pastDecider)} in ${plural(days, 'day')}${since} (asked: every ${everyDays})`;
}

function perhapsTalked(day: CalendarDate): Quiet {
  const says = say`An imported contact on ${on(day)} names no channel, so it may have been a talk.`;
  return quiet('told', says, { unjudged: 'nothing' });
}

function unnoted({ noted, needed, days }: Record<'noted' | 'needed' | 'days', number>): Quiet {
  const has = `${plural(noted, 'entry', 'entries')} in ${plural(days, 'day')} ${noted === 1 ? 'has' : 'have'} one`;
  const says = say`You seem not to note touches: ${has}, so nobody knows whether they had a useful word. Note them with --touch help, news or advice; it speaks from ${needed}.`;
  return quiet('touches-unnoted', says, { unjudged: 'nothing' });
}

/** Quiet because all standards are met; if none is judged, a talk is booked or they asked for writing. */
function allMet(judged: readonly Standing[], today: CalendarDate): Quiet {
  const [latest] = judged.map(late).toSorted((a, b) => b - a);
  if (latest === undefined)
    return quiet('standards-kept', say`It is booked, or they asked to be written to.`, {
      unjudged: 'nothing',
    });
  return quiet(
    'standards-kept',
    say`The standard is met; the next is due on ${on(addDays(today, -latest))}.`,
  );
}

/** Doubt that nothing was done: an imported contact, or a log with hardly any entries. */
function doubtOf(missed: readonly Standing[], relationship: Relationship, today: CalendarDate): Doubt | null {
  const toldOn = missed.find((one) => one.toldOn !== null)?.toldOn;
  if (toldOn) return { kind: 'told', on: toldOn };
  return thinLog(relationship, Math.max(...missed.map(({ everyDays }) => everyDays)), today);
}

/** Proposes a missing talk, with a decision-maker if the last talk missed them, or a missing useful word. */
function actOn(missed: readonly Standing[]): 'call' | ClientDeed {
  const isTalk = missed.some(({ standard }) => standard !== 'useful');
  const useful = missed.some(({ standard }) => standard === 'useful') ? ' --touch help' : '';
  const [person] = missed.flatMap(({ pastDecider }) => pastDecider?.deciders ?? []);
  if (!useful && person === undefined) return 'call';
  return {
    verb: isTalk ? 'call' : 'email',
    rest: `"…"${useful}`,
    ...(person === undefined ? {} : { person }),
  };
}
