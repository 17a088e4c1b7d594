import { expect, test } from 'vitest';
import { toReminderRecord } from '../../../src/interchange/rows/entry-rows.ts';
import { fixtureBytes, flat, openCsv } from '../csv/csv-fixture.ts';

function reminders(bytes: Uint8Array | string) {
  const { rows, mapping } = openCsv(bytes, 'reminders');
  return rows.map((row) => flat(toReminderRecord(row, mapping)));
}

test('a list of follow-ups', () => {
  expect(reminders(fixtureBytes('reminders.csv'))).toEqual([
    {
      line: 2,
      client: 'Northwind Prints',
      text: 'Send the paper samples',
      dueOn: '2026-06-01',
      problems: [],
    },
    {
      line: 3,
      client: 'Fable Toys',
      text: 'Ask how the launch went',
      dueOn: '2026-06-15',
      every: '2w',
      problems: [],
    },
    { line: 4, text: 'Buy stamps', dueOn: '2026-06-02', problems: [] },
  ]);
});

test('every reason to refuse a row is given at once', () => {
  const [missing, unreadable] = reminders('client,text,due,every\n,,,weekly\nAcme,Ring,soonish,\n');
  expect(missing?.problems).toEqual(['nothing to be reminded of', 'no due date']);
  expect(unreadable?.problems).toEqual(['"soonish" is not a day; write it as YYYY-MM-DD']);
});
