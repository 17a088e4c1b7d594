import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastWord } from '../../../src/domain/repair/apology/draft.ts';
import { anyText } from '../../support/arbitraries.ts';

test('it thanks, says what was agreed, and leaves the door open', () => {
  expect(
    lastWord({ name: 'Dana Reyes', agreed: 'half of the bill is waived', from: null }),
  ).toMatchInlineSnapshot(`
    "Dear Dana Reyes,

    Thank you for the work you trusted me with.

    What we agreed: half of the bill is waived.

    I wish you well. Should you ever want to talk or to work together again, my door is open.

    With kind regards,"
  `);
});

test('leaves out what is not known', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      const said = lastWord({ name, agreed: null, from: null });
      expect(said).not.toMatch(/null|What we agreed/);
      expect(said.split('\n\n')).toHaveLength(4);
    }),
  );
});
