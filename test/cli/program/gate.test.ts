import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gated, lineAgain } from '../../../src/cli/gate.ts';
import type { Io } from '../../../src/cli/io.ts';
import { marker } from '../../../src/render/layout/styles.ts';

type Write = (text: string) => void;

/** The gate before two streams, and what came through. */
function behindGate({ colour = true, write }: { colour?: boolean; write?: Write } = {}) {
  const through = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof through) => ({
    write(text: string) {
      write?.(text);
      through[name] += text;
    },
    isTerminal: true,
    columns: 72,
  });
  const env = colour ? { TERM: 'xterm' } : { NO_COLOR: '1' };
  const io = gated({ stdout: sink('stdout'), stderr: sink('stderr'), env } as Partial<Io> as Io);
  return { through, io };
}

/** What is left of a text on each of the streams. */
function passed(text: string, colour = true): [stdout: string, stderr: string] {
  const { io, through } = behindGate({ colour });
  io.stdout.write(text);
  io.stderr.write(text);
  return [through.stdout, through.stderr];
}

test('text, line breaks and tabs go through, in any script', () => {
  const text = 'Größe\t漢字\n👩‍👩‍👧 می\u200cخواهم Zero\u200bWidth ‹U+200B›\n';
  expect(passed(text)).toEqual([text, text]);
});

test('colours of ours go through where there is colour', async () => {
  const mark = await marker(true);
  const labels = ['title', 'overdue', 'due', 'good', 'hint', 'command'] as const;
  const text = labels.map((label) => mark(label, `${label}\n${mark('muted', label)}`)).join('');
  expect(passed(text)).toEqual([text, text]);
  expect(passed('\u001b[1mAda\u001b[22m', false)).toEqual(['[1mAda[22m', '[1mAda[22m']);
});

test.each([
  ['a title', '\u001b]0;owned\u0007', ']0;owned'],
  ['a cleared screen', '\u001b[2J\u001b[H\u001bc', '[2J[Hc'],
  ['colours that are not ours', '\u001b[35m\u001b[1;31m\u001b[38;5;1m\u001b[8m', '[35m[1;31m[38;5;1m[8m'],
  ['controls of one byte', 'a\b\b\r\u0007\u000e\u007f\u009b2J\u009d0;x\u009c', 'a2J0;x'],
  ['lines that run backwards', '\u202e\u2066\u200f\u061c', '‹U+202E›‹U+2066›‹U+200F›‹U+061C›'],
  ['separators of lines', 'a\u2028b\u2029c', 'abc'],
  ['a line of progress in the middle', `a${lineAgain}b`, 'a[Kb'],
])('%s does not go through', (_name, text, left) => {
  expect(passed(text)).toEqual([left, left]);
});

test('a line of progress begins anew on stderr alone', () => {
  expect(passed(`${lineAgain}3 rows\u001b[2J`)).toEqual(['[K3 rows[2J', `${lineAgain}3 rows[2J`]);
});

test('whatever is written, nothing acts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const left of passed(text.replace(/^\r/, ''), false))
        expect(left).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
        );
    }),
  );
});

test('a stderr that cannot be written is no error, and a stdout is', () => {
  const { io } = behindGate({
    write() {
      throw new Error('ENOSPC');
    },
  });
  expect(() => io.stderr.write('Error')).not.toThrow();
  expect(() => io.stdout.write('Ada')).toThrow('ENOSPC');
  expect([io.stdout.isTerminal, io.stderr.columns]).toEqual([true, 72]);
});
