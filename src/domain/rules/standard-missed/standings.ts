import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { beganOn, from, type Relationship, type RuleEntry, toldSince } from '../../log/relationship.ts';
import { usefulTouches } from '../../log/touch.ts';
import { bookedWithin } from '../booked.ts';
import { isHeard, lastPastDecider, type TalkPastDecider } from '../past-decider.ts';
import type { Day } from '../rule.ts';
import { lastTouched, withTouches } from '../untouched.ts';

/** A standard that is not kept. */
export interface MissedStandard {
  standard: 'live' | 'one-on-one' | 'useful';
  /** How often, in days. */
  everyDays: number;
  /** The day it was last kept; null where that is not known. */
  lastOn: CalendarDate | null;
  /**
   * Days since then, or since a contact that an imported file tells of; without either, the days looked at, or those
   * since the relationship began where that is less.
   */
  days: number;
  /** Of talks: the last one looked at since then with others than who decides. */
  pastDecider: TalkPastDecider | null;
}

type Limits = Readonly<Record<MissedStandard['standard'], number>>;

/** When a standard is red, in percent of its days. */
export const redPercent = 150;

/** From how many exchanges with a touch on it is known that touches are noted at all. */
const fewest = 3;

/** How far back each is looked for entry by entry: as far as it takes to be red, a useful word a year at least. */
export const reach = ({ live, 'one-on-one': alone, useful }: Limits) =>
  Math.max(Math.ceil((Math.max(live, alone, useful) * redPercent) / 100), useful === 0 ? 0 : 365) + 1;

/** How a standard stands: with what it was last kept, and a later contact that only an imported file tells of. */
export interface Standing extends MissedStandard {
  entry: RuleEntry | null;
  toldOn: CalendarDate | null;
}

/** Those that are judged; `booked` is what stands in for one that would be missed. */
interface Standings {
  standing: Standing[];
  booked: RuleEntry | null;
}

/** How talks stand; `toldOn` where a contact of late may have been one, and nothing can be said. */
export function talks(
  relationship: Relationship,
  limits: Limits,
  { today }: Day,
): Standings & { toldOn: CalendarDate | null } {
  const { entries, earlier, wish } = relationship;
  if (wish) return { standing: [], booked: null, toldOn: null };
  const isAlone = ({ audience }: RuleEntry) => audience === 'one-on-one';
  const kinds = [
    { standard: 'live', fits: () => true, before: () => [earlier.lastHeard, earlier.lastLive] },
    {
      standard: 'one-on-one',
      fits: isAlone,
      before: () => [earlier.lastHeardOneOnOne, earlier.lastOneOnOne],
    },
  ] as const;
  let booked: RuleEntry | null = null;
  const standing = kinds.flatMap(({ standard, fits, before }): Standing[] => {
    const counts = (entry: RuleEntry) => isHeard(entry) && fits(entry);
    const everyDays = limits[standard];
    if (everyDays === 0) return [];
    const [heardBefore = null, liveBefore = null] = before();
    const entry = entries.findLast(counts) ?? heardBefore;
    const lastOn = entry?.happenedOn ?? null;
    const toldOn = toldSince(relationship, entry, today);
    const days = Math.max(0, daysBetween(toldOn ?? lastOn ?? beganOn(relationship), today));
    const coming = days >= everyDays ? bookedWithin(relationship, counts, today, everyDays) : null;
    if (coming) {
      booked ??= coming;
      return [];
    }
    const since = lastOn === null ? entries : from(entries, addDays(lastOn, 1));
    const isSince = liveBefore !== null && (lastOn === null || liveBefore.happenedOn > lastOn);
    const pastDecider = lastPastDecider([...(isSince ? [liveBefore] : []), ...since].filter(fits));
    return [{ standard, everyDays, lastOn, days, pastDecider, entry, toldOn }];
  });
  const isUnknown = ({ days, everyDays, toldOn }: Standing) => toldOn !== null && days < everyDays;
  return {
    standing: standing.filter((one) => !isUnknown(one)),
    booked,
    toldOn: standing.find(isUnknown)?.toldOn ?? null,
  };
}

/** How the useful word stands; nowhere where it is not known whether touches are noted. */
export function useful(
  relationship: Relationship,
  limits: Limits,
  { today, firstOf }: Day,
): Standings & { unknown?: { noted: number; needed: number; days: number } } {
  const everyDays = limits.useful;
  if (everyDays === 0) return { standing: [], booked: null };
  const looked = reach(limits);
  const recent = from(relationship.entries, firstOf(looked));
  const last = lastTouched(recent, usefulTouches);
  const noted = withTouches(recent).length;
  if (!last && noted < fewest)
    return { standing: [], booked: null, unknown: { noted, needed: fewest, days: looked } };
  const known = Math.max(0, daysBetween(beganOn(relationship), today));
  const days = last ? daysBetween(last.on, today) : Math.min(known, looked - 1);
  const isUseful = (one: RuleEntry) => lastTouched([one], usefulTouches) !== null;
  const booked = days >= everyDays ? bookedWithin(relationship, isUseful, today, everyDays) : null;
  if (booked) return { standing: [], booked };
  const entry = last?.entry ?? null;
  return {
    booked: null,
    standing: [
      {
        ...{ standard: 'useful', everyDays, lastOn: last?.on ?? null, days, pastDecider: null, entry },
        toldOn: null,
      },
    ],
  };
}
