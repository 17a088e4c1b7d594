// A line feed, a NUL and the full-width signs start a formula in some spreadsheets too.
const formula = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n\0＝＋－＠]/;

// The other delimiters are quoted too, so that no reader can take one of them for the delimiter.
const needsQuotes = /[",;\t|\r\n\uFEFF]|^\s|\s$/;

/** The text as a cell that no spreadsheet takes for a formula: a `'` goes before what looks like one. */
export function guardCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text a guarded cell stands for; the exact inverse of `guardCell`. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && guarded.test(text) ? text.slice(1) : text;
}

/** The rows as CSV after RFC 4180 with bare line feeds, each row ending in one; cells are quoted where they must be. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${writeRow(row)}\n`).join('');
}

function writeRow(row: readonly string[]): string {
  // A lone empty cell would otherwise read as a blank line.
  return row.length === 1 && row[0] === '' ? '""' : row.map(writeCell).join(',');
}

function writeCell(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
