import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/interchange/csv/csv.ts';
import {
  longestCell,
  longestRow,
  mostColumns,
  mostEmptyRows,
  mostValues,
} from '../../../src/interchange/csv/limits.ts';
import { readImportFile } from '../../../src/interchange/rows/import-file.ts';
import { inPieces } from '../../support/in-pieces.ts';

const rowsOf = (text: string) => [...readCsv(inPieces(Buffer.from(text))).rows];
const open = (text: string) =>
  readImportFile(inPieces(Buffer.from(text)), { map: new Map(), currency: null });
const problems = (text: string) => [...open(text).content.rows].map(({ record }) => record.problems);
const error = (work: () => unknown) => {
  try {
    work();
  } catch (thrown) {
    return thrown;
  }
  return null;
};

describe('the longest row', () => {
  const row = (length: number) => `a,${'b'.repeat(length - 1)}`;
  const refused = (line: number) => ({
    message: `The row that starts on line ${line} has more than 1,000,000 characters.`,
    line,
  });

  test('is read, and one character more is refused with its line', () => {
    expect(rowsOf(`x,y\n${row(longestRow)}\n`)).toHaveLength(1);
    expect(error(() => rowsOf(`x,y\n\n${row(longestRow + 1)}\n`))).toMatchObject(refused(3));
    expect(error(() => rowsOf(row(longestRow + 1)))).toMatchObject(refused(1));
  });

  test('is as long with all its quotes doubled', () => {
    const quotes = (count: number) => `x\n"${'""'.repeat(count)}"\n`;
    expect(rowsOf(quotes(longestRow))).toHaveLength(1);
    expect(error(() => rowsOf(quotes(longestRow + 1)))).toMatchObject(refused(2));
  });

  test('is no quote that is never closed, which is not looked for to the end of the file', () => {
    let read = 0;
    const head = Buffer.from('name,notes\nAda,"');
    const endless = Buffer.alloc(100_000, 'b\n');
    const { rows } = readCsv(function* () {
      yield head;
      for (let piece = 0; piece < 200; piece += 1) {
        read += 1;
        yield endless;
      }
    });
    for (const { line, broken } of rows) {
      expect({ line, broken }).toEqual({ line: 2, broken: 'a quote is opened and never closed' });
      break;
    }
    // It was read whole once, to tell the encoding, and three million characters for the row.
    expect(read).toBeLessThan(200 + 50);
  });
});

describe('the most columns', () => {
  const header = (count: number) => `name${',a'.repeat(count - 1)}\nAda\n`;

  test('are read, and one more is refused with the line', () => {
    expect(open(header(mostColumns)).header).toHaveLength(mostColumns);
    expect(error(() => open(header(mostColumns + 1)))).toMatchObject({
      message: 'Line 1 has more than 16,384 columns.',
      hint: 'Delete the columns you do not need, then import the file.',
    });
    // Cut at another mark this would be one column of that name.
    expect(error(() => open(`Name${','.repeat(mostColumns)}\nAda\n`))).toMatchObject({ line: 1 });
    expect(error(() => open(`A list\n\n${header(mostColumns + 1)}`))).toMatchObject({ line: 3 });
  });

  test('may all be of one name, of one kind, or each of its own', () => {
    for (const name of ['name', 'birthday', 'value', 'email 1 value', 'notes', 'x'])
      expect(problems(`Company${`,${name}`.repeat(mostColumns - 1)}\nAcme\n`)).toEqual([[]]);
    const own = Array.from({ length: mostColumns - 1 }, (_, i) => `,c${i}`).join('');
    expect(problems(`Company${own}\nAcme\n`)).toEqual([[]]);
  });

  test('are named to the thirtieth where none says who a row is about', () => {
    const thrown = error(() => open(`${'x'.repeat(500)}${',b'.repeat(99)}\n1\n`));
    expect((thrown as { hint: string }).hint).toMatchInlineSnapshot(
      `"Name it with --map "COLUMN=name". The columns are xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, and 70 more."`,
    );
  });
});

test('the most empty lines are passed over, and one more is refused', () => {
  expect(rowsOf(`x,y\n${'\n'.repeat(mostEmptyRows)}a,b\n`)).toMatchObject([{ line: mostEmptyRows + 2 }]);
  expect(error(() => rowsOf(`x,y\n${',\n'.repeat(mostEmptyRows + 1)}`))).toMatchObject({
    message: 'More than 2,097,152 empty lines follow each other from line 2 on.',
  });
});

describe('the longest cell', () => {
  const file = (length: number) => `Name,Photo,Notes\nAda,,${'n'.repeat(length)}\n`;

  test('is looked at, and one character more refuses its row and no other', () => {
    expect(problems(file(longestCell))).toEqual([[]]);
    expect(problems(`${file(longestCell + 1)}Bob,,\n`)).toEqual([
      ['the cell of "Notes" has more than 200,000 characters'],
      [],
    ]);
  });

  test('may be longer in a column that is not read', () => {
    expect(problems(`Name,Photo\nAda,${'n'.repeat(longestCell + 1)}\n`)).toEqual([[]]);
  });
});

test.each([
  ['email addresses', 'Email', (i: number) => `a${i}@b.example`],
  ['phone numbers', 'Phone', (i: number) => `phone: ${1000 + i}`],
  ['tags', 'Tags', (i: number) => `tag${i}`],
])('the most %s of a row are read, and one more is not', (what, column, value) => {
  const file = (count: number) =>
    `Name,${column}\nAda,"${Array.from({ length: count }, (_, i) => value(i)).join('\n')}"\n`;
  const remarks = (count: number) => [...open(file(count)).content.rows].map(({ record }) => record.remarks);
  expect(remarks(mostValues)).toEqual([undefined]);
  expect(remarks(mostValues + 1)).toEqual([[`only the first 100 ${what} were read`]]);
});
