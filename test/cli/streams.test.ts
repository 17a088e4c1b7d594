import { describe, expect, test } from 'vitest';
import { longestChecklist } from '../../src/interchange/csv/limits.ts';
import { newJournal } from '../support/new-journal.ts';

describe('a text from stdin', () => {
  test('may have a million bytes, and one more is refused', async () => {
    const { rapport, rows } = await newJournal({ cast: ['Ada'] });
    expect(await rapport.with({ stdin: 'x'.repeat(1_000_000) })`note ada -`).toContain('Noted n1');
    expect(await rapport.with({ stdin: 'x'.repeat(1_000_001) })`note ada -`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: What to remember is longer than 1,000,000 bytes.
      Hint: Keep it in a file, and write down what it says. Nothing was changed.
      [exit 1 refused]
      "
    `);
    expect(rows('SELECT id FROM notes')).toHaveLength(1);
  });
});

test('stdin may have 64 MB, and one byte more is refused', async () => {
  const { rapport } = await newJournal();
  const bytes = Buffer.alloc(64_000_001, 'x');
  const most = rapport.with({ stdin: bytes.subarray(1) });
  expect(await most`import csv -`).toContain('The row that starts on line 1 has more than');
  expect(await rapport.with({ stdin: bytes })`import csv -`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: More than 64 MB came from stdin, and no more is read of a stream.
    Hint: Save it in a file first, and name that file.
          Nothing was changed.
    [exit 1 refused]
    "
  `);
});

test('a checklist may have a hundred thousand bytes, and one more is refused', async () => {
  const { rapport, write } = await newJournal();
  const steps = (length: number) => `- ${'x'.repeat(length - 2)}`;
  write('long.md', steps(longestChecklist));
  expect(await rapport`playbook add long long.md --quiet`).toContain('long');
  write('longer.md', steps(longestChecklist + 1));
  expect(await rapport`playbook add longer longer.md`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "longer.md" cannot be used. It is longer than 100,000 bytes.
    Hint: A playbook is what you do for one client; split it.
          Nothing was changed.
    [exit 1 refused]
    "
  `);
});

test('a device is no file', async () => {
  const { rapport } = await newJournal();
  expect(await rapport`import csv /dev/null`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Cannot read "/dev/null": it is a device, not a file.
    [exit 1 refused]
    "
  `);
});
