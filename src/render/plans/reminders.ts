import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { describePeriod, formatPeriod, type Period, parsePeriod } from '../../domain/days/period.ts';
import { dueDay, type Reminder, reminderState } from '../../domain/plans/reminder.ts';
import { listWords } from '../../domain/text/words.ts';
import { handle } from '../../nouns/index.ts';
import { type ReminderState, reminder } from '../../nouns/reminder.ts';
import { reminderJson } from '../json/everyday.ts';
import { leastText } from '../layout/measures.ts';
import { dayColumn, idColumn, nounList } from '../layout/table.ts';
import { cut, marked, oneLine, plural, width } from '../layout/text.ts';
import type { Column, Page, View } from '../layout/view.ts';
import { dayFor, fullDay } from '../words/days.ts';

const columns: readonly Column<Reminder>[] = [
  idColumn('reminder', ({ id }) => id),
  { title: 'Client', cell: ({ clientName }) => clientName, label: 'name', shrinks: true },
  {
    title: 'Due',
    cell: dueDay,
    show: (reminder, page) => (reminder.status === 'open' ? dayFor(dueDay(reminder), page) : ''),
    label: urgency,
  },
  {
    title: 'Every',
    cell: ({ every }) => every,
    show: (reminder) => rhythm(reminder)?.slice(6) ?? '',
  },
  { title: 'What', cell: ({ text }) => text, shrinks: 'last' },
  {
    title: 'Promise',
    cell: ({ promise }) => promise,
    show: ({ promise }) => (promise ? 'promise' : ''),
    label: 'warning',
  },
  {
    title: 'Status',
    cell: ({ status }) => status,
    show: endState,
    label: ({ brokenOn }) => (brokenOn ? 'warning' : undefined),
  },
  dayColumn('Closed', ({ closedOn }) => closedOn),
  { title: 'Case', cell: ({ caseId }) => caseId, align: 'right', label: 'muted' },
];

export const reminderList = nounList({
  noun: reminder,
  json: reminderJson,
  columns,
  empty: 'No reminders. Plan one: rapport remind CLIENT TEXT --on DAY',
});

/** A reminder that would be planned. */
interface ReminderPlan {
  client: { name: string };
  on: CalendarDate;
  text: string;
  promise: boolean;
  every: Period | null;
  fromDone: boolean;
}

/** What a dry run would plan. */
export const reminderPlan: View<ReminderPlan> = {
  human({ client, on, text, promise, every, fromDone }, page) {
    const what = promise ? 'promise' : 'reminder';
    const again = every ? `, ${describePeriod(every)}${fromDone ? ' from when it is done' : ''}` : '';
    return `It would be a ${what} for ${oneLine(client.name)} on ${fullDay(on, page)}${again}: ${oneLine(text)}`;
  },
  json: ({ client, on, text, promise, every, fromDone }) => ({
    ...{ client: client.name, on, text, promise },
    ...{ every: every && formatPeriod(every), fromDone },
  }),
};

/** A new reminder, and the rules that rest until its day; its text is repeated where the day was taken from the words. */
export const plannedReminder: View<Reminder & { resting?: readonly string[]; isFromWords?: boolean }> = {
  human(reminder, page) {
    const what = reminder.promise ? 'Promise' : 'Reminder';
    const again = rhythm(reminder);
    const comesBack = again ? `, ${again}${reminder.fromDone ? ' from when it is done' : ''}` : '';
    const { resting = [], isFromWords = false } = reminder;
    const text = isFromWords ? `: “${oneLine(reminder.text)}”` : '.';
    return [
      `${what} ${handle('reminder', reminder.id)} for ${oneLine(reminder.clientName)} on ${fullDay(reminder.dueOn, page)}${comesBack}${text}`,
      ...(resting.length > 0 ? [marked('hint', `Until then today hides: ${resting.join(', ')}`, page)] : []),
    ].join('\n');
  },
  json: ({ resting = [], isFromWords: _, ...reminder }) => ({ ...reminderJson(reminder), resting }),
};

/** The named reminders in their new state, and those that needed no change. */
interface ActedReminders {
  now: readonly Reminder[];
  already: readonly Reminder[];
}

/** One line per reminder; `verb` says what happened: `Done`. */
export function actedReminders(verb: (reminder: Reminder) => string): View<ActedReminders> {
  return {
    human: ({ now, already }, page) =>
      now
        .filter(({ id }) => !already.some((one) => one.id === id))
        .map((reminder) => actedLine(reminder, verb(reminder), page))
        .join('\n'),
    json: ({ now }) => now.map(reminderJson),
  };
}

function actedLine(reminder: Reminder, did: string, page: Page): string {
  const [number, name] = [handle('reminder', reminder.id), oneLine(reminder.clientName)];
  const back = reminder.status === 'open' ? ` (back on ${fullDay(dueDay(reminder), page)})` : '';
  const room = page.width - width(`${did} ${number} ${name}: ${back}`);
  const text = cut(oneLine(reminder.text), Math.max(leastText, room));
  return `${did} ${page.mark('muted', number)} ${page.mark('name', name)}: ${text}${page.mark('hint', back)}`;
}

/** What stays open for an archived client, and where to see it. */
export function stillOpen(open: readonly Reminder[], clientId: number): string {
  const are = open.length === 1 ? 'is' : 'are';
  return `${staysOpen(open)} and ${are} hidden meanwhile: rapport reminders ${clientId}`;
}

/** `1 promise stays open`: counts open promises and other reminders. */
export function staysOpen(open: readonly Reminder[]): string {
  const promises = open.filter(({ promise }) => promise).length;
  const others = open.length - promises;
  const counts = [
    promises > 0 ? plural(promises, 'promise') : '',
    others > 0 ? plural(others, 'reminder') : '',
  ];
  return `${listWords(counts.filter(Boolean), 'and')} ${open.length === 1 ? 'stays' : 'stay'} open`;
}

/** What became of a reminder, in a word. */
export function stateWord(state: ReminderState): string {
  return state === 'dropped' ? 'cancelled' : state;
}

/** How often a reminder repeats, in words; null for once. */
export function rhythm({ every }: Pick<Reminder, 'every'>): string | null {
  const period = every === null ? null : parsePeriod(every);
  return period && describePeriod(period);
}

function endState(reminder: Reminder): string {
  return reminder.status === 'open' ? '' : stateWord(reminderState(reminder));
}

function urgency(reminder: Reminder, page: Page): 'overdue' | 'due' | undefined {
  if (reminder.status !== 'open') return undefined;
  const day = dueDay(reminder);
  return day < page.today ? 'overdue' : day === page.today ? 'due' : undefined;
}
