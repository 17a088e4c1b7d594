import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

/** Three clients about whom nothing is noted: a habit. */
async function habit() {
  const journal = await newJournal({ today: '2026-03-02', cast: ['Ada', 'Beta', 'Cleo'] });
  const { rapport } = journal;
  for (const name of ['ada', 'beta', 'cleo']) {
    await rapport`client edit ${name} --since 2025-01-01`;
    for (const month of ['09', '10', '11', '12'])
      await rapport`call ${name} Hello --on ${`2025-${month}-10`}`;
    for (const day of ['01-10', '02-10']) await rapport`call ${name} Hello --on ${`2026-${day}`}`;
  }
  return journal;
}

const found = (rapport: Awaited<ReturnType<typeof habit>>['rapport']) =>
  rapport.json<{ rule: string }[]>`check --rule nothing-known`;

test('a rule is silent about everybody, with a reason, until it is let speak again', async () => {
  const { rapport } = await habit();
  expect(await found(rapport)).toHaveLength(3);
  expect(await rapport`mute nothing-known --because ${'I keep it in my head'}`).toBe(
    'Muted the rule nothing-known for everybody until you unmute it: I keep it in my head\n',
  );
  expect(await found(rapport)).toEqual([]);
  expect(await rapport`why nothing-known ada`).toContain('I keep it in my head');
  await rapport`undo`;
  expect(await found(rapport)).toHaveLength(3);
  await rapport`mute nothing-known --because later --until 2026-04-01`;
  expect(await found(rapport.with({ today: '2026-04-01' }))).toHaveLength(3);
  expect(await rapport`unmute nothing-known`).toBe(
    'The rule nothing-known is no longer muted (the reason was: later)\n',
  );
  expect(await rapport`unmute nothing-known`).toContain('nothing-known is not muted for everybody.');
});

test('what three clients have in common is one line of the page', async () => {
  const { rapport } = await habit();
  expect(await rapport`today`).toContain(
    '3 clients  You noted nothing about who they are: Ada, Beta and Cleo  rapport check --rule nothing-known\n',
  );
});

test('the rules that pages named are counted with what was done within a week', async () => {
  const { rapport } = await habit();
  await rapport`today`;
  const on = (today: string) => rapport.with({ today });
  await on('2026-03-04')`note ada ${'Has twins'} --kind personal`;
  const use = async (today: string) =>
    (
      await on(today).json<{ rules: { rule: string; counts: Record<string, number> }[] }>`stats --rules`
    ).rules.find(({ rule }) => rule === 'nothing-known')?.counts;
  expect(await use('2026-03-05')).toEqual({ shown: 3, acted: 1, putOff: 0, muted: 0, ignored: 0, open: 2 });
  expect(await use('2026-03-09')).toEqual({ shown: 3, acted: 1, putOff: 0, muted: 0, ignored: 2, open: 0 });
  await on('2026-03-10')`mute beta nothing-known --because no`;
  expect(await use('2026-03-10')).toEqual({ shown: 3, acted: 1, putOff: 0, muted: 1, ignored: 1, open: 0 });
});

test('the page of the month tells which rules helped', async () => {
  const { rapport } = await habit();
  await rapport`today`;
  await rapport.with({ today: '2026-03-04' })`case open ada Late --severity minor`;
  const page = await rapport.with({ today: '2026-04-01' })`digest --monthly`;
  expect(page).toMatch(/What pages named\nRule .*Shown +Acted on/);
  expect(page).toMatch(/nothing-known +3 +0 +0 +0 +3 +0/);
});

test('what was named at the end of a month is decided by the days after it, and open until then', async () => {
  const { rapport } = await habit();
  await rapport.with({ today: '2026-03-30' })`today`;
  const row = async (on: string) =>
    /nothing-known +(.*)/.exec(await rapport.with({ today: on })`digest --monthly`)?.[1]?.split(/ +/);
  expect(await row('2026-04-01')).toEqual(['3', '0', '0', '0', '0', '3']);
  expect(await row('2026-04-20')).toEqual(['3', '0', '0', '0', '3', '0']);
});

test('without words, mute names both of its forms', async () => {
  const { rapport } = await newJournal();
  expect(await rapport`mute`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: rapport mute needs CLIENT or RULE.
    Hint: For example: rapport mute acme gone-quiet --until "1 march" --because "on parental leave", or rapport mute nothing-known --because "I keep that in my head"
    [exit 2 usage]
    "
  `);
  expect(await rapport`unmute nothing-known`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: nothing-known is not muted for everybody.
    Hint: No rule is muted for everybody.
    [exit 1 refused]
    "
  `);
});

test('a page of another day keeps nothing', async () => {
  const { rapport, rows } = await habit();
  await rapport`today --as-of 2026-03-01`;
  await rapport`today --all`;
  expect(rows('SELECT * FROM shown_flags')).toEqual([]);
  await rapport`digest`;
  await rapport`today`;
  expect(rows('SELECT * FROM shown_flags').length).toBeGreaterThanOrEqual(3);
});
