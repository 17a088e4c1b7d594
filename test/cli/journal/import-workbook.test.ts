import { expect, test } from 'vitest';
import { workbook } from '../../interchange/xlsx/workbook-file.ts';
import { newJournal } from '../../support/new-journal.ts';

// 46067 is 14 February 2026, and 46067.5 noon of that day.
const book = workbook(
  {
    Empty: [],
    Clients: [
      ['Name', 'Email', 'Phone', 'Customer since', 'Notes'],
      ['Ada Lane', 'ada@lane.example', 467000000000, 46067, 'Likes "print", <and> & signs\nand lines'],
      [null, null, null, null, null],
      ['Bo Hart', null, '+49 30 5550100', 46067.5, '=1+1'],
    ],
    More: [['x']],
  },
  [3],
);

test('a spreadsheet is read: its first sheet with rows, days as days, numbers with all their digits', async () => {
  const { rapport, write } = await newJournal();
  write('book.xlsx', book);
  const answer = await rapport.run(['import', 'book.xlsx']);
  expect(answer.stderr).toContain('Read the sheet "Clients" alone, not "More".');
  expect(answer.stdout).toContain('2 new (2 clients)');
  expect(await rapport.json`list`).toMatchObject([
    {
      name: 'Ada Lane',
      sinceOn: '2026-02-14',
      about: 'Likes "print", <and> & signs\nand lines',
    },
    { name: 'Bo Hart', sinceOn: '2026-02-14', about: '=1+1' },
  ]);
  expect(await rapport`show ada`).toContain('467000000000');
  expect(await rapport`import csv book.xlsx`).toContain('2 unchanged');
});

test.each([
  ['damaged', book.subarray(0, book.length - 40), 'It cannot be read as a spreadsheet'],
  ['of a text', workbook({ A: [[]] }), 'No sheet of it has rows.'],
])('a spreadsheet that is %s is refused', async (_, bytes, sentence) => {
  const { rapport, write } = await newJournal();
  write('book.xlsx', bytes);
  const answer = await rapport.run(['import', 'book.xlsx']);
  expect(answer).toMatchObject({ code: 1, stdout: '' });
  expect(answer.stderr).toContain(sentence);
});

test('a spreadsheet that unpacks to more than memory holds is not unpacked', async () => {
  const { rapport, write } = await newJournal();
  const bomb = Buffer.from(book);
  const at = bomb.indexOf('PK\x01\x02', 0, 'latin1');
  bomb.writeUInt32LE(4_000_000_000, at + 24);
  write('bomb.xlsx', bomb);
  expect((await rapport.run(['import', 'bomb.xlsx'])).stderr).toContain('too large to be read');
});
