import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import type { NewCase } from '../../../src/nouns/case.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';
import { caseOver500, changeJournal, heardIn } from '../../support/open-case.ts';
import type { Answer } from '../../support/scripted-prompter.ts';

const acme = 'Acme Bookbinding Ltd';
const account = 'I got a bill\nfor 500 dollars that nobody told me about';

async function people({ rapport }: TestJournal): Promise<void> {
  await rapport`person add acme "Dana Reyes"`;
  await rapport`person add acme "Eli Okafor" --role decision-maker`;
}

/** A journal with two clients, and one open case of the first about which Dana was heard. */
async function withCase(more: Partial<NewCase> = {}, told: string | null = account) {
  const journal = await newJournal({ cast: [acme, 'Brightside Studio'], story: people });
  changeJournal(journal.journalFile, ({ cases }) => {
    const id = cases.add(caseOver500({ personId: 1, ...more }));
    if (told !== null) cases.addStep(heardIn(id, told));
  });
  return journal;
}

interface ApologyJson {
  id: number;
  what: string;
  draft: string;
  caseId: number | null;
  warnings: { warning: string; [more: string]: unknown }[];
  [more: string]: unknown;
}

describe('from flags alone', () => {
  test('what is known from the case is taken, and everything that follows belongs to it', async () => {
    const { rapport, rows } = await withCase();
    const answer = await rapport.json<ApologyJson>`apologize --case 1 --by friday --delivered`;
    expect(answer).toMatchObject({
      client: acme,
      person: 'Dana Reyes',
      what: 'I got a bill for 500 dollars that nobody told me about',
      costs: ['money', 'trust'],
      costNote: 'two hours at the bank, 500 USD',
      channel: 'meeting',
      caseId: 1,
      warnings: [],
    });
    expect(answer.draft).toContain('“I got a bill for 500 dollars that nobody told me about”');
    for (const table of ['apologies', 'reminders', 'interactions'])
      expect(rows(`SELECT case_id FROM ${table}`)).toEqual([{ case_id: 1 }]);
    expect(rows("SELECT text FROM reminders WHERE promise = 1 AND status = 'open'")).toHaveLength(1);
    await rapport`undo`;
    for (const table of ['apologies', 'reminders', 'interactions'])
      expect(rows(`SELECT * FROM ${table}`)).toEqual([]);
  });

  test('a flag says otherwise', async () => {
    const { rapport } = await withCase({ change: 'I now ask before I charge' });
    const plain = await rapport.json<ApologyJson>`apologize eli --case 1 --what Late --cost time --dry-run`;
    expect(plain).toMatchObject({
      ...{ what: 'Late', costs: ['time'], costNote: null, person: 'Eli Okafor' },
      change: 'I now ask before I charge',
    });
    const named =
      await rapport.json<ApologyJson>`apologize acme --case 1 --person eli --cost-note ${'one day'} --dry-run`;
    expect(named).toMatchObject({ person: 'Eli Okafor', costNote: 'one day', costs: ['money', 'trust'] });
  });

  test.each([
    [{ costNote: 'the 500 they paid.' }, 'the 500 they paid'],
    [{ costNote: '1500 steps' }, '1500 steps, 500 USD'],
    [{ costNote: null }, '500 USD'],
    [{ costs: [], costNote: null }, '500 USD'],
    // What they dispute is no time that they lost.
    [{ costs: ['time' as const], costNote: 'a day' }, 'a day'],
    [{ amount: null, costNote: null }, null],
  ])('the amount is said once, and only of money: %j', async (more, costNote) => {
    const { rapport } = await withCase(more);
    expect(await rapport.json`apologize --case 1 --dry-run`).toMatchObject({ costNote });
  });

  test('the client and the case have to agree, and one of them is needed', async () => {
    const { rapport } = await withCase();
    expect(await rapport`apologize brightside --case 1`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Case c1 is with Acme Bookbinding Ltd, not with Brightside Studio.
      Hint: See the cases with: rapport case
      [exit 1 refused]
      "
    `);
    expect(await rapport`apologize --case 7`).toContain('There is no case c7.');
    expect(await rapport`apologize`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: rapport apologize needs CLIENT.
      Hint: For example: rapport apologize acme, or rapport apologize --case 3
      [exit 2 usage]
      "
    `);
    // Both clients have an i in their names; the case tells which one is meant.
    expect((await rapport.run(['apologize', 'i', '--case', '1', '--dry-run'])).code).toBe(0);
    await rapport`client archive acme`;
    expect(await rapport`apologize --case 1`).toContain('is archived');
  });

  test('an open case is pointed at, and nothing is tied to it unasked', async () => {
    const { rapport, journalFile } = await withCase();
    const { stderr } = await rapport.run(['apologize', 'acme', '--what', 'Late']);
    expect(stderr.split('\n').slice(0, 3).join('\n')).toMatchInlineSnapshot(`
      "Acme Bookbinding Ltd has an open case: “Charged for rush setup” (case c1).
      If it is about that: --case 1. If not: --no-case.
      "
    `);
    const quiet = await rapport.run(['apologize', 'acme', '--what', 'Late', '--no-case']);
    expect(quiet.stderr).not.toContain('open case');
    changeJournal(journalFile, ({ cases }) => cases.add(caseOver500({ what: 'The file was lost' })));
    const two = await rapport.run(['apologize', 'acme', '--what', 'Late']);
    expect(two.stderr.replaceAll('\n', ' ')).toContain(
      'open cases: “The file was lost” (case c2), “Charged for rush setup” (case c1). If it is about one of them: --case ID.',
    );
    expect(await rapport.json<ApologyJson[]>`apology list`).toMatchObject([
      ...[{ caseId: null }, { caseId: null }, { caseId: null }],
    ]);
  });
});

