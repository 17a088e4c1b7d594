import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';
import { testInZones } from '../../support/zones.ts';

type Entry = Record<string, unknown>;

/** The calls of a list, the oldest first: day, hour, who rang, what came of it, and the minutes. */
async function calls(...rows: readonly string[]) {
  const { rapport, write } = await newJournal({ today: '2026-03-20' });
  await rapport`add Acme --phone ${'+44 20 7946 0001'}`;
  await rapport`config set country GB`;
  write('calls.csv', `${rows.join('\n')}\n`);
  await rapport`import calls.csv`;
  const entries = (await rapport.json<Entry[]>`entry list`).toReversed();
  return entries.map(({ on, timeOfDay, direction, kind, minutes }) => [
    on,
    timeOfDay,
    direction,
    kind,
    minutes,
  ]);
}

test('RingCentral: the day of the week, half days, results, and no fax', async () => {
  expect(
    await calls(
      '"Type","Phone Number","Name","Date","Time","Action","Action Result","Result Description","Duration"',
      '"Voice","(020) 7946 0001","","Tue 03/17/2026","2:05 PM","VoIP Call","Call connected","","0:05:10"',
      '"Voice","+442079460001","","Wed 03/18/2026","2:05 PM","Phone Call","Missed","","0:00:10"',
      '"Fax","+442079460001","","Wed 03/18/2026","2:05 PM","Phone Call","Accepted","","0:00:10"',
    ),
  ).toEqual([
    ['2026-03-17', '14:05', 'out', 'exchange', 5],
    ['2026-03-18', '14:05', 'in', 'attempt', null],
  ]);
});

test('RingCentral: days are American, and a direction outranks a result', async () => {
  const row = (way: string, day: string, time: string, result: string) =>
    `"${way}","Voice","(020) 7946 0001","","Fri ${day}/2026","${time}","Phone Call","${result}","0:00:40"`;
  expect(
    await calls(
      '"Direction","Type","Phone Number","Name","Date","Time","Action","Action Result","Duration"',
      row('Incoming', '03/06', '12:05 AM', 'Accepted'),
      row('Incoming', '03/07', '12:05 PM', 'Voicemail'),
      row('Outgoing', '03/08', '9:05 AM', 'Voicemail'),
      row('Outgoing', '03/09', '9:05 AM', 'Busy'),
    ),
  ).toEqual([
    ['2026-03-06', '00:05', 'in', 'exchange', 1],
    ['2026-03-07', '12:05', 'in', 'attempt', null],
    ['2026-03-08', '09:05', 'out', 'attempt', null],
    ['2026-03-09', '09:05', 'out', 'attempt', null],
  ]);
});

testInZones('Twilio: seconds, statuses, and hours of the owner’s wall', async (zone) => {
  const hour = { UTC: '14:05', 'Europe/Paris': '15:05', 'America/Sao_Paulo': '11:05' }[zone as string];
  const found = await calls(
    'Call Sid,Parent Call Sid,From,To,Direction,Status,Start Time,End Time,Duration',
    'CA1,,+442079460001,+441234567890,inbound,completed,2026-03-02 14:05:00 UTC,2026-03-02 14:15:00 UTC,600',
    'CA2,CA1,+442079460001,+447700900123,outbound-dial,completed,2026-03-02 14:05:03 UTC,2026-03-02 14:15:00 UTC,597',
    'CA3,,+441234567890,+442079460001,outbound-api,no-answer,14:05:00 UTC 2026-03-03,14:05:10 UTC 2026-03-03,0',
    'CA4,,+441234567890,+442079460001,outbound-api,ringing,14:05:00 UTC 2026-03-04,,0',
  );
  const rest = [
    ['in', 'exchange', 10],
    ['out', 'attempt', null],
  ];
  expect(found.map(([, , ...one]) => one)).toEqual(rest);
  if (hour) expect(found.map(([, time]) => time)).toEqual([hour, hour]);
});

