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
  await terminal.waitFor(new RegExp(`${item}[^─]*❯$`));
}

/** Asks for help until the question stands there as expected: a program hears of a new width when it gets to it. */
async function askAgain(terminal: Terminal, expected: RegExp): Promise<void> {
  for (let tries = 0; tries < 100 && !expected.test(terminal.screen()); tries += 1) {
    terminal.type('?');
    await new Promise((done) => setTimeout(done, 50));
  }
  await terminal.waitFor(expected);
}

test('every key once, to the end, and each step is taken back', async () => {
  const journal = await aMorning();
  const before = summaries(journal).length;
  const all = rows<unknown>(journal, 'SELECT * FROM reminders ORDER BY id');
  const terminal = openTerminal(journal, ['review', '--limit', '7']);
  await at(terminal, 'Acme: promise');
  expect(terminal.screen()).toContain(
    [
      'Acme: promise, 10 days late',
      '  Send it',
      '[l]og a call  [w]rote or met  [d]one  [s]nooze  [r]emind  [a]pologize  [o]pen',
      's[k]ip  [q]uit  [?] help',
      '❯',
    ].join('\n'),
  );
  terminal.type('?');
  await terminal.waitFor('l  log a call    asks what was said and logs a call');
  await at(terminal, 'Acme: promise');
  terminal.type('o');
  await terminal.waitFor('rapport done 1');
  await at(terminal, 'Acme: promise');
  // Keys that mean nothing do nothing: a letter, Enter, the space bar, a paste.
  terminal.type('z');
  terminal.press('enter', 'space');
  terminal.type('\u001b[200~ddd\u001b[201~');
  terminal.type('l');
  await terminal.waitFor('? What was said?');
  terminal.type('She waits for it');
  terminal.press('enter');
  await terminal.waitFor('Logged e4 Acme: call');
  await at(terminal, 'Acme: promise');
  terminal.type('w');
  await terminal.waitFor('[e]mail');
  terminal.type('e');
  await terminal.waitFor('? Who wrote?');
  terminal.type('y');
  await terminal.waitFor(/❯ you\n\? What was said\?/);
  terminal.type('Sent it');
  terminal.press('enter');
  await terminal.waitFor('Logged e5 Acme: email');
  await at(terminal, 'Acme: promise');
  terminal.type('D');
  await terminal.waitFor('Kept r1 Acme');
  await at(terminal, 'Beta: promise');
  terminal.type('s');
  await terminal.waitFor('? Snooze it for how long?');
  terminal.type('w');
  await terminal.waitFor('Snoozed r2 Beta');
  await at(terminal, 'Cora: promise');
  terminal.type('r');
  await terminal.waitFor('? Remind you of what?');
  terminal.type('Ask her');
  terminal.press('enter');
  await terminal.waitFor('? When?');
  terminal.type('friday');
  terminal.press('enter');
  await terminal.waitFor('Reminder r7 for Cora on Fri 6 Mar 2026.');
  await at(terminal, 'Cora: promise');
  terminal.type('k');
  await at(terminal, 'Dora: promise');
  // The arrows go through the same choices.
  for (const name of ['help', 'quit', 'undo', 'skip']) {
    terminal.press('up');
    await terminal.waitFor(new RegExp(`❯ ${name}$`));
  }
  terminal.press('enter');
  await at(terminal, 'Ebba: promise');
  terminal.type('u');
  await at(terminal, 'Dora: promise');
  terminal.type('d');
  await at(terminal, 'Ebba: promise');
  terminal.type('a');
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
  terminal.type('k');
  await at(terminal, 'Finn: promise');
  terminal.type('k');
  await at(terminal, 'Gaia: they do not answer: try another way');
  terminal.type('m');
  await terminal.waitFor('? Why mute “They do not answer: try another way” for them?');
  terminal.type('On leave');
  terminal.press('enter');
  await terminal.waitFor('? Silent for how long?');
  terminal.type('g');
  await terminal.waitFor('Muted unanswered for Gaia until you unmute it: On leave');
  // What the next rule has to say of her.
  await at(terminal, 'Gaia: you only ever write to each other');
  terminal.type('q');
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
    'muted unanswered for Gaia',
  ]);

  for (let id = before + 8; id > before; id -= 1) {
    const { code, stderr } = await journal.quick(['undo', String(id)]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  }
  expect(rows(journal, 'SELECT * FROM reminders ORDER BY id')).toEqual(all);
  expect(rows(journal, 'SELECT id FROM mutes UNION ALL SELECT id FROM apologies')).toEqual([]);
});

test('a flag that is put off with one key rests, and the review goes on', async () => {
  const journal = await aMorning();
  const terminal = openTerminal(journal, ['review', '--client', 'gaia'], { columns: 140 });
  await at(terminal, 'Gaia: they do not answer: try another way');
  // On a wide terminal the keys are one line.
  expect(terminal.screen()).toContain('[o]pen  s[k]ip  [q]uit  [?] help\n❯');
  terminal.type('s');
  expect(await terminal.ended()).toBe(0);
  expect(terminal.screen()).toContain('Snoozed unanswered for Gaia until Mon 16 Mar');
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
    terminal.type('d');
    await at(terminal, 'Beta: promise');
    terminal.type('l');
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
    again.type('q');
    expect(await again.ended()).toBe(0);
  },
);

test('keys that were typed ahead are taken one by one, also by the question after them', async () => {
  const journal = await aMorning();
  const terminal = openTerminal(journal, ['review']);
  await at(terminal, 'Acme: promise');
  terminal.type('ddk');
  await at(terminal, 'Dora: promise');
  terminal.type('q');
  expect(await terminal.ended()).toBe(0);
  expect(terminal.screen()).toContain('Review: 2 changes, 1 skipped, ');
});

test('the keys fill the window as it is, wider or narrower than before', async () => {
  const journal = await aMorning();
  const terminal = openTerminal(journal, ['review']);
  await at(terminal, 'Acme: promise');
  terminal.resize(140);
  await askAgain(terminal, /\[o\]pen {2}s\[k\]ip {2}\[q\]uit {2}\[\?\] help\n❯$/);
  terminal.resize(60);
  await askAgain(
    terminal,
    /\n {2}Send it\n\[l\]og a call.*\[r\]emind\n\[a\]pologize {2}\[o\]pen {2}s\[k\]ip.*\[\?\] help\n❯$/,
  );
  terminal.type('q');
  expect(await terminal.ended()).toBe(0);
});
