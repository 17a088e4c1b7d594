import { expect, test } from 'vitest';
import { phoneReader } from '../../../src/domain/text/phone-number.ts';

test.each([
  [null, '+1 (555) 010-0100', '+15550100100'],
  [null, '+1 (555) 010-0100', '(555) 010-0100'],
  [null, '+49 151 23456789', '0049 (0)151 23456789'],
  [null, '+49 151 23456789', '0151 23456789'],
  [null, 'p:+491512345678', '+49 151 2345678'],
  ['DE-BY', '030 1234567', '+49 30 1234567'],
  [null, '030 1234567', '030/1234567'],
])('in %s %s is %s', (country, one, other) => {
  expect(phoneReader(country).isSame(one, other)).toBe(true);
  expect(phoneReader(country).isSame(other, one)).toBe(true);
});

test.each([
  [null, '+1 555 010 0100', '+1 555 010 0101'],
  ['DE', '030 1234567', '+43 30 1234567'],
  [null, '+49 30 1234567', '+43 30 1234567'],
  ['XX', '1234567', 'nothing'],
])('in %s %s is not %s', (country, one, other) => {
  expect(phoneReader(country).isSame(one, other)).toBe(false);
});
