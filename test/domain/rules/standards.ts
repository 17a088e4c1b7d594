import { type Acquaintance, inOrder, type LogEntry } from '../../../src/domain/log/relationship.ts';
import type { Touch } from '../../../src/nouns/entry.ts';
import { ago, type Circumstances, entry } from './ask.ts';

/** Circumstances in which this is known beside the log. */
export function knowing(acquaintance: Partial<Acquaintance>, other: Circumstances = {}): Circumstances {
  return { ...other, acquaintance };
}

/** Entries in a log that was kept all along, so that what is missing in it was missing. */
export function kept(...entries: LogEntry[]): LogEntry[] {
  const mails = Array.from({ length: 12 }, (_, at) => entry('email', 990 - 20 * at));
  return inOrder([...mails, ...entries]);
}

/** So many calls with these touches, a day apart, the last one so many days ago. */
export function touched(count: number, touches: Touch[], daysAgo = 1) {
  return Array.from({ length: count }, (_, at) => entry('call', daysAgo + count - 1 - at, { touches }));
}

/** A problem of theirs, noted so many days ago and last acted on so many days ago. */
export function aConcern(id: number, notedAgo: number, actedAgo: number | null = null) {
  return {
    id,
    what: `Problem ${id}`,
    notedOn: ago(notedAgo),
    lastActOn: actedAgo === null ? null : ago(actedAgo),
  };
}

/** One note of a kind, learnt so many days ago. */
export function noted(daysAgo: number) {
  return { count: 1, lastOn: ago(daysAgo) };
}
