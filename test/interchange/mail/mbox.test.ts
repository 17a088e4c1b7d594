import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mboxMessages } from '../../../src/interchange/mail/mbox.ts';
import { readMessage } from '../../../src/interchange/mail/message.ts';

/** The messages of a mailbox that comes in pieces of some length. */
function messages(text: string, size = text.length): string[] {
  const bytes = Buffer.from(text);
  const pieces = function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  return [...mboxMessages(pieces)].map((one) => one.toString());
}

const head = (id: string) => `From: a@x.example\nMessage-ID: <${id}>\n`;
const subject = (text: string) => readMessage(Buffer.from(text), 1).head;

test('a line of a body that begins with From begins no message', () => {
  const text = `From - Mon Sep 01 10:00:00 2025\n${head('1')}\nHello\n\nFrom Monday on I am away.\n\nFrom a@b Fri Jul  8 12:08:34 2011\n${head('2')}\nBye\n`;
  expect(messages(text).map((one) => subject(one).id)).toEqual(['1', '2']);
});

test('the separators of Gmail, with line ends of Windows', () => {
  const text =
    `From 1828@xxx Mon Apr 07 14:31:02 +0000 2025\r\n${head('1')}\r\nHi\r\n\r\nFrom 1829@xxx Mon Apr 07 14:31:02 +0000 2025\r\n${head('2')}\r\nHi\r\n`.replace(
      /(?<!\r)\n/g,
      '\r\n',
    );
  expect(messages(text).map((one) => subject(one).id)).toEqual(['1', '2']);
});

test('quoted lines are unquoted', () => {
  expect(messages(`From - Mon Sep 01 10:00:00 2025\n${head('1')}\n>From here\n>>From there\n`)[0]).toContain(
    '\nFrom here\n>From there\n',
  );
});

test('Content-Length is believed where a message or the end follows', () => {
  const inner = 'Hello\n\nFrom - Mon Sep 01 10:00:00 2025\nX: not a message\n\nBye\n';
  const text = (length: number) =>
    `From - Mon Sep 01 10:00:00 2025\nContent-Length: ${length}\n${head('1')}\n${inner}\nFrom - Mon Sep 01 10:00:00 2025\n${head('2')}\nHi\n`;
  expect(messages(text(inner.length)).map((one) => subject(one).id)).toEqual(['1', '2']);
  expect(messages(text(7))).toHaveLength(3);
});

test('the same messages come out in whatever pieces a file is read', () => {
  const line = fc.constantFrom(
    '',
    'From Monday on',
    'From - Mon Sep 01 10:00:00 2025',
    '>From x',
    'Hello',
    'Subject: x',
    'From:',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (lines, size) => {
      const text = `From - Mon Sep 01 10:00:00 2025\n${lines.join('\n')}`;
      expect(messages(text, size)).toEqual(messages(text));
    }),
  );
});

test.each([
  ['Mon, 02 Mar 2026 10:00:00 +0100', '2026-03-02T09:00:00.000Z'],
  ['Mo, 2 Mär 26 10:00 CEST', '2026-03-02T08:00:00.000Z'],
  ['2 Mar 99 10:00:00', '1999-03-02T10:00:00.000Z'],
  ['2026-03-02T10:00:00Z', '2026-03-02T10:00:00.000Z'],
  ['31 Feb 2026 10:00:00 +0000', null],
  ['tomorrow', null],
])('the date %s', (date, instant) => {
  const { sentAt } = subject(`Date: ${date}\nFrom: a@x.example\n\n`);
  expect(sentAt === null ? null : new Date(sentAt).toISOString()).toBe(instant);
});

test('a message without a date has that of the last server, and one without an id has one made of it', () => {
  const text = 'From: a@x.example\nReceived: from y by z;\n\tMon, 2 Mar 2026 10:00:00 +0000\nSubject: x\n\n';
  expect(subject(text)).toMatchObject({ sentAt: Date.parse('2026-03-02T10:00:00Z') });
  expect(subject(text).id).toMatch(/^made-[\da-f]{24}$/);
  expect(subject(text).id).toBe(subject(text).id);
});

test.each([
  ['Dana <DANA@x.example>', [['Dana', 'dana@x.example']]],
  ['=?utf-8?Q?M=C3=BCller=2C_J=C3=B6rg?= <j@x.example>', [['Müller, Jörg', 'j@x.example']]],
  ['a@x.example (Ada)', [['Ada', 'a@x.example']]],
  ['undisclosed-recipients:;', []],
  [
    'Team: a@x.example, "B, C" <b@x.example>;',
    [
      ['', 'a@x.example'],
      ['B, C', 'b@x.example'],
    ],
  ],
  ['nobody', []],
])('the addresses of %s', (value, parties) => {
  const { to } = subject(`From: x@x.example\nTo: ${value}\n\n`);
  expect(to.map(({ name, address }) => [name, address])).toEqual(parties);
});

test('headers in letters of Western Europe, folded, and without end are read', () => {
  const latin = Buffer.from('From: J\xf6rg <j@x.example>\nSubject: Gr\xfc\xdfe\n\taus K\xf6ln\n', 'latin1');
  expect(readMessage(latin, 1).head).toMatchObject({ subject: 'Grüße aus Köln', from: [{ name: 'Jörg' }] });
});

test('no bytes at all stop it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readMessage(Buffer.from(bytes), 1)),
  );
});
