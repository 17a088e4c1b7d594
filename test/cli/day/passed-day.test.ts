import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

test.each([
  'note acme Likes-tea --on tomorrow',
  'notes edit 1 --on 2026-03-03',
  'client add Birch --signed 2026-03-03',
  'client edit acme --signed 2026-04-01',
  'person add acme Eli --birthday 2027-05-12',
  'person edit acme dana --birthday 2026-05-12',
  'date add acme founded 2030-06-03',
])('a day to come cannot have been: %s', async (line) => {
  const { rapport } = await newJournal({ today: '2026-03-02', cast: ['Acme GmbH'] });
  await rapport`person add acme "Dana Reyes"`;
  await rapport`note acme "Has twins"`;
  const { stderr, code } = await rapport.run(line.split(' '));
  expect({ stderr, code }).toEqual({ stderr: expect.stringMatching(/is in the future/), code: 2 });
});

test('today and before it can, and a yearly day without its year may come', async () => {
  const { rapport } = await newJournal({ today: '2026-03-02', cast: ['Acme GmbH'] });
  const said = [
    await rapport`note acme "Has twins" --on today`,
    await rapport`client edit acme --signed today`,
    await rapport`date add acme founded "3 june"`,
    await rapport`date add acme moved 2026-03-02`,
  ];
  expect(said.filter((one) => one.includes('[exit'))).toEqual([]);
});
