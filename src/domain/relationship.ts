import type { CalendarDate } from './calendar-date.ts';
import { addDays, daysBetween } from './calendar-date.ts';
import type { Client } from './client.ts';
import { type Interaction, isLive } from './interaction.ts';

/** An entry of the log that says something about a relationship: an exchange, or an attempt at one. */
export interface Entry
  extends Pick<Interaction, 'id' | 'happenedOn' | 'channel' | 'direction' | 'audience' | 'replyNeeded'> {
  kind: 'exchange' | 'attempt';
  /** Whether everybody named on it wishes to be written to instead of called. */
  byWish: boolean;
}

/** What the rules know of the client itself. */
export type Subject = Pick<
  Client,
  'id' | 'name' | 'status' | 'quietUntilOn' | 'sinceOn' | 'cadenceDays' | 'writingBecause' | 'archivedOn'
>;

/** Somebody's recorded wish to be written to instead of called: the client's own, or that of all its people. */
export interface Wish {
  /** The person whose wish it is; null when it is the client's. */
  who: string | null;
  because: string;
}

/** The part of the log that lies before the days a rule reads entry by entry. */
export interface Earlier {
  readonly firstOn: CalendarDate | null;
  /** The last entry in which anything was said. */
  readonly lastExchange: Entry | null;
  /** The last talk in which the two sides heard each other. */
  readonly lastLive: Entry | null;
  /** The last talk between two people. */
  readonly lastOneOnOne: Entry | null;
  readonly entries: number;
}

/** One client and what was said, as seen on one day. */
export interface Relationship {
  client: Subject;
  /** The entries of the days from `since` to today, by day and then by number. */
  entries: readonly Entry[];
  since: CalendarDate;
  earlier: Earlier;
  /** What is booked after today, soonest first. */
  planned: readonly Entry[];
  wish: Wish | null;
}

/** The first of the last `days` days, today being the last of them. */
export function firstDayOf(days: number, today: CalendarDate): CalendarDate {
  return addDays(today, 1 - days);
}

/** The entries of the last `days` days; one made exactly `days` days ago is out. */
export function within(entries: readonly Entry[], days: number, today: CalendarDate): readonly Entry[] {
  const first = firstDayOf(days, today);
  const at = entries.findIndex(({ happenedOn }) => happenedOn >= first);
  return at < 0 ? [] : at === 0 ? entries : entries.slice(at);
}

/** For how many days the relationship has lasted, by the client's record or the first entry, whichever is earlier. */
export function knownFor({ client, entries, earlier }: Relationship, today: CalendarDate): number {
  const first = earlier.firstOn ?? entries[0]?.happenedOn ?? client.sinceOn;
  return Math.max(0, daysBetween(first < client.sinceOn ? first : client.sinceOn, today));
}

/** The last exchange up to today, or null when there never was one. */
export function lastExchange({ entries, earlier }: Relationship): Entry | null {
  return entries.findLast(({ kind }) => kind === 'exchange') ?? earlier.lastExchange;
}

/** The calls and visits of the owner that reached nobody, from a day on or among all that is given. */
export function missedCalls(entries: readonly Entry[], from?: CalendarDate): Entry[] {
  return entries.filter(
    ({ kind, direction, happenedOn }) =>
      kind === 'attempt' && direction !== 'in' && (from === undefined || happenedOn >= from),
  );
}

/** Entries by day; those of one day in the order of their numbers. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) =>
    a.happenedOn === b.happenedOn ? a.id - b.id : a.happenedOn < b.happenedOn ? -1 : 1,
  );
}

/** The relationship as it stands in a whole log. */
export function relationshipIn(
  log: readonly Entry[],
  client: Subject,
  view: { today: CalendarDate; since: CalendarDate; wish?: Wish | null },
): Relationship {
  const ordered = inOrder(log);
  const before = ordered.filter(({ happenedOn }) => happenedOn < view.since);
  const live = before.filter(isLive);
  return {
    client,
    entries: ordered.filter(({ happenedOn }) => happenedOn >= view.since && happenedOn <= view.today),
    since: view.since,
    planned: ordered.filter(({ happenedOn }) => happenedOn > view.today),
    wish: view.wish ?? null,
    earlier: {
      firstOn: before[0]?.happenedOn ?? null,
      lastExchange: before.findLast(({ kind }) => kind === 'exchange') ?? null,
      lastLive: live.at(-1) ?? null,
      lastOneOnOne: live.findLast(({ audience }) => audience === 'one-on-one') ?? null,
      entries: before.length,
    },
  };
}
