import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkExcuses, excuseIds, excuses } from '../../../../src/domain/repair/excuses/excuses.ts';
import { cpuTime } from '../../../support/cpu-time.ts';
import { withExcuses, withoutExcuses } from './excuse-sentences.ts';

const idsIn = (text: string) => checkExcuses(text).map(({ id }) => id);
const excerpts = (text: string) => checkExcuses(text).map(({ excerpt }) => excerpt);

describe('what is marked', () => {
  test.each(withExcuses)('%s', (text, ...ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  test('every excuse is in the table', () => {
    expect(new Set(withExcuses.flatMap(([, ...ids]) => ids))).toEqual(new Set(excuseIds));
  });
});

test.each(withoutExcuses)('not marked: %s', (text) => {
  expect(checkExcuses(text)).toEqual([]);
});

describe('where it is marked', () => {
  test('the excerpt comes from the original text', () => {
    expect(excerpts('We’re SORRY  for the\nwait, But it was hard.')).toEqual(['SORRY  for the\nwait, But']);
    expect(excerpts('Well. An  Error  occurred.')).toEqual(['An  Error  occurred']);
    expect(excerpts('İİ 👩🏽‍🎨 mistakes were made')).toEqual(['mistakes were made']);
  });

  test('curly and straight apostrophes are the same', () => {
    expect(idsIn("It won't happen again.")).toEqual(idsIn('It won’t happen again.'));
  });

  test('a paragraph ends a sentence, a wrapped line does not', () => {
    expect(idsIn('I am sorry\n\nYesterday but one we met.')).toEqual([]);
    expect(idsIn('I am sorry\r\n\r\nYesterday but one we met.')).toEqual([]);
    expect(idsIn('I am sorry,\nbut we met.')).toEqual(['but-after-sorry']);
  });

  test('“but” counts at the start of the next sentence, not of the one after', () => {
    expect(idsIn('I am sorry. But it rained.')).toEqual(['but-after-sorry']);
    expect(idsIn('I am sorry. It rained. But we met.')).toEqual([]);
  });
});

describe('what has been said before', () => {
  const blame = 'The courier lost the parcel.';
  test('responsibility first makes room for the cause; responsibility afterwards does not', () => {
    expect(idsIn(`It was my responsibility. ${blame}`)).toEqual([]);
    expect(idsIn(`${blame} It was my responsibility.`)).toEqual(['blaming-others']);
    expect(idsIn(`It was not my responsibility. ${blame}`)).toEqual(['blaming-others']);
  });

  test('forgiveness may be asked for after an offer, not after a vague one', () => {
    expect(idsIn('I will send a new copy today. Please forgive me.')).toEqual([]);
    expect(idsIn('I will do my best. Please forgive me.')).toEqual([
      'vague-promise',
      'forgiveness-before-repair',
    ]);
  });

  test('a vague promise may stand beside a concrete one, before or after it', () => {
    expect(idsIn('I will do better. I will call you on Monday.')).toEqual([]);
    expect(idsIn('I now keep one list. I will do better.')).toEqual([]);
    expect(idsIn('I will look into it. I will do better.')).toEqual(['vague-promise']);
  });
});

describe('for any text', () => {
  const pieces = fc.constantFrom(
    ...withExcuses.map(([text]) => text),
    ...withoutExcuses,
    'sorry but',
    ' But ',
    '“',
    '"',
    '\n\n',
    '… ',
    'İ',
    '👍',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(pieces, fc.string())).map((all) => all.join(' ')),
  );

  test('excerpts are at their offsets, in order, without overlap for each excuse', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const findings = checkExcuses(text);
        const ends = new Map<string, number>();
        let start = 0;
        for (const finding of findings) {
          expect(text.slice(finding.start, finding.end)).toBe(finding.excerpt);
          expect(finding.excerpt.trim()).not.toBe('');
          expect(finding.start).toBeGreaterThanOrEqual(start);
          expect(finding.start).toBeGreaterThanOrEqual(ends.get(finding.id) ?? 0);
          start = finding.start;
          ends.set(finding.id, finding.end);
        }
      }),
    );
  });

  test('case and spacing change nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...withExcuses), ([text, ...ids]) => {
        expect(idsIn(text.toUpperCase())).toEqual(ids);
        expect(idsIn(`  ${text.replaceAll(' ', ' \u00a0 ')}\t`)).toEqual(ids);
      }),
    );
  });

  test.each([
    ['one endless sentence', 'sorry the deadline was missed my very own supplier if you '],
    ['spaces', ' '],
    ['quotation marks', '“ " '],
    ['one letter', 'a'],
    ['words that begin like an excuse', 'the our my any a you should i have been will '],
    ['hyphens', 'my-'],
    ['commas', 'the system, '],
    ['denials', 'not mistakes were made '],
    ['many sentences', 'I am sorry. But mistakes were made. '],
  ])('100 kB of %s is read in a moment', (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(cpuTime(() => checkExcuses(text))).toBeLessThan(4000);
  });
});

test('every excuse has a name, a reason why it hurts, and what to write instead', () => {
  expect(Object.keys(excuses)).toEqual([...excuseIds]);
  for (const { title, why, instead } of Object.values(excuses)) {
    expect(title).not.toMatch(/[.!]$/);
    expect(why).toMatch(/\.$/);
    expect(instead).toMatch(/[.”]$/);
  }
});
