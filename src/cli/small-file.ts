import type { RapportError } from '../domain/text/failure.ts';
import type { FileBytes } from '../interchange/csv/dialect.ts';
import type { Context } from './io.ts';

/** How much is read of a file, in bytes, and what is said where it has more. */
interface Limit {
  most: number;
  hint: string;
}

/** Makes the error of a file that cannot be used; `why` is a sentence. */
type Refuse = (source: string, why: string, hint: string) => RapportError;

/** The text of a small file named on the command line, `-` for stdin, and what a sentence calls it. */
export async function smallFile(
  context: Context,
  file: string,
  limit: Limit,
  refuse: Refuse,
): Promise<{ source: string; text: string }> {
  return smallText(await context.openFile(file), file, limit, refuse);
}

/** The same of a file that is open. */
export function smallText(
  pieces: FileBytes,
  file: string,
  { most, hint }: Limit,
  refuse: Refuse,
): { source: string; text: string } {
  const source = file === '-' ? 'What came from stdin' : `"${file}"`;
  const bytes: Buffer[] = [];
  let length = 0;
  for (const piece of pieces()) {
    length += piece.length;
    if (length > most) throw refuse(source, `It is longer than ${most.toLocaleString('en')} bytes.`, hint);
    bytes.push(Buffer.from(piece));
  }
  const text = decoded(Buffer.concat(bytes));
  if (text !== null) return { source, text };
  throw refuse(source, 'It is not text in UTF-8.', 'Save it as a plain text file in UTF-8.');
}

function decoded(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
