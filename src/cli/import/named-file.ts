import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import type { FileBytes } from '../../interchange/csv/dialect.ts';
import { type ImportFormat, importFormats } from '../../interchange/format.ts';
import { missingArgument, notOneOf, unknownCommand } from '../failures.ts';
import type { Context } from '../io.ts';
import { insteadOf } from '../program/other-words.ts';

/** What the words of an import name. */
interface Named {
  /** The format, where a word says it. */
  format: ImportFormat | undefined;
  file: string;
}

const example = 'rapport import contacts.csv --dry-run';

/** Reads the words of an import: a file, or a format and a file. What is missing is asked for on a terminal. */
export async function namedFile(
  { first, second }: { first: string | undefined; second: string | undefined },
  context: Context,
): Promise<Named> {
  const format = importFormats.find((one) => one === first);
  if (second !== undefined) {
    if (format === undefined) throw noFormat(first ?? '');
    return { format, file: second };
  }
  if (first !== undefined && format === undefined) return { format, file: first };
  if (format === 'json' && !context.canAsk) return { format, file: '-' };
  return { format, file: await askFile(context, format) };
}

async function askFile(context: Context, format: ImportFormat | undefined): Promise<string> {
  if (!context.canAsk) throw missingArgument('file', `import${format ? ` ${format}` : ''}`, example);
  const prompter = await context.ask();
  const answer = await prompter.text({
    message: 'Which file do you want to import?',
    hint: 'A file of CSV or vCard, or an export of rapport.',
    required: 'Type the name of a file, or press Ctrl-C.',
  });
  return answer.trim();
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

/** A word before the file that is no format. */
function noFormat(word: string): RapportError {
  const meant = insteadOf(`import ${word}`);
  if (meant) return unknownCommand(`import ${word}`, undefined, 'rapport help import', meant);
  const { kind, code, message, hints } = notOneOf(
    'The format',
    word,
    importFormats,
    nearest(word, importFormats),
  );
  return new RapportError(kind, code, message, [...hints, 'Put quotes around a file of several words.']);
}
