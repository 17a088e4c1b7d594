import type { ImportKind } from '../../app/importing/import-rows.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import { listWords } from '../../domain/text/words.ts';
import type { FileBytes } from '../../interchange/csv/dialect.ts';
import { type ImportFormat, importFormats, otherFormatOf } from '../../interchange/format.ts';
import { isWorkbook } from '../../interchange/xlsx/head.ts';
import { missingArgument } from '../failures.ts';
import type { Context } from '../io.ts';
import { insteadOf } from '../program/other-words.ts';
import { translated } from './unusable.ts';

/** What the words of an import name. */
export interface Named {
  /** The format, where a word says it. */
  format: ImportFormat | undefined;
  file: string;
}

const example = 'rapport import contacts.csv --dry-run';

/** Reads the words of an import: files, or a format and files. What is missing is asked for on a terminal. */
export async function namedFiles(all: readonly string[], context: Context): Promise<Named[]> {
  const [first, ...rest] = all;
  const format = importFormats.find((one) => one === first);
  const files = format === undefined ? all : rest;
  if (files.length > 0) return files.map((file) => ({ format, file }));
  if (format === 'json' && !context.canAsk) return [{ format, file: '-' }];
  return [{ format, file: await askFile(context, format) }];
}

async function askFile(context: Context, format: ImportFormat | undefined): Promise<string> {
  if (!context.canAsk) throw missingArgument('file', `import${format ? ` ${format}` : ''}`, example);
  const prompter = await context.ask();
  const answer = await prompter.text({
    message: 'Which file do you want to import?',
    hint: 'A file of CSV, vCard or .xlsx, or an export of rapport.',
    required: 'Type the name of a file, or press Ctrl-C.',
  });
  return answer.trim();
}

/** The rows of a spreadsheet, and what some programs write in a way of their own, as a CSV file; any other file as it is. */
export async function asRows(
  bytes: FileBytes,
  { file, kind, isTold }: { file: string; kind?: ImportKind | undefined; isTold: boolean },
  context: Context,
): Promise<FileBytes> {
  const other = otherFormatOf(bytes);
  // What a person says of the columns is said of those in the file.
  const isAsWritten = other === 'call list' && (isTold || (kind !== undefined && kind !== 'entries'));
  if (other && !isAsWritten) {
    const { asCsv } = await import('../../interchange/others/as-csv.ts');
    const known = { file, kind, me: context.settings.name, today: context.today };
    return translated(file, () => asCsv(bytes, other, known));
  }
  if (!isWorkbook(bytes)) return bytes;
  const { sheetOf } = await import('../../interchange/xlsx/workbook.ts');
  const sheet = await sheetOf(bytes).catch((error) => translated(file, () => raise(error)));
  if (sheet.others.length > 0)
    context.status(
      `Read the sheet "${sheet.name}" alone, not ${listWords(
        sheet.others.map((name) => `"${name}"`),
        'and',
      )}.`,
    );
  return sheet.bytes;
}

function raise(error: unknown): never {
  throw error;
}

/** Opens the file; where a word alone names none, the error says what else it may have meant. */
export async function openNamed({ format, file }: Named, context: Context): Promise<FileBytes> {
  try {
    return await context.openFile(file);
  } catch (error) {
    const isWord = format === undefined && /^[\w-]+$/.test(file);
    if (!isWord || !(error instanceof RapportError) || error.code !== 'unreadable-file') throw error;
    const near = nearest(file, importFormats);
    const meant = insteadOf(`import ${file}`) ?? (near && `Did you mean: rapport import ${near} FILE`);
    throw meant ? new RapportError(error.kind, error.code, error.message, [...error.hints, meant]) : error;
  }
}
