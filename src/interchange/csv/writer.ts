// Some spreadsheets also start a formula at a line feed, a NUL or a full-width sign.
const formula = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n\0＝＋－＠]/;

// Quote the other delimiters too, so that readers cannot guess the wrong one.
const needsQuotes = /[",;\t|\r\n\uFEFF]|^\s|\s$/;

/** Guards a cell against formulas: puts a `'` before text that looks like one. */
export function guardCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The exact inverse of `guardCell`. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && guarded.test(text) ? text.slice(1) : text;
}

/** Rows as CSV after RFC 4180, with bare line feeds; quotes cells only if necessary. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${writeRow(row)}\n`).join('');
}

function writeRow(row: readonly string[]): string {
  // A single empty cell would otherwise read as a blank line.
  return row.length === 1 && row[0] === '' ? '""' : row.map(writeCell).join(',');
}

function writeCell(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
