import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { addWorkingDays } from '../../domain/days/working-days.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { type ComingWish, occasionsUntil } from '../care/occasions.ts';
import { type Finding, strongestOfEach } from '../flags/finding.ts';
import { keptFlags } from '../flags/kept-flags.ts';
import { awake } from '../flags/rested.ts';
import { type OpenCase, openCases } from '../repair/open-cases.ts';

/** A client who needs attention: the strongest finding, and how many more there are about them. */
export interface ClientFlag {
  finding: Finding;
  more: number;
}

/** What a day asks for, most pressing first; nothing is in two lists. */
export interface Agenda {
  today: CalendarDate;
  /** Promises due today or before, the longest owed first. */
  promises: Reminder[];
  /** Cases that are open, those that ask for something today first. */
  cases: OpenCase[];
  /** Other reminders due before today. */
  overdue: Reminder[];
  /** Other reminders due today. */
  due: Reminder[];
  /** Birthdays and anniversaries of today and of the days ahead, the next first. */
  occasions: ComingWish[];
  /** Those that ask for a word today: of today, and of the days off that follow it. */
  wishes: ComingWish[];
  /** Reminders of the days ahead, promises first on each day. */
  coming: Reminder[];
  /** Exchanges booked for the days ahead, soonest first. */
  planned: EntryDetails[];
  /** The clients who need attention most, as many as the settings suggest. */
  flags: ClientFlag[];
  /** How many clients need attention, those not suggested included; what rests is not counted. */
  flagged: number;
  /** How many flags rest: of things put off, and of suggestions acted on. */
  resting: number;
  /** How many clients there are, archived ones apart. */
  clients: number;
}

/** What today asks for, looking so many days ahead. */
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
  // What rests is applied afterwards: what the rules say is kept without it.
  const flagged = await keptFlags(journal, settings, today);
  const all = awake(journal, flagged, today);
  const cases = openCases(journal, settings, today, all);
  // What is the next step of a case stands there, with its day and its command.
  const inCases = new Set(cases.map(({ reminderId }) => reminderId));
  // One talk answers all the days on which a case asks how it is now: the first stands for them.
  const first = new Map(
    due
      .filter(({ purpose }) => purpose === 'check-back')
      .toReversed()
      .map(({ caseId, id }) => [caseId, id]),
  );
  const isInCase = ({ id, purpose, caseId }: Reminder) =>
    inCases.has(id) || (purpose === 'check-back' && first.get(caseId) !== id);
  const others = due.filter((one) => !one.promise && !isInCase(one));
  // A client is named once: where a case asks for something, what else was found is counted there.
  const named = new Set(
    cases.filter(({ asksToday }) => asksToday).map(({ standing }) => standing.file.case.clientId),
  );
  const findings = all.filter(({ isReminder, client }) => !isReminder && !named.has(client.id));
  const strongest = strongestOfEach(findings);
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
    flags: strongest.slice(0, settings.suggestions).map((finding) => ({
      finding,
      more: findings.filter(({ client }) => client.id === finding.client.id).length - 1,
    })),
    flagged: strongest.length,
    resting: flagged.length - all.length,
    clients: journal.keptFindings.clientCount(),
  };
}

/** Whether a day asks for anything to be done today. */
export function asksForSomething(agenda: Agenda): boolean {
  const { promises, overdue, due, flags, cases, wishes } = agenda;
  const asking = cases.filter(({ asksToday }) => asksToday);
  return [promises, overdue, due, flags, asking, wishes].some((some) => some.length > 0);
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
