import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { readDay } from '../../../src/domain/days/date-phrase.ts';
import type { DayReading } from '../../../src/domain/days/day-reading.ts';
import { type DayPhrase, dayPhrases } from './day-phrases.ts';

function read({ words, today, way }: DayPhrase): DayReading {
  return readDay(words, {
    today: calendarDate(today),
    leaning: way === 'past' ? 'past' : 'future',
    dateOrder: null,
  });
}

const named = dayPhrases.map((phrase) => ({
  ...phrase,
  name: `"${phrase.words}" on ${phrase.today}, ${phrase.way}`,
}));

test('there are many ways to write a day', () => {
  expect(dayPhrases).toHaveLength(169);
});

test.each(named)('$name', (phrase) => {
  const reading = read(phrase);
  const right = [phrase.expect, ...phrase.or];
  if (reading.kind === 'day') {
    expect(right).toContain(reading.day);
    if (phrase.time) expect(reading.time).toContain(phrase.time);
  } else {
    expect(right.some((one) => one === 'ambiguous' || one === 'not a day')).toBe(true);
  }
});
