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
    'Content-Length: 30',
    'From a@b Fri Jul  8 12:08:34 2011\r',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 100 }), (lines, size) => {
      const text = `From - Mon Sep 01 10:00:00 2025\n${lines.join('\n')}`;
      expect(messages(text, size)).toEqual(messages(text));
    }),
  );
});

test('mboxo, mboxrd and lines before the first message', () => {
  const text =
    '\n\nFrom ???@??? Mon Mar 02 10:00:00 2026\nFrom: a@x.example\n\nA\n\n>From me\n>>From you\n> From a quote\n\nFrom b@x Mon Mar  2 10:00:00 2026 +0100\nFrom: b@x.example\n\nB';
  expect(messages(text)).toEqual([
    'From: a@x.example\n\nA\n\nFrom me\n>From you\n> From a quote\n\n',
    'From: b@x.example\n\nB',
  ]);
});

test('mboxcl2 quotes nothing', () => {
  const body = 'Hello\n\nFrom c@x Mon Mar  2 10:00:00 2026\nFrom: c@x.example\n\n>From here\n';
  const text = `From a@x Mon Mar  2 10:00:00 2026\nContent-Length: ${body.length}\n${head('1')}\n${body}\nFrom b@x Mon Mar  2 10:00:00 2026\n${head('2')}\nB\n`;
  expect(messages(text).map((one) => subject(one).id)).toEqual(['1', '2']);
  expect(messages(text, 7)).toEqual(messages(text));
});
