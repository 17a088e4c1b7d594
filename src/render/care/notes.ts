import type { KnownNote } from '../../app/care/notes.ts';
import { handle } from '../../nouns/index.ts';
import { note } from '../../nouns/note.ts';
import { noteJson } from '../json/things.ts';
import { leastText } from '../layout/measures.ts';
import { idColumn, nounList } from '../layout/table.ts';
import { cut, oneLine, width } from '../layout/text.ts';
import { type Column, linesView, sentenceView, type View } from '../layout/view.ts';
import { sayOn } from '../words/days.ts';

const columns: readonly Column<KnownNote>[] = [
  idColumn('note', ({ id }) => id),
  { title: 'Client', cell: ({ clientName }) => clientName, label: 'name', shrinks: true },
  { title: 'Person', cell: ({ personName }) => personName, shrinks: true },
  { title: 'Kind', cell: ({ kind }) => kind },
  {
    title: 'What',
    cell: ({ text }) => text,
    show: ({ text, service, learntFrom }) => {
      const besides = [service, learntFrom].filter((one) => one !== null);
      return besides.length === 0 ? text : `${text} (${besides.join(', ')})`;
    },
    shrinks: 'last',
  },
  {
    title: 'As of',
    cell: ({ notedOn }) => notedOn,
    show: ({ notedOn, confirmedOn }, page) => {
      return sayOn(page)(confirmedOn ?? notedOn);
    },
  },
  {
    title: 'Ask',
    cell: ({ stale }) => stale,
    show: ({ stale }) => (stale ? 'still true?' : ''),
    label: 'warning',
  },
];

const list = (empty: string) => nounList({ noun: note, json: noteJson, columns, empty });

export const noteList = list('No notes here. Keep one: rapport note CLIENT TEXT');

const stale = list('Nothing needs to be confirmed.');

/** Notes to confirm, and how. */
export const staleNotes: View<readonly KnownNote[]> = {
  ...stale,
  human: (notes, page) =>
    [
      stale.human(notes, page),
      ...(notes.length > 0 && page.isTerminal
        ? [
            '',
            page.mark('hint', 'Still true: rapport notes confirm ID. No longer true: rapport notes edit ID.'),
          ]
        : []),
    ].join('\n'),
};

export const noteLine = sentenceView<KnownNote>(
  (note, page) =>
    `Noted ${page.mark('muted', handle('note', note.id))} about ${page.mark('name', oneLine(note.personName ?? note.clientName))}${kindWords(note)}`,
  noteJson,
);

/** Changed notes; `did` says how: `Confirmed`. */
export function notesChanged(did: string): View<readonly KnownNote[]> {
  return linesView((note, page) => {
    const about = oneLine(note.personName ?? note.clientName);
    const lead = `${did} ${handle('note', note.id)} ${about}: `;
    const text = cut(oneLine(note.text), Math.max(leastText, page.width - width(lead)));
    return `${did} ${page.mark('muted', handle('note', note.id))} ${page.mark('name', about)}: ${text}`;
  }, noteJson);
}

/** Says that a note lost its service because it is no longer a want. */
export function serviceGone(service: string): string {
  return `Only a want names a service, so ${oneLine(service)} was removed.`;
}

function kindWords({ kind, service }: KnownNote): string {
  if (kind === null) return '';
  return service === null ? `, ${kind}` : `, ${kind}: ${oneLine(service)}`;
}
