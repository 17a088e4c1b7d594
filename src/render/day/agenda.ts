import type { DayPage } from '../../app/day/page.ts';
import type { ClientFlag, Habit, PageLine } from '../../app/flags/on-page.ts';
import { type CalendarDate, daysBetween } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import { firstOf, wishText } from '../../domain/text/words.ts';
import { occasionCommand } from '../care/occasions.ts';
import { findingJson, findingLine, suggestionText, thinLogText, withoutThinness } from '../flags/findings.ts';
import { entryJson, reminderJson } from '../json/everyday.ts';
import type { Json } from '../json/shape.ts';
import { caseJson, occasionJson } from '../json/things.ts';
import type { Action } from '../layout/action-page.ts';
import type { FittingSection } from '../layout/fit.ts';
import { oneLine, plural } from '../layout/text.ts';
import type { Page } from '../layout/view.ts';
import { manner } from '../log/manner.ts';
import { rhythm } from '../plans/reminders.ts';
import { caseCommand } from '../repair/case-actions.ts';
import { dayFor, dueWords } from '../words/days.ts';
import { clientWord } from '../words/names.ts';

type Day = Pick<Page, 'isTerminal' | 'today'>;

/** What you owe by now; the title says whether you promised it. */
export function owedActions(reminders: readonly Reminder[], page: Day, relative = page.isTerminal): Action[] {
  return reminders.map((reminder) => ({
    ...reminderAction({ ...reminder, promise: false }),
    when: dueWords(dueDay(reminder), page, relative),
  }));
}

export function dueActions(reminders: readonly Reminder[]): Action[] {
  return reminders.map(reminderAction);
}

export function comingActions(reminders: readonly Reminder[], page: Page): Action[] {
  return reminders.map((reminder) => ({
    ...reminderAction(reminder),
    when: { text: dayFor(dueDay(reminder), page) },
  }));
}

/** Bookings in the days ahead, with the command that shows the card. */
export function plannedActions(entries: readonly EntryDetails[], page: Page): Action[] {
  return entries.map((entry) => ({
    when: { text: dayFor(entry.happenedOn, page) },
    who: oneLine(entry.clientName),
    what: `${manner(entry)}: ${oneLine(entry.text)}`,
    command: showCommand(entry),
  }));
}

/** The lines about flags, and how many more clients there are. */
export function flagSection({ lines, clients, stoodBack, leftOut }: DayPage, page: Day): FittingSection {
  const named = lines.map(lineClients).reduce((sum, count) => sum + count, 0);
  const flags = lines.flatMap((line) => (line.kind === 'client' ? line.flag : []));
  const red = leftOut.slice(0, mostLeftOut).map(leftOutText);
  const hidden = (left: number) =>
    [moreClients(clients - named + left, lines.length > left), ...red].join('\n');
  const back = stoodBack > 0 ? `${plural(stoodBack, 'flag')} shown often before: rapport check` : undefined;
  const all = flags.some(({ more }) => more > 0) ? 'all flags: rapport check' : undefined;
  return {
    title: 'Who needs you',
    actions: lines.map((line) =>
      line.kind === 'client' ? flagAction(line.flag, page) : habitAction(line.habit),
    ),
    more: clients > named ? hidden(0) : [back ?? all, ...red].filter(Boolean).join('\n') || undefined,
    hidden,
    short: `${clients} who ${clients === 1 ? 'needs' : 'need'} you: rapport check`,
  };
}

/** Rules whose red flags a page leaves out and counts. */
const mostLeftOut = 2;

function leftOutText({ rule, count }: DayPage['leftOut'][number]): string {
  return `${count} more red by ${rule}: ${ruleCommand(rule)}`;
}

function ruleCommand(rule: string): string {
  return `rapport check --rule ${rule}`;
}

function lineClients(line: PageLine): number {
  return line.kind === 'client' ? 1 : line.habit.findings.length;
}

function moreClients(count: number, isAfterSome: boolean): string {
  return `${isAfterSome ? `and ${count} more` : plural(count, 'client')}: rapport check`;
}

/** `4 clients  You noted nothing of who they are: Acme, Beta, Carlo and 1 more` */
function habitAction({ rule, title, findings }: Habit): Action {
  return {
    who: plural(findings.length, 'client'),
    what: `${title}: ${firstOf(findings.map(({ client }) => client.name))}`,
    command: ruleCommand(rule),
    whole: true,
  };
}

