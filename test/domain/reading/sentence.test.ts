import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../../src/domain/days/calendar-date.ts';
import { readSentence } from '../../../src/domain/reading/sentence.ts';
import { daysOn, faultsOf, isInOrder, labelled, names, readLine, wordsOf } from './labelled.ts';

const lineOf = (typed: readonly string[]) => typed.join(' ');

describe('sentences that people type', () => {
  test('none would be stored other than it was meant', () => {
    const wrong = labelled.flatMap((one) => {
      const faults = faultsOf(one);
      return faults.wrong.length > 0 ? [`${lineOf(one.typed)}: ${faults.wrong.join(', ')}`] : [];
    });
    expect(wrong).toEqual([]);
    expect(labelled).toHaveLength(232);
  });

  test('what is plain is not asked', () => {
    const asked = labelled.flatMap((one) => {
      const faults = faultsOf(one);
      return faults.asked.length > 0 ? [`${lineOf(one.typed)}: ${faults.asked.join(', ')}`] : [];
    });
    expect(asked).toEqual([]);
  });

  test('hardly one is asked more than one question about', () => {
    const several = labelled.filter((one) => faultsOf(one).reading.unsure.length > 1);
    expect(several.map(({ typed }) => lineOf(typed))).toMatchInlineSnapshot(`
      [
        "log he promised to pay by Friday",
      ]
    `);
  });
});

const today = '2026-11-30' as CalendarDate;
const days = daysOn(today);
const anyWord = fc.oneof(
  fc.constantFrom(
    ...labelled.flatMap(({ typed }) => typed.slice(1).flatMap((text) => text.split(' '))),
    ...names.flatMap(({ name }) => name.split(' ')),
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

describe('any words', () => {
  test('behind a letter of a rare script are no words', () => {
    const text = 'answer, 𐊀À committed';
    const { remind, promise } = readSentence({
      text,
      channel: null,
      clientId: null,
      isLoose: false,
      names,
      days,
    });
    for (const plan of [remind, promise])
      if (plan) expect(isInOrder(wordsOf(plan.text), wordsOf(text))).toBe(true);
  });

  test('are read, and kept as they are', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 14 }), fc.boolean(), (words, isSet) => {
        const text = words.join(' ');
        const channel = isSet ? ('call' as const) : null;
        const reading = readSentence({ text, channel, clientId: null, isLoose: false, names, days });
        expect(reading.text).toBe(text);
        for (const plan of [reading.remind, reading.promise])
          if (plan) expect(isInOrder(wordsOf(plan.text), wordsOf(text))).toBe(true);
      }),
    );
  });

  test('behind a name lose nothing but the name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(anyWord, { minLength: 1, maxLength: 8 }),
        ({ name }, words) => {
          const text = `${name} ${words.join(' ')}`;
          const reading = readSentence({
            text,
            channel: 'call',
            clientId: null,
            isLoose: true,
            names,
            days,
          });
          expect(text.endsWith(reading.text)).toBe(true);
        },
      ),
    );
  });

  test('without a name leave the client open', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 10 }), (words) => {
        const reading = readSentence({
          ...{ text: words.join(' '), channel: null, clientId: null, isLoose: false, names: [], days },
        });
        expect(reading.clientId).toBeNull();
        expect(reading.unsure).toContain('client');
      }),
    );
  });
});

test('the day is read from a line without quotes', () => {
  expect(readLine(['call', 'blue', 'heron', 'yesterday,', 'about', 'labels'], today)).toMatchObject({
    clientId: 1,
    on: '2026-11-29',
    text: 'yesterday, about labels',
  });
});
