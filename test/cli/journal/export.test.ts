import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { recordedTables } from '../../../src/store/table.ts';
import { commandLine } from '../../support/command-line.ts';
import { everyLine, journalForAll } from '../../support/json/every-answer.ts';
import { violations } from '../../support/json/schema-check.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

/** All that can be taken back in a journal, by table. */
function tables({ journalFile }: TestJournal, file = journalFile): Record<string, unknown[]> {
  const database = new Database(file, { readonly: true });
  try {
    return Object.fromEntries(
      recordedTables(database).map(({ name }) => [
        name,
        database.prepare(`SELECT * FROM ${name} ORDER BY id`).all(),
      ]),
    );
  } finally {
    database.close();
  }
}

/** A journal with something of everything: what every command writes, and the rest. */
async function busy(): Promise<TestJournal> {
  const journal = await journalForAll();
  const { rapport } = journal;
  for (const { words, stdin = '' } of everyLine.written)
    await rapport.with({ stdin }).run(commandLine([words], []));
  const { id } = await rapport.json<{ id: number }>`remind busy "Ask for news" --on today --every 2w`;
  await rapport`done ${id}`;
  await rapport`client edit busy --threshold email-only.entries=4`;
  await rapport`mute gone-quiet --because "On a ship"`;
  journal.write('hubspot.csv', 'Record ID,Company name,Email\n7,Idem,idem@idem.example\n');
  journal.write('crm.csv', 'ID,Name,Email\n8,Idem,idem@idem.example\n');
  for (const file of ['hubspot.csv', 'crm.csv']) await rapport`import csv ${file}`;
  // Two lists of calls tell of one call.
  for (const list of ['phone', 'router']) {
    journal.write(
      `${list}.csv`,
      `External ID,Client,Direction,Date,Time,Minutes\n${list}/1,Idem,in,2026-10-01,10:00,5\n`,
    );
    await rapport`import csv ${`${list}.csv`} --kind entries --channel call`;
  }
  return journal;
}

async function story({ rapport }: TestJournal): Promise<void> {
  await rapport`client add Acme --person ${'Dana Reyes'} --email hello@acme.example --tag key --value ${'1200 EUR'}`;
  await rapport`client add Beta`;
  await rapport`call acme "Went through the renewal"`;
  await rapport`note acme "Prefers mornings"`;
  await rapport`remind acme "Send the offer" --on friday --promise`;
  await rapport`call beta "Hello"`;
}

test('an export into an empty journal makes the same one, ids and instants included', async () => {
  const journal = await busy();
  const other = join(journal.folder, 'new.db');
  const before = tables(journal);
  expect(Object.keys(before).filter((name) => before[name]?.length === 0)).toEqual([]);
  await journal.rapport`export book.json`;
  expect(await journal.rapport`import book.json --journal ${other}`).toMatch(/^Imported 9 clients/);
  expect(tables(journal, other)).toEqual(before);
  await journal.rapport`undo --journal ${other}`;
  await journal.rapport`redo --journal ${other}`;
  expect(tables(journal, other)).toEqual(before);
  // What is exported again is the same file.
  await journal.rapport`export again.json --journal ${other}`;
  expect(journal.read('again.json')).toBe(journal.read('book.json'));
});

test('an import is one operation, which undo takes back and redo brings again', async () => {
  const journal = await newJournal({ story });
  const other = join(journal.folder, 'new.db');
  await journal.rapport`profile edit key --about Mine`;
  await journal.rapport`profile delete dormant --yes`;
  await journal.rapport`export book.json`;
  await journal.rapport`client add Gone --journal ${other}`;
  await journal.rapport`undo --journal ${other}`;
  const empty = tables(journal, other);
  expect(await journal.rapport`import json book.json --journal ${other}`).toMatchInlineSnapshot(`
    "Imported 2 clients from book.json, 29 rows in all.
    To undo it: rapport undo
    "
  `);
  expect(await journal.rapport`find renewal --journal ${other}`).toContain('Went through the renewal');
  expect(await journal.rapport`undo --journal ${other}`).toMatchInlineSnapshot(`
    "Undid u3: imported a whole journal from book.json
    "
  `);
  expect(tables(journal, other)).toEqual(empty);
  await journal.rapport`redo --journal ${other}`;
  expect(tables(journal, other)).toEqual(tables(journal));
});

