import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Keys } from '../../../src/cli/prompts/keyboard.ts';

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((done) => setImmediate(done));
}

/** What a question reads when a terminal sends these pieces, one after the other. */
async function read(...sent: (string | Buffer)[]): Promise<string> {
  const keys = new Keys();
  let read = '';
  keys.on('data', (piece) => {
    read += piece;
  });
  for (const piece of sent) keys.write(piece);
  await turns(20);
  return read;
}

const pasted = (text: string) => `\u001b[200~${text}\u001b[201~`;

test('keys go through as they are', async () => {
  expect(await read('a', '\r', '\u001b[A', '\u001b', '\u007f', '\t')).toBe('a\r\u001b[A\u001b\u007f\t');
});

test('Enter comes in a turn of its own, after a list was cut to what is typed', async () => {
  const keys = new Keys();
  const read: string[] = [];
  keys.on('data', (piece) => read.push(String(piece)));
  const first = new Promise((done) => keys.once('data', done));
  keys.write('3\r');
  await first;
  await Promise.resolve();
  expect(read).toEqual(['3']);
  await turns(5);
  expect(read).toEqual(['3', '\r']);
});

test('Ctrl-D leaves a question as Ctrl-C does', async () => {
  expect(await read('ab\u0004')).toBe('ab\u0003');
});

test('a paste of several lines is one line, and the marks around it are gone', async () => {
  expect(await read('x', pasted('one\r\ntwo\n\n\tthree\u0003'), '\r')).toBe('xone two three \r');
});

test('nothing in a paste acts on the terminal that shows it', async () => {
  expect(await read(pasted('a\u009b2J\u009d0;owned\u009cb\u001b[2J'))).toBe('a 2J 0;owned b [2J');
});

test('a mark that is cut in two is still a mark, and letters are not torn', async () => {
  const bytes = Buffer.from(pasted('é\nß'));
  for (let at = 3; at < bytes.length; at += 1) {
    const inMark = /\u001b(\[2?)?$/.test(bytes.subarray(0, at).toString());
    if (!inMark) expect(await read(bytes.subarray(0, at), bytes.subarray(at)), `cut at ${at}`).toBe('é ß');
  }
});

test('a terminal that goes away leaves the question', async () => {
  const keys = new Keys();
  keys.end('ab');
  await new Promise((done) => setImmediate(done));
  expect(String(keys.read())).toBe('ab\u0003');
});

test('a paste never answers a question', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      fc.pre(!text.includes('\u001b'));
      expect(await read(pasted(text))).not.toMatch(/[\r\n\u0003]/);
    }),
  );
});
