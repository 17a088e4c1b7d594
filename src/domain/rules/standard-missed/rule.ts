import { addDays, type CalendarDate } from '../../days/calendar-date.ts';
import { inOrder, type Relationship } from '../../log/relationship.ts';
import { justResumed, thinLog } from '../booked.ts';
import { type ClientDeed, type Doubt, defineRule, levelOf } from '../rule.ts';
import { kumarEpley2021, sivers } from '../sources.ts';
import { type MissedStandard, reach, redPercent, type Standing, talks, useful } from './standings.ts';

/** What `standard-missed` found: every standard that is not kept, the one most overdue first. */
export interface StandardMissedFacts {
  missed: readonly MissedStandard[];
}

/** What a client of this kind may expect was not given. */
export default defineRule<StandardMissedFacts, MissedStandard['standard']>({
  id: 'standard-missed',
  kind: 'standard',
  place: 70,
  title: 'They get less of you than you mean to give',
  looksAt:
    'The last talk, the last talk between two people, and the last exchange with help, news or advice from you (--touch), each beside how often you mean it to be: for everybody, for a kind of client or for one. It asks nothing until you say so. Where you noted who decides, a talk that names only others does not count. A client is not neglected before the relationship has lasted as long. It is red from one and a half times the days (our choice), unless the log has hardly anything in it, or nothing of the kind, or a pause that you set has just ended. Where an imported file tells of a contact within the days, and not how it was, talks are not judged: it may have been one. Of useful words it is silent where there are none and fewer than three exchanges with a touch (our choice): touches are not noted then, and nothing is known. What is booked for no later than one more round is not asked for, and of those who wish to be written to no talk is.',
  why: 'To do the same for everybody is to do too little for the few who matter. A standard makes it a matter of looking, not of remembering.',
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
      help: 'How often they are to have a useful word from you, in days',
      source: 'yours to set',
    },
  },
  prospects: true,
  wishSilences: false,
  span: reach,
  check(relationship, limits, day) {
    if (limits.live + limits['one-on-one'] + limits.useful === 0) {
      return { flagged: false, because: 'not-asked' };
    }
    const words = useful(relationship, limits, day);
    const spoken = talks(relationship, limits, day);
    const kept = [...spoken.standing, ...words.standing];
    const late = ({ days, everyDays }: MissedStandard) => days - everyDays;
    const missed = kept.filter((one) => late(one) >= 0).toSorted((a, b) => late(b) - late(a));
    const [worst] = missed;
    if (!worst) {
      const booked = spoken.booked ?? words.booked;
      if (booked)
        return { flagged: false, because: 'booked', on: booked.happenedOn, channel: booked.channel };
      if (kept.length === 0 && spoken.toldOn) return { flagged: false, because: 'told', on: spoken.toldOn };
      if (kept.length === 0 && words.unknown)
        return { flagged: false, because: 'touches-unnoted', ...words.unknown };
      const left = kept.map(late).toSorted((a, b) => b - a)[0];
      const dueOn = left === undefined ? null : addDays(day.today, -left);
      return { flagged: false, because: 'standards-kept', dueOn };
    }
    const evidence = missed.flatMap(({ entry }) => entry ?? []);
    const isRed = missed.some(
      ({ days, everyDays, entry, toldOn }) =>
        entry !== null &&
        toldOn === null &&
        days * 100 >= everyDays * redPercent &&
        !justResumed(relationship, everyDays, day.today),
    );
    const doubt = doubtOf(missed, relationship, day.today);
    return {
      flagged: true,
      level: levelOf(isRed, doubt),
      overdue: late(worst),
      sinceOn: addDays(day.today, -worst.days),
      facts: {
        missed: missed.map(({ entry: _, toldOn: __, ...one }) => one),
      },
      evidence: inOrder(
        evidence.filter((entry, at) => evidence.findIndex(({ id }) => id === entry.id) === at),
      ),
      act: actOn(missed, relationship),
      doubt,
    };
  },
});

/** What makes it less sure that nothing was done: a file's word, or a log with hardly anything in it. */
function doubtOf(missed: readonly Standing[], relationship: Relationship, today: CalendarDate): Doubt | null {
  const told = missed.find(({ toldOn }) => toldOn !== null)?.toldOn;
  if (told) return { kind: 'told', on: told };
  return thinLog(relationship, Math.max(...missed.map(({ everyDays }) => everyDays)), today);
}

/** A talk where one is missed, with who decides where it was with others; and a useful word, where that is missed. */
function actOn(missed: readonly Standing[], { wish }: Relationship): 'call' | ClientDeed {
  const talk = missed.find(({ standard }) => standard !== 'useful');
  const useful = missed.some(({ standard }) => standard === 'useful') ? ' --touch help' : '';
  const [person] = missed.flatMap(({ pastDecider }) => pastDecider?.deciders ?? []);
  if (talk && !useful && person === undefined) return 'call';
  return {
    verb: talk && !wish ? 'call' : 'email',
    rest: `"…"${useful}`,
    ...(person === undefined ? {} : { person }),
  };
}
