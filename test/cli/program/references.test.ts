import { describe, expect, test } from 'vitest';
import { usageOf } from '../../../src/cli/program/help-page.ts';
import { topVerbs } from '../../../src/cli/program/program.ts';
import { nouns } from '../../../src/nouns/index.ts';
import { newJournal } from '../../support/new-journal.ts';

// Every command that takes numbers takes them in every way: what it is given is found, or named as missing.

/** What a command needs besides the numbers. */
const besides: Readonly<Record<string, readonly string[]>> = {
  snooze: ['friday'],
  'charge tell': ['--by', 'call'],
  'charge waive': ['--because', 'They were kind'],
  'charge edit': ['--what', 'stamps'],
  'apology edit': ['--what', 'It came late'],
  'case hear': ['It came late', '--by', 'call'],
  'case restate': ['It came late', '--confirmed', '--by', 'call'],
  'case answer': ['I forgot', '--by', 'call'],
  'case escalate': ['--to', 'call'],
  'case promise': ['Send it', '--by', 'friday'],
  'case fixed': ['Sent it'],
  'case check-back': ['All is well', '--by', 'call'],
  'case settle': ['--as', 'settled'],
  'case reopen': ['--because', 'It came again'],
  'case edit': ['--what', 'It came late'],
  'concern act': ['Put her in touch'],
  'concern edit': ['--what', 'The board'],
  'entry edit': ['Went through it'],
  'feedback answer': ['Calls end sooner'],
  'feedback tell': ['--by', 'call'],
  'feedback close': ['--because', 'Nothing to say'],
  'feedback edit': ['--words', 'Good'],
  'notes edit': ['Likes trains'],
  'date edit': ['12 may'],
  'promise broken': ['--told', 'It comes late'],
  'reminder edit': ['--text', 'Send it'],
};

interface Row {
  path: string;
  /** `ID... DAY` */
  usage: string;
  /** The letter of what it takes. */
  letter: string;
  plural: string;
}

async function rowsTaking(usage: RegExp): Promise<Row[]> {
  const verbs = topVerbs().flatMap((verb) =>
    verb.verbs
      ? verb.verbs().map((below) => ({ path: `${verb.name} ${below.name}`, names: [verb.name], verb: below }))
      : [{ path: verb.name, names: [], verb }],
  );
  const rows: Row[] = [];
  for (const { path, names, verb } of verbs) {
    const { default: command } = await verb.load();
    if (!usage.test(verb.usage || usageOf(command))) continue;
    // A playbook with a client is a run; all other numbers outside a noun are of reminders, and a note has a verb of its name.
    const called =
      path === 'playbook end'
        ? 'run'
        : path === 'promise kept' || path === 'promise broken'
          ? 'reminder'
          : (names[0] ?? (path === 'undo' ? 'operation' : 'reminder'));
    const noun = nounCalled(called);
    rows.push({ path, usage: verb.usage || usageOf(command), ...noun });
  }
  return rows;
}

function nounCalled(name: string): { letter: string; plural: string } {
  if (name === 'operation') return { letter: 'u', plural: 'operations' };
  const noun = nouns.find(
    (one) => one.name === { ideal: 'trait' }[name] || one.name === name || one.plural === name,
  );
  if (!noun?.letter) throw new Error(`no noun is called ${name}`);
  return { letter: noun.letter, plural: noun.plural };
}

const several = await rowsTaking(/^ID\.{3}/);
const single = await rowsTaking(/^\[?ID\]?(?!\.)/);

describe('several numbers', () => {
  test('are taken by these commands', () => {
    expect(several.map(({ path }) => path).sort()).toMatchInlineSnapshot(`
      [
        "charge bill",
        "charge tell",
        "concern delete",
        "date delete",
        "done",
        "entry delete",
        "feedback delete",
        "notes confirm",
        "notes delete",
      ]
    `);
    expect(single.map(({ path }) => path).sort()).toMatchInlineSnapshot(`
      [
        "apology delivered",
        "apology edit",
        "apology show",
        "case answer",
        "case check-back",
        "case edit",
        "case escalate",
        "case fixed",
        "case hear",
        "case promise",
        "case reopen",
        "case restate",
        "case settle",
        "case show",
        "charge edit",
        "charge show",
        "charge waive",
        "concern act",
        "concern close",
        "concern edit",
        "concern reopen",
        "concern show",
        "date edit",
        "date show",
        "entry edit",
        "entry show",
        "feedback answer",
        "feedback close",
        "feedback edit",
        "feedback show",
        "feedback tell",
        "ideal show",
        "notes edit",
        "notes show",
        "operation show",
        "person show",
        "promise broken",
        "promise kept",
        "reminder edit",
        "reminder show",
        "run show",
        "undo",
      ]
    `);
  });

  test.each(several.map((row) => [row.path, row] as const))(
    '%s 1,2 #3 x4',
    async (_, { path, letter, plural }) => {
      const { rapport } = await newJournal({ cast: ['Acme'] });
      const more = besides[path] ?? [];
      const { stderr, code } = await rapport.run([
        ...path.split(' '),
        '1,2',
        '#3',
        `${letter}4`,
        '3',
        ...more,
      ]);
      expect(stderr).toContain(`There are no ${plural} ${letter}1, ${letter}2, ${letter}3 and ${letter}4.`);
      expect(code).toBe(1);
    },
  );
});

describe('one number', () => {
  test.each(single.map((row) => [row.path, row] as const))('%s', async (_, { path, letter }) => {
    const { rapport } = await newJournal({ cast: ['Acme'] });
    const more = besides[path] ?? [];
    const answers = [];
    for (const number of ['7', '#7', `${letter}7`, `${letter}#7`.toUpperCase()]) {
      const { stderr, code } = await rapport.run([...path.split(' '), number, ...more]);
      answers.push({ code, sentence: stderr.split('\n')[0] });
    }
    const sentence = expect.stringMatching(/^Error: There is no [a-z]+ [a-z]7\.$/);
    expect(answers).toEqual(Array(4).fill({ code: 1, sentence }));
    const { stderr, code } = await rapport.run([...path.split(' '), 'k1', ...more]);
    expect({ code, sentence: stderr.split('\n')[0] }).toEqual({
      code: 2,
      sentence: expect.stringMatching(/^Error: k1 is a client, not an? [a-z]+\.$/),
    });
  });
});
