import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientImporter } from '../../../src/app/importing/import-clients.ts';
import { importRows } from '../../../src/app/importing/import-rows.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { foldText } from '../../../src/domain/text/names.ts';
import { FormatError } from '../../../src/interchange/csv/format-error.ts';
import { writeCsv } from '../../../src/interchange/csv/writer.ts';
import { saysSomething } from '../../../src/interchange/rows/cell-words.ts';
import { type ImportFile, readImportFile } from '../../../src/interchange/rows/import-file.ts';
import { inPieces } from '../../support/in-pieces.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { runs } from '../../support/runs.ts';

const headers = [
  ...['Name', 'Full Name', 'First Name', 'Last Name', 'Middle Name', 'Nom', 'Prénom', 'Display Name'],
  ...['Company', 'Customer', 'Account', 'Firma', 'Contact', 'Lead', 'Libellé', 'Job Title', 'Title'],
  ...['Email', 'E-mail 2', 'Work Email', 'Phone', 'Mobile', 'Fax', 'Status', 'Tags', 'Notes', 'Source'],
  ...['Birthday', 'Last Activity', 'Last Contacted', 'Customer since', 'Cadence', 'Signed on', 'Profile'],
  ...['Yearly value', 'Currency', 'ID', 'Customer ID', 'City', 'Shoe size', 'Nickname', 'Birth Month'],
];

const day = (n: number) => new Date(Date.UTC(2001, 0, 1 + n)).toISOString().slice(0, 10);
const word = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const capital = (n: number) => word(n).replace(/^./, (letter) => letter.toUpperCase());

/** Cells of every kind; the number makes each another one. */
const kinds: readonly ((n: number) => string)[] = [
  (n) => `Ada${word(n)} King${word(n)}`,
  (n) => `Nam${capital(n)}`,
  (n) => `Works${word(n)} Ltd`,
  (n) => `${word(n)}@mail.example`,
  () => 'office@mail.example',
  (n) => `Bo${word(n)} <bo${word(n)}@mail.example>`,
  (n) => `jo(at)${word(n)}.example`,
  (n) => `+1 555 ${1000 + n} 11`,
  (n) => `+1 555 ${1000 + n} 22, +1 555 ${1000 + n} 33`,
  (n) => `Mobile: 0171 ${100_000 + n}; Fax: 0172 ${100_000 + n}`,
  (n) => `="00${490_000_000 + n}"`,
  day,
  (n) => day(n).split('-').reverse().join('.'),
  () => '03/04/2016',
  (n) => `${n % 28}th`,
  () => 'TRUE',
  () => 'no',
  () => 'paused',
  (n) => `past_${word(n)}`,
  (n) => `${n}`,
  (n) => `${1000 + n}.50`,
  (n) => `${1000 + n} EUR`,
  (n) => `Word${word(n)}; word${word(n)}b`,
  (n) => `Some text${word(n)} of many words: with signs, and (marks)`,
  () => 'N/A',
  () => 'Self-employed',
  () => '2w',
];

const file = fc.uniqueArray(fc.constantFrom(...headers), { minLength: 2, maxLength: 8 }).chain((header) =>
  fc
    // Most columns are of one kind, with strangers among their cells.
    .tuple(
      fc.array(fc.nat(kinds.length - 1), { minLength: header.length, maxLength: header.length }),
      fc.array(
        fc.array(fc.option(fc.tuple(fc.nat(5), fc.nat(kinds.length - 1)), { nil: null, freq: 4 }), {
          minLength: header.length,
          maxLength: header.length,
        }),
        { minLength: 1, maxLength: 6 },
      ),
    )
    .map(([usual, rows]) => ({
      header,
      rows: rows.map((row, r) =>
        row.map((cell, c) => {
          if (cell === null) return '';
          const [isStranger, kind] = cell;
          return kinds[isStranger === 0 ? kind : (usual[c] ?? 0)]?.(100 + 37 * r + 211 * c) ?? '';
        }),
      ),
    })),
);

