import { type PlannedWords, readSentence } from '../../domain/reading/sentence.ts';
import type { Context } from '../io.ts';
import { dayReaderOf } from './understand.ts';

/** What to do and when, where the words of a plan end in a day: `send the quote friday`; null where they do not. */
export function spokenPlan(words: string, context: Context): PlannedWords | null {
  const { remind, unsure } = readSentence({
    text: `remind me to ${words}`,
    ...{ channel: null, clientId: 0, isLoose: false, names: [], days: dayReaderOf(context) },
  });
  const isLast = remind?.on != null && words.toLowerCase().startsWith(remind.text.toLowerCase());
  return isLast && !unsure.includes('remind') ? remind : null;
}
