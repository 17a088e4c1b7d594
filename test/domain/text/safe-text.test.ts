import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapedJson, safeText, visibleText } from '../../../src/domain/text/safe-text.ts';
import { oneLine, visibleLine } from '../../../src/domain/text/words.ts';
import { cut, width } from '../../../src/render/layout/text.ts';
import { runs } from '../../support/runs.ts';

const tags = (letters: string) =>
  [...letters].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
const flagOf = (place: string) => `🏴${tags(place)}\u{e007f}`;

/** What is needed where it stands, with the columns it takes. */
const whole: Readonly<Record<string, readonly [text: string, columns: number]>> = {
  'a family': ['👩‍👩‍👧', 2],
  'a profession with a skin tone': ['👩🏽\u200d🚒', 2],
  'a profession without its variation selector': ['🧑\u200d⚕', 2],
  'a flag of two': ['🏳\ufe0f\u200d🌈', 2],
  'an eye in a bubble': ['👁\ufe0f\u200d🗨\ufe0f', 2],
  'the flag of Scotland': [flagOf('gbsct'), 2],
  'the flag of California': [flagOf('usca'), 2],
  'a heart with a variation selector': ['❤\ufe0f', 2],
  'a heart as a letter': ['❤\ufe0e', 1],
  'a key': ['1\ufe0f\u20e3', 2],
  'the sign of a Japanese name': ['葛\u{e0100}', 2],
  'a sign of compatibility': ['㐂\ufe00', 2],
  'a dotted Myanmar letter': ['က\ufe00', 1],
  'a shape of a Mongolian letter': ['ᠠ\u180b', 1],
  'a Persian verb': ['می\u200cخواهم', 7],
  'a number with a Persian ending': ['۵۰\u200cساله', 6],
  'a Devanagari half letter': ['क\u094d\u200dष', 2],
  'a Mongolian ending': ['ᠠ\u180eᠠ', 2],
  'two Khmer words': ['ក\u200bក', 2],
};

test.each(Object.entries(whole))('%s stays as it is', (_name, [text, columns]) => {
  for (const shown of [text, `Ada ${text}`, `${text}${text}`]) {
    expect(safeText(shown)).toBe(shown);
    expect(visibleText(shown)).toBe(shown);
    expect(escapedJson(JSON.stringify(shown))).toBe(JSON.stringify(shown));
  }
  expect(width(text)).toBe(columns);
});

test.each([
  ['Zero\u200bWidth', 'Zero‹U+200B›Width', 'ZeroWidth'],
  ['x\u200cy\u200dz', 'x‹U+200C›y‹U+200D›z', 'xyz'],
  ['می\u200c\u200cخواهم', 'می‹U+200C›‹U+200C›خواهم', 'میخواهم'],
  ['👩\u200d', '👩‹U+200D›', '👩'],
  ['\ufeffAda', '‹U+FEFF›Ada', 'Ada'],
  ['co\u00adop', 'co‹U+00AD›op', 'coop'],
  ['a\u2060b\u180ec\u115fd\u1160e\u3164f', 'a‹U+2060›b‹U+180E›c‹U+115F›d‹U+1160›e‹U+3164›f', 'abcdef'],
  ['Ada\ufe0f', 'Ada‹U+FE0F›', 'Ada'],
  ['A\ufe0fda \ufe00L', 'A‹U+FE0F›da ‹U+FE00›L', 'Ada L'],
  ['Ada\u{e0100}\u{e01ef}', 'Ada‹U+E0100›‹U+E01EF›', 'Ada'],
  ['❤\ufe0f\ufe0f', '❤\ufe0f‹U+FE0F›', '❤\ufe0f'],
  ['1\ufe0f', '1‹U+FE0F›', '1'],
  ['葛\ufe0f', '葛‹U+FE0F›', '葛'],
  ['a\u180bb', 'a‹U+180B›b', 'ab'],
  ['a\u2061b\u2064c\uffa0d\u034fe', 'a‹U+2061›b‹U+2064›c‹U+FFA0›d‹U+034F›e', 'abcde'],
  ['\u{1d173}a\u{1d17a}', '‹U+1D173›a‹U+1D17A›', 'a'],
  ['a\ufff9b\ufffac\ufffb', 'a‹U+FFF9›b‹U+FFFA›c‹U+FFFB›', 'abc'],
  ['pay \u202e001\u200f', 'pay ‹U+202E›001‹U+200F›', 'pay 001'],
  [`Ada${tags('hi')}`, 'Ada‹U+E0068›‹U+E0069›', 'Ada'],
  // No flag: nothing ends it, or it is longer than one.
  [`🏴${tags('gb')}`, '🏴‹U+E0067›‹U+E0062›', '🏴'],
  [
    `🏴${tags('secret')}\u{e007f}`,
    `🏴${[...'secret'].map((one) => `‹U+E00${one.charCodeAt(0).toString(16).toUpperCase()}›`).join('')}‹U+E007F›`,
    '🏴',
  ],
  ['\u001b[31mRed\u001b[0m', '[31mRed[0m', '[31mRed[0m'],
])('%j hides and does nothing', (text, shown, visible) => {
  expect(safeText(text)).toBe(shown);
  expect(oneLine(text)).toBe(shown);
  expect(visibleText(text)).toBe(visible);
  expect(visibleLine(text)).toBe(visible);
  expect(width(shown)).toBe([...shown].length + (shown.match(/👩|🏴|葛/gu) ?? []).length);
});

