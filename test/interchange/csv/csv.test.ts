import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/interchange/csv/csv.ts';
import { FormatError } from '../../../src/interchange/csv/format-error.ts';
import { guardCell, writeCsv } from '../../../src/interchange/csv/writer.ts';
import { headerRecogniser } from '../../../src/interchange/header/columns.ts';
import { inPieces } from '../../support/in-pieces.ts';
import { runs } from '../../support/runs.ts';

const readBytes = (bytes: Uint8Array, isHeader?: (cells: string[]) => boolean, pieceLength?: number) => {
  const table = readCsv(inPieces(bytes, pieceLength), { isHeader });
  return { ...table, rows: [...table.rows] };
};
const read = (text: string, isHeader?: (cells: string[]) => boolean) =>
  readBytes(Buffer.from(text), isHeader);
const clients = headerRecogniser('clients', new Map());
const lines = (text: string) => read(text).rows.map(({ line, cells }) => [line, cells[0]]);

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', "'", '"', ',', ';', '|', '\t', '\n', '\r', ' ', '=', '+', '-', '@', 'é'),
  }),
  fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
);
const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(
    fc
      .array(cell, { minLength: width, maxLength: width })
      .filter((row) => row.some((text) => text.trim() !== '')),
    { minLength: 1, maxLength: 8 },
  ),
);

describe('delimiters', () => {
  test.each([',', ';', '\t', '|'])('detects %j', (delimiter) => {
    const text =
      `name${delimiter}notes${delimiter}city\nAda${delimiter}one, two; three${delimiter}Rome\n`.replace(
        'one, two; three',
        '"one, two; three\t|"',
      );
    expect(read(text)).toMatchObject({
      delimiter,
      header: ['name', 'notes', 'city'],
      rows: [{ line: 2, cells: ['Ada', 'one, two; three\t|', 'Rome'] }],
    });
  });

  test('commas in the text of a semicolon file do no harm', () => {
    const text = 'name;notes\nAda;one, two, three\nBo;a, b, c\n';
    expect(read(text).delimiter).toBe(';');
    expect(read(text, clients).rows[0]?.cells).toEqual(['Ada', 'one, two, three']);
  });

  test("Excel's sep= line decides, and counts as a line", () => {
    const table = read('sep=|\r\nname|x,y\r\nAda|1\r\n');
    expect(table).toMatchObject({ delimiter: '|', preambleLines: 1, header: ['name', 'x,y'] });
    expect(table.rows).toEqual([{ line: 3, cells: ['Ada', '1'] }]);
  });

  test('a file may have one column', () => {
    expect(read('name\nAda Lovelace\nBo\n')).toMatchObject({ delimiter: ',', header: ['name'] });
  });
});

describe('lines', () => {
  test.each([
    ['\n', 'a line feed'],
    ['\r\n', 'both'],
    ['\r', 'a carriage return'],
  ])('%j ends a row', (end) => {
    const text = ['name,notes', 'Ada,"one', 'two"', '', ' , ', 'Bo,x', ''].join(end);
    expect(read(text).rows).toEqual([
      { line: 2, cells: ['Ada', `one${end}two`] },
      { line: 6, cells: ['Bo', 'x'] },
    ]);
  });

  test('a bare line feed among CRLF also ends a row', () => {
    expect(lines('name,x\r\nAda,1\nBo,2\r\nCy,"3"\r\n')).toEqual([
      [2, 'Ada'],
      [3, 'Bo'],
      [4, 'Cy'],
    ]);
    expect(read('name,x\r\nAda,1\nBo,2\r\n').rows.map(({ cells }) => cells[1])).toEqual(['1', '2']);
  });

  test('line feeds inside the cells of a carriage-return file stay inside', () => {
    expect(read('name,notes\rAda,"one\ntwo"\rBo,x').rows).toEqual([
      { line: 2, cells: ['Ada', 'one\ntwo'] },
      { line: 4, cells: ['Bo', 'x'] },
    ]);
  });

  test('the last row needs no line end, even when it ends in a quote and a space', () => {
    expect(read('name,notes\nAda,"one" ').rows[0]?.cells).toEqual(['Ada', 'one']);
  });

  test('line numbers count quoted newlines, in the preamble too', () => {
    const table = read('Notes:\n"two\nlines"\n\nName,Email\nAda,ada@example.com\n', clients);
    expect(table.preambleLines).toBe(4);
    expect(table.rows.map(({ line }) => line)).toEqual([6]);
  });

  test('a row of empty cells is skipped; one with a single value is a row', () => {
    expect(read('a,b,c\n,,\n,,x\n').rows).toEqual([{ line: 3, cells: ['', '', 'x'] }]);
  });
});

describe('a file in pieces', () => {
  test('has the same rows wherever a piece ends', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 20 }),
        (rows, end, length) => {
          const text = Buffer.from(writeCsv([['name', 'notes'], ...rows]).replaceAll('\n', end));
          const read = (pieceLength?: number) => {
            try {
              return readBytes(text, undefined, pieceLength);
            } catch (error) {
              return error;
            }
          };
          expect(read(length)).toEqual(read());
        },
      ),
    );
  });

  test('may have a row across many pieces', () => {
    const long = 'y\n'.repeat(400_000);
    const rows = read(`name,notes\nAda,"${long}"\nBo,x`).rows;
    expect(rows).toEqual([
      { line: 2, cells: ['Ada', long] },
      { line: 400_003, cells: ['Bo', 'x'] },
    ]);
  });
});

