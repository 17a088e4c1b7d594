import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../support/arbitraries.ts';
import { makeOlderJournal } from '../../support/built/older-journal.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';
import { runs } from '../../support/runs.ts';

async function story({ rapport }: TestJournal) {
  await rapport`client add Acme --person "Dana Reyes" --email hello@acme.example`;
  await rapport`client add ${'Müller & Söhne'}`;
  await rapport`call acme "Talked about the invoice for the new site" --with dana --on 2025-07-01`;
  await rapport`email acme "The late invoice is on its way, she never saw the first" --on 2026-02-20`;
  await rapport`note acme "Hates late calls; an invoice goes to Eli" --on 2026-02-21`;
  await rapport`remind muller "Send the invoice" --on 2026-03-09`;
  await rapport`case open acme "The invoice came twice" --severity minor`;
  await rapport`case hear 1 "You billed us double" --by call`;
  await rapport`charge add muller "50 EUR" "rush work"`;
  await rapport`feedback record acme "The drafts were lovely" --score 9`;
  await rapport`apologize acme --what "The invoice came twice" --repair "Refund one" --by friday --channel call`;
}

const found = (more: Parameters<typeof newJournal>[0] = {}) => newJournal({ story, ...more });

test('names come first, then the latest, each with the handle that opens it', async () => {
  const { rapport } = await found();
  expect(await rapport`find invoice --limit 4`).toMatchInlineSnapshot(`
    "r1    2026-03-09, Müller & Söhne
          Send the invoice
    a1    2026-03-02, Acme
          The invoice came twice
    c1    2026-03-02, Acme
          The invoice came twice
    n1    2026-02-21, Acme
          Hates late calls; an invoice goes to Eli
    2 more: rapport find invoice --all
    "
  `);
  expect(await rapport`find dana`).toMatchInlineSnapshot(`
    "p1    person, Acme
          Dana Reyes
    a1    2026-03-02, Acme
          Call with Dana Reyes, Acme Say: Thank you for taking my call. Before I say anything, I would like to hear how this was for you. [Listen until they have finished. Answer nothing yet.] Say: I am sorry. Say: What happened, as I understand it: The invoice came twice. Have I understood that right? [Wait. Let them correct you.] Say: I will refund one. I will have this done by Friday 6 March. Say: Is there anything I have missed? [Listen, and write down what they add.]
    "
  `);
  expect(await rapport`show e1`).toContain('for the new site');
});

test('words that stand together come before words that stand apart', async () => {
  const { rapport } = await found();
  expect(await rapport`find late invoice`).toMatchInlineSnapshot(`
    "e2    2026-02-20, Acme
          The late invoice is on its way, she never saw the first
    n1    2026-02-21, Acme
          Hates late calls; an invoice goes to Eli
    "
  `);
  expect(await rapport`find ${'invoice late'}`).toMatchInlineSnapshot(`
    "No text has these words together; these texts have each of them.
    n1    2026-02-21, Acme
          Hates late calls; an invoice goes to Eli
    e2    2026-02-20, Acme
          The late invoice is on its way, she never saw the first
    "
  `);
});

test('a word may be the name of the client or the person', async () => {
  const { rapport } = await found();
  expect(await rapport`find dana invoice`).toMatchInlineSnapshot(`
    "a1    2026-03-02, Acme
          The invoice came twice
    e1    2025-07-01, Acme
          Talked about the invoice for the new site
    "
  `);
  expect(await rapport`find muller rush`).toContain('m1');
  expect(await rapport`find hello@acme`).toContain('hello@acme.example');
});

