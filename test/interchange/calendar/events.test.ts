import { expect, test } from 'vitest';
import { readEvents } from '../../../src/interchange/calendar/events.ts';
import { calendar } from '../../support/capture/mail.ts';
import { testInZones } from '../../support/zones.ts';

const span = { since: 0, until: Date.parse('2026-12-31T00:00:00Z') };

/** The beginnings of what a calendar has, with what is called off. */
function begins(text: string): string[] {
  return readEvents(text, span).events.map(
    ({ startsAt, isCancelled }) =>
      new Date(startsAt).toISOString().slice(0, 16) + (isCancelled ? ' off' : ''),
  );
}

const weekly = ['UID:s', 'DTSTART;TZID=Europe/Berlin:20260302T100000', 'RRULE:FREQ=WEEKLY;COUNT=4'];

test('a series keeps its hour when clocks change', () => {
  expect(
    begins(calendar(['UID:s', 'DTSTART;TZID=Europe/Berlin:20260323T100000', 'RRULE:FREQ=WEEKLY;COUNT=2'])),
  ).toEqual(['2026-03-23T09:00', '2026-03-30T08:00']);
});

test('days are taken out of a series in whatever zone they are written', () => {
  expect(
    begins(calendar([...weekly, 'EXDATE:20260309T090000Z', 'EXDATE;TZID=America/New_York:20260316T050000'])),
  ).toEqual(['2026-03-02T09:00', '2026-03-23T09:00']);
});

test('the end of a series in UTC holds its last meeting', () => {
  expect(
    begins(
      calendar([
        'UID:s',
        'DTSTART;TZID=Europe/Berlin:20260302T100000',
        'RRULE:FREQ=WEEKLY;UNTIL=20260309T090000Z',
      ]),
    ),
  ).toEqual(['2026-03-02T09:00', '2026-03-09T09:00']);
});

test('meetings of a series move and are called off; those of another at the same time do not', () => {
  const text = calendar(
    weekly,
    [
      'UID:s',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260309T100000',
      'DTSTART;TZID=Europe/Berlin:20260310T150000',
    ],
    [
      'UID:s',
      'RECURRENCE-ID:20260316T090000Z',
      'DTSTART;TZID=Europe/Berlin:20260316T100000',
      'STATUS:CANCELLED',
    ],
    weekly.map((line) => line.replace('UID:s', 'UID:t')),
  );
  expect(begins(text)).toEqual([
    ...['2026-03-02T09:00', '2026-03-10T14:00', '2026-03-16T09:00 off', '2026-03-23T09:00'],
    ...['2026-03-02T09:00', '2026-03-09T09:00', '2026-03-16T09:00', '2026-03-23T09:00'],
  ]);
  const moved = readEvents(text, span).events[1];
  expect(moved).toMatchObject({ uid: 's', occurrence: '2026-03-09T10:00:00' });
});

test('series by days alone, by periods, and until a day', () => {
  expect(
    begins(calendar(['UID:r', 'DTSTART:20260302T100000Z', 'RDATE:20260305T100000Z,20260306T100000Z'])),
  ).toEqual([...['2026-03-02T10:00', '2026-03-05T10:00', '2026-03-06T10:00']]);
  expect(
    begins(calendar(['UID:r', 'DTSTART:20260302T100000Z', 'RDATE;VALUE=PERIOD:20260305T120000Z/PT1H'])),
  ).toEqual(['2026-03-02T10:00', '2026-03-05T12:00']);
  expect(begins(calendar(['UID:r', 'DTSTART:20260302T100000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20260309']))).toEqual(
    ['2026-03-02T10:00', '2026-03-09T10:00'],
  );
});

test('several days are taken out at once, and by the day alone', () => {
  const without = (line: string) => begins(calendar([...weekly, line]));
  expect(without('EXDATE:20260309T090000Z,20260316T090000Z')).toEqual([
    '2026-03-02T09:00',
    '2026-03-23T09:00',
  ]);
  expect(without('EXDATE;VALUE=DATE:20260309')).toEqual([
    ...['2026-03-02T09:00', '2026-03-16T09:00', '2026-03-23T09:00'],
  ]);
});

test('this meeting and those behind it move together', () => {
  const text = calendar(weekly, [
    'UID:s',
    'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260316T100000',
    'DTSTART;TZID=Europe/Berlin:20260316T140000',
  ]);
  expect(begins(text)).toEqual([
    ...['2026-03-02T09:00', '2026-03-09T09:00', '2026-03-16T13:00', '2026-03-23T13:00'],
  ]);
});

test('of two versions the one with the higher sequence counts, wherever it stands', () => {
  const [old, young] = [
    ['UID:q', 'SEQUENCE:1', 'DTSTART:20260304T100000Z'],
    ['UID:q', 'SEQUENCE:2', 'DTSTART:20260305T100000Z'],
  ];
  for (const both of [calendar(old, young), calendar(young, old)])
    expect(begins(both)).toEqual(['2026-03-05T10:00']);
});

testInZones('a day without an hour begins on the owner’s wall', () => {
  const [event] = readEvents(
    calendar(['UID:d', 'DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260304']),
    span,
  ).events;
  expect(event).toMatchObject({ isAllDay: true, minutes: null });
  const at = new Date(event?.startsAt ?? 0);
  expect([at.getDate(), at.getHours()]).toEqual([2, 0]);
});

