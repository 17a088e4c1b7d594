import { expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';
import { testInZones } from '../../support/zones.ts';

type Entry = Record<string, unknown>;

async function book(): Promise<TestJournal> {
  const journal = await newJournal({ today: '2026-03-20' });
  await journal.rapport`add ${'Dana Reyes'} --phone ${'+44 20 7946 0001'}`;
  await journal.rapport`add Birch`;
  await journal.rapport`config set name ${'Ines Vale'}`;
  return journal;
}

/** What a file becomes, imported twice, the oldest first. */
async function imported(journal: TestJournal, file: string, content: string): Promise<Entry[]> {
  journal.write(file, content);
  await journal.rapport.json`import ${file}`;
  expect(await journal.rapport.json`import ${file}`).toMatchObject({ newCount: 0, updatedCount: 0 });
  return (await journal.rapport.json<Entry[]>`entry list`).toReversed();
}

const said = (entries: readonly Entry[]) =>
  entries.map(({ client, on, timeOfDay, direction, channel, text }) => [
    client,
    on,
    timeOfDay,
    direction,
    channel,
    text,
  ]);

const day1 = '2026-03-04';
const day2 = '2026-03-13';

test.each([
  [
    'an iPhone',
    '\u200e[04.03.26, 14:05:11] Dana Reyes: \u200eMessages are encrypted.\n[04.03.26, 14:06:00] Dana Reyes: Hello\nsecond line\n[04.03.26, 14:09:00] Ines Vale: Hi\n[13.03.26, 09:00:00] Ines Vale: Ready\n',
    'Messages are encrypted.\nHello\nsecond line',
  ],
  [
    'an Android phone',
    '04/03/2026, 14:05 - Messages and calls are encrypted.\n04/03/2026, 14:06 - Dana Reyes: Hello\n04/03/2026, 14:09 - Ines Vale: Hi\n13/03/2026, 09:00 - Ines Vale: Ready\n',
    'Hello',
  ],
  [
    'an American phone',
    '3/4/26, 2:06\u202fPM - Dana Reyes: Hello\n3/4/26, 2:09\u202fPM - Ines Vale: Hi\n3/13/26, 9:00\u202fAM - Ines Vale: Ready\n',
    'Hello',
  ],
])('a chat of %s', async (_, content, first) => {
  const journal = await book();
  const entries = said(await imported(journal, 'WhatsApp Chat with Dana Reyes.txt', content));
  expect(entries).toEqual([
    ['Dana Reyes', day1, expect.stringMatching(/^14:0[56]/), 'in', 'message', first],
    ['Dana Reyes', day1, '14:09', 'out', 'message', 'Hi'],
    ['Dana Reyes', day2, '09:00', 'out', 'message', 'Ready'],
  ]);
});

test('a longer export of a chat adds what is new', async () => {
  const journal = await book();
  const line = (day: string, text: string) =>
    `[${day}.03.26, 14:05:11] Dana Reyes: ${text}\n[${day}.03.26, 15:05:11] Ines Vale: Yes\n`;
  await imported(journal, 'chat.txt', line('04', 'One'));
  expect(await imported(journal, 'chat.txt', line('04', 'One') + line('13', 'Two'))).toHaveLength(4);
});

test('the book of friends', async () => {
  const journal = await book();
  expect(
    said(
      await imported(
        journal,
        'friends.md',
        '### Activities:\n- 2026-03-02: Lunch with **Dana Reyes** at _Bistro_. @food\n- 2026-03-01: Called **Birch**.\n\n### Friends:\n- Dana Reyes (a.k.a. D)\n',
      ),
    ),
  ).toEqual([
    ['Birch', '2026-03-01', null, 'mutual', 'call', 'Called Birch.'],
    ['Dana Reyes', '2026-03-02', null, 'mutual', 'meeting', 'Lunch with Dana Reyes at Bistro. @food'],
  ]);
});

testInZones('the tasks of taskwarrior become reminders', async () => {
  const journal = await book();
  journal.write(
    'tasks.json',
    JSON.stringify([
      {
        uuid: 'a-1',
        description: 'Send the offer',
        project: 'Birch.site',
        due: '20260323T100000Z',
        status: 'pending',
      },
      { uuid: 'a-2', description: 'Done', project: 'Birch', due: '20260323T100000Z', status: 'completed' },
      { uuid: 'a-3', description: 'Some day', project: 'Birch', status: 'pending' },
    ]),
  );
  expect(await journal.rapport.json`import tasks.json`).toMatchObject({ kind: 'reminders', newCount: 1 });
  expect(await journal.rapport.json`import tasks.json`).toMatchObject({ newCount: 0 });
  expect(await journal.rapport.json`reminder list`).toMatchObject([
    { client: 'Birch', text: 'Send the offer', dueOn: '2026-03-23' },
  ]);
});

test('a chat that does not tell whether the day or the month comes first is refused', async () => {
  const { rapport, write } = await book();
  write('chat.txt', '3/4/26, 2:06 PM - Dana Reyes: Hello\n3/4/26, 2:09 PM - Ines Vale: Hi\n');
  expect((await rapport.run(['import', 'chat.txt'])).stdout).toContain('could be 3 April or March 4');
  await rapport`config set date-order month`;
  await rapport`import chat.txt`;
  expect(await rapport.json`entry list`).toMatchObject([{ on: day1 }, { on: day1 }]);
});
