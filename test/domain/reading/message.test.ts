import { expect, test } from 'vitest';
import { type CalendarDate, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { readDay } from '../../../src/domain/days/date-phrase.ts';
import { readSentence } from '../../../src/domain/reading/sentence.ts';

const today = calendarDate('2026-11-30');

/** What is read of the words of a message to a client that is settled. */
function read(text: string, channel: 'email' | 'call' = 'email') {
  const days = {
    today,
    read(phrase: string, leaning: 'past' | 'future') {
      const reading = readDay(phrase, { today, leaning, dateOrder: null });
      return 'day' in reading ? (reading.day as CalendarDate) : null;
    },
  };
  const input = { text, channel, clientId: 1, isLoose: false, isMessage: channel === 'email', names: [] };
  const { on, direction, remind, promise, unsure } = readSentence({ ...input, days });
  return { on, direction, remind, promise, unsure };
}

const plain = { on: today, direction: null, remind: null, promise: null, unsure: [] };

test.each([
  'Is the 20th fine?',
  'Any news on the 20th?',
  'Can we fix the date for the audit?',
  'I hold the 1st for you, is that right?',
  'I would have to book today, is it a yes?',
  'reminder cards',
  'follow-up',
  'I am off until the 10th, will call you then',
  'gracias, todo bien',
  'Did you send it yesterday?',
])('a message keeps its words to itself: %s', (text) => {
  expect(read(text)).toEqual(plain);
});

test('a message that tells of itself is read', () => {
  expect(read('Sent the draft yesterday')).toMatchObject({ on: '2026-11-29', direction: 'out', unsure: [] });
  expect(read('got an email from them')).toMatchObject({ direction: 'in', on: today });
});

test('one word on a call is no step, and one with a day is', () => {
  expect(read('follow-up', 'call')).toMatchObject({ remind: null, unsure: [] });
  expect(read('Perfecto, todo bien', 'call')).toMatchObject({ remind: null, unsure: [] });
  expect(read('Went through it, follow up on friday', 'call').remind).toMatchObject({ on: '2026-12-04' });
});
