import type { Audience, Channel, Direction, EntryKind, entry } from '../../nouns/entry.ts';
import type { Columns, Row } from '../../nouns/field.ts';

/** One entry of the log. */
export type Entry = { id: number } & Omit<Columns<typeof entry>, 'externalId'>;

/** An entry with the names of its client and of those who took part. */
export type EntryDetails = Omit<Row<typeof entry>, 'externalId'> & { people: { id: number; name: string }[] };

const liveChannels: ReadonlySet<Channel> = new Set(['call', 'video', 'meeting', 'event']);

/** Whether the two sides hear each other on this channel. */
export function isLiveChannel(channel: Channel): boolean {
  return liveChannels.has(channel);
}

/** Whether the entry was a talk in which somebody was reached. */
export function isLive(entry: Pick<Entry, 'channel' | 'kind'>): boolean {
  return entry.kind === 'exchange' && isLiveChannel(entry.channel);
}

/** The direction an entry has when nobody says: a talk goes both ways, a written word goes out. */
export function usualDirection(channel: Channel, kind: EntryKind = 'exchange'): Direction {
  if (kind === 'automatic') return 'in';
  return kind === 'exchange' && isLiveChannel(channel) ? 'mutual' : 'out';
}

/** The audience an entry has when nobody says: an event is a group, and so are several people. */
export function usualAudience(channel: Channel, people: number): Audience {
  return people > 1 || channel === 'event' ? 'group' : 'one-on-one';
}
