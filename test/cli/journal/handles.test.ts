import { expect, test } from 'vitest';
import { nounOf } from '../../../src/nouns/index.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

/** One thing of each kind that has a handle. */
async function oneOfEach({ rapport }: TestJournal) {
  await rapport`person add acme "Dana Reyes"`;
  await rapport`call acme "Went through the renewal"`;
  await rapport`note acme "Likes trains"`;
  await rapport`remind acme "Send the offer" --on 2026-03-06`;
  await rapport`date add acme founded "3 june 2019"`;
  await rapport`case open acme "The proof came late" --severity minor`;
  await rapport`apologize acme --what "The proof came late" --repair "Send it again" --no-case`;
  await rapport`charge add acme "500 USD" "A third draft"`;
  await rapport`policy add rush "Rush work costs more" --because "others wait"`;
  await rapport`ideal add key "pays on time"`;
  await rapport`playbook add onboarding --sample`;
  await rapport`playbook apply onboarding acme`;
  await rapport`concern add acme "The board wants numbers"`;
  await rapport`feedback record acme "The drafts were good"`;
}

const begin = () => newJournal({ cast: ['Acme'], today: '2026-03-02', story: oneOfEach });
const handles = 'k1 p1 e1 n1 r1 d1 c1 a1 m1 y1 t1 q1 b1 x1 w1 f1 u1'.split(' ');

test('each letter is of one kind of thing', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('').filter((letter) => nounOf(letter));
  expect(handles.map((handle) => handle[0]).sort()).toEqual(letters);
});

test.each(handles)('show %s', async (handle) => {
  const { rapport } = await begin();
  const { stdout, stderr, code } = await rapport.run(['show', handle]);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  expect(stdout).not.toMatch(/undefined|null|\[object/);
  const json = JSON.parse((await rapport.run(['show', handle, '--json'])).stdout);
  expect(JSON.stringify(json)).toContain(`"handle":"${handle}"`);
});

test.each(handles)('delete %s, and undo', async (handle) => {
  const { rapport } = await begin();
  const { stdout, stderr } = await rapport.run(['delete', handle]);
  // The first operation added the client, and all the others need that.
  if (handle === 'u1') expect(stderr).toMatch(/^Error: Operation 1 can no longer be undone\./);
  else expect(stdout).toMatch(/^(Deleted|Archived|Withdrew) /);
  expect(await rapport`undo`).toMatch(/^Undid u\d+: /);
});

test('the handle of a person means the client they are at, and them', async () => {
  const { rapport } = await begin();
  expect(await rapport`call p1 "Asked for the draft"`).toMatch(/^Logged e\d+ Acme: call with Dana Reyes,/);
  expect((await rapport.run(['call', 'p9', 'Hello'])).stderr).toContain('There is no person p9.');
});

test('a person at an archived client is there', async () => {
  const { rapport } = await begin();
  await rapport`delete k1`;
  expect(await rapport`show p1`).toContain('Dana Reyes');
  expect((await rapport.run(['call', 'p1', 'Hello'])).stderr).toContain('Acme is archived.');
});

test('a bare number means no other client whose name has it', async () => {
  const { rapport } = await begin();
  await rapport`client add "1 Stop Shop"`;
  await rapport`delete k1`;
  expect((await rapport.run(['call', '1', 'Hello'])).stderr).toContain('Acme is archived.');
});

test('a number that no client has may be a word of a name, and no part of one', async () => {
  const { rapport } = await newJournal({ cast: ['1984 Books', 'Room 42'] });
  expect((await rapport.run(['call', '9', 'Hello'])).stderr).toContain('There is no client k9.');
  expect(await rapport`call 42 Hello`).toContain('Room 42');
  expect(await rapport`call 1984 Hello`).toContain('1984 Books');
});
