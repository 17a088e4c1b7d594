import { expect, test } from 'vitest';
import { newJournal, type Rapport } from '../../support/new-journal.ts';
import { isThorough } from '../../support/runs.ts';

/** Texts that would do something to a terminal if it got them: colours, titles, the C1 set, text that runs backwards. */
const hostile = {
  colour: '\u001b[31mred\u001b[0m',
  title: '\u001b]0;owned\u0007after',
  c1: 'before\u009b2Jafter',
  bidi: 'pay \u202e001 EUR',
  lines: 'first\r\nsecond\u2028third\u0085fourth',
  backspace: 'secret\b\b\b\b\b\bpublic',
} as const;

// What a terminal acts on; a line break of our own is fine, one of theirs must not pass for ours.
const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** Puts a text wherever one can be put. */
async function fill(rapport: Rapport, text: string): Promise<void> {
  const said = [
    await rapport`client add ${`Ada ${text}`} --about ${text} --tag ${text} --person ${`Dana ${text}`}`,
    await rapport`client edit 1 --prefers-writing ${text}`,
    await rapport`person add 1 ${`Eli ${text}`} --title ${text} --about ${text}`,
    await rapport`call 1 ${text}`,
    await rapport`note 1 ${text}`,
    await rapport`remind 1 ${text} --on friday`,
    await rapport`mute 1 gone-quiet --because ${text}`,
    await rapport`apologize 1 --what ${text} --why ${text} --repair ${text} --change ${text} --by friday --channel call`,
    await rapport`apology delivered 1 --reaction ${text}`,
  ];
  expectHarmless(said);
}

/** Puts a text wherever one can be put when something went wrong: one case that is over, and one that is open. */
async function fillRepair(rapport: Rapport, text: string): Promise<void> {
  const said = [
    await rapport`client add ${`Ada ${text}`} --person ${`Dana ${text}`} --value "5000 EUR"`,
    await rapport`policy add ${`proofs ${text}`} ${text} --because ${`they take a new plate ${text}`}`,
    await rapport`case open 1 ${text} --cost-note ${text} --cost time --amount "500 EUR" --new-cause ${text} --handled-by ${text}`,
    await rapport`email 1 ${text} --in --case 1`,
    await rapport`case answer 1 ${text} --without-hearing ${text}`,
    await rapport`case hear 1 ${text} --wants ${text} --by call`,
    await rapport`case restate 1 ${text} --confirmed`,
    await rapport`case answer 1 ${text} --policy 1 --compromise ${text}`,
    await rapport`case escalate 1 --stay --because ${text}`,
    await rapport`case escalate 1 --to in-person --because ${text}`,
    await rapport`case promise 1 ${text} --by friday`,
    await rapport`case promise 1 ${`again ${text}`} --by friday`,
    await rapport`promise broken 1 --told ${text} --by tomorrow`,
    await rapport`promise kept 2`,
    await rapport`charge add 1 "500 EUR" ${text} --case 1`,
    await rapport`charge bill 1 --untold ${text}`,
    await rapport`charge tell 1 ${text} --by call`,
    await rapport`charge add 1 "20 EUR" ${text}`,
    await rapport`charge waive 2 --because ${text}`,
    await rapport`charge add 1 "30 EUR" ${text}`,
    await rapport`apologize --case 1 --what ${text} --why ${text} --repair ${text} --change ${text} --by friday --channel call`,
    await rapport`apology delivered 1 --reaction ${text}`,
    await rapport`case fixed 1 ${text}`,
    await rapport`case check-back 1 ${text}`,
    await rapport`case settle 1 --as parted --agreed ${text} --change ${text}`,
    await rapport`case reopen 1 --because ${text}`,
    await rapport`case check-back 1 ${text}`,
    await rapport`case settle 1 --as parted --agreed ${text} --without-hearing ${text} --last-word ${text}`,
    await rapport`case open 1 ${text} --cause ${text} --handled-by ${text}`,
    await rapport`case promise 2 ${text} --by friday`,
  ];
  expectHarmless(said);
}

