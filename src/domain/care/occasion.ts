import type { Client, Person } from '../clients/client.ts';
import { type CalendarDate, calendarDate, isCalendarDate } from '../days/calendar-date.ts';
import { readDay } from '../days/date-phrase.ts';
import type { DateOrder } from '../days/day-reading.ts';
import type { EntryDetails } from '../log/entry.ts';
import { foldText } from '../text/names.ts';

/** A yearly day; `year` is the first year, or null if unknown. */
export interface YearlyDay {
  /** 1 to 12. */
  month: number;
  /** 1 to 31; 29 February falls on the 28th in other years. */
  day: number;
  year: number | null;
}

/** A birthday or an anniversary of a client or of a person there. */
export interface Occasion extends YearlyDay {
  id: number;
  client: Pick<Client, 'id' | 'name' | 'status' | 'quietUntilOn' | 'writingBecause'>;
  person: Pick<Person, 'id' | 'name' | 'writingBecause'> | null;
  what: string;
}

/** The kind of occasion that has its own flag on people. */
export const birthday = 'birthday';

export function birthdaysAmong<T extends Occasion>(occasions: readonly T[]): Map<number, T> {
  return new Map(
    occasions.flatMap((one) => (one.person && foldText(one.what) === birthday ? [[one.person.id, one]] : [])),
  );
}

const lastYear = 9999;

/** The next date from `today` on, not before its own year; null past the end of the calendar. */
export function nextOn(occasion: YearlyDay, today: CalendarDate): CalendarDate | null {
  const from = Math.max(Number(today.slice(0, 4)), occasion.year ?? 0);
  for (let year = from; year <= Math.min(from + 1, lastYear); year++) {
    const on = dayIn(occasion, year);
    if (on >= today) return on;
  }
  return null;
}

/** The years completed on that day; null if the first year is unknown. */
export function yearsOn({ year }: Pick<YearlyDay, 'year'>, on: CalendarDate): number | null {
  return year === null ? null : Number(on.slice(0, 4)) - year;
}

/**
 * Whether an entry was a personal word to the occasion's owner: an entry with the client that named the person or
 * nobody, or one that named the person at any client.
 */
export function isWordTo(
  { person, client }: Pick<Occasion, 'person' | 'client'>,
  { clientId, kind, touches, people }: Pick<EntryDetails, 'clientId' | 'kind' | 'touches' | 'people'>,
): boolean {
  const isNamed = person !== null && people.some(({ id }) => id === person.id);
  const isAddressed = isNamed || (clientId === client.id && (person === null || people.length === 0));
  return kind === 'exchange' && touches.includes('personal') && isAddressed;
}

/** The yearly day in a phrase: `12 may`, `29 feb`, `1980-05-12`; null for other text. */
export function parseYearlyDay(
  text: string,
  today: CalendarDate,
  dateOrder: DateOrder | null = null,
): YearlyDay | null {
  const read = readDay(text, { today, leaning: 'past', dateOrder });
  if (read.kind !== 'day') return null;
  const [year = 0, month = 0, day = 0] = read.day.split('-').map(Number);
  return { month, day, year: read.hasYear ? year : null };
}

function dayIn({ month, day }: YearlyDay, year: number): CalendarDate {
  const [monthText, dayText] = [month, day].map((part) => String(part).padStart(2, '0'));
  const text = `${String(year).padStart(4, '0')}-${monthText}-${dayText}`;
  return isCalendarDate(text) ? text : calendarDate(`${text.slice(0, 8)}28`);
}