export function flagAction(flag: ClientFlag, page: Day): Action {
  const { finding, more, times } = flag;
  const wish = finding.wish ? `; ${wishText(finding.wish)}` : '';
  return {
    who: oneLine(finding.client.name),
    what: `${findingLine(withoutThinness(finding), page)}${wish}${more > 0 ? ` (+${more} more)` : ''}${times ? ` (shown ${times} times)` : ''}`,
    command: flagCommand(flag),
    whole: true,
  };
}

/** `1 promise, 2 overdue, 3 who need you`; empty if nothing asks. */
export function countsLine(agenda: DayPage): string {
  const { cases, occasions, clients: flagged, counts } = agenda;
  return [
    counts.promises > 0 ? plural(counts.promises, 'promise') : '',
    cases.length > 0 ? plural(cases.length, 'open case') : '',
    counts.overdue > 0 ? `${counts.overdue} overdue` : '',
    counts.due > 0 ? `${counts.due} due today` : '',
    occasions.length > 0
      ? plural(occasions.length, 'birthday or anniversary', 'birthdays and anniversaries')
      : '',
    flagged > 0 ? `${flagged} who ${flagged === 1 ? 'needs' : 'need'} you` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** The day's items as JSON, each with the command that acts on it. */
export function askedJson(agenda: DayPage) {
  const { today, promises, cases, overdue, due, occasions, wishes, lines } = agenda;
  const flags = lines.flatMap((line) => (line.kind === 'client' ? line.flag : []));
  const habits = lines.flatMap((line) => (line.kind === 'habit' ? line.habit : []));
  const reminders = (some: readonly Reminder[]) => some.map((one) => owedJson(one, today));
  return {
    todayOn: today,
    promises: reminders(promises),
    overdue: reminders(overdue),
    due: reminders(due),
    flags: flags.map(({ finding, more }) => ({ ...findingJson(finding), moreCount: more })),
    habits: habits.map(({ rule, title, findings }) => ({
      ...{ rule, what: title, command: ruleCommand(rule) },
      clients: findings.map(({ client }) => ({ client: client.name, clientId: client.id })),
    })),
    moreRed: agenda.leftOut.map(({ rule, count }) => ({ rule, count, command: ruleCommand(rule) })),
    cases: cases.map((one) => ({
      ...caseJson(one.standing),
      finding: one.finding && findingJson(one.finding),
      moreCount: one.more,
      besides: one.besides?.rule ?? null,
      asksToday: one.asksToday,
      command: caseCommand(one),
    })),
    occasions: occasions.map((one) => ({ ...occasionJson(one), command: occasionCommand(one) })),
    counts: {
      promises: promises.length,
      cases: cases.length,
      overdue: overdue.length,
      due: due.length,
      occasions: occasions.length,
      wishes: wishes.length,
      flags: agenda.clients,
      stoodBack: agenda.stoodBack,
      resting: agenda.resting,
      clients: agenda.clientCount,
    },
  };
}

/** The same plus the days ahead. */
export function agendaJson(agenda: DayPage) {
  const { today, coming, planned } = agenda;
  const { counts, ...asked } = askedJson(agenda);
  return {
    ...asked,
    coming: coming.map((one) => owedJson(one, today)),
    planned: planned.map((one) => ({ ...entryJson(one), command: showCommand(one) })),
    counts: { ...counts, coming: coming.length, planned: planned.length },
  };
}

function owedJson(reminder: Reminder, today: CalendarDate): Json {
  const overdueDays = Math.max(0, daysBetween(dueDay(reminder), today));
  return { ...reminderJson(reminder), overdueDays, command: doneCommand(reminder) };
}

function reminderAction(reminder: Reminder): Action {
  const again = rhythm(reminder);
  const text = `${reminder.promise ? 'Promised: ' : ''}${oneLine(reminder.text)}`;
  return {
    who: oneLine(reminder.clientName),
    what: again ? `${text} (${again})` : text,
    command: doneCommand(reminder),
  };
}

/** The command that completes a reminder. */
export function doneCommand({ id, purpose, caseId }: Reminder): string {
  if (purpose === 'check-back' && caseId !== null) return `rapport case check-back ${caseId} "…"`;
  return `rapport done ${id}`;
}

function showCommand({ clientId, clientName }: EntryDetails): string {
  return `rapport show ${clientWord({ id: clientId, name: clientName })}`;
}

/** One line where flags rest on a log with hardly anything in it; else empty. */
export function thinnessText({ findings, unread }: Pick<DayPage, 'findings' | 'unread'>): string {
  const thin = findings.filter(({ doubt }) => doubt?.kind === 'thin').map(({ client }) => client);
  return thinLogText(new Map(thin.map(({ id, name }) => [id, name])), unread > 0);
}

function flagCommand({ finding }: ClientFlag): string {
  return suggestionText(finding, 20);
}
