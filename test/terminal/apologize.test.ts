import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type BuiltJournal, newBuiltJournal } from '../support/built/built.ts';
import { openTerminal, type Terminal } from '../support/built/terminal.ts';
import { caseOver500, changeJournal, heardIn } from '../support/open-case.ts';

async function withDana(env: Readonly<Record<string, string>> = {}): Promise<BuiltJournal> {
  const journal = newBuiltJournal(env);
  await journal.quick(['client', 'add', 'Acme Bookbinding Ltd']);
  await journal.quick(['person', 'add', 'acme', 'Dana Reyes']);
  return journal;
}

function apologiesIn({ journalFile }: BuiltJournal): Record<string, unknown>[] {
  const database = new Database(journalFile, { readonly: true, fileMustExist: true });
  try {
    return database.prepare<[], Record<string, unknown>>('SELECT * FROM apologies').all();
  } finally {
    database.close();
  }
}

/** Waits for a question, types an answer to it and waits until it is taken. */
async function answer(terminal: Terminal, question: string, text = ''): Promise<void> {
  await terminal.waitFor(`? ${question}`);
  terminal.type(text);
  terminal.press('enter');
  await terminal.waitFor(`✔ ${question}`);
}

test('a walk through the checklist leaves a saved record', async () => {
  const journal = await withDana();
  const terminal = openTerminal(journal, ['apologize', 'acme']);
  await terminal.waitFor('An apology to Dana Reyes, Acme Bookbinding Ltd');
  await answer(terminal, 'What happened, in their words?', 'The invoice came twice');
  await terminal.waitFor('❯ [ ] time');
  terminal.press('space', 'down', 'space');
  await terminal.waitFor('[x] time\n❯ [x] money');
  terminal.press('enter');
  await answer(terminal, 'How much, as far as you know?', 'two calls');
  await terminal.waitFor('❯ mine');
  await answer(terminal, 'Whose responsibility was it?');
  await answer(terminal, 'Why did it happen?', 'I was swamped, but I kept two lists');
  await answer(terminal, 'How will you fix it?', 'Refund the second payment');
  await terminal.waitFor('? By when?');
  terminal.type('soonish');
  terminal.press('enter');
  await terminal.waitFor('"soonish" is not a day rapport can read.');
  await answer(terminal, 'By when?', 'friday');
  await terminal.waitFor('✔ By when?\n  Friday 6 March\n');
  await answer(terminal, 'What changes so that it does not happen again?', 'I now keep one list only');
  await terminal.waitFor('❯ a call (proposed)');
  await answer(terminal, 'How will you say it?');

  await terminal.waitFor('One thing to say differently\n  “I was swamped”, from why it happened\n');
  await terminal.waitFor('❯ Change an answer');
  await answer(terminal, 'What now?');
  await terminal.waitFor('❯ why it happened');
  await answer(terminal, 'Which answer do you want to change?');
  await terminal.waitFor(/\? Why did it happen\?\n(?: {2}.*\n)+ {2}I was swamped, but I kept two lists$/);
  for (const _ of 'I was swamped, but I kept two lists') terminal.press('backspace');
  terminal.type('I kept two lists');
  terminal.press('enter');
  await terminal.waitFor('No excuse found in it.');
  await terminal.waitFor('❯ Save it as it is');
  terminal.press('enter');
  expect(await terminal.ended()).toBe(0);
  expect(terminal.screen()).toContain(
    [
      'Saved apology a1 to Acme Bookbinding Ltd.',
      'Promise r1 by Fri 6 Mar 2026: Refund the second payment',
      'When you have said it: rapport apology delivered 1',
    ].join('\n'),
  );
  expect(apologiesIn(journal)).toMatchObject([
    {
      what: 'The invoice came twice',
      costs: '["time","money"]',
      cost_note: 'two calls',
      responsibility: 'mine',
      why: 'I kept two lists',
      repair: 'Refund the second payment',
      repair_by_on: '2026-03-06',
      change: 'I now keep one list only',
      channel: 'call',
      reminder_id: 1,
    },
  ]);
});

test.each(['ctrl-c', 'ctrl-d'] as const)('%s midway leaves, and nothing is saved', async (key) => {
  const journal = await withDana();
  const terminal = openTerminal(journal, ['apologize', 'acme']);
  await answer(terminal, 'What happened, in their words?', 'The invoice came twice');
  await terminal.waitFor('❯ [ ] time');
  terminal.press(key);
  expect(await terminal.ended()).toBe(130);
  expect(terminal.screen()).toMatch(/\nCancelled; nothing was changed\.$/);
  expect(apologiesIn(journal)).toEqual([]);
});

