import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import type { Reminder } from '../../plans/reminder.ts';
import { type CaseFile, lastStep } from '../case.ts';
import { type SecondFailure, secondFailure } from '../ladder.ts';

/** A reason against an apology in a case now, or for more than one. */
export type CaseWarning =
  | { id: 'not-heard'; caseId: number }
  | { id: 'same-cause'; failure: SecondFailure; cause: string }
  | { id: 'second-failure'; failure: SecondFailure };

const source = 'Maxham & Netemeyer 2002, Journal of Marketing 66(4)';
const instead = 'Say what is different this time, in a way they can check.';

/** The text for each warning: why it matters, and what helps more. */
export const caseAdvice = {
  'not-heard': {
    why: 'If you go on working together, listening first and then apologising works better.',
    instead: 'Ask first, and write down what they say.',
    source: 'Min et al. 2020, Marketing Letters 31',
  },
  'same-cause': {
    why: 'A good recovery can make up for a first failure, but not for a second one like it.',
    instead,
    source,
  },
  'second-failure': {
    why: 'A good recovery can make up for one failure, but not for two, least of all if they are close in time.',
    instead,
    source,
  },
} as const satisfies Record<CaseWarning['id'], { why: string; instead: string; source: string }>;

/**
 * Warnings before an apology in a case: they were not heard yet, the same cause came back, or something else went wrong
 * in the `within` days up to the day the case came up, such as a broken promise.
 */
export function caseWarnings(
  file: CaseFile,
  others: { cases: readonly Pick<CaseFile, 'case'>[]; promises: readonly Reminder[] },
  within: number,
): CaseWarning[] {
  const { id, cause } = file.case;
  const alike = others.cases.filter((one) => one.case.cause === cause && cause !== 'other');
  const same = secondFailure(file, { cases: alike, promises: [] }, within);
  const second = secondFailure(file, others, within);
  const warnings: CaseWarning[] = [];
  if (!lastStep(file, 'heard')) warnings.push({ id: 'not-heard', caseId: id });
  if (same) warnings.push({ id: 'same-cause', failure: same, cause });
  // If the same cause came back, an earlier failure with another cause adds nothing.
  if (second && (second.kind === 'promise' || !same))
    warnings.push({ id: 'second-failure', failure: second });
  return warnings;
}

/** An earlier apology to the same client. */
export interface PastApology {
  readonly on: CalendarDate;
  readonly what: string;
}

/** Warns about another recent apology. */
export interface RepeatWarning<Past extends PastApology = PastApology> {
  /** The latest earlier one. */
  readonly last: Past;
  /** Days since then. */
  readonly daysAgo: number;
  /** Earlier ones in the window, without this one. */
  readonly count: number;
}

/** The text for a repeated apology. */
export const repeatAdvice = {
  why: 'Among 1.5 million people whose ride came late, repeated apologies and promises to do better could do more harm than no apology; a concrete remedy helped.',
  instead: 'Call them, and offer one remedy that costs you something, not more words.',
  source: 'Halperin, Ho, List & Muir 2022, Economic Journal 132(641)',
} as const;

/** The earlier apologies of the last `windowDays` days up to today (both ends counted); null if there are none. */
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
