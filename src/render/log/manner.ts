import type { EntryDetails } from '../../domain/log/entry.ts';
import { isLiveChannel } from '../../domain/log/entry.ts';
import type { Channel } from '../../nouns/entry.ts';
import { oneLine } from '../layout/text.ts';

const kinds = { exchange: '', bulk: 'to everyone', automatic: 'automatic' };

/** How it is said that nobody was reached. */
export function unreached(channel: Channel | null): string {
  return channel === null || isLiveChannel(channel) ? 'no answer' : 'not delivered';
}

/** How an entry took place: `call with Dana`, `email from them, group`. */
export function manner(entry: EntryDetails): string {
  const people = entry.people.map(({ name }) => oneLine(name)).join(', ');
  const side = { in: 'from', out: 'to', mutual: 'with' }[entry.direction];
  const whom = people || (entry.direction === 'mutual' ? '' : 'them');
  const head = whom ? `${entry.channel} ${side} ${whom}` : entry.channel;
  const isLastWord = entry.direction === 'in' && entry.kind === 'exchange' && !entry.replyNeeded;
  const marks = [
    entry.audience === 'group' ? 'group' : '',
    entry.kind === 'attempt' ? unreached(entry.channel) : kinds[entry.kind],
    isLastWord ? 'last word' : '',
  ].filter(Boolean);
  return [head, ...marks].join(', ');
}
