import type { FirstLook } from '../../app/flags/first-look.ts';
import type { ImportKind, ImportOutcome } from '../../app/importing/import-rows.ts';
import { shortened } from '../../domain/text/shorten.ts';
import { listWords } from '../../domain/text/words.ts';
import { handle } from '../../nouns/index.ts';
import type { Json } from '../json/shape.ts';
import { gap } from '../layout/measures.ts';
import { row } from '../layout/row.ts';
import { oneLine, pad, plural, width, wrap } from '../layout/text.ts';
import { type Page, sentenceView } from '../layout/view.ts';
import { type Reading, readingLines } from './reading.ts';

export interface ImportReport extends ImportOutcome {
  /** The path from the command line; `-` for stdin. */
  file: string;
  kind: ImportKind;
  /** The program that wrote the file: its short name, and its common name if it has one. */
  source: string;
  sourceName: string | null;
  encoding: string;
  delimiter: string | null;
  /** Columns that lost something, with what of them was not read. */
  unread: readonly { name: string; lost: readonly string[] }[];
  dryRun: boolean;
  /** Whether a refused row undid the whole import. */
  takenBack: boolean;
  /** What the first page has to choose from; null where that is no wall, or a page was seen. */
  firstLook: FirstLook | null;
  /** How the file is read; null where nobody asked for it. */
  reading: Reading | null;
}

const mostListed = 10;
/** The most unread columns that are named, and the most characters of each. */
const mostNamed = 100;
const longestName = 60;

export const importReport = sentenceView<ImportReport>(
  (report, page) => paragraphs([...plan(report, page), [...hints(report, page), ...ending(report, page)]]),
  reportJson,
);

/** How a file is read and what an import would do, before somebody is asked. */
export function planPage(report: ImportReport, page: Page): string {
  return paragraphs([...plan(report, page), hints(report, page)]);
}

function plan(report: ImportReport, page: Page): string[][] {
  const { reading, kind } = report;
  const read = reading === null ? [] : readingLines(reading, kind, page);
  return [...read, head(report, page), refusals(report, page), remarks(report, page)];
}