test.each([
  [
    'STARFACE',
    [
      'Datum;Anrufer;Angerufener;Dauer;Ergebnis',
      '02.03.2026 14:05:00;+4930123456;+442079460001;00:03:00;Verbunden',
      '13.03.2026 14:05:00;0044 20 79460001;+4930123456;00:00:00;Verpasst',
      '14.03.2026 14:05:00;+4930123456;+442079460001;00:00:20;Nicht erreicht',
    ],
  ],
  [
    'STARFACE, with names, seconds and an extension',
    [
      '"Startzeit";"Anrufernummer";"Anrufername";"Angerufene Nummer";"Angerufener Name";"Dauer";"Beantwortet"',
      '"02.03.2026 14:05:00";"23";"Ich";"+442079460001";"Acme";"180";"ja"',
      '"13.03.2026 14:05:00";"+442079460001";"Acme";"23";"Ich";"0";"nein"',
      '"14.03.2026 14:05:00";"23";"Ich";"+442079460001";"Acme";"0";"nein"',
    ],
  ],
  [
    'Swyx',
    [
      'CallID,OriginationNumber,OriginationName,CalledNumber,CalledName,StartTime,EndTime,Duration,State',
      '1,+4930123456,Ich,+442079460001,Acme,2026-03-02 14:05:00,2026-03-02 14:08:00,180,Connected',
      '2,+442079460001,Acme,+4930123456,Ich,2026-03-13 14:05:00,2026-03-13 14:05:00,0,NotAnswered',
      '3,+4930123456,Ich,+442079460001,Acme,2026-03-14 14:05:00,2026-03-14 14:05:00,0,Busy',
    ],
  ],
])('who called and who was called: %s', async (_, rows) => {
  expect(await calls(...rows)).toEqual([
    ['2026-03-02', '14:05', 'out', 'exchange', 3],
    ['2026-03-13', '14:05', 'in', 'attempt', null],
    ['2026-03-14', '14:05', 'out', 'attempt', null],
  ]);
});

test('sipgate: the bill has what was spoken with others', async () => {
  expect(
    await calls(
      'Datum;Uhrzeit;Rufnummer;Zielrufnummer;Ziel;Dauer;Kosten',
      '02.03.2026;14:05:00;+4930123456;+442079460001;UK;00:10:12;0,12',
    ),
  ).toEqual([['2026-03-02', '14:05', 'out', 'exchange', 10]]);
});

testInZones('sipgate: the history has who rang, and hours with a zone', async () => {
  const found = await calls(
    'date,direction,type,source,sourceAlias,target,targetAlias,status,duration',
    '2026-03-02T14:05:00+01:00,INCOMING,CALL,+442079460001,Acme,+4930123456,me,PICKUP,61',
    '2026-03-03T14:05:00+01:00,INCOMING,CALL,+442079460001,Acme,+4930123456,me,NOPICKUP,0',
    '2026-03-04T14:05:00+01:00,OUTGOING,CALL,+4930123456,me,+442079460001,Acme,BUSY,0',
  );
  expect(found.map(([, , ...one]) => one)).toEqual([
    ['in', 'exchange', 1],
    ['in', 'attempt', null],
    ['out', 'attempt', null],
  ]);
});

test('a list by numbers in two columns, in German', async () => {
  expect(
    await calls(
      'Datum;Uhrzeit;Richtung;Von;An;Dauer;Status',
      '02.03.2026;14:05:00;eingehend;+442079460001;+4930123456;00:10:00;angenommen',
      '03.03.2026;14:05:00;ausgehend;+4930123456;+442079460001;00:00:00;nicht erreicht',
      '04.03.2026;14:05:00;eingehend;+442079460001;+4930123456;00:00:00;verpasst',
    ),
  ).toEqual([
    ['2026-03-02', '14:05', 'in', 'exchange', 10],
    ['2026-03-03', '14:05', 'out', 'attempt', null],
    ['2026-03-04', '14:05', 'in', 'attempt', null],
  ]);
});

test('a list of calls by two sides keeps its notes, and columns that are named are those of the file', async () => {
  const { rapport, write } = await newJournal({ today: '2026-03-20' });
  await rapport`add Acme --phone ${'+44 20 7946 0001'}`;
  write(
    'calls.csv',
    'Date,Time,Caller,Called,Duration,Result,Notes,Remark\n2026-03-02,14:05,+4930123456,+442079460001,180,answered,Went well,Ring again\n',
  );
  await rapport`import calls.csv`;
  expect(await rapport.json`entry list`).toMatchObject([{ text: 'Went well', minutes: 3, direction: 'out' }]);
  await rapport`undo --yes`;
  await rapport`import calls.csv --kind entries --map Called=phone --map Caller=ignore --map Notes=ignore --map Remark=text`;
  expect(await rapport.json`entry list`).toMatchObject([{ text: 'Ring again' }]);
});
