import type { ImportOutcome } from '../../app/importing/import-rows.ts';
import { calendarDateOf } from '../../domain/days/calendar-date.ts';
import { commandLine } from '../../domain/text/shell-word.ts';
import { listWords } from '../../domain/text/words.ts';
import { handle } from '../../nouns/index.ts';
import type { Json } from '../json/shape.ts';
import { oneLine, pad, plural, wrap } from '../layout/text.ts';
import { type Page, sentenceView } from '../layout/view.ts';

/** What came of mail, a calendar or another source that fills the log. */
export interface CaptureReport extends ImportOutcome {
  /** The path from the command line, `-` for stdin, or the name of a source. */
  file: string;
  kind: 'mail' | 'calendar';
  /** How many messages or meetings were read. */
  count: number;
  /** How many clients they were with. */
  clients: number;
  dryRun: boolean;
  /** What was counted and not kept, the most first. */
  leftOut: readonly { why: string; count: number }[];
  /** How many are with nobody who is known. */
  unknownCount: number;
  /** The people that nobody knows, those you wrote to most often first. */
  strangers: readonly { address: string; name: string; sent: number; got: number }[];
  strangerCount: number;
  /** Addresses that several clients have. */
  unclear: readonly { address: string; clients: readonly string[] }[];
  /** Meetings without guests that name a client in their title. */
  proposed: readonly { startsAt: number; summary: string; client: string; clientId: number }[];
  /** What of the source cannot be read, by its line; 0 where that is not known. */
  problems: readonly { line: number; reason: string }[];
}

const mostListed = 5;

export const captureReport = sentenceView<CaptureReport>(
  (report, page) =>
    [
      head(report, page),
      leftOut(report, page),
      unclear(report, page),
      proposals(report, page),
      problems(report, page),
      strangersIn(report, page),
      ending(report, page),
    ]
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  (report): Json => ({
    ...{ file: report.file, kind: report.kind, readCount: report.count, clientCount: report.clients },
    ...{ newCount: report.new, updatedCount: report.updated, unchangedCount: report.unchanged },
    leftOut: report.leftOut,
    ...{
      unknownCount: report.unknownCount,
      strangerCount: report.strangerCount,
      strangers: report.strangers.map(({ sent, got, ...who }) => ({
        ...who,
        sentCount: sent,
        gotCount: got,
      })),
    },
    unclear: report.unclear,
    proposed: report.proposed.map(({ startsAt, ...what }) => ({
      at: new Date(startsAt).toISOString(),
      ...what,
    })),
    problems: report.problems,
    ...{ operationId: report.operation, handle: report.operation && handle('operation', report.operation) },
    ...{ isDryRun: report.dryRun, isImported: !report.dryRun },
  }),
);

function head(report: CaptureReport, page: Page): string[] {
  const name = page.mark('name', report.file === '-' ? 'stdin' : oneLine(report.file));
  const what = report.kind === 'mail' ? plural(report.count, 'message') : plural(report.count, 'meeting');
  const title = `${report.dryRun ? 'Would import' : 'Imported'} ${name}, ${what}:`;
  const counts: [number, string][] = [
    [report.new, `new, with ${plural(report.clients, 'client')}`],
    [report.updated, 'joined with what the log has, or moved'],
    [report.unchanged, 'unchanged'],
    [report.unknownCount, 'with nobody in your book'],
    [report.leftOut.reduce((sum, { count }) => sum + count, 0), 'left out'],
  ];
  const shown = counts.filter(([count]) => count > 0);
  if (shown.length === 0) return [`${name} holds nothing to import.`];
  const room = Math.max(...shown.map(([count]) => String(count).length));
  return [title, ...shown.map(([count, words]) => `  ${pad(String(count), room, 'right')} ${words}`)];
}

