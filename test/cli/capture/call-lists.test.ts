import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

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
    ['2026-03-17', '14:05', 'mutual', 'exchange', 5],
    ['2026-03-18', '14:05', 'in', 'attempt', 1],
  ]);
});

test('Twilio: seconds, legs and statuses', async () => {
  expect(
    await calls(
      'Call Sid,Parent Call Sid,From,To,Direction,Status,Start Time,End Time,Duration',
      'CA1,,+442079460001,+441234567890,inbound,completed,2026-03-02 14:05:00 UTC,2026-03-02 14:15:00 UTC,600',
      'CA2,,+441234567890,+442079460001,outbound-api,no-answer,2026-03-03 14:05:00 UTC,2026-03-03 14:05:10 UTC,0',
    ),
  ).toEqual([
    ['2026-03-02', '14:05', 'in', 'exchange', 10],
    ['2026-03-03', '14:05', 'out', 'attempt', null],
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
