import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

async function story({ rapport }: TestJournal): Promise<void> {
  await rapport`client add Acme --person ${'Dana Reyes'} --email hello@acme.example --tag vip --tag print`;
  await rapport`client add ${'Ada Lovelace'} --tag vip --phone ${'+44 20 7946 0001'}`;
  await rapport`date add ada birthday ${'12 may'}`;
  await rapport`client add Birch`;
  await rapport`call acme ${'Old talk'} --on 2026-01-05`;
  await rapport`call acme ${'New talk'} --on 2026-02-20 --with dana`;
  await rapport`note birch ${'Likes tea'} --on 2026-02-21`;
  await rapport`call ada ${'First talk'} --on 2026-01-06`;
  await rapport`case open ada ${'The bill was late'} --on 2026-01-06`;
  await rapport`case hear 1 ${'It was late again'} --by call --on 2026-01-07`;
}

/** The texts of the entries and the names of the clients in an export as rows. */
async function partOf({ rapport }: TestJournal, ...flags: string[]) {
  const { stdout, stderr } = await rapport.run(['export', 'ndjson', ...flags]);
  expect(stderr).toBe('');
  const rows = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, string>);
  const of = (kind: string, key: string) =>
    rows.flatMap((row) => (row.rows === kind ? [row[key]] : [])).sort();
  return { clients: of('clients', 'name'), entries: of('entries', 'text'), notes: of('notes', 'text') };
}

test('a tag, a day and a client choose whose rows are exported', async () => {
  const journal = await newJournal({ story });
  expect(await partOf(journal, '--tag', 'VIP')).toMatchObject({
    clients: ['Acme', 'Ada Lovelace'],
    notes: [],
  });
  expect(await partOf(journal, '--since', '2026-02-01')).toEqual({
    clients: ['Acme', 'Birch'],
    entries: ['New talk'],
    notes: ['Likes tea'],
  });
  expect(await partOf(journal, '--tag', 'vip', '--since', '2026-02-20')).toMatchObject({ clients: ['Acme'] });
  expect((await partOf(journal, '--client', 'acme')).entries).toEqual(['New talk', 'Old talk']);
  const { stdout } = await journal.rapport.run(['export', 'csv', '--since', '2026-02-01']);
  expect(stdout.match(/^\d+,k\d+,[^,]*/gm)).toEqual(['1,k1,Acme', '3,k3,Birch']);
  const vcard = await journal.rapport`export vcard --tag print`;
  expect(vcard.match(/^FN:.*$/gm)).toEqual(['FN:Acme', 'FN:Dana Reyes']);
});

test('what a case names stays, however old it is', async () => {
  const journal = await newJournal({ story });
  await journal.rapport`call ada ${'Spoke again'} --on 2026-02-25`;
  const { entries } = await partOf(journal, '--client', 'ada', '--since', '2026-02-01');
  expect(entries).toEqual(['It was late again', 'Spoke again']);
});

test('a part is a document that can be imported, and says that it is a part', async () => {
  const journal = await newJournal({ story });
  expect(await journal.rapport`export vips.json --tag vip`).toMatchInlineSnapshot(`
    "Exported 2 clients to vips.json, 17 rows in all.
    This is only a part of the journal. For a copy of all of it: rapport backup
    To read it into a new journal: rapport import json vips.json --journal NEW.db
    "
  `);
  const other = join(journal.folder, 'new.db');
  expect(await journal.rapport`import json vips.json --journal ${other}`).toContain('Imported 2 clients');
});

test('no client, and a flag of another format, are refused', async () => {
  const journal = await newJournal({ story });
  expect(await journal.rapport`export none.csv --tag nobody`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: No client matches that, so nothing was exported.
    Hint: See them with: rapport list
    [exit 1 refused]
    "
  `);
  expect(existsSync(join(journal.folder, 'none.csv'))).toBe(false);
  expect(await journal.rapport`export book.json --format json --for-spreadsheet`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The format json and --for-spreadsheet cannot be used together.
    Hint: Leave one of them out.
    [exit 2 usage]
    "
  `);
});

test('for a spreadsheet there is a mark before the letters, and the file is imported as any other', async () => {
  const { rapport, read } = await newJournal({ story });
  await rapport`export plain.csv`;
  await rapport`export marked.csv --for-spreadsheet`;
  expect(read('marked.csv')).toBe(`\uFEFF${read('plain.csv')}`);
  expect(await rapport.json`import csv marked.csv`).toMatchObject({ unchangedCount: 3, refusedCount: 0 });
});

test('the file of cards is one of yours alone, and changes nothing where it comes from', async () => {
  const { rapport, read, folder } = await newJournal({ story });
  expect(await rapport`export phone.vcf`).toMatchInlineSnapshot(`
    "Exported 3 clients to phone.vcf.
    "
  `);
  expect(statSync(join(folder, 'phone.vcf')).mode & 0o777).toBe(0o600);
  expect(read('phone.vcf')).toContain('BEGIN:VCARD\r\nVERSION:4.0\r\n');
  expect(await rapport`export vcard3 old.vcf --client ada`).toContain('1 client');
  expect(read('old.vcf')).toMatchInlineSnapshot(`
    "BEGIN:VCARD
    VERSION:3.0
    PRODID:-//rapport//address book//EN
    UID:rapport-k2
    FN:Ada Lovelace
    N:Lovelace;Ada;;;
    TEL:+44 20 7946 0001
    BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-12
    CATEGORIES:vip
    END:VCARD
    "
  `);
  expect(await rapport.json`import csv phone.vcf`).toMatchObject({ unchangedCount: 4, ignoredColumns: [] });
});
