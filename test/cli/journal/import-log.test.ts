import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

type Entry = Record<string, unknown>;

/** What the journal of some clients has after a file of entries was imported twice, the oldest first. */
async function imported(clients: readonly string[], rows: readonly string[], flags: readonly string[] = []) {
  const { rapport, write } = await newJournal();
  for (const client of clients) await rapport.run(['client', 'add', ...client.split('|')]);
  write('log.csv', `${rows.join('\n')}\n`);
  const line = ['import', 'csv', 'log.csv', ...flags];
  const first = JSON.parse((await rapport.run([...line, '--json'])).stdout) as Entry;
  const again = JSON.parse((await rapport.run([...line, '--json'])).stdout) as Entry;
  expect(again).toMatchObject({ newCount: 0, updatedCount: 0 });
  const list = await rapport.json<Entry[]>`entry list`;
  return { first, entries: list.toReversed(), rapport };
}

test('a sheet of hours: what names a talk is an entry, its keeper is nobody there', async () => {
  const { first, entries, rapport } = await imported(
    ['Garage Leroy'],
    [
      'Date,Client,Project,Task,Notes,Hours,First Name,Last Name,User,Email',
      '2026-02-13,Garage Leroy,Brochure,Meetings,Kick-off call,1.5,Hugo,Bernard,hugo,hugo@me.example',
      '2026-02-15,Garage Leroy,Brochure,Design,Cover,3.5,Hugo,Bernard,hugo,hugo@me.example',
    ],
  );
  expect(entries).toMatchObject([{ channel: 'meeting', text: 'Kick-off call', minutes: 90 }]);
  expect(first.refused).toEqual([
    {
      line: 3,
      reason:
        '"Design" is no channel; it can be email, message, letter, call, video, meeting, event; to name it for such rows: --channel',
    },
  ]);
  expect(await rapport.json`person list`).toEqual([]);
  expect(await rapport.json`client list`).toMatchObject([{ emails: [] }]);
});

