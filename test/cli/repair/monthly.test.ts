import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { width } from '../../../src/render/layout/text.ts';
import { newJournal } from '../../support/new-journal.ts';
import { changeJournal } from '../../support/open-case.ts';
import { yearOfCases } from '../../support/year-of-cases.ts';

const today = '2026-11-02';

/** A journal with an October in which most things happened. */
async function october() {
  const journal = await newJournal({ today, cast: ['Acme GmbH', 'Birch'] });
  const { rapport, journalFile } = journal;
  changeJournal(journalFile, yearOfCases);
  await rapport`remind acme "Send the plates" --on 2026-10-09 --promise`;
  await rapport`remind birch "Call before the courier is sent" --on 2026-10-14 --promise`;
  await rapport`remind birch "Ask about the spring order" --on 2026-10-14`;
  await rapport`done 1 3 --on 2026-10-08`;
  changeJournal(journalFile, (one) => {
    const on = calendarDate('2026-10-15');
    one.reminders.update(2, {
      status: 'dropped',
      closedOn: on,
      brokenOn: on,
      brokenTold: 'I forgot, and it will not cost you anything',
    });
  });
  return journal;
}

test('the page of the month that is over', async () => {
  const { rapport } = await october();
  const page = await rapport`digest --monthly`;
  expect(page).toMatchInlineSnapshot(`
    "rapport, 2026-10: 1 new case, 1 ended, 1 still open, 1 promise kept, 1 promise
    broken

    Cause  2026-10  2026-09
    bill         1        0
    late         0        1

    New
      2026-10-12  Birch, case c4: Courier nobody had asked for (bill)

    Ended
      2026-10-05  Acme GmbH, case c3: parted after 4 weeks: the plates are theirs

    Promises broken
      2026-10-15  Birch: Call before the courier is sent. They were told: I forgot,
                  and it will not cost you anything

    Promises kept
      2026-10-08  Acme GmbH: Send the plates

    What changed
      2025-12-12, Acme GmbH, case c1 (bill): Extra work is told before it is done
        happened again after: 2026-10-12, Birch, case c4
      2026-10-12, Birch, case c4 (bill): A cap on every quote

    Still open
      2026-10-12  Birch, case c4, open for 3 weeks: Courier nobody had asked for
                  rapport case show 4
    "
  `);
  expect(Math.max(...page.split('\n').map(width))).toBeLessThanOrEqual(80);
});

test('on a terminal, months and days are in words', async () => {
  const { rapport } = await october();
  const page = await rapport.with({ terminal: true })`digest --monthly`;
  expect(page).toMatch(/^rapport, Oct 2026: 1 new case, 1 ended, 1 still open/);
  expect(page).toContain('  Mon 12 Oct ');
  expect(page).toMatch(/Cause +Oct 2026 +Sep 2026\n/);
  expect(Math.max(...page.split('\n').map(width))).toBeLessThanOrEqual(80);
});

test('it is the month before the day of --as-of', async () => {
  const { rapport } = await october();
  const month = async (day: string) =>
    await rapport.json<{
      period: string;
      sinceOn: string;
      untilOn: string;
      periodBefore: string;
    }>`digest --monthly --as-of ${day}`;
  expect(await month('2026-11-30')).toMatchObject({ period: '2026-10', periodBefore: '2026-09' });
  expect(await month('2026-12-01')).toMatchObject({ period: '2026-11' });
  expect(await month('2028-03-01')).toMatchObject({ sinceOn: '2028-02-01', untilOn: '2028-02-29' });
  expect(await month('2027-01-31')).toMatchObject({ period: '2026-12', periodBefore: '2026-11' });
});

test('a month in which nothing happened is silent, and as JSON still an object', async () => {
  const { rapport } = await newJournal({ today, cast: ['Acme GmbH'] });
  expect(await rapport`digest --monthly`).toBe('');
  expect(await rapport`digest --monthly --exit-code`).toBe('');
  expect(await rapport.json`digest --monthly`).toEqual({
    period: '2026-10',
    sinceOn: '2026-10-01',
    untilOn: '2026-10-31',
    periodBefore: '2026-09',
    opened: [],
    ended: [],
    kept: [],
    broken: [],
    causes: [],
    changes: [],
    open: [],
    rules: [],
    counts: { opened: 0, ended: 0, open: 0, kept: 0, broken: 0 },
  });
});

test('as JSON, with the same cases as everywhere', async () => {
  const { rapport } = await october();
  expect(await rapport.json`digest --monthly`).toMatchObject({
    opened: [{ id: 4, client: 'Birch', amount: { amount: '90.00', currency: 'EUR' }, rung: 'email' }],
    ended: [{ id: 3, outcome: 'parted', settledOn: '2026-10-05' }],
    kept: [{ id: 1, text: 'Send the plates', status: 'done' }],
    broken: [{ id: 2, brokenTold: 'I forgot, and it will not cost you anything' }],
    causes: [
      { cause: 'bill', caseCount: 1, caseCountBefore: 0 },
      { cause: 'late', caseCount: 0, caseCountBefore: 1 },
    ],
    changes: [
      { cause: 'bill', caseId: 1, cameBack: [{ caseId: 4 }] },
      { cause: 'bill', caseId: 4, text: 'A cap on every quote', cameBack: [] },
    ],
    open: [{ id: 4 }],
    counts: { opened: 1, ended: 1, open: 1, kept: 1, broken: 1 },
  });
});

test('ends with 4 where there is something to tell and it is asked to', async () => {
  const { rapport } = await october();
  expect(await rapport`digest --monthly`).not.toContain('[exit');
  expect(await rapport`digest --monthly --exit-code`).toContain('[exit 4 attention]');
});

test('what happened on the days around the month is not part of it; archived clients are', async () => {
  const { rapport, journalFile } = await october();
  for (const day of ['2026-09-30', '2026-11-01']) {
    changeJournal(journalFile, ({ reminders }) => {
      reminders.update(1, { closedOn: calendarDate(day) });
      reminders.update(2, { closedOn: calendarDate(day), brokenOn: calendarDate(day) });
    });
    expect(await rapport.json`digest --monthly`).toMatchObject({ kept: [], broken: [] });
  }
  await rapport`client archive birch`;
  expect(await rapport.json`digest --monthly`).toMatchObject({ opened: [{ id: 4 }], open: [{ id: 4 }] });
});

test('a journal that does not exist is an error', async () => {
  const { rapport } = await newJournal({ today });
  expect(await rapport`digest --monthly`).toContain('[exit 3 journal]');
});
