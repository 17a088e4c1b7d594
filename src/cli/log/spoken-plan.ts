import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { readDay } from '../../domain/days/date-phrase.ts';
import { readSentence } from '../../domain/reading/sentence.ts';
import { typedDay } from '../flags/typed-day.ts';
import type { Context } from '../io.ts';
import { dayReaderOf } from './understand.ts';

/** What to do, empty where only a day was said, and when. */
export interface SpokenPlan {
  text: string;
  on: CalendarDate;
}

/** What to do and when, where the words of a plan end in a day: `send the quote friday`; null where they do not. */
export function spokenPlan(words: string, context: Context): SpokenPlan | null {
  const written = writtenLast(words, context);
  if (written) return written;
  const { remind, unsure } = readSentence({
    text: `remind me to ${words}`,
    ...{ channel: null, clientId: 0, isLoose: false, names: [], days: dayReaderOf(context) },
  });
  if (remind?.on == null || unsure.includes('remind')) return null;
  const isLast = words.toLowerCase().startsWith(remind.text.toLowerCase());
  // `friday or monday` is two days.
  return isLast && !/\bor$/i.test(remind.text) ? { text: remind.text, on: remind.on } : null;
}

/** A day of several words has no more than these: `the first monday after the 12th of january`. */
const longestDay = 8;

/** The longest day of several words at the end; throws where it could be two, or is on another weekday. One word may be all there is. */
function writtenLast(words: string, context: Context): SpokenPlan | null {
  const parts = words.trim().split(/\s+/);
  const last = Math.max(0, parts.length - 2);
  for (let at = Math.max(0, parts.length - longestDay); at <= last; at += 1) {
    const phrase = parts.slice(at).join(' ');
    const reading = readDay(phrase, { ...context, leaning: 'future', dateOrder: null });
    // A time of day stays among the words.
    if (reading.kind === 'none' || (reading.kind === 'day' && reading.time !== null)) continue;
    return { text: parts.slice(0, at).join(' '), on: typedDay(phrase, context, 'future') };
  }
  return null;
}
