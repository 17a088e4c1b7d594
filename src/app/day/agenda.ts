import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { addWorkingDays } from '../../domain/days/working-days.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { type ComingWish, occasionsUntil } from '../care/occasions.ts';
import { cachedFlags } from '../flags/cached-flags.ts';
import { awake, type Finding, strongestOfEach } from '../flags/finding.ts';
import type { ClientFlag } from '../flags/on-page.ts';
import { type OpenCase, openCases } from '../repair/open-cases.ts';

/** A day's tasks, most pressing first; each appears in one list only. */
export interface Agenda {
  today: CalendarDate;
  /** Promises due today or earlier, oldest first. */
  promises: Reminder[];
  /** Open cases, those with a step due today first. */
  cases: OpenCase[];
  overdue: Reminder[];
  due: Reminder[];
  /** Birthdays and anniversaries from today on, next first. */
  occasions: ComingWish[];
  /** Occasions to mention today: today's, and those on the days off that follow. */
  wishes: ComingWish[];
  /** Coming reminders, with each day's promises first. */
  coming: Reminder[];
  /** Bookings in the days ahead, soonest first. */
  planned: EntryDetails[];
  /** The flags that ask for attention and stand in no other list, strongest first. */
  findings: Finding[];
  /** The clients who need attention, by the strongest finding of each. */
  flags: ClientFlag[];
  /** Flags that rest because you put them off. */
  resting: number;
  /** Clients without archived ones. */
  clientCount: number;
}

/** Today's tasks, plus the given number of days ahead. */
export async function readAgenda(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  daysAhead: number,
): Promise<Agenda> {
  const { workingWeek } = settings;
  const until = addDays(today, daysAhead);
  const daysOff = addDays(addWorkingDays(today, 1, workingWeek), -1);
  const open = journal.reminders.list({ until });
  const due = open.filter((reminder) => dueDay(reminder) <= today);
  // Rests come last, because the stored findings do not know them.
  const flagged = await cachedFlags(journal, settings, today);
  const all = awake(journal, flagged, today);
  const cases = openCases(journal, settings, today, all);
  // A reminder that is a case's next step appears there, with its day and command.
  const inCases = new Set(cases.map(({ reminderId }) => reminderId));
  // One talk answers all due check-backs of a case, so show only the first.
  const first = new Map(
    due
      .filter(({ purpose }) => purpose === 'check-back')
      .toReversed()
      .map(({ caseId, id }) => [caseId, id]),
  );
  const isInCase = ({ id, purpose, caseId }: Reminder) =>
    inCases.has(id) || (purpose === 'check-back' && first.get(caseId) !== id);
  const others = due.filter((one) => !one.promise && !isInCase(one));
  // Name each client once: if their case asks for a step, it counts the other findings.
  const named = new Set(
    cases.filter(({ asksToday }) => asksToday).map(({ standing }) => standing.file.case.clientId),
  );
  const findings = all.filter(({ isReminder, client }) => !isReminder && !named.has(client.id));
  const perClient = new Map<number, number>();
  for (const { client } of findings) perClient.set(client.id, (perClient.get(client.id) ?? 0) + 1);
  const occasions = occasionsUntil(journal, workingWeek, today, until > daysOff ? until : daysOff);
  return {
    today,
    promises: due.filter(({ promise }) => promise),
    cases,
    overdue: others.filter((reminder) => dueDay(reminder) < today),
    due: others.filter((reminder) => dueDay(reminder) === today),
    occasions,
    wishes: occasions.filter(({ sayFrom }) => sayFrom <= today),
    coming: open
      .filter((reminder) => dueDay(reminder) > today && !inCases.has(reminder.id))
      .sort(byDayThenPromise),
    planned: daysAhead > 0 ? plannedBetween(journal, addDays(today, 1), until) : [],
    findings,
    flags: strongestOfEach(findings).map((finding) => ({
      finding,
      more: (perClient.get(finding.client.id) ?? 1) - 1,
    })),
    resting: flagged.length - all.length,
    clientCount: journal.cachedFindings.clientCount(),
  };
}

function plannedBetween(journal: Journal, since: CalendarDate, until: CalendarDate): EntryDetails[] {
  return journal.entries
    .list({ since, until })
    .filter(({ kind }) => kind === 'exchange')
    .reverse();
}

function byDayThenPromise(a: Reminder, b: Reminder): number {
  const [first, second] = [dueDay(a), dueDay(b)];
  if (first !== second) return first < second ? -1 : 1;
  return Number(b.promise) - Number(a.promise);
}
