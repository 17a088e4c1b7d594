import { expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

type Json = Record<string, unknown>;

async function cases({ rapport }: TestJournal): Promise<void> {
  const on = (today: string) => rapport.with({ today });
  await rapport`client edit acme --value ${'5000 USD'} --budget ${'2000 USD/month'}`;
  await rapport`person add acme ${'Dana Reyes'} --role decision-maker`;
  await rapport`case open acme ${'The invoice was too high'} --amount ${'500 USD'} --cause bill --severity serious`;
  await on('2026-03-03')`case open globex ${'The files came late'} --cause late --severity minor`;
  await on('2026-03-04')`case open globex ${'A page was missing'} --cause quality --severity minor`;
  await on('2026-03-04')`case settle 3 ${'Sent again'} --as settled --unanswered 1`;
}

async function threeCases() {
  const { rapport } = await newJournal({ today: '2026-03-02', cast: ['Acme', 'Globex'], story: cases });
  return (today: string) => rapport.with({ today });
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
  expect(await on('2026-03-05')`case list --outcome parted`).toContain(
    'No case matches that. To see all: rapport case --all',
  );
});

test('the list says on which rung a case is, and what comes next by when', async () => {
  const on = await threeCases();
  const { stdout } = await on('2026-03-05')
    .with({ today: '2026-03-05', terminal: true })
    .run(['case', 'list', '--all']);
  expect(stdout).toMatchInlineSnapshot(`
    "ID  Client  What happened    Open for  Rung        Next       By         Outcome
    c2  Globex  The files came…    2 days  in writing  hear them  Wed 4 Mar
    c1  Acme    The invoice wa…    3 days  in writing  call       Thu 5 Mar
    c3  Globex  A page was mis…                                              settled
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
      amount: { amount: '500.00', currency: 'USD' },
      rung: 'email',
      acknowledgeByOn: '2026-03-03',
    },
    ...{ nextRung: 'call', nextRungOn: '2026-03-05', isNextRungDue: true },
    ...{ deed: 'call', dueOn: '2026-03-05' },
    yearlyValue: { amount: '5000.00', currency: 'USD' },
    deciders: [{ name: 'Dana Reyes' }],
    story: [
      { happenedOn: '2026-03-02', kind: 'came-up' },
      { happenedOn: '2026-03-03', kind: 'logged', entry: { text: 'What is this?', caseId: 1 } },
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
    charges: [{ id: 1, amount: { amount: '30.00', currency: 'USD' }, what: 'stamps' }],
  });
  const page = await on('2026-03-05').with({ today: '2026-03-05', terminal: true })`show acme`;
  expect(page).toContain('worth 5\u00a0000 USD a year');
  expect(page).toContain('Cases      Case c1: “The invoice was too high”, open for 3 days, in writing');
  expect(page).toContain('\n             rapport case show 1');
  expect(page).toContain('To tell them: 30 USD for stamps  rapport charge tell 1 --by call');
});

test('the card of a client names what ended in the last year', async () => {
  const on = await threeCases();
  const later = on('2026-03-20').with({ today: '2026-03-20', terminal: true });
  const sections = async (rapport: typeof later) =>
    (await rapport`show globex`).split(/\n(?=\S)/u).filter((section) => section.startsWith('Cases'));
  expect(await sections(later)).toMatchInlineSnapshot(`
    [
      "Cases      Case c2: “The files came late”, open for 17 days, in writing
                 rapport case show 2
                 Next by Fri 6 Mar: call, and listen
               Case c3 ended 4 Mar, settled: Sent again  rapport case show 3",
    ]
  `);
  await later`case settle 2 --as compromise --unanswered 2 ${'I take a third off the bill and print the missing pages again'}`;
  expect(await sections(later)).toMatchInlineSnapshot(`
    [
      "Cases      Case c2 ended 20 Mar, compromise: I take a third off the bill and
                 print the missing pages again  rapport case show 2
               Case c3 ended 4 Mar, settled: Sent again  rapport case show 3",
    ]
  `);
  expect(await sections(on('2026-03-20'))).toMatchInlineSnapshot(`
    [
      "Cases      Case c2 ended 2026-03-20, compromise: I take a third off the bill and print the missing pages again  rapport case show 2
               Case c3 ended 2026-03-04, settled: Sent again  rapport case show 3",
    ]
  `);
  const card = await later.json<{ cases: Json[] }>`show globex`;
  expect(card.cases).toMatchObject([
    { id: 2, outcome: 'compromise', settledOn: '2026-03-20' },
    { id: 3, outcome: 'settled', settledOn: '2026-03-04', agreed: 'Sent again', deed: null },
  ]);
  const cases = async (today: string) =>
    (await on(today).json<{ cases: { id: number }[] }>`show globex`).cases.map(({ id }) => id);
  expect(await cases('2027-03-04')).toEqual([2, 3]);
  expect(await cases('2027-03-05')).toEqual([2]);
});

test('a client with an open case is put away, and it is told', async () => {
  const on = await threeCases();
  const { stderr } = await on('2026-03-05').run(['client', 'archive', 'acme']);
  expect(stderr).toBe('Case c1 stays open and is hidden meanwhile: rapport case show 1\n');
  expect(await on('2026-03-05')`case show 1`).toContain('The invoice was too high');
  await on('2026-03-05')`client restore acme`;
  await on('2026-03-05')`case open acme ${'A page was missing'} --cause quality`;
  await on('2026-03-05')`case promise 1 ${'Call back'} --by 2026-03-06`;
  expect(await on('2026-03-05')`client archive acme`).toMatchInlineSnapshot(`
    "Archived Acme k1
    ------- stderr -------
    1 promise stays open and is hidden meanwhile: rapport reminders 1
    2 cases stay open and are hidden meanwhile: rapport case 1
    "
  `);
  expect(await on('2026-03-05').json`case list 1`).toHaveLength(2);
  expect((await on('2026-03-05').run(['client', 'archive', 'globex'])).stderr).toContain(
    'Case c2 stays open',
  );
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

test('who works there no longer is not named in what to type', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
  await rapport`person add acme ${'Dana Reyes'}`;
  await rapport`case open acme late --person dana --yes`;
  expect(await rapport`case show 1`).toContain('--with "Dana Reyes"');
  await rapport`person delete acme dana`;
  const page = await rapport`case show 1`;
  expect(page).not.toContain('--with');
  expect(page).toContain('Dana Reyes, no longer there');
});
