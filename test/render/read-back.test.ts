import fc from 'fast-check';
import { expect } from 'vitest';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
} from '../../src/domain/days/calendar-date.ts';
import { readDay } from '../../src/domain/days/date-phrase.ts';
import type { DateOrder } from '../../src/domain/days/day-reading.ts';
import {
  dayFor,
  dayText,
  distanceText,
  dueWords,
  fullDay,
  isoDay,
  sayOn,
  spokenDay,
  weekdayText,
  yearlyIso,
  yearlyText,
} from '../../src/render/words/days.ts';
import { testInZones } from '../support/zones.ts';

const anyDay = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays(calendarDate('1980-01-01'), days));
const anyOrder = fc.constantFrom<DateOrder | null>('day', 'month', null);

/** Two days of one year, or of two that are far from each other. */
const twoDays = fc.oneof(
  fc.tuple(anyDay, fc.integer({ min: 0, max: 364 })).map(([day, more]): [CalendarDate, CalendarDate] => {
    const today = addDays(calendarDate(`${day.slice(0, 4)}-01-01`), more);
    return [day, today];
  }),
  fc.tuple(anyDay, anyDay),
);

const terminal = (today: CalendarDate) => ({ isTerminal: true, today });
const pipe = (today: CalendarDate) => ({ isTerminal: false, today });

/** All the ways a page writes a day, whichever side of today it is on. */
function withWeekday(day: CalendarDate, today: CalendarDate): string[] {
  return [
    weekdayText(day, today),
    spokenDay(day, today),
    sayOn(terminal(today))(day, 'weekday'),
    dayFor(day, terminal(today)),
    fullDay(day, terminal(today)),
    isoDay(day),
    sayOn(pipe(today))(day, 'weekday'),
    dayFor(day, pipe(today)),
    fullDay(day, pipe(today)),
    dueWords(day, pipe(today), false).text,
  ];
}

/** Those that leave the weekday out; without its year, a day is on the side that one looks to. */
function withoutWeekday(day: CalendarDate, today: CalendarDate): string[] {
  return [dayText(day, today), sayOn(terminal(today))(day), sayOn(pipe(today))(day)];
}

testInZones('every day that rapport writes is read back as the same day', () => {
  fc.assert(
    fc.property(twoDays, anyOrder, ([day, today], dateOrder) => {
      const side = day < today ? 'past' : 'future';
      for (const text of withoutWeekday(day, today))
        expect(readDay(text, { today, leaning: side, dateOrder }), text).toMatchObject({ day, time: null });
      for (const leaning of ['past', 'future'] as const)
        for (const text of withWeekday(day, today))
          expect(readDay(text, { today, leaning, dateOrder }), text).toMatchObject({ day, time: null });
    }),
  );
});

testInZones('a distance in days is read back, too', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -20, max: 20 }), (today, away) => {
      const day = addDays(today, away);
      const reading = { today, leaning: away < 0 ? 'past' : 'future', dateOrder: null } as const;
      expect(readDay(distanceText(day, today), reading)).toMatchObject({ day });
      expect(daysBetween(today, day)).toBe(away);
    }),
  );
});

testInZones('a yearly day is read back on its month and day', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.boolean(), (born, today, isKnown) => {
      const [year, month, day] = born.split('-').map(Number);
      const yearly = { year: isKnown ? (year ?? 0) : null, month: month ?? 0, day: day ?? 0 };
      for (const text of [yearlyText(yearly, true), yearlyText(yearly, false), yearlyIso(yearly)]) {
        const read = readDay(text, { today, leaning: 'past', dateOrder: null });
        expect(read, text).toMatchObject({ kind: 'day', hasYear: isKnown });
        if (read.kind === 'day')
          expect(isKnown ? read.day : read.day.slice(5)).toBe(isKnown ? born : born.slice(5));
      }
    }),
  );
});