/** Puts a text wherever one can be put about kinds of clients, the people, and how one did. */
async function fillStandards(rapport: Rapport, text: string): Promise<void> {
  const steps = `${text}\n\n- [ ] +1d ${`a ${text}`.replace(/\s+/gu, ' ')}\n`;
  const said = [
    await rapport`client add ${`Ada ${text}`} --person ${`Dana ${text}`} --source ${text} --tag ${text} --since 2020-01-01`,
    await rapport`profile add ${`kind ${text}`} --about ${text} --every 2w`,
    await rapport`profile assign 6 --where ${`source~"${text.replaceAll('"', '')}"`} --yes`,
    await rapport`profile assign 6 1 --yes`,
    await rapport`ideal add 6 ${`pays ${text}`}`,
    await rapport`fit 1 --answer ${`pays ${text}=yes`} --profile 6`,
    await rapport.with({ stdin: steps })`playbook add ${`welcome ${text}`} -`,
    await rapport`playbook apply 1 1`,
    await rapport`note 1 ${text} --kind want --service ${text} --from ${text} --person dana`,
    await rapport`notes edit 1 ${`again ${text}`}`,
    await rapport`date add 1 ${`founded ${text}`} "5 march"`,
    await rapport`concern add 1 ${text}`,
    await rapport`concern act 1 ${text} --by call`,
    await rapport`concern close 1 ${text}`,
    await rapport`concern reopen 1`,
    await rapport`feedback ask 1 --about ${text} --by call`,
    await rapport`feedback record "#1" ${text}`,
    await rapport`feedback answer 1 ${text} --told today --by email`,
    await rapport`feedback record ada ${text} --unasked`,
    await rapport`feedback close 2 --because ${text}`,
    await rapport`feedback record ada ${text} --unasked`,
    await rapport`call 1 ${text} --touch personal,help`,
    await rapport`remind 1 ${text} --on today`,
    await rapport`snooze k1 next-unasked`,
  ];
  expectHarmless(said);
}

