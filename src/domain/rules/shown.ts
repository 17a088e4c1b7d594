import { addDays, type CalendarDate } from '../days/calendar-date.ts';

/** A flag that a page named on a day, or one rule's flags about a great many clients. */
export interface Shown {
  /** `everyone` for a great many. */
  clientId: number;
  rule: string;
  on: CalendarDate;
}

export const everyone = 0;

/** Named on so many mornings without an act, a flag comes back weekly, and on so many more, monthly (our choice). */
export const mornings = 3;
export const weekly = 7;
export const monthly = 30;

/** How often a page named a flag before today since it began to speak, and the day it may be named again. */
export interface Repeats {
  times: number;
  /** Null while it is named each day. */
  nextOn: CalendarDate | null;
  /** Whether the last page before today named it. */
  isOld: boolean;
}

/** What earlier pages mean for a flag: `days` are those on which one named it, earliest first. */
export function repeatsOf(
  days: readonly CalendarDate[],
  { speaksSince, today }: { speaksSince: CalendarDate; today: CalendarDate },
): Repeats {
  const before = days.filter((day) => day >= speaksSince && day < today);
  const last = before.at(-1);
  if (last === undefined || before.length < mornings)
    return { times: before.length, nextOn: null, isOld: last !== undefined };
  const pause = before.length < 2 * mornings ? weekly : monthly;
  return { times: before.length, nextOn: addDays(last, pause), isOld: true };
}

/** An act counts for a flag when it came within so many days. */
export const withinDays = 7;

/** How often pages named flags of a rule, each about a client, and what became of them. */
export interface RuleUse {
  rule: string;
  shown: number;
  acted: number;
  putOff: number;
  muted: number;
  /** Named, and neither acted on nor silenced within the days. */
  ignored: number;
  /** Named so lately that it may still be acted on. */
  open: number;
  /** Whether it is ignored so often that it may be muted for all, or tuned. */
  isIgnored: boolean;
}

/** How many of its flags must be decided before a rule is called ignored (our choice). */
const decidedAtLeast = 5;

/** Whether four in five of a rule's flags were ignored. */
export function ignoredOften({
  acted,
  putOff,
  muted,
  ignored,
}: Omit<RuleUse, 'isIgnored' | 'open'>): boolean {
  const decided = acted + putOff + muted + ignored;
  return decided >= decidedAtLeast && ignored * 5 >= decided * 4;
}
