import { describe, expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';
import { ctrlC } from '../../support/scripted-prompter.ts';

async function desk() {
  const journal = await newJournal({ cast: ['Acme', 'Birch', 'Cedar'], today: '2026-03-02' });
  const { rapport } = journal;
  await rapport`person add cedar "Dana Reyes"`;
  await rapport`call birch "Went through the renewal" --on "27 feb"`;
  await rapport`remind cedar "Send the offer" --on today`;
  await rapport`remind birch "Ask about the logo" --on "4 mar"`;
  return {
    ...journal,
    asked: (answers: Parameters<typeof rapport.with>[0]['answers']) =>
      rapport.with({ terminal: true, answers: answers ?? [] }),
  };
}

describe('a verb alone asks on a terminal:', () => {
  test('call, for the client and the text', async () => {
    const { asked } = await desk();
    expect(await asked(['Acme', 'Agreed on the fee'])`call`).toMatchInlineSnapshot(`
      "Logged e2 Acme: call, Mon 2 Mar: “Agreed on the fee”  rapport entry edit 2
      ------- stderr -------
      ? Which client? Acme
      ? What was said: Agreed on the fee
      "
    `);
  });

  test('log, and what the text leaves open', async () => {
    const { asked } = await desk();
    expect(await asked(['Acme', 'Agreed on the fee', 'call'])`log`).toMatchInlineSnapshot(`
      "Logged e2 Acme: call, Mon 2 Mar: “Agreed on the fee”  rapport entry edit 2
      ------- stderr -------
      ? Which client? Acme
      ? What was said: Agreed on the fee
      ? How did you speak? call
      "
    `);
  });

  test('email about somebody new, who is undone with the entry', async () => {
    const { asked, rapport } = await desk();
    expect(await asked(['Somebody new', 'Dune', 'Sent them the prices'])`email`).toMatchInlineSnapshot(`
      "Logged e2 Dune: email to them, Mon 2 Mar: “Sent them the prices”
        rapport entry edit 2
      ------- stderr -------
      ? Which client? Somebody new
      ? Their name: Dune
      ? What was said: Sent them the prices
      "
    `);
    await rapport`undo`;
    expect((await rapport.json<{ name: string }[]>`list`).map(({ name }) => name)).toEqual([
      'Acme',
      'Birch',
      'Cedar',
    ]);
  });

  test('note', async () => {
    const { asked } = await desk();
    expect(await asked(['Acme', 'Likes tea'])`note`).toMatchInlineSnapshot(`
      "Noted n1 about Acme
      ------- stderr -------
      ? Which client? Acme
      ? What to remember: Likes tea
      "
    `);
  });

  test('remind, which asks for the day, too', async () => {
    const { asked } = await desk();
    expect(await asked(['Acme', 'Send the draft', 'friday'])`remind`).toMatchInlineSnapshot(`
      "Reminder r3 for Acme on Fri 6 Mar 2026.
      ------- stderr -------
      ? Which client? Acme
      ? The text of the reminder: Send the draft
      ? When? friday
      "
    `);
  });

  test('show', async () => {
    const { asked } = await desk();
    expect(await asked(['Acme'])`show`).toContain('Acme');
  });

  test('done, where several are ticked at once', async () => {
    const { asked } = await desk();
    expect(await asked([['r1', 'r2']])`done`).toMatchInlineSnapshot(`
      "Done r1 Cedar: Send the offer
      Done r2 Birch: Ask about the logo
      ------- stderr -------
      ? What have you done? Cedar: Send the offer (Mon 2 Mar), Birch: Ask about the logo (Wed 4 Mar)
      "
    `);
    expect(await asked([])`done`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No reminder is open for these days.
      Hint: See all reminders: rapport reminders
      [exit 1 refused]
      "
    `);
  });

  test('done with nothing ticked changes nothing', async () => {
    const { asked } = await desk();
    expect(await asked([[]])`done`).toContain('Cancelled; nothing was changed.');
  });

  test('snooze of a reminder', async () => {
    const { asked } = await desk();
    expect(await asked(['r1', 'friday'])`snooze`).toMatchInlineSnapshot(`
      "Snoozed r1 Cedar: Send the offer (back on Fri 6 Mar 2026)
      ------- stderr -------
      ? What do you want to snooze? Cedar: Send the offer (Mon 2 Mar)
      ? Until when? friday
      "
    `);
  });

  test('snooze of what is flagged', async () => {
    const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
    await rapport`call acme "Went through the renewal" --on 2025-03-02`;
    const asked = rapport.with({ terminal: true, answers: ['k1', ''] });
    expect(await asked`snooze`).toMatchInlineSnapshot(`
      "Snoozed the rule gone-quiet for Acme until Mon 16 Mar
      ------- stderr -------
      ? What do you want to snooze? Acme: It has gone quiet between you
      ? Until when? 
      "
    `);
  });

  test('apologize', async () => {
    const { asked } = await desk();
    expect(await asked(['Acme', ctrlC])`apologize`).toContain('? Which client? Acme');
  });

  test('delete, for the client and what of theirs', async () => {
    const { asked, rapport } = await desk();
    expect(await asked(['Birch', 'e1'])`delete`).toMatchInlineSnapshot(`
      "Deleted entry e1 of Birch: Went through the renewal
      To undo it: rapport undo
      ------- stderr -------
      ? Which client? Birch
      ? What do you want to delete of Birch? call, Fri 27 Feb: Went through the renewal
      "
    `);
    await rapport`undo`;
    expect(await asked(['Birch', 'k2'])`delete`).toMatchInlineSnapshot(`
      "Archived Birch k2
      ------- stderr -------
      ? Which client? Birch
      ? What do you want to delete of Birch? the client: archive Birch
      1 reminder stays open and is hidden meanwhile: rapport reminders 2
      "
    `);
  });

  test('edit, for another entry than the last', async () => {
    const { asked, rapport } = await desk();
    await rapport`call acme "Agreed on the fee"`;
    expect(
      await asked(['other', 'Birch: call, Fri 27 Feb: Went through the renewal', 'text', 'Spoke'])`edit`,
    ).toMatchInlineSnapshot(`
      "Entry e1 is now Birch: call, Fri 27 Feb
      ------- stderr -------
      Entry    e2
      Client   Acme
      Day      Mon 2 Mar
      How      call

      Agreed on the fee
      ? What is wrong? another entry
      ? Which entry? Birch: call, Fri 27 Feb: Went through the renewal
      Entry    e1
      Client   Birch
      Day      Fri 27 Feb
      How      call

      Went through the renewal
      ? What is wrong? the text
      ? The text: Spoke
      "
    `);
  });
});

test('who is likeliest comes first: those of today, then those written about lately', async () => {
  const { asked } = await desk();
  await expect(asked(['Nobody'])`call`).rejects.toThrow('offers Cedar, Birch, Somebody new, Acme');
  await expect(asked(['Nobody'])`show`).rejects.toThrow('offers Cedar, Birch, Acme');
});

test('Ctrl-C leaves nothing, and what was typed is not lost', async () => {
  const { asked, rapport } = await desk();
  const before = await rapport`history --json`;
  expect(await asked(['Acme', 'Send the draft', ctrlC])`remind`).toMatchInlineSnapshot(`
    "------- stderr -------
    ? Which client? Acme
    ? The text of the reminder: Send the draft
    Cancelled; nothing was stored.
    Hint: Your words: Send the draft
    [exit 130 cancelled]
    "
  `);
  expect(await asked(['Somebody new', 'Dune', 'Agreed on the fee', ctrlC])`log`).toMatchInlineSnapshot(`
    "------- stderr -------
    ? Which client? Somebody new
    ? Their name: Dune
    ? What was said: Agreed on the fee
    Cancelled; nothing was stored.
    Hint: Your words: Agreed on the fee
    [exit 130 cancelled]
    "
  `);
  expect(await rapport`history --json`).toBe(before);
});

test('off a terminal a verb alone says what it needs', async () => {
  const { rapport } = await desk();
  for (const verb of ['log', 'call', 'note', 'remind', 'show', 'done', 'snooze', 'delete', 'apologize'])
    expect(await rapport.run([verb])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Error: rapport \w+ needs [A-Z]+\.\nHint: For example: rapport /),
    });
});

test('without a client there is nobody to pick', async () => {
  const { rapport } = await newJournal({ terminal: true });
  expect(await rapport`note`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There are no clients yet.
    Hint: Add one: rapport add NAME
    [exit 1 refused]
    "
  `);
});

describe('somebody nobody knows', () => {
  test('is asked about on a terminal, and may be new', async () => {
    const { asked } = await desk();
    expect(await asked(['Somebody new', ''])`call Dune "Asked for the prices"`).toMatchInlineSnapshot(`
      "Logged e2 Dune: call, Mon 2 Mar: “Asked for the prices”  rapport entry edit 2
      ------- stderr -------
      ? Nobody is called "Dune" yet. Who is it about? Somebody new
      ? Their name: Dune
      "
    `);
  });

  test('is asked about by note and remind, too, and undone with what was written', async () => {
    const { asked, rapport } = await desk();
    expect(await asked(['Somebody new', ''])`note Dune "Likes tea"`).toMatchInlineSnapshot(`
      "Noted n1 about Dune
      ------- stderr -------
      ? Nobody is called "Dune" yet. Who is it about? Somebody new
      ? Their name: Dune
      "
    `);
    await rapport`undo`;
    expect(
      await asked(['Somebody new', ''])`remind Dune "Send the prices" --on friday`,
    ).toMatchInlineSnapshot(`
      "Reminder r3 for Dune on Fri 6 Mar 2026.
      ------- stderr -------
      ? Nobody is called "Dune" yet. Who is it about? Somebody new
      ? Their name: Dune
      "
    `);
    await rapport`undo`;
    expect((await rapport.json<unknown[]>`list`).length).toBe(3);
    expect(await asked([ctrlC])`note Dune "Likes tea"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Cancelled; nothing was stored.
      Hint: Your words: Likes tea
      [exit 130 cancelled]
      "
    `);
    await asked(['Birch'])`note Birdie "Likes tea"`;
    expect(await rapport`show birdie`).toContain('Likes tea');
  });

  test('off a terminal note and remind say how they are added', async () => {
    const { rapport } = await desk();
    expect(await rapport`note Dune "Likes tea"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No client matches "Dune".
      Hint: Add a new client: rapport add Dune
            The client stands first: rapport note acme "Fiscal year ends in June"
      [exit 1 refused]
      "
    `);
    expect(await rapport`remind Dune "Send the prices" --on friday`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No client matches "Dune".
      Hint: Add a new client: rapport add Dune
            The client stands first: rapport remind acme "Send the revised offer" --on friday
      [exit 1 refused]
      "
    `);
  });

  test('off a terminal is refused with the line that adds them', async () => {
    const { rapport } = await desk();
    const { stderr } = await rapport.run([
      'call',
      'Dune',
      'Asked for the prices',
      '--on',
      'yesterday',
      '--json',
    ]);
    expect(stderr).toMatchInlineSnapshot(`
      "Error: No client matches "Dune".
      Hint: Add a new client: rapport add Dune
            Somebody new: rapport call --new Dune "Asked for the prices" --on yesterday --json
      "
    `);
    expect(await rapport`call --new Dune "Asked for the prices" --on yesterday`).toMatchInlineSnapshot(`
      "Logged e2 Dune: call, 2026-03-01: “Asked for the prices”  rapport entry edit 2
      "
    `);
    expect(await rapport`undo`).toContain('Undid');
    expect((await rapport.json<unknown[]>`list`).length).toBe(3);
  });

  test('is not new where the name is taken, or another client is named', async () => {
    const { rapport } = await desk();
    expect(await rapport`call --new acme "Agreed"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is already a client "Acme".
      Hint: Begin with the client: rapport call Acme "TEXT"
      [exit 1 refused]
      "
    `);
    expect(await rapport`call --new Dune birch "Agreed on the fee"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --new and birch cannot be used together.
      Hint: Leave one of them out.
      [exit 2 usage]
      "
    `);
  });
});
