import { expect, test } from 'vitest';
import { width } from '../../../src/render/layout/text.ts';
import { newJournal } from '../../support/new-journal.ts';
import { caseOver500, changeJournal } from '../../support/open-case.ts';
import { yearOfCases } from '../../support/year-of-cases.ts';

const today = '2026-11-02';

async function withCases() {
  const journal = await newJournal({ today, cast: ['Acme GmbH', 'Birch'] });
  changeJournal(journal.journalFile, yearOfCases);
  return journal;
}

test('causes by quarter, what became of them, and what changed', async () => {
  const { rapport } = await withCases();
  expect(await rapport`lessons`).toMatchInlineSnapshot(`
    "4 cases from 2025-11-03 to 2026-11-02

    Cause  2025-Q4  2026-Q1  2026-Q2  2026-Q3  2026-Q4  all
    bill         1        0        0        0        1    2
    late         0        0        1        1        0    2

    bill
      1 ended in a compromise (never heard), 1 open; over after 4 working days; 500 USD and 90 EUR at stake
      2025-12-12, Acme GmbH, case c1: Extra work is told before it is done
        happened again after: 2026-10-12, Birch, case c4
      2026-10-12, Birch, case c4: A cap on every quote

    late
      1 settled (never heard), 1 parted (never heard); over after 12 working days (median)
      What changes? Nothing is written down yet: rapport case edit ID --change "…"
    "
  `);
});

test('at a terminal of 80 columns, days are in words and nothing is wider', async () => {
  const { rapport, journalFile } = await withCases();
  const text = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');
  changeJournal(journalFile, (journal) => {
    journal.cases.update(2, { change: text, cause: 'miscommunication between many' });
  });
  const page = await rapport.with({ terminal: true })`lessons`;
  expect(page).toContain('4 cases from Mon 3 Nov 2025 to Mon 2 Nov 2026');
  expect(page).toContain('happened again after: Mon 12 Oct 2026, Birch, case c4');
  for (const word of text.split(' ')) expect(page).toMatch(new RegExp(`\\b${word}\\b`));
  expect(Math.max(...page.split('\n').map(width))).toBeLessThanOrEqual(80);
});

test('a short span is counted by month, a long one by year, and only from the first case on', async () => {
  const { rapport, journalFile } = await withCases();
  const keys = async (...flags: string[]) => {
    const { stdout } = await rapport.run(['lessons', '--json', ...flags]);
    return (JSON.parse(stdout) as { periods: { period: string }[] }).periods.map(({ period }) => period);
  };
  expect(await keys('--since', '2026-08-15')).toEqual(['2026-08', '2026-09', '2026-10', '2026-11']);
  expect(await keys('--since', '2010-01-01')).toEqual([
    '2025-Q4',
    '2026-Q1',
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
  ]);
  expect(await keys('--until', '2026-05-31')).toEqual([
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
  ]);
  changeJournal(journalFile, (journal) => journal.cases.update(1, { openedOn: '2015-12-08' as never }));
  expect(await keys('--since', '2010-01-01')).toHaveLength(12);
  const page = await rapport.with({ terminal: true })`lessons --since 2010-01-01`;
  expect(page).toMatch(/Cause +before +2021 +2022 +2023 +2024 +2025 +2026 +all\n/);
});

test('one client; archived ones count', async () => {
  const { rapport } = await withCases();
  await rapport`client archive birch`;
  const all = await rapport.json<{ causes: { caseCount: number }[] }>`lessons`;
  expect(all.causes.map(({ caseCount }) => caseCount)).toEqual([2, 2]);
  const one = await rapport.json`lessons --client birch`;
  expect(one).toMatchObject({ clientId: 2, client: 'Birch', causes: [{ cause: 'bill' }, { cause: 'late' }] });
  expect(await rapport`lessons --client birch`).toContain('2 cases with Birch from 2025-11-03 to 2026-11-02');
});

