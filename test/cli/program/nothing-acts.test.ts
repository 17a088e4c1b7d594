import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { nouns } from '../../../src/nouns/index.ts';
import { operation } from '../../../src/nouns/operation.ts';
import { columnsOf } from '../../../src/store/table.ts';
import { commandLine } from '../../support/command-line.ts';
import { everyCommand, everyLine, journalForAll } from '../../support/json/every-answer.ts';
import { newJournal, type Rapport, type TestJournal } from '../../support/new-journal.ts';

/** A title, a cleared screen, both again by C1, a line that runs backwards, letters that hide, a colour as we have it. */
const hostile =
  '\u001b]0;owned\u0007\u001b[2J\u009d0;owned\u009c\u009b2J\u202e\u200b\u{e0041}\ufff9\u001b[31mEVIL\u001b[39m\r\u001b[K';
/** The same in a name, where a second line would pass for one of ours. */
const ofTwoLines = `${hostile}\nFORGED`;

const found: Readonly<Record<string, RegExp>> = {
  // What a terminal acts on, beside line breaks, tabs and colours of ours.
  acts: /(?!\u001b\[(?:[12]|22|3[12369])m)[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
  hides: /[\u200b\ufff9\u{e0041}]/u,
  colours: /\u001b\[31mEVIL/,
  'is a line': /^(?:\u001b\[\d+m)*FORGED/m,
};

/** A playbook is shown as a document, line for line. */
const isDocument = /^playbook show/;

/** What is wrong with what commands said. */
function harm(said: readonly { line: string; said: string }[]): string[] {
  return said.flatMap(({ line, said }) =>
    Object.entries(found).flatMap(([harm, pattern]) =>
      pattern.test(said) && !(harm === 'is a line' && isDocument.test(line)) ? `${line}: ${harm}` : [],
    ),
  );
}

/** Columns of one line: names, and what is written beside them. */
const inOneLine = /^(?:name|rule|threshold|tag|value|label|title|source|cause|service|command|summary)$/;

/** Puts the text behind every text there is, as another program may have done. */
function poison({ journalFile }: TestJournal): void {
  const database = new Database(journalFile);
  for (const { table, fields } of [...nouns, operation]) {
    const texts = Object.entries(fields).filter(
      ([, { where, kind }]) => where === 'column' && kind === 'text',
    );
    for (const { name } of texts.flatMap(([key, field]) => columnsOf(key, field))) {
      const text = inOneLine.test(name) ? ofTwoLines : hostile;
      try {
        database.prepare(`UPDATE ${table} SET ${name} = ${name} || ?`).run(text);
      } catch (error) {
        // What holds words of ours alone refuses others.
        if (!String(error).includes('CHECK')) throw error;
      }
    }
  }
  database.close();
}

/** Colours are on, so that a colour of theirs would reach the terminal, too. */
const coloured = { env: { NO_COLOR: undefined, FORCE_COLOR: '1' } };

test.each([
  ['a wide terminal', { terminal: true, columns: 200 }],
  ['a narrow terminal', { terminal: true, columns: 40 }],
  ['a pipe', { terminal: false }],
])('nothing in a journal acts on %s or hides, whatever is typed', async (_name, at) => {
  const journal = await journalForAll();
  const type = async (rapport: Rapport, { line, words, stdin = '' }: (typeof everyLine.read)[number]) => {
    const argv = commandLine([words.replace('{import}', '3')], []);
    const { stdout, stderr, code } = await rapport.with({ ...at, ...coloured, stdin }).run(argv);
    return { line, code, said: `${stdout}${stderr}` };
  };
  for (const line of everyLine.written) await type(journal.rapport, line);
  poison(journal);
  const ended = [];
  for (const line of [...everyLine.read, ...everyLine.ended]) ended.push(await type(journal.rapport, line));
  expect(harm(ended)).toEqual([]);
  // It says nothing if nothing was found, or nothing of it was shown.
  const done = ended.filter(({ code }) => code === 0);
  expect(done.length).toBeGreaterThan(90);
  expect(done.filter(({ said }) => said.includes('EVIL')).length).toBeGreaterThan(40);
});

test('data neither acts nor hides, and JSON has all of it', async () => {
  const journal = await journalForAll();
  poison(journal);
  const run = async (face: string) => (await journal.rapport.run(['client', 'list', face])).stdout;
  const faces = { json: await run('--json'), ndjson: await run('--ndjson'), csv: await run('--csv') };
  expect(harm(Object.entries(faces).map(([line, said]) => ({ line, said })))).toEqual(['csv: is a line']);
  const names = ['Bare', 'Busy Bookbinding'].map((name) => ({ name: `${name}${ofTwoLines}` }));
  expect(JSON.parse(faces.json)).toMatchObject(names);
  expect(
    faces.ndjson
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject(names);
  expect(faces.csv).toContain('"Bare]0;owned[2J0;owned2J[31mEVIL[39m[K\nFORGED"');
});

test('an argument does nothing, in whichever place it is refused', async () => {
  const { rapport } = await newJournal({ cast: ['Ada'] });
  const ended = [];
  for (const [words, command] of everyCommand()) {
    const { flags = {} } = (await command.load()).default;
    const specs = Object.values(flags).map(({ spec }) => /--[\w-]+/.exec(spec)?.[0] ?? spec);
    const typed = [[], ['1'], ...specs.map((flag) => ['1', '1', flag])];
    for (const more of typed) {
      const argv = [...words.split(' '), ...more, ofTwoLines];
      const { stdout, stderr } = await rapport.with(coloured).run(argv);
      ended.push({ line: `${words} ${more.at(-1) ?? ''}`, said: `${stdout}${stderr}` });
    }
  }
  expect(harm(ended)).toEqual([]);
  expect(ended.filter(({ said }) => said.includes('EVIL')).length).toBeGreaterThan(100);
});

test.each([true, false])(
  'a path does nothing, in whichever place it is named; on a terminal: %s',
  async (terminal) => {
    const journal = await newJournal();
    const { folder, write } = journal;
    const place = join(folder, ofTwoLines);
    mkdirSync(place);
    write(join(place, 'book.csv'), 'Name,Email,Nothing\nAda,ada@example.org,\nBob,nobody,x\n');
    write(join(place, 'config', 'rapport', 'config.json'), '{"cadence": ');
    write(join(place, 'no.db'), `This is no journal, ${'x'.repeat(200)}`);
    const book = join(place, 'book.csv');
    const env = { XDG_CONFIG_HOME: join(place, 'config') };
    const lines: [argv: string[], code: number, env?: Record<string, string>][] = [
      [['import', 'csv', book, '--dry-run'], 0],
      [['import', 'csv', book, '--refused', join(place, 'refused.csv')], 0],
      [['import', 'csv', book, '--refused', book], 1],
      [['import', 'csv', join(place, 'none.csv')], 1],
      [['import', 'csv', place], 1],
      [['playbook', 'add', 'steps', join(place, 'none.md')], 1],
      [['history'], 0],
      [['undo', '--dry-run'], 0],
      [['today'], 1, env],
      [['check'], 1, env],
      [['config', 'list'], 1, env],
      [['today', '--journal', join(place, 'none.db')], 0],
      [['digest', '--journal', join(place, 'none.db')], 3],
      [['today', '--journal', join(place, 'no.db')], 3],
      [['today', '--journal', place], 3],
      [['client', 'add', 'Ada', '--journal', join(place, 'none', 'none.db')], 3],
      [['today'], 3, { RAPPORT_JOURNAL: place }],
      [['client', 'add', 'Ada', '--journal', join(place, 'made.db')], 0],
      [['history', '--journal', join(place, 'made.db')], 0],
    ];
    const ended = [];
    for (const [argv, , more = {}] of lines) {
      const circumstances = { terminal, stdin: '', env: { ...coloured.env, ...more } };
      const { stdout, stderr, code } = await journal.rapport.with(circumstances).run(argv);
      ended.push({ line: argv.join(' '), code, said: `${stdout}${stderr}` });
    }
    expect(harm(ended)).toEqual([]);
    expect(ended.map(({ code }) => code)).toEqual(lines.map(([, code]) => code));
  },
);
