import { type Acquaintance, inOrder, type LogEntry } from '../../../src/domain/log/relationship.ts';
import type { Touch } from '../../../src/nouns/entry.ts';
import { ago, type Circumstances, entry } from './ask.ts';

/** Circumstances with these facts beside the log. */
export function knowing(acquaintance: Partial<Acquaintance>, other: Circumstances = {}): Circumstances {
  return { ...other, acquaintance };
}

/** Entries in a complete log, so that a missing one was really missing. */
export function kept(...entries: LogEntry[]): LogEntry[] {
  const mails = Array.from({ length: 12 }, (_, at) => entry('email', 990 - 20 * at));
  return inOrder([...mails, ...entries]);
}

/** Calls with these touches, one per day, the last one `daysAgo` days ago. */
export function touched(count: number, touches: Touch[], daysAgo = 1) {
  return Array.from({ length: count }, (_, at) => entry('call', daysAgo + count - 1 - at, { touches }));
}

/** Their problem, noted and last acted on some days ago. */
export function aConcern(id: number, notedAgo: number, actedAgo: number | null = null) {
  return {
    id,
    what: `Problem ${id}`,
    notedOn: ago(notedAgo),
    lastActOn: actedAgo === null ? null : ago(actedAgo),
  };
}

/** One note, learnt some days ago. */
export function noted(daysAgo: number) {
  return { count: 1, lastOn: ago(daysAgo) };
}