test('what is empty may be left out, as by an older rapport', async () => {
  const journal = await busy();
  const other = join(journal.folder, 'new.db');
  const document = await journal.rapport.json<Document>`export`;
  const short = JSON.stringify({ ...document, schema: 1 }, (_, value: unknown) => value ?? undefined);
  await journal.rapport.with({ stdin: short })`import json - --journal ${other}`;
  expect(tables(journal, other)).toEqual(tables(journal));
});

test('it goes through stdout and stdin, too', async () => {
  const journal = await newJournal({ story });
  const other = join(journal.folder, 'new.db');
  const { stdout } = await journal.rapport.run(['export']);
  expect(JSON.parse(stdout)).toEqual(await journal.rapport.json`export -`);
  await journal.rapport.with({ stdin: stdout })`import json - --journal ${other}`;
  expect(tables(journal, other)).toEqual(tables(journal));
});

test('a format may stand as a word, and so one journal is piped into another', async () => {
  const { rapport, folder } = await newJournal({ cast: ['Acme', 'Birch'] });
  const { stdout } = await rapport.run(['export', 'json']);
  expect(stdout).toBe((await rapport.run(['export'])).stdout);
  expect(readdirSync(folder)).not.toContain('json');
  const other = await newJournal();
  expect(await other.rapport.with({ stdin: stdout })`import json`).toContain('2 clients');
  expect((await other.rapport.run(['export', 'json'])).stdout).toBe(stdout);
  expect((await rapport.run(['export', 'ndjson'])).stdout).toContain('Birch');
  expect(await rapport`export markdown files`).toContain('files');
  expect(readdirSync(join(folder, 'files'))).toHaveLength(2);
  expect(await rapport`export xml book.xml`).toContain('[exit 2 usage]');
});

