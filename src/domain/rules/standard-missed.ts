import type { CalendarDate } from '../calendar-date.ts';
import { addDays, daysBetween } from '../calendar-date.ts';
import { beganOn, type Entry, from, inOrder, type Relationship, toldSince } from '../relationship.ts';
import { usefulTouches } from '../touch.ts';
import { bookedWithin } from './booked.ts';
import { isHeard, lastPastDecider, type TalkPastDecider } from './past-decider.ts';
import type { ClientDeed, Day, Rule } from './rule.ts';
import { kumarEpley2021, sivers } from './sources.ts';
import { lastTouched, withTouches } from './untouched.ts';

/** A standard that is not kept. */
export interface MissedStandard {
  standard: 'live' | 'one-on-one' | 'useful';
  /** How often, in days. */
  everyDays: number;
  /** The day it was last kept; null where that is not known. */
  lastOn: CalendarDate | null;
  /** Days since then; without it, the days looked at, or those since the relationship began where that is less. */
  days: number;
  /** Of talks: the last one looked at since then with others than who decides. */
  pastDecider: TalkPastDecider | null;
}

/** What `standard-missed` found: every standard that is not kept, the one most overdue first. */
export interface StandardMissedFacts {
  missed: readonly MissedStandard[];
}

type Limits = Readonly<Record<MissedStandard['standard'], number>>;

/** When a standard is red, in percent of its days. */
const red = 150;

/** From how many exchanges with a touch on it is known that touches are noted at all. */
const fewest = 3;

/** How far back each is looked for entry by entry: as far as it takes to be red, a useful word a year at least. */
const reach = ({ live, 'one-on-one': alone, useful }: Limits) =>
  Math.max(Math.ceil((Math.max(live, alone, useful) * red) / 100), useful === 0 ? 0 : 365) + 1;

/** What a client of this kind may expect was not given. */
export const standardMissed: Rule<StandardMissedFacts, MissedStandard['standard']> = {
  id: 'standard-missed',
  title: 'They get less of you than you mean to give',
  looksAt:
    'The last talk, the last talk between two people, and the last exchange with help, news or advice from you (--touch), each beside how often you mean it to be: for everybody, for a kind of client or for one. It asks nothing until you say so. Where you noted who decides, a talk that names only others does not count. A client is not neglected before the relationship has lasted as long. It is red from one and a half times the days (our choice), unless nothing of the kind was ever logged. Of useful words it is silent where there are none and fewer than three exchanges with a touch (our choice): touches are not noted then, and nothing is known. What is booked for no later than one more round is not asked for, and of those who wish to be written to no talk is.',
  why: 'To do the same for everybody is to do too little for the few who matter. A standard makes it a matter of looking, not of remembering.',
  source: [
    sivers,
    { ...kumarEpley2021, doubt: '200 people, old friends and not clients; it gives no number of days' },
  ],
  thresholds: { live: 0, 'one-on-one': 0, useful: 0 },
  thresholdHelp: {
    live: 'How often you mean to talk, in days',
    'one-on-one': 'How often you mean to talk just the two of you, in days',
    useful: 'How often they are to have a useful word from you, in days',
  },
  thresholdSource: {
    live: 'yours to set',
    'one-on-one': 'yours to set',
    useful: 'yours to set',
  },
  prospects: true,
  wishSilences: false,
  span: reach,
  check(relationship, limits, day) {
    if (limits.live + limits['one-on-one'] + limits.useful === 0) {
      return { flagged: false, because: 'not-asked' };
    }
    const words = useful(relationship, limits, day);
    const kept = [...talks(relationship, limits, day), ...words.standing];
    const late = ({ days, everyDays }: MissedStandard) => days - everyDays;
    const missed = kept.filter((one) => late(one) >= 0).toSorted((a, b) => late(b) - late(a));
    const [worst] = missed;
    if (!worst) {
      if (kept.length === 0 && words.unknown)
        return { flagged: false, because: 'touches-unnoted', ...words.unknown };
      const left = kept.map(late).toSorted((a, b) => b - a)[0];
      const dueOn = left === undefined ? null : addDays(day.today, -left);
      return { flagged: false, because: 'standards-kept', dueOn };
    }
    const evidence = missed.flatMap(({ entry }) => entry ?? []);
    const isRed = missed.some(({ days, everyDays, isSure }) => isSure && days * 100 >= everyDays * red);
    return {
      flagged: true,
      level: isRed ? 'red' : 'amber',
      overdue: late(worst),
      sinceOn: worst.lastOn ?? addDays(day.today, -worst.days),
      facts: {
        missed: missed.map(({ entry: _, isSure: __, ...one }) => one),
      },
      evidence: inOrder(
        evidence.filter((entry, at) => evidence.findIndex(({ id }) => id === entry.id) === at),
      ),
      act: actOn(missed, relationship),
      doubt: null,
    };
  },
};

/** How a standard stands; `isSure` where the log tells when it was last kept. */
interface Standing extends MissedStandard {
  entry: Entry | null;
  isSure: boolean;
}

function talks(relationship: Relationship, limits: Limits, { today, firstOf }: Day): Standing[] {
  const { entries, earlier, wish } = relationship;
  if (wish) return [];
  const first = firstOf(reach(limits));
  const isAlone = ({ audience }: Entry) => audience === 'one-on-one';
  const asked = [
    { standard: 'live', fits: () => true, before: () => earlier.lastHeard },
    { standard: 'one-on-one', fits: isAlone, before: () => earlier.lastHeardOneOnOne },
  ] as const;
  return asked.flatMap(({ standard, fits, before }) => {
    const counts = (entry: Entry) => isHeard(entry) && fits(entry);
    const everyDays = limits[standard];
    if (everyDays === 0) return [];
    const entry = entries.findLast(counts) ?? before();
    // How a contact was that only a file tells of is not known: it may have been such a talk.
    const lastOn = toldSince(relationship, entry, today) ?? entry?.happenedOn ?? null;
    const days = Math.max(0, daysBetween(lastOn ?? beganOn(relationship), today));
    if (days >= everyDays && bookedWithin(relationship, counts, today, everyDays)) return [];
    const since = from(entries, lastOn !== null && lastOn >= first ? addDays(lastOn, 1) : first);
    const pastDecider = lastPastDecider(since.filter(fits));
    return { standard, everyDays, lastOn, days, pastDecider, entry, isSure: entry !== null };
  });
}

/** How the useful word stands; nowhere where it is not known whether touches are noted. */
function useful(
  relationship: Relationship,
  limits: Limits,
  { today, firstOf }: Day,
): { standing: Standing[]; unknown?: { noted: number; needed: number; days: number } } {
  const everyDays = limits.useful;
  if (everyDays === 0) return { standing: [] };
  const looked = reach(limits);
  const recent = from(relationship.entries, firstOf(looked));
  const last = lastTouched(recent, usefulTouches);
  const noted = withTouches(recent).length;
  if (!last && noted < fewest) return { standing: [], unknown: { noted, needed: fewest, days: looked } };
  const known = Math.max(0, daysBetween(beganOn(relationship), today));
  const days = last ? daysBetween(last.on, today) : Math.min(known, looked - 1);
  const entry = last?.entry ?? null;
  return {
    standing: [
      {
        ...{ standard: 'useful', everyDays, lastOn: last?.on ?? null, days, pastDecider: null, entry },
        isSure: last !== null,
      },
    ],
  };
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
