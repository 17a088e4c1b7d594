import { describe, expect, test } from 'vitest';
import { type Circumstances, newJournal, type TestJournal } from '../../support/new-journal.ts';
import { caseOver500, changeJournal } from '../../support/open-case.ts';
import type { Answer } from '../../support/scripted-prompter.ts';

const acme = 'Acme Bookbinding Ltd';

/** A journal with one apology to Dana, by email, with a promise for Friday 6 March. */
async function apology({ rapport }: TestJournal): Promise<void> {
  await rapport`person add acme "Dana Reyes"`;
  await rapport`apologize acme --what "The invoice came twice" --cost money --responsibility mine --why "I kept two lists" --repair "Refund the second payment" --by friday --change "I now keep one list" --channel email`;
}

const withApology = () => newJournal({ cast: [acme], story: apology });

interface ApologyJson {
  draft: string;
  channel: string;
  remarks: { remark: string; part: string | null }[];
  warnings: { id: string }[];
  [more: string]: unknown;
}

describe('another face', () => {
  test('a script with pauses, made of the parts; what is stored stays', async () => {
    const { rapport, rows } = await withApology();
    const before = rows('SELECT * FROM apologies');
    expect(await rapport`apology show 1 --as call`).toMatchInlineSnapshot(`
      "Apology a1 to Acme Bookbinding Ltd, 2026-03-02
      Written from its parts as a call, for reading only. The stored draft is an email, and does not change.

      What to say

        Call with Dana Reyes, Acme Bookbinding Ltd

        Say: Thank you for taking my call. Before I say anything, I would like to hear how this was for you.
        [Listen until they have finished. Answer nothing yet.]

        Say: I am sorry, and the responsibility is mine.
        Say: What happened, as I understand it: The invoice came twice. Have I understood that right?
        [Wait. Let them correct you.]

        Say: It cost you money that should have stayed with you.
        [Wait again.]

        Say: This happened because I kept two lists.
        Say: I will refund the second payment. I will have this done by Friday 6 March.
        Say: So that it does not happen again, I now keep one list.

        Say: Is there anything I have missed?
        [Listen, and write down what they add.]
      "
    `);
    const { face, draft, channel } = await rapport.json<{
      face: { channel: string; draft: string };
      draft: string;
      channel: string;
    }>`apology show 1 --as letter`;
    expect(face.draft).toMatch(/^Dear Dana Reyes,.*Yours sincerely,$/s);
    expect(face.channel).toBe('letter');
    expect(draft).toContain('With kind regards,');
    expect(channel).toBe('email');
    expect(rows('SELECT * FROM apologies')).toEqual(before);
    expect(await rapport`apology show 1 --as pigeon`).toContain('[exit 2 usage]');
  });
});

