import type { CalendarDate } from '../domain/calendar-date.ts';
import { dayExamples, parseDay } from '../domain/date-phrase.ts';
import { notADay } from '../errors/input.ts';
import { notAReminderId } from '../errors/reminders.ts';

/** The numbers of reminders as typed: `12`, `#12`, `12,13`. `example` is shown where a word is none. */
export function reminderIds(words: readonly string[], example: string): number[] {
  return words.flatMap((word) =>
    word
      .split(',')
      .filter((part) => part !== '')
      .map((part) => {
        const id = idIn(part);
        if (id === null) throw notAReminderId(part, example);
        return id;
      }),
  );
}

/**
 * Numbers, then a day in the words that follow: `3 4 next week`. A number may belong to the day (`3 12 jan` is
 * reminder 3 until 12 January); the day is null when there are only numbers.
 */
export function idsAndDay(
  words: readonly string[],
  today: CalendarDate,
  example: string,
): { ids: number[]; day: CalendarDate | null } {
  const leading = words.findIndex((word) =>
    word.split(',').some((part) => part !== '' && idIn(part) === null),
  );
  if (leading < 0) return { ids: reminderIds(words, example), day: null };
  // A phrase may begin with a number of its own, so the last leading number is tried on both sides.
  for (const from of [leading, leading - 1]) {
    const day = from > 0 ? parseDay(words.slice(from).join(' '), today, 'future') : null;
    if (day) return { ids: reminderIds(words.slice(0, from), example), day };
  }
  if (leading === 0) throw notAReminderId(words[0] ?? '', example);
  throw notADay(words.slice(leading).join(' '), dayExamples);
}

function idIn(word: string): number | null {
  return /^#?\d{1,15}$/.test(word) ? Number(word.replace('#', '')) : null;
}
