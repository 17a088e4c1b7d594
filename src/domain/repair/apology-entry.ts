import type { Apology } from './apology-record.ts';
import { plainSentence, tidyWords } from './plain-sentence.ts';

/** What the log says of an apology that reached them: what it was for, what was promised, and how it was taken. */
export function entryOfApology(
  { what, repair, repairByOn }: Pick<Apology, 'what' | 'repair' | 'repairByOn'>,
  reaction: string | null,
): string {
  const promise = tidyWords(repair ?? undefined);
  const by = repairByOn === null ? '' : ` (by ${repairByOn})`;
  return [
    `Apologised. ${plainSentence(what)}`,
    promise === '' ? '' : `To put it right${by}: ${plainSentence(promise)}`,
    reaction === null ? '' : `Their answer: ${plainSentence(reaction)}`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
