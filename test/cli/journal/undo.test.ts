import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';
import { testInZones } from '../../support/zones.ts';

test('the last change is taken back and named', async () => {
  const { rapport } = await newJournal({ cast: ['Ada Lovelace'] });
  await rapport`call ada "Agreed on the fee"`;
  expect(await rapport`undo`).toMatchInlineSnapshot(`
    "Undid u2: call with Ada Lovelace on 2026-03-02
    "
  `);
  expect(await rapport.json`entry list ada`).toEqual([]);
  expect(await rapport`undo`).toMatchInlineSnapshot(`
    "Undid u1: added Ada Lovelace
    "
  `);
  expect(await rapport`undo`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is nothing to undo.
    Hint: See: rapport history
    [exit 1 refused]
    "
  `);
});

test('a number that was replaced twice does not come back beside the last one', async () => {
  const { rapport } = await newJournal();
  await rapport`add Acme --phone 555-1111 --email a@acme.example`;
  await rapport`client edit acme --remove-phone 555-1111 --phone 555-2222`;
  await rapport`client edit acme --remove-phone 555-2222 --phone 555-3333`;
  const numbers = async () => (await rapport.json<{ phones: string[] }[]>`client list`)[0]?.phones;
  expect(await rapport`undo 2`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Operation 2 can no longer be undone.
    Hint: Changed or needed later: address 555-1111, address 555-3333
          Undo the later change first: rapport history
    [exit 1 refused]
    "
  `);
  expect(await numbers()).toEqual(['555-3333']);
  await rapport`undo 3`;
  expect(await numbers()).toEqual(['555-2222']);
  await rapport`undo 2`;
  expect(await numbers()).toEqual(['555-1111']);
});

test('a number that came later stays, and is named', async () => {
  const { rapport } = await newJournal();
  await rapport`add Acme --phone 555-1111`;
  await rapport`client edit acme --phone 555-2222`;
  await rapport`client edit acme --phone 555-3333`;
  expect(await rapport`undo 2`).toMatchInlineSnapshot(`
    "Undid u2: changed Acme
    Left as it is, because something later added, changed or needs it:
      address 555-3333
    "
  `);
});

test('where there is no journal, none is made', async () => {
  const { rapport, folder } = await newJournal();
  expect(await rapport`undo`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is nothing to undo.
    Hint: See: rapport history
    [exit 1 refused]
    "
  `);
  expect(await rapport`undo 3`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is no operation u3.
    Hint: See them with: rapport history
    [exit 1 refused]
    "
  `);
  expect(await rapport`history`).toMatchInlineSnapshot(`
    "Nothing was changed yet.
    "
  `);
  const { readdirSync } = await import('node:fs');
  expect(readdirSync(folder)).toEqual([]);
});

