import { longestRow } from '../csv/limits.ts';

/** A line of a vCard file, its folded parts joined. It holds bytes, one a character, as a fold may part a letter. */
export interface VcardLine {
  /** The file's line where it begins, counted from 1. */
  line: number;
  bytes: string;
  /** Whether it is a picture, a sound or a key; only its beginning is kept. */
  isBinary: boolean;
  /** Whether it is longer than any that is read. */
  isTooLong: boolean;
}

/** What is kept of a line that is not read. */
const keptOfUnread = 200;

const binary = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]|^[^:]*;(?:ENCODING=)?(?:B|BASE64)[;:]/i;
const quotedPrintable = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i;
const boundary = /^(?:BEGIN|END):/i;

/** The lines of a file, given in pieces of bytes; empty ones are left out. */
export function* vcardLines(pieces: Iterable<string>): Generator<VcardLine> {
  let open: VcardLine | null = null;
  let isOld = false;
  let line = 0;
  for (const written of writtenLines(pieces)) {
    line += 1;
    if (open && continues(open, written)) {
      join(open, written, isOld);
      continue;
    }
    if (open) yield open;
    open = null;
    if (written.trim() === '') continue;
    if (/^VERSION:/i.test(written)) isOld = written.includes('2.1');
    open = { line, bytes: '', isBinary: binary.test(written), isTooLong: false };
    append(open, written);
  }
  if (open) yield open;
}

/** Whether a written line is the rest of the one above. */
function continues(open: VcardLine, written: string): boolean {
  if (/^[ \t]+\S/.test(written)) return true;
  if (boundary.test(written)) return false;
  // Outlook does not indent the lines of a picture, and ends them with an empty one.
  if (open.isBinary) return /^[A-Za-z0-9+/=]+$/.test(written);
  return isSoftlyBroken(open);
}

/** Whether a line breaks at an `=`, as QUOTED-PRINTABLE does. */
function isSoftlyBroken({ bytes }: VcardLine): boolean {
  return bytes.endsWith('=') && quotedPrintable.test(bytes);
}

function join(open: VcardLine, written: string, isOld: boolean): void {
  if (isSoftlyBroken(open)) {
    open.bytes = open.bytes.slice(0, -1);
    append(open, written);
  } else {
    // Version 2.1 folds at a blank, which belongs to the text; later ones add one.
    append(open, isOld ? written : written.slice(1));
  }
}

function append(open: VcardLine, more: string): void {
  open.isTooLong ||= !open.isBinary && open.bytes.length + more.length > longestRow;
  if (open.isBinary || open.isTooLong) open.bytes = (open.bytes + more).slice(0, keptOfUnread);
  else open.bytes += more;
}

/** The lines as they are written. Of one that is too long, so much is kept that it still is. */
function* writtenLines(pieces: Iterable<string>): Generator<string> {
  let rest = '';
  for (const piece of pieces) {
    // A carriage return at the end may have its line feed in the next piece.
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = (lines.pop() ?? '').slice(0, longestRow + 1);
    yield* lines;
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}
