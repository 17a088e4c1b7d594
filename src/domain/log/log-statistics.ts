import type { ClientStatus } from '../../nouns/client.ts';
import { type Channel, channels, type Direction, type EntryKind } from '../../nouns/entry.ts';
import { isLiveChannel } from './entry.ts';
import type { TouchGroup } from './touch.ts';

/** Similar log entries, counted together. */
export interface LogCount extends TouchGroup {
  /** `2026-03` */
  month: string;
  channel: Channel;
  direction: Direction;
  kind: EntryKind;
}

/** The totals of part of the log. */
export interface LogStatistics {
  /** The number of entries of each kind. */
  kinds: Readonly<Record<EntryKind, number>>;
  /** Exchanges by channel and direction; unused channels are left out. */
  byChannel: (Record<Direction | 'all', number> & { channel: Channel })[];
  /** Exchanges by month, from the first with one to the end of the span. */
  byMonth: MonthCount[];
}

/** A month's exchanges: live ones, and written ones. */
export interface MonthCount {
  month: string;
  live: number;
  written: number;
}

/** Adds up the log until the month `last`, `2026-03`. */
export function logStatistics(counts: readonly LogCount[], last: string): LogStatistics {
  const kinds = { exchange: 0, attempt: 0, bulk: 0, automatic: 0 };
  for (const { kind, count } of counts) kinds[kind] += count;
  const exchanges = counts.filter(({ kind }) => kind === 'exchange');
  return {
    kinds,
    byChannel: channels
      .map((channel) => ({ channel, ...byDirection(exchanges.filter((one) => one.channel === channel)) }))
      .filter(({ all }) => all > 0),
    byMonth: monthCounts(exchanges, last),
  };
}

function byDirection(counts: readonly LogCount[]): Record<Direction | 'all', number> {
  const sums = { in: 0, out: 0, mutual: 0, all: 0 };
  for (const { direction, count } of counts) {
    sums[direction] += count;
    sums.all += count;
  }
  return sums;
}

function monthCounts(exchanges: readonly LogCount[], last: string): MonthCount[] {
  const [first] = exchanges.map(({ month }) => month).toSorted();
  const months = new Map<string, MonthCount>();
  for (let month = first; month !== undefined && month <= last; month = monthAfter(month))
    months.set(month, { month, live: 0, written: 0 });
  for (const { month, channel, count } of exchanges) {
    const counted = months.get(month);
    if (counted) counted[isLiveChannel(channel) ? 'live' : 'written'] += count;
  }
  return [...months.values()];
}

function monthAfter(month: string): string {
  const next = Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}`;
}

/** The number of clients with one status and profile; the profile by name, or null for none. */
export interface ClientCount {
  status: ClientStatus;
  profile: string | null;
  profileId: number | null;
  isArchived: boolean;
  count: number;
}
