import type { Concern, ConcernAct } from '../../domain/care/concern.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { concern } from '../../nouns/concern.ts';
import { handle } from '../../nouns/index.ts';
import { entryJson } from '../json/everyday.ts';
import { concernJson } from '../json/things.ts';
import { factRows } from '../layout/row.ts';
import { dayColumn, idColumn, nounList } from '../layout/table.ts';
import { oneLine } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';
import { loggedLine } from '../log/entries.ts';
import { dayFor, fullDay } from '../words/days.ts';

const columns: readonly Column<Concern>[] = [
  idColumn('concern', ({ id }) => id),
  { title: 'Client', cell: ({ clientName }) => clientName, label: 'name', shrinks: true },
  { title: 'Person', cell: ({ personName }) => personName, shrinks: true },
  { title: 'Concern', cell: ({ what }) => what, shrinks: 'last' },
  dayColumn('Since', ({ notedOn }) => notedOn),
  {
    title: 'Last done',
    cell: ({ acts }) => acts.at(-1)?.actedOn ?? null,
    show: ({ acts }, page) => lastDone(acts, page),
    label: ({ acts, closedOn }) => (acts.length === 0 && closedOn === null ? 'warning' : undefined),
  },
  { title: 'Acts', cell: ({ acts }) => acts.length, align: 'right', spare: true },
  dayColumn('Closed', ({ closedOn }) => closedOn),
  { title: 'How it ended', cell: ({ ending }) => ending, shrinks: true },
];

export const concernList = nounList({
  noun: concern,
  json: concernJson,
  columns,
  empty: 'No concern is open here; --all shows closed ones. Note one: rapport concern add CLIENT TEXT',
});

interface ConcernAnswer {
  did: 'Noted' | 'Helped with' | 'Closed' | 'Reopened' | 'Changed';
  concern: Concern;
  entry: EntryDetails | null;
}

export const concernAnswer = sentenceView<ConcernAnswer>(
  ({ did, concern, entry }, page) => {
    const { ending } = concern;
    const end = did === 'Closed' && ending ? ` It ended: ${oneLine(ending)}` : '';
    const lines = [`${did} ${concernLine(concern, page)}${end}`];
    if (entry) lines.push(loggedLine(entry, page));
    if (concern.closedOn === null && concern.acts.length === 0) lines.push(nextLine(concern, page));
    return lines.join('\n');
  },
  ({ concern, entry }) => ({ ...concernJson(concern), entry: entry && entryJson(entry) }),
);

export const concernCard = sentenceView<Concern>((concern, page) => {
  const { id, clientName, personName, what, notedOn, closedOn, ending, acts } = concern;
  const done = acts.map((act) => ['', `${fullDay(act.actedOn, page)}: ${actText(act)}`] as const);
  const [first = ['', lastDone(acts, page)] as const, ...more] = done;
  const end = closedOn === null ? '' : [fullDay(closedOn, page), ending].filter(Boolean).join(': ');
  return [
    `Concern ${page.mark('muted', handle('concern', id))} of ${page.mark('name', oneLine(clientName))}`,
    '',
    ...factRows(
      [
        ['What', what],
        ['Person', personName ?? ''],
        ['Since', fullDay(notedOn, page)],
        ['Done', first[1]],
        ...more,
        ['Closed', end],
      ],
      page,
      6,
    ),
    '',
    nextLine(concern, page),
  ].join('\n');
}, concernJson);

function nextLine({ id, closedOn, acts, prefersWriting }: Concern, page: Page): string {
  if (closedOn !== null) return page.mark('hint', `If it is not over: rapport concern reopen ${id}`);
  if (acts.length > 0)
    return page.mark('hint', `When it is over: rapport concern close ${id} "HOW IT ENDED"`);
  const command = page.mark(
    'command',
    `rapport concern act ${id} "TEXT" --by ${prefersWriting ? 'email' : 'call'}`,
  );
  return `When you have done something to help: ${command}`;
}

function actText({ text, channel, entryId }: ConcernAct): string {
  return entryId === null ? text : `${text} (${channel}, entry ${handle('entry', entryId)})`;
}

function lastDone(acts: readonly ConcernAct[], page: Page): string {
  const last = acts.at(-1);
  return last ? dayFor(last.actedOn, page) : 'nothing yet';
}

/** `concern #1 of Acme: cannot get the budget through.` */
function concernLine({ id, clientName, personName, what }: Concern, page: Page): string {
  const who = page.mark('name', oneLine(personName ? `${personName} at ${clientName}` : clientName));
  return `concern ${page.mark('muted', handle('concern', id))} of ${who}: ${oneLine(what).replace(/[.。]+$/u, '')}.`;
}
