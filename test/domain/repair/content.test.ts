import { expect, test } from 'vitest';
import { soundsUnhappy } from '../../../src/domain/repair/content.ts';

test.each([
  'Still annoyed',
  "We're not happy with it",
  'He is furious.',
  'It does not work',
  'Immer noch ärgerlich, wir haben Ostern verloren',
  'Wir sind nicht zufrieden',
  'Toujours pas satisfait',
  'Je suis déçue',
  'No estamos contentos',
  'Siamo delusi',
  'Nog steeds kapot',
  'Ainda não funciona',
])('%s', (text) => {
  expect(soundsUnhappy(text)).toBe(true);
});

// Whether they are content is left open, or they are.
test.each([
  'ok',
  'All good since, thank you',
  'Not annoyed any more',
  'She is no longer upset',
  'Runs fine, no complaints since',
  'Nicht mehr sauer, alles gut',
  'Wir schauen, ob da noch etwas nachkommt',
  'Ya no está molesta',
  'Ora funziona, non siamo delusi',
  'The goodwill is back',
])('%s', (text) => {
  expect(soundsUnhappy(text)).toBe(false);
});
