import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { type Lesson, type LessonPeriod, lessonsOf, periodsBetween } from '../../domain/repair/lessons.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';

/** What went wrong over a span of days, by cause, and what changed. */
export interface Lessons {
  since: CalendarDate;
  until: CalendarDate;
  /** The client whose cases these are; null for all of them, archived ones included. */
  client: { id: number; name: string } | null;
  /** What is counted by itself; the first begins with the first case of all where that is later than `since`. */
  periods: LessonPeriod[];
  /** By cause, the most frequent first. */
  lessons: Lesson[];
}

/** Counts the cases that came up in a span, both days included, by cause and period. */
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