/** Letters that act or hide, and letters between which some of them are needed. */
const anyLetters = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        '"',
        '\\',
        'ی',
        'ष',
        '\u094d',
        '٣',
        'ᠠ',
        'ក',
        '漢',
        'é',
        '👩',
        '🏽',
        '🏴',
        '❤',
        '\ufe0f',
      ),
      fc.constantFrom('\u001b', '\u009b', '\u0007', '\r', '\u007f', '\u2028', '\ufeff', '\u00ad', '\u3164'),
      fc.constantFrom(
        '\u200b',
        '\u200c',
        '\u200d',
        '\u180e',
        '\u202e',
        '\u2066',
        '\ufff9',
        '\u{e0062}',
        '\u{e007f}',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    ),
    { maxLength: 14 },
  )
  .map((letters) => letters.join(''));

const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
/** What no letter before or after it makes useful. */
const always = /[\u00ad\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]/;

test('whatever the text, nothing acts, and what is shown is shown once', () => {
  fc.assert(
    fc.property(anyLetters, (text) => {
      for (const clean of [safeText, visibleText, oneLine, visibleLine]) {
        const once = clean(text);
        expect(once).not.toMatch(acting);
        expect(once).not.toMatch(always);
        expect(clean(once)).toBe(once);
      }
      expect(oneLine(text)).not.toMatch(/[\n\t]/);
    }),
    { numRuns: runs(2000) },
  );
});

test('a joiner stays only between two letters', () => {
  fc.assert(
    fc.property(anyLetters, (text) => {
      for (const { index } of safeText(text).matchAll(/[\u200b-\u200d\u180e]/g)) {
        const shown = safeText(text);
        expect(shown.slice(0, index)).toMatch(/(?:[\p{L}\p{M}\p{N}]|\p{ExtPict}|\p{EMod})$/u);
        expect(shown.slice(index + 1)).toMatch(/^(?:[\p{L}\p{M}\p{N}]|\p{ExtPict})/u);
        // Beside Latin letters none does.
        expect(shown.slice(index - 1, index + 2)).not.toMatch(/[a-z]/i);
      }
    }),
    { numRuns: runs(2000) },
  );
});

test('all that is left out of a text is named in what is shown', () => {
  const mark = /‹U\+([0-9A-F]{4,5})›/g;
  fc.assert(
    fc.property(anyLetters, (text) => {
      fc.pre(!text.includes('‹'));
      expect(safeText(text).replace(mark, '')).toBe(visibleText(text));
      const unmarked = safeText(text).replace(mark, (_, code) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      );
      expect(unmarked).toBe(text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, ''));
    }),
    { numRuns: runs(2000) },
  );
});

test('JSON has all of it, and nothing that acts or hides', () => {
  fc.assert(
    fc.property(fc.jsonValue(), anyLetters, (value, text) => {
      const json = escapedJson(JSON.stringify({ text, value, [text]: [text] }, null, 2));
      expect(json).not.toMatch(acting);
      expect(safeText(json)).toBe(json);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ text, value, [text]: [text] })));
    }),
  );
});

test('a shown text fits where it is cut to fit', () => {
  fc.assert(
    fc.property(anyLetters, fc.integer({ min: 1, max: 20 }), (text, columns) => {
      const shown = oneLine(text);
      expect(width(cut(shown, columns))).toBeLessThanOrEqual(columns);
      if (width(shown) <= columns) expect(cut(shown, columns)).toBe(shown);
    }),
    { numRuns: runs(1000) },
  );
});

test('plain text is given back without a look at its letters', () => {
  const text = 'Ada Lovelace, “Größe” — 漢字 ünd né'.repeat(100);
  expect(safeText(text)).toBe(text);
});