describe('warnings', () => {
  test('nothing is refused; it is said that they were not heard, and what went wrong before', async () => {
    const { rapport, journalFile } = await withCase({}, null);
    const day = calendarDate('2026-01-12');
    changeJournal(journalFile, ({ cases, reminders }) => {
      cases.add(caseOver500({ openedOn: day, settledOn: day, outcome: 'settled', what: 'Billed twice' }));
      reminders.add({
        ...{ clientId: 1, text: 'Send the list', promise: true, startsOn: day, dueOn: day, every: null },
        ...{ snoozedUntilOn: null, fromDone: false, status: 'dropped', closedOn: day, brokenOn: day },
      });
    });
    const { stderr, code } = await rapport.run(['apologize', '--case', '1', '--channel', 'meeting']);
    expect(code).toBe(0);
    expect(stderr.slice(0, stderr.indexOf('Not in it yet'))).toMatchInlineSnapshot(`
      "They have not been heard yet.
        If you go on working together, listening first and then apologising works
        better.
        Ask first, and write down what they say.
        Then: rapport case hear 1 "…" --by call
        Min et al. 2020, Marketing Letters 31

      The same cause again.
        Case c2 was raised on Mon 12 Jan (7 weeks ago): “Billed twice”.
        A good recovery can make up for a first failure, but not for a second one like
        it.
        Say what is different this time, in a way they can check.
        Maxham & Netemeyer 2002, Journal of Marketing 66(4)

      It is not the first recent failure.
        Promise 1 was broken on Mon 12 Jan (7 weeks ago): “Send the list”.
        A good recovery can make up for one failure, but not for two, least of all if
        they are close in time.
        Say what is different this time, in a way they can check.
        Maxham & Netemeyer 2002, Journal of Marketing 66(4)

      "
    `);
    const { warnings } = await rapport.json<ApologyJson>`apologize --case 1 --dry-run`;
    expect(warnings.map(({ warning }) => warning)).toEqual(['not-heard', 'same-cause', 'second-failure']);
    expect(warnings).toMatchObject([
      { caseId: 1, source: expect.stringContaining('Min et al. 2020') },
      { caseId: 2, cause: 'bill', what: 'Billed twice', source: expect.stringContaining('Maxham') },
      { reminderId: 1, handle: 'r1', happenedOn: '2026-01-12', text: 'Send the list' },
    ]);
  });

  test('another cause is a second failure, and one of long ago is none', async () => {
    const { rapport, journalFile, rows } = await withCase({ cause: 'other' });
    changeJournal(journalFile, ({ cases }) =>
      cases.add(caseOver500({ openedOn: calendarDate('2025-08-30'), cause: 'other' })),
    );
    const ids = async () =>
      (await rapport.json<ApologyJson>`apologize --case 1 --dry-run`).warnings.map(({ warning }) => warning);
    expect(await ids()).toEqual(['second-failure']);
    changeJournal(journalFile, ({ cases }) => cases.update(2, { openedOn: calendarDate('2025-08-29') }));
    expect(await ids()).toEqual([]);
    expect(rows('SELECT * FROM apologies')).toEqual([]);
  });
});

