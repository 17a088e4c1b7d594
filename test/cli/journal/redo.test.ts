import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

const texts = async ({ rows }: Awaited<ReturnType<typeof newJournal>>) =>
  rows<{ text: string }>('SELECT text FROM notes ORDER BY id').map(({ text }) => text);

test('redo brings back what was undone, one by one, and undo takes it back again', async () => {
  const world = await newJournal({ cast: ['Ada'] });
  const { rapport } = world;
  await rapport`note ada One`;
  await rapport`note ada Two`;
  await rapport`undo`;
  await rapport`undo`;
  expect(await texts(world)).toEqual([]);
  expect(await rapport`redo --dry-run`).toMatchInlineSnapshot(`
    "Would redo u2: a note about Ada
    "
  `);
  expect(await rapport`redo`).toMatchInlineSnapshot(`
    "Redid u2: a note about Ada
    "
  `);
  expect(await texts(world)).toEqual(['One']);
  await rapport`redo`;
  expect(await texts(world)).toEqual(['One', 'Two']);
  expect(await rapport`redo`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is nothing to redo.
    Hint: See: rapport history
    [exit 1 refused]
    "
  `);
  await rapport`undo`;
  await rapport`redo`;
  expect(await texts(world)).toEqual(['One', 'Two']);
});

test('redo is refused where something changed since', async () => {
  const world = await newJournal({ cast: ['Ada'] });
  const { rapport } = world;
  expect(await rapport`redo`).toContain('[exit 1 refused]');
  await rapport`note ada One`;
  await rapport`undo`;
  await rapport`note ada Two`;
  expect(await rapport`redo`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The journal has changed since that undo, by u4.
    Hint: To redo it anyway: rapport undo 3
    [exit 1 refused]
    "
  `);
  expect(await texts(world)).toEqual(['Two']);
});

test('an undo of many rows asks at a terminal, and does not off one', async () => {
  const world = await newJournal();
  const { rapport, write } = world;
  const names = Array.from({ length: 30 }, (_, at) => `Client ${at}`);
  write('book.csv', `Name\n${names.join('\n')}\n`);
  await rapport`import csv book.csv`;
  const clients = () => world.rows('SELECT 1 FROM clients').length;
  const asked = rapport.with({ terminal: true, answers: [false] });
  expect(await asked`undo`).toMatchInlineSnapshot(`
    "------- stderr -------
    ? This undoes 30 rows: imported clients from book.csv: 30 new. Go on? No
    Cancelled; nothing was changed.
    [exit 130 cancelled]
    "
  `);
  expect(clients()).toBe(30);
  await rapport.with({ terminal: true })`undo --yes`;
  expect(clients()).toBe(0);
  await rapport.with({ terminal: true, answers: [true] })`redo`;
  expect(clients()).toBe(30);
  await rapport`undo`;
  expect(clients()).toBe(0);
});

test('a removal of several things asks at a terminal, with what goes with them', async () => {
  const world = await newJournal({ cast: ['Ada'] });
  const { rapport, rows } = world;
  await rapport`note ada One`;
  await rapport`concern add ada "Late parts"`;
  await rapport`note ada Two`;
  await rapport`note ada Three`;
  const at = (...answers: boolean[]) => rapport.with({ terminal: true, answers });
  expect(await at()`delete n1`).not.toContain('Go on?');
  expect(await at(false)`delete n2 w1`).toMatchInlineSnapshot(`
    "------- stderr -------
    ? This deletes 1 note and 1 concern. To undo it later: rapport undo. Go on? No
    Cancelled; nothing was changed.
    [exit 130 cancelled]
    "
  `);
  expect(rows('SELECT id FROM notes')).toHaveLength(2);
  expect(await at(true)`delete n2 w1`).toContain('To undo it: rapport undo');
  expect(rows('SELECT id FROM notes')).toHaveLength(1);
  await rapport`undo`;
  await at()`notes delete 2 3 --yes`;
  expect(rows('SELECT id FROM notes')).toHaveLength(0);
});

test('the history of a client has what changed something of it, what is gone included', async () => {
  const { rapport } = await newJournal({ cast: ['Ada', 'Bob'] });
  await rapport`call ada Hello`;
  await rapport`call bob Hello`;
  await rapport`case open ada "Late" --severity minor`;
  await rapport`case hear 1 "You were late" --by call`;
  await rapport`note ada Gone`;
  await rapport`delete n1`;
  await rapport`client edit ada --about x --phone "+1 555 0100"`;
  await rapport`entry edit 1 --client bob`;
  await rapport`config set cadence 30`;
  expect(await rapport`history ada`).toMatchInlineSnapshot(`
    " ID  When              What                          Command
    u10  2026-03-02 09:00  Corrected entry 1 of Ada      entry edit 1 --client bob
     u9  2026-03-02 09:00  Changed Ada                   client edit ada --about x --phone "+1 555 0100"
     u8  2026-03-02 09:00  Deleted note n1               delete n1
     u7  2026-03-02 09:00  A note about Ada              note ada Gone
     u6  2026-03-02 09:00  Heard Ada in case c1          case hear 1 "You were late" --by call
     u5  2026-03-02 09:00  Opened case c1 for Ada: Late  case open ada Late --severity minor
     u3  2026-03-02 09:00  Call with Ada on 2026-03-02   call ada Hello
     u1  2026-03-02 09:00  Added Ada                     client add Ada
    "
  `);
  const bob = await rapport.json<{ summary: string }[]>`history bob --limit 0`;
  expect(bob.map(({ summary }) => summary)).toMatchInlineSnapshot(`
    [
      "corrected entry 1 of Ada",
      "call with Bob on 2026-03-02",
      "call with Ada on 2026-03-02",
      "added Bob",
    ]
  `);
});
