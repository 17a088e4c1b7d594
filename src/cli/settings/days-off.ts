import * as z from 'zod/mini';
import { addMonths, type CalendarDate, calendarDate } from '../../domain/days/calendar-date.ts';
import { describeDays, parseDays } from '../../domain/days/days-off.ts';
import type { Settings } from '../../domain/settings.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { plural } from '../../domain/text/words.ts';
import type { Context } from '../io.ts';

/** The most bytes of a calendar file: thousands of events. */
const longestCalendar = 1_000_000;

/** For how many years before and after this one days are worked out. */
const years = { before: 1, after: 3 } as const;

const none = /^none$/i;

export const daysOff = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => (none.test(text) ? [] : parseDays(text))),
  ),
  z.custom<CalendarDate[]>(Array.isArray),
);

/** A country as it is kept: `DE-BY: 2026-01-01, 2026-01-06`. */
export const country = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string): Settings['country'] | undefined => {
      if (none.test(text)) return null;
      const [, code, days = ''] = /^([A-Z]{2}(?:-\w+)*): (.+)$/.exec(text) ?? [];
      const holidays = parseDays(days);
      return code && holidays ? { code, holidays } : undefined;
    }),
  ),
  z.custom<Settings['country'], Settings['country'] | undefined>((value) => value !== undefined),
);

/** The public holidays of a country that was typed, with its code. The library with all of them is loaded for this alone. */
export async function keptCountry(text: string, { today, status }: Context): Promise<string> {
  if (none.test(text)) return text;
  const { holidaysIn } = await import('./holidays.ts');
  const { code, holidays, parts } = holidaysIn(text, yearsAround(today));
  if (parts.length > 0) status(`Parts of ${code} have holidays of their own: ${parts.join(', ')}`);
  return `${code}: ${describeDays(holidays)}`;
}

/** Days that were typed, or those of a calendar file that was named. */
export async function keptDaysOff(text: string, context: Context): Promise<string> {
  if (!/\.ics$/i.test(text)) return text;
  const { smallFile } = await import('../small-file.ts');
  const { readCalendar } = await import('../../interchange/calendar/days-off.ts');
  const { FormatError } = await import('../../interchange/csv/format-error.ts');
  const limit = { most: longestCalendar, hint: 'Put the days off into a calendar of their own.' };
  const { source, text: file } = await smallFile(context, text, limit, unusableCalendar);
  const around = yearsAround(context.today);
  const span = {
    first: calendarDate(`${Math.min(...around)}-01-01`),
    last: calendarDate(`${Math.max(...around)}-12-31`),
  };
  try {
    const { days, timed } = readCalendar(file, span);
    if (timed > 0) context.status(`Left out ${plural(timed, 'event')} with a time of day.`);
    return describeDays(days);
  } catch (error) {
    if (error instanceof FormatError) throw unusableCalendar(source, error.message, error.hint);
    throw error;
  }
}

function yearsAround(today: CalendarDate): number[] {
  const first = Number(today.slice(0, 4)) - years.before;
  return Array.from({ length: years.before + 1 + years.after }, (_, at) => first + at);
}

/** What a changed country, or changed days off, make of the settings. */
export function withDaysOff(
  settings: Settings,
  changed: Partial<Pick<Settings, 'country' | 'daysOff'>>,
): Partial<Settings> {
  const { country: of, daysOff: own, workingWeek } = { ...settings, ...changed };
  return { ...changed, workingWeek: { ...workingWeek, off: new Set([...(of?.holidays ?? []), ...own]) } };
}

/** How many holidays are kept, and for how long. */
export function holidaysKept({ country: of }: Settings, today: CalendarDate): string | null {
  const kept = daysKept(of?.holidays ?? []);
  return isEnding(of, today) ? `${kept}: set it again for more` : kept;
}

/** How many days are kept, and for how long; null for none. */
export function daysKept(days: readonly CalendarDate[]): string | null {
  const last = days.at(-1);
  return last ? `${plural(days.length, 'day')} kept, until ${last.slice(0, 4)}` : null;
}

/** Whether holidays are kept for less than a year from a day on. */
function isEnding(of: Settings['country'], day: CalendarDate): boolean {
  const last = of?.holidays.at(-1);
  return last !== undefined && last < addMonths(day, 12);
}

/** A word about holidays that are kept for less than a year, said in the first month in which that is so. */
export function holidaysEnding({ country: of }: Settings, today: CalendarDate): string | null {
  const month = calendarDate(`${today.slice(0, 7)}-01`);
  if (!of || !isEnding(of, month) || isEnding(of, addMonths(month, -1))) return null;
  return `The public holidays of ${of.code} are kept until ${of.holidays.at(-1)}. For later ones: rapport config set country ${of.code}`;
}

/** A calendar file that cannot be read; `why` says what is wrong with it in a sentence. */
function unusableCalendar(source: string, why: string, hint: string): RapportError {
  return new RapportError('refused', 'unusable-calendar', `${source} cannot be used. ${why}`, [
    hint,
    'Nothing was changed.',
  ]);
}