describe('what is no earlier apology', () => {
  test('a draft of a case that was not said; what was said is one, and so is a draft besides', async () => {
    const { rapport } = await withCase();
    const repeat = async (...args: string[]) => {
      const { stdout } = await rapport.run(['apologize', ...args, '--dry-run', '--json']);
      const { warnings } = JSON.parse(stdout) as ApologyJson;
      return warnings.find(({ warning }) => warning === 'repeat');
    };
    await rapport`apologize --case 1`;
    await rapport`apologize --case 1`;
    expect(await repeat('--case', '1')).toBeUndefined();
    expect(await repeat('acme', '--what', 'Late', '--no-case')).toMatchObject({ apologyId: 2, count: 2 });
    await rapport`case open acme "Another" --cause late`;
    expect(await repeat('--case', '2')).toBeUndefined();
    await rapport`apology delivered 1`;
    expect(await repeat('--case', '2')).toMatchObject({ apologyId: 1, count: 1, isDelivered: true });
    expect(await repeat('--case', '1')).toMatchObject({ apologyId: 1, count: 1, isDelivered: true });
    await rapport`apologize acme --what Late --no-case`;
    expect(await repeat('--case', '1')).toMatchObject({ apologyId: 3, count: 2, isDelivered: false });
  });
});

describe('a promise made in the case', () => {
  const refund = 'Take the charge off the bill';
  const promises = 'SELECT id, text, due_on FROM reminders WHERE promise = 1';
  const kept = { id: 1, text: refund, due_on: '2026-03-06' };
  const tied = 'SELECT repair, repair_by_on, reminder_id FROM apologies ORDER BY id';

  async function withPromise() {
    const journal = await withCase();
    await journal.rapport`case promise 1 ${refund} --by friday`;
    return journal;
  }

  test('is the repair and its day, and not made a second time, in any number of drafts', async () => {
    const { rapport, rows } = await withPromise();
    const answer = await rapport.json<ApologyJson>`apologize --case 1`;
    expect(answer).toMatchObject({ repair: refund, repairByOn: '2026-03-06', reminderId: 1 });
    expect(answer.draft).toContain('I will take the charge off the bill. I will have this done by Friday 6');
    await rapport`apologize --case 1 --by friday`;
    await rapport`apologize --case 1 --repair ${'take the charge off the bill.'}`;
    expect(rows(promises)).toEqual([kept]);
    expect(rows('SELECT reminder_id FROM apologies')).toEqual([1, 1, 1].map((id) => ({ reminder_id: id })));
    await rapport`undo`;
    expect(rows(promises)).toEqual([kept]);
  });

  test('another repair or another day is another promise, and its second draft makes no third', async () => {
    const { rapport, rows } = await withPromise();
    await rapport`apologize --case 1 --repair ${'Send flowers'} --by friday`;
    await rapport`apologize --case 1 --by 2026-03-09`;
    await rapport`apologize --case 1 --repair ${'Send flowers'} --by friday --channel letter`;
    const made = [
      kept,
      { id: 2, text: 'Send flowers', due_on: '2026-03-06' },
      { id: 3, text: refund, due_on: '2026-03-09' },
    ];
    expect(rows(promises)).toEqual(made);
    expect(rows(tied)).toEqual([
      { repair: 'Send flowers', repair_by_on: '2026-03-06', reminder_id: 2 },
      { repair: refund, repair_by_on: '2026-03-09', reminder_id: 3 },
      { repair: 'Send flowers', repair_by_on: '2026-03-06', reminder_id: 2 },
    ]);
    // A repair that is not promised for a day borrows none, and one that is left out is none.
    await rapport`apologize --case 1 --repair ${'Bring cake'}`;
    await rapport`apologize --case 1 --repair ${''}`;
    expect(rows(promises)).toEqual(made);
    expect(rows(tied).slice(3)).toEqual([
      { repair: 'Bring cake', repair_by_on: null, reminder_id: null },
      { repair: null, repair_by_on: null, reminder_id: null },
    ]);
  });

  test('of several the first that is due is meant; a day that has passed is not promised again', async () => {
    const { rapport, rows } = await withPromise();
    await rapport`case promise 1 ${'Call the bank'} --by thursday`;
    expect(await rapport.json`apologize --case 1 --dry-run`).toMatchObject({ repair: 'Call the bank' });
    expect(await rapport.json`apologize --case 1 --by friday --dry-run`).toMatchObject({ repair: refund });
    const late = rapport.with({ today: '2026-03-07' });
    const answer = await late.json`apologize --case 1 --repair ${refund}`;
    expect(answer).toMatchObject({ repair: refund, repairByOn: null, reminderId: 1 });
    await rapport`promise broken 1`;
    await rapport`done 2`;
    expect(await late.json`apologize --case 1 --dry-run`).toMatchObject({ repair: null, repairByOn: null });
    expect(rows(promises)).toHaveLength(2);
  });

  test('is asked with its words and its day as beginnings', async () => {
    const { rapport, rows } = await withPromise();
    const answers: Answer[] = ['Dana Reyes', 'Late', [], 'mine', '', '', '', '', 'call', 'save'];
    const { stderr } = await rapport.with({ terminal: true, answers }).run(['apologize', '--case', '1']);
    expect(stderr).toContain(`? How will you fix it? ${refund}\n? By when? 2026-03-06\n`);
    expect(rows(tied)).toEqual([{ repair: refund, repair_by_on: '2026-03-06', reminder_id: 1 }]);
    expect(rows(promises)).toEqual([kept]);
    const other: Answer[] = ['Dana Reyes', 'Late', [], 'mine', '', 'Send flowers', '', '', 'call', 'save'];
    await rapport.with({ terminal: true, answers: other }).run(['apologize', '--case', '1']);
    expect(rows(tied)[1]).toEqual({ repair: 'Send flowers', repair_by_on: null, reminder_id: null });
  });

  test('stays as it is when the apology is changed; what is said otherwise is another', async () => {
    const { rapport, rows } = await withPromise();
    const later = rapport.with({ today: '2026-03-03' });
    await later`apologize --case 1`;
    await later`apology edit 1 --why ${'I forgot'}`;
    expect(rows('SELECT reminder_id FROM apologies')).toEqual([{ reminder_id: 1 }]);
    await later`apology edit 1 --by 2026-03-09`;
    expect(rows(promises)).toEqual([kept, { id: 2, text: refund, due_on: '2026-03-09' }]);
    await later`apology edit 1 --by friday --no-case`;
    expect(rows('SELECT id, case_id FROM reminders')).toContainEqual({ id: 1, case_id: 1 });
    await rapport`undo`;
    await later`apologize --case 1 --by 2026-03-09`;
    // Two drafts say the same: what one of them says otherwise is not what the other says.
    await later`apology edit 2 --by 2026-03-10`;
    expect(rows(tied)).toMatchObject([{ reminder_id: 2 }, { reminder_id: 3 }]);
    expect(rows('SELECT due_on FROM reminders WHERE id > 1')).toEqual([
      { due_on: '2026-03-09' },
      { due_on: '2026-03-10' },
    ]);
  });
});

