import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder } from '../support/package-folder.ts';
import { sourceFiles } from '../support/sources/source-files.ts';

/** Errors that no command line alone provokes, with what does; each has its test elsewhere. */
const needAFault: Readonly<Record<string, string>> = {
  'journal-of-another': 'test/faults/files.test.ts',
  'not-your-place': 'test/faults/files.test.ts',
  'rejects-unnamed': 'test/store/file/new-file.test.ts',
  cancelled: 'Ctrl-C at a terminal: test/terminal/cancel.test.ts',
  'answer-unwritten': 'a stdout that takes nothing: test/faults/streams.test.ts',
  'disk-full': 'a disk without space: test/faults/full-disk.test.ts',
  'editor-failed': 'an editor, which is opened at a terminal only: test/terminal/editor.test.ts',
  'journal-locked': 'a second process: test/faults/locked.test.ts',
  'not-stored': 'Ctrl-C at a question after words: test/cli/log/sentence.test.ts',
  'no-clients': 'a list at a terminal: test/cli/log/bare-verbs.test.ts',
  'nothing-open': 'a list at a terminal: test/cli/log/bare-verbs.test.ts',
  'no-home': 'a user unknown to the system: test/faults/permissions.test.ts',
  'no-place': 'a user unknown to the system: test/faults/permissions.test.ts',
  'review-left': 'Ctrl-C in a review: test/terminal/review.test.ts',
  'settings-unwritable': 'a folder somebody else owns: test/faults/permissions.test.ts',
  'source-broke-off': 'a server that ends in the middle: test/remote/mailbox.test.ts',
  'source-certificate': 'a certificate that does not fit: test/remote/mailbox.test.ts',
  'source-refused': 'a server that lets nobody in: test/cli/capture/sync.test.ts',
  'source-unreadable': 'a server that gives something else: test/remote/file.test.ts',
  'sqlite-unusable': 'an installation that is not whole: test/faults/sqlite-unusable.test.ts',
};

interface Declared {
  code: string;
  /** What its sentence looks like, whatever is filled in. */
  sentence: RegExp;
}

/** Every error the program can construct. */
function declaredErrors(): Declared[] {
  return sourceFiles().flatMap(({ path }) => {
    const text = readFileSync(join(packageFolder, path), 'utf8');
    return [...text.matchAll(/(?:new RapportError|super)\(\s*'[a-z]+',\s*'([a-z-]+)',\s*/g)].map((found) => ({
      code: found[1] ?? '',
      sentence: pattern(text.slice(found.index + found[0].length)),
    }));
  });
}

/** The pattern of the string literal a text begins with; what is filled into a template can be anything. */
function pattern(text: string): RegExp {
  const quote = text[0] ?? '';
  // A sentence that is put together elsewhere can be any.
  if (!/['"`]/.test(quote)) return /^/;
  let source = '';
  let depth = 0;
  for (let at = 1; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (depth === 0 && character === quote) break;
    if (quote === '`' && character === '$' && text[at + 1] === '{') {
      if (depth === 0) source += '.*';
      depth += 1;
      at += 1;
    } else if (depth > 0) {
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
    } else if (character === '\\') {
      at += 1;
      source += escaped(text[at] ?? '');
    } else source += escaped(character);
  }
  return new RegExp(`^(Error: )?${source}$`, 'm');
}

function escaped(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
}

/** The gallery by the headings of its sections. */
function gallery(): Map<string, string> {
  const text = readFileSync(join(packageFolder, 'test/golden/errors.md'), 'utf8');
  const sections = text.split(/^### /m).slice(1);
  return new Map(sections.map((section) => [section.split('\n')[0] ?? '', section]));
}

test('the gallery provokes every error there is, but for those that need a fault', () => {
  const declared = declaredErrors();
  expect(declared.length).toBeGreaterThan(30);
  const shown = gallery();
  const codes = new Set(declared.map(({ code }) => code));
  const missing = [...codes].filter((code) => !shown.has(code) && !(code in needAFault));
  expect(missing).toEqual([]);
  expect([...shown.keys()].filter((code) => !codes.has(code))).toEqual([]);
  expect(Object.keys(needAFault).filter((code) => !codes.has(code) || shown.has(code))).toEqual([]);
});

test('each section of the gallery shows the sentence of its error', () => {
  const declared = declaredErrors();
  const wrong = [...gallery()].filter(
    ([code, section]) => !declared.some((one) => one.code === code && one.sentence.test(section)),
  );
  expect(wrong.map(([code]) => code)).toEqual([]);
});

test('every error that can be constructed is thrown somewhere', () => {
  const files = sourceFiles();
  const uses = (name: string) =>
    files.reduce((sum, { code }) => sum + code.split(new RegExp(`\\b${name}\\(`)).length - 1, 0);
  const makers = files
    .flatMap(({ code }) => [...code.matchAll(/^(?:export )?function (\w+)\([^)]*\): RapportError \{$/gm)])
    .map(([, name]) => name ?? '');
  expect(makers.length).toBeGreaterThan(100);
  expect(makers.filter((name) => uses(name) < 2)).toEqual([]);
});
