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

const lunch = 'Lunch with Dana Reyes and Birch at Bistro. @food';
const day1 = '2026-03-04';
const day2 = '2026-03-13';

test.each([
  [
    'an iPhone',
    '\u200e[04.03.26, 14:05:11] Dana Reyes: \u200eMessages are encrypted.\n\u200e[04.03.26, 14:05:30] Dana Reyes: \u200eimage omitted\n[04.03.26, 14:06:00] Dana Reyes: Hello\nsecond line\n[04.03.26, 14:09:00] Ines Vale: Hi\n[13.03.26, 09:00:00] Ines Vale: Ready\n',
    'Hello\nsecond line',
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

test('turns within one minute are kept apart, and one that goes on grows', async () => {
  const journal = await book();
  const line = (sender: string, text: string) => `13/03/2026, 14:05 - ${sender}: ${text}\n`;
  const first = line('Dana Reyes', 'One') + line('Ines Vale', 'Two') + line('Dana Reyes', 'Three');
  await imported(journal, 'chat.txt', first);
  const entries = await imported(journal, 'chat.txt', `${first}${line('Dana Reyes', 'Four')}`);
  expect(entries.map(({ text }) => text)).toEqual(['One', 'Two', 'Three\nFour']);
});

test('a client who is called otherwise by the phone later is no other one', async () => {
  const journal = await book();
  const content = (name: string) => `13/03/2026, 14:05 - ${name}: One\n13/03/2026, 14:06 - Ines Vale: Two\n`;
  await imported(journal, 'chat.txt', content('\u202a+44 20 7946 0001\u202c'));
  expect(said(await imported(journal, 'chat.txt', content('Dana Reyes')))).toEqual([
    ['Dana Reyes', day2, '14:05', 'in', 'message', 'One'],
    ['Dana Reyes', day2, '14:06', 'out', 'message', 'Two'],
  ]);
});

test('the name of the file says whom nobody has heard of yet', async () => {
  const journal = await book();
  const lines =
    '04/03/2026, 14:05 - Messages are encrypted.\n13/03/2026, 14:05 - Ines Vale: Are you there?\n';
  expect(said(await imported(journal, 'WhatsApp Chat with Dana Reyes (1).txt', lines))).toEqual([
    ['Dana Reyes', day2, '14:05', 'out', 'message', 'Are you there?'],
  ]);
});

test('without the owner’s name, the one of two who is a client is the other', async () => {
  const journal = await book();
  await journal.rapport`config unset name`;
  const lines = '13/03/2026, 14:05 - Ines: Hi\n13/03/2026, 14:06 - Dana Reyes: Hello\n';
  expect(said(await imported(journal, 'chat.txt', lines))).toEqual([
    ['Dana Reyes', day2, '14:05', 'out', 'message', 'Hi'],
    ['Dana Reyes', day2, '14:06', 'in', 'message', 'Hello'],
  ]);
});

test('in a group a row is about its sender; lines of the program and what was taken back are left out', async () => {
  const journal = await book();
  const at = (minute: string, rest: string) => `13/03/2026, 14:${minute} - ${rest}\n`;
  journal.write(
    'chat.txt',
    [
      at('01', 'Ines Vale created group "Site: new"'),
      at('02', 'Birch: <Media omitted>'),
      at('03', 'Ines Vale: Good <This message was edited>'),
      at('04', 'Zed: Me too'),
      at('05', 'Dana Reyes: This message was deleted'),
      at('06', 'Dana Reyes: plan.pdf (file attached)\nHere it is'),
    ].join(''),
  );
  expect(await journal.rapport.json`import chat.txt`).toMatchObject({ newCount: 3, refused: [{}] });
  expect(said((await journal.rapport.json<Entry[]>`entry list`).toReversed())).toEqual([
    ['Birch', day2, '14:02', 'in', 'message', ''],
    ['Birch', day2, '14:03', 'out', 'message', 'Good'],
    ['Dana Reyes', day2, '14:06', 'in', 'message', 'Here it is'],
  ]);
});

test('the book of friends', async () => {
  const journal = await book();
  expect(
    said(
      await imported(
        journal,
        'friends.md',
        '### Activities:\n- 2026-03-02: Lunch with **Dana Reyes** and **Birch** at _Bistro_. @food\n- 2026-03-01: Called **Birch**.\n\n### Friends:\n- Dana Reyes (a.k.a. D)\n',
      ),
    ),
  ).toEqual([
    ['Birch', '2026-03-01', null, 'mutual', 'call', 'Called Birch.'],
    ['Dana Reyes', '2026-03-02', null, 'mutual', 'meeting', lunch],
    ['Birch', '2026-03-02', null, 'mutual', 'meeting', lunch],
  ]);
});

test('friends are clients, and their notes are notes, where a flag says so', async () => {
  const { rapport, write } = await newJournal({ today: '2026-03-20' });
  write(
    'friends.md',
    [
      ...['### Activities:', '- 2026-03-02: Lunch with **Cy**.', ''],
      ...['### Notes:', '- 2026-03-01: **Grace Hopper** has a boat. @sea', ''],
      ...[
        '### Friends:',
        '- Grace Hopper (a.k.a. The Admiral a.k.a. Amazing Grace) [NYC] @navy @work',
        '- Cy',
      ],
      ...['', '### Locations:', '- NYC', ''],
    ].join('\n'),
  );
  expect(await rapport.json`import friends.md --kind clients`).toMatchObject({ newCount: 2 });
  expect(await rapport.json`client show grace`).toMatchObject({
    name: 'Grace Hopper',
    tags: ['navy', 'work'],
  });
  expect(await rapport.json`import friends.md --kind notes`).toMatchObject({ newCount: 1 });
  expect(await rapport.json`import friends.md`).toMatchObject({ kind: 'entries', newCount: 1 });
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
      { uuid: 'a-4', description: 'Ring Dana Reyes', due: '20260324T100000Z', status: 'pending' },
    ]),
  );
  expect(await journal.rapport.json`import tasks.json`).toMatchObject({ kind: 'reminders', newCount: 2 });
  expect(await journal.rapport.json`import tasks.json`).toMatchObject({ newCount: 0 });
  expect(await journal.rapport.json`reminder list`).toMatchObject([
    { client: 'Birch', text: 'Send the offer', dueOn: '2026-03-23' },
    { client: 'Dana Reyes', text: 'Ring Dana Reyes', dueOn: '2026-03-24' },
  ]);
});

test('a chat that does not tell whether the day or the month comes first is refused', async () => {
  const { rapport, write } = await book();
  write('chat.txt', '1/2/26, 2:06 PM - Dana Reyes: Hello\n1/2/26, 2:09 PM - Ines Vale: Hi\n');
  expect((await rapport.run(['import', 'chat.txt'])).stdout).toContain('could be 1 February or January 2');
  await rapport`config set date-order month`;
  await rapport`import chat.txt`;
  expect(await rapport.json`entry list`).toMatchObject([{ on: '2026-01-02' }, { on: '2026-01-02' }]);
});
