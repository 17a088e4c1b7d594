import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import { addWorkingDays } from '../../domain/days/working-days.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import type { Upcoming } from '../../store/plans.ts';
import { type ComingWish, occasionsUntil } from '../care/occasions.ts';
import { briefsToChoose, cachedBriefs, type Look, wholeOf } from '../flags/cached-flags.ts';
import { asksOnPage, awake, type Brief, strongestOfEach } from '../flags/finding.ts';
import { type ClientFlag, countByClient } from '../flags/on-page.ts';
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
  /** The flags that ask for attention and stand in no other list, strongest first; what a booking calms asks for none. */
  findings: Brief[];
  /** How many other clients have such flags, where only some were read to choose from. */
  unread: number;
  unreadRed: Readonly<Record<string, number>>;
  /** Flags that rest because you put them off. */
  resting: number;
  /** Whether there is a client, archived ones apart. */
  isAnyClient: boolean;
  /** How many there are; null where only some of each list is read, since counting reads all of an index. */
  clientCount: number | null;
  /** How long the lists are; only the first of each may have been read. */
  counts: Readonly<Record<'promises' | 'overdue' | 'due' | 'coming' | 'planned', number>>;
}

/** How much of a day is read: all, unless there is a limit. */
interface Extent {
  /** The most reminders and bookings of a list. */
  most?: number;
  /** Where a few flags are to be chosen: how many, and the clients about whom all are needed. */
  few?: { most: number; about: readonly number[] };
}

/** Whether a reminder is shown with its case; one talk answers all due check-backs of a case, so only the first is listed. */
function shownInCase(
  due: readonly Upcoming[],
  inCases: ReadonlySet<number | null>,
): (one: Upcoming) => boolean {
  const checkBacks = due.filter(({ purpose }) => purpose === 'check-back').toReversed();
  const first = new Map(checkBacks.map(({ caseId, id }) => [caseId, id]));
  return ({ id, purpose, caseId }) =>
    inCases.has(id) || (purpose === 'check-back' && first.get(caseId) !== id);
}

/** A day's tasks, and those of some days ahead. */
export async function readAgenda(
  journal: Journal,
  settings: Settings,
  today: CalendarDate,
  daysAhead: number,
  { most = Number.POSITIVE_INFINITY, few }: Extent = {},
): Promise<Agenda> {
  const { workingWeek } = settings;
  const until = addDays(today, daysAhead);
  const daysOff = addDays(addWorkingDays(today, 1, workingWeek), -1);
  const due = journal.reminders.dueBy(today);
  // Rests come last, because the stored findings do not know them.
  const { briefs: flagged, unread, unreadRed } = await readBriefs([journal, settings, today], few);
  const all = awake(journal, flagged, today);
  const cases = await withFindings([journal, settings, today], openCases(journal, settings, today, all));
  // A reminder that is a case's next step appears there, with its day and command.
  const inCases = new Set(cases.map(({ reminderId }) => reminderId));
  const isInCase = shownInCase(due, inCases);
  const others = due.filter((one) => !one.promise && !isInCase(one));
  // Name each client once: if their case asks for a step, it counts the other findings.
  const named = new Set(
    cases.filter(({ asksToday }) => asksToday).map(({ standing }) => standing.file.case.clientId),
  );
  const findings = all.filter((finding) => asksOnPage(finding) && !named.has(finding.client.id));
  const occasions = occasionsUntil(journal, workingWeek, today, until > daysOff ? until : daysOff);
  const lists = {
    promises: due.filter(({ promise }) => promise),
    overdue: others.filter(({ on }) => on < today),
    due: others.filter(({ on }) => on === today),
  };
  const coming = journal.reminders.coming({
    ...{ after: today, until, most },
    without: [...inCases].filter((id) => id !== null),
  });
  const planned = daysAhead > 0 ? journal.entries.exchangesOf({ since: addDays(today, 1), until }) : [];
  const read = (list: readonly Upcoming[]) =>
    journal.reminders.listed(list.slice(0, most).map(({ id }) => id));
  return {
    today,
    promises: read(lists.promises),
    cases,
    overdue: read(lists.overdue),
    due: read(lists.due),
    occasions,
    wishes: occasions.filter(({ sayFrom }) => sayFrom <= today),
    coming: journal.reminders.listed(coming.ids),
    planned: journal.entries.listed(planned.slice(0, most)),
    ...{ findings, unread, unreadRed },
    resting: flagged.length - all.length,
    isAnyClient: journal.cachedFindings.isAnyClient(),
    clientCount: most === Number.POSITIVE_INFINITY ? journal.cachedFindings.clientCount() : null,
    counts: {
      promises: lists.promises.length,
      overdue: lists.overdue.length,
      due: lists.due.length,
      coming: coming.total,
      planned: planned.length,
    },
  };
}

/** The flags of a day; of few, those about clients with an open case or with a rest are all among them. */
async function readBriefs(look: Look, few: Extent['few']): ReturnType<typeof briefsToChoose> {
  if (!few) return { briefs: await cachedBriefs(...look), unread: 0, unreadRed: {} };
  const [journal, , today] = look;
  const ofCases = journal.cases.list({ open: true, until: today }).map(({ clientId }) => clientId);
  const resting = journal.rests.inForce(today).map(({ clientId }) => clientId);
  return briefsToChoose(look, { about: new Set([...few.about, ...ofCases, ...resting]), most: few.most });
}

/** The clients who need attention, by the strongest finding of each. */
export function flagsOf({ findings }: Pick<Agenda, 'findings'>): ClientFlag<Brief>[] {
  const perClient = countByClient(findings);
  return strongestOfEach(findings).map((finding) => ({
    finding,
    more: (perClient.get(finding.client.id) ?? 1) - 1,
  }));
}

/** Open cases with all there is to say of their findings. */
async function withFindings(look: Look, cases: readonly OpenCase<Brief>[]): Promise<OpenCase[]> {
  const whole = async (brief: Brief | null) => (brief && (await wholeOf(look, [brief]))[0]) ?? null;
  const found: OpenCase[] = [];
  for (const one of cases)
    found.push({ ...one, finding: await whole(one.finding), besides: await whole(one.besides) });
  return found;
}
