import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import {
  beganOn,
  from,
  importedContactSince,
  type Relationship,
  type RuleEntry,
} from '../../log/relationship.ts';
import { usefulTouches } from '../../log/touch.ts';
import { isHeard, lastPastDecider, type TalkPastDecider } from '../past-decider.ts';
import { bookedWithin, type Day } from '../rule.ts';
import { lastTouched, withTouches } from '../untouched.ts';

export interface MissedStandard {
  standard: 'live' | 'one-on-one' | 'useful';
  /** The interval in days. */
  everyDays: number;
  /** The day it was last kept; null if unknown. */
  lastOn: CalendarDate | null;
  /**
   * Days since then, or since an imported contact; without either, the days covered, or those since the relationship
   * began if fewer.
   */
  days: number;
  /** For talks: the last one since then without a decision-maker. */
  pastDecider: TalkPastDecider | null;
}

type Limits = Readonly<Record<MissedStandard['standard'], number>>;

/** A standard is red at this percentage of its days. */
export const redPercent = 150;

/** From this many exchanges with a touch, the owner clearly notes touches. */
const fewest = 3;

/** Days to read entry by entry: until a standard is red, and at least a year for a useful word. */
export const reach = ({ live, 'one-on-one': alone, useful }: Limits) =>
  Math.max(Math.ceil((Math.max(live, alone, useful) * redPercent) / 100), useful === 0 ? 0 : 365) + 1;

/** A standard's state: the entry that last met it, and a later imported contact. */
export interface Standing extends MissedStandard {
  entry: RuleEntry | null;
  toldOn: CalendarDate | null;
}

/** The judged standards; `booked` replaces one that would be missed. */
interface Standings {
  standing: Standing[];
  booked?: RuleEntry;
}

/** The state of talks; `toldOn` is a recent contact that may have been one, so nothing is certain. */
export function talks(
  relationship: Relationship,
  limits: Limits,
  { today }: Day,
): Standings & { toldOn?: CalendarDate | null } {
  const { entries, earlier, wish } = relationship;
  if (wish) return { standing: [] };
  const isAlone = ({ audience }: RuleEntry) => audience === 'one-on-one';
  const kinds = [
    { standard: 'live', fits: () => true, before: () => [earlier.lastHeard, earlier.lastLive] },
    {
      standard: 'one-on-one',
      fits: isAlone,
      before: () => [earlier.lastHeardOneOnOne, earlier.lastOneOnOne],
    },
  ] as const;
  let booked: RuleEntry | undefined;
  const standing = kinds.flatMap(({ standard, fits, before }): Standing[] => {
    const counts = (entry: RuleEntry) => isHeard(entry) && fits(entry);
    const everyDays = limits[standard];
    if (everyDays === 0) return [];
    const [heardBefore = null, liveBefore = null] = before();
    const entry = entries.findLast(counts) ?? heardBefore;
    const lastOn = entry?.happenedOn ?? null;
    const toldOn = importedContactSince(relationship, entry, today);
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
    toldOn: standing.find(isUnknown)?.toldOn,
  };
}

/** The state of useful words; empty unless the owner clearly notes touches. */
export function useful(
  relationship: Relationship,
  limits: Limits,
  { today, firstOf }: Day,
): Standings & { unknown?: { noted: number; needed: number; days: number } } {
  const everyDays = limits.useful;
  if (everyDays === 0) return { standing: [] };
  const looked = reach(limits);
  const recent = from(relationship.entries, firstOf(looked));
  const last = lastTouched(recent, usefulTouches);
  const noted = withTouches(recent).length;
  if (!last && noted < fewest) return { standing: [], unknown: { noted, needed: fewest, days: looked } };
  const known = Math.max(0, daysBetween(beganOn(relationship), today));
  const days = last ? daysBetween(last.on, today) : Math.min(known, looked - 1);
  const isUseful = (one: RuleEntry) => lastTouched([one], usefulTouches) !== null;
  const booked = days >= everyDays ? bookedWithin(relationship, isUseful, today, everyDays) : null;
  if (booked) return { standing: [], booked };
  const entry = last?.entry ?? null;
  return {
    standing: [
      {
        ...{ standard: 'useful', everyDays, lastOn: last?.on ?? null, days, pastDecider: null, entry },
        toldOn: null,
      },
    ],
  };
}