describe('at a terminal', () => {
  const rest = (more: readonly Answer[] = []): Answer[] => [
    ...['mine', 'I forgot to say so', '', 'I now say it before', 'meeting', ...more],
  ];

  test('what is known is offered, and Enter selects', async () => {
    const { rapport } = await withCase();
    const answers: Answer[] = ['Dana Reyes', '', ['money'], '', ...rest(['save'])];
    const asked = await rapport.with({ terminal: true, answers }).run(['apologize', '--case', '1']);
    expect(asked.stderr).toContain(
      '? What happened, in their words? I got a bill for 500 dollars that nobody told me about\n',
    );
    expect(asked.stderr).toContain('? How much, as far as you know? two hours at the bank, 500 USD\n');
    expect(asked.stdout).toMatch(/^Saved apology a1 to Acme Bookbinding Ltd, in case c1\.\n/);
    expect(await rapport`apology show 1`).toContain('Cost them      money: two hours at the bank, 500 USD\n');
  });

  test('the one open case is asked about; warnings come before the questions', async () => {
    const { rapport } = await withCase({}, null);
    const yes: Answer[] = [true, 'Dana Reyes', 'Late', [], ...rest(['save'])];
    const { stderr } = await rapport.with({ terminal: true, answers: yes }).run(['apologize', 'acme']);
    expect(stderr.split('\n')[0]).toBe('? Is it about case c1, “Charged for rush setup”? Yes');
    const warned = stderr.indexOf('They have not been heard yet.');
    expect(warned).toBeGreaterThan(0);
    expect(warned).toBeLessThan(stderr.indexOf('What happened, in their words?'));
    const no: Answer[] = [false, 'Dana Reyes', 'Late', [], ...rest(['save'])];
    const other = await rapport.with({ terminal: true, answers: no }).run(['apologize', 'acme']);
    expect(other.stderr).not.toContain('They have not been heard yet.');
    expect(await rapport.json<ApologyJson[]>`apology list`).toMatchObject([{ caseId: null }, { caseId: 1 }]);
    expect(await rapport.json<ApologyJson[]>`apology list --case 1`).toMatchObject([{ id: 1 }]);
    expect(await rapport`apology list --case 4`).toContain('There is no case c4.');
  });

  test('of several open cases one is chosen', async () => {
    const { rapport, journalFile } = await withCase();
    changeJournal(journalFile, ({ cases }) => cases.add(caseOver500({ what: 'The file was lost' })));
    const answers: Answer[] = ['case c1: Charged for rush setup', 'Dana Reyes', '', [], ...rest(['save'])];
    await rapport.with({ terminal: true, answers }).run(['apologize', 'acme']);
    expect(await rapport.json<ApologyJson[]>`apology list`).toMatchObject([{ caseId: 1 }]);
  });
});