test('filters narrow it', async () => {
  const { rapport } = await found();
  const handles = async (...words: string[]) => {
    const { stdout } = await rapport.run(['find', ...words, '--json']);
    return (JSON.parse(stdout) as { handle: string }[]).map(({ handle }) => handle);
  };
  expect(await handles('invoice', 'client:muller')).toEqual(['r1']);
  expect(await handles('invoice', 'person:dana')).toEqual(['a1', 'e1']);
  expect(await handles('invoice', 'channel:email')).toEqual(['e2']);
  expect(await handles('invoice', 'since:2026-02-20', 'until:2026-02-21')).toEqual(['n1', 'e2']);
  expect(await handles('invoice', 'in:entries')).toEqual(['e2', 'e1']);
  expect(await handles('in:promise')).toEqual(['r2']);
  expect(await handles('double')).toEqual(['c1', 'e3']);
  expect(await rapport`find x client:nobody`).toContain('[exit 1 refused]');
  expect(await rapport`find x person:danna`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: No person matches "danna".
    Hint: Did you mean "Dana Reyes"?
    [exit 1 refused]
    "
  `);
  expect(await rapport`find x in:letters`).toContain('[exit 2 usage]');
});

test('nothing found names near misses', async () => {
  const { rapport } = await found();
  expect(await rapport`find acmee`).toMatchInlineSnapshot(`
    "Nothing was found for acmee. Did you mean "Acme"?
    "
  `);
  expect(await (await newJournal()).rapport`find tea`).toBe('Nothing was found for tea.\n');
});

test('hits are marked, and a long text is cut around the first of them', async () => {
  const { rapport } = await found({ terminal: true, columns: 60 });
  await rapport`note acme ${`${'word '.repeat(40)}invoice ${'word '.repeat(40)}`}`;
  const coloured = rapport.with({ env: { NO_COLOR: undefined, FORCE_COLOR: '1' } });
  const answer = await coloured`find invoice in:note --limit 1`;
  expect(answer).toContain('\u001b[33minvoice\u001b[39m');
  expect(await rapport`find invoice in:note`).toMatchInlineSnapshot(`
    "n2    Mon 2 Mar, Acme
          …word word word invoice word word word word word word…
    n1    Sat 21 Feb, Acme
          Hates late calls; an invoice goes to Eli
    "
  `);
});

test('as data', async () => {
  const { rapport } = await found();
  expect(await rapport`find late --limit 1 --json`).toMatchInlineSnapshot(`
    "[
      {
        "source": "note",
        "sourceId": 1,
        "handle": "n1",
        "dayOn": "2026-02-21",
        "client": "Acme",
        "clientId": 1,
        "field": "text",
        "text": "Hates late calls; an invoice goes to Eli",
        "hits": [
          [
            6,
            10
          ]
        ]
      }
    ]
    ------- stderr -------
    2 were found; these are the first 1. --all gives all.
    "
  `);
});

test('what anybody types is words, and what was written is found by each of them', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'] });
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const { code } = await rapport.run(['find', '--', text]);
      expect([0, 2]).toContain(code);
    }),
    { numRuns: runs(30) },
  );
  for (const sign of ['"', '*', '^', 'AND', 'NOT', 'NEAR(', '{text}:', '(', 'text:x', '- x'])
    expect((await rapport.run(['find', '--', 'x', sign])).code, sign).toBe(0);
});

test('an older journal is searched and left as it is, as is one that is read-only', async () => {
  const older = await newJournal();
  mkdirSync(dirname(older.journalFile), { recursive: true });
  makeOlderJournal(older.journalFile);
  expect(await older.rapport`find ada`).toContain('k1');
  expect(older.rows('PRAGMA user_version')).toEqual([{ user_version: 4 }]);

  const { rapport, journalFile, rows } = await found();
  chmodSync(journalFile, 0o400);
  expect(await rapport`find muller`).toContain('k2');
  expect(rows('SELECT * FROM kept_search')).toEqual([]);
});

test('what another program keeps the index from taking in is found all the same', async () => {
  const { rapport, journalFile, rows } = await found();
  await rapport`find invoice`;
  await rapport`note acme "Likes oysters"`;
  const other = new Database(journalFile);
  other.exec('BEGIN IMMEDIATE');
  expect(await rapport`find oysters`).toContain('n2');
  other.exec('ROLLBACK');
  other.close();
  const isBehind = 'SELECT change_id < (SELECT max(id) FROM changes) AS isBehind FROM kept_search';
  expect(rows(isBehind)).toEqual([{ isBehind: 1 }]);
  expect(await rapport`find oysters`).toContain('n2');
  expect(rows(isBehind)).toEqual([{ isBehind: 0 }]);
});

test('an import is in the index when it ends, and doctor and undo do not mind the index', async () => {
  const { rapport, write, rows } = await newJournal();
  write('book.csv', 'Name,Notes\nAda Ltd,likes tea\nBob Ltd,likes coffee\n');
  await rapport`import csv book.csv`;
  expect(rows('SELECT change_id = (SELECT max(id) FROM changes) AS isAll FROM kept_search')).toEqual([
    { isAll: 1 },
  ]);
  expect(await rapport`find tea`).toContain('k1');
  expect(await rapport`doctor`).not.toContain('search');
  await rapport`undo`;
  expect(await rapport`find tea`).toBe('Nothing was found for tea.\n');
});

test('a person is named once, by the name', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'] });
  await rapport`person add acme ${'Dana Reyes'} --email dana@acme.test`;
  expect(await rapport.json`find dana`).toMatchObject([{ handle: 'p1', text: 'Dana Reyes' }]);
});

test('a large journal says that the index is made, on a line that is gone with the answer', async () => {
  const { rapport, journalFile } = await found();
  const filled = (notes: number) => {
    const database = new Database(journalFile);
    database.exec(`DROP TABLE IF EXISTS search_index; DELETE FROM kept_search;
      INSERT INTO notes (client_id, kind, text, noted_on, confirmed_on, created_at)
      WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < ${notes})
      SELECT 1, 'personal', 'Filler', '2020-01-01', '2020-01-01', '2020-01-01T00:00:00Z' FROM n`);
    database.close();
  };
  filled(1000);
  const atTerminal = () => rapport.with({ terminal: true }).run(['find', 'renewal']);
  expect((await atTerminal()).stderr).toBe('');
  filled(30_000);
  expect((await rapport.run(['find', 'renewal'])).stderr).toBe('');
  filled(1);
  expect((await atTerminal()).stderr).toMatch(
    /^\r\u001b\[KMaking the search index of 3\d,\d{3} texts…\r\u001b\[K$/,
  );
  expect((await atTerminal()).stderr).toBe('');
});

test('letters with strokes are found plainly, and the other way round', async () => {
  const { rapport } = await newJournal();
  await rapport`add ${'Øyvind Łukasz'}`;
  await rapport`call oyvind ${'Talked about Ørsted and the Łódź plan in the Hauptstraße'}`;
  for (const word of ['orsted', 'Ørsted', 'lodz', 'hauptstrasse', 'oyvind'])
    expect(await rapport`find ${word}`).toContain('Øyvind Łukasz');
});