testInZones('zones that are described: cities have summers, offsets have none', () => {
  const at = (zone: string) => ['UID:1', `DTSTART;TZID="${zone}":20260702T100000`];
  expect(
    [
      '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna',
      'GMT+0200',
      '(UTC-03:30) Nowhere',
      '/freeassociation.sourceforge.net/Europe/Berlin',
    ].flatMap((zone) => begins(calendar(at(zone)))),
  ).toEqual(['2026-07-02T08:00', '2026-07-02T08:00', '2026-07-02T13:30', '2026-07-02T08:00']);
});

test('a zone that nobody knows is the calendar’s', () => {
  const text = calendar(['UID:1', 'DTSTART;TZID=Nowhere/Land:20260302T100000']);
  expect(begins(text.replace('VERSION', 'X-WR-TIMEZONE:Asia/Tokyo\r\nVERSION'))).toEqual([
    '2026-03-02T01:00',
  ]);
});

test('a file that is cut short tells so, and an event without end costs itself', () => {
  const text = calendar(['UID:1', 'DTSTART:20260302T100000Z'], ['UID:2', 'DTSTART:20260303T100000Z']);
  const { events, problems } = readEvents(text.slice(0, text.lastIndexOf('END:VEVENT')), span);
  expect(events.map(({ uid }) => uid)).toEqual(['1']);
  expect(problems).toEqual([{ line: 7, reason: 'it has no end' }]);
  const without = readEvents(text.replace('END:VEVENT\r\n', ''), span);
  expect(without.events.map(({ uid }) => uid)).toEqual(['2']);
  expect(without.problems).toEqual([{ line: 3, reason: 'it has no end' }]);
});

test('video is told by properties of programs, and by links', () => {
  const isVideo = (line: string) =>
    readEvents(calendar(['UID:1', 'DTSTART:20260302T100000Z', line]), span).events[0]?.hasVideo;
  expect(
    [
      'X-GOOGLE-CONFERENCE:https://meet.google.com/abc',
      'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/x',
      'CONFERENCE;VALUE=URI:https://video.example/1',
      'LOCATION:https://meet.jit.si/room',
      'LOCATION:Room 4',
      'DESCRIPTION:See https://example.com/zoom',
    ].map(isVideo),
  ).toEqual([true, true, true, true, false, false]);
});

testInZones('zones are known by the names of Windows, and by what the file says of them', () => {
  const own = [
    'BEGIN:VTIMEZONE',
    'TZID:Nowhere',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0500',
    'TZOFFSETTO:+0500',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n');
  const text = calendar(
    ['UID:1', 'DTSTART;TZID=W. Europe Standard Time:20260302T100000'],
    ['UID:2', 'DTSTART;TZID=Nowhere:20260302T100000'],
    ['UID:3', 'DTSTART:20260302T100000Z'],
  ).replace('BEGIN:VEVENT', `${own}\r\nBEGIN:VEVENT`);
  expect(begins(text)).toEqual(['2026-03-02T09:00', '2026-03-02T05:00', '2026-03-02T10:00']);
});

test('a time without a zone is one of the calendar’s zone', () => {
  const text = calendar(['UID:1', 'DTSTART:20260302T100000']).replace(
    'VERSION',
    'X-WR-TIMEZONE:Asia/Tokyo\r\nVERSION',
  );
  expect(begins(text)).toEqual(['2026-03-02T01:00']);
});

testInZones('and of the owner’s where the calendar has none', () => {
  const [event] = readEvents(calendar(['UID:1', 'DTSTART:20260302T100000']), span).events;
  expect(new Date(event?.startsAt ?? 0).getHours()).toBe(10);
});

test('a series without end ends with the span, and one broken event costs itself', () => {
  const text = calendar(
    ['UID:1', 'DTSTART:20260101T100000Z', 'RRULE:FREQ=DAILY', 'a line that is none'],
    ['UID:2', 'SUMMARY:No beginning'],
    ['UID:3', 'DTSTART:nonsense'],
  );
  const { events, problems } = readEvents(text, span);
  expect(events).toHaveLength(364);
  expect(problems.map(({ line }) => line)).toEqual([9, 13]);
});

test('guests, rooms, who declined, and links', () => {
  const { events } = readEvents(
    calendar([
      ...[
        'UID:1',
        'DTSTART:20260302T100000Z',
        'DTEND:20260302T103000Z',
        'SUMMARY:Talk',
        'ORGANIZER;CN=Me:mailto:me@x.example',
      ],
      ...[
        'ATTENDEE;CN="B, C";PARTSTAT=DECLINED:MAILTO:B@x.example',
        'ATTENDEE;CUTYPE=ROOM:mailto:r@x.example',
      ],
      ...['DESCRIPTION:Join: https://us02web.zoom.us/j/1'],
    ]),
    span,
  );
  expect(events).toMatchObject([
    {
      ...{ minutes: 30, summary: 'Talk', hasVideo: true, occurrence: null },
      guests: [
        { name: 'B, C', address: 'b@x.example', hasDeclined: true },
        { address: 'r@x.example', isRoom: true },
        { name: 'Me', address: 'me@x.example', hasDeclined: false },
      ],
    },
  ]);
});