function opened(text: string): ImportFile | null {
  try {
    return readImportFile(inPieces(Buffer.from(text)), { kind: 'clients', map: new Map(), currency: 'EUR' });
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}

/** Everything a journal holds, with days and sums as files write them, to look for cells in. */
function everything(rows: () => ReadonlyMap<string, string>): string {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (value === null || value === undefined) return;
    if (typeof value !== 'object') texts.push(String(value));
    else {
      const { month, day: of, year } = value as Record<string, number | null>;
      if (month && of)
        texts.push(`${year ?? '-'}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`);
      for (const part of Object.values(value)) collect(part);
    }
  };
  for (const row of rows().values()) collect(JSON.parse(row));
  return foldText(texts.join(' \n '));
}

/** The parts of a cell that can be kept apart from each other. */
function partsOf(cell: string): string[] {
  return cell.split(/[\s;,:<>()"=]+/).filter((part) => part !== '');
}

const isKept = (cell: string, journal: string): boolean => {
  const dotted = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(cell);
  if (dotted && journal.includes(`${dotted[3]}-${dotted[2]}-${dotted[1]}`)) return true;
  const sum = /^(?:=")?0*(\d+)(?:\.50)?(?: EUR)?"?$/.exec(cell);
  if (sum && journal.includes(sum[1] ?? '')) return true;
  if (cell === '2w' && journal.includes('14')) return true;
  return partsOf(cell).every((part) => journal.includes(foldText(part)));
};

/** The first row is refused at the second pass, and the second row must not replace what it said. */
const threeAtOneAddress = {
  header: ['Customer since', 'First Name', 'Nickname', 'Last Activity', 'Prénom'],
  rows: [
    ['', '', 'Adafcc Kingfcc', '', 'office@mail.example'],
    ['', 'Adadei Kingdei', 'Adaffj Kingffj', '', 'office@mail.example'],
    ['', 'Adadif Kingdif', '', '', 'office@mail.example'],
  ],
};

test('each filled cell of a row that was taken in is kept, or its column is said to be not read, or a remark names it', () => {
  let taken = 0;
  fc.assert(
    fc.property(file, ({ header, rows }) => {
      const read = opened(writeCsv([header, ...rows]));
      if (read?.content.kind !== 'clients') return;
      const { journal, rows: stored } = memoryJournal();
      const records = [...read.content.rows].map(({ record }) => record);
      const today = calendarDate('2026-03-02');
      const importer = () => clientImporter(journal, { today, sourceName: 'a list', tags: [] });
      const { refused, remarks } = importRows(journal, records, importer, {
        dryRun: false,
        strict: false,
        title: 'imported',
      });
      const journalText = everything(stored);
      const isMerged = journal.clients.allNames(rows.length).length < records.length - refused.length;
      const unread = new Set(read.unread().map(({ name }) => name));
      const refusedLines = new Set(refused.map(({ line }) => line));
      for (const [r, cells] of rows.entries()) {
        const line = records.find((record) => record.line === r + 2)?.line;
        if (line === undefined || refusedLines.has(line)) continue;
        const about = remarks.flatMap((one) => (one.line === line ? [one.remark] : [])).join('\n');
        const said = `${foldText(about)} ${foldText(about).replaceAll(',', '')}`;
        for (const [c, cell] of cells.entries()) {
          // Of several rows about one client the earliest first day counts, and the latest contact.
          if (isMerged && /^(?:Customer since|Last )/.test(header[c] ?? '')) continue;
          const isExplained =
            cell === '' ||
            !saysSomething(cell) ||
            unread.has(header[c] ?? '') ||
            said.includes(foldText(cell));
          taken += 1;
          const inSome = partsOf(cell).every(
            (part) => said.includes(foldText(part)) || isKept(part, journalText),
          );
          expect(
            isExplained || isKept(cell, `${journalText} ${said}`) || inSome,
            `${header[c]}: ${cell}`,
          ).toBe(true);
        }
      }
    }),
    { numRuns: runs(150), examples: [[threeAtOneAddress]] },
  );
  expect(taken).toBeGreaterThan(200);
});