test('a journal with anything in it is not added to', async () => {
  const journal = await newJournal({ story });
  const other = join(journal.folder, 'new.db');
  await journal.rapport`export book.json`;
  const before = tables(journal);
  expect(await journal.rapport`import book.json`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The journal is not empty, and an export can only be read into an empty one.
    Hint: Name a new journal: rapport import json book.json --journal NEW.db
    [exit 1 refused]
    "
  `);
  expect(tables(journal)).toEqual(before);
  await journal.rapport`profile edit key --about Mine --journal ${other}2`;
  expect(await journal.rapport`import book.json --journal ${other}2`).toContain('is not empty');
});

interface Document {
  format: string;
  version: number;
  schema: number;
  rows: Record<string, Record<string, unknown>[]>;
}

test.each<[what: string, spoil: (document: Document) => unknown, says: string]>([
  ['another format', (one) => ({ ...one, format: 'x' }), 'is no export of a rapport journal'],
  ['no document', () => [1], 'is no export of a rapport journal'],
  ['nothing', () => null, 'is no export of a rapport journal'],
  ['a newer version', (one) => ({ ...one, version: 2 }), 'was written by a newer rapport'],
  ['a newer schema', (one) => ({ ...one, schema: 999 }), 'was written by a newer rapport'],
  ['no rows', ({ rows: _, ...one }) => one, 'rows is missing'],
  ['rows nobody knows', (one) => ({ ...one, rows: { toys: [] } }), 'rows.toys is nothing that rapport knows'],
  ['no list', (one) => ({ ...one, rows: { clients: {} } }), 'rows.clients is not a list'],
  ['a number for a text', set('name', 1), 'rows.clients[1].name is not a text'],
  ['no name', set('name', undefined), 'rows.clients[1].name is missing'],
  ['an empty name', set('name', ' '), 'rows.clients[1] breaks a rule of the journal'],
  [
    'a long text',
    set('about', 'x'.repeat(100_001)),
    'rows.clients[1].about has more than 100,000 characters',
  ],
  ['a day there never was', set('sinceOn', '2026-02-30'), 'rows.clients[1].sinceOn is not a day'],
  ['an unknown status', set('status', 'rich'), 'rows.clients[1].status is none of prospect, active'],
  ['half an amount', set('yearlyValue', { minor: 1 }), 'rows.clients[1].yearlyValue is not an amount'],
  ['a field nobody knows', set('shoe', 44), 'rows.clients[1].shoe is nothing that rapport knows'],
  ['a field of all objects', set('toString', 44), 'rows.clients[1].toString is nothing that rapport knows'],
  ['an id that is none', set('id', 0), 'rows.clients[1].id is not an id'],
  ['an id twice', set('id', 1), 'rows.clients[1].id is there twice'],
  ['a profile that is not there', set('profileId', 99), 'the file has no profile with that id'],
])('%s is refused, and nothing is changed', async (_, spoil, says) => {
  const journal = await newJournal({ story });
  const other = join(journal.folder, 'new.db');
  const document = await journal.rapport.json<Document>`export`;
  journal.write('bad.json', JSON.stringify(spoil(document)));
  const { stdout, stderr, code } = await journal.rapport.run(['import', 'bad.json', '--journal', other]);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(says);
  expect(stderr).toContain('Nothing was changed.');
  expect(existsSync(other)).toBe(false);
});

/** Sets a value of the second client. */
function set(key: string, value: unknown) {
  return (document: Document) => {
    Object.defineProperty(document.rows.clients?.[1], key, { value, enumerable: true });
    return document;
  };
}

test('a file is its owner’s alone, whole, and replaces nothing', async () => {
  const journal = await newJournal({ story });
  const umask = process.umask(0);
  try {
    expect(await journal.rapport`export book.json`).toMatchInlineSnapshot(`
      "Exported 2 clients to book.json, 31 rows in all.
      To read it into a new journal: rapport import json book.json --journal NEW.db
      "
    `);
    expect(await journal.rapport`export cards --format markdown`).toMatchInlineSnapshot(`
      "Exported 2 clients to cards.
      "
    `);
  } finally {
    process.umask(umask);
  }
  const mode = (name: string) => statSync(join(journal.folder, name)).mode & 0o777;
  expect([mode('book.json'), mode('cards'), mode('cards/acme-k1.md')]).toEqual([0o600, 0o700, 0o600]);
  expect(await journal.rapport`export book.json`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "book.json" is there already, and no export replaces it.
    Hint: Name another one: rapport export FILE
    [exit 1 refused]
    "
  `);
  expect(await journal.rapport`export cards --format markdown`).toContain('is there already');
  expect(await journal.rapport`export nowhere/book.csv`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Nothing was exported to "nowhere/book.csv": its folder does not exist.
    Hint: Name another place: rapport export FILE
    [exit 1 refused]
    "
  `);
  expect(readdirSync(journal.folder).filter((name) => name.includes('rapport-new'))).toEqual([]);
});

test('csv is the list of clients, and ndjson has a row a line', async () => {
  const journal = await newJournal({ story });
  await journal.rapport`export clients.csv`;
  const { stdout } = await journal.rapport.run(['list', '--csv']);
  expect(journal.read('clients.csv')).toBe(stdout);
  expect(await journal.rapport`export --format csv --client beta`).not.toContain('Acme');
  const { rows } = await journal.rapport.json<Document>`export`;
  await journal.rapport`export book.ndjson`;
  const lines = journal.read('book.ndjson').trim().split('\n');
  const expected = Object.entries(rows).flatMap(([name, all]) => all.map((row) => ({ rows: name, ...row })));
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(expected);
});

test('an archived client is in a file of its own, as csv too', async () => {
  const { rapport } = await newJournal({ story });
  await rapport`client archive beta`;
  expect(await rapport`export --format csv`).not.toContain('Beta');
  expect(await rapport`export --format csv --client beta`).toContain('Beta');
  expect(await rapport`export --csv`).toContain('Use --format csv.');
});

test('of one client, what belongs to it is exported, and can be imported', async () => {
  const journal = await busy();
  const other = join(journal.folder, 'new.db');
  const { rapport } = journal;
  await rapport`client add Other --person ${'Zoe Zed'}`;
  await rapport`person add other "Eli Costa" --another`;
  await rapport`ideal add regular "is kind"`;
  await rapport`fit other --profile agency --answer "pays on time=yes" --no-ask`;
  await rapport`call other "Nothing to do with Busy"`;
  await rapport`export busy.json --client busy`;
  const text = journal.read('busy.json');
  const { rows } = JSON.parse(text) as Document;
  expect(rows.clients?.map(({ name }) => name)).toEqual(['Busy Bookbinding']);
  expect(rows.profiles?.map(({ name }) => name)).toEqual(['agency']);
  expect(text).not.toMatch(/Other|Zoe|Nothing to do|is kind/);
  const all = (await rapport.json<Document>`export`).rows;
  const clientId = rows.clients?.[0]?.id;
  for (const [name, found] of Object.entries(all))
    expect(rows[name], name).toEqual(
      expect.arrayContaining(found.filter((row) => row.clientId === clientId)),
    );
  expect(await rapport`import busy.json --journal ${other}`).toMatch(/^Imported 1 client /);
});

test('an export is what its schema says, and the schema says no to others', async () => {
  const journal = await busy();
  const schema = await journal.rapport.json`export schema`;
  const document = await journal.rapport.json<Document>`export`;
  expect(violations(schema as object, document)).toEqual([]);
  expect(violations(schema as object, { ...document, version: 2 })).toEqual(['.version: const']);
  expect(violations(schema as object, set('name', 1)(document))).toEqual([
    '.rows.clients[1].name is no string',
  ]);
});

test('a file a client is for reading, and nothing in it acts', async () => {
  const journal = await newJournal({ story });
  const { rapport } = journal;
  await rapport`edit acme --about ${'<script>alert(1)</script> ![x](http://evil.example/p.png) www.evil.example a@b.example'}`;
  await rapport`note acme ${'# Not a heading\n- no list\n1. none\n===\n```\n    code\n| a | b |\n&lt;b&gt; [a]: https://evil.example'}`;
  await rapport`client add ${'../../Ümläut & Søn'}`;
  await rapport`client add ${'?/'}`;
  await rapport`export cards --format markdown`;
  const files = readdirSync(join(journal.folder, 'cards')).sort();
  expect(files).toEqual(['acme-k1.md', 'beta-k2.md', 'k4.md', 'umlaut-son-k3.md']);
  expect(journal.read('cards/acme-k1.md')).toMatchInlineSnapshot(`
    "# Acme

    - Handle: k1
    - Status: active
    - Client since: 2026-03-02
    - Tags: key
    - Worth a year: 1 200 EUR
    - Email: \`hello@acme.example\`
    - About: \\<script\\>alert(1)\\</script\\> !\\[x\\](http\\://evil.example/p.png) www\\.evil.example \`a@b.example\`

    ## People

    - **Dana Reyes** · p1

    ## Open promises

    - 2026-03-06 · r1 · Send the offer

    ## Notes

    - 2026-03-02 · n2 · \\# Not a heading\\
      \\- no list\\
      1\\. none\\
      \\===\\
      \\\`\\\`\\\`\\
      code\\
      \\| a \\| b \\|\\
      \\&lt;b\\&gt; \\[a\\]: https\\://evil.example
    - 2026-03-02 · n1 · Prefers mornings

    ## Log

    - 2026-03-02 · e1 · call · Went through the renewal
    "
  `);
  expect(await rapport`export --format markdown`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Markdown is a file for each client, and needs a folder.
    Hint: Name a new one: rapport export markdown FOLDER
    [exit 2 usage]
    "
  `);
});
