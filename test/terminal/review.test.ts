import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type BuiltJournal, newBuiltJournal } from '../support/built/built.ts';
import { type Key, openTerminal, type Terminal } from '../support/built/terminal.ts';

/** Six promises to six clients, and a client who does not answer. */
async function aMorning(): Promise<BuiltJournal> {
  const journal = newBuiltJournal();
  for (const name of ['Acme', 'Beta', 'Cora', 'Dora', 'Ebba', 'Finn', 'Gaia'])
    await journal.quick(['client', 'add', name, '--since', '2026-02-25']);
  for (const [at, name] of ['acme', 'beta', 'cora', 'dora', 'ebba', 'finn'].entries())
    await journal.quick(['remind', name, 'Send it', '--on', `2026-02-2${at}`, '--promise']);
  for (const on of ['2026-02-01', '2026-02-08', '2026-02-15'])
    await journal.quick(['email', 'gaia', 'The draft', '--on', on]);
  return journal;
}

function rows<T>({ journalFile }: BuiltJournal, sql: string): T[] {
  const database = new Database(journalFile, { readonly: true, fileMustExist: true });
  try {
    return database.prepare<[], T>(sql).all();
  } finally {
    database.close();
  }
}

const summaries = (journal: BuiltJournal) =>
  rows<{ summary: string }>(journal, 'SELECT summary FROM operations ORDER BY id').map(
    ({ summary }) => summary,
  );

/** Waits until an item is asked about: the last thing on the screen. */
async function at(terminal: Terminal, item: string): Promise<void> {
  await terminal.waitFor(new RegExp(`${item}[^─]*\\? What now\\? *\\n❯[^─]*Enter selects$`));
}

/** Types the name of a choice, which filters the list, and takes it. */
async function choose(terminal: Terminal, name: string): Promise<void> {
  terminal.type(name);
  await terminal.waitFor(new RegExp(`\\? ${name}\\n❯ \\d+ {2}${name}\\n`));
  terminal.press('enter');
}