test('a client with an entry of its own since is kept, and named', async () => {
  const { rapport } = await newJournal();
  await rapport`client add "Ada Lovelace" --email ada@example.org --tag retainer`;
  await rapport`call ada "Agreed on the fee"`;
  expect(await rapport`undo 1`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Operation 1 can no longer be undone.
    Hint: Changed or needed later: client Ada Lovelace
          Undo the later change first: rapport history
    [exit 1 refused]
    "
  `);
  expect(await rapport.json`client show ada`).toMatchObject({
    emails: ['ada@example.org'],
    tags: ['retainer'],
  });
});

test('what was edited since stays, the rest is put back', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'] });
  await rapport`client edit acme --about old --email first@acme.example --email second@acme.example`;
  await rapport`client edit acme --about new`;
  expect(await rapport`undo 2 --dry-run`).toMatchInlineSnapshot(`
    "Would undo u2: changed Acme
    Left as it is, because something later added, changed or needs it:
      client Acme
    "
  `);
  expect(await rapport`undo 2`).toMatchInlineSnapshot(`
    "Undid u2: changed Acme
    Left as it is, because something later added, changed or needs it:
      client Acme
    "
  `);
  expect(await rapport.json`client show acme`).toMatchObject({ about: 'new', emails: [] });
  const [last] = await rapport.json<{ summary: string }[]>`history`;
  expect(last?.summary).toBe('undid u2: changed Acme (1 kept)');
});

testInZones('an undo is taken back by its number, and that again', async () => {
  const { rapport } = await newJournal({ cast: ['Ada Lovelace'] });
  await rapport`undo`;
  expect(await rapport`undo 1`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Operation 1 was already undone.
    Hint: To redo it, undo the undo: rapport undo 2
    [exit 1 refused]
    "
  `);
  expect(await rapport`undo 2`).toMatchInlineSnapshot(`
    "Redid u1: added Ada Lovelace
    "
  `);
  expect(await rapport.json`client list`).toHaveLength(1);
  expect(await rapport`undo 3`).toMatchInlineSnapshot(`
    "Undid u1: added Ada Lovelace
    "
  `);
  expect(await rapport.json`client list`).toEqual([]);
  expect(await rapport`undo 2`).toMatchInlineSnapshot(`
    "Redid u1: added Ada Lovelace
    "
  `);
  expect(await rapport`history`).toMatchInlineSnapshot(`
    "ID  When              What                          Undone  Command
    u5  2026-03-02 09:00  Redid u1: added Ada Lovelace          undo 2
    u4  2026-03-02 09:00  Undid u1: added Ada Lovelace          undo 3
    u3  2026-03-02 09:00  Redid u1: added Ada Lovelace  by u4   undo 2
    u2  2026-03-02 09:00  Undid u1: added Ada Lovelace  by u5   undo
    u1  2026-03-02 09:00  Added Ada Lovelace                    client add "Ada Lovelace"
    "
  `);
});

test('an operation that does not exist, or is no number', async () => {
  const { rapport } = await newJournal({ cast: ['Ada Lovelace'] });
  expect(await rapport`undo 7`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is no operation u7.
    Hint: See them with: rapport history
    [exit 1 refused]
    "
  `);
  expect(await rapport`undo ada`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "ada" is not the handle of an operation.
    Hint: Handles look like u12, or just 12. See them with: rapport history
    [exit 2 usage]
    "
  `);
});

test('a number is never given twice, so what is brought back meets nothing', async () => {
  const { rapport } = await newJournal({ cast: ['Ada Lovelace'] });
  await rapport`call ada "First"`;
  await rapport`entry delete 1`;
  await rapport`call ada "Second"`;
  expect(await rapport`undo 3`).toMatchInlineSnapshot(`
    "Undid u3: deleted entry e1
    "
  `);
  expect(await rapport.json<{ text: string }[]>`entry list`).toMatchObject([
    { id: 2 },
    { id: 1, text: 'First' },
  ]);
});

test('when all of it was changed since, nothing is taken back', async () => {
  const { rapport } = await newJournal({ cast: ['Ada Lovelace'] });
  await rapport`client edit ada --about "Likes trains"`;
  await rapport`client edit ada --about "Likes ships"`;
  expect(await rapport`undo 2`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Operation 2 can no longer be undone.
    Hint: Changed or needed later: client Ada Lovelace
          Undo the later change first: rapport history
    [exit 1 refused]
    "
  `);
  expect(await rapport.json`history`).toHaveLength(3);
});

testInZones('history shows what was typed without harm', async () => {
  const { rapport } = await newJournal({ cast: ['Ada Lovelace'] });
  await rapport`note ada ${'\u001b[31mred\u202e\nsecond line'}`;
  expect(await rapport`history --limit 1`).toMatchInlineSnapshot(`
    "ID  When              What                       Command
    u2  2026-03-02 09:00  A note about Ada Lovelace  note ada "[31mred‹U+202E› second line"
    ------- stderr -------
    These are the newest 1; --limit shows more.
    "
  `);
  expect(await rapport.with({ terminal: true, columns: 60 })`history`).toMatchInlineSnapshot(`
    "ID  When         What
    u2  2 Mar 09:00  A note about Ada Lovelace
    u1  2 Mar 09:00  Added Ada Lovelace
    "
  `);
  expect(await rapport`undo`).not.toMatch(/[\u001b\u202e]/);
});
