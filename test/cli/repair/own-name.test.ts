import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

const apology = ['apologize', 'Acme', '--what', 'The bill came twice', '--repair', 'Refund the second one'];

test('the name that was set signs what is written, and nothing that is said', async () => {
  const { rapport } = await newJournal();
  await rapport`add Acme`;
  await rapport`config set name "Ada  Lovelace"`;
  expect(await rapport`config get name`).toContain('Ada Lovelace');
  const { stdout: email } = await rapport.run([...apology, '--channel', 'email']);
  expect(email).toMatch(/With kind regards,\n +Ada Lovelace\n/);
  expect(await rapport`apology show 1 --as letter`).toMatch(/Yours sincerely,\n *Ada Lovelace\n/);
  expect(await rapport`apology show 1 --as call`).not.toContain('Ada Lovelace');
  await rapport`case open Acme "Late again" --cause late`;
  expect(await rapport`case settle 1 --as parted --without-hearing "They left" --unanswered 2`).toMatch(
    /With kind regards,\n *Ada Lovelace\n/,
  );
});

test('a draft from before the name is written anew where a part of it changes', async () => {
  const { rapport } = await newJournal();
  await rapport`add Acme`;
  await rapport.run([...apology, '--channel', 'email']);
  await rapport`config set name Ada`;
  const said = await rapport`apology edit 1 --why "I kept two lists"`;
  expect(said).toContain('two lists');
  expect(await rapport`apology show 1`).toMatch(/With kind regards,\n *Ada\n/);
  await rapport`config set name none`;
  expect(await rapport`config get name`).toContain('none');
});
