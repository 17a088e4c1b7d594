import type { CalendarDate } from '../calendar-date.ts';
import type { ApologyParts } from './apology.ts';
import { isDone, plainSentence, tidyWords } from './plain-sentence.ts';

/** What an apology promises, as a reminder to oneself, and the day; null where no day was named. */
export function promiseOf({
  what,
  repair,
  repairBy,
}: Pick<ApologyParts, 'what' | 'repair' | 'repairBy'>): { text: string; on: CalendarDate } | null {
  if (repairBy === undefined) return null;
  return { text: reminderText(tidyWords(what), tidyWords(repair)), on: repairBy };
}

function reminderText(what: string, repair: string): string {
  if (repair === '') return `Put it right: ${what}`;
  const plain = plainSentence(repair).replace(/(?<!\.)\.$/u, '');
  return isDone(repair) ? `Make sure it has reached them: ${plain}` : plain;
}
