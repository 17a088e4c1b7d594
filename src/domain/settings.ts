import type { CalendarDate } from './days/calendar-date.ts';
import type { DateOrder } from './days/day-reading.ts';
import { defaultWorkingWeek, type WorkingWeek } from './days/working-days.ts';

/** The owner's settings for the whole journal; the configuration file holds those that differ from the defaults. */
export interface Settings {
  /** The owner's name, which signs letters. */
  name: string | null;
  /** The owner's own addresses, in small letters; they tell what was sent from what came. */
  addresses: readonly string[];
  /** The days on which a client may expect an answer; what the next two hold is off. */
  workingWeek: WorkingWeek;
  /** The country, or the part of one, whose public holidays are off, and these as they were computed, in their order. */
  country: { code: string; holidays: readonly CalendarDate[] } | null;
  /** The owner's own days off, in their order. */
  daysOff: readonly CalendarDate[];
  /** Days that `today` looks ahead. */
  comingDays: number;
  /** The most suggestions on a digest or a page of today. */
  suggestions: number;
  /** The default currency, by its ISO 4217 code. */
  currency: string | null;
  /** What comes first in a day such as `12/01`; null where nobody has said. */
  dateOrder: DateOrder | null;
  /** Changed thresholds of rules, by keys such as `email-only.days`. */
  thresholds: ReadonlyMap<string, number>;
}

export const defaultSettings: Settings = {
  name: null,
  addresses: [],
  workingWeek: defaultWorkingWeek,
  country: null,
  daysOff: [],
  comingDays: 7,
  suggestions: 5,
  currency: null,
  dateOrder: null,
  thresholds: new Map(),
};
