import type { CalendarDate } from '../days/calendar-date.ts';
import type { Touch } from './touch.ts';

/** The ways an exchange can happen. */
export const channels = ['email', 'message', 'letter', 'call', 'video', 'meeting', 'event'] as const;
export type Channel = (typeof channels)[number];

/** Who spoke: they to you (`in`), you to them (`out`), or both. */
export const directions = ['in', 'out', 'mutual'] as const;
export type Direction = (typeof directions)[number];

/** Whether it was between two people or in a group. */
export const audiences = ['one-on-one', 'group'] as const;
export type Audience = (typeof audiences)[number];

/**
 * What an entry counts for: an `exchange` is contact; an `attempt` reached nobody; `bulk` went to everyone
 * and an `automatic` answer came from a machine, so those two are contact with no one.
 */
export const entryKinds = ['exchange', 'attempt', 'bulk', 'automatic'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One entry of the contact log. */
export interface Entry {
  id: number;
  clientId: number;
  happenedOn: CalendarDate;
  channel: Channel;
  direction: Direction;
  audience: Audience;
  kind: EntryKind;
  /** False when it was the last word of an exchange and owes nobody an answer. */
  replyNeeded: boolean;
  minutes: number | null;
  text: string;
  /** The case it belongs to. */
  caseId: number | null;
  /** What it was besides its business. */
  touches: readonly Touch[];
}

/** An interaction with the names of those who took part. */
export interface EntryDetails extends Entry {
  clientName: string;
  people: { id: number; name: string }[];
}

const liveChannels: ReadonlySet<Channel> = new Set(['call', 'video', 'meeting', 'event']);

/** Whether the two sides hear each other on this channel. */
export function isLiveChannel(channel: Channel): boolean {
  return liveChannels.has(channel);
}

/** Whether the interaction was a talk in which somebody was reached. */
export function isLive(interaction: Pick<Entry, 'channel' | 'kind'>): boolean {
  return interaction.kind === 'exchange' && isLiveChannel(interaction.channel);
}

/** The direction an entry has when nobody says: a talk goes both ways, a written word goes out. */
export function usualDirection(channel: Channel): Direction {
  return isLiveChannel(channel) ? 'mutual' : 'out';
}
