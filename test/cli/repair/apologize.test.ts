import { describe, expect, test } from 'vitest';
import { type Circumstances, newJournal, type TestJournal } from '../../support/new-journal.ts';
import { type Answer, ctrlC } from '../../support/scripted-prompter.ts';

const acme = 'Acme Bookbinding Ltd';
const atTerminal = (answers: readonly Answer[], more: Circumstances = {}) => ({
  terminal: true,
  answers,
  ...more,
});

/** A journal with one client and one person there. */
async function dana({ rapport }: TestJournal): Promise<void> {
  await rapport`person add acme "Dana Reyes"`;
}

const withDana = () => newJournal({ cast: [acme], story: dana });

const whole = ['--what', 'The invoice came twice', '--cost', 'money', '--responsibility', 'mine'].concat(
  ['--why', 'I kept two lists', '--repair', 'Refund the second payment', '--by', 'friday'],
  ['--change', 'I now keep one list'],
);
const excuse = [
  'apologize',
  'acme',
  '--what',
  'Late',
  '--why',
  'I was swamped, but I tried',
  '--repair',
  'x',
];

interface ApologyJson {
  id: number | null;
  draft: string;
  channel: string;
  costs: string[];
  remarks: {
    remark: string;
    severity: string;
    excerpt: string | null;
    part: string | null;
    instead: string;
  }[];
  warnings: Record<string, unknown>[];
  reminderId: number | null;
  entryId: number | null;
  [more: string]: unknown;
}

