import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pressedKey } from '../../../src/cli/prompts/keyboard.ts';

const keys = [
  { key: 'a', name: 'apologize', value: 1 },
  { key: 'b', name: 'break', value: 2 },
  { key: 'd', name: 'done', value: 3 },
];

/** A terminal that sends pieces, one after the other, and writes down whether it was raw. */
function terminal(...pieces: (string | Buffer)[]) {
  const raw: boolean[] = [];
  const input = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => raw.push(on) });
  const output = new PassThrough();
  for (const piece of pieces) input.write(piece);
  return { input, output, raw };
}

async function pressed(...pieces: (string | Buffer)[]): Promise<number> {
  return (await pressedKey(terminal(...pieces), keys)).value;
}

test('a key is what it stands for, in either case', async () => {
  expect(await pressed('a')).toBe(1);
  expect(await pressed('B')).toBe(2);
});

test.each([
  ['down', '\u001b[B\r', 1],
  ['down, from the last to the first', '\u001b[B\u001b[B\u001b[B\u001b[B\r', 1],
  ['up, from the last', '\u001b[A\r', 3],
  ['right and left', '\u001bOC\u001bOC\u001bOD\n', 1],
  ['down, and then a letter', '\u001b[Bb', 2],
])('arrows choose, and Enter takes: %s', async (_name, sent, value) => {
  expect(await pressed(sent)).toBe(value);
});

test.each([
  ['a letter that means nothing', ['z', 'd']],
  ['Enter', ['\r', 'd']],
  ['the space bar', [' ', 'd']],
  ['arrows without Enter, which end in letters', ['\u001b[A\u001b[B\u001bOA\u001b[1;5D', 'd']],
  ['an arrow that is cut in two', ['\u001b', '[A', '\u001b[', 'B', 'd']],
  ['a letter with Alt', ['\u001ba', 'd']],
  ['Escape', ['\u001b', '\u001b', 'x', 'd']],
  ['a paste', ['\u001b[200~abba\u001b[201~', 'd']],
  ['letters of other scripts', ['é', 'ß👍', 'd']],
])('%s does nothing', async (_name, pieces) => {
  expect(await pressed(...pieces)).toBe(3);
});

test.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
  ['Ctrl-C after Escape', '\u001b\u0003'],
])('%s cancels, and the terminal is given back', async (_name, sent) => {
  const one = terminal(sent);
  await expect(pressedKey(one, keys)).rejects.toMatchObject({ kind: 'cancelled' });
  expect(one.raw).toEqual([true, false]);
  expect(one.input.isPaused()).toBe(true);
});

test('a terminal that goes away cancels', async () => {
  const one = terminal('z');
  one.input.end();
  await expect(pressedKey(one, keys)).rejects.toMatchObject({ kind: 'cancelled' });
});

test('what is typed ahead waits for the next question', async () => {
  const one = terminal('bzad');
  expect((await pressedKey(one, keys)).value).toBe(2);
  expect(one.raw).toEqual([true, false]);
  expect((await pressedKey(one, keys)).value).toBe(1);
  expect((await pressedKey(one, keys)).value).toBe(3);
});

/** Time that passes when it is told to, so that a busy machine is no slower typist. */
function holdTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}

/** Lets time pass once the question waits for what may follow an escape. */
async function pass(milliseconds: number): Promise<void> {
  await vi.waitUntil(() => vi.getTimerCount() === 1, { timeout: 90_000 });
  await vi.advanceTimersByTimeAsync(milliseconds);
}

test('Escape alone does not swallow the key after it', async () => {
  holdTime();
  const one = terminal('\u001b');
  const answer = pressedKey(one, keys);
  await pass(700);
  // What an arrow sends after it is no key, however late it comes.
  one.input.write('[D');
  one.input.write('a');
  expect((await answer).value).toBe(1);
});

test('an arrow on a slow line is an arrow', async () => {
  holdTime();
  const one = terminal('\u001b');
  const answer = pressedKey(one, keys);
  await pass(150);
  one.input.write('[Da');
  expect((await answer).value).toBe(1);
});
