import { expect } from 'vitest';
import { calendar } from '../../support/capture/mail.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';
import { testInZones } from '../../support/zones.ts';

type Entry = Record<string, unknown>;

async function book(): Promise<TestJournal> {
  const journal = await newJournal({ today: '2026-03-09' });
  const { rapport } = journal;
  await rapport`add Acme`;
  await rapport`person add acme "Dana Reyes" --email dana@acme.example --phone "+44 20 7946 0001"`;
  await rapport`person add acme "Eli Ward" --email eli@acme.example`;
  await rapport`config set me.addresses ines@vale.example`;
  return journal;
}

const dana = 'ATTENDEE;CN=Dana Reyes:MAILTO:Dana@acme.example';
const eli = 'ATTENDEE;CN=Eli:mailto:eli@acme.example';
const me = 'ORGANIZER;CN=Ines:mailto:ines@vale.example';
const room = 'ATTENDEE;CUTYPE=ROOM:mailto:room@acme.example';

/** Entries as they are asked about, the oldest first. */
async function entries({ rapport }: TestJournal) {
  return (await rapport.json<Entry[]>`entry list`).toReversed();
}

testInZones('meetings become entries: how, with whom, and for how long', async () => {
  const journal = await book();
  journal.write(
    'diary.ics',
    calendar(
      ['UID:1', 'DTSTART:20260302T100000Z', 'DTEND:20260302T104500Z', 'SUMMARY:Review', me, dana, room],
      [
        'UID:2',
        'DTSTART:20260303T100000Z',
        'SUMMARY:All of us',
        'LOCATION:https://meet.google.com/abc',
        me,
        dana,
        eli,
      ],
      ['UID:3', 'DTSTART:20260304T100000Z', 'SUMMARY:Phone call', me, dana],
      ['UID:4', 'DTSTART:20260305T100000Z', 'SUMMARY:Off', 'STATUS:CANCELLED', me, dana],
      [
        'UID:5',
        'DTSTART:20260305T100000Z',
        'SUMMARY:No',
        me,
        'ATTENDEE;PARTSTAT=DECLINED:mailto:dana@acme.example',
      ],
      ['UID:6', 'DTSTART;VALUE=DATE:20260305', 'SUMMARY:Fair', me, dana],
      ['UID:7', 'DTSTART:20260305T100000Z', 'SUMMARY:Yoga'],
      ['UID:8', 'DTSTART:20260312T100000Z', 'SUMMARY:Next one', me, dana],
    ),
  );
  expect(await journal.rapport.json`import diary.ics`).toMatchObject({ readCount: 8, newCount: 4 });
  expect(await entries(journal)).toMatchObject([
    { on: '2026-03-02', channel: 'meeting', group: false, minutes: 45, people: [{ name: 'Dana Reyes' }] },
    {
      on: '2026-03-03',
      channel: 'video',
      group: true,
      people: [{ name: 'Dana Reyes' }, { name: 'Eli Ward' }],
    },
    { on: '2026-03-04', channel: 'call', direction: 'mutual', source: 'calendar' },
    { on: '2026-03-12', text: 'Next one' },
  ]);
  expect(await journal.rapport`today`).toContain('Next one');
});

testInZones('a meeting moves and is called off; what was corrected by hand stays', async () => {
  const journal = await book();
  const diary = (...lines: readonly string[]) =>
    calendar(['UID:1', 'SUMMARY:Review', me, dana, ...lines], ['UID:2', 'SUMMARY:Plan', me, dana, ...lines]);
  journal.write('diary.ics', diary('DTSTART:20260302T100000Z'));
  await journal.rapport`import diary.ics`;
  await journal.rapport`entry edit 2 "We planned the spring"`;
  journal.write('diary.ics', diary('DTSTART:20260304T100000Z'));
  expect(await journal.rapport.json`import diary.ics`).toMatchObject({ updatedCount: 1, newCount: 0 });
  expect(await entries(journal)).toMatchObject([
    { on: '2026-03-02', text: 'We planned the spring' },
    { on: '2026-03-04', text: 'Review' },
  ]);
  journal.write('diary.ics', diary('DTSTART:20260304T100000Z', 'STATUS:CANCELLED'));
  await journal.rapport`import diary.ics`;
  expect(await entries(journal)).toMatchObject([{ text: 'We planned the spring' }]);
  await journal.rapport`undo`;
  expect(await entries(journal)).toHaveLength(2);
});

