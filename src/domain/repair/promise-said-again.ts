import type { Reminder } from '../reminder.ts';
import type { ApologyParts } from './apology.ts';
import { plainSentence } from './plain-sentence.ts';
import { promiseOf } from './promise-of.ts';

/**
 * The promise an apology says once more: in the same words for the same day, open or kept; where the apology names no
 * day, an open one in those words. Undefined where it promises something else.
 */
export function promiseSaidAgain<One extends Pick<Reminder, 'text' | 'dueOn' | 'status'>>(
  promises: readonly One[],
  parts: Pick<ApologyParts, 'what' | 'repair' | 'repairBy'>,
): One | undefined {
  const said = [parts.repair, promiseOf(parts)?.text].map(bare).filter((words) => words !== '');
  const same = promises.filter(({ text }) => said.includes(bare(text)));
  const open = same.filter(({ status }) => status === 'open');
  if (parts.repairBy === undefined) return open[0];
  const kept = same.filter(({ status }) => status === 'done');
  return [...open, ...kept].find(({ dueOn }) => dueOn === parts.repairBy);
}

function bare(words: string | undefined): string {
  return plainSentence(words).replace(/\.$/u, '').toLowerCase();
}
