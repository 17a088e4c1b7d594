import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { chooseLines, namedBy, type PageFlags } from '../flags/on-page.ts';
import { type Agenda, readAgenda } from './agenda.ts';

/** A day's tasks with the lines about flags that a page has room for. */
export interface DayPage extends Agenda, PageFlags {
  /** Whether everything is wanted, whatever the room. */
  isWhole: boolean;
}

/** How far back pages count as having named a flag: a half year. */
const remembered = 183;

/** The page of a day, with so many days ahead. */
export async function readPage(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  { daysAhead, isWhole }: { daysAhead: number; isWhole: boolean },
): Promise<DayPage> {
  const agenda = await readAgenda(journal, settings, today, daysAhead);
  if (isWhole) {
    const lines = agenda.flags.map((flag) => ({ kind: 'client' as const, flag }));
    return { ...agenda, lines, clients: agenda.flags.length, stoodBack: 0, isWhole };
  }
  const shown = journal.shownFlags.since(addDays(today, -remembered));
  return {
    ...agenda,
    ...chooseLines(agenda.findings, { shown, today, most: settings.suggestions }),
    isWhole,
  };
}

/** Whether the day has any task. */
export function asksForSomething(page: DayPage): boolean {
  const { promises, overdue, due, lines, cases, wishes } = page;
  const asking = cases.filter(({ asksToday }) => asksToday);
  return [promises, overdue, due, lines, asking, wishes].some((some) => some.length > 0);
}

/** Keeps which flags a page named, once a day. */
export function keepShown(journal: Journal, { lines }: Pick<DayPage, 'lines'>, today: CalendarDate): void {
  const known = new Set(journal.shownFlags.since(today).map(({ clientId, rule }) => `${clientId} ${rule}`));
  const named = namedBy(lines).filter(({ clientId, rule }) => !known.has(`${clientId} ${rule}`));
  if (named.length > 0) journal.shownFlags.add(named, today);
}
