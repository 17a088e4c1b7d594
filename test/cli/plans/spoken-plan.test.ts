import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

// 2 March 2026 is a Monday.
const journal = () => newJournal({ today: '2026-03-02', cast: ['Acme GmbH', 'Jo Smith'] });

test.each([
  ['jo call tomorrow', '2026-03-03', 'call'],
  ['jo check in in two weeks', '2026-03-16', 'check in'],
  ['acme send the offer by friday', '2026-03-06', 'send the offer'],
  ['acme ask about the may invoice on 12 march', '2026-03-12', 'ask about the may invoice'],
  ['me to call jo tomorrow', '2026-03-03', 'call jo'],
])('remind %s', async (line, dueOn, text) => {
  const { rapport } = await journal();
  await rapport.run(['remind', ...line.split(' ')]);
  expect(await rapport.json`reminders`).toMatchObject([{ dueOn, text }]);
});

test.each([
  ['acme call back 3 days from now', '2026-03-05', 'call back'],
  ['acme send the plans feb 29, 2032', '2032-02-29', 'send the plans'],
  ['acme pay on the first of april', '2026-04-01', 'pay'],
  ['me tomorrow to call jo', '2026-03-03', 'call jo'],
])('a day of several words stands last: remind %s', async (line, dueOn, text) => {
  const { rapport } = await journal();
  await rapport.run(['remind', ...line.split(' ')]);
  expect(await rapport.json`reminders`).toMatchObject([{ dueOn, text }]);
});

test.each([
  ['acme send the plans Mon 4 Dec 2026', 'The weekday in "Mon 4 Dec 2026" is wrong'],
  ['acme send the plans by 3/4/2026', 'could be'],
  ['acme call friday or monday', 'Give it with --on DAY.'],
  ['jo friday', 'The text of the reminder is missing'],
])('nothing is planned for another day: remind %s', async (line, said) => {
  const { rapport } = await journal();
  const { stderr, code } = await rapport.run(['remind', ...line.split(' ')]);
  expect([stderr, code]).toEqual([expect.stringContaining(said), 2]);
  expect(await rapport.json`reminders`).toEqual([]);
});

test.each(['jo prepare the friday meeting', 'jo call', 'acme tomorrow they move'])(
  'the day is missing: remind %s',
  async (line) => {
    const { rapport } = await journal();
    const { stderr, code } = await rapport.run(['remind', ...line.split(' ')]);
    expect([stderr, code]).toEqual([expect.stringContaining('Give it with --on DAY.'), 2]);
    expect(await rapport.json`reminders`).toEqual([]);
  },
);

test('flags outrank the words', async () => {
  const { rapport } = await journal();
  await rapport`remind acme call about friday --on "5 march" --promise`;
  expect(await rapport.json`reminders`).toMatchObject([{ dueOn: '2026-03-05', text: 'call about friday' }]);
});

test('the answer repeats the day and the words that were taken apart', async () => {
  const { rapport } = await journal();
  expect(await rapport`remind acme send the offer friday`).toBe(
    'Reminder r1 for Acme GmbH on 2026-03-06: “send the offer”\n',
  );
});
