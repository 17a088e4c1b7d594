import type { Audience, Channel, Direction, EntryKind, entry } from '../../nouns/entry.ts';
import type { Columns, Row } from '../../nouns/field.ts';

export type Entry = { id: number } & Columns<typeof entry>;

/** An entry with the names of its client and participants. */
export type EntryDetails = Row<typeof entry> & { people: { id: number; name: string }[] };

const liveChannels: ReadonlySet<Channel> = new Set(['call', 'video', 'meeting', 'event']);

/** Whether you hear each other on this channel. */
export function isLiveChannel(channel: Channel): boolean {
  return liveChannels.has(channel);
}

/** Whether the entry was a talk that reached somebody. */
export function isLive(entry: Pick<Entry, 'channel' | 'kind'>): boolean {
  return entry.kind === 'exchange' && isLiveChannel(entry.channel);
}

/** The default direction: a talk goes both ways, a written word goes out. */
export function usualDirection(channel: Channel, kind: EntryKind = 'exchange'): Direction {
  if (kind === 'automatic') return 'in';
  return kind === 'exchange' && isLiveChannel(channel) ? 'mutual' : 'out';
}

/** The default audience: an event, or several people, is a group. */
export function usualAudience(channel: Channel, people: number): Audience {
  return people > 1 || channel === 'event' ? 'group' : 'one-on-one';
}
