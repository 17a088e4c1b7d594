import { expect, test } from 'vitest';
import { apologyChecklist } from '../../../../src/domain/repair/apology/apology.ts';
import { apologyChannels } from '../../../../src/nouns/apology.ts';
import { channels } from '../../../../src/nouns/entry.ts';

test('the checklist asks in the order of the apology', () => {
  expect(apologyChecklist.map(({ part }) => part)).toEqual([
    'what',
    'costs',
    'responsibility',
    'why',
    'repair',
    'by',
    'change',
    'channel',
  ]);
});

test('every step is a question with its reason and its source', () => {
  for (const { question, hint, why, source } of apologyChecklist) {
    expect(question).toMatch(/\?$/);
    expect(hint).not.toBe('');
    expect(why).toMatch(/\.$/);
    expect(source).toMatch(/\d{4}|our choice/);
  }
});

test('an apology can take every channel there is, except an event', () => {
  expect(apologyChannels).toEqual(channels.filter((channel) => channel !== 'event'));
});
