import { type CalendarDate, daysBetween } from '../calendar-date.ts';

/** An apology made earlier to the same client. */
export interface PastApology {
  readonly on: CalendarDate;
  readonly what: string;
}

/** That this is not the first apology of late. */
export interface RepeatWarning<Past extends PastApology = PastApology> {
  /** The latest one before this. */
  readonly last: Past;
  /** How many days ago that was. */
  readonly daysAgo: number;
  /** How many there were in the window, this one not counted. */
  readonly count: number;
}

/** What to say when an apology is not the first one of late. */
export const repeatAdvice = {
  why: 'For 1.5 million people whose ride came late, repeated apologies, and those promising to do better, could be worse than none; a concrete remedy helped.',
  instead: 'Call them, and bring one remedy that costs you something, rather than more words.',
  source: 'Halperin, Ho, List & Muir 2022, Economic Journal 132(641)',
} as const;

/** The earlier apologies of the last `windowDays` days up to today (both ends counted); null when there is none. */
export function repeatWarning<Past extends PastApology>(
  previous: readonly Past[],
  today: CalendarDate,
  windowDays = 180,
): RepeatWarning<Past> | null {
  const recent = previous.filter(({ on }) => on <= today && daysBetween(on, today) <= windowDays);
  const [first, ...rest] = recent;
  if (!first) return null;
  const last = rest.reduce((latest, past) => (past.on >= latest.on ? past : latest), first);
  return { last, daysAgo: daysBetween(last.on, today), count: recent.length };
}
