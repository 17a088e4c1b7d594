import { join } from 'node:path';
import type { FileBytes } from '../../interchange/csv/dialect.ts';
import { type CaptureFormat, captureFormatOf, formatOf } from '../../interchange/format.ts';
import { fromFolder, fromMbox, fromMessages, isFolder } from '../capture/mail-source.ts';
import type { Reply } from '../command.ts';
import type { Context } from '../io.ts';
import { toldOf } from './map-files.ts';
import { asRows, type Named, openNamed } from './named-file.ts';
import { importRows, type RowsInput } from './rows.ts';
import type { Mapping, Told } from './told.ts';

/** What the flags of an import say. */
export interface ImportInput
  extends Omit<RowsInput, 'file' | 'map' | 'dateOrder' | 'isTalkedOver' | 'meanings' | 'tags'> {
  map: readonly Mapping[];
  mapValue: Told['meanings'];
  tag: Told['tags'];
  bodies: boolean;
  byTitle: boolean;
  yes: boolean;
}

/** One import, by the name that its report has. */
export interface OneImport {
  name: string;
  run(): Promise<Reply>;
}

/**
 * What is imported, one after the other. Files that hold one message each are one import: a search for mail gives
 * thousands. `refuse` says no to flags of rows where there are none.
 */
export async function importsOf(
  all: readonly Named[],
  input: ImportInput,
  context: Context,
  refuse: () => void,
): Promise<OneImport[]> {
  const found: OneImport[] = [];
  const messages: FileBytes[] = [];
  for (const named of all) {
    const { file } = named;
    const asks = canAsk(named, context) && !input.dryRun && !input.yes;
    const how = { file, dryRun: input.dryRun, bodies: input.bodies, byTitle: input.byTitle, asks };
    const path = file === '-' ? file : context.io.pathOf(file);
    if (file !== '-' && named.format === undefined && isFolder(path)) {
      found.push({ name: file, run: () => mail(fromFolder(path), how, context) });
      continue;
    }
    const bytes = await openNamed(named, context);
    const format: CaptureFormat | null = named.format === undefined ? captureFormatOf(bytes) : null;
    if (format === 'message' && all.length > 1) {
      messages.push(bytes);
      if (messages.length > 1) continue;
      found.push({
        name: 'messages',
        run: () => mail(fromMessages(messages), { ...how, file: nameOfAll(all.length, file) }, context),
      });
    } else if (format !== null) found.push({ name: file, run: () => captured(bytes, format, how, context) });
    else found.push({ name: file, run: () => rows(bytes, named, input, context, refuse) });
  }
  return found;
}

function nameOfAll(count: number, first: string): string {
  return count === 1 ? first : join(first, '…');
}

/** How mail and calendars are taken in. */
interface CaptureInput {
  file: string;
  dryRun: boolean;
  bodies: boolean;
  byTitle: boolean;
  asks: boolean;
}

/** Whether somebody at a terminal can be asked about a file. */
function canAsk({ format, file }: Named, context: Context): boolean {
  return format === undefined && file !== '-' && context.canAsk && !context.wantsData;
}

async function mail(...[source, how, context]: Parameters<typeof import('../capture/mail.ts').importMail>) {
  const { importMail } = await import('../capture/mail.ts');
  return importMail(source, how, context);
}

async function captured(
  bytes: FileBytes,
  format: CaptureFormat,
  how: CaptureInput,
  context: Context,
): Promise<Reply> {
  if (format !== 'calendar')
    return mail(format === 'mbox' ? fromMbox(bytes) : fromMessages([bytes]), how, context);
  const { importCalendar } = await import('../capture/calendar.ts');
  return importCalendar(bytes, how, context);
}

/** Imports a file of rows, or a whole journal; on a terminal the columns are talked over. */
async function rows(
  source: FileBytes,
  one: Named,
  input: ImportInput,
  context: Context,
  refuse: () => void,
): Promise<Reply> {
  const { format: named, file } = one;
  const bytes = await asRows(source, { file, kind: input.kind, isTold: input.map.length > 0 }, context);
  const format = named ?? (bytes === source ? formatOf(bytes, file) : 'csv');
  const asks = canAsk(one, context) && !input.dryRun && !input.yes;
  if (format === 'json') {
    refuse();
    const { importDocument } = await import('./document.ts');
    return importDocument(bytes, file, asks, context);
  }
  const { kind, status, channel, dryRun, strict, refused, exitCode, saveMap } = input;
  const said = { kind, status, channel, meanings: input.mapValue, tags: input.tag };
  const told = await toldOf(said, input.map, context);
  const wanted = { ...{ ...told, file, dryRun, strict, refused }, exitCode, saveMap };
  if (!asks) return importRows(bytes, wanted, context);
  const { talkOver } = await import('./talk.ts');
  return importRows(bytes, await talkOver(bytes, wanted, context), context);
}
