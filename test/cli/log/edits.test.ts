import { expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

const same = 'Nothing changed; it was already so.\n';

async function oneOfEach({ rapport }: TestJournal): Promise<void> {
  await rapport`client edit acme --status active --every 3w --tag vip --email dana@acme.example`;
  await rapport`person add acme ${'Dana Reyes'} --role billing`;
  await rapport`call acme ${'All well'} --touch personal`;
  await rapport`note acme ${'A bigger shop'} --kind want`;
  await rapport`concern add acme ${'Rents go up'}`;
  await rapport`feedback ask acme`;
  await rapport`charge add acme ${'450 EUR'} ${'An extra round'}`;
  await rapport`case open acme ${'The wrong paper'} --yes`;
  await rapport`policy add rush ${'Work in two days costs half more'} --because ${'Others wait'}`;
  await rapport`playbook add onboarding --sample`;
  await rapport`ideal add key ${'Pays in time'}`;
}

test.each<[string, string[]]>([
  ['client', ['acme', '--status', 'active', '--every', '21', '--tag', 'VIP']],
  ['client', ['acme', '--email', 'DANA@acme.example']],
  ['person', ['acme', 'dana', '--role', 'billing']],
  ['entry', ['1', '--touch', 'personal', '--channel', 'call']],
  ['notes', ['1', '--kind', 'want']],
  ['concern', ['1', '--what', 'Rents go up']],
  ['feedback', ['1', '--asked', '2026-03-02']],
  ['charge', ['1', '--amount', '450.00']],
  ['case', ['1', '--what', 'The wrong paper']],
  ['profile', ['key', '--every', '3w', '--name', 'key']],
  ['policy', ['rush', '--because', 'Others wait']],
  ['ideal', ['pays', '--wants', 'yes', '--weight', '1']],
  ['playbook', ['onboarding', '--name', 'onboarding']],
])('%s edit %j says that it was already so, and a script gets it as it is', async (noun, words) => {
  const { rapport } = await newJournal({
    cast: ['Acme'],
    today: '2026-03-02',
    terminal: true,
    story: oneOfEach,
  });
  const edit = [noun, 'edit', ...words];
  expect(await rapport.run(edit)).toEqual({ stdout: same, stderr: '', code: 0 });
  const { stdout, code } = await rapport.run([...edit, '--json']);
  expect([code, typeof JSON.parse(stdout)]).toEqual([0, 'object']);
});

test('an edit that makes a difference says what is now', async () => {
  const { rapport } = await newJournal({
    cast: ['Acme'],
    today: '2026-03-02',
    terminal: true,
    story: oneOfEach,
  });
  expect(await rapport`client edit acme --every default`).toContain('Changed Acme k1');
  expect(await rapport`client edit acme --every none`).toBe(same);
  expect(await rapport`client edit acme --no-every`).toBe(same);
});
