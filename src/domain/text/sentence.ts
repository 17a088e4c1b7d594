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
  const parts: (string | SentenceDay)[] = [];
  // Each rule says something of each client: words are put together as they come.
  let words = texts[0] ?? '';
  const take = (part: string | SentenceDay) => {
    if (typeof part === 'string') words += part;
    else {
      if (words !== '') parts.push(words);
      parts.push(part);
      words = '';
    }
  };
  values.forEach((value, at) => {
    if (typeof value !== 'object') words += value;
    else if ('on' in value) take(value);
    else value.forEach(take);
    words += texts[at + 1] ?? '';
  });
  if (words !== '') parts.push(words);
  return parts;
}

/** Joins sentences with a text between them. */
export function joined(sentences: readonly Sentence[], between = ''): Sentence {
  const [first = [], ...others] = sentences;
  return others.reduce<Sentence>((before, one) => say`${before}${between}${one}`, first);
}

/** A sentence as one line of text, safe for a terminal. */
export function sentenceText(sentence: Sentence, sayDay: SayDay): string {
  const parts = sentence.map((part) =>
    typeof part === 'string' ? part : sayDay(part.on, part.weekday && 'weekday'),
  );
  return oneLine(parts.join(''));
}

// No text has it: what cannot be seen is left out or shown by its name.
const dayMark = '\x1e';
const marked = /\x1e([\d-]{10})(w|d)/g;

/** A sentence as one line, with days that `withDays` writes later. */
export function withoutDays(sentence: Sentence): string {
  return sentence
    .map((part) =>
      // Spaces around a day stay.
      typeof part === 'string'
        ? oneLine(`|${part}|`).slice(1, -1)
        : `${dayMark}${part.on}${part.weekday ? 'w' : 'd'}`,
    )
    .join('')
    .trim();
}

/** The same line with its days. */
export function withDays(line: string, sayDay: SayDay): string {
  return line.includes(dayMark)
    ? line.replace(marked, (_, day: CalendarDate, weekday) =>
        sayDay(day, weekday === 'w' ? 'weekday' : undefined),
      )
    : line;
}
