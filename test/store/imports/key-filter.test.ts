import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyFilter } from '../../../src/store/imports/key-filter.ts';

test('a key that was added is never missed', () => {
  const filter = new KeyFilter();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (key) => {
      filter.add(key);
      return filter.mayHave(key);
    }),
  );
});

test('of 300,000 keys that look alike, none is taken for another', () => {
  const filter = new KeyFilter();
  for (let i = 0; i < 300_000; i += 1) filter.add(`office${i}@example.com`);
  let taken = 0;
  for (let i = 300_000; i < 600_000; i += 1) if (filter.mayHave(`office${i}@example.com`)) taken += 1;
  expect(taken).toBe(0);
});
