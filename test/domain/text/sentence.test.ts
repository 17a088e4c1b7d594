import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type CalendarDate } from '../../../src/domain/days/calendar-date.ts';
import { on, onWeekday, sentenceText, withDays, withoutDays } from '../../../src/domain/text/sentence.ts';

const today = '2026-05-14' as CalendarDate;

const aDay = fc.integer({ min: -900, max: 900 }).map((days) => addDays(today, days));
const aPart = fc.oneof(
  fc.constantFrom('wrote on ', ' and has waited', ', since ', ' '),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  aDay.map(on),
  aDay.map(onWeekday),
);

test('a line without its days says with them what the sentence says', () => {
  const say = (day: string, weekday?: 'weekday') => (weekday ? `<Mon ${day}>` : `<${day}>`);
  fc.assert(
    fc.property(fc.array(aPart, { maxLength: 6 }), (sentence) => {
      // Runs of spaces become one, wherever they are cut.
      const plain = (text: string) => text.replace(/ +/g, ' ');
      expect(plain(withDays(withoutDays(sentence), say))).toBe(sentenceText(sentence, say));
    }),
  );
});

test('what looks like a day in somebody’s words stays as it is', () => {
  const line = withoutDays(['“due 2026-05-12\x1e2026-05-13” since ', on(today)]);
  expect(withDays(line, () => 'Thu')).toBe('“due 2026-05-122026-05-13” since Thu');
});
