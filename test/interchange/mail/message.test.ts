import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessage } from '../../../src/interchange/mail/message.ts';

const headOf = (text: string) => readMessage(Buffer.from(text), 1).head;

test('a message without a date has that of the last server, and one without an id has one made of it', () => {
  const text = 'From: a@x.example\nReceived: from y by z;\n\tMon, 2 Mar 2026 10:00:00 +0000\nSubject: x\n\n';
  expect(headOf(text)).toMatchObject({ sentAt: Date.parse('2026-03-02T10:00:00Z') });
  expect(headOf(text).id).toMatch(/^made-[\da-f]{24}$/);
  expect(headOf(text).id).toBe(headOf(text).id);
});

test('the ids of a thread are those it refers to, the oldest first, each once', () => {
  expect(
    headOf('From: a@x.example\nIn-Reply-To: <3@x>\nReferences: <1@x>\n\t<2@x> <3@x>\n\n').references,
  ).toEqual(['1@x', '2@x', '3@x']);
  expect(headOf('From: a@x.example\nMESSAGE-ID: bare@x\n\n').id).toBe('bare@x');
});

test('who sent it is in Sender where From is empty', () => {
  expect(headOf('From: \nSender: Ada <a@x.example>\n\n').from).toEqual([
    { name: 'Ada', address: 'a@x.example' },
  ]);
});

test('no bytes at all stop it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readMessage(Buffer.from(bytes), 1)),
  );
});
