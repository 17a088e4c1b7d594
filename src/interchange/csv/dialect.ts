import { cutRows } from './cut-rows.ts';

/** The line end of the first row, ignoring line breaks inside quotes. */
export function rowEnd(text: string): '\n' | '\r\n' | '\r' {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (letter === '"') quoted = !quoted;
    else if (letter === '\n' && !quoted) return '\n';
    else if (letter === '\r' && !quoted) return text[i + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
}

const candidates = [',', ';', '\t', '|'];
const sampleLength = 65_536;
const sampleRows = 40;

/**
 * The most likely delimiter: first the one that shows a header, then the one with the fewest misplaced quotes and the
 * most rows of equal length; a comma in doubt.
 */
export function guessDelimiter(
  text: string,
  newline: '\n' | '\r',
  isHeader: (cells: string[]) => boolean = () => false,
): string {
  const sample = text.slice(0, sampleLength);
  let best: { delimiter: string; marks: number[] } | null = null;
  for (const delimiter of candidates) {
    const rows = cutRows(sample, { delimiter, newline, isLast: true }).rows.slice(0, sampleRows);
    const marks = [rows.some(isHeader) ? 1 : 0, -misplacedQuotes(sample, delimiter), ...evenness(rows)];
    if (!best || compare(marks, best.marks) > 0) best = { delimiter, marks };
  }
  return best?.delimiter ?? ',';
}

/** Counts quotes that neither start nor end a cell and are not doubled inside one. */
function misplacedQuotes(sample: string, delimiter: string): number {
  let misplaced = 0;
  let state: 'start' | 'bare' | 'quoted' | 'closing' = 'start';
  for (const letter of sample) {
    const ends = letter === delimiter || letter === '\n' || letter === '\r';
    if (state === 'quoted') {
      if (letter === '"') state = 'closing';
    } else if (letter === '"') {
      if (state === 'bare') misplaced += 1;
      else state = 'quoted';
    } else if (ends) {
      state = 'start';
    } else {
      if (state === 'closing' && letter !== ' ') misplaced += 1;
      if (state !== 'closing' || letter !== ' ') state = 'bare';
    }
  }
  return misplaced;
}

/** The most common number of cells above one, and how many rows have it. */
function evenness(rows: readonly string[][]): [rows: number, cells: number] {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let most: [number, number] = [0, 0];
  for (const [cells, count] of counts) if (compare([count, cells], most) > 0) most = [count, cells];
  return most;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, mark] of a.entries()) {
    const difference = mark - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
