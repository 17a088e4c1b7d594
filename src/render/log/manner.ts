import type { EntryDetails } from '../../domain/log/entry.ts';
import { oneLine } from '../layout/text.ts';

const kinds = { exchange: '', attempt: 'no answer', bulk: 'to everyone', automatic: 'automatic' };

/** How an entry took place: `call with Dana`, `email from them, group`. */
export function manner(entry: EntryDetails): string {
  const people = entry.people.map(({ name }) => oneLine(name)).join(', ');
  const side = { in: 'from', out: 'to', mutual: 'with' }[entry.direction];
  const whom = people || (entry.direction === 'mutual' ? '' : 'them');
  const head = whom ? `${entry.channel} ${side} ${whom}` : entry.channel;
  const isLastWord = entry.direction === 'in' && entry.kind === 'exchange' && !entry.replyNeeded;
  const marks = [
    entry.audience === 'group' ? 'group' : '',
    kinds[entry.kind],
    isLastWord ? 'last word' : '',
  ].filter(Boolean);
  return [head, ...marks].join(', ');
}
