/** How a piece of text is split into rows and cells. */
interface PieceCutting {
  delimiter: string;
  newline: '\n' | '\r';
  /** Whether the text ends here, so that its last row is complete. */
  isLast: boolean;
  /** The most rows to cut from a text with quotes. */
  most?: number | undefined;
}

/** The complete rows at the start of a text, and where they end. */
export interface CutRows {
  rows: string[][];
  end: number;
  /** Why rows are broken, by their place. */
  broken: ReadonlyMap<number, Breach>;
  /** Whether the text has a NUL. */
  hasNul: boolean;
}

/** What is wrong with the quotes of a row: one stands inside a cell, or one is never closed. */
export type Breach = 'stray' | 'open';

const noneBroken: ReadonlyMap<number, Breach> = new Map();

/**
 * Cuts text into rows after RFC 4180; blanks may follow a closing quote, and quotes may be written `\\"`. A row whose
 * quotes do not match ends with its line. It looks at each character a fixed number of times, so no text is slow.
 */
export function cutRows(text: string, cutting: PieceCutting): CutRows {
  const cut = text.includes('"') ? cutQuoted(text, cutting) : cutPlain(text, cutting);
  return { ...cut, hasNul: text.includes('\0') };
}

/** One for all empty lines: a file may have a million, and nothing is put into it. */
const emptyRow = [''];

function cutPlain(text: string, { delimiter, newline, isLast }: PieceCutting): Omit<CutRows, 'hasNul'> {
  const end = isLast ? text.length : text.lastIndexOf(newline) + 1;
  if (end === 0) return { rows: [], end, broken: noneBroken };
  const lines = text.slice(0, text[end - 1] === newline ? end - 1 : end).split(newline);
  return {
    rows: lines.map((line) => (line === '' ? emptyRow : line.split(delimiter))),
    end,
    broken: noneBroken,
  };
}

function cutQuoted(text: string, cutting: PieceCutting): Omit<CutRows, 'hasNul'> {
  const { delimiter, newline, isLast, most = Infinity } = cutting;
  const marks = { nextDelimiter: searcher(text, delimiter), nextNewline: searcher(text, newline) };
  const rows: string[][] = [];
  const broken = new Map<number, Breach>();
  let row: string[] = [];
  let end = 0;
  for (let at = 0; at < text.length && rows.length < most; ) {
    let after: number;
    const close = text[at] === '"' ? closingQuote(text, at + 1) : -1;
    const behind = close < 0 ? undefined : text[close + 1];
    if (behind === delimiter || behind === newline) {
      // Nearly every quoted cell ends like this.
      row.push(text.slice(at + 1, close).replaceAll('""', '"'));
      after = close + 1;
    } else if (text[at] === '"') {
      const cell = quotedCell(text, at, cutting, marks);
      if (!cell) return { rows, end, broken };
      if (cell.breach) broken.set(rows.length, cell.breach);
      row.push(cell.value);
      after = cell.after;
    } else {
      after = Math.min(marks.nextDelimiter(at), marks.nextNewline(at));
      row.push(text.slice(at, after));
    }
    const mark = text[after];
    if (mark === undefined && !isLast) break;
    at = after + 1;
    // A delimiter at the end of the text has an empty cell behind it.
    if (mark === delimiter && at < text.length) continue;
    if (mark === delimiter && !isLast) break;
    if (mark === delimiter) row.push('');
    rows.push(row);
    row = [];
    end = Math.min(at, text.length);
  }
  // What is known of an unfinished row is found again with more of it.
  broken.delete(rows.length);
  return { rows, end, broken };
}

interface QuotedCell {
  value: string;
  /** The place behind it: a delimiter, a line end, or the end of the text. */
  after: number;
  breach?: Breach;
}

/** The cell with a quote at its start; null where more text must tell how it ends. */
function quotedCell(
  text: string,
  at: number,
  { delimiter, newline, isLast }: PieceCutting,
  { nextDelimiter, nextNewline }: Record<'nextDelimiter' | 'nextNewline', (from: number) => number>,
): QuotedCell | null {
  const endAfter = (close: number) => {
    const after = close < 0 ? -1 : afterBlanks(text, close + 1, delimiter, newline);
    const mark = text[after];
    return after >= 0 && (mark === undefined || mark === delimiter || mark === newline) ? after : -1;
  };
  const close = closingQuote(text, at + 1);
  const after = endAfter(close);
  if (after >= 0) return { value: text.slice(at + 1, close).replaceAll('""', '"'), after };
  if (close < 0 && !isLast) return null;
  const escaped = closingEscaped(text, at + 1);
  if (escaped < 0 && !isLast) return null;
  const afterEscaped = endAfter(escaped);
  if (afterEscaped >= 0) {
    const value = text.slice(at + 1, escaped).replace(/\\(["\\])|""/g, (_, letter?: string) => letter ?? '"');
    return { value, after: afterEscaped };
  }
  // A quote that closes on a later line belongs to another row.
  const isStray = close >= 0 && close < nextNewline(at);
  const from = isStray ? close + 1 : at;
  const stop = Math.min(nextDelimiter(from), nextNewline(from));
  if (stop === text.length && !isLast) return null;
  return { value: text.slice(at, stop), after: stop, breach: isStray ? 'stray' : 'open' };
}

/** Finds the next place of a mark from a place on, which only ever grows; the end of the text where there is none. */
function searcher(text: string, mark: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next >= from) return next;
    next = text.indexOf(mark, from);
    if (next < 0) next = text.length;
    return next;
  };
}

/** The quote that ends a cell, after doubled ones; -1 where there is none. */
function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

/** The same where quotes inside the cell are written `\\"`, which some programs do. */
function closingEscaped(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0) {
    const isInside = isEscaped(text, close, from);
    if (!isInside && text[close + 1] !== '"') break;
    close = text.indexOf('"', close + (isInside ? 1 : 2));
  }
  return close;
}

/** Whether a backslash stands before a quote that is not itself behind one. */
function isEscaped(text: string, quote: number, from: number): boolean {
  let at = quote;
  while (at > from && text[at - 1] === '\\') at -= 1;
  return (quote - at) % 2 === 1;
}

function afterBlanks(text: string, from: number, ...marks: string[]): number {
  let at = from;
  while (at < text.length && !marks.includes(text[at] ?? '') && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}
