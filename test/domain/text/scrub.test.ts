import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrubber } from '../../../src/domain/text/scrub.ts';
import { anyText } from '../../support/arbitraries.ts';
import { runs } from '../../support/runs.ts';

const dana = scrubber({
  name: 'Dana Reyés',
  addresses: ['Dana@acme.example'],
  numbers: ['+44 20 7946 0000'],
});

test.each([
  ['Called Dana Reyes about it', 'Called [erased] about it'],
  ['DANA REYÉS, dana reyes', '[erased], [erased]'],
  ['Dana said Reyes would', 'Dana said Reyes would'],
  ['wrote to <dana@ACME.example>.', 'wrote to <[erased]>.'],
  ['rang 020 7946 0000 at 12:30', 'rang [erased] at 12:30'],
  ['on 2026-03-02 for 7946', 'on 2026-03-02 for 7946'],
])('%s', (text, left) => expect(dana(text)).toBe(left));

test('a name of one word is a name in its own letters alone', () => {
  const oak = scrubber({ name: 'Oak', addresses: [], numbers: [] });
  expect(oak('Oak wants an oak table, Oakley does not')).toBe('[erased] wants an oak table, Oakley does not');
});

test('what was taken out is not there any more, and nothing else is taken out', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const left = dana(`${before} Dana Reyés ${after}`);
      expect(left).not.toContain('Dana Reyés');
      expect(dana(left)).toBe(left);
    }),
    { numRuns: runs(100) },
  );
});
