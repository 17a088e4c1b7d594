import { addDays } from '../../domain/days/calendar-date.ts';
import { dueDay, type Reminder, reminderState } from '../../domain/plans/reminder.ts';
import type { CaseFile } from '../../domain/repair/case.ts';
import { secondWithin } from '../../domain/repair/ladder.ts';
import { listWords } from '../../domain/text/words.ts';
import { handle } from '../../nouns/index.ts';
import { reminder } from '../../nouns/reminder.ts';
import { reminderJson } from '../json/everyday.ts';
import { dayColumn, idColumn, nounList } from '../layout/table.ts';
import { oneLine } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';
import { dayFor, fullDay } from '../words/days.ts';
import { plannedReminder } from './reminders.ts';

const columns: readonly Column<Reminder>[] = [
  idColumn('reminder', ({ id }) => id),
  { title: 'Client', cell: ({ clientName }) => clientName, label: 'name', shrinks: true },
  {
    title: 'By',
    cell: dueDay,
    show: (promise, page) => (promise.status === 'open' ? dayFor(dueDay(promise), page) : ''),
    label: (promise, page) =>
      promise.status === 'open' && dueDay(promise) < page.today ? 'overdue' : undefined,
  },
  { title: 'What', cell: ({ text }) => text, shrinks: 'last' },
  { title: 'Case', cell: ({ caseId }) => caseId, align: 'right' },
  {
    title: 'State',
    cell: reminderState,
    show: (promise) => (promise.status === 'open' ? '' : reminderState(promise)),
    label: (promise) => (promise.brokenOn === null ? undefined : 'warning'),
  },
  dayColumn('On', ({ closedOn }) => closedOn),
  {
    title: 'They were told',
    cell: ({ brokenTold }) => brokenTold,
    show: ({ brokenOn, brokenTold }) => (brokenOn === null ? '' : (brokenTold ?? 'nothing yet')),
    shrinks: true,
  },
];

export const promiseList = nounList({
  noun: reminder,
  json: reminderJson,
  columns,
  empty: 'Nothing is promised. In a case: rapport case promise ID TEXT --by DAY',
});

/** Says that a fixed case still has open promises, and what to type; null if it has none. */
export function promisesLeft({ case: { clientId }, promises }: CaseFile): string | null {
  const open = promises.filter(({ status }) => status === 'open').map(({ id }) => id);
  const [first, second] = open;
  if (first === undefined) return null;
  if (second === undefined)
    return `Promise ${first} is still open. If it is kept: rapport promise kept ${first}`;
  return `Promises ${listWords(open.map(String), 'and')} are still open: rapport promise list ${clientId}`;
}

export const promiseKept = sentenceView<Reminder>((promise, page) => {
  const { id, clientName, text, status } = promise;
  const again = status === 'open' ? ` Due again on ${fullDay(dueDay(promise), page)}.` : '';
  return `Kept ${page.mark('muted', handle('reminder', id))} ${page.mark('name', oneLine(clientName))}: ${oneLine(text)}${again}`;
}, reminderJson);

interface BrokenAnswer {
  broken: Reminder;
  /** The promise that replaces it. */
  anew: Reminder | null;
  /** Whether it was broken before, so that only the telling is new. */
  before: boolean;
  /** Numbers of the client's cases that go straight to a meeting because of it. */
  cases: readonly number[];
}

/** A broken promise: what it means, what to tell the client, and what comes next. */
export const promiseBroken = sentenceView<BrokenAnswer>(
  ({ broken, anew, before, cases }, page) => {
    const { id, clientName, text, brokenTold } = broken;
    const promise = `${page.mark('muted', handle('reminder', id))} ${page.mark('name', oneLine(clientName))}: ${oneLine(text)}`;
    const toldText = brokenTold === null ? '' : `They were told: “${oneLine(brokenTold)}”`;
    return [
      before ? `Already broken: ${promise}` : `Recorded as broken: ${promise}`,
      ...(before ? [] : [meaning(broken, cases, page)]),
      ...(anew ? [plannedReminder.human(anew, page)] : []),
      toldText ||
        `They do not know yet. When you have told them: ${page.mark('command', `rapport promise broken ${id} --told "…"`)}`,
      ...cases.map((one) => `Where it stands: ${page.mark('command', `rapport case show ${one}`)}`),
    ].join('\n');
  },
  ({ broken, anew }) => ({ ...reminderJson(broken), anew: anew && reminderJson(anew) }),
);

function meaning({ brokenOn }: Reminder, cases: readonly number[], page: Page): string {
  const [first, second] = cases;
  if (first !== undefined) {
    const named =
      second === undefined
        ? `case ${handle('case', first)} goes`
        : `cases ${cases.map((id) => handle('case', id)).join(', ')} go`;
    return `A broken promise is a second failure: ${named} straight to a meeting of the two who decide.`;
  }
  const until = fullDay(addDays(brokenOn ?? page.today, secondWithin), page);
  return `If anything else goes wrong for them until ${until}, it is a second failure, and the two who decide should meet at once.`;
}
