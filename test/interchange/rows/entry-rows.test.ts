import { describe, expect, test } from 'vitest';
import { toEntryRecord } from '../../../src/interchange/rows/entry-rows.ts';
import { channels, type NewEntry } from '../../../src/nouns/entry.ts';
import { fixtureBytes, flat, openCsv } from '../csv/csv-fixture.ts';

function entries(bytes: Uint8Array | string) {
  const { rows, mapping } = openCsv(bytes, 'entries');
  return rows.map((row) => flat(toEntryRecord(row, mapping)));
}

function only(column: string, value: string) {
  const [record] = entries(`client,date,${column}\nAcme,2026-05-04,${value}\n`);
  if (!record) throw new Error('no row');
  return record;
}

test('a log of past entries', () => {
  expect(entries(fixtureBytes('entries.csv'))).toEqual([
    {
      line: 2,
      client: 'Northwind Prints',
      person: 'Dana Reyes',
      happenedOn: '2026-05-04',
      channel: 'call',
      direction: 'out',
      minutes: 25,
      text: 'Walked through the spring catalogue',
      problems: [],
    },
    {
      line: 3,
      client: 'Northwind Prints',
      person: 'Dana Reyes',
      happenedOn: '2026-05-11',
      timeOfDay: '16:20',
      channel: 'email',
      direction: 'in',
      audience: 'one-on-one',
      text: 'Asked for the paper samples\nbefore Friday',
      problems: [],
    },
    {
      line: 5,
      client: 'Fable Toys',
      happenedOn: '2026-05-18',
      channel: 'video',
      audience: 'group',
      minutes: 90,
      text: 'Kick-off with the whole team',
      problems: [],
    },
    {
      line: 6,
      client: 'Fable Toys',
      happenedOn: '2026-05-20',
      channel: 'call',
      kind: 'attempt',
      text: 'No answer',
      problems: [],
    },
    {
      line: 7,
      client: 'Fable Toys',
      happenedOn: '2026-05-21',
      channel: 'email',
      direction: 'out',
      kind: 'bulk',
      text: 'May issue',
      problems: [],
    },
    {
      line: 8,
      client: 'Fable Toys',
      text: 'Coo',
      problems: [
        '"05/06/2026" could be 5 June or May 6; write 2026-06-05 or 2026-05-06',
        '"carrier pigeon" is no channel; it can be email, message, letter, call, video, meeting, event; to name it for such rows: --channel',
      ],
    },
  ]);
});

test.each<[string, Partial<NewEntry>]>([
  ...channels.map((channel): [string, Partial<NewEntry>] => [channel, { channel }]),
  ['Phone', { channel: 'call' }],
  ['MS Teams', { channel: 'video' }],
  ['mail', { channel: 'email' }],
  ['WhatsApp', { channel: 'message' }],
  ['in person', { channel: 'meeting' }],
  ['INCOMING_EMAIL', { channel: 'email', direction: 'in' }],
  ['Email sent', { channel: 'email', direction: 'out' }],
  ['Outbound call', { channel: 'call', direction: 'out' }],
  ['conference call', { channel: 'call', audience: 'group' }],
  ['webinar', { channel: 'event', audience: 'group' }],
  ['auto-reply', { channel: 'email', direction: 'in', kind: 'automatic' }],
])('the channel %s', (written, meaning) => {
  expect(only('channel', written)).toMatchObject({ ...meaning, problems: [] });
});

test('a separate column beats the channel word', () => {
  const [record] = entries('client,date,channel,direction,kind\nAcme,2026-05-04,voicemail,in,exchange\n');
  expect(record).toMatchObject({ channel: 'call', direction: 'in', kind: 'exchange' });
});

test.each([
  ['received', 'in'],
  ['Outgoing', 'out'],
  ['both', 'mutual'],
])('the direction %s is %s', (written, direction) => {
  expect(only('direction', written).direction).toBe(direction);
});

test.each([
  ['yes', 'group'],
  ['Group', 'group'],
  ['No', 'one-on-one'],
  ['one-on-one', 'one-on-one'],
  ['1:1', 'one-on-one'],
])('the audience %s is %s', (written, audience) => {
  expect(only('group', written).audience).toBe(audience);
});

test.each([
  ['30', 30],
  ['30 min', 30],
  ['45 minutes', 45],
  ['1:05', 65],
  ['0:45:00', 45],
  ['1h', 60],
  ['1h 15m', 75],
  ['1.5 hours', 90],
  ['0', undefined],
])('%s is %s minutes', (written, minutes) => {
  expect(only('minutes', written)).toMatchObject({ problems: [] });
  expect(only('minutes', written).minutes).toBe(minutes);
});

describe('what is left out, or refused', () => {
  test.each([
    ['minutes', 'long', '"long" is not a number of minutes'],
    ['minutes', '-5', '"-5" is not a number of minutes'],
    ['direction', 'up', '"up" is no direction; it can be in, out, mutual'],
    ['group', 'some', '"some" is no group; it can be one-on-one, group'],
    ['kind', 'odd', '"odd" is no kind; it can be exchange, attempt, bulk, automatic'],
  ])('%s %s', (column, value, problem) => {
    expect(only(column, value)).toMatchObject({ problems: [], remarks: [problem] });
  });

  test('a row without a client or a day', () => {
    const records = entries('client,email,date\n,,2026-05-04\n,ada@example.com,2026-05-04\nAcme,,\n');
    expect(records.map(({ problems }) => problems)).toEqual([
      ['no client, person or email'],
      [],
      ['no date'],
    ]);
  });
});

test('subject and description become one text', () => {
  const [record] = entries('client,date,subject,description\nAcme,2026-05-04,Renewal,They want a year\n');
  expect(record?.text).toBe('Renewal\nThey want a year');
});

test.each([
  ['help', ['help']],
  ['"Thanks, personal"', ['personal', 'thanks']],
  ['advice;help; ;ADVICE', ['help', 'advice']],
  ['', undefined],
])('touches %s', (cell, touches) => {
  expect(only('touches', cell)).toMatchObject({ problems: [] });
  expect(only('touches', cell).touches).toEqual(touches);
});

test('an unknown touch is a remark', () => {
  expect(only('touches', 'help;gift').remarks).toEqual([
    '"gift" is no touch; it can be personal, candor, help, news, advice, feedback, sales, thanks',
  ]);
});
