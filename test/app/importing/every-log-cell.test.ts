import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryImporter } from '../../../src/app/importing/import-entries.ts';
import { importRows } from '../../../src/app/importing/import-rows.ts';
import { foldText } from '../../../src/domain/text/names.ts';
import { phoneReader } from '../../../src/domain/text/phone-number.ts';
import { FormatError } from '../../../src/interchange/csv/format-error.ts';
import { writeCsv } from '../../../src/interchange/csv/writer.ts';
import { type ImportFile, readImportFile } from '../../../src/interchange/rows/import-file.ts';
import { inPieces } from '../../support/in-pieces.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { runs } from '../../support/runs.ts';
import { clientRow, kept, takeClients } from '../clients/take-clients.ts';

const text = (n: number) =>
  `Some words ${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
const among = (known: readonly string[], other: (n: number) => string) => (n: number) =>
  known[n % (known.length + 1)] ?? other(n);
const someone = among(['Acme', 'Dana Reyes', 'Bo Hart'], (n) => `Zed ${text(n).slice(11)}`);
const address = among(['dana@acme.example', 'bo@hart.example'], (n) => `new${n}@other.example`);

/** What columns of logs hold; the number makes each cell another one. */
const columns: Readonly<Record<string, (n: number) => string>> = {
  Client: among(['Acme', 'Bo Hart'], () => 'Acme'),
  Person: someone,
  Attendees: someone,
  From: someone,
  To: someone,
  Email: address,
  'From Address': address,
  Phone: among(['+44 20 7946 0001'], (n) => `+44 20 7946 ${1000 + n}`),
  Date: (n) => `2026-0${1 + (n % 9)}-1${n % 10}`,
  'Start Time': (n) => `1${n % 10}:${10 + (n % 49)}`,
  'End Time': (n) => `2${n % 4}:${10 + (n % 49)}`,
  'End Date': (n) => `2026-0${1 + (n % 9)}-1${n % 10}`,
  Channel: (n) => ['call', 'email', 'meeting', 'pigeon'][n % 4] ?? '',
  Direction: (n) => ['in', 'out', 'sideways'][n % 3] ?? '',
  Outcome: (n) => ['voicemail', 'fine'][n % 2] ?? '',
  Duration: (n) => `${5 + n} min`,
  Text: text,
  Subject: text,
  Notes: text,
  Mood: text,
  ID: (n) => `log-${n}`,
};

/** Cells whose meaning is kept in other letters: what they become is tested with the words themselves. */
const isWord = (name: string) => ['Channel', 'Direction', 'Outcome'].includes(name);

const file = fc
  .uniqueArray(fc.constantFrom(...Object.keys(columns).filter((name) => name !== 'Date')), { maxLength: 9 })
  .map((others) => ['Date', ...others])
  .chain((header) =>
    fc
      .array(fc.array(fc.nat(1000), { minLength: header.length, maxLength: header.length }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((rows) => ({
        header,
        // A fourth of the cells are empty, though never the day.
        rows: rows.map((row) =>
          row.map((n, c) => (c > 0 && n % 4 === 3 ? '' : (columns[header[c] ?? '']?.(n) ?? ''))),
        ),
      })),
  );

function opened(csv: string): ImportFile | null {
  try {
    return readImportFile(inPieces(Buffer.from(csv)), {
      kind: 'entries',
      map: new Map(),
      currency: null,
      channel: 'call',
    });
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}

test('each filled cell of an entry that was taken in is kept, or its column is said to be not read, or a remark names it', () => {
  let taken = 0;
  fc.assert(
    fc.property(file, ({ header, rows }) => {
      const read = opened(writeCsv([header, ...rows]));
      if (read?.content.kind !== 'entries') return;
      const { journal, rows: stored } = memoryJournal();
      takeClients(journal, [
        clientRow({
          company: 'Acme',
          person: { name: 'Dana Reyes' },
          emails: [{ value: 'dana@acme.example' }],
          phones: [{ value: '+44 20 7946 0001' }],
        }),
        clientRow({ name: 'Bo Hart', emails: [{ value: 'bo@hart.example' }] }),
      ]);
      const records = [...read.content.rows].map(({ record }) => record);
      const begin = () => entryImporter(journal, { channel: 'call', phones: phoneReader('GB') });
      const { refused, remarks } = importRows(journal, records, begin, kept);
      const journalText = foldText([...stored().values()].join('\n'));
      const unread = new Set(read.unread().map(({ name }) => name));
      const refusedLines = new Set(refused.map(({ line }) => line));
      for (const [r, cells] of rows.entries()) {
        if (refusedLines.has(r + 2)) continue;
        const said = foldText(remarks.flatMap((one) => (one.line === r + 2 ? [one.remark] : [])).join('\n'));
        for (const [c, cell] of cells.entries()) {
          const name = header[c] ?? '';
          if (cell === '' || isWord(name) || unread.has(name)) continue;
          taken += 1;
          // Minutes and the end of a talk are kept as a number, and an end on the day of the start needs no day.
          const isKept = /^(?:End|Duration)/.test(name)
            ? /"minutes":\d/.test(journalText)
            : journalText.includes(foldText(cell));
          expect(isKept || said.includes(foldText(cell)), `${name}: ${cell}`).toBe(true);
        }
      }
    }),
    { numRuns: runs(150) },
  );
  expect(taken).toBeGreaterThan(200);
});