test('what is pasted in several lines is one answer', async () => {
  const journal = await withDana();
  const terminal = openTerminal(journal, ['apologize', 'acme']);
  await terminal.waitFor('? What happened, in their words?');
  terminal.type('\u001b[200~We waited.\nNobody\r\ncame.\u001b[201~');
  await terminal.waitFor('  We waited. Nobody came.');
  expect(terminal.screen()).not.toContain('✔');
  terminal.press('enter');
  await terminal.waitFor('✔ What happened, in their words?\n  We waited. Nobody came.\n');
  await terminal.waitFor('❯ [ ] time');
  terminal.press('ctrl-c');
  expect(await terminal.ended()).toBe(130);
});

test('the draft goes through the editor, and is checked again', async () => {
  const journal = await withDana({ EDITOR: "sed -i 's/I was swamped/I forgot/'" });
  const flags = ['--what', 'Late', '--cost', 'time', '--cost-note', '', '--responsibility', 'mine'].concat([
    '--why',
    'I was swamped',
    '--repair',
    '',
    '--change',
    '',
    '--channel',
    'email',
  ]);
  const terminal = openTerminal(journal, ['apologize', 'acme', ...flags], { columns: 140, rows: 50 });
  await terminal.waitFor('❯ Edit the draft');
  terminal.press('enter');
  await terminal.waitFor('No excuse found in it.');
  await terminal.waitFor('❯ Save it as it is');
  terminal.press('enter');
  expect(await terminal.ended()).toBe(0);
  expect(apologiesIn(journal)[0]).toMatchObject({ draft: expect.stringContaining('because I forgot.') });
});

test('in a case, what is known is offered; then it is edited and delivered', async () => {
  const journal = await withDana({ EDITOR: "sed -i 's/nobody told/I had not told/'" });
  changeJournal(journal.journalFile, ({ cases }) => {
    const id = cases.add(caseOver500({ personId: 1 }));
    cases.addStep(heardIn(id, 'A bill for 500 dollars\nthat nobody told us about'));
  });
  const flags = [
    '--responsibility',
    'mine',
    '--why',
    '',
    '--repair',
    '',
    '--change',
    '',
    '--channel',
    'call',
  ];
  const terminal = openTerminal(journal, ['apologize', 'acme', ...flags], { columns: 100, rows: 50 });
  await terminal.waitFor('? Is it about case c1, “Charged for rush setup”?');
  terminal.press('enter');
  await terminal.waitFor('An apology to Dana Reyes, Acme Bookbinding Ltd');
  await terminal.waitFor('  A bill for 500 dollars that nobody told us about');
  await answer(terminal, 'What happened, in their words?');
  await terminal.waitFor('[x] money\n');
  await terminal.waitFor('[x] trust\n');
  await answer(terminal, 'What did it cost them?');
  await terminal.waitFor('  two hours at the bank, 500 USD');
  await answer(terminal, 'How much, as far as you know?');
  await terminal.waitFor('❯ Save it as it is');
  terminal.press('enter');
  expect(await terminal.ended()).toBe(0);
  expect(apologiesIn(journal)).toMatchObject([
    {
      what: 'A bill for 500 dollars that nobody told us about',
      costs: '["money","trust"]',
      cost_note: 'two hours at the bank, 500 USD',
      case_id: 1,
      person_id: 1,
    },
  ]);

  const editing = openTerminal(journal, ['apology', 'edit', '1'], { columns: 100, rows: 50 });
  expect(await editing.ended()).toBe(0);
  expect(editing.screen()).toContain('Changed apology a1 to Acme Bookbinding Ltd, in case c1.');
  expect(apologiesIn(journal)).toMatchObject([{ draft: expect.stringContaining('that I had not told us') }]);

  const delivering = openTerminal(journal, ['apology', 'delivered', '1']);
  await answer(delivering, 'What was their answer?', 'thank you');
  expect(await delivering.ended()).toBe(0);
  expect((await journal.quick(['apology', 'show', '1'])).stdout).toContain('Their answer   thank you\n');
});

test('nothing reaches beyond a narrow terminal', async () => {
  const journal = await withDana();
  const terminal = openTerminal(journal, ['apologize', 'acme', '--what', 'Late'], { columns: 44, rows: 40 });
  await terminal.waitFor('❯ [ ] time');
  // A line that was broken by the terminal instead of by us goes on without its indent.
  for (const line of terminal
    .screen()
    .split('\n')
    .filter((one) => one.includes('face')))
    expect(line).toMatch(/^(?:❯| ) /);
  terminal.press('ctrl-c');
  expect(await terminal.ended()).toBe(130);
});