testInZones('a client that only a title names is proposed, and taken where that is asked for', async () => {
  const journal = await book();
  journal.write('diary.ics', calendar(['UID:1', 'DTSTART:20260302T100000Z', 'SUMMARY:Lunch with Acme']));
  const { stdout } = await journal.rapport.run(['import', 'diary.ics']);
  expect(stdout).toContain(
    'These meetings have no guests, and a client only in their title:\n  2026-03-02 Lunch with Acme',
  );
  expect(stdout).toContain('To log them, too: rapport import diary.ics --by-title');
  expect(await entries(journal)).toEqual([]);
  await journal.rapport`import diary.ics --by-title`;
  expect(await entries(journal)).toMatchObject([{ client: 'Acme', text: 'Lunch with Acme' }]);
});

testInZones('at a terminal it is asked which of them were with the client', async () => {
  const journal = await book();
  journal.write(
    'diary.ics',
    calendar(
      ['UID:1', 'DTSTART:20260302T100000Z', 'SUMMARY:Lunch with Acme'],
      ['UID:2', 'DTSTART:20260303T100000Z', 'SUMMARY:Read the file of Acme'],
    ),
  );
  const { rapport } = journal;
  await rapport
    .with({ terminal: true, answers: [['2026-03-02 Lunch with Acme (Acme)']] })
    .run(['import', 'diary.ics']);
  expect(await entries(journal)).toMatchObject([{ text: 'Lunch with Acme' }]);
  expect((await rapport.run(['import', 'diary.ics'])).stdout).not.toContain('Lunch');
});

testInZones('a meeting by calendar and its call in the phone bill are one entry', async (zone) => {
  const journal = await book();
  const hour = (utc: string) => {
    const at = new Date(`2026-03-02T${utc}:00Z`);
    return at.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  };
  journal.write(
    'diary.ics',
    calendar(['UID:1', 'DTSTART:20260302T100000Z', 'DTEND:20260302T103000Z', 'SUMMARY:Review', me, dana]),
  );
  journal.write(
    'calls.csv',
    `Phone,Direction,Date,Time,Minutes\n+442079460001,outgoing,2026-03-02,${hour('10:03')},25\n+442079460001,outgoing,2026-03-02,${hour('07:30')},2\n`,
  );
  await journal.rapport`import diary.ics`;
  expect(await journal.rapport.json`import calls.csv`).toMatchObject({ newCount: 1, updatedCount: 1 });
  expect(await journal.rapport.json`import calls.csv`).toMatchObject({ newCount: 0, updatedCount: 0 });
  expect(await journal.rapport.json`import diary.ics`).toMatchObject({ newCount: 0, updatedCount: 0 });
  expect(
    (await entries(journal)).map(({ channel, text, minutes }) => [channel, text, minutes]).toSorted(),
  ).toEqual([
    ['call', '', 2],
    ['call', 'Review', 30],
  ]);
});

testInZones(
  'the calls of an Android phone: known numbers, missed ones, and who was not reached',
  async () => {
    const journal = await book();
    const call = (at: string, type: number, duration: number, number = '0044 20 7946 0001') =>
      `<call number="${number}" duration="${duration}" date="${Date.parse(at)}" type="${type}" presentation="1" contact_name="(Unknown)" />`;
    journal.write(
      'calls.xml',
      `<?xml version='1.0' encoding='UTF-8' ?>\n<calls count="4">${[
        call('2026-03-02T10:00:00Z', 1, 620),
        call('2026-03-03T10:00:00Z', 2, 0),
        call('2026-03-04T10:00:00Z', 3, 0),
        call('2026-03-05T10:00:00Z', 2, 60, '-2'),
      ].join('\n')}</calls>`,
    );
    expect(await journal.rapport.json`import calls.xml`).toMatchObject({ newCount: 3, refusedCount: 1 });
    expect(await journal.rapport.json`import calls.xml`).toMatchObject({ newCount: 0, updatedCount: 0 });
    expect(
      (await entries(journal)).map(({ on, direction, kind, minutes }) => [on, direction, kind, minutes]),
    ).toEqual([
      ['2026-03-02', 'in', 'exchange', 10],
      ['2026-03-03', 'out', 'attempt', null],
      ['2026-03-04', 'in', 'attempt', null],
    ]);
  },
);
