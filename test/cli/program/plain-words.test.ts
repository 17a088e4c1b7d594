import * as commander from 'commander';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainWords, takeWords } from '../../../src/cli/program/command-line.ts';
import { type CommandVerb, topVerbs } from '../../../src/cli/program/program.ts';

const verbs = topVerbs().flatMap((verb): readonly CommandVerb[] => (verb.verbs ? verb.verbs() : [verb]));

test('words without a dash are read as commander reads them', async () => {
  const commands = await Promise.all(verbs.map(async (verb) => (await verb.load()).default));
  const word = fc.string().filter((text) => !text.startsWith('-'));
  const counts = { plain: 0, refused: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...commands), fc.array(word, { maxLength: 5 }), (command, words) => {
      const plain = plainWords(command, words);
      const take = () => takeWords(commander, command, 'x', words, command.flags ?? {}).args;
      counts[plain ? 'plain' : 'refused'] += 1;
      if (plain) expect(take()).toEqual(plain.args);
      else expect(take).toThrow();
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(counts.plain, counts.refused)).toBeGreaterThan(100);
});

test('a word with a dash goes to commander', async () => {
  const commands = await Promise.all(verbs.map(async (verb) => (await verb.load()).default));
  expect(commands.filter((command) => plainWords(command, ['a', '-']) !== null)).toEqual([]);
  expect(commands.filter((command) => plainWords(command, ['--json']) !== null)).toEqual([]);
});
