import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChecklist, writeChecklist } from '../../../src/interchange/checklist.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { runs } from '../../support/runs.ts';

describe('one step', () => {
  test.each<[string, number, string]>([
    ['- [ ] +3d Send the welcome letter', 3, 'Send the welcome letter'],
    ['- [ ] Send the welcome letter (+3d)', 3, 'Send the welcome letter'],
    ['* 2w: Call them', 14, 'Call them'],
    ['- -7d Ask', -7, 'Ask'],
    ['- [ ] −7d Ask', -7, 'Ask'],
    ['- [ ] Ask (-2w)', -14, 'Ask'],
    ['+ [x] +1 week Done once', 7, 'Done once'],
    ['- [X] +2 weeks: Both', 14, 'Both'],
    ['1. First', 0, 'First'],
    ['12) +1m Twelfth', 30, 'Twelfth'],
    ['- [ ] -1y Look back', -365, 'Look back'],
    ['- [] Loose box', 0, 'Loose box'],
    ['- [ ] +0d On the day', 0, 'On the day'],
    ['- [ ] No day', 0, 'No day'],
    ['- 10am: Call', 0, '10am: Call'],
    ['- 2 weeks holiday', 0, '2 weeks holiday'],
    ['- -5% discount', 0, '-5% discount'],
    ['- +0d +49 30 1234 is their number', 0, '+49 30 1234 is their number'],
    ['- +3d Offer (+2w)', 3, 'Offer (+2w)'],
    ['- [ ] +0 Send', 0, 'Send'],
    ['- [ ] Two weeks (2w)', 14, 'Two weeks'],
    ['- [ ] Offer (the short one) (2 weeks)', 14, 'Offer (the short one)'],
    ['- Read it (2 pages)', 0, 'Read it (2 pages)'],
    ['- [a link](https://example.org)', 0, '[a link](https://example.org)'],
    ['\t- [ ] +1d Nested', 1, 'Nested'],
  ])('%j', (line, offsetDays, text) => {
    expect(readChecklist(line).steps).toEqual([{ offsetDays, text }]);
  });
});

test('reads a byte order mark, CRLF, headings, prose, nested and ticked items, and wrapped lines', () => {
  const text = [
    '\uFEFF# Onboarding',
    '',
    'For everyone who signs.',
    '',
    '',
    '## Week 1',
    '- [x] +0d Say thank you',
    '  - [ ] +1d by hand,',
    '    with the leaflet',
    '- [ ]',
    '',
    '---',
    'Then:',
    '1. Send it (+3d)',
    'A last word.',
  ].join('\r\n');
  expect(readChecklist(text)).toEqual({
    title: 'Onboarding',
    about: 'For everyone who signs.\n\n## Week 1\n\n---\nThen:\nA last word.',
    steps: [
      { offsetDays: 0, text: 'Say thank you' },
      { offsetDays: 1, text: 'by hand, with the leaflet' },
      { offsetDays: 3, text: 'Send it' },
    ],
    ticked: 1,
  });
});

test('reads an empty file', () => {
  const none = { title: null, about: null, steps: [] };
  for (const text of ['', '\n\n', '- [ ]\n-\n']) expect(readChecklist(text)).toEqual(none);
  expect(readChecklist('Only words')).toEqual({ ...none, about: 'Only words' });
});

describe('an unreadable day is refused with its line', () => {
  test.each([
    ['# A\n\n- [ ] Fine\n- [ ] +3x Send', 'Line 4: "+3x" is not a number of days.', 4],
    ['- +3 Send', 'Line 1: "+3" is not a number of days.', 1],
    ['- Send (+99999999d)', 'Line 1: "+99999999d" is not a number of days.', 1],
    ['a\r\nb\r\n- -1.5d Send', 'Line 3: "-1.5d" is not a number of days.', 3],
    ['- +3d\n', 'Line 1: "+3d" has no step after it.', 1],
    ['- (+3d)', 'Line 1: "+3d" has no step after it.', 1],
    ['- 2w:', 'Line 1: "2w" has no step after it.', 1],
  ])('%j', (text, message, line) => {
    expect(() => readChecklist(text)).toThrow(expect.objectContaining({ message, line }));
  });
});

test('writes text that looks like a day so that it stays text', () => {
  const checklist = {
    title: 'renewal',
    about: 'A year is over.',
    steps: [
      { offsetDays: -30, text: 'Send the offer' },
      { offsetDays: 0, text: 'Sign' },
      { offsetDays: 0, text: '2w: is their reference' },
      { offsetDays: 0, text: 'Ask (+3d)' },
      { offsetDays: 3, text: ': odd' },
    ],
  };
  const text = writeChecklist(checklist);
  expect(text).toBe(`# renewal

A year is over.

- [ ] -30d Send the offer
- [ ] Sign
- [ ] +0d 2w: is their reference
- [ ] +0d Ask (+3d)
- [ ] +3d: : odd
`);
  expect(readChecklist(text)).toEqual(checklist);
});

const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('- ', '* ', '[ ] ', '[x] ', '# ', '1. ', '+3d ', '(+2w)', '-7d', '2w: '),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\n', '\r\n', '\n\n', '  ', '\t', ':', '---\n', '\u2028', '\uFEFF'),
  },
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,5}$/) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);

const word = fc.stringMatching(/^[a-z:()]{1,6}$/);
const line = fc.oneof(
  { weight: 1, arbitrary: fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('- ', '* [ ] ', '  - [x] ', '3. ', ''),
        fc.constantFrom('', '+3d ', '-2w: ', '0 days: ', '+0d '),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', ' (+3d)', ' (2w)', ' '),
      )
      .map(([mark, day, words, after]) => `${mark}${day}${words.join(' ')}${after}`),
  },
);

test('reads back everything it writes', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const once = readable(lines.join('\n'));
      if (!once) return;
      if (once.steps.length > 1) read += 1;
      // Ticked steps are written as open.
      expect(readChecklist(writeChecklist(once))).toEqual({ ...once, ticked: undefined });
    }),
    { numRuns: runs(600) },
  );
  // Without readable days the test would prove nothing.
  expect(read).toBeGreaterThan(runs(150));
});

function readable(text: string) {
  try {
    return readChecklist(text);
  } catch {
    return null;
  }
}

test('the time for a long line grows with its length only', () => {
  for (const part of [' ', '- ', '(', '(+1', '+', '+1', '# ', '\t', '1', '1a ', ' :', '3d: ', '_ ']) {
    for (const start of ['- ', '- 1a', '- a', '# ', '']) {
      const text = `${start}${part.repeat(20_000)}x`;
      expect(cpuTime(() => readable(text))).toBeLessThan(2000);
    }
  }
});
