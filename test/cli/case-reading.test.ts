import { expect, test } from 'vitest';
import { newJournal } from '../support/new-journal.ts';

type Json = Record<string, unknown>;

async function threeCases() {
  const { rapport } = await newJournal({ today: '2026-03-02', cast: ['Acme', 'Globex'] });
  const on = (today: string) => rapport.with({ today });
  await rapport`client edit acme --value ${'5000 USD'} --budget ${'2000 USD/month'}`;
  await rapport`person add acme ${'Dana Reyes'} --role decision-maker`;
  await rapport`case open acme ${'The invoice was too high'} --amount ${'500 USD'} --cause bill --severity serious`;
  await on('2026-03-03')`case open globex ${'The files came late'} --cause late --severity minor`;
  await on('2026-03-04')`case open globex ${'A page was missing'} --cause quality --severity minor`;
  await on('2026-03-04')`case settle 3 ${'Sent again'} --as settled --unanswered 1`;
  return on;
}

test('open cases are listed, others when asked for', async () => {
  const on = await threeCases();
  const ids = async (words: string) =>
    (await on('2026-03-05').json<{ id: number }[]>`case list ${words}`).map(({ id }) => id);
  const listed = async (...words: string[]) => {
    const { stdout } = await on('2026-03-05').run(['case', 'list', ...words, '--json']);
    return (JSON.parse(stdout) as { id: number }[]).map(({ id }) => id);
  };
  expect(await listed()).toEqual([2, 1]);
  expect(await ids('globex')).toEqual([2]);
  expect(await listed('--all')).toEqual([2, 1, 3]);
  expect(await listed('--settled')).toEqual([3]);
  expect(await listed('--outcome', 'settled')).toEqual([3]);
  expect(await listed('--outcome', 'parted')).toEqual([]);
  expect(await listed('--cause', 'LATE')).toEqual([2]);
  expect(await listed('--all', '--since', '2026-03-03')).toEqual([2, 3]);
  expect(await on('2026-03-05')`case list --all --settled`).toContain('exit 2 usage');
  expect(await on('2026-03-05')`case list --outcome parted`).toContain('No case fits that.');
});

test('the list says on which rung a case is, and what comes next by when', async () => {
  const on = await threeCases();
  const { stdout } = await on('2026-03-05')
    .with({ today: '2026-03-05', terminal: true })
    .run(['case', 'list', '--all']);
  expect(stdout).toMatchInlineSnapshot(`
    "ID  Client  What happened         Open for  Rung        Next  By         Outcome
     2  Globex  The files came late     2 days  in writing  call  Thu 5 Mar
     1  Acme    The invoice was too…    3 days  in writing  call  Wed 4 Mar
     3  Globex  A page was missing                                           settled
    "
  `);
});

test('a case as JSON has where it stands and its story', async () => {
  const on = await threeCases();
  await on('2026-03-03')`email acme ${'What is this?'} --in --case 1`;
  const one = await on('2026-03-05').json<Json>`case show 1`;
  expect(one).toMatchObject({
    ...{
      id: 1,
      client: 'Acme',
      amount: '500.00',
      currency: 'USD',
      rung: 'email',
      acknowledgeBy: '2026-03-03',
    },
    next: { rung: 'call', dueOn: '2026-03-04', isDue: true },
    nextStep: { deed: 'call', dueOn: '2026-03-04' },
    yearlyValue: { amount: '5000.00', currency: 'USD' },
    deciders: ['Dana Reyes'],
    story: [
      { on: '2026-03-02', kind: 'came-up' },
      { on: '2026-03-03', kind: 'logged', entry: { text: 'What is this?', caseId: 1 } },
    ],
  });
});

test('the card of a client has what is open between you', async () => {
  const on = await threeCases();
  await on('2026-03-05')`charge add acme ${'30 USD'} stamps`;
  const card = await on('2026-03-05').json<Json>`show acme`;
  expect(card).toMatchObject({
    yearlyValue: { amount: '5000.00', currency: 'USD' },
    budget: { amount: '2000.00', currency: 'USD', per: 'month' },
    cases: [{ id: 1, rung: 'email' }],
    charges: [{ id: 1, amount: '30.00', what: 'stamps' }],
  });
  const page = await on('2026-03-05').with({ today: '2026-03-05', terminal: true })`show acme`;
  expect(page).toContain('worth 5000 USD a year');
  expect(page).toContain('  Case 1: “The invoice was too high”, open for 3 days, in writing');
  expect(page).toContain('    rapport case show 1');
  expect(page).toContain('  30 USD for stamps');
});

test('a closed promise says whether it was kept', async () => {
  const on = await threeCases();
  await on('2026-03-02')`case promise 1 ${'Send it again'} --by 2026-03-06`;
  await on('2026-03-02')`case promise 1 ${'Call back'} --by 2026-03-03`;
  await on('2026-03-06')`done 1`;
  await on('2026-03-06')`promise broken 2 --told ${'I forgot'}`;
  const page = await on('2026-03-06').with({ today: '2026-03-06', terminal: true })`reminders --closed`;
  expect(page).toMatch(/Send it again +promise +kept/);
  expect(page).toMatch(/Call back +promise +broken/);
  const [broken] = await on('2026-03-06').json<Json[]>`reminders --closed`;
  expect(broken).toMatchObject({ caseId: 1, purpose: null, brokenOn: '2026-03-06', brokenTold: 'I forgot' });
});