describe('the header', () => {
  test('is the first non-empty row if nobody recognises one', () => {
    expect(read('\n,\nfoo,bar\n1,2\n')).toMatchObject({ header: ['foo', 'bar'], preambleLines: 2 });
    expect(read('foo,bar\n1,2\n', clients)).toMatchObject({ header: ['foo', 'bar'], preambleLines: 0 });
  });

  test('may be the whole file', () => {
    expect(read('name,email').rows).toEqual([]);
  });

  test('has no byte order mark', () => {
    expect(read('\uFEFFname,email\nAda,\n').header).toEqual(['name', 'email']);
  });
});

describe('refusals', () => {
  test.each(['', '\n\n', ' , \n', 'sep=;\n'])('%j is empty', (text) => {
    expect(() => read(text)).toThrow('The file is empty.');
  });

  test('a header whose quotes do not match is refused with its line', () => {
    expect(() => read('\n"na"me,notes\nAda,x\n')).toThrow(
      expect.objectContaining({ name: 'FormatError', line: 2 }),
    );
  });

  test('a quote in the middle of a cell is an ordinary letter', () => {
    expect(read('name,size\nPipe,5" wide\n').rows[0]?.cells).toEqual(['Pipe', '5" wide']);
  });

  test.each([
    ['<!DOCTYPE html><p>', 'web page'],
    ['[{"name": "Ada"}]', 'JSON'],
    ['BEGIN:VCALENDAR', 'calendar'],
  ])('%j is another format', (text, named) => {
    expect(() => read(text)).toThrow(named);
  });
});

describe('a broken row costs itself and no other', () => {
  const told = (text: string) => read(text).rows.map(({ line, broken }) => [line, broken?.slice(0, 17)]);

  test.each<[string, (number | [number, string])[]]>([
    ['name,notes\nAda,x\nBo,"never closed\nCy,y\n', [2, [3, 'a quote is opened'], 4]],
    ['name,notes\nAda,"one\ntwo"\n"Big" Jim,y\nCy,z', [2, [4, 'the quotes do not'], 5]],
    ['sep=,\nname,notes\nAda,"x\n', [[3, 'a quote is opened']]],
    ['name,notes\nAda,"x\nBo,"y"\nCy,z\n', [[2, 'a quote is opened'], 3, 4]],
    ['name,notes\nAda,"one\nsays "hi" to\nBo,x\n', [[2, 'a quote is opened'], [3, 'it seems to belon'], 4]],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual(expected.map((row) => (Array.isArray(row) ? row : [row, undefined])));
  });

  test('a short row elsewhere is none', () => {
    expect(told('name,notes\nAda\n"Big" Jim,x\nBo\n')).toEqual([
      [2, undefined],
      [3, 'the quotes do not'],
      [4, undefined],
    ]);
  });

  test('its cells are cut at the delimiters', () => {
    expect(read('a,b,c\n1,"Big" Jim,"x, y"\n').rows[0]?.cells).toEqual(['1', '"Big" Jim', 'x, y']);
  });

  test('a NUL is taken out, and said', () => {
    const [row, other] = read('name,notes\nA\0da,x\nBo,y\n').rows;
    expect(row).toEqual({ line: 2, cells: ['Ada', 'x'], mended: 'a NUL, which no text has, was taken out' });
    expect(other?.mended).toBeUndefined();
  });
});

test.each([
  [String.raw`"\"einfach schön\" Inh. Lund"`, '"einfach schön" Inh. Lund'],
  [String.raw`"say \"hi\""`, 'say "hi"'],
  [String.raw`"3.5\" and ""more"""`, '3.5" and "more"'],
  [String.raw`"C:\"`, 'C:\\'],
])('reads %s', (cell, value) => {
  expect(read(`a;b;c\n"1";${cell};"x"\n"2";"y";"z"\n`).rows.map(({ cells }) => cells)).toEqual([
    ['1', value, 'x'],
    ['2', 'y', 'z'],
  ]);
});

test('reads back every guarded cell', () => {
  fc.assert(
    fc.property(table, (rows) => {
      fc.pre(!/^(?:sep=|begin:v|[<{[])/i.test(rows[0]?.[0]?.trim() ?? ''));
      const table = read(writeCsv(rows.map((row) => row.map(guardCell))));
      expect([table.header, ...table.rows.map(({ cells }) => cells)]).toEqual(rows);
    }),
    { numRuns: runs(500) },
  );
});

test('every row has the right line number', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const written = rows.map((row) =>
        writeCsv([['k', ...row.map((text) => text.replaceAll('\r', ''))]]).slice(0, -1),
      );
      const text = ['head,er', ...written].join(end);
      const starts = written.map(
        (_, i) => ['head,er', ...written.slice(0, i)].join(end).split('\n').length + 1,
      );
      expect(read(text).rows.map(({ line }) => line)).toEqual(starts);
    }),
  );
});

test('any bytes are a table or a FormatError', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        cell.map((text) => Buffer.from(text)),
      ),
      (bytes) => {
        try {
          readBytes(bytes, clients);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      },
    ),
    { numRuns: runs(500) },
  );
});