/** What a count of things left out is called. */
const names: Readonly<Record<string, readonly [string, string]>> = {
  draft: ['draft', 'drafts'],
  deleted: ['deleted message', 'deleted messages'],
  spam: ['spam message', 'spam messages'],
  note: ['note', 'notes'],
  bounce: ['bounced message', 'bounced messages'],
  newsletter: ['newsletter', 'newsletters'],
  list: ['message of a mailing list', 'messages of mailing lists'],
  automatic: ['automatic message', 'automatic messages'],
  cancelled: ['meeting that did not take place', 'meetings that did not take place'],
  'all day': ['meeting that takes whole days', 'meetings that take whole days'],
  'without guests': ['meeting without guests', 'meetings without guests'],
  'own note': ['note to yourself', 'notes to yourself'],
  'without a day': ['message without a day', 'messages without a day'],
  'asked to be left out': ['of somebody who asked to be left out', 'of people who asked to be left out'],
  'to many': ['message to many clients at once', 'messages to many clients at once'],
  'of an address that several clients have': [
    'message of an address that several clients have',
    'messages of addresses that several clients have',
  ],
};

function leftOut({ leftOut: all }: CaptureReport, page: Page): string[] {
  if (all.length === 0) return [];
  const parts = all.map(({ why, count }) => `${count} ${names[why]?.[count === 1 ? 0 : 1] ?? why}`);
  return wrap(`Left out: ${listWords(parts, 'and')}.`, page.width);
}

function unclear({ unclear: all }: CaptureReport, page: Page): string[] {
  return all
    .slice(0, mostListed)
    .flatMap(({ address, clients }) =>
      wrap(
        `${oneLine(address)} belongs to ${listWords(clients.map(oneLine), 'and')}: keep it with one of them, and import again.`,
        page.width,
      ),
    );
}

/** Meetings that name a client in their title alone. */
function proposals({ proposed, file }: CaptureReport, page: Page): string[] {
  if (proposed.length === 0) return [];
  const shown = proposed.slice(0, mostListed);
  const left = proposed.length - shown.length;
  const take = commandLine(['rapport', 'import', file, '--by-title']);
  return [
    'These meetings have no guests, and a client only in their title:',
    ...shown.map(
      ({ startsAt, summary, client }) =>
        `  ${calendarDateOf(new Date(startsAt))} ${oneLine(summary)} ${page.mark('muted', oneLine(client))}`,
    ),
    ...(left > 0 ? [`  and ${left} more; --json has them`] : []),
    ...wrap(`To log them, too: ${page.mark('command', take)}`, page.width),
  ];
}

function problems({ problems: all }: CaptureReport, page: Page): string[] {
  if (all.length === 0) return [];
  const [first] = all;
  const where = first && first.line > 0 ? `, the first on line ${first.line}` : '';
  return wrap(
    `${plural(all.length, 'event')} cannot be read${where}: ${oneLine(first?.reason ?? '')}`,
    page.width,
  );
}

/** The strangers that somebody wrote to most often, and how one becomes a client. */
export function strangersIn(report: CaptureReport, page: Page): string[] {
  const [first] = report.strangers;
  if (!first) return [];
  const shown = report.strangers.slice(0, mostListed);
  const room = Math.max(...shown.map(({ sent }) => String(sent).length));
  const rows = shown.map(
    ({ address, name, sent }) =>
      `  ${pad(String(sent), room, 'right')} ${oneLine(address)}${name ? page.mark('muted', ` ${oneLine(name)}`) : ''}`,
  );
  const left = report.strangers.length - shown.length;
  const add = commandLine(['rapport', 'add', first.name || first.address, '--email', first.address]);
  return [
    'You also wrote to people who are no clients, to these most often:',
    ...rows,
    ...(left > 0 ? [`  and ${left} more; --json has them`] : []),
    ...wrap(`To add one, and then import again: ${page.mark('command', add)}`, page.width),
  ];
}

function ending(report: CaptureReport, page: Page): string[] {
  if (report.dryRun) return ['This was a dry run; nothing was changed.'];
  if (report.operation === null) return [];
  return [`To undo it: ${page.mark('command', `rapport undo ${report.operation}`)}`];
}
