import { expect, test } from 'vitest';
import { foldText } from '../../../src/domain/text/names.ts';

test.each([
  ['Øyvind Lie', 'oyvind lie'],
  ['ŁUKASZ', 'lukasz'],
  ['Đorđe', 'dorde'],
  ['Straße', 'strasse'],
  ['Æsop & Cœur', 'aesop & coeur'],
  ['Ísafold Þór', 'isafold thor'],
  ['ISIL ışık', 'isil isik'],
  ['Müller', 'muller'],
])('%s is found as %s', (name, typed) => {
  expect(foldText(name)).toBe(typed);
});
