import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

test.each([
  'note acme "…"',
  'note acme ...',
  'call acme TEXT',
  'remind acme " TEXT " --on friday',
  'feedback record acme THEIR WORDS',
  'client add NAME',
  'client add Birch --person "…"',
  'person add acme "NAME"',
  'mute acme email-only --because REASON',
  'promise broken 1 --told "…"',
  'policy add proofs RULE --because "it is fair"',
])('a hint pasted as it stands records nothing: %s', async (line) => {
  const { rapport, rows } = await newJournal({ today: '2026-03-02', cast: ['Acme GmbH'] });
  const operations = rows('SELECT * FROM operations');
  const words = line.match(/"[^"]*"|\S+/g) ?? [];
  const { stderr, code } = await rapport.run(words.map((word) => word.replaceAll('"', '')));
  expect({ stderr, code }).toEqual({
    stderr: expect.stringMatching(/^Error: Put your own words in place of "[^"]+"\.\n/),
    code: 2,
  });
  expect(rows('SELECT * FROM operations')).toEqual(operations);
});

test('what comes from stdin or an editor is looked at too; a placeholder among words is a word', async () => {
  const { rapport } = await newJournal({ today: '2026-03-02', cast: ['Acme GmbH'] });
  expect(await rapport.with({ stdin: 'TEXT\n' })`note acme -`).toMatch(/own words in place of "TEXT"/);
  await rapport`note acme "Likes capitals: TEXT …"`;
  const edit = rapport.with({ terminal: true, env: { EDITOR: 'vi' }, editor: () => '…' });
  expect(await edit`notes edit 1`).toMatch(/own words in place of "…"/);
  expect(await rapport`notes`).toContain('Likes capitals: TEXT …');
});

test('what reads may look for anything', async () => {
  const { rapport } = await newJournal({ today: '2026-03-02', cast: ['Acme GmbH'] });
  expect(await rapport`client show "…"`).not.toMatch(/own words/);
  expect(await rapport`client edit "…" --about Books`).not.toMatch(/own words/);
});