test('calls: known by the number, with direction, hour and minutes', async () => {
  const { entries, first } = await imported(
    ['Dana Reyes|--phone|+1 (555) 010-0100', 'Bo|--phone|0151 2345678', 'Jo|--email|15550100100@x.example'],
    [
      'Number,Date,Type,Duration',
      '+15550100100,2026-02-02 14:03:11,Incoming,12:30',
      '0049 151 2345678,2026-02-02 09:00,Outgoing,5:10',
      '+15550100100,2026-02-03 09:12:01,Missed,0:00',
      '+15550100100,2026-02-03 16:00,Missed,0:00',
      '+15550100999,2026-02-04 16:00,Missed,0:00',
    ],
  );
  expect(
    entries.map(({ client, direction, kind, minutes, timeOfDay }) => [
      client,
      direction,
      kind,
      minutes,
      timeOfDay,
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "Dana Reyes",
        "in",
        "exchange",
        13,
        "14:03:11",
      ],
      [
        "Bo",
        "out",
        "exchange",
        5,
        "09:00",
      ],
      [
        "Dana Reyes",
        "in",
        "attempt",
        null,
        "09:12:01",
      ],
      [
        "Dana Reyes",
        "in",
        "attempt",
        null,
        "16:00",
      ],
    ]
  `);
  expect(first.refused).toMatchInlineSnapshot(`
    [
      {
        "line": 6,
        "reason": "no client matches "+15550100999"; import the clients first, or add it with rapport add",
      },
    ]
  `);
});

test('two calls a day are two, and one without an hour gets it', async () => {
  const { rapport, write } = await newJournal({ cast: ['Dana'] });
  await rapport`call dana Hello --on 2026-02-01`;
  write(
    'log.csv',
    'Client,Date,Channel,Direction,Text\nDana,2026-02-01 09:00,call,both,Hello\nDana,2026-02-01 16:00,call,both,Hello\n',
  );
  expect(await rapport.json`import csv log.csv`).toMatchObject({ newCount: 1, updatedCount: 1 });
  expect(await rapport.json`import csv log.csv`).toMatchObject({ unchangedCount: 2 });
  expect(await rapport.json`entry list`).toMatchObject([{ timeOfDay: '16:00' }, { timeOfDay: '09:00' }]);
  expect(await rapport`entry show e1`).toContain('09:00');
});

test('what the list of entries writes it reads, and nothing changes', async () => {
  const { rapport, write } = await newJournal({ cast: ['Dana'] });
  write('log.csv', 'Client,Date,Channel\nDana,2026-02-01 09:00,call\nDana,2026-02-01 16:00,call\n');
  await rapport`import csv log.csv`;
  write('own.csv', await rapport`entry list --csv`);
  expect(await rapport.json`import csv own.csv`).toMatchObject({ kind: 'entries', unchangedCount: 2 });
});

test('messages: the client is on one side, the owner on the other', async () => {
  const { entries, first } = await imported(
    ['Dana Reyes', 'Bo Hart'],
    [
      'CONVERSATION ID,FROM,TO,DATE,CONTENT',
      '1,Me Myself,Dana Reyes,2026-02-10 08:36:00 UTC,See you',
      '1,Dana Reyes,Me Myself,2026-02-11 09:00:00 UTC,Fine',
      '2,Bo Hart,Me Myself,2026-02-12 09:00:00 UTC,Hello',
      '3,Somebody,Me Myself,2026-02-12 09:00:00 UTC,Hello',
    ],
  );
  expect(entries.map(({ client, channel, direction }) => [client, channel, direction])).toEqual([
    ['Dana Reyes', 'message', 'out'],
    ['Dana Reyes', 'message', 'in'],
    ['Bo Hart', 'message', 'in'],
  ]);
  expect(first.refused).toMatchObject([{ line: 5 }]);
});

test('mails of a mail program', async () => {
  const { entries } = await imported(
    ['Dana Reyes|--email|dana@x.example'],
    [
      'Subject,Body,From: (Name),From: (Address),To: (Name),To: (Address),Date',
      'Hello,See you,Me Myself,me@me.example,D. Reyes,dana@x.example,2026-02-10 08:36',
      'Re: Hello,Fine,D. Reyes,dana@x.example,Me Myself,me@me.example,2026-02-11 08:36',
    ],
  );
  expect(entries).toMatchObject([
    { channel: 'email', direction: 'out', text: 'Hello\nSee you' },
    { channel: 'email', direction: 'in' },
  ]);
});

test('a calendar: the client is named in the title', async () => {
  const { entries, first } = await imported(
    ['Acme GmbH', 'Acme', 'Bolt'],
    [
      'Subject,Start Date,Start Time,End Date,End Time,All Day Event,Location',
      'Meeting with Acme GmbH,02/13/2026,10:00 AM,02/13/2026,11:00 AM,FALSE,Room',
      'Dentist,02/14/2026,10:00 AM,02/14/2026,11:00 AM,FALSE,Town',
      'Acme GmbH and Bolt,02/15/2026,10:00 AM,02/15/2026,11:00 AM,FALSE,Room',
    ],
  );
  expect(entries).toMatchObject([{ client: 'Acme GmbH', channel: 'meeting', timeOfDay: '10:00' }]);
  expect(first.refused).toMatchInlineSnapshot(`
    [
      {
        "line": 3,
        "reason": "no client is named in it; add a column client, or import the clients first",
      },
      {
        "line": 4,
        "reason": "several clients are named in it: Acme GmbH (k1) and Bolt (k3)",
      },
    ]
  `);
});

test('a unique part of a name is enough, and near ones are proposed', async () => {
  const { entries, first } = await imported(
    ['Northwind Prints Ltd', 'Blue Heron', 'Blue Moon'],
    [
      'Client,Date,Channel',
      'Northwind Prints,2026-02-01,call',
      'Blue,2026-02-02,call',
      'Blue Heran,2026-02-03,call',
    ],
  );
  expect(entries).toMatchObject([{ client: 'Northwind Prints Ltd' }]);
  expect(first.refused).toMatchInlineSnapshot(`
    [
      {
        "line": 3,
        "reason": "several clients match "Blue": Blue Heron (k2) and Blue Moon (k3)",
      },
      {
        "line": 4,
        "reason": "no client matches "Blue Heran"; perhaps Blue Heron, else import the clients first, or add it with rapport add",
      },
    ]
  `);
});

test('what is not done yet is no entry', async () => {
  const { entries, first } = await imported(
    ['Acme'],
    [
      'Type,Subject,Organization,Due date,Done',
      'Call,Renewal,Acme,2026-02-13,Done',
      'Call,Price,Acme,2026-02-20,No',
    ],
  );
  expect(entries).toMatchObject([{ text: 'Renewal' }]);
  expect(first.refused).toMatchObject([{ line: 3 }]);
});
