import { type Outcome, outcomes } from '../../nouns/case.ts';
import { addDays, addMonths, type CalendarDate, calendarDate, daysBetween } from '../days/calendar-date.ts';
import { type WorkingWeek, workingDaysBetween } from '../days/working-days.ts';
import { type Money, sumsByCurrency } from '../money/money.ts';
import { median } from '../statistics.ts';
import { foldText } from '../text/names.ts';
import type { Case } from './case.ts';
import { secondWithin } from './ladder.ts';

/** What changes after a case, in the words of the case or of an apology, with the day of those words. */
export interface StatedChange {
  caseId: number;
  on: CalendarDate;
  text: string;
}

/** A change with its case, and later cases with the same cause. */
export interface Change extends StatedChange {
  clientId: number;
  clientName: string;
  /** Cases of any client with the same cause, after this change and before the next. */
  cameBack: readonly Pick<Case, 'id' | 'clientId' | 'clientName' | 'openedOn'>[];
}

/** One cause in a span of days. */
export interface Lesson {
  cause: string;
  /** The number of cases that came up. */
  cases: number;
  /** The same by period, in order. */
  counts: readonly number[];
  /** How many are open. */
  open: number;
  /** How the others ended. */
  ended: Readonly<Record<Outcome, number>>;
  /** How many of those were never heard. */
  neverHeard: Readonly<Record<Outcome, number>>;
  /** Cases of clients that had the same cause within the half year before. */
  cameBack: number;
  /** Median working days from opening to end; null if none ended. */
  medianDays: number | null;
  /** What was at stake, by currency. */
  atStake: readonly Money[];
  /** Changes, oldest first. */
  changes: readonly Change[];
}

/**
 * What the cases of the periods teach, the most frequent cause first. Earlier cases and changes show what came back; a
 * change is included if it was made in the periods or something came back after it.
 */
export function lessonsOf(
  known: { cases: readonly Case[]; changes: readonly StatedChange[] },
  periods: readonly LessonPeriod[],
  workingWeek: WorkingWeek,
): Lesson[] {
  const cases = known.cases.toSorted((a, b) => byDay(a.openedOn, b.openedOn) || a.id - b.id);
  const causes = new Set(cases.map(({ cause }) => cause));
  return [...causes]
    .map((cause) => {
      const alike = cases.filter((one) => one.cause === cause);
      return lessonOf(
        cause,
        { cases: alike, changes: changesAmong(alike, known.changes) },
        periods,
        workingWeek,
      );
    })
    .filter((lesson) => lesson.cases + lesson.changes.length > 0)
    .sort((a, b) => b.cases - a.cases || (a.cause < b.cause ? -1 : 1));
}

function lessonOf(
  cause: string,
  { cases, changes }: { cases: readonly Case[]; changes: readonly Change[] },
  periods: readonly LessonPeriod[],
  workingWeek: WorkingWeek,
): Lesson {
  const inSpan = (day: CalendarDate) => periods.some(({ since, until }) => day >= since && day <= until);
  const counted = cases.filter(({ openedOn }) => inSpan(openedOn));
  const took = counted.flatMap(({ openedOn, settledOn }) =>
    settledOn === null ? [] : [workingDaysBetween(openedOn, settledOn, workingWeek)],
  );
  const byOutcome = (some: readonly Case[]) =>
    Object.fromEntries(
      outcomes.map((outcome) => [outcome, some.filter((one) => one.outcome === outcome).length]),
    ) as Lesson['ended'];
  return {
    cause,
    cases: counted.length,
    counts: periods.map(
      ({ since, until }) => counted.filter(({ openedOn }) => openedOn >= since && openedOn <= until).length,
    ),
    open: counted.length - took.length,
    ended: byOutcome(counted),
    neverHeard: byOutcome(counted.filter((one) => one.neverHeard)),
    cameBack: counted.filter((one) => hadBefore(one, cases)).length,
    medianDays: median(took),
    atStake: sumsByCurrency(counted.flatMap(({ amount }) => amount ?? [])),
    changes: changes
      .map((change) => ({ ...change, cameBack: change.cameBack.filter(({ openedOn }) => inSpan(openedOn)) }))
      .filter(({ on, cameBack }) => inSpan(on) || cameBack.length > 0),
  };
}

/** Whether the client had another of these cases (oldest first) shortly before this one. */
function hadBefore(one: Case, cases: readonly Case[]): boolean {
  return cases
    .slice(0, cases.indexOf(one))
    .some(
      ({ clientId, openedOn }) =>
        clientId === one.clientId && daysBetween(openedOn, one.openedOn) <= secondWithin,
    );
}

/** These cases' changes, oldest first and each once, with the cases that came up after each. */
function changesAmong(cases: readonly Case[], known: readonly StatedChange[]): Change[] {
  const seen = new Set<string>();
  const changes = known
    .toSorted((a, b) => byDay(a.on, b.on) || a.caseId - b.caseId)
    .flatMap((change) => {
      const one = cases.find(({ id }) => id === change.caseId);
      const words = `${change.caseId} ${foldText(change.text)}`;
      if (!one || seen.has(words)) return [];
      seen.add(words);
      return [{ ...change, clientId: one.clientId, clientName: one.clientName }];
    });
  return changes.map((change, at) => {
    const next = changes.slice(at + 1).find(({ on }) => on > change.on);
    const cameBack = cases.filter(
      ({ openedOn }) => openedOn > change.on && (next === undefined || openedOn <= next.on),
    );
    return { ...change, cameBack };
  });
}

function byDay(one: CalendarDate, other: CalendarDate): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A calendar month, quarter or year, or a part of one, with its own count. */
export interface LessonPeriod {
  /** `2026-03`, `2026-Q1` or `2026`. */
  key: string;
  since: CalendarDate;
  until: CalendarDate;
}

/** Spans up to this many days count by month. */
const monthly = 190;
/** Spans up to this many days count by quarter, longer ones by year. */
const quarterly = 740;

/** The periods of a span, both days included: by month, quarter or year, depending on its length. */
export function periodsBetween(since: CalendarDate, until: CalendarDate): LessonPeriod[] {
  const days = daysBetween(since, until);
  const months = days <= monthly ? 1 : days <= quarterly ? 3 : 12;
  const periods: LessonPeriod[] = [];
  for (let first = since; first <= until; ) {
    const next = startAfter(first, months);
    // The calendar ends with the year 9999, so the last period does too.
    const last = next === null || next > until ? until : addDays(next, -1);
    periods.push({ key: keyOf(first, months), since: first, until: last });
    if (next === null) break;
    first = next;
  }
  return periods;
}

export function monthStart(day: CalendarDate): CalendarDate {
  return calendarDate(`${day.slice(0, 8)}01`);
}

function startAfter(day: CalendarDate, months: number): CalendarDate | null {
  const into = (Number(day.slice(5, 7)) - 1) % months;
  try {
    return addMonths(monthStart(day), months - into);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function keyOf(day: CalendarDate, months: number): string {
  if (months === 1) return day.slice(0, 7);
  const year = day.slice(0, 4);
  return months === 12 ? year : `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
