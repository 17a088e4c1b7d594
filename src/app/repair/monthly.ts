import { addDays, addMonths, type CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import type { Case } from '../../domain/repair/case.ts';
import { type Change, type LessonPeriod, lessonsOf, monthStart } from '../../domain/repair/lessons.ts';
import type { RuleUse } from '../../domain/rules/shown.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { type CaseStanding, caseStandings } from './case-ladder.ts';

/** How often a cause came up in a month and in the previous one. */
interface CauseCount {
  cause: string;
  cases: number;
  before: number;
}

/** A month in review, including archived clients. */
export interface Monthly {
  /** The month, and the previous one. */
  month: LessonPeriod;
  before: LessonPeriod;
  /** Cases opened in the month, and cases ended in it, earliest first. */
  opened: CaseStanding[];
  ended: CaseStanding[];
  kept: Reminder[];
  broken: Reminder[];
  causes: CauseCount[];
  /** The month's changes, and earlier ones that did not prevent a repeat. */
  changes: (Change & { cause: string })[];
  /** Cases from that month or earlier that are open today. */
  open: CaseStanding[];
}

/** A month in review with how often pages named each rule, and what came of it. */
export interface MonthlyPage extends Monthly {
  uses: readonly RuleUse[];
}

/** Reads the last full calendar month before a day. */
export function readMonthly(
  journal: Journal,
  settings: Pick<Settings, 'workingWeek'>,
  today: CalendarDate,
): Monthly {
  const month = monthBefore(today);
  const before = monthBefore(month.since);
  const isIn = (day: CalendarDate | null) => day !== null && day >= month.since && day <= month.until;
  const cases = journal.cases.list({ archived: true }).filter(({ openedOn }) => openedOn <= month.until);
  const standings = (isIncluded: (one: Case) => boolean, day: (one: Case) => CalendarDate | null) =>
    caseStandings(
      journal,
      settings,
      today,
      cases.filter(isIncluded).sort((a, b) => (day(a) ?? '').localeCompare(day(b) ?? '') || a.id - b.id),
    );
  const closed = journal.reminders
    .list({ closed: true, promise: true, closedSince: month.since, archived: true })
    .filter(({ closedOn }) => isIn(closedOn))
    .toReversed();
  const lessons = lessonsOf(
    { cases, changes: journal.cases.changes() },
    [before, month],
    settings.workingWeek,
  );
  return {
    month,
    before,
    opened: standings(
      ({ openedOn }) => isIn(openedOn),
      ({ openedOn }) => openedOn,
    ),
    ended: standings(
      ({ settledOn }) => isIn(settledOn),
      ({ settledOn }) => settledOn,
    ),
    kept: closed.filter(({ status }) => status === 'done'),
    broken: closed.filter(({ brokenOn }) => brokenOn !== null),
    causes: lessons
      .map(({ cause, counts: [earlier = 0, now = 0] }) => ({ cause, cases: now, before: earlier }))
      .filter((one) => one.cases + one.before > 0),
    changes: lessons.flatMap(({ cause, changes }) =>
      changes
        .map((change) => ({
          ...change,
          cause,
          cameBack: change.cameBack.filter(({ openedOn }) => isIn(openedOn)),
        }))
        .filter(({ on, cameBack }) => isIn(on) || cameBack.length > 0),
    ),
    open: standings(
      ({ settledOn }) => settledOn === null || settledOn > today,
      ({ openedOn }) => openedOn,
    ),
  };
}

/** Whether the month has anything to report. */
export function tellsSomething({ opened, ended, kept, broken, changes, open }: Monthly): boolean {
  return [opened, ended, kept, broken, changes, open].some((some) => some.length > 0);
}

function monthBefore(day: CalendarDate): LessonPeriod {
  const first = monthStart(day);
  const since = addMonths(first, -1);
  return { key: since.slice(0, 7), since, until: addDays(first, -1) };
}
