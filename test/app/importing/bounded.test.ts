import { describe, expect, test } from 'vitest';
import { mostKept } from '../../../src/app/importing/tally.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { clientRow, takeClients } from '../clients/take-clients.ts';

const refused = (line: number) => clientRow({ line, problems: ['no name'] });

test('the first refused rows and remarks are kept, and all are counted and handed on', () => {
  const { journal } = memoryJournal();
  const remarked = clientRow({ name: 'Ada', remarks: Array.from({ length: mostKept + 1 }, () => 'odd') });
  const rows = [remarked, ...Array.from({ length: mostKept + 1 }, (_, i) => refused(i))];
  let handed = 0;
  const onRefused = () => {
    handed += 1;
  };
  const done = takeClients(journal, rows, {}, { onRefused });
  expect([done.refusedCount, done.remarkCount, handed]).toEqual([mostKept + 1, mostKept + 1, mostKept + 1]);
  expect([done.refused.length, done.remarks.length]).toEqual([mostKept, mostKept]);
  expect(done.refused.at(-1)?.line).toBe(mostKept - 1);
});

test('notes grow to their longest, and a row that would make them longer is refused', () => {
  const row = (letter: string, length: number) => clientRow({ name: 'Ada', about: letter.repeat(length) });
  const { journal } = memoryJournal();
  // Two line ends stand between what two rows say.
  expect(takeClients(journal, [row('a', 60_000), row('b', 39_998)]).refusedCount).toBe(0);
  expect(takeClients(journal, [row('c', 1)]).refused).toEqual([
    { line: 2, reason: 'the notes of Ada would have more than 100,000 characters' },
  ]);
});

describe('a reason', () => {
  const reason = (...problems: string[]) =>
    takeClients(memoryJournal().journal, [clientRow({ problems })]).refused[0]?.reason;

  test('quotes a hundred characters of a cell, and says what is wrong with it', () => {
    const value = (length: number) => `"${'a'.repeat(length)}" is not a day`;
    expect(reason(value(100))).toBe(value(100));
    expect(reason(value(101))).toBe(`"${'a'.repeat(99)}…" is not a day`);
  });

  test('is one of at most five, and the others are counted', () => {
    expect(reason('1', '2', '3', '4', '5')).toBe('1 · 2 · 3 · 4 · 5');
    expect(reason('1', '2', '3', '4', '5', '6', '7')).toBe('1 · 2 · 3 · 4 · 5 · 2 more');
  });
});
