import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

const today = '2026-03-02';

async function waiting() {
  const { rapport } = await newJournal({ today, cast: ['Acme', 'Beta'] });
  await rapport`email acme ${'Could you send the quote?'} --in --on 2026-02-24`;
  await rapport`email acme ${'And the plan?'} --in --on 2026-02-25`;
  await rapport`email beta ${'When do we start?'} --in --on 2026-02-25`;
  const waits = async () =>
    (await rapport.json<{ client: string; rule: string }[]>`check --rule waiting-for-you`).map(
      ({ client }) => client,
    );
  return { rapport, waits };
}

test('what was written before a day counts as answered, and undo takes it back', async () => {
  const { rapport, waits } = await waiting();
  expect((await waits()).sort()).toEqual(['Acme', 'Beta']);
  expect(await rapport`catch-up --before today`).toBe(
    'What 2 clients wrote before 2026-03-02 counts as answered: Acme and Beta.\nTo undo it: rapport undo\n',
  );
  expect(await waits()).toEqual([]);
  await rapport`undo`;
  expect((await waits()).sort()).toEqual(['Acme', 'Beta']);
});

test('what came on that day or later still waits', async () => {
  const { rapport, waits } = await waiting();
  await rapport`catch-up --before 2026-02-25`;
  expect((await waits()).sort()).toEqual(['Acme', 'Beta']);
  const since = await rapport.json<{ client: string; sinceOn: string }[]>`check acme --rule waiting-for-you`;
  // Of two messages only the one of the day itself is left.
  expect(since.map(({ sinceOn }) => sinceOn)).toEqual(['2026-02-25']);
  expect(await rapport`catch-up --before 2026-02-25`).toBe(
    'Nobody who wrote before 2026-02-25 is waiting for an answer.\n',
  );
});

test('of many names, the first are said', async () => {
  const cast = ['Acme', 'Beta', 'Coda', 'Dune', 'Echo'];
  const { rapport } = await newJournal({ today, cast });
  for (const name of cast) await rapport`email ${name} ${'When?'} --in --on 2026-02-24`;
  expect(await rapport`catch-up --before today`).toContain(
    'What 5 clients wrote before 2026-03-02 counts as',
  );
  await rapport`undo`;
  expect(await rapport`catch-up --before today`).toContain('Acme, Beta, Coda and 2 more.');
});
