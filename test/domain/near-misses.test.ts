import { expect, test } from 'vitest';
import { nearest, nearMisses } from '../../src/domain/text/names.ts';

test('a third of the letters may be wrong, and three at most', () => {
  // One slip up to five letters, two from six on, three from nine on.
  expect(nearest('tody', ['today'])).toBe('today');
  expect(nearest('tdxay', ['today'])).toBeUndefined();
  expect(nearest('rminxer', ['reminder'])).toBe('reminder');
  expect(nearest('rmixxr', ['reminder'])).toBeUndefined();
  expect(nearest('intrxctxon', ['interaction'])).toBe('interaction');
  expect(nearest('xntrxctxxn', ['interaction'])).toBeUndefined();
  expect(nearest('a', ['b'])).toBe('b');
  expect(nearest('adx', ['ada'])).toBe('ada');
  expect(nearest('axx', ['ada'])).toBeUndefined();
  expect(nearest('ada', ['adaxx'])).toBeUndefined();
});

test('swapped letters, capitals and accents count little', () => {
  expect(nearest('sohw', ['show'])).toBe('show');
  expect(nearest('JOSE', ['José'])).toBe('José');
});

test('the closest come first, then input order; at most three, each once', () => {
  expect(nearMisses('anna', ['Anne', 'Hanna', 'Anna', 'Annah', 'Anna'])).toEqual(['Anna', 'Anne', 'Hanna']);
  expect(nearMisses('Lovelase', ['Ada Lovelace', 'Grace Hopper'])).toEqual(['Ada Lovelace']);
  expect(nearMisses('', ['Ada'])).toEqual([]);
});
