import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ApologyRemark } from '../../src/domain/repair/apology/check.ts';
import { checkApology } from '../../src/domain/repair/apology/check.ts';
import { indented, width } from '../../src/render/layout/text.ts';
import { draftLines, excuseLines, gapLines } from '../../src/render/repair/apology-remarks.ts';

const sheet = (columns: number) => ({
  width: columns,
  mark: (label: string, text: string) => `<${label}>${text}</${label}>`,
});
const remark = (start: number, end: number): ApologyRemark => ({
  ...{
    severity: 'reword',
    id: 'self-defence',
    heading: 'h',
    why: 'w',
    instead: 'i',
    excerpt: '',
    start,
    end,
  },
});
const unmarked = (lines: readonly string[]) => lines.map((line) => line.replace(/<\/?warning>/g, ''));

test('marks the words of a remark wherever a line ends', () => {
  const draft = 'I am sorry, but I was swamped.\n\nThe rest is fine.';
  const start = draft.indexOf('I was');
  expect(draftLines(draft, [remark(start, start + 'I was swamped'.length)], sheet(22))).toEqual([
    '  I am sorry, but <warning>I</warning>',
    '  <warning>was</warning> <warning>swamped</warning>.',
    '',
    '  The rest is fine.',
  ]);
});

test('marks only change colours, and lines fit', () => {
  const words = fc.stringMatching(/^[a-zé日 \n.]{0,80}$/);
  fc.assert(
    fc.property(words, fc.nat(80), fc.nat(80), fc.integer({ min: 24, max: 120 }), (draft, a, b, columns) => {
      const marked = draftLines(draft, [remark(Math.min(a, b), Math.max(a, b))], sheet(columns));
      expect(unmarked(marked)).toEqual(indented(draft, { width: columns }));
      for (const line of unmarked(marked)) expect(width(line)).toBeLessThanOrEqual(Math.min(columns, 100));
    }),
  );
});

test('each excuse shows the words, their answer, the reason, and what to write instead', () => {
  const parts = { what: 'Late', costs: [], why: 'I was swamped', channel: 'email' } as const;
  const remarks = checkApology(parts, 'I am sorry. This happened because I was swamped.');
  const plain = { width: 80, mark: (_: string, text: string) => text };
  expect(excuseLines(remarks, plain).join('\n')).toMatchInlineSnapshot(`
    "One thing to say differently
      “I was swamped”, from why it happened
      It is about you, not about them. How busy you were, or how rare this is,
      answers a question the client did not ask.
      Instead: Cut the sentence, or turn it to the client: “You should not have had
      to wait.”"
  `);
  expect(gapLines(remarks, plain).join('\n')).toMatchInlineSnapshot(`
    "Not in it yet
      It does not say who was responsible. Say it in the first sentence: “The
      responsibility is mine.”
      Nothing is fixed yet. Add one thing you will do for them: “I will refund the
      second payment.”
      It does not say what changes. Add one thing that works on a bad day too: “I
      now keep one list only.”"
  `);
  expect(excuseLines([], plain)).toEqual([]);
  expect(gapLines([], plain)).toEqual([]);
});

test('an excerpt cannot control the terminal', () => {
  const plain = { width: 80, mark: (_: string, text: string) => text };
  const [, line] = excuseLines([{ ...remark(0, 1), excerpt: 'a\u001b[31m\nb' } as ApologyRemark], plain);
  expect(line).toBe('  “a[31m b”');
});