describe('from flags alone', () => {
  test('an excuse is told, and saved all the same; the promise is a reminder', async () => {
    const { rapport } = await withDana();
    expect(
      await rapport`apologize acme --what "The invoice came twice" --cost money --responsibility mine --why "I was swamped, but I kept two lists" --repair "Refund the second payment" --by friday --change "I now keep one list" --channel email`,
    ).toMatchInlineSnapshot(`
      "What to write

        Dear Dana Reyes,

        I am sorry, and the responsibility is mine.

        What happened, as I understand it: The invoice came twice. It cost you money that should have stayed with you.

        This happened because I was swamped, but I kept two lists.

        I will refund the second payment. I will have this done by Friday 6 March. So that it does not happen again, I now keep one list.

        If there is anything I have missed, write to me, or tell me when a call suits you.

        With kind regards,

      One thing to say differently
        “I was swamped”, from why it happened
        It is about you, not about them. How busy you were, or how rare this is, answers a question the client did not ask.
        Instead: Cut the sentence, or turn it to the client: “You should not have had to wait.”

      Saved apology a1 to Acme Bookbinding Ltd.
      Promise r1 by 2026-03-06: Refund the second payment
      When you have sent it: rapport apology delivered 1
      ------- stderr -------
      Better as a call. Tone was read right 56 % of the time by email and 73 % by
      voice (small student samples).

      "
    `);
    expect(await rapport`reminders`).toMatchInlineSnapshot(`
      "ID  Client                Due         What                       Promise
      r1  Acme Bookbinding Ltd  2026-03-06  Refund the second payment  promise
      "
    `);
    expect(await rapport`digest --as-of 2026-03-06`).toContain('Refund the second payment');
    await rapport`undo`;
    expect(await rapport`digest --as-of 2026-03-06`).toBe('');
    expect(await rapport`reminders`).toContain('No reminders');
    expect(await rapport`apology list`).toContain('No apologies');
  });

  test('what happened is all that is needed; the rest is missed gently, on stderr', async () => {
    const { rapport } = await withDana();
    const { stdout, stderr, code } = await rapport.run(['apologize', 'acme', '--what', 'Late']);
    expect(code).toBe(0);
    expect(stderr).toContain('It does not say who was responsible.');
    expect(stderr).toContain('Written for a call');
    expect(stdout).not.toContain('who was responsible');
    expect(await rapport`apologize acme`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: An apology needs to say what happened.
      Hint: Say it in their words: --what "The invoice came twice"
      [exit 2 usage]
      "
    `);
    expect(await rapport.with({ terminal: true })`apologize acme --yes`).toContain('[exit 2 usage]');
  });

  test('a line for scripts', async () => {
    const { rapport } = await withDana();
    const answer =
      await rapport.json<ApologyJson>`apologize acme --what Late --cost time,mon --cost trust --why ${'I was swamped'} --repair ${'Bring it myself'} --by +3d`;
    expect(answer).toMatchObject({
      id: 1,
      client: acme,
      person: 'Dana Reyes',
      costs: ['time', 'money', 'trust'],
      channel: 'meeting',
      repairByOn: '2026-03-05',
      reminderId: 1,
      entryId: null,
      isSaved: true,
      warnings: [],
    });
    expect(answer.remarks.map(({ remark, severity, part }) => [remark, severity, part])).toEqual([
      ['self-defence', 'reword', 'why'],
      ['no-responsibility', 'consider', 'responsibility'],
      ['no-change', 'consider', 'change'],
    ]);
    expect(answer.remarks[0]).toMatchObject({ excerpt: 'I was swamped' });
    expect(answer.draft).toContain('I will bring it myself.');
  });

  test('--exit-code asks for attention when something is to be said differently, and only then', async () => {
    const { rapport } = await withDana();
    expect((await rapport.run([...excuse, '--exit-code'])).code).toBe(4);
    expect((await rapport.run(excuse)).code).toBe(0);
    const gapsOnly = ['apologize', 'acme', '--what', 'Late', '--exit-code'];
    expect((await rapport.run(gapsOnly)).code).toBe(0);
  });

  test('--dry-run shows the draft and saves nothing', async () => {
    const { rapport, rows } = await withDana();
    const { stdout } = await rapport.run(['apologize', 'acme', ...whole, '--delivered', '--dry-run']);
    expect(stdout).toContain('I will refund the second payment.');
    expect(stdout).toMatch(/\nNothing was saved\.\n$/);
    expect(rows('SELECT * FROM apologies')).toEqual([]);
    expect(rows('SELECT * FROM interactions')).toEqual([]);
    expect(rows('SELECT * FROM operations')).toHaveLength(2);
  });

  test('--delivered logs it, and undo takes all of it back', async () => {
    const { rapport, rows } = await withDana();
    await rapport`apologize acme ${'--what'} Late --repair ${'Come at once'} --by friday --channel call --delivered --on yesterday`;
    expect(await rapport`entry list`).toMatchInlineSnapshot(`
      "ID  Day         Client                How                   What                                                              Touches
      e1  2026-03-01  Acme Bookbinding Ltd  call with Dana Reyes  Apologised. Late. To put it right (by 2026-03-06): Come at once.  candor
      "
    `);
    expect(rows('SELECT made_on, delivered_on, interaction_id FROM apologies')).toEqual([
      { made_on: '2026-03-01', delivered_on: '2026-03-01', interaction_id: 1 },
    ]);
    await rapport`undo`;
    for (const table of ['apologies', 'interactions', 'reminders', 'interaction_people'])
      expect(rows(`SELECT * FROM ${table}`)).toEqual([]);
  });

  test.each([
    [['--by', 'yesterday'], 'has passed'],
    [['--on', 'yesterday'], '--on needs --delivered'],
    [['--delivered', '--on', '+1d'], 'is in the future'],
    [['--cost', 'time,fame'], 'cannot be "fame"'],
    [['--channel', 'event'], 'cannot be "event"'],
    [['--draft', ' '], 'The draft is empty'],
  ])('%j is refused', async (flags, sentence) => {
    const { rapport, rows } = await withDana();
    const { stderr, code } = await rapport.run(['apologize', 'acme', '--what', 'Late', ...flags]);
    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
    expect(rows('SELECT * FROM apologies')).toEqual([]);
  });

  test('a draft of one’s own is checked, and so are the answers beside it', async () => {
    const { rapport } = await withDana();
    const flags = ['--what', 'Late', '--why', 'I was swamped', '--draft', '-', '--json'];
    const stdin = 'Dear Dana,\nI am sorry, but it rained.\nThe mistake is mine.\n';
    const { stdout } = await rapport.with({ stdin }).run(['apologize', 'acme', ...flags]);
    const answer = JSON.parse(stdout) as ApologyJson;
    expect(answer.draft).toBe(stdin.trimEnd());
    expect(answer.remarks.map(({ remark, part }) => [remark, part])).toEqual([
      ['self-defence', 'why'],
      ['but-after-sorry', null],
      ['no-repair', 'repair'],
      ['no-change', 'change'],
    ]);
  });

  test('a wish to be written to comes first, and is said', async () => {
    const { rapport } = await newJournal({ cast: [acme] });
    await rapport`client edit acme --prefers-writing "she is deaf"`;
    const { stdout, stderr } = await rapport.run(['apologize', 'acme', '--what', 'Late', '--cost', 'trust']);
    expect(stderr).toContain('They asked to be written to (she is deaf)');
    expect(stdout).toContain('please write to me.');
    const called = await rapport.run(['apologize', 'acme', '--what', 'Late', '--channel', 'call']);
    expect(called.stderr).toContain('Better as an email. They asked to be written to');
  });

  test('a second one within 180 days says so, and proposes a call and a remedy', async () => {
    const { rapport } = await withDana();
    await rapport.with({ today: '2026-03-02' })`apologize acme --what "The invoice came twice"`;
    const { stderr } = await rapport
      .with({ today: '2026-08-29' })
      .run(['apologize', 'acme', '--what', 'Late', '--channel', 'email']);
    expect(stderr).toMatchInlineSnapshot(`
      "This is not the first recent apology.
        You prepared one on Mon 2 Mar (6 months ago), not marked as delivered: “The
        invoice came twice” (apology a1).
        Among 1.5 million people whose ride came late, repeated apologies and promises
        to do better could do more harm than no apology; a concrete remedy helped.
        Call them, and offer one remedy that costs you something, not more words.
        Halperin, Ho, List & Muir 2022, Economic Journal 132(641)

      Better as a call. It is not the first recent apology: a call and a concrete
      remedy do more than more written words.

      Not in it yet
        It does not say who was responsible. Say it in the first sentence: “The
        responsibility is mine.”
        Nothing is fixed yet. Add one thing you will do for them: “I will refund the
        second payment.”
        It does not say what changes. Add one thing that works on a bad day too: “I
        now keep one list only.”

      "
    `);
    const later = await rapport.with({ today: '2027-02-26' }).run(['apologize', 'acme', '--what', 'Late']);
    expect(later.stderr).not.toContain('first apology');
  });

  test('what is stored never reaches the terminal as a command', async () => {
    const { rapport } = await newJournal({ cast: [acme] });
    const { stdout } = await rapport.run(['apologize', 'acme', '--what', 'Late \u001b[31mred\u0007']);
    expect(stdout).toContain('Late [31mred');
    expect(await rapport`apology show 1`).not.toContain('\u001b');
  });
});

describe('at a terminal', () => {
  const answers: readonly Answer[] = [
    'The invoice came twice',
    ['time', 'money'],
    'two calls',
    'mine',
    'I kept two lists',
    'Refund the second payment',
    'soonish',
    'yesterday',
    'friday',
    'I now keep one list',
    'call',
  ];

  test('a walk through the checklist', async () => {
    const { rapport } = await withDana();
    await rapport`email acme "Sent the offer" --on -6d`;
    expect(await rapport.with(atTerminal([...answers, 'save']))`apologize acme`).toMatchInlineSnapshot(`
      "Saved apology a1 to Acme Bookbinding Ltd.
      Promise r1 by Fri 6 Mar 2026: Refund the second payment
      When you have said it: rapport apology delivered 1
      ------- stderr -------
      An apology to Dana Reyes, Acme Bookbinding Ltd
        Last contact: email to them on Tue 24 Feb (6 days ago).
        By the log, you have not talked yet.

      Enter skips a question. Ctrl-C leaves, and nothing is saved.

      ? What happened, in their words? The invoice came twice
      ? What did it cost them? time, money
      ? How much, as far as you know? two calls
      ? Whose responsibility was it? mine
      ? Why did it happen? I kept two lists
      ? How will you fix it? Refund the second payment
      ? By when? soonish
      "soonish" is not a day rapport can read. Days look like 2026-12-01, tomorrow, friday, +3d, 2w, next month or 12 jan.
      ? By when? yesterday
      2026-03-01 has passed; a promise needs a later day.
      ? By when? friday
      ? What changes so that it does not happen again? I now keep one list
      ? How will you say it? a call (proposed)

      What to say

        Call with Dana Reyes, Acme Bookbinding Ltd

        Say: Thank you for taking my call. Before I say anything, I would like to hear
        how this was for you.
        [Listen until they have finished. Answer nothing yet.]

        Say: I am sorry, and the responsibility is mine.
        Say: What happened, as I understand it: The invoice came twice. Have I
        understood that right?
        [Wait. Let them correct you.]

        Say: It took time from you that I cannot give back and cost you money that
        should have stayed with you: two calls.
        [Wait again.]

        Say: This happened because I kept two lists.
        Say: I will refund the second payment. I will have this done by Friday 6
        March.
        Say: So that it does not happen again, I now keep one list.

        Say: Is there anything I have missed?
        [Listen, and write down what they add.]

      No excuse found in it.

      ? What now? Save it as it is
      "
    `);
    expect(await rapport`apology show 1`).toMatchInlineSnapshot(`
      "Apology a1 to Acme Bookbinding Ltd, 2026-03-02

      What happened  The invoice came twice
      Cost them      time, money: two calls
      Responsibili…  mine
      Why            I kept two lists
      The fix        Refund the second payment, by 2026-03-06
      What changes   I now keep one list
      Promise        r1 by 2026-03-06
      Delivered      not yet; planned as a call. Then: rapport apology delivered 1

      The draft

        Call with Dana Reyes, Acme Bookbinding Ltd

        Say: Thank you for taking my call. Before I say anything, I would like to hear how this was for you.
        [Listen until they have finished. Answer nothing yet.]

        Say: I am sorry, and the responsibility is mine.
        Say: What happened, as I understand it: The invoice came twice. Have I understood that right?
        [Wait. Let them correct you.]

        Say: It took time from you that I cannot give back and cost you money that should have stayed with you: two calls.
        [Wait again.]

        Say: This happened because I kept two lists.
        Say: I will refund the second payment. I will have this done by Friday 6 March.
        Say: So that it does not happen again, I now keep one list.

        Say: Is there anything I have missed?
        [Listen, and write down what they add.]
      "
    `);
  });

  test('Ctrl-C at any question leaves, and nothing is saved', async () => {
    const { rapport, rows } = await withDana();
    for (let asked = 0; asked <= answers.length; asked += 1) {
      const cut: Answer[] = [...answers.slice(0, asked), ctrlC];
      const { code, stderr } = await rapport.with(atTerminal(cut)).run(['apologize', 'acme']);
      expect(code).toBe(130);
      expect(stderr).toMatch(/Cancelled; nothing was changed\.\n$/);
    }
    expect(rows('SELECT * FROM apologies')).toEqual([]);
  });

  test('only what no flag says is asked', async () => {
    const { rapport } = await withDana();
    const asked = await rapport
      .with(atTerminal(['call', 'cancel']))
      .run(['apologize', 'acme', ...whole, '--cost-note', '']);
    expect(asked.stderr).not.toContain('What happened, in their words?');
    expect(asked.code).toBe(130);
    const quiet = await rapport.with(atTerminal([])).run(['apologize', 'acme', ...whole, '--yes']);
    expect(quiet.code).toBe(0);
    const same = await rapport.with(atTerminal([])).run(['apologize', 'acme', ...whole, '--no-ask']);
    expect(same.code).toBe(0);
  });

  test('what is skipped stays open, and no day is asked for a repair that is not', async () => {
    const { rapport } = await withDana();
    const short = ['Late', [], 'outside', '', '', '', 'email', 'save'];
    const { stderr } = await rapport.with(atTerminal(short)).run(['apologize', 'acme']);
    expect(stderr).toContain('Nothing is fixed yet.');
    expect(stderr).not.toContain('By when?');
    expect((await rapport.json<ApologyJson[]>`apology list`)[0]).toMatchObject({
      repairByOn: null,
      reminder: null,
    });
  });

  test('an answer with an excuse in it is changed, and the draft is checked again', async () => {
    const { rapport } = await withDana();
    const said = [...answers];
    said[4] = 'Unfortunately the system sent it twice';
    const script = [...said, 'change', 'why', 'I kept two lists', 'save'];
    const { stderr, stdout } = await rapport.with(atTerminal(script)).run(['apologize', 'acme']);
    expect(stderr.match(/One thing to say differently/g)).toHaveLength(1);
    expect(stderr.match(/No excuse found in it\./g)).toHaveLength(1);
    expect(stdout).toMatch(/^Saved apology a1/);
    expect(await rapport`apology show 1`).not.toContain('Unfortunately');
  });

  test('a repair that is added later is asked its day', async () => {
    const { rapport } = await withDana();
    const script = ['Late', [], 'mine', '', '', '', 'call'];
    const more = ['change', 'repair', 'Bring it myself', 'friday', 'save'];
    await rapport.with(atTerminal([...script, ...more])).run(['apologize', 'acme']);
    expect(await rapport`reminders`).toContain('Bring it myself');
  });

  test('the draft is edited in the editor and checked again; an editor that fails costs nothing', async () => {
    const { rapport, rows } = await withDana();
    const flags = ['apologize', 'acme', ...whole, '--cost-note', '', '--channel', 'email'];
    const env = { EDITOR: 'vi' };
    const edited = await rapport
      .with(
        atTerminal(['edit', 'save'], {
          env,
          editor: (text) => text.replace('I am sorry,', 'I am sorry, but it rained,'),
        }),
      )
      .run(flags);
    expect(edited.stderr).toContain('A “but” takes the sorry back');
    expect(rows('SELECT draft FROM apologies')[0]).toMatchObject({
      draft: expect.stringContaining('but it rained'),
    });
    const failed = await rapport.with(atTerminal(['edit', 'edit', 'cancel'], { env })).run(flags);
    expect(failed.stderr).toContain('The editor ended with 1; the draft stays as it was.');
    const empty = await rapport.with(atTerminal(['edit', 'save'], { env, editor: () => '\n' })).run(flags);
    expect(empty.stderr).toContain('The draft came back empty; it stays as it was.');
  });

  test('of several people one is chosen, unless the client was named through one', async () => {
    const { rapport } = await withDana();
    await rapport`person add acme "Eli Okafor" --role decision-maker --prefers-writing "abroad"`;
    const flags = ['--what', 'Late', '--cost', 'time', '--cost-note', '', '--responsibility', 'mine'].concat([
      '--why',
      '',
      '--repair',
      '',
      '--change',
      '',
      '--channel',
      'email',
    ]);
    const eli = await rapport
      .with(atTerminal(['Eli Okafor (decision-maker)', 'cancel']))
      .run(['apologize', 'acme', ...flags]);
    expect(eli.stderr).toContain('Dear Eli Okafor,');
    expect(eli.stderr).toContain('please write to me.');
    const all = await rapport.with(atTerminal([null, 'cancel'])).run(['apologize', 'acme', ...flags]);
    expect(all.stderr).toContain(`Dear ${acme},`);
    const dana = await rapport.with(atTerminal(['cancel'])).run(['apologize', 'dana', ...flags]);
    expect(dana.stderr).toContain('Dear Dana Reyes,');
  });

  test('--dry-run asks, and ends with the draft on stdout', async () => {
    const { rapport, rows } = await withDana();
    const { stdout } = await rapport.with(atTerminal(answers)).run(['apologize', 'acme', '--dry-run']);
    expect(stdout).toContain('I will refund the second payment. I will have this done by Friday 6');
    expect(rows('SELECT * FROM apologies')).toEqual([]);
  });
});

describe('afterwards', () => {
  test('it is delivered once, to the one it greets', async () => {
    const { rapport } = await withDana();
    await rapport.run(['apologize', 'acme', ...whole]);
    const later = rapport.with({ today: '2026-03-05' });
    expect(
      await later`apology delivered 1 --on yesterday --reaction "She thanked me"`,
    ).toMatchInlineSnapshot(`
      "Logged e1 as a call with Acme Bookbinding Ltd, 2026-03-04.
      Promise r1 by 2026-03-06 (tomorrow): Refund the second payment
      "
    `);
    expect(await later`apology delivered 1`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Apology 1 already reached them on 2026-03-04.
      Hint: See the entry: rapport entry show 1
      [exit 1 refused]
      "
    `);
    const [entry] = await later.json<{ people: object[]; channel: string; text: string }[]>`entry list`;
    expect(entry).toMatchObject({ people: [{ name: 'Dana Reyes' }], channel: 'call' });
    expect(entry?.text).toContain('She thanked me.');
    expect(await later`apology delivered 2`).toContain('There is no apology a2.');
    expect(await later`apology delivered 1 --on tomorrow`).toContain('[exit');
  });

  test('the list tells what became of each promise', async () => {
    const { rapport } = await withDana();
    for (const _ of [1, 2, 3]) await rapport.run(['apologize', 'acme', ...whole]);
    await rapport`done 1`;
    await rapport`delete r2`;
    expect(await rapport.with({ today: '2026-03-09', terminal: true })`apology list`).toMatchInlineSnapshot(`
      "ID  Client        Day    What happened      By    Delivered  Promise
      a3  Acme Bookbi…  2 Mar  The invoice came…  call  not yet    overdue since 6 Mar
      a2  Acme Bookbi…  2 Mar  The invoice came…  call  not yet
      a1  Acme Bookbi…  2 Mar  The invoice came…  call  not yet    kept 2 Mar
      "
    `);
    expect(await rapport`apology list --csv`).toMatchInlineSnapshot(`
      "id,handle,client,clientId,person,personId,madeOn,what,costs,costNote,responsibility,why,repair,repairByOn,change,channel,draft,reminderId,deliveredOn,entryId,caseId,reaction,promiseState
      3,a3,Acme Bookbinding Ltd,1,Dana Reyes,1,2026-03-02,The invoice came twice,money,,mine,I kept two lists,Refund the second payment,2026-03-06,I now keep one list,call,"Call with Dana Reyes, Acme Bookbinding Ltd

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
      [Listen, and write down what they add.]",3,,,,,open
      2,a2,Acme Bookbinding Ltd,1,Dana Reyes,1,2026-03-02,The invoice came twice,money,,mine,I kept two lists,Refund the second payment,2026-03-06,I now keep one list,call,"Call with Dana Reyes, Acme Bookbinding Ltd

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
      [Listen, and write down what they add.]",,,,,,
      1,a1,Acme Bookbinding Ltd,1,Dana Reyes,1,2026-03-02,The invoice came twice,money,,mine,I kept two lists,Refund the second payment,2026-03-06,I now keep one list,call,"Call with Dana Reyes, Acme Bookbinding Ltd

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
      [Listen, and write down what they add.]",1,,,,,kept
      "
    `);
  });

  test('an apology that is not there is refused', async () => {
    const { rapport } = await newJournal({ cast: [acme] });
    expect(await rapport`apology show 7`).toContain('There is no apology a7.');
    expect(await rapport`apology show seven`).toContain('[exit 2 usage]');
    expect(await rapport`apology list nobody`).toContain('No client matches');
  });
});