describe('an edit', () => {
  test('of a part makes a new draft, which is checked again', async () => {
    const { rapport } = await withApology();
    expect(await rapport`apology edit 1 --why "I was swamped" --change ""`).toMatchInlineSnapshot(`
      "What to write

        Dear Dana Reyes,

        I am sorry, and the responsibility is mine.

        What happened, as I understand it: The invoice came twice. It cost you money that should have stayed with you.

        This happened because I was swamped.

        I will refund the second payment. I will have this done by Friday 6 March.

        If there is anything I have missed, write to me, or tell me when a call suits you.

        With kind regards,

      One thing to say differently
        “I was swamped”, from why it happened
        It is about you, not about them. How busy you were, or how rare this is, answers a question the client did not ask.
        Instead: Cut the sentence, or turn it to the client: “You should not have had to wait.”

      Changed apology a1 to Acme Bookbinding Ltd.
      Promise r1 by 2026-03-06: Refund the second payment
      When you have sent it: rapport apology delivered 1
      ------- stderr -------
      Not in it yet
        It does not say what changes. Add one thing that works on a bad day too: “I
        now keep one list only.”

      "
    `);
    expect(await rapport`apology show 1`).toContain('Why            I was swamped\n');
    expect((await rapport.run(['apology', 'edit', '1', '--why', 'I was swamped', '--exit-code'])).code).toBe(
      4,
    );
    await rapport`undo`;
    expect(await rapport`apology show 1`).toContain('because I kept two lists.');
  });

  test('moves the day of the promise, and its words with the repair', async () => {
    const { rapport, rows } = await withApology();
    await rapport`snooze 1 +10d`;
    await rapport`apology edit 1 --by 2026-03-09 --repair "Refund both payments"`;
    const promise = 'SELECT text, due_on, snoozed_until_on FROM reminders';
    expect(rows(promise)).toEqual([
      { text: 'Refund both payments', due_on: '2026-03-09', snoozed_until_on: null },
    ]);
    await rapport`snooze 1 +10d`;
    await rapport`apology edit 1 --why "I forgot"`;
    expect(rows(promise)[0]).toMatchObject({ due_on: '2026-03-09', snoozed_until_on: '2026-03-12' });
    expect(await rapport`apology edit 1 --by yesterday`).toContain('[exit 2 usage]');
    await rapport`done 1`;
    expect(await rapport`apology edit 1 --by 2026-03-10`).toContain('Reminder 1 was already done.');
    expect((await rapport.run(['apology', 'edit', '1', '--why', 'I lost it'])).code).toBe(0);
    await rapport`undo`;
  });

  test('gives a promise to one that had none', async () => {
    const { rapport, rows } = await newJournal({ cast: [acme] });
    await rapport`apologize acme --what Late`;
    await rapport`apology edit 1 --repair "Bring it myself" --by friday`;
    expect(rows('SELECT text, promise, due_on FROM reminders')).toEqual([
      { text: 'Bring it myself', promise: 1, due_on: '2026-03-06' },
    ]);
    expect(rows('SELECT reminder_id FROM apologies')).toEqual([{ reminder_id: 1 }]);
    await rapport`undo`;
    expect(rows('SELECT * FROM reminders')).toEqual([]);
  });

  test('of the channel makes a new draft; one that was edited by hand is kept, until it is made anew', async () => {
    const { rapport } = await withApology();
    const letter = await rapport.json<ApologyJson>`apology edit 1 --channel letter`;
    expect(letter.draft).toContain('Yours sincerely,');
    expect(letter.warnings).toEqual([]);
    await rapport.with({ stdin: 'Dear Dana,\nI am sorry, but it rained.\n' })`apology edit 1 --draft -`;
    const kept = await rapport.json<ApologyJson>`apology edit 1 --channel call`;
    expect(kept).toMatchObject({ channel: 'call', draft: 'Dear Dana,\nI am sorry, but it rained.' });
    expect(kept.warnings).toEqual([{ warning: 'draft-kept' }]);
    expect(kept.remarks.map(({ remark }) => remark)).toContain('but-after-sorry');
    const { stderr } = await rapport.run(['apology', 'edit', '1', '--channel', 'meeting']);
    expect(stderr).toContain('The draft was edited, so its text stays as it is.');
    expect(stderr).toContain('rapport apology edit 1 --redraft');
    const anew = await rapport.json<ApologyJson>`apology edit 1 --redraft`;
    expect(anew.draft).toMatch(/^Meeting with Dana Reyes/);
    expect(await rapport`apology edit 1 --redraft --draft Sorry`).toContain('cannot be used together');
  });

  test('is of the same words in another year, which is no edit by hand', async () => {
    const { rapport } = await newJournal({ cast: [acme], today: '2026-12-30' });
    await rapport`apologize acme --what Late --repair "Bring it myself" --by 2027-01-08 --channel email`;
    const { draft, warnings } = await rapport.with({ today: '2027-01-04' })
      .json<ApologyJson>`apology edit 1 --channel letter`;
    expect(draft).toContain('Friday 8 January 2027');
    expect(draft).toContain('Yours sincerely,');
    expect(warnings).toEqual([]);
  });

  test('goes through the editor where nothing else is said', async () => {
    const { rapport } = await withApology();
    const env = { EDITOR: 'vi' };
    const terminal: Circumstances = {
      ...{ terminal: true, env },
      editor: (text) => text.replace('I am sorry,', 'I am sorry, but it rained,'),
    };
    const { stdout } = await rapport.with(terminal).run(['apology', 'edit', '1']);
    expect(stdout).toContain('A “but” takes the sorry back');
    expect(stdout).toContain('Changed apology a1');
    const same = await rapport.with({ ...terminal, editor: (text) => text })
      .json<ApologyJson>`apology edit 1`;
    expect(same.draft).toContain('but it rained,');
    const empty = await rapport.with({ ...terminal, editor: () => '\n' })`apology edit 1`;
    expect(empty).toContain('The draft is empty.');
    expect(await rapport.with({ terminal: true, env })`apology edit 1`).toContain('nothing was saved');
    expect(await rapport`apology edit 1`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: You did not say what to change about apology 1.
      Hint: For example: rapport apology edit 1 --draft - < letter.txt
      [exit 2 usage]
      "
    `);
  });

  test('ties it, its promise included, to a case of the client, and unties it', async () => {
    const { rapport, rows, journalFile } = await withApology();
    await rapport`client add Brightside`;
    changeJournal(journalFile, ({ cases }) => {
      cases.add(caseOver500());
      cases.add(caseOver500({ clientId: 2 }));
    });
    expect(await rapport`apology edit 1 --case 1`).toContain(`Changed apology a1 to ${acme}, in case c1.`);
    for (const table of ['apologies', 'reminders'])
      expect(rows(`SELECT case_id FROM ${table}`)).toEqual([{ case_id: 1 }]);
    expect(await rapport`apology edit 1 --case 2`).toContain('Case c2 is with Brightside');
    await rapport`apology edit 1 --no-case`;
    for (const table of ['apologies', 'reminders'])
      expect(rows(`SELECT case_id FROM ${table}`)).toEqual([{ case_id: null }]);
  });

  test('greets another person', async () => {
    const { rapport } = await withApology();
    await rapport`person add acme "Eli Okafor"`;
    const { draft, person } = await rapport.json<ApologyJson>`apology edit 1 --person eli`;
    expect(person).toBe('Eli Okafor');
    expect(draft).toContain('Dear Eli Okafor,');
  });

  test('is refused once it was said', async () => {
    const { rapport } = await withApology();
    await rapport`apology delivered 1`;
    expect(await rapport`apology edit 1 --why "I forgot"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Apology 1 reached them on 2026-03-02; what was said cannot be changed.
      Hint: To correct its entry in the log: rapport entry edit 1
      [exit 1 refused]
      "
    `);
    expect(await rapport`apology edit 7 --why "I forgot"`).toContain('There is no apology a7.');
  });
});

describe('delivered', () => {
  test('what they said is asked at a terminal, and shown', async () => {
    const { rapport, journalFile, rows } = await withApology();
    changeJournal(journalFile, ({ cases }) => cases.add(caseOver500()));
    await rapport`apology edit 1 --case 1`;
    const answers: Answer[] = ['she thanked me'];
    await rapport.with({ terminal: true, answers })`apology delivered 1 --channel call`;
    expect(rows('SELECT case_id FROM interactions')).toEqual([{ case_id: 1 }]);
    const shown = await rapport`apology show 1`;
    expect(shown.slice(0, shown.indexOf('\nThe draft'))).toMatchInlineSnapshot(`
      "Apology a1 to Acme Bookbinding Ltd, in case c1, 2026-03-02

      What happened  The invoice came twice
      Cost them      money
      Responsibili…  mine
      Why            I kept two lists
      The fix        Refund the second payment, by 2026-03-06
      What changes   I now keep one list
      Promise        r1 by 2026-03-06
      Delivered      2026-03-02, as a call (entry e1)
      Their answer   she thanked me
      "
    `);
    expect(await rapport.json`apology show 1`).toMatchObject({ reaction: 'she thanked me', caseId: 1 });
    expect(await rapport`entry show 1`).toContain('Their answer: She thanked me.');
    await rapport`entry edit 1 "Said sorry."`;
    expect(await rapport.json`apology show 1`).toMatchObject({ reaction: 'she thanked me' });
    await rapport`entry delete 1`;
    expect(rows('SELECT * FROM interactions')).toEqual([]);
    expect(await rapport`apology show 1`).toContain('Their answer   she thanked me\n');
  });

  test('Enter leaves it out, and so does the flag', async () => {
    const { rapport } = await withApology();
    await rapport`apologize acme --what Late`;
    await rapport.with({ terminal: true, answers: [''] })`apology delivered 1`;
    await rapport.with({ terminal: true, answers: [] })`apology delivered 2 --reaction ""`;
    for (const id of [1, 2]) expect(await rapport.json`apology show ${id}`).toMatchObject({ reaction: null });
  });
});
