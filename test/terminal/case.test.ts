import { expect, test } from 'vitest';
import { type BuiltJournal, newBuiltJournal } from '../support/built/built.ts';
import { openTerminal, type Terminal } from '../support/built/terminal.ts';
import { caseOver500, changeJournal, heardIn } from '../support/open-case.ts';

async function acme(): Promise<BuiltJournal> {
  const journal = newBuiltJournal();
  await journal.quick(['client', 'add', 'Acme Bookbinding Ltd']);
  await journal.quick(['person', 'add', 'acme', 'Dana Reyes', '--role', 'decision-maker']);
  await journal.quick(['person', 'add', 'acme', 'Leo Brand']);
  return journal;
}

/** A client with case 1, in which nothing was done yet, or the client was heard. */
async function withCase({ heard }: { heard: boolean }): Promise<BuiltJournal> {
  const journal = await acme();
  changeJournal(journal.journalFile, ({ cases }) => {
    const id = cases.add(caseOver500());
    if (heard) cases.addStep(heardIn(id, 'Nobody told us'));
  });
  return journal;
}

async function answer(terminal: Terminal, question: string, text = ''): Promise<void> {
  await terminal.waitFor(`? ${question}`);
  terminal.type(text);
  terminal.press('enter');
  await terminal.waitFor(`✔ ${question}`);
}

/** Types an answer that cannot be read, waits for what is said to it, and takes it away again. */
async function slip(terminal: Terminal, question: string, text: string, said: string): Promise<void> {
  await terminal.waitFor(`? ${question}`);
  terminal.type(text);
  terminal.press('enter');
  await terminal.waitFor(said);
  for (const _ of text) terminal.press('backspace');
}

async function shown({ quick }: BuiltJournal, id = 1): Promise<unknown> {
  return JSON.parse((await quick(['case', 'show', String(id), '--json'])).stdout);
}

test('a case is opened by its questions', async () => {
  const journal = await acme();
  const terminal = openTerminal(journal, ['case', 'open', 'acme']);
  const what = 'The invoice was 500 dollars higher than agreed, and nobody had told them before';
  await answer(terminal, 'What went wrong:', what);
  await slip(terminal, 'When was it raised?', 'tomorrow', '2026-03-03 is in the future.');
  await answer(terminal, 'When was it raised?', 'friday');
  await terminal.waitFor('✔ When was it raised?\n  Friday 27 February\n');
  await terminal.waitFor('❯ serious: it costs them something');
  await answer(terminal, 'How bad is it?');
  await terminal.waitFor('❯ [ ] time');
  terminal.press('down', 'space');
  await terminal.waitFor('❯ [x] money');
  await answer(terminal, 'What did it cost them?');
  await answer(terminal, 'How much, as far as you know?', 'two calls');
  await slip(terminal, 'What amount is it about?', '500', '"500" has no currency.');
  await answer(terminal, 'What amount is it about?', '$500');
  await terminal.waitFor('❯ other\n  another cause');
  terminal.press('down');
  await terminal.waitFor('❯ another cause');
  await answer(terminal, 'What was the cause?');
  await answer(terminal, 'Which cause, in a word or two?', 'handover');
  await terminal.waitFor('❯ nobody in particular');
  terminal.press('down');
  await terminal.waitFor('❯ Dana Reyes (decision-maker)');
  await answer(terminal, 'Who is upset?');
  expect(await terminal.ended()).toBe(0);
  expect(terminal.screen()).toMatchInlineSnapshot(`
    "✔ What went wrong:
      The invoice was 500 dollars higher than agreed, and nobody had told them
      before
    ✔ When was it raised?
      Friday 27 February
    ✔ How bad is it?
      serious: it costs them something
    ✔ What did it cost them?
      money
    ✔ How much, as far as you know?
      two calls
    ✔ What amount is it about?
      $500
    ✔ What was the cause?
      another cause
    ✔ Which cause, in a word or two?
      handover
    ✔ Who is upset?
      Dana Reyes (decision-maker)
    Opened case c1 for Acme Bookbinding Ltd. Acknowledge it by Mon 2 Mar.
    Next by Mon 2 Mar, hear them out:
      rapport case hear 1 "…" --by call --with "Dana Reyes""
  `);
  expect(await shown(journal)).toMatchObject({
    ...{ what, openedOn: '2026-02-27', severity: 'serious', costs: ['money'], costNote: 'two calls' },
    ...{ amount: { amount: '500.00', currency: 'USD' }, cause: 'handover', person: 'Dana Reyes' },
  });
});

test('Ctrl-C at any of its questions leaves nothing behind', async () => {
  const journal = await acme();
  const before = await journal.quick(['history', '--json']);
  const questions = ['What went wrong:', 'When was it raised?', 'How bad is it?', 'What did it cost them?'];
  const more = ['What amount is it about?', 'What was the cause?', 'Who is upset?'];
  const all = [...questions, ...more];
  for (const [at, last] of all.entries()) {
    const terminal = openTerminal(journal, ['case', 'open', 'acme']);
    for (const question of all.slice(0, at)) {
      await answer(terminal, question, question.startsWith('What went') ? 'The bill' : '');
    }
    await terminal.waitFor(`? ${last}`);
    terminal.press('ctrl-c');
    expect(await terminal.ended()).toBe(130);
    expect(terminal.screen()).toMatch(/\nCancelled; nothing was changed\.$/);
  }
  expect(await journal.quick(['history', '--json'])).toEqual(before);
  expect((await journal.quick(['case', 'list', '--all', '--json'])).stdout).toBe('[]\n');
});

