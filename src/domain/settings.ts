import { defaultWorkingWeek, type WorkingWeek } from './days/working-days.ts';

/** What the owner has set for the whole journal; the configuration file holds what differs from the defaults. */
export interface Settings {
  /** The days on which a client may expect an answer. */
  workingWeek: WorkingWeek;
  /** How many days ahead `today` looks. */
  comingDays: number;
  /** How many suggestions a digest or a page of today gives at most. */
  suggestions: number;
  /** The currency of amounts that are written without one, by its ISO 4217 code. */
  currency: string | null;
  /** Thresholds of rules that were changed, as `email-only.days`. */
  thresholds: ReadonlyMap<string, number>;
}

/** What holds when nothing was set. */
export const defaultSettings: Settings = {
  workingWeek: defaultWorkingWeek,
  comingDays: 7,
  suggestions: 5,
  currency: null,
  thresholds: new Map(),
};