test('every choice once, to the end, and each step is taken back', async () => {
  const journal = await aMorning();
  const before = summaries(journal).length;
  const all = rows<unknown>(journal, 'SELECT * FROM reminders ORDER BY id');
  const terminal = openTerminal(journal, ['review', '--limit', '7']);
  await at(terminal, 'Acme: promise');
  expect(terminal.screen()).toContain(
    [
      'Acme: promise, 10 days late',
      '  Send it',
      '? What now? ',
      '❯ 1  log a call',
      '  2  wrote or met',
      '  3  done',
      '  4  snooze',
      '  5  remind',
      '  6  apologize',
      '  7  open',
      '  8  skip',
      '  9  quit',
      '',
      '  Asks what was said, and logs a call.',
      '  ↑↓ choose · type to filter, or a number · Enter selects',
    ].join('\n'),
  );
  await choose(terminal, 'open');
  await terminal.waitFor('rapport done 1');
  await at(terminal, 'Acme: promise');
  // No letter does anything by itself: it filters.
  terminal.type('l');
  await terminal.waitFor('? What now? l\n❯ log a call\n');
  terminal.press('enter');
  await terminal.waitFor('? What was said?');
  terminal.type('She waits for it');
  terminal.press('enter');
  await terminal.waitFor('Logged e4 Acme: call');
  await at(terminal, 'Acme: promise');
  await choose(terminal, 'wrote or met');
  await terminal.waitFor('? How?');
  terminal.press('enter');
  await terminal.waitFor('? Who wrote?');
  terminal.press('enter');
  await terminal.waitFor(/ {2}you\n\? What was said\?/);
  terminal.type('Sent it');
  terminal.press('enter');
  await terminal.waitFor('Logged e5 Acme: email');
  await at(terminal, 'Acme: promise');
  // A number chooses.
  terminal.type('3');
  await terminal.waitFor('? What now? 3\n❯ done');
  terminal.press('enter');
  await terminal.waitFor('Kept r1 Acme');
  await at(terminal, 'Beta: promise');
  await choose(terminal, 'snooze');
  await terminal.waitFor('? Snooze it for how long?');
  await choose(terminal, 'for a week');
  await terminal.waitFor('Snoozed r2 Beta');
  await at(terminal, 'Cora: promise');
  await choose(terminal, 'remind');
  await terminal.waitFor('? What should rapport remind you of?');
  terminal.type('Ask her');
  terminal.press('enter');
  await terminal.waitFor('? When?');
  terminal.type('friday');
  terminal.press('enter');
  await terminal.waitFor('Reminder r7 for Cora on Fri 6 Mar 2026.');
  await at(terminal, 'Cora: promise');
  await choose(terminal, 'skip');
  await at(terminal, 'Dora: promise');
  for (const name of ['wrote or met', 'done', 'snooze', 'remind', 'apologize', 'open', 'skip']) {
    terminal.press('down');
    await terminal.waitFor(new RegExp(`\n❯ \\d+ {2}${name}\n`));
  }
  terminal.press('enter');
  await at(terminal, 'Ebba: promise');
  await choose(terminal, 'undo');
  await at(terminal, 'Dora: promise');
  await choose(terminal, 'done');
  await at(terminal, 'Ebba: promise');
  await choose(terminal, 'apologize');
  await terminal.waitFor('? What happened, in their words?');
  terminal.type('It is late');
  terminal.press('enter');
  for (const question of [
    'What did it cost them?',
    'Whose responsibility was it?',
    'Why did it happen?',
  ].concat([
    'How will you fix it?',
    'What changes so that it does not happen again?',
    'How will you say it?',
    'What now?',
  ])) {
    await terminal.waitFor(`? ${question}`);
    terminal.press('enter');
    await terminal.waitFor(`✔ ${question}`);
  }
  await terminal.waitFor('Saved apology a1 to Ebba.');
  await at(terminal, 'Ebba: promise');
  await choose(terminal, 'skip');
  await at(terminal, 'Finn: promise');
  await choose(terminal, 'skip');
  await at(terminal, 'Gaia: they do not answer: try another way');
  await choose(terminal, 'mute');
  await terminal.waitFor('? Why mute “They do not answer: try another way” for them?');
  terminal.type('On leave');
  terminal.press('enter');
  await terminal.waitFor('? Mute it for how long?');
  await choose(terminal, 'for good');
  await terminal.waitFor('Muted the rule unanswered for Gaia until you unmute it: On leave');
  // What the next rule has to say of her.
  await at(terminal, 'Gaia: you only ever write to each other');
  await choose(terminal, 'quit');
  expect(await terminal.ended()).toBe(0);
  expect(terminal.screen()).toMatch(/Review: 8 changes, 3 skipped, 1 left\.\n/);
  expect(summaries(journal).slice(before)).toEqual([
    'call with Acme on 2026-03-02',
    'email with Acme on 2026-03-02',
    'Done for Acme: Send it',
    'Snoozed for Beta: Send it',
    'Planned for Cora: Ask her',
    'Done for Dora: Send it',
    'apology to Ebba: It is late',
    'muted the rule unanswered for Gaia',
  ]);

  for (let id = before + 8; id > before; id -= 1) {
    const { code, stderr } = await journal.quick(['undo', String(id)]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  }
  expect(rows(journal, 'SELECT * FROM reminders ORDER BY id')).toEqual(all);
  expect(rows(journal, 'SELECT id FROM mutes UNION ALL SELECT id FROM apologies')).toEqual([]);
});

test('a flag that is put off from the list rests, and the review goes on', async () => {
  const journal = await aMorning();
  const terminal = openTerminal(journal, ['review', '--client', 'gaia']);
  await at(terminal, 'Gaia: they do not answer: try another way');
  await choose(terminal, 'snooze');
  expect(await terminal.ended()).toBe(0);
  expect(terminal.screen()).toContain('Snoozed the rule unanswered for Gaia until Mon 16 Mar');
  expect(rows(journal, 'SELECT rule, until_on FROM rests ORDER BY id')).toEqual([
    { rule: 'unanswered', until_on: '2026-03-16' },
    { rule: 'email-only', until_on: '2026-03-16' },
  ]);
});

test.each<[Key]>([['ctrl-c'], ['ctrl-d']])(
  '%s in the middle leaves, keeps what was done, and the next one goes on',
  async (key) => {
    const journal = await aMorning();
    const terminal = openTerminal(journal, ['review']);
    await at(terminal, 'Acme: promise');
    await choose(terminal, 'done');
    await at(terminal, 'Beta: promise');
    await choose(terminal, 'log a call');
    await terminal.waitFor('? What was said?');
    terminal.type('We');
    terminal.press(key);
    await terminal.waitFor('Left that; nothing was changed.');
    await at(terminal, 'Beta: promise');
    terminal.press(key);
    expect(await terminal.ended()).toBe(130);
    expect(terminal.screen()).toContain('Left the review. The one thing done before stays done.');
    expect(rows(journal, "SELECT id FROM reminders WHERE status = 'done'")).toEqual([{ id: 1 }]);

    const again = openTerminal(journal, ['review']);
    await at(again, 'Beta: promise');
    await choose(again, 'quit');
    expect(await again.ended()).toBe(0);
  },
);