function paragraphs(blocks: readonly string[][]): string {
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function reportJson(report: ImportReport): Json {
  const { file, kind, source, encoding, delimiter, refused, changes, unread, operation, reading } = report;
  return {
    ...{ file, kind, source, encoding, delimiter },
    ...{ rowCount: report.rows, newCount: report.new, updatedCount: report.updated },
    ...{ unchangedCount: report.unchanged, refusedCount: report.refusedCount, refused },
    changes: changes.map(({ line, client, clientId, changed }) => ({
      line,
      client,
      clientId,
      fields: changed,
    })),
    ...{ remarkCount: report.remarkCount, remarks: report.remarks },
    ignoredColumns: unread.map(({ name }) => name),
    halfRead: unread.filter(({ lost }) => lost.length > 0),
    ...(reading && { columns: reading.columns, readAs: reading.rows }),
    ...(kind === 'clients' && {
      ...{ addedClientCount: report.added.clients, addedPersonCount: report.added.people },
    }),
    ...{ operationId: operation, handle: operation && handle('operation', operation) },
    ...{ isDryRun: report.dryRun, isImported: !report.dryRun && !report.takenBack },
  };
}

function head(report: ImportReport, page: Page): string[] {
  const name = page.mark('name', report.file === '-' ? 'stdin' : oneLine(report.file));
  const from = report.sourceName ? ` (${report.sourceName})` : '';
  if (report.takenBack)
    return [`Nothing ${report.dryRun ? 'would be' : 'was'} imported from ${name}${from}.`];
  const verb = report.dryRun ? 'Would import' : 'Imported';
  const title = `${verb} ${name}${from}, ${plural(report.rows, 'row')}:`;
  const { clients, people } = report.added;
  const gained = [
    clients > 0 ? plural(clients, 'client') : '',
    people > 0 ? plural(people, 'person', 'people') : '',
  ];
  const detail = report.kind === 'clients' ? listWords(gained.filter(Boolean), 'and') : '';
  const counts: [number, string][] = [
    [report.new, detail ? `new ${page.mark('muted', `(${detail})`)}` : 'new'],
    [report.updated, 'updated'],
    [report.unchanged, 'unchanged'],
    [report.refusedCount, 'refused'],
  ];
  const shown = counts.filter(([count]) => count > 0);
  const room = Math.max(...shown.map(([count]) => String(count).length));
  return [title, ...shown.map(([count, what]) => `  ${pad(String(count), room, 'right')} ${what}`)];
}

function refusals({ refused, refusedCount }: ImportReport, page: Page): string[] {
  if (refused.length === 0) return [];
  return listed(
    page.mark('warning', 'Refused:'),
    refused.map(({ line, reason }) => ({ line, text: reason })),
    refusedCount,
    page,
  );
}

function remarks(report: ImportReport, page: Page): string[] {
  const { remarks: found, remarkCount } = report;
  if (found.length === 0) return [];
  return listed(
    report.dryRun ? 'Would be imported, but:' : 'Imported, but:',
    found.map(({ line, remark }) => ({ line, text: remark })),
    remarkCount,
    page,
  );
}

/** Remarks about rows: each text once, at its first line; `total` counts those that were not kept, too. */
function listed(
  title: string,
  rows: readonly { line: number; text: string }[],
  total: number,
  page: Page,
): string[] {
  const groups = new Map<string, { line: number; others: number[] }>();
  for (const { line, text } of rows) {
    const known = groups.get(text);
    if (known) known.others.push(line);
    else groups.set(text, { line, others: [] });
  }
  const shown = [...groups].slice(0, mostListed);
  const room = Math.max(...shown.map(([, { line }]) => String(line).length));
  const lines = shown.flatMap(([text, { line, others }]) => {
    const place = `line ${pad(String(line), room, 'right')}`;
    const wrapped = wrap(oneLine(text) + alsoOn(others), page.width - gap - width(place) - gap);
    return row([{ text: place, label: 'muted' }, { text: wrapped }], page);
  });
  const left = groups.size - shown.length;
  if (total > rows.length) lines.push(`  and more; --json has the first ${rows.length} of ${total}`);
  else if (left > 0) lines.push(`  and ${left} more; --json has them all`);
  return [title, ...lines];
}

/** The other lines with the same remark: the first of them by number. */
function alsoOn(others: readonly number[]): string {
  if (others.length === 0) return '';
  const named = others.slice(0, mostListed - 1);
  const more = others.length - named.length;
  return more > 0
    ? ` (and on lines ${named.join(', ')} and ${more} more)`
    : ` (and on ${others.length > 1 ? 'lines' : 'line'} ${listWords(named.map(String), 'and')})`;
}

function hints(report: ImportReport, page: Page): string[] {
  const lines: string[] = [];
  if (report.refused.some(({ reason }) => /^"[^"]*" could be .*; write /.test(reason))) {
    const command = page.mark('command', 'rapport config set date-order day');
    lines.push(`To read such days in one way: ${command} (or month)`);
  }
  if (report.unread.length > 0) {
    const names = report.unread.slice(0, mostNamed).map(({ name, lost }) => {
      const what = lost.length > 0 ? ` (${lost.join(', ')})` : '';
      return oneLine(shortened(name, longestName)) + what;
    });
    const left = report.unread.length - names.length;
    const more = left > 0 ? `, and ${left} more; --json has them all` : '';
    lines.push(...wrap(`Not read: ${names.join(', ')}${more}`, page.width));
  }
  return lines;
}

function ending(report: ImportReport, page: Page): string[] {
  const lines: string[] = [];
  if (report.dryRun) lines.push('This was a dry run; nothing was changed.');
  else if (report.operation !== null)
    lines.push(`To undo it: ${page.mark('command', `rapport undo ${report.operation}`)}`);
  if (report.firstLook) lines.push(...firstLookLines(report.firstLook, page));
  return lines;
}

function firstLookLines({ flagged, clients }: FirstLook, page: Page): string[] {
  return [
    '',
    ...wrap(
      `${flagged} of ${plural(clients, 'client')} are flagged now. rapport today shows the worst first, a few a day.`,
      page.width,
    ),
    ...wrap(
      'To see fewer: rapport config set suggestions 3. To count their older messages as answered: rapport catch-up --before today',
      page.width,
    ),
  ];
}
