import type { CalendarDate } from '../days/calendar-date.ts';
import { oneLine } from './words.ts';

/** A day in a sentence, with its weekday if useful. */
interface SentenceDay {
  on: CalendarDate;
  weekday?: true;
}

/** Words and days in order. The page decides how to write days; a sentence can be stored as JSON. */
export type Sentence = readonly (string | SentenceDay)[];

/** Writes a day: in words for people, or `YYYY-MM-DD` for scripts. */
export type SayDay = (day: CalendarDate, weekday?: 'weekday') => string;

/** A day in a sentence: `12 May`. */
export function on(day: CalendarDate): SentenceDay {
  return { on: day };
}

/** The same with its weekday: `Tue 12 May`. */
export function onWeekday(day: CalendarDate): SentenceDay {
  return { on: day, weekday: true };
}

/** A sentence as a template: say`quiet for ${days} days since ${on(lastOn)}`. */
export function say(
  texts: TemplateStringsArray,
  ...values: readonly (string | number | SentenceDay | Sentence)[]
): Sentence {
  return joined(texts.map((text, at) => [text, ...partsOf(values[at] ?? '')]));
}

function partsOf(value: string | number | SentenceDay | Sentence): Sentence {
  if (typeof value !== 'object') return [String(value)];
  return 'on' in value ? [value] : value;
}

/** Joins sentences with a text between them. */
export function joined(sentences: readonly Sentence[], between = ''): Sentence {
  const parts: (string | SentenceDay)[] = [];
  for (const part of sentences.flatMap((one, at) => (at === 0 ? one : [between, ...one]))) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  }
  return parts;
}

/** A sentence as one line of text, safe for a terminal. */
export function sentenceText(sentence: Sentence, sayDay: SayDay): string {
  const parts = sentence.map((part) =>
    typeof part === 'string' ? part : sayDay(part.on, part.weekday && 'weekday'),
  );
  return oneLine(parts.join(''));
}
