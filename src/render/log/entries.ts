import type { EntryDetails } from '../../domain/log/entry.ts';
import type { TouchBalance } from '../../domain/log/touch.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import { entry, touches } from '../../nouns/entry.ts';
import { handle } from '../../nouns/index.ts';
import { entryJson, listedEntryJson, reminderJson } from '../json/everyday.ts';
import type { Json } from '../json/shape.ts';
import { leastRepeated } from '../layout/measures.ts';
import { dayColumn, idColumn, nounList } from '../layout/table.ts';
import { cut, oneLine, pad, safeText, width, wrap } from '../layout/text.ts';
import { type Column, type Page, sentenceView, type View } from '../layout/view.ts';
import { dayFor } from '../words/days.ts';
import { manner } from './manner.ts';

const columns: readonly Column<EntryDetails>[] = [
  idColumn('entry', (row) => row.id),
  dayColumn('Day', (row) => row.happenedOn, { isShort: true }),
  { title: 'Client', cell: (row) => row.clientName, label: 'name', shrinks: true },
  { title: 'How', cell: (row) => manner(row), shrinks: true },
  { title: 'What', cell: (row) => row.text, shrinks: 'last' },
  { title: 'Case', cell: (row) => row.caseId, align: 'right', label: 'muted' },
  { title: 'Touches', cell: (row) => row.touches },
];

export const entryList = nounList({
  noun: entry,
  json: listedEntryJson,
  columns,
  empty: 'Nothing is logged here yet.',
});

/** What one line of the log left. */
interface Recorded {
  /** Null where it set down a plan alone. */
  entry: EntryDetails | null;
  reminders: readonly Reminder[];
}

export const entryLogged: View<Recorded> = {
  human: ({ entry, reminders }, page) =>
    [
      ...(entry ? [loggedWords(entry, page)] : []),
      ...reminders.map((one) => plannedWords(one, entry !== null, page)),
    ].join('\n'),
  json: ({ entry, reminders }) => ({
    ...(entry && entryJson(entry)),
    reminders: reminders.map(reminderJson),
  }),
};

/** The entry with its text, cut to the page, and the command that corrects it. */
function loggedWords(entry: EntryDetails, page: Page): string {
  const verb = entry.happenedOn > page.today ? 'Planned' : 'Logged';
  const head = `${verb} ${page.mark('muted', handle('entry', entry.id))} ${summary(entry, page)}`;
  return withText(head, entry.text, `rapport entry edit ${entry.id}`, page);
}

function plannedWords(
  { id, promise, dueOn, text, clientName }: Reminder,
  isBeside: boolean,
  page: Page,
): string {
  const what = promise ? 'Promise' : 'Reminder';
  const whom = isBeside ? '' : ` for ${page.mark('name', oneLine(clientName))}`;
  const head = `${what} ${page.mark('muted', handle('reminder', id))}${whom} on ${dayFor(dueOn, page)}`;
  return withText(head, text, `rapport reminder edit ${id}`, page);
}

function withText(head: string, text: string, command: string, page: Page): string {
  const room = page.width - width(head) - 4;
  const beside = room - width(command) - 2;
  const isBeside = beside >= Math.min(leastRepeated, width(oneLine(text)));
  const said = cut(oneLine(text), Math.max(isBeside ? beside : room, leastRepeated));
  // A command that broke between two lines could not be copied.
  return `${head}: “${said}”${isBeside ? '  ' : '\n  '}${page.mark('command', command)}`;
}

export const entryCorrected = sentenceView<EntryDetails>((entry, page) => {
  return `Entry ${page.mark('muted', handle('entry', entry.id))} is now ${summary(entry, page)}`;
}, entryJson);

function summary(entry: EntryDetails, page: Page): string {
  const when = dayFor(entry.happenedOn, page);
  return `${page.mark('name', oneLine(entry.clientName))}: ${manner(entry)}, ${when}${touchWords(entry)}`;
}

/** `In the log: #12 call with Dana, Mon 2 Mar` */
export function loggedLine(entry: EntryDetails, page: Page): string {
  return `In the log: ${page.mark('muted', handle('entry', entry.id))} ${manner(entry)}, ${dayFor(entry.happenedOn, page)}`;
}

export const entryCard = sentenceView<EntryDetails>((entry, page) => {
  const rows: [string, string][] = [
    ['Entry', handle('entry', entry.id)],
    ['Client', oneLine(entry.clientName)],
    ['Day', dayFor(entry.happenedOn, page) + (entry.timeOfDay === null ? '' : `, ${entry.timeOfDay}`)],
    ['How', manner(entry)],
  ];
  if (entry.touches.length > 0) rows.push(['Touches', entry.touches.join(', ')]);
  if (entry.minutes !== null) rows.push(['Minutes', String(entry.minutes)]);
  if (entry.replyUnclear) rows.push(['Reply', 'nobody can say whether one is needed']);
  else if (!entry.replyNeeded) rows.push(['Reply', 'none needed']);
  if (entry.replyBecause !== null) rows.push(['Because', `“${oneLine(entry.replyBecause)}”`]);
  if (entry.caseId !== null)
    rows.push(['Case', `${handle('case', entry.caseId)} (rapport case show ${entry.caseId})`]);
  const head = rows.map(([name, value]) => `${page.mark('muted', pad(name, 8))} ${value}`);
  return [...head, '', ...wrap(safeText(entry.text), page.width)].join('\n');
}, entryJson);

/** An entry's touches, to append to a line; empty for plain business. */
export function touchWords({ touches }: Pick<EntryDetails, 'touches'>): string {
  return touches.length === 0 ? '' : ` [${touches.join(', ')}]`;
}

export function touchBalanceJson({ since, until, exchanges, counts, theirs, none }: TouchBalance): Json {
  return {
    ...{ sinceOn: since, untilOn: until, exchangeCount: exchanges, businessCount: none },
    ...{ counts, fromThem: theirs },
  };
}

/** A touch balance in words, most frequent first: `personal 12, help 3; from them: news 1; 40 of 60 had none`. */
export function touchBalanceText({ exchanges, counts, theirs, none }: TouchBalance): string {
  const [ours, fromThem] = [countsText(counts), countsText(theirs)];
  if (ours === '' && fromThem === '') return `none of ${exchanges} had a touch`;
  return [ours, fromThem && `from them: ${fromThem}`, none === 0 ? '' : `${none} of ${exchanges} had none`]
    .filter(Boolean)
    .join('; ');
}

function countsText(counts: TouchBalance['counts']): string {
  return touches
    .filter((touch) => counts[touch] > 0)
    .toSorted((a, b) => counts[b] - counts[a])
    .map((touch) => `${touch} ${counts[touch]}`)
    .join(', ');
}
