import type { Backup, Drill, Holdings } from '../../domain/backup.ts';
import { bytesText } from '../../domain/text/bytes.ts';
import { commandLine } from '../../domain/text/shell-word.ts';
import { table } from '../layout/table.ts';
import { oneLine, plural } from '../layout/text.ts';
import { type Column, type Page, sentenceView } from '../layout/view.ts';
import { wallTime } from './operations.ts';

export const backupView = sentenceView<Backup>(
  ({ path, bytes, deleted, ...holdings }, page) =>
    [
      `Backed up to ${page.mark('name', oneLine(path))}`,
      `It was opened and checked: ${bytesText(bytes)}, ${countsText(holdings)}.`,
      ...deleted.map((one) => `Deleted the older ${oneLine(one)}`),
    ].join('\n'),
  ({ path, bytes, deleted, ...holdings }) => ({ file: path, bytes, ...holdingsJson(holdings), deleted }),
);

function countsText({ clients, entries }: Holdings): string {
  return `${plural(clients ?? 0, 'client')}, ${plural(entries ?? 0, 'entry', 'entries')}`;
}

function holdingsJson({ version, clients, entries, reminders, lastChangeAt }: Holdings) {
  return {
    ...{ schema: version, clientCount: clients, entryCount: entries, reminderCount: reminders },
    at: lastChangeAt,
  };
}

interface Compared {
  what: string;
  inBackup: string;
  inJournal: string;
}

const columns: readonly Column<Compared>[] = [
  { title: '', cell: ({ what }) => what },
  { title: 'Backup', cell: ({ inBackup }) => inBackup, align: 'right' },
  { title: 'Journal', cell: ({ inJournal }) => inJournal, align: 'right' },
];

/** What a backup has, and the journal that it would replace. */
export function drillPage({ backup, journal, inBackup, present }: Drill, page: Page): string {
  const count = (number: number | null) => (number === null ? 'unreadable' : String(number));
  const last = (at: string | null) => (at === null ? 'not known' : wallTime(at, page));
  const row = (what: string, of: (holdings: Holdings) => string): Compared => ({
    ...{ what, inBackup: of(inBackup), inJournal: present === null ? 'none' : of(present) },
  });
  const rows = [
    row('Clients', ({ clients }) => count(clients)),
    row('Entries', ({ entries }) => count(entries)),
    row('Reminders', ({ reminders }) => count(reminders)),
    row('Last change', ({ lastChangeAt }) => last(lastChangeAt)),
  ];
  return [
    `The backup  ${oneLine(backup)}`,
    `The journal ${oneLine(journal)}`,
    ...(present?.isDamaged ? [page.mark('warning', 'The journal is damaged.')] : []),
    '',
    table(columns, rows, page),
  ].join('\n');
}

export const drillView = sentenceView<Drill>(
  (found, page) => [drillPage(found, page), '', 'The backup is sound. Nothing was changed.'].join('\n'),
  drillJson,
);

function drillJson({ backup, journal, inBackup, present }: Drill) {
  return {
    ...{ backup, journal, inBackup: holdingsJson(inBackup) },
    inJournal: present && { ...holdingsJson(present), isDamaged: present.isDamaged },
    ...{ isDryRun: true, replacedJournal: null as string | null },
  };
}

export const restoredView = sentenceView<Drill & { kept: string | null }>(
  ({ backup, journal, inBackup, kept }, page) =>
    [
      `Restored ${page.mark('name', oneLine(journal))} from ${oneLine(backup)}: ${countsText(inBackup)}.`,
      ...(kept === null
        ? []
        : [
            `The journal it replaced is kept: ${oneLine(kept)}`,
            `To put it back: ${page.mark('command', commandLine(['rapport', 'restore', kept]))}`,
          ]),
    ].join('\n'),
  ({ kept, ...found }) => ({ ...drillJson(found), isDryRun: false, replacedJournal: kept }),
);
