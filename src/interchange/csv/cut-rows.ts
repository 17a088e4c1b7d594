/** How text is split into rows and cells. */
export interface Cutting {
  delimiter: string;
  newline: '\n' | '\r';
  /** Whether the text ends here, so that its last row is complete. */
  isLast: boolean;
}

/** The complete rows at the start of a text, and where they end. */
export interface CutRows {
  rows: string[][];
  end: number;
  /** Where the first cell starts whose quotes do not match; the rows end before it. */
  broken?: number;
}

/**
 * Cuts text into rows after RFC 4180; blanks may follow a closing quote. It looks at each character a fixed number of
 * times, so no text is slow.
 */
export function cutRows(text: string, cutting: Cutting): CutRows {
  return text.includes('"') ? cutQuoted(text, cutting) : cutPlain(text, cutting);
}

function cutPlain(text: string, { delimiter, newline, isLast }: Cutting): CutRows {
  const end = isLast ? text.length : text.lastIndexOf(newline) + 1;
  if (end === 0) return { rows: [], end };
  const lines = text.slice(0, text[end - 1] === newline ? end - 1 : end).split(newline);
  return { rows: lines.map((line) => line.split(delimiter)), end };
}

function cutQuoted(text: string, { delimiter, newline, isLast }: Cutting): CutRows {
  const nextDelimiter = searcher(text, delimiter);
  const nextNewline = searcher(text, newline);
  const rows: string[][] = [];
  let row: string[] = [];
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const isQuoted = text[at] === '"';
    const close = isQuoted ? closingQuote(text, at + 1) : -1;
    if (isQuoted && close < 0) return isLast ? { rows, end, broken: at } : { rows, end };
    const after = isQuoted
      ? afterBlanks(text, close + 1, delimiter, newline)
      : Math.min(nextDelimiter(at), nextNewline(at));
    const mark = text[after];
    if (mark === undefined && !isLast) return { rows, end };
    if (mark !== undefined && mark !== delimiter && mark !== newline) return { rows, end, broken: at };
    row.push(isQuoted ? text.slice(at + 1, close).replaceAll('""', '"') : text.slice(at, after));
    at = after + 1;
    // A delimiter at the end of the text has an empty cell behind it.
    if (mark === delimiter && at < text.length) continue;
    if (mark === delimiter && !isLast) return { rows, end };
    if (mark === delimiter) row.push('');
    rows.push(row);
    row = [];
    end = Math.min(at, text.length);
  }
  return { rows, end };
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

function afterBlanks(text: string, from: number, ...marks: string[]): number {
  let at = from;
  while (at < text.length && !marks.includes(text[at] ?? '') && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}
