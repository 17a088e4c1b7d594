import { expect, test } from 'vitest';
import { longestChecklist } from '../../src/interchange/csv/limits.ts';
import { newJournal } from '../support/new-journal.ts';

test('a text may have a hundred thousand characters wherever it comes from, and one more is refused', async () => {
  const { rapport, rows, write } = await newJournal({ cast: ['Ada'] });
  const [most, more] = ['ü'.repeat(100_000), 'ü'.repeat(100_001)];
  expect(await rapport`note ada ${most} --quiet`).toContain('Noted n1');
  expect(await rapport.with({ stdin: `\n${most}\n` })`note ada - --quiet`).toContain('Noted n2');
  const refused = /^Error: [\w -]+ has more than 100,000 characters\.$/m;
  expect(await rapport`note ada ${more}`).toMatch(refused);
  expect(await rapport.with({ stdin: more })`note ada -`).toMatch(refused);
  expect(await rapport.with({ stdin: 'x'.repeat(300_001) })`note ada -`).toMatch(refused);
  expect(await rapport`note ada Yes --from ${more}`).toMatch(refused);
  expect(await rapport`notes edit 1 ${more}`).toMatch(refused);
  expect(await rapport`call ada ${more}`).toMatch(refused);
  expect(await rapport`client edit ada --about ${more}`).toMatch(refused);
  write('long.csv', `Name,Notes\nBob,${more}\n`);
  expect(await rapport`import csv long.csv`).toContain('the notes have more than 100,000 characters');
  expect(rows('SELECT id FROM notes')).toHaveLength(2);
});

test('stdin may have 64 MB, and one byte more is refused', async () => {
  const { rapport } = await newJournal();
  const bytes = Buffer.alloc(64_000_001, 'x');
  const most = rapport.with({ stdin: bytes.subarray(1) });
  expect(await most`import csv -`).toContain('The row that starts on line 1 has more than');
  expect(await rapport.with({ stdin: bytes })`import csv -`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: stdin gave more than 64 MB, the most rapport reads from a stream.
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
