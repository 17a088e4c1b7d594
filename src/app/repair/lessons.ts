import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { type Lesson, type LessonPeriod, lessonsOf, periodsBetween } from '../../domain/repair/lessons.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';

/** What went wrong in a span of days, by cause, and what changed. */
export interface Lessons {
  since: CalendarDate;
  until: CalendarDate;
  /** The client; null for all, including archived ones. */
  client: { id: number; name: string } | null;
  /** The counted periods; the first starts at the first case if that is later than `since`. */
  periods: LessonPeriod[];
  /** By cause, most frequent first. */
  lessons: Lesson[];
}

/** Counts the cases opened in a span, both days included, by cause and period. */
export function readLessons(
  journal: Journal,
  { workingWeek }: Pick<Settings, 'workingWeek'>,
  { since, until, client }: Pick<Lessons, 'since' | 'until' | 'client'>,
): Lessons {
  const cases = journal.cases.list(client ? { clientId: client.id } : { archived: true });
  const [first = since] = cases.map(({ openedOn }) => openedOn).toSorted();
  const periods = periodsBetween(first > since ? first : since, until);
  const lessons = lessonsOf({ cases, changes: journal.cases.changes() }, periods, workingWeek);
  return { since, until, client, periods, lessons };
}
