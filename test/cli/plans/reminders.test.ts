import { describe, expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';
import { ctrlC } from '../../support/scripted-prompter.ts';

// 2 March 2026 is a Monday.
const today = '2026-03-02';
const cast = ['Acme GmbH', 'Bäckerei Süß'];

describe('remind', () => {
  test('once, on a day as a person says it', async () => {
    const { rapport } = await newJournal({ today, cast });
    expect(await rapport`remind acme Send the offer --on friday`).toMatchInlineSnapshot(`
      "Reminder r1 for Acme GmbH on 2026-03-06.
      "
    `);
    const atTerminal = rapport.with({ terminal: true });
    expect(await atTerminal`remind süß "Bring the contract" --on "12 jan" --promise`).toMatchInlineSnapshot(`
      "Promise r2 for Bäckerei Süß on Tue 12 Jan 2027.
      "
    `);
  });

  test('recurring, the first of them a period from now', async () => {
    const { rapport } = await newJournal({ today, cast });
    expect(await rapport`remind acme "Ask how it goes" --every "2 weeks"`).toMatchInlineSnapshot(`
      "Reminder r1 for Acme GmbH on 2026-03-16, every 2 weeks.
      "
    `);
    expect(
      await rapport`remind acme "Ask again" --on "31 jan" --every monthly --from-done`,
    ).toMatchInlineSnapshot(`
      "Reminder r2 for Acme GmbH on 2027-01-31, every month from when it is done.
      "
    `);
  });

  test('as JSON, with all there is to it', async () => {
    const { rapport } = await newJournal({ today, cast });
    expect(await rapport.json`remind acme "Send the offer" --on +3d --every 2w`).toMatchInlineSnapshot(`
      {
        "brokenOn": null,
        "brokenTold": null,
        "brokenToldOn": null,
        "caseId": null,
        "client": "Acme GmbH",
        "clientId": 1,
        "closedOn": null,
        "comesUpOn": "2026-03-05",
        "dueOn": "2026-03-05",
        "every": "2w",
        "externalId": null,
        "fromDone": false,
        "handle": "r1",
        "id": 1,
        "promise": false,
        "promisedOn": null,
        "purpose": null,
        "resting": [],
        "runId": null,
        "snoozedUntilOn": null,
        "startsOn": "2026-03-05",
        "state": "open",
        "status": "open",
        "text": "Send the offer",
      }
    `);
  });

  test('a day that has passed is taken, with a word', async () => {
    const { rapport } = await newJournal({ today, cast });
    expect(await rapport`remind acme "Send the offer" --on 2026-03-01`).toMatchInlineSnapshot(`
      "Reminder r1 for Acme GmbH on 2026-03-01.
      ------- stderr -------
      2026-03-01 has passed, so the reminder is already overdue.
      "
    `);
    expect((await rapport.run(['remind', 'acme', 'Now', '--on', 'today'])).stderr).toBe('');
  });

  test('without a day it asks, and off a terminal it names the flag', async () => {
    const { rapport } = await newJournal({ today, cast });
    expect(await rapport`remind acme "Send the offer"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The day of the reminder is missing, and there is no terminal to ask on.
      Hint: Give it with --on DAY.
      [exit 2 usage]
      "
    `);
    const asked = rapport.with({ terminal: true, answers: ['soonish', 'friday'] });
    expect(await asked`remind acme "Send the offer"`).toMatchInlineSnapshot(`
      "Reminder r1 for Acme GmbH on Fri 6 Mar 2026.
      ------- stderr -------
      ? When? soonish
      "soonish" is not a day rapport can read. Days look like 2026-12-01, tomorrow, friday, +3d, 2w, next month or 12 jan.
      ? When? friday
      "
    `);
    const cancelled = rapport.with({ terminal: true, answers: [ctrlC] });
    expect(await cancelled`remind acme "Send the offer"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Cancelled; nothing was stored.
      Hint: Your words: Send the offer
      [exit 130 cancelled]
      "
    `);
    expect(await rapport.json<unknown[]>`reminders`).toHaveLength(1);
  });

  test('what makes no sense is refused', async () => {
    const { rapport } = await newJournal({ today, cast });
    expect(await rapport`remind acme "Send it" --on friday --from-done`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --from-done is for recurring reminders.
      Hint: Say how often with --every, for example --every 2w.
      [exit 2 usage]
      "
    `);
    expect(await rapport`remind acme "Send it" --every sometimes`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "sometimes" is not a period rapport can read.
      Hint: Periods look like 10d, 2w, 3m, 1y, "2 weeks" or monthly.
      [exit 2 usage]
      "
    `);
    expect(await rapport`remind acme "" --on friday`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The text of the reminder is empty.
      Hint: For example: rapport remind acme "Send the offer" --on friday
      [exit 2 usage]
      "
    `);
    expect(await rapport.json`reminders`).toEqual([]);
  });

  test('can be taken back', async () => {
    const { rapport } = await newJournal({ today, cast });
    await rapport`remind acme "Send the offer" --on friday`;
    await rapport`undo`;
    expect(await rapport.json`reminders`).toEqual([]);
  });
});

describe('reminders', () => {
  test('are listed by the day they are due', async () => {
    const { rapport } = await newJournal({ today, cast });
    expect(await rapport`reminders`).toMatchInlineSnapshot(`
      "No reminders. Plan one: rapport remind CLIENT TEXT --on DAY
      "
    `);
    await rapport`remind acme "Send the offer" --on friday`;
    await rapport`remind süß "Bring the contract" --on 2026-02-27 --promise`;
    await rapport`remind acme "Ask how it goes" --every 2w`;
    await rapport`done 1`;
    await rapport`snooze 3 2027-01-04`;
    expect(await rapport`reminders`).toMatchInlineSnapshot(`
      "ID  Client        Due         Every    What                Promise
      r2  Bäckerei Süß  2026-02-27           Bring the contract  promise
      r3  Acme GmbH     2027-01-04  2 weeks  Ask how it goes
      "
    `);
    expect(await rapport.with({ terminal: true })`reminders`).toMatchInlineSnapshot(`
      "ID  Client        Due             Every    What                Promise
      r2  Bäckerei Süß  Fri 27 Feb               Bring the contract  promise
      r3  Acme GmbH     Mon 4 Jan 2027  2 weeks  Ask how it goes
      "
    `);
    expect(await rapport`reminders acme --csv`).toMatchInlineSnapshot(`
      "id,handle,client,clientId,text,promise,startsOn,dueOn,snoozedUntilOn,every,fromDone,status,closedOn,caseId,purpose,promisedOn,brokenOn,brokenTold,brokenToldOn,runId,externalId,comesUpOn,state
      3,r3,Acme GmbH,1,Ask how it goes,false,2026-03-16,2026-03-16,2027-01-04,2w,false,open,,,,,,,,,,2027-01-04,open
      "
    `);
    expect(await rapport`reminders --until yesterday`).toBe(await rapport`reminders süß`);
    expect(await rapport`reminders --closed`).toMatchInlineSnapshot(`
      "ID  Client     What            Status  Closed
      r1  Acme GmbH  Send the offer  done    2026-03-02
      "
    `);
  });

  test('done ones are told from cancelled ones', async () => {
    const { rapport } = await newJournal({ today, cast });
    await rapport`remind acme One --on friday`;
    await rapport`case open acme "Late"`;
    await rapport`case promise 1 Two --by friday`;
    await rapport`done 1`;
    await rapport`promise broken 2 --told "It comes on Monday"`;
    expect(await rapport.json`reminders --done`).toMatchObject([{ id: 1 }]);
    expect(await rapport.json`reminders --closed`).toMatchObject([{ id: 2 }, { id: 1 }]);
    expect(await rapport`reminders --done --until friday`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --until and --done cannot be used together.
      Hint: Leave one of them out.
      [exit 2 usage]
      "
    `);
  });
});

describe('done, snooze, delete', () => {
  async function withThree() {
    const { rapport } = await newJournal({ today, cast });
    await rapport`remind acme "Send the offer" --on 2026-02-27`;
    await rapport`remind süß "Ask how it goes" --on 2025-12-22 --every 1w`;
    await rapport`remind acme "Send the corrected invoice" --on 2026-02-27 --promise`;
    return rapport;
  }

  test('several ids at once, with or without a hash', async () => {
    const rapport = await withThree();
    expect(await rapport`done 1 #2`).toMatchInlineSnapshot(`
      "Done r1 Acme GmbH: Send the offer
      Done r2 Bäckerei Süß: Ask how it goes (back on 2026-03-09)
      "
    `);
    expect(await rapport.json`reminders`).toMatchObject([{ id: 3 }, { id: 2, comesUpOn: '2026-03-09' }]);
  });

  test('an id nobody knows refuses them all', async () => {
    const rapport = await withThree();
    expect(await rapport`done 1 8 9`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There are no reminders r8 and r9.
      Hint: See them with: rapport reminders
      [exit 1 refused]
      "
    `);
    expect(await rapport`delete r7`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is no reminder r7.
      Hint: See them with: rapport reminders
      [exit 1 refused]
      "
    `);
    expect(await rapport`done one`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "one" is not the handle of a reminder.
      Hint: Handles look like r12, or just 12. See them with: rapport reminders
      [exit 2 usage]
      "
    `);
    expect(await rapport.json`reminders`).toHaveLength(3);
  });

  test('what is done already is said, and what was done in another way is refused', async () => {
    const rapport = await withThree();
    await rapport`done 1 --on 2026-03-01`;
    expect(await rapport`done 1`).toMatchInlineSnapshot(`
      "------- stderr -------
      Reminder 1 was already done on 2026-03-01.
      "
    `);
    await rapport`promise broken 3 --told "It comes on Monday"`;
    expect(await rapport`done 3 2`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Reminder 3 was already cancelled.
      Hint: Nothing was changed. To open it again, undo that change: rapport history
      [exit 1 refused]
      "
    `);
    expect(await rapport`snooze 1 friday`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Reminder 1 was already done.
      Hint: Nothing was changed. To open it again, undo that change: rapport history
      [exit 1 refused]
      "
    `);
  });

  test('done on another day, but not on one to come', async () => {
    const rapport = await withThree();
    expect(await rapport.json`done 1 --on friday`).toMatchObject([
      { status: 'done', closedOn: '2026-02-27' },
    ]);
    expect(await rapport`done 2 --on 2026-03-03`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: 2026-03-03 is in the future; it cannot have been done then.
      Hint: To see it later: rapport snooze ID DAY
      [exit 2 usage]
      "
    `);
    expect(await rapport.json`done 2 --on 2026-03-02`).toMatchObject([{ comesUpOn: '2026-03-09' }]);
  });

  test.each([
    ['snooze 1 2 next week', [1, 2], '2026-03-09'],
    ['snooze 1,2 friday', [1, 2], '2026-03-06'],
    ['snooze 2 12 jan', [2], '2027-01-12'],
    ['snooze 1 2 12 jan 2027', [1, 2], '2027-01-12'],
    ['snooze #1 2 weeks', [1], '2026-03-16'],
    ['snooze 1 +3d', [1], '2026-03-05'],
    ['snooze 1 today', [1], '2026-03-02'],
    ['snooze 1 2 --until friday', [1, 2], '2026-03-06'],
  ])('%s', async (line, ids, until) => {
    const rapport = await withThree();
    const { stdout } = await rapport.run([...line.split(' '), '--json']);
    const snoozed = JSON.parse(stdout) as { id: number; comesUpOn: string }[];
    expect(snoozed.map(({ id, comesUpOn }) => [id, comesUpOn])).toEqual(ids.map((id) => [id, until]));
  });

  test('snooze without a day, or with none it can read', async () => {
    const rapport = await withThree();
    expect(await rapport`snooze 1 2`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: A day is missing, and there is no terminal to ask on.
      Hint: Give it with --until DAY, or as the last words.
      [exit 2 usage]
      "
    `);
    expect(await rapport`snooze 1 someday`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "someday" is not a day rapport can read.
      Hint: Days look like 2026-12-01, tomorrow, friday, +3d, 2w, next month or 12 jan.
      [exit 2 usage]
      "
    `);
    expect(await rapport`snooze friday`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No client matches "friday".
      Hint: Add a new client: rapport add friday
      [exit 1 refused]
      "
    `);
    expect(await rapport`snooze 1 yesterday`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: 2026-03-01 has passed; choose a later day.
      Hint: If it was done then: rapport done ID --on DAY
      [exit 2 usage]
      "
    `);
    const asked = rapport.with({ terminal: true, answers: ['friday'] });
    expect(await asked`snooze 1`).toMatchInlineSnapshot(`
      "Snoozed r1 Acme GmbH: Send the offer (back on Fri 6 Mar 2026)
      ------- stderr -------
      ? Until when? friday
      "
    `);
  });

  test('a client hears of a promise that is snoozed', async () => {
    const rapport = await withThree();
    expect(await rapport`snooze 3 friday`).toMatchInlineSnapshot(`
      "Snoozed r3 Acme GmbH: Send the corrected invoice (back on 2026-03-06)
      ------- stderr -------
      Reminder 3 is a promise for 2026-02-27: tell Acme GmbH the new day.
      "
    `);
  });

  test('a series is deleted, or only skipped once', async () => {
    const rapport = await withThree();
    expect(await rapport`delete r2 --once`).toMatchInlineSnapshot(`
      "Skipped r2 Bäckerei Süß: Ask how it goes (back on 2026-03-09)
      "
    `);
    expect(await rapport`delete r2`).toMatchInlineSnapshot(`
      "Deleted reminder r2 of Bäckerei Süß: Ask how it goes
      To undo it: rapport undo
      "
    `);
    expect(await rapport`undo`).toContain('deleted reminder r2');
    expect(await rapport.json`reminders`).toHaveLength(3);
    expect(await rapport`delete r1 --once`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --once is for recurring reminders.
      Hint: Say how often with --every, for example --every 2w.
      [exit 2 usage]
      "
    `);
  });

  test('a long text is cut on a terminal and whole off it', async () => {
    const rapport = await withThree();
    const text =
      'Send the offer in both variants, with the discount for the second year and a word about travel';
    await rapport`remind acme ${text} --on friday`;
    const { stdout } = await rapport.with({ terminal: true }).run(['snooze', '4', 'next', 'week']);
    expect(stdout).toBe('Snoozed r4 Acme GmbH: Send the offer in both variants,… (back on Mon 9 Mar 2026)\n');
    expect(await rapport`done 4`).toBe(`Done r4 Acme GmbH: ${text}\n`);
  });

  test('text from outside is harmless on a terminal', async () => {
    const { rapport } = await newJournal({ today, cast: ['Evil \u001b[31mCorp'] });
    const said = await rapport`remind 1 ${'Look \u001b]0;owned\u0007here'} --on friday --promise`;
    const acted =
      (await rapport`snooze 1 2026-03-20`) + (await rapport`done 1`) + (await rapport`reminders --closed`);
    expect(said + acted).not.toContain('\u001b');
    expect(await rapport.json`reminders --closed`).toMatchObject([{ text: 'Look \u001b]0;owned\u0007here' }]);
  });
});