test('in full as JSON, by cause as CSV and NDJSON', async () => {
  const { rapport } = await withCases();
  const { causes } = await rapport.json<{ causes: unknown[] }>`lessons`;
  expect(causes[0]).toEqual({
    cause: 'bill',
    caseCount: 2,
    counts: { '2025-Q4': 1, '2026-Q1': 0, '2026-Q2': 0, '2026-Q3': 0, '2026-Q4': 1 },
    ...{ openCount: 1, settledCount: 0, compromiseCount: 1, partedCount: 0, agreedToDisagreeCount: 0 },
    ...{ neverHeardCount: 1, cameBackCount: 0, afterChangeCount: 1 },
    medianDays: 4,
    atStake: [
      { amount: '500.00', currency: 'USD' },
      { amount: '90.00', currency: 'EUR' },
    ],
    changes: [
      {
        changedOn: '2025-12-12',
        ...{ caseId: 1, handle: 'c1', client: 'Acme GmbH', clientId: 1 },
        text: 'Extra work is told before it is done',
        cameBack: [{ caseId: 4, handle: 'c4', clientId: 2, client: 'Birch', openedOn: '2026-10-12' }],
      },
      {
        changedOn: '2026-10-12',
        ...{ caseId: 4, handle: 'c4', client: 'Birch', clientId: 2 },
        text: 'A cap on every quote',
        cameBack: [],
      },
    ],
  });
  expect(await rapport`lessons --csv`).toMatchInlineSnapshot(`
    "cause,caseCount,counts,openCount,settledCount,compromiseCount,agreedToDisagreeCount,partedCount,neverHeardCount,cameBackCount,medianDays,atStake,changes,afterChangeCount
    bill,2,2025-Q4=1 ::: 2026-Q1=0 ::: 2026-Q2=0 ::: 2026-Q3=0 ::: 2026-Q4=1,1,0,1,0,0,1,0,4,500.00 USD ::: 90.00 EUR,Extra work is told before it is done ::: A cap on every quote,1
    late,2,2025-Q4=0 ::: 2026-Q1=0 ::: 2026-Q2=1 ::: 2026-Q3=1 ::: 2026-Q4=0,0,1,0,0,1,2,0,12,,,0
    "
  `);
  const rows = (await rapport`lessons --ndjson`).trim().split('\n');
  expect(rows.map((row) => (JSON.parse(row) as { cause: string }).cause)).toEqual(['bill', 'late']);
});

test('what an apology in a case says counts as a change', async () => {
  const { rapport, journalFile } = await withCases();
  await rapport`apologize birch --what "The brochure came a week late" --responsibility mine --change "I plan a week of slack" --channel email`;
  changeJournal(journalFile, (journal) => journal.apologies.update(1, { caseId: 2 }));
  expect(await rapport`lessons`).toContain('2026-11-02, Birch, case c2: I plan a week of slack');
});

test('nothing to learn from is a calm sentence', async () => {
  const { rapport, journalFile } = await newJournal({ today, cast: ['Acme GmbH'] });
  expect(await rapport`lessons`).toBe('No case was raised from 2025-11-03 to 2026-11-02.\n');
  expect(await rapport.json`lessons`).toMatchObject({ sinceOn: '2025-11-03', causes: [] });
  expect(await rapport`lessons --csv`).toMatch(/^cause,caseCount,[^\n]*\n$/);
  changeJournal(journalFile, (journal) => journal.cases.add(caseOver500()));
  expect(await rapport`lessons --since 2026-03-01`).toBe(
    'No case was raised from 2026-03-01 to 2026-11-02.\n',
  );
  expect(await rapport`lessons --client nobody`).toContain('[exit 1 refused]');
  const fresh = (await newJournal({ today })).rapport;
  expect(await fresh`lessons`).toBe('No case was raised from 2025-11-03 to 2026-11-02.\n');
});

test('what is told cannot act on a terminal', async () => {
  const { rapport, journalFile } = await newJournal({ today, cast: ['Acme GmbH'] });
  changeJournal(journalFile, (journal) =>
    journal.cases.add(
      caseOver500({ openedOn: '2026-10-01' as never, cause: 'a\u001b[31m', change: 'b\u001b[2J\u0007' }),
    ),
  );
  expect(await rapport`lessons`).not.toMatch(/[\u0007\u001b]/);
});