function expectHarmless(said: readonly string[]): void {
  for (const one of said) {
    expect(one).not.toMatch(/\[exit/);
    expect(one).not.toMatch(acting);
  }
}

const views = [
  'client list',
  'client show 1',
  'person list',
  'entry list',
  'entry show 1',
  'reminders',
  'today',
  'digest --as-of 2026-03-06',
  'check --muted',
  'check 1',
  'why email-only 1',
  'apology list',
  'apology show 1',
  'history',
  'undo --dry-run',
];

const repairViews = [
  'case list --all',
  'case show 1',
  'case show 2',
  'promise list --all',
  'charge list --all',
  'charge show 1',
  'charge show 2',
  'policy list',
  'policy show 1',
  'lessons',
  'digest --monthly --as-of 2026-04-01',
  'client list',
  'client show 1',
  'apology list',
  'apology show 1',
  'reminders',
  'today',
  'today --as-of 2026-03-12',
  'digest --as-of 2026-03-06',
  'check 1',
  'history',
  'undo --dry-run',
];

const standardViews = [
  'profile list',
  'profile show 6',
  'ideal list',
  'fit 1 --no-ask',
  'playbook list',
  'playbook show 1',
  'playbook progress',
  'notes list',
  'date list',
  'concern list --all',
  'concern show 1',
  'feedback list',
  'feedback show 1',
  'feedback show 2',
  'stats',
  'stats 1',
  'client list',
  'client show 1',
  'show 1',
  'show 1 --more',
  'reasons --as-of 2026-09-01',
  'entry list',
  'reminders',
  'today',
  'today --as-of 2026-03-20',
  'digest --as-of 2026-03-05',
  'check 1',
  'check --as-of 2027-06-01',
  'why gone-quiet 1',
  'review --json',
  'history',
  'undo --dry-run',
];

async function expectHarmlessViews(
  rapport: Rapport,
  shown: readonly string[],
  terminal: boolean,
): Promise<void> {
  for (const view of shown) {
    const { stdout, stderr, code } = await rapport.with({ terminal }).run(view.split(' '));
    expect([view, code]).toEqual([view, 0]);
    expect(`${stdout}${stderr}`.replaceAll('\n', ''), view).not.toMatch(acting);
  }
}

/** Each text on a terminal, and all of them at once through a pipe, where nothing is cut. */
const cases = [
  ...Object.entries(hostile)
    // test/cli/program/nothing-acts.test.ts puts all of them into the pages of a terminal.
    .filter(([name]) => isThorough || name === 'colour' || name === 'lines')
    .map(([name, text]) => ({ name, text, terminal: true })),
  { name: 'all of it, through a pipe,', text: Object.values(hostile).join(' '), terminal: false },
];

test.each(cases)('$name does nothing in any view, and is whole in JSON', async ({ text, terminal }) => {
  const { rapport } = await newJournal();
  await fill(rapport, text);
  await expectHarmlessViews(rapport, views, terminal);
  expect(await rapport.json`client show 1`).toMatchObject({ name: `Ada ${text}`, about: text });
  expect(await rapport.json`entry show 1`).toMatchObject({ text });
  expect(await rapport.json`reminders --closed`).toEqual([]);
});

test.each(cases)(
  '$name does nothing where something went wrong, and is whole in JSON',
  async ({ text, terminal }) => {
    const { rapport } = await newJournal();
    await fillRepair(rapport, text);
    await expectHarmlessViews(rapport, repairViews, terminal);
    expect(await rapport.json`case show 1`).toMatchObject({
      what: text,
      agreed: text,
      lastWord: text,
      costNote: text,
    });
    expect(await rapport.json`charge show 2`).toMatchObject({ what: text.replace(/\s+/gu, ' ') });
    expect(await rapport.json`policy show 1`).toMatchObject({ rule: text });
  },
);

test.each(cases)(
  '$name does nothing in what is known of a person and their kind, and is whole in JSON',
  async ({ text, terminal }) => {
    const { rapport } = await newJournal();
    await fillStandards(rapport, text);
    await expectHarmlessViews(rapport, standardViews, terminal);
    expect(await rapport.json`profile show 6`).toMatchObject({ about: text });
    expect(await rapport.json`concern show 1`).toMatchObject({ what: text });
    expect(await rapport.json`feedback show 1`).toMatchObject({ words: text, changed: text, about: text });
    expect(await rapport.json`notes list`).toMatchObject([{ text: `again ${text}` }]);
  },
);

/** A list as CSV, in which no cell begins as a formula does. */
async function expectNoFormula(rapport: Rapport, list: string): Promise<void> {
  const { stdout, code } = await rapport.run([...list.split(' '), '--csv']);
  expect([list, code]).toEqual([list, 0]);
  expect(stdout.trimEnd().split('\n').length, list).toBeGreaterThan(1);
  expect(stdout, list).not.toMatch(/(?:^|,)"?\s*[=+@-](?!\d+(?:\.\d+)?(?:,|$))/m);
}

const formulas = ['=HYPERLINK("http://example.org")', '+1+1', '@SUM(A1)', '\t=1+1'];

test.each(formulas)('%j is no formula in any list of what went wrong', async (formula) => {
  const { rapport } = await newJournal();
  await fillRepair(rapport, formula);
  for (const list of [
    'case list --all',
    'promise list --all',
    'charge list --all',
    'policy list',
    'lessons',
  ]) {
    await expectNoFormula(rapport, list);
  }
});

test.each(formulas)('%j is no formula in any list of kinds, people and feedback', async (formula) => {
  const { rapport } = await newJournal();
  await fillStandards(rapport, formula);
  for (const list of [
    'profile list',
    'ideal list',
    'playbook list',
    'playbook progress',
    'notes list',
    'date list',
    'concern list --all',
    'feedback list',
    'review',
  ])
    await expectNoFormula(rapport, list);
});

test('a name of several lines does not make a line of its own in a list', async () => {
  const { rapport } = await newJournal();
  await rapport`client add ${'Ada\n99  Forged Client  active'}`;
  expect(await rapport`client list`).toMatchInlineSnapshot(`
    "ID  Client                       Status  Last contact  People
    k1  Ada 99 Forged Client active  active  never              0
    "
  `);
});

test('nor does a name of several lines in what is said beside an answer', async () => {
  const { rapport } = await newJournal();
  const name = 'Dana\nError: the journal is lost';
  await rapport`client add ${'Acme\nForged'} --person ${name}`;
  await rapport`client add Birch`;
  const { stderr } = await rapport.run(['person', 'add', 'birch', name]);
  expect(stderr).toBe(
    'Dana Error: the journal is lost is known at Acme Forged too; if it is the same person: rapport undo, then add --same.\n',
  );
});

test('errors repeat what was typed without harm', async () => {
  const { rapport } = await newJournal();
  for (const text of Object.values(hostile)) {
    for (const argv of [
      ['client', 'show', text],
      [text],
      ['today', `--${text}`],
      ['remind', '1', 'x', '--on', text],
    ]) {
      const { stderr, code } = await rapport.run(argv);
      expect([1, 2]).toContain(code);
      expect(stderr.replaceAll('\n', '')).not.toMatch(acting);
    }
  }
});

test('data does nothing to a terminal either, not even through a pipe, and is whole in JSON', async () => {
  const { rapport } = await newJournal({ cast: ['Acme GmbH'] });
  const text = Object.values(hostile).join(' ');
  await rapport`call 1 ${text}`;
  await rapport`note 1 ${text}`;
  await rapport`remind 1 ${text} --on friday`;
  await rapport`concern add 1 ${text}`;
  await rapport`feedback record acme ${text}`;
  for (const list of [
    ['notes'],
    ['concern', 'list'],
    ['entry', 'list'],
    ['reminders'],
    ['feedback', 'list'],
    ['history'],
  ]) {
    for (const face of ['--csv', '--ndjson', '--json']) {
      for (const terminal of [true, false]) {
        const { stdout, stderr } = await rapport.with({ terminal }).run([...list, face]);
        expect(stderr).toBe('');
        expect(stdout, `${list} ${face}`).not.toMatch(acting);
      }
    }
  }
  expect(await rapport.json`notes`).toMatchObject([{ text }]);
});

test('a number of ours is no formula, and text that looks like one is', async () => {
  const { rapport, write } = await newJournal();
  write('steps.md', '@team\n\n- [ ] -7d Freeze the texts\n');
  await rapport`playbook add launch steps.md`;
  expect(await rapport`playbook list --csv`).toBe(
    "id,handle,name,about,stepCount,firstOffsetDays,lastOffsetDays\n1,b1,launch,'@team,1,-7,-7\n",
  );
});
