import { expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

async function story({ rapport }: TestJournal) {
  await rapport`client add Hartmann --email hello@hartmann.example --phone "+44 20 7946 0000" --source fair --value "500 EUR" --since 2026-01-05 --tag print`;
  await rapport`client add Birch --email office@birch.example`;
  await rapport`client add Hartman --another --email hello@hartmann.example --about Printers --source web --since 2025-01-01 --tag print --tag press --person "Dana Reyes"`;
  await rapport`person add hartmann "Dana Reyes" --title CEO`;
  await rapport`person edit k3 dana --title Owner --phone "+1 555 0100" --role champion`;
  await rapport`call k3 "Asked for a quote" --with dana`;
  await rapport`remind k3 "Send the quote" --on friday`;
  await rapport`note k3 "Likes tea"`;
  await rapport`case open k3 "Late" --severity minor`;
  await rapport`charge add k3 "20 EUR" stamps`;
}

test('a name or address that is there is said before it is stored', async () => {
  const { rapport } = await newJournal({ cast: ['Hartmann'] });
  await rapport`client edit hartmann --email hello@hartmann.example`;
  expect(await rapport`client add Hartmann`).toContain('There is already a client');
  expect(await rapport`client add Hartman`).toMatchInlineSnapshot(`
    "Added Hartman k2
    ------- stderr -------
    Hartman may be there already: Hartmann k1 (near name). If they are one: rapport client merge k1 Hartman
    "
  `);
  expect(await rapport`client add Oak --email hello@hartmann.example`).toMatchInlineSnapshot(`
    "Added Oak k3
    ------- stderr -------
    Oak may be there already: Hartmann k1 (same address hello@hartmann.example). If they are one: rapport client merge k1 Oak
    "
  `);
  expect(await rapport`client edit oak --name "Hartmann GmbH"`).toMatchInlineSnapshot(`
    "Changed Hartmann GmbH k3
    ------- stderr -------
    Hartmann GmbH may be there already: Hartmann k1 (same name); Hartman k2 (near name). If they are one: rapport client merge k1 k3
    "
  `);
  expect(await rapport`client add "Hartmann AG" --another`).toBe('Added Hartmann AG k4\n');
});

test('a terminal asks before it stores one', async () => {
  const { rapport, rows } = await newJournal({ cast: ['Hartmann'] });
  const at = (...answers: boolean[]) => rapport.with({ terminal: true, answers });
  expect(await at(false)`client add Hartmann`).toMatchInlineSnapshot(`
    "------- stderr -------
    ? Hartmann may be there already: Hartmann k1 (same name). Add it anyway? No
    Cancelled; nothing was changed.
    [exit 130 cancelled]
    "
  `);
  expect(rows('SELECT * FROM clients')).toHaveLength(1);
  await at(true)`client add Hartman`;
  await at(false)`client edit hartman --name Hartmann`;
  expect(rows('SELECT name FROM clients')).toEqual([{ name: 'Hartmann' }, { name: 'Hartman' }]);
});

test('a person who is renamed, too', async () => {
  const { rapport, rows } = await newJournal({ cast: ['Acme', 'Birch'] });
  await rapport`person add acme "Dana Reyes"`;
  await rapport`person add birch "Eli Ward"`;
  await rapport`person add acme Oak`;
  expect(await rapport`person edit acme oak --name "Dana Reyez"`).toMatchInlineSnapshot(`
    "Changed Dana Reyez p3, at Acme
    ------- stderr -------
    Dana Reyez may be there already: Dana Reyes p1 (near name). To see them: rapport show p1
    "
  `);
  expect(await rapport`person edit p3 --name "eli ward"`).toMatchInlineSnapshot(`
    "Changed eli ward p3, at Acme
    ------- stderr -------
    eli ward may be there already: Eli Ward p2 (same name). To see them: rapport show p2
    "
  `);
  expect(await rapport`person edit p3 --name "Eli Ward" --title CEO`).not.toContain('already');
  const asked = rapport.with({ terminal: true, answers: [false] });
  expect(await asked`person edit p3 --name "Dana Reyes"`).toMatchInlineSnapshot(`
    "------- stderr -------
    ? Dana Reyes may be there already: Dana Reyes p1 (same name). Use this name anyway? No
    Cancelled; nothing was changed.
    [exit 130 cancelled]
    "
  `);
  expect(rows('SELECT name FROM people WHERE id = 3')).toEqual([{ name: 'Eli Ward' }]);
});

test('a person too', async () => {
  const { rapport, rows } = await newJournal({ cast: ['Acme', 'Birch'] });
  await rapport`person add acme "Dana Reyes" --email dana@acme.example`;
  expect(await rapport`person add acme "Dana Reyez"`).toMatchInlineSnapshot(`
    "Added Dana Reyez p2, at Acme
    ------- stderr -------
    Dana Reyez may be there already: Dana Reyes p1 (near name). To see them: rapport show p1
    "
  `);
  expect(await rapport`person add birch "D. Reyes" --email dana@acme.example`).toMatchInlineSnapshot(`
    "Added D. Reyes p3, at Birch
    ------- stderr -------
    D. Reyes may be there already: Dana Reyes p1 (same address dana@acme.example). To see them: rapport show p1
    "
  `);
  const same = rapport.with({ terminal: true, answers: ['the same person'] });
  await same`person add birch "Dana Reyes"`;
  expect(rows("SELECT 1 FROM people WHERE name = 'Dana Reyes'")).toHaveLength(1);
  const other = rapport.with({ terminal: true, answers: [false] });
  expect(await other`person add acme "Dana Reyes"`).toContain('Cancelled');
});

test('an import says of a row that its client may be there', async () => {
  const { rapport, write } = await newJournal({ cast: ['Hartmann'] });
  write('book.csv', 'Name,City\nHartman Ltd,Leeds\nOak,York\n');
  expect(await rapport`import csv book.csv --dry-run`).toContain(
    'may be there already, as Hartmann (k1): near name',
  );
  await rapport`import csv book.csv`;
  expect(await rapport`client duplicates`).toMatchInlineSnapshot(`
    "Client    Other        Why        To merge them
    Hartmann  Hartman Ltd  near name  rapport client merge k1 k2
    "
  `);
});

test('two clients become one and back', async () => {
  const { rapport, rows } = await newJournal({ story });
  expect(await rapport`client duplicates`).toMatchInlineSnapshot(`
    "Client    Other    Why                                             To merge them
    Hartmann  Hartman  near name, same address hello@hartmann.example  rapport client merge k1 k3
    "
  `);
  const before = rows('SELECT * FROM clients ORDER BY id');
  expect(await rapport`client merge k1 k3 --dry-run`).toMatchInlineSnapshot(`
    "Would merge Hartman k3 into Hartmann k1, with 1 entry, 1 note, 1 reminder, 1 case and 1 charge.
    Kept as a note: From Hartman, which was merged into this client: position title: Owner; name: Hartman; source: web
    "
  `);
  expect(rows('SELECT * FROM clients ORDER BY id')).toEqual(before);
  await rapport`client merge k1 k3`;
  expect(await rapport`show k1`).toMatchInlineSnapshot(`
    "Hartmann k1
    active · since 2025-01-01 · worth 500 EUR a year · +press · +print · from fair
    hello@hartmann.example · +44 20 7946 0000

    About      Printers
    People     Dana Reyes  champion · +1 555 0100 · CEO
    Remember   From Hartman, which was merged into this client: position title: Owner; name: Hartman; source: web (2026-03-02)
               Likes tea (2026-03-02)
    Owed       To tell them: 20 EUR for stamps  rapport charge tell 1 --by call
    Cases      Case c1: “Late”, open for 0 days, in writing  rapport case show 1
                 Next by 2026-03-03: hear them out
    Last       2026-03-02 (today)  call with Dana Reyes: Asked for a quote
    Ahead      2026-03-06    Send the quote  rapport done 1
    "
  `);
  expect(await rapport`client duplicates`).toBe('No two clients look like one.\n');
  expect(rows('SELECT since_on, source FROM clients WHERE id = 1')).toEqual([
    { since_on: '2025-01-01', source: 'fair' },
  ]);
  expect(rows('SELECT title, roles FROM positions')).toEqual([{ title: 'CEO', roles: '["champion"]' }]);
  await rapport`undo`;
  expect(rows('SELECT * FROM clients ORDER BY id')).toEqual(before);
  expect(rows('SELECT 1 FROM people')).toHaveLength(2);
  expect(await rapport`client merge k1 k1`).toContain('[exit 1 refused]');
});
