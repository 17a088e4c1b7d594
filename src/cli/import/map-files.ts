import { basename } from 'node:path';
import { RapportError } from '../../domain/text/failure.ts';
import { commandLine } from '../../domain/text/shell-word.ts';
import { shortened } from '../../domain/text/shorten.ts';
import { hintsFor, reasonOf } from '../../domain/text/system-reason.ts';
import { type MapLine, mapFileText, mapLines } from '../../interchange/reading/map-file.ts';
import { readingOf } from '../../interchange/reading/reading.ts';
import type { ImportFile } from '../../interchange/rows/import-file.ts';
import { clientStatuses } from '../../nouns/client.ts';
import { channels } from '../../nouns/entry.ts';
import { refusePlaceOfOthers, writeNewFile } from '../../store/files.ts';
import { oneOf } from '../command.ts';
import type { Context } from '../io.ts';
import { smallFile } from '../small-file.ts';
import {
  badMapping,
  bothTold,
  importKind,
  type Mapping,
  meaning,
  nothingTold,
  readMapping,
  type Told,
} from './told.ts';

const limit = { most: 1_000_000, hint: 'Name a file that rapport import wrote with --save-map.' };

/** What the files say that `--map` names, and the flags, which outrank them. */
export async function toldOf(
  flags: Omit<Told, 'map' | 'dateOrder'>,
  mappings: readonly Mapping[],
  context: Context,
): Promise<Told> {
  let told = nothingTold;
  for (const one of mappings) if ('file' in one) told = bothTold(told, await readMapFile(one.file, context));
  const map = mappings.flatMap((one) => ('file' in one ? [] : [[one.column, one.field] as const]));
  return bothTold(told, { ...flags, map, dateOrder: undefined });
}

async function readMapFile(file: string, context: Context): Promise<Told> {
  let text: string;
  try {
    ({ text } = await smallFile(context, file, limit, notAMap));
  } catch (error) {
    if (!(error instanceof RapportError) || error.code !== 'unreadable-file') throw error;
    throw badMapping(file, `A file that --save-map wrote will do, too. ${error.message}`);
  }
  return mapLines(text)
    .map((line) => saidBy(line, file, context))
    .reduce(bothTold, nothingTold);
}

/** What a line of such a file says. */
function saidBy({ word, rest, line, text }: MapLine, file: string, context: Context): Told {
  try {
    switch (word) {
      case 'kind':
        return { ...nothingTold, kind: importKind(rest, word, context) };
      case 'status':
        return { ...nothingTold, status: oneOf(clientStatuses)(rest, word, context) };
      case 'channel':
        return { ...nothingTold, channel: oneOf(channels)(rest, word, context) };
      case 'date-order':
        return { ...nothingTold, dateOrder: oneOf(['day', 'month'])(rest, word, context) };
      case 'tag':
        return { ...nothingTold, tags: [rest] };
      case 'map-value':
        return { ...nothingTold, meanings: [meaning(rest, word, context)] };
      case 'map': {
        const found = readMapping(rest);
        if (found === null) throw badMapping(rest);
        return { ...nothingTold, map: [[found.column, found.field, file]] };
      }
      default:
        throw badMapping(text);
    }
  } catch (error) {
    if (!(error instanceof RapportError)) throw error;
    throw notAMap(`Line ${line} of "${file}"`, error.message, 'A line that is right: map Company=name');
  }
}

/** Writes what was told of a file, and what its columns are, to a new file for the next time; reads the first rows for it. */
export function saveMap(
  target: string,
  file: ImportFile,
  told: Told & { file: string },
  { io, status }: Context,
): void {
  const path = io.pathOf(target);
  try {
    refusePlaceOfOthers(path, io.user);
    const { columns } = readingOf(file);
    writeNewFile(path, [mapFileText(basename(told.file), columns, { ...told, kind: file.content.kind })]);
  } catch (error) {
    if (error instanceof RapportError) throw error;
    throw mapUnwritable(target, error);
  }
  status(
    `Saved what the columns are. Next time: ${commandLine(['rapport', 'import', told.file, '--map', target])}`,
  );
}

/** A file that was named with `--map` says something else; `source` is the file or a line of it. */
function notAMap(source: string, why: string, hint: string): RapportError {
  return new RapportError('usage', 'not-a-map', `${source} does not say how to read a file. ${why}`, [
    hint,
    'Nothing was changed.',
  ]);
}

/** The file that should keep what the columns are cannot be written. */
function mapUnwritable(file: string, error: unknown): RapportError {
  return new RapportError(
    'refused',
    'map-unwritable',
    `What the columns are cannot be written to "${shortened(file, 200)}": ${reasonOf(error)}.`,
    [...hintsFor(error), 'Nothing was imported. Name another file with --save-map.'],
  );
}