test('from hearing them to settling it, by questions', async () => {
  const journal = await withCase({ heard: false });
  const reason = 'An hour I give away here is an hour another client has paid for, and waits for';
  await journal.quick(['policy', 'add', 'proofs', 'Changes cost', '--because', 'Each takes a new plate']);
  await journal.quick(['policy', 'add', 'overtime', 'Hours beyond are billed', '--because', reason]);

  const hearing = openTerminal(journal, ['case', 'hear', '1']);
  await answer(
    hearing,
    'Their account:',
    'We plan every dollar by the quarter, and this came out of nowhere',
  );
  await answer(hearing, 'What do they want?', 'To be asked before');
  await hearing.waitFor('❯ call');
  await answer(hearing, 'How did they tell you?');
  await answer(hearing, 'With whom?');
  expect(await hearing.ended()).toBe(0);
  expect(hearing.screen()).toMatchInlineSnapshot(`
    "✔ Their account:
      We plan every dollar by the quarter, and this came out of nowhere
    ✔ What do they want?
      To be asked before
    ✔ How did they tell you?
      call
    ✔ With whom?
      nobody in particular
    Heard Acme Bookbinding Ltd in case c1.
    In the log: e1 call, Mon 2 Mar
    Next by Tue 3 Mar, tell them what you understood, and ask whether it is right:
      rapport case restate 1 "…""
  `);

  const restating = openTerminal(journal, ['case', 'restate', '1']);
  await answer(restating, 'What you understood:', 'You plan by the quarter');
  await answer(restating, 'Did they say that you understood them?', 'y');
  expect(await restating.ended()).toBe(0);
  expect(restating.screen()).toMatchInlineSnapshot(`
    "✔ What you understood:
      You plan by the quarter
    ✔ Did they say that you understood them?
      Yes
    Told Acme Bookbinding Ltd what you understood, in case c1; they confirmed it.
    Next by Tue 3 Mar, answer them with your side, its reason and a compromise:
      rapport case answer 1 "…""
  `);

  const answering = openTerminal(journal, ['case', 'answer', '1']);
  await answer(answering, 'Your side:', 'The hours were worked');
  await terminalChoice(answering, '❯ none', '❯ overtime');
  // The reason stands below while its policy is pointed at.
  await answering.waitFor(/ {2}An hour I give away here is an hour/);
  await answer(answering, 'Is one of your policies behind it?');
  await answer(answering, 'Which compromise do you propose?', 'Half of it');
  expect(await answering.ended()).toBe(0);
  expect(answering.screen()).toMatchInlineSnapshot(`
    "✔ Your side:
      The hours were worked
    ✔ Is one of your policies behind it?
      overtime
    ✔ Which compromise do you propose?
      Half of it
    Answered Acme Bookbinding Ltd in case c1.
    The reason they hear: An hour I give away here is an hour another client has
    paid for, and waits for
    Next, fix it: rapport case fixed 1"
  `);

  const early = openTerminal(journal, ['case', 'settle', '1']);
  expect(await early.ended()).toBe(1);
  expect(early.screen()).toContain('nobody has asked the client how it is now');

  const asking = openTerminal(journal, ['case', 'check-back', '1']);
  await answer(asking, 'What they say:', 'All is well');
  await answer(asking, 'Are they content?');
  expect(await asking.ended()).toBe(0);

  const settling = openTerminal(journal, ['case', 'settle', '1']);
  await terminalChoice(settling, '❯ settled: they have what they came for', '❯ compromise: ');
  await answer(settling, 'How did it end?');
  await answer(settling, 'What was agreed?', 'Half of it');
  await answer(settling, 'What changes so that it does not happen again?', 'I call before an hour more');
  expect(await settling.ended()).toBe(0);
  expect(settling.screen()).toMatchInlineSnapshot(`
    "✔ How did it end?
      compromise: each of you gave something
    ✔ What was agreed?
      Half of it
    ✔ What changes so that it does not happen again?
      I call before an hour more
    Ended case c1 of Acme Bookbinding Ltd: settled with a compromise."
  `);
  expect(await shown(journal)).toMatchObject({ outcome: 'compromise', agreed: 'Half of it' });
});

async function terminalChoice(terminal: Terminal, present: string, next: string): Promise<void> {
  await terminal.waitFor(present);
  terminal.press('down');
  await terminal.waitFor(next);
}

test.each([
  { verb: 'hear', heard: false, question: 'Their account:', second: 'What do they want?' },
  { verb: 'restate', heard: true, question: 'What you understood:', second: 'Did they say that' },
])('Ctrl-C midway through case $verb leaves nothing behind', async ({ verb, heard, question, second }) => {
  const journal = await withCase({ heard });
  const before = await shown(journal);
  const terminal = openTerminal(journal, ['case', verb, '1']);
  await answer(terminal, question, 'Nobody told us');
  await terminal.waitFor(`? ${second}`);
  terminal.press('ctrl-c');
  expect(await terminal.ended()).toBe(130);
  expect(await shown(journal)).toEqual(before);
});
