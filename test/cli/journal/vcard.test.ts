import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

const book = [
  'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;\r\nTEL;CELL;PREF:+49 151 5550190\r\nEMAIL;WORK:jm@optik.example\r\nORG:Optik Brenner\r\nTITLE:Clerk\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Optik Brenner\r\nORG:Optik Brenner;\r\nX-ABShowAs:COMPANY\r\nitem1.EMAIL;type=pref:shop@optik.example\r\nNOTE:Quiet on Mondays\\, always.\r\nCATEGORIES:fair\r\nUID:A-1\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Lena Ox\r\nBDAY:--0309\r\nTEL;VALUE=uri:tel:+442079460101\r\nUID:urn:uuid:b2\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Friends\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nVERSION:3.0\r\nTEL:+49 40 1\r\nNOTE:Who was that?\r\nEND:VCARD\r\n',
].join('');

test('a vCard file is tried, imported twice, mended and undone like any other', async () => {
  const { rapport, write, read, folder } = await newJournal();
  write('phone.vcf', book);
  const tried = await rapport.json`import csv phone.vcf --dry-run`;
  const imported = await rapport.json`import csv phone.vcf --refused ${join(folder, 'bad.csv')}`;
  expect(imported).toMatchObject({
    ...{ source: 'vcard', encoding: 'utf-8', delimiter: null, kind: 'clients' },
    ...{
      rowCount: 5,
      newCount: 3,
      updatedCount: 0,
      refusedCount: 2,
      addedClientCount: 2,
      addedPersonCount: 1,
    },
    refused: [
      { line: 28, reason: '"Friends" is a group of cards, and no client' },
      { line: 33, reason: 'no name, company or email' },
    ],
    ignoredColumns: ['Photo'],
  });
  expect(tried).toMatchObject({ rowCount: 5, newCount: 3, refusedCount: 2, isDryRun: true });
  expect(await rapport.json`client list`).toMatchObject([
    { name: 'Lena Ox', externalId: 'vcard/uid/b2', phones: ['+442079460101'] },
    {
      name: 'Optik Brenner',
      externalId: 'vcard/uid/A-1',
      tags: ['fair'],
      about: 'Quiet on Mondays, always.',
    },
  ]);
  expect(await rapport.json`person list`).toMatchObject([
    { name: 'Jörg Müller', client: 'Optik Brenner', title: 'Clerk', emails: ['jm@optik.example'] },
  ]);
  expect(await rapport.json`date list`).toMatchObject([{ client: 'Lena Ox', month: 3, day: 9, year: null }]);
  expect(await rapport.json`import csv phone.vcf`).toMatchObject({
    newCount: 0,
    updatedCount: 0,
    unchangedCount: 3,
  });

  // The other refused card gets a name.
  const [header = '', group = '', nobody = ''] = read('bad.csv').split('\n');
  const at = header.split(',').indexOf('Name');
  const mended = [header, group, nobody.split(',').with(at, 'Jo').join(',')].join('\n');
  write('mended.csv', mended);
  expect(await rapport.json`import csv mended.csv`).toMatchObject({
    source: 'vcard',
    newCount: 1,
    refusedCount: 1,
  });
  await rapport`undo 2`;
  await rapport`undo 1`;
  expect(await rapport.json`client list`).toEqual([]);
});

test('a vCard file of nothing but refused cards changes nothing', async () => {
  const { rapport, write } = await newJournal();
  write('cut.vcf', 'BEGIN:VCARD\nVERSION:3.0\nFN:Cut Off\n');
  expect(await rapport`import csv cut.vcf`).toMatchInlineSnapshot(`
    "Nothing was imported from cut.vcf (vCard).

    Refused:
      line 1  the card has no end: END:VCARD is missing
    ------- stderr -------
    Nothing was imported, because no row can be used.
    [exit 1 refused]
    "
  `);
});
