import { expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

async function story({ rapport }: TestJournal) {
  await rapport`client add Acme --person "Dana Reyes"`;
  await rapport`client add Birch`;
  await rapport`person add birch "Dana Reyes" --same`;
  await rapport`person add acme "Eli Ward"`;
  await rapport`call birch Before`;
  await rapport`call acme "Talked about the logo" --with dana --with eli`;
}

const last = 'SELECT client_id AS client, happened_on AS day, channel, text FROM interactions WHERE id = 2';
const people =
  'SELECT name FROM interaction_people JOIN people ON people.id = person_id WHERE interaction_id = 2';

test('edit without a handle corrects what was written down last', async () => {
  const { rapport, rows } = await newJournal({ story });
  expect(
    await rapport`edit --client birch --channel email --on yesterday --text ${'About the site'}`,
  ).toMatchInlineSnapshot(`
    "Entry e2 is now Birch: email with Dana Reyes, group, 2026-03-01
    ------- stderr -------
    Taken out of it, since they are not at Birch: Eli Ward.
    "
  `);
  expect(rows(last)).toEqual([{ client: 2, day: '2026-03-01', channel: 'email', text: 'About the site' }]);
  expect(rows(people)).toEqual([{ name: 'Dana Reyes' }]);
  await rapport`undo`;
  expect(rows(people)).toHaveLength(2);
  expect(await rapport`edit`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: You did not say what to change about entry 2.
    Hint: For example: rapport entry edit 2 "TEXT"
    [exit 2 usage]
    "
  `);
  expect(await (await newJournal()).rapport`edit --on friday`).toContain('Nothing is logged yet.');
});

test('an entry that belongs to more stays with its client', async () => {
  const { rapport } = await newJournal({ story });
  await rapport`case open acme "Late" --severity minor`;
  await rapport`entry edit 2 --case 1`;
  expect(await rapport`edit --client birch`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Entry e2 belongs to other things of Acme, so it cannot move to another client.
    Hint: Take it out of its case: rapport entry edit 2 --no-case
          Or log it again for the other client.
    [exit 1 refused]
    "
  `);
});

test.each([
  [['text', 'About tea'], { text: 'About tea' }],
  [['day', 'yesterday'], { day: '2026-03-01' }],
  [['channel', 'video'], { channel: 'video' }],
  [['client', 'Birch'], { client: 2 }],
])('at a terminal it asks: %j', async (answers, changed) => {
  const { rapport, rows } = await newJournal({ story, terminal: true });
  await rapport.with({ answers })`edit`;
  expect(rows(last)).toEqual([
    { client: 1, day: '2026-03-02', channel: 'call', text: 'Talked about the logo', ...changed },
  ]);
});

test('at a terminal it asks who took part, and takes nothing for an answer', async () => {
  const { rapport, rows } = await newJournal({ story, terminal: true });
  expect(await rapport.with({ answers: ['nothing'] })`edit`).toMatchInlineSnapshot(`
    "------- stderr -------
    Entry    e2
    Client   Acme
    Day      Mon 2 Mar
    How      call with Dana Reyes, Eli Ward, group

    Talked about the logo
    ? What is wrong? nothing
    Cancelled; nothing was changed.
    [exit 130 cancelled]
    "
  `);
  await rapport.with({ answers: ['people', 'eli'] })`edit`;
  expect(rows(people)).toEqual([{ name: 'Eli Ward' }]);
});
