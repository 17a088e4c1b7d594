import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { type Look, wholeFlags } from '../flags/cached-flags.ts';
import type { Brief } from '../flags/finding.ts';
import { chooseLines, namedBy, type PageFlags, type PageLine } from '../flags/on-page.ts';
import { type Agenda, flagsOf, readAgenda } from './agenda.ts';

/** A day's tasks with the lines about flags that a page has room for. */
export interface DayPage extends Agenda, PageFlags {
  /** Whether everything is wanted, whatever the room. */
  isWhole: boolean;
}

/** How far back pages count as having named a flag: a half year. */
const remembered = 183;

/** The page of a day, with so many days ahead; of reminders and bookings, only so many of each list unless it is whole. */
export async function readPage(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  { daysAhead, isWhole, most }: { daysAhead: number; isWhole: boolean; most?: number },
): Promise<DayPage> {
  const look = [journal, settings, today] as const;
  if (isWhole) {
    const agenda = await readAgenda(...look, daysAhead);
    const flags = await wholeFlags(look, flagsOf(agenda));
    const lines = flags.map((flag) => ({ kind: 'client' as const, flag }));
    return { ...agenda, lines, clients: flags.length, stoodBack: 0, leftOut: [], isWhole };
  }
  const extent = most === undefined ? {} : { most };
  const shown = journal.shownFlags.since(addDays(today, -remembered));
  const few = { most: settings.suggestions, about: shown.map(({ clientId }) => clientId) };
  const choose = (agenda: Agenda) => ({
    agenda,
    chosen: chooseLines(agenda.findings, {
      ...{ shown, today, most: settings.suggestions },
      unreadRed: agenda.unreadRed,
    }),
  });
  let { agenda, chosen } = choose(await readAgenda(...look, daysAhead, { ...extent, few }));
  // A habit names all of its clients.
  if (agenda.unread > 0 && chosen.lines.some(({ kind }) => kind === 'habit'))
    ({ agenda, chosen } = choose(await readAgenda(...look, daysAhead, extent)));
  const lines = await wholeLines(look, chosen.lines);
  return { ...agenda, ...chosen, lines, clients: chosen.clients + agenda.unread, isWhole };
}

/** The lines with all there is to say of their findings. */
async function wholeLines(look: Look, lines: readonly PageLine<Brief>[]): Promise<PageLine[]> {
  const whole = await wholeFlags(
    look,
    lines.flatMap((line) => (line.kind === 'client' ? line.flag : [])),
  );
  return lines.flatMap((line): PageLine[] => {
    if (line.kind === 'habit') return [line];
    const flag = whole.shift();
    return flag ? [{ kind: 'client', flag }] : [];
  });
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
