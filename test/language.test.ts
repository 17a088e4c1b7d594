import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { topVerbs } from '../src/cli/program/program.ts';
import { rules } from '../src/domain/rules/index.ts';
import { packageFolder } from './support/package-folder.ts';
import { type Prose, proseIn } from './support/sources/prose-in.ts';
import { sourceFiles } from './support/sources/source-files.ts';

// docs/style.md has the words. What is read here is what a person may see, as it stands in the source.

/** Texts that are read, not said: what people type in, and words of other programs. */
const lexicons = [
  /^src\/domain\/reading\//,
  /^src\/domain\/days\//,
  /^src\/domain\/log\//,
  /^src\/domain\/repair\/(?:excuses\/(?!excuses\.ts)|content\.ts|policy\.ts)/,
  /^src\/interchange\/(?:rows\/(?:cell-words|status-words|entry-rows|log-words)|header\/(?:column-names|column-languages|log-columns))\.ts/,
  /^src\/store\/(?:search|doctor|rules)\//,
];

const prose = sourceFiles()
  .filter(({ path }) => !lexicons.some((lexicon) => lexicon.test(path)))
  .flatMap(proseIn);

/** Turns of phrase that need a second reading. */
const riddles =
  /\bwhoever\b|\bof whom\b|\bof which\b|\bbut for\b|\b(?:is|are|was|were) to be\b|\bthat is to\b|\bof theirs\b|\bstands? there\b|\blies? behind\b|\bcomes? up\b|\bnot come yet\b|\banew\b|\bset down\b|\ball the same\b|\bof late\b|\bwhen not today\b|\bto come\b|\bin vain\b|\b(?:from|after|for|up to) how many\b|\bby the imported file\b|\bto take away\b|\bstands? on\b|^Say (?:a|something)\b/i;

/** Words of the code and of older versions, each with the word for it in docs/style.md. */
const privateWords =
  /(?<![.\w-])(?:interactions?|exchanges?|contacts?|findings?|suggestions?|demands?|outreach|criteri(?:on|a)|openers?|rungs?|ladders?|middle|face|said back|put right|taken? back|takes back|(?<!the )rests?|resting|live|cadence|let go)(?![\w.-])/i;

/** Where one of them is the right word after all. */
const allowed: readonly { reason: string; text: RegExp }[] = [
  {
    reason: 'names of files, of other programs and of a setting',
    text: /\b(?:contacts?,? (?:on|by|in)|last contact|Google Contacts|the contacts as CSV|config set suggestions)\b/i,
  },
  { reason: 'the title of what a study found', text: /face to face|in each other's/i },
  { reason: 'the line that names an old word', text: /is now/ },
  {
    reason: 'what an entry is, to somebody with a file of another program',
    text: /interactions with clients/,
  },
  { reason: 'the kind of a source, as its servers call it', text: /source add contacts/ },
];

const isAllowed = ({ text }: Prose) => allowed.some((one) => one.text.test(text));
const shown = ({ at, text }: Prose) => `${at}  ${text.replace(/\s+/g, ' ')}`;
const wordCount = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

test('there is something to read', () => {
  expect(prose.length).toBeGreaterThan(1500);
});

test('no sentence needs a second reading for its turns of phrase', () => {
  expect(prose.filter(({ text }) => riddles.test(text)).map(shown)).toEqual([]);
});

test('no private word', () => {
  expect(prose.filter((one) => privateWords.test(one.text) && !isAllowed(one)).map(shown)).toEqual([]);
});

test('studies are cited by rules and apologies alone', () => {
  const cited = prose.filter(
    ({ at, text }) => / (?:&|et al\.) .*\b(?:19|20)\d\d\b/.test(text) && !at.startsWith('src/domain/'),
  );
  expect(cited.map(shown)).toEqual([]);
});

test('one space between words, and quotes in pairs', () => {
  const odd = prose.filter(
    ({ text }) =>
      /\S {2,}[\p{L}]/u.test(text.replace(/^.*\s{2,}$/gm, '')) ||
      (text.match(/“/g) ?? []).length !== (text.match(/”/g) ?? []).length ||
      / [,;.!](?:\s|$)/.test(text),
  );
  expect(odd.map(shown)).toEqual([]);
});

describe('errors', () => {
  const gallery = readFileSync(join(packageFolder, 'test/golden/errors.md'), 'utf8').split('\n');
  const errors = gallery.filter((line) => line.startsWith('Error: ')).map((line) => line.slice(7));
  const hints = gallery.filter((line) => /^(?:Hint:| {5}) /.test(line)).map((line) => line.slice(6));

  test('an error is a sentence, with straight quotes', () => {
    expect(errors.length).toBeGreaterThan(150);
    expect(errors.filter((line) => !/[.]$/.test(line) || /[“”‘’]/.test(line))).toEqual([]);
  });

  test('a sentence has at most 30 words', () => {
    const sentences = [...errors, ...hints].flatMap((line) => line.split(/(?<=[.?]) /));
    expect(sentences.filter((sentence) => wordCount(sentence) > 30)).toEqual([]);
  });
});

test('a summary and the title of a rule have at most 12 words', () => {
  const summaries = topVerbs().flatMap((verb) =>
    [verb, ...(verb.verbs?.() ?? [])].map(({ summary }) => summary),
  );
  const titles = rules.map(({ title }) => title);
  expect([...summaries, ...titles].filter((text) => wordCount(text) > 12)).toEqual([]);
});

test('what a rule looks at, and why, have at most three sentences of 36 words', () => {
  const texts = rules.flatMap(({ id, looksAt, why }) => [looksAt, why].map((text) => ({ id, text })));
  const sentences = texts.map(({ id, text }) => ({ id, sentences: text.split(/(?<=[.?!]) (?=[A-Z"])/) }));
  expect(
    sentences.filter((one) => one.sentences.length > 3 || one.sentences.some((text) => wordCount(text) > 36)),
  ).toEqual([]);
});
