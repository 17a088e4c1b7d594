import { describe, expect, test } from 'vitest';
import { type Circumstances, newJournal, type TestJournal } from '../../support/new-journal.ts';

// 2 November 2026 is a Monday.
const today = '2026-11-02';

async function people({ rapport }: TestJournal): Promise<void> {
  await rapport`person add acme "Dana Reyes" --role decision-maker`;
  await rapport`person add acme "Eli Okafor"`;
}

async function caseOfEli(journal: TestJournal): Promise<void> {
  await people(journal);
  await journal.rapport`case open acme "Charged 500 nobody told them of" --amount "500 USD" --cause bill --person eli`;
}

async function askedAbout(journal: TestJournal): Promise<void> {
  await caseOfEli(journal);
  await journal.rapport`case answer 1 "It is corrected" --without-hearing "They asked for the file only"`;
  await journal.rapport`case fixed 1 "The bill is corrected"`;
  await journal.rapport`case check-back 1 "All good"`;
}

/** A journal with Acme, Dana, who decides there, and Eli. */
async function acme(circumstances: Circumstances = {}, story = people) {
  const made = await newJournal({ today, ...circumstances, cast: ['Acme', 'Ada'], story });
  const on = (day: string, more: Circumstances = {}) => made.rapport.with({ today: day, ...more });
  return { ...made, on };
}

/** The same with a case that Eli brought up. */
const withCase = (circumstances: Circumstances = {}) => acme(circumstances, caseOfEli);

/** The same with a case that is fixed and asked about. */
const askedCase = (circumstances: Circumstances = {}) => acme(circumstances, askedAbout);

describe('a case from beginning to end', () => {
  test('by script', async () => {
    const { rapport, on } = await acme();
    await rapport`policy add rush "Rush costs half more" --because "others have to wait for it"`;
    expect(
      await rapport`case open acme "Charged 500 nobody told them of" --amount "500 USD" --cause bill --cost money,trust --person eli`,
    ).toMatchInlineSnapshot(`
      "Opened case c1 for Acme. Acknowledge it by 2026-11-03.
      Next by 2026-11-03, hear them out: rapport case hear 1 "…" --by call --with "Eli Okafor"
      "
    `);
    expect(
      await rapport`case hear 1 "You never told us" --wants "The 500 back" --by email`,
    ).toMatchInlineSnapshot(`
      "Heard Acme in case c1.
      In the log: e1 email from them, 2026-11-02
      Next by 2026-11-03, tell them what you understood, and ask whether it is right: rapport case restate 1 "…"
      "
    `);
    expect(await rapport`case restate 1 "You mind the delay" --not-confirmed`).toMatchInlineSnapshot(`
      "Told Acme what you understood, in case c1; they do not feel understood yet.
      Next by 2026-11-03, tell them what you understood, and ask whether it is right: rapport case restate 1 "…"
      "
    `);
    const tuesday = on('2026-11-03');
    expect(
      await tuesday`case restate 1 "You were surprised, before your board" --confirmed --by call --with dana`,
    ).toMatchInlineSnapshot(`
      "Told Acme what you understood, in case c1; they confirmed it.
      In the log: e2 call with Dana Reyes, 2026-11-03
      Next by 2026-11-04, answer them with your side, its reason and a compromise: rapport case answer 1 "…"
      "
    `);
    expect(
      await tuesday`case answer 1 "It took two days of ours" --policy rush --compromise "We halve it"`,
    ).toMatchInlineSnapshot(`
      "Answered Acme in case c1.
      The reason they hear: others have to wait for it
      Next, fix it: rapport case fixed 1
      "
    `);
    expect(await tuesday`case escalate 1`).toMatchInlineSnapshot(`
      "Moved case c1 of Acme to a meeting of the two who decide.
      Who decides there: Dana Reyes.
      Next by 2026-11-03, meet the one who decides: rapport meet Acme "…" --case 1 --with "Dana Reyes"
      "
    `);
    await tuesday`meet acme "At their office" --with dana --case 1`;
    expect(await tuesday`case promise 1 "Send the corrected bill" --by friday`).toMatchInlineSnapshot(`
      "Promise r1 for Acme on 2026-11-06.
      Next by 2026-11-06, keep what you promised: rapport promise kept 1
      "
    `);
    const friday = on('2026-11-06');
    expect(await friday`promise kept 1`).toMatchInlineSnapshot(`
      "Kept r1 Acme: Send the corrected bill
      ------- stderr -------
      All that was promised in case c1 is kept. When it is fixed: rapport case fixed 1
      "
    `);
    expect(await friday`case fixed 1 "The bill is corrected"`).toMatchInlineSnapshot(`
      "Fixed case c1 of Acme on 2026-11-06.
      Reminder r2 on 2026-11-13: Ask how it is now: Charged 500 nobody told them of
      Reminder r3 on 2026-12-06: Ask how it is now: Charged 500 nobody told them of
      Next by 2026-11-13, ask them how it is now: rapport case check-back 1 "…"
      "
    `);
    const later = on('2026-11-13');
    expect(await later`case check-back 1 "All good since" --by call`).toMatchInlineSnapshot(`
      "Asked Acme how it is now, in case c1.
      You did not say whether they are content: --content yes, not-yet or no.
      Reminder r2 is done: Ask how it is now: Charged 500 nobody told them of
      In the log: e4 call, 2026-11-13
      Next by 2026-12-06, ask whether they are content: rapport case check-back 1 "…" --content yes
      "
    `);
    expect(
      await later`case settle 1 --as compromise "We halve it" --change "Every charge is told first"`,
    ).toMatchInlineSnapshot(`
      "Ended case c1 of Acme: settled with a compromise.
      "
    `);
    // What was planned to ask once more stays, and can be told of a case that is over.
    expect(await on('2026-12-06')`case check-back 1 "Still good"`).toMatchInlineSnapshot(`
      "Asked Acme how it is now, in case c1.
      Reminder r3 is done: Ask how it is now: Charged 500 nobody told them of
      "
    `);
    expect(await later`case reopen 1 --because "It came back on the next bill"`).toMatchInlineSnapshot(`
      "Opened case c1 of Acme again.
      Next by 2026-11-16, hear them out: rapport case hear 1 "…" --by call --with "Eli Okafor"
      "
    `);
  });

  test('on a terminal, every question of it', async () => {
    const { rapport, on } = await acme({ terminal: true });
    await rapport.with({ terminal: false })`policy add rush "Rush costs half more" --because "others wait"`;
    const asked = (answers: Circumstances['answers']) => on(today, { answers });
    expect(
      await asked([
        ...['Charged 500 nobody told them of', 'soon', 'friday', 'critical', ['money', 'face'], 'two hours'],
        ...['500', '500 USD', null, 'handover', 'Eli Okafor'],
      ])`case open acme`,
    ).toMatchInlineSnapshot(`
      "Opened case c1 for Acme. Acknowledge it by Mon 2 Nov.
      Next by Mon 2 Nov, meet the one who decides:
        rapport case hear 1 "…" --by meeting --with "Dana Reyes"
      ------- stderr -------
      ? What went wrong: Charged 500 nobody told them of
      ? When was it raised? soon
      "soon" is not a day rapport can read. Days look like 2026-12-01, tomorrow, friday, +3d, 2w, next month or 12 jan.
      ? When was it raised? friday
      ? How bad is it? critical: they may leave; the two who decide should meet at once
      ? What did it cost them? money, reputation
      ? How much, as far as you know? two hours
      ? What amount is it about? 500
      "500" has no currency. Write it out, as in 500 EUR. Or set one for all amounts: rapport config set currency EUR
      ? What amount is it about? 500 USD
      ? What was the cause? another cause
      ? Which cause, in a word or two? handover
      ? Who is upset? Eli Okafor
      "
    `);
    expect(
      await asked(['You never told us', 'The 500 back', 'meeting', 'Eli Okafor'])`case hear 1`,
    ).toMatchInlineSnapshot(`
      "Heard Acme in case c1.
      In the log: e1 meeting with Eli Okafor, Mon 2 Nov
      Next by Mon 2 Nov, meet the one who decides:
        rapport meet Acme "…" --case 1 --with "Dana Reyes"
      ------- stderr -------
      ? Their account: You never told us
      ? What do they want? The 500 back
      ? How did they tell you? meeting
      ? With whom? Eli Okafor
      "
    `);
    expect(await asked(['You were surprised', true])`case restate 1`).toMatchInlineSnapshot(`
      "Told Acme what you understood, in case c1; they confirmed it.
      Next by Mon 2 Nov, meet the one who decides:
        rapport meet Acme "…" --case 1 --with "Dana Reyes"
      ------- stderr -------
      ? What you understood: You were surprised
      ? Did they say that you understood them? Yes
      "
    `);
    expect(await asked(['It took two days', 'rush', ''])`case answer 1`).toMatchInlineSnapshot(`
      "Answered Acme in case c1.
      The reason they hear: others wait
      Next by Mon 2 Nov, meet the one who decides:
        rapport meet Acme "…" --case 1 --with "Dana Reyes"
      ------- stderr -------
      ? Your side: It took two days
      ? Is one of your policies behind it? rush
      ? Which compromise do you propose? 
      "
    `);
    expect(await asked(['He is on leave'])`case escalate 1 --stay`).toMatchInlineSnapshot(`
      "Left case c1 of Acme without a meeting of the two who decide for now; rapport asks again on Thu 5 Nov.
      Next, fix it: rapport case fixed 1
      ------- stderr -------
      ? Why do you wait? He is on leave
      "
    `);
    expect(await asked(['Send the bill', 'wednesday'])`case promise 1`).toMatchInlineSnapshot(`
      "Promise r1 for Acme on Wed 4 Nov 2026.
      Next by Wed 4 Nov, keep what you promised: rapport promise kept 1
      ------- stderr -------
      ? What you promise: Send the bill
      ? By when? wednesday
      "
    `);
    expect(await asked([''])`promise broken 1`).toMatchInlineSnapshot(`
      "Recorded as broken: r1 Acme: Send the bill
      A broken promise is a second failure: case c1 goes straight to a meeting of the two who decide.
      They do not know yet. When you have told them: rapport promise broken 1 --told "…"
      Where it stands: rapport case show 1
      ------- stderr -------
      ? What have you told them about it? 
      "
    `);
    expect(await asked(['Called and said so'])`promise broken 1`).toMatchInlineSnapshot(`
      "Already broken: r1 Acme: Send the bill
      They were told: “Called and said so”
      Where it stands: rapport case show 1
      ------- stderr -------
      ? What have you told them about it? Called and said so
      "
    `);
    expect(await asked(['All good', 'yes'])`case check-back 1`).toMatchInlineSnapshot(`
      "Asked Acme how it is now, in case c1; they are content.
      Next, fix it: rapport case fixed 1
      ------- stderr -------
      ? What they say: All good
      ? Are they content? yes
      "
    `);
    expect(
      await asked(['compromise', 'We halve it', 'Told before billed'])`case settle 1`,
    ).toMatchInlineSnapshot(`
      "Ended case c1 of Acme: settled with a compromise.
      ------- stderr -------
      ? How did it end? compromise: each of you gave something
      ? What was agreed? We halve it
      ? What changes so that it does not happen again? Told before billed
      "
    `);
    expect(await asked(['It came back'])`case reopen 1`).toMatchInlineSnapshot(`
      "Opened case c1 of Acme again.
      Next by Mon 2 Nov, meet the one who decides:
        rapport case hear 1 "…" --by meeting --with "Dana Reyes"
      ------- stderr -------
      ? What is wrong again? It came back
      "
    `);
  });

  test('with a client who leaves', async () => {
    const { rapport } = await askedCase();
    await rapport`remind acme "Send the offer" --on friday`;
    await rapport`case hear 1 "Nobody told us, twice"`;
    expect(
      await rapport`case settle 1 --as parted --agreed "All files are handed over"`,
    ).toMatchInlineSnapshot(`
      "Ended case c1 of Acme: parted.
      Acme is a former client now. The last word to them:

        Dear Eli Okafor,

        Thank you for the work you trusted me with.

        What we agreed: All files are handed over.

        I wish you well. Should you ever want to talk or to work together again, my door is open.

        With kind regards,

      Reminder r4 on 2026-11-03: Send Acme a last kind word
      ------- stderr -------
      1 reminder stays open: rapport reminders 1
      "
    `);
    expect(await rapport.json`client show acme`).toMatchObject({ status: 'former' });
    expect(await rapport`case reopen 1 --because "They called"`).toMatchInlineSnapshot(`
      "Opened case c1 of Acme again.
      Reminder r4 is cancelled: Send Acme a last kind word
      Next by 2026-11-03, hear them out: rapport case hear 1 "…" --by call --with "Eli Okafor"
      ------- stderr -------
      Acme is still a former client. If they are back: rapport client edit 1 --status active
      "
    `);
  });
});

describe('who parts and was never heard', () => {
  test('needs a reason, which stays in the record', async () => {
    const { rapport } = await askedCase();
    expect(await rapport`case settle 1 --as parted`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: You have not heard the client in case c1 yet.
      Hint: First write down their account, in their words: rapport case hear 1 "THEIR ACCOUNT" --by call
            To end it anyway, record why: --without-hearing REASON
      [exit 1 refused]
      "
    `);
    expect(await rapport`case settle 1 --as parted --without-hearing ""`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The reason is empty.
      Hint: Say why: --without-hearing REASON
      [exit 2 usage]
      "
    `);
    const parted =
      await rapport`case settle 1 "Good riddance" --as parted --without-hearing "They hung up" --change "No rush work for them"`;
    // Nothing that was noted for oneself is said to them.
    expect(parted).toMatchInlineSnapshot(`
      "Ended case c1 of Acme: parted.
      The record keeps that they were never heard.
      Acme is a former client now. The last word to them:

        Dear Eli Okafor,

        Thank you for the work you trusted me with.

        I wish you well. Should you ever want to talk or to work together again, my door is open.

        With kind regards,

      Reminder r3 on 2026-11-03: Send Acme a last kind word
      "
    `);
    expect(await rapport`case show 1`).toMatchInlineSnapshot(`
      "Case c1 · Acme · parted on 2026-11-02, after 0 days, never heard
      “Charged 500 nobody told them of”
      How bad        serious
      Cause          bill
      At stake       500 USD
      Who is upset   Eli Okafor
      Acknowledged   2026-11-02
      What changes   No rush work for them

      What happened so far
        2026-11-02  It was raised.
        2026-11-02  Answered before they were heard: They asked for the file only
                    You answered: “It is corrected”
        2026-11-02  Fixed: “The bill is corrected”
        2026-11-02  Asked how it is now: “All good”
        2026-11-02  Parted: “Good riddance”
                    They were never heard: They hung up

      Owed and planned
        2026-11-03  Send Acme a last kind word r3

      A last word, as drafted
        Dear Eli Okafor,

        Thank you for the work you trusted me with.

        I wish you well. Should you ever want to talk or to work together again, my door is open.

        With kind regards,
      "
    `);
    expect(await rapport`lessons`).toContain('1 parted (never heard)');
  });

  test.each(['settled', 'compromise', 'agreed-to-disagree'])('ends as %s with a reason, too', async (how) => {
    const { rapport } = await withCase();
    expect(await rapport`case settle 1 --as ${how} --unanswered 2`).toContain(
      'Error: You have not heard the client in case c1 yet.',
    );
    await rapport`case settle 1 --as ${how} --unanswered 2 --without-hearing "They let it go"`;
    const shown = await rapport`case show 1`;
    expect(shown).toContain(', never heard\n');
    expect(shown).toContain('They were never heard: They let it go');
    expect(await rapport`lessons`).toContain('(never heard)');
    expect(await rapport.json`lessons`).toMatchObject({ causes: [{ neverHeardCount: 1 }] });
  });

  test('needs none where it is small, or they said how it is now', async () => {
    const { rapport } = await askedCase();
    await rapport`case settle 1 --as settled`;
    expect(await rapport`case show 1`).not.toContain('never heard');
    await rapport`case open acme "Parking" --severity minor`;
    expect(await rapport`case settle 2 --as settled --unanswered 1`).toContain('Ended case c2 of Acme');
    expect(await rapport`case show 2`).toContain('never heard');
  });

  test('at a terminal it is asked', async () => {
    const { on } = await askedCase({ terminal: true });
    expect(await on(today, { answers: ['They hung up'] })`case settle 1 --as parted`).toContain(
      '? They were never heard. Why not? They hung up',
    );
  });

  test('who was heard needs none', async () => {
    const { rapport } = await askedCase();
    await rapport`case hear 1 "Nobody told us"`;
    expect(await rapport`case settle 1 --as parted --without-hearing "No time"`).toContain(
      'Error: You have already heard the client in case c1.',
    );
  });
});

describe('whether they are content', () => {
  test('is read where words are plain, and asked for where nobody knows', async () => {
    const { rapport, on } = await askedCase();
    expect(await rapport`case check-back 1 "Hm"`).toMatchInlineSnapshot(`
      "Asked Acme how it is now, in case c1.
      You did not say whether they are content: --content yes, not-yet or no.
      Next by 2026-12-02, ask whether they are content: rapport case check-back 1 "…" --content yes
      "
    `);
    expect(await rapport`case list`).toContain('check back');
    expect(await rapport`case check-back 1 "Still annoyed"`).toMatchInlineSnapshot(`
      "Asked Acme how it is now, in case c1; they are not content yet.
      Reminder r3 on 2026-11-09: Ask how it is now: Charged 500 nobody told them of
      Next by 2026-11-09, ask them how it is now: rapport case check-back 1 "…"
      ------- stderr -------
      Their words read as not content yet. To change that: --content yes or no.
      "
    `);
    expect(await on('2026-11-10')`check acme`).toContain('case check-back 1');
    await on('2026-11-10')`case check-back 1 "We are furious" --content yes`;
    expect(await on('2026-11-10').json`case show 1`).toMatchObject({ deed: 'settle' });
  });

  test('who is content is not asked again, and every page offers to end it', async () => {
    const { rapport, on } = await askedCase();
    expect(await rapport`case check-back 1 "Fine" --content yes`).toMatchInlineSnapshot(`
      "Asked Acme how it is now, in case c1; they are content.
      Reminder r2 is cancelled: Ask how it is now: Charged 500 nobody told them of
      Next, end the case, since they are content: rapport case settle 1 --as settled
      "
    `);
    for (const day of ['2026-11-03', '2027-06-15'])
      for (const page of ['digest', 'today']) {
        const shown = await on(day).run([page]);
        expect(shown.stdout).toContain('rapport case settle 1 --as settled');
        expect(shown.stdout).not.toMatch(/late|[Oo]verdue/);
      }
    expect(await on('2027-06-15')`reminders`).not.toContain('Ask how it is now');
  });

  test('nothing is asked twice: a case asked about in vain is listed until somebody says it', async () => {
    const { on } = await askedCase();
    await on('2026-12-02')`case check-back 1 "Hm"`;
    for (const page of ['digest', 'today'])
      expect((await on('2026-12-20').run([page])).stdout).toContain(
        'rapport case check-back 1 "…" --content yes',
      );
  });

  test('who was not content has not settled', async () => {
    const { rapport } = await askedCase();
    await rapport`case check-back 1 "Let us see" --content not-yet`;
    expect(await rapport`case settle 1 --as settled`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Case c1 is not settled: they were not content yet on 2026-11-02.
      Hint: If they are now: rapport case check-back 1 "THEIR WORDS" --content yes
            If it ends another way: --as compromise, --as agreed-to-disagree or --as parted
            If they have not answered since, say how often you asked: --unanswered 2
      [exit 1 refused]
      "
    `);
    await rapport`case check-back 1 "I am furious" --content no`;
    expect(await rapport`case settle 1 --as settled --unanswered 3`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Case c1 is not settled: they were not content on 2026-11-02.
      Hint: If they are now: rapport case check-back 1 "THEIR WORDS" --content yes
            If it ends another way: --as compromise, --as agreed-to-disagree or --as parted
      [exit 1 refused]
      "
    `);
    await rapport`case fixed 1`;
    await rapport`case check-back 1 "Good" --content yes`;
    expect(await rapport`case settle 1 --as settled`).toContain('Ended case c1 of Acme: settled.');
  });

  test('at a terminal, who was not content cannot be said to have settled', async () => {
    const { rapport, on } = await askedCase({ terminal: true });
    await rapport`case check-back 1 "Let us see" --content not-yet`;
    await expect(on(today, { answers: ['settled'] })`case settle 1`).rejects.toThrow('; not settled');
  });

  test('is asked at a terminal', async () => {
    const { on } = await askedCase({ terminal: true });
    const line = await on(today, { answers: ['Hm', 'not-yet'] })`case check-back 1`;
    expect(line).toMatchInlineSnapshot(`
      "Asked Acme how it is now, in case c1; they are not content yet.
      Reminder r3 on Mon 9 Nov: Ask how it is now: Charged 500 nobody told them of
      Next by Mon 9 Nov, ask them how it is now: rapport case check-back 1 "…"
      ------- stderr -------
      ? What they say: Hm
      ? Are they content? not yet: ask again in a week
      "
    `);
  });

  test('not yet asks again a week later, and no opens the question of what is next', async () => {
    const { on } = await withCase();
    await on(today)`case fixed 1`;
    expect(await on('2026-11-09')`case check-back 1 "Let us see" --content not-yet`).toMatchInlineSnapshot(`
      "Asked Acme how it is now, in case c1; they are not content yet.
      Reminder r1 is done: Ask how it is now: Charged 500 nobody told them of
      Reminder r3 on 2026-11-16: Ask how it is now: Charged 500 nobody told them of
      Next by 2026-11-16, ask them how it is now: rapport case check-back 1 "…"
      "
    `);
    expect(await on('2026-11-16')`case check-back 1 "Still annoyed" --content no`).toMatchInlineSnapshot(`
      "Asked Acme how it is now, in case c1; they are not content.
      Reminder r3 is done: Ask how it is now: Charged 500 nobody told them of
      Reminder r2 is cancelled: Ask how it is now: Charged 500 nobody told them of
      Next by 2026-11-05, call, and listen: rapport case hear 1 "…" --by call --with "Dana Reyes"
      "
    `);
    expect(await on('2026-11-16').json`case show 1`).toMatchObject({
      fixedOn: null,
      deed: 'call',
      reminders: [],
    });
    expect(await on('2026-11-17')`case show 1`).toContain('They are not content.');
    await on('2026-11-17')`case fixed 1`;
    expect(await on('2026-11-24')`case check-back 1 "All good" --content yes`).toContain(
      'Asked Acme how it is now, in case c1; they are content.',
    );
    expect(await on('2026-11-24').json`case show 1`).toMatchObject({ deed: 'settle' });
  });

  test('who is not content with a case that is over is told how to go on', async () => {
    const { on } = await askedCase();
    await on(today)`case settle 1 --as settled`;
    expect(await on('2026-12-02')`case check-back 1 "Not really" --content no`).toContain(
      'The case is over. To open it again: rapport case reopen 1 --because REASON',
    );
  });
});

test('one’s own last word, from stdin', async () => {
  const { rapport } = await askedCase();
  const settled = await rapport.with({ stdin: 'Farewell\n' })
    .json`case settle 1 --as parted --without-hearing ${'They hung up'} --last-word -`;
  expect(settled).toMatchObject({
    ...{ outcome: 'parted', lastWord: 'Farewell', planned: [{ comesUpOn: '2026-11-03', promise: false }] },
    closed: [{ status: 'dropped' }],
  });
});

describe('opening', () => {
  test('a second one says so, and goes straight to the two who decide', async () => {
    const { rapport, on } = await withCase();
    expect(await rapport`case open acme "A page is missing" --cause quality`).not.toContain('second failure');
    await rapport`undo`;
    const tuesday = on('2026-11-03');
    expect(await tuesday`case open acme "The draft is late" --cause late`).toMatchInlineSnapshot(`
      "Opened case c3 for Acme. Acknowledge it by 2026-11-04.
      Next by 2026-11-04, meet the one who decides: rapport case hear 3 "…" --by meeting --with "Dana Reyes"
      ------- stderr -------
      Acme has another open case: case c1, “Charged 500 nobody told them of”. See: rapport case show 1
      It is the second failure: case c1, “Charged 500 nobody told them of”, was raised on 2026-11-02. So it goes straight to a meeting of the two who decide.
      "
    `);
  });

  test('without a question, what was not said stays open', async () => {
    const { rapport } = await acme({ terminal: true });
    expect(await rapport.json`case open acme "The draft is late" --yes`).toMatchObject({
      ...{ severity: 'serious', cause: 'other', costs: [], amount: null, person: null, openedOn: today },
    });
    expect(await rapport`case open acme --no-ask`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: A case needs to say what went wrong.
      Hint: For example: rapport case open acme "The invoice was 500 higher than the offer"
      [exit 2 usage]
      "
    `);
  });

  test('through a person, who is the one upset', async () => {
    const { rapport } = await acme();
    expect(await rapport.json`case open dana "The draft is late"`).toMatchObject({ person: 'Dana Reyes' });
  });

  test('a new cause is kept, and known from then on', async () => {
    const { rapport } = await acme();
    const handover = { cause: 'handover' };
    expect(await rapport.json`case open acme "x" --new-cause " handover "`).toMatchObject(handover);
    expect(await rapport.json`case open acme "y" --new-cause HandOver`).toMatchObject(handover);
    expect(await rapport.json`case open acme "z" --cause hand`).toMatchObject(handover);
    expect(await rapport`case open acme "z" --cause qualty`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: You have not used the cause "qualty" before.
      Hint: Did you mean "quality"?
            It can be late, quality, miscommunication, bill, other or handover.
            If it is new: --new-cause qualty
      [exit 1 refused]
      "
    `);
    expect(await rapport`case open acme "z" --cause weather`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: You have not used the cause "weather" before.
      Hint: It can be late, quality, miscommunication, bill, other or handover.
            If it is new: --new-cause weather
      [exit 1 refused]
      "
    `);
  });
});

test('what is known can be corrected, a thing at a time', async () => {
  const { rapport } = await withCase();
  expect(
    await rapport.json`case edit 1 --what "Charged twice" --severity critical --cost time --cost-note "an hour" --no-amount --cause late --person dana --happened 2026-10-30 --came-up 2026-11-01 --handled-by Sam --change "A second pair of eyes"`,
  ).toMatchObject({
    ...{ what: 'Charged twice', severity: 'critical', costs: ['time'], costNote: 'an hour', amount: null },
    ...{ cause: 'late', person: 'Dana Reyes', happenedOn: '2026-10-30', openedOn: '2026-11-01' },
    ...{ handledBy: 'Sam', change: 'A second pair of eyes' },
  });
  expect(await rapport.json`case edit 1 --no-handled-by --amount "250 EUR"`).toMatchObject({
    ...{ what: 'Charged twice', handledBy: null, amount: { amount: '250.00', currency: 'EUR' } },
  });
});

test('a talk that is logged already is taken in, with its day', async () => {
  const { rapport, on } = await withCase();
  await rapport`call acme "They told me all of it" --in`;
  await rapport`email ada "Hello"`;
  const heard = await on('2026-11-04').json`case hear 1 "You never told us" --entry 1`;
  expect(heard).toMatchObject({ entry: { id: 1, caseId: 1 }, rung: 'call' });
  expect(await rapport.json`entry list acme`).toHaveLength(1);
  expect(await rapport`case hear 1 "x" --entry 2`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Entry 2 is with Ada, not with Acme.
    Hint: See theirs with: rapport entries 1
    [exit 1 refused]
    "
  `);
});

describe('refused', () => {
  test.each([
    'case restate 1 x --confirmed',
    'case answer 1 x',
    'case settle 1 --as settled',
    'case reopen 1 --because x',
    'case hear 9 x',
    'case hear one x',
    'case hear 1',
    'case hear 1 x --by call --entry 1',
    'case hear 1 x --with dana',
    'case hear 1 x --entry 9',
    'case hear 1 x --on 2026-11-03',
    'case hear 1 x --on 2026-11-01',
    'case restate 1 x',
    'case answer 1 x --without-hearing ""',
    'case escalate 1 --stay',
    'case escalate 1 --to in-person',
    'case escalate 1 --to call --stay',
    'case promise 1 x',
    'case settle 1 --unanswered 2',
    'case settle 1 --as settled --unanswered 2 --last-word x',
    'case settle 1 x --as settled --agreed y --unanswered 2',
    'case open acme',
    'case open acme x --cause late --new-cause late',
    'case open acme x --on 2026-11-03',
    'case open acme x --on 2026-10-30 --happened 2026-10-31',
    'case edit 1 --came-up 2026-10-30 --happened 2026-10-31',
    'case hear 1 x --no-log --by call',
    'case escalate 1 --until 2026-11-03',
    'case escalate 1 --stay --because x --until 2026-11-01',
    'case edit 1',
    'promise kept 9',
    'promise kept one',
  ])('%s', async (line) => {
    const { rapport, rows } = await withCase();
    const before = rows('SELECT count(*) FROM operations');
    const parts = [line] as unknown as TemplateStringsArray;
    expect(await rapport(parts)).toMatchSnapshot();
    expect(rows('SELECT count(*) FROM operations')).toEqual(before);
  });

  test('an answer until they said that they are understood', async () => {
    const { rapport } = await withCase();
    await rapport`case hear 1 "You never told us"`;
    expect(await rapport`case answer 1 x`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: In case c1 you have not told them what you understood.
      Hint: First tell them what you understood, and ask whether it is right: rapport case restate 1 "WHAT YOU UNDERSTOOD" --confirmed
            To answer anyway, record why: --without-hearing REASON
      [exit 1 refused]
      "
    `);
    await rapport`case restate 1 "You mind the delay" --not-confirmed`;
    expect(await rapport`case answer 1 x`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: In case c1 the client has not confirmed that you understood them.
      Hint: First tell them what you understood, and ask whether it is right: rapport case restate 1 "WHAT YOU UNDERSTOOD" --confirmed
            To answer anyway, record why: --without-hearing REASON
      [exit 1 refused]
      "
    `);
    await rapport`case restate 1 "You were surprised" --confirmed`;
    expect(await rapport`case answer 1 x --without-hearing "no time"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: You have already heard the client in case c1.
      Hint: Leave --without-hearing out.
      [exit 2 usage]
      "
    `);
  });

  test('to go down, or above the top', async () => {
    const { rapport } = await withCase();
    await rapport`case escalate 1`;
    expect(await rapport`case escalate 1 --to call`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Case c1 is already at "call".
      Hint: Take the next step: rapport case escalate 1
      [exit 1 refused]
      "
    `);
    await rapport`case escalate 1`;
    expect(await rapport`case escalate 1 --to call`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Case c1 is already at a meeting of the two who decide, the last step.
      Hint: See what is next: rapport case show 1
      [exit 1 refused]
      "
    `);
  });

  test('what is over', async () => {
    const { rapport } = await askedCase();
    expect(await rapport`case fixed 1`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Case c1 was fixed on 2026-11-02.
      Hint: Ask how it is now: rapport case check-back 1 "THEIR WORDS"
            If that was a mistake: rapport undo
      [exit 1 refused]
      "
    `);
    await rapport`case settle 1 --as parted --without-hearing x`;
    for (const line of [
      ...['case hear 1 x', 'case restate 1 x --confirmed', 'case answer 1 x', 'case escalate 1'],
      ...['case promise 1 x --by friday', 'case settle 1 --as settled', 'case fixed 1'],
    ]) {
      const { code, stderr } = await rapport.run(line.split(' '));
      expect([line, code, stderr]).toEqual([
        line,
        1,
        expect.stringContaining('Case c1 has been over since 2026-11-02.'),
      ]);
    }
  });
});

test('a rung that is put off is thought of again on the day that was said', async () => {
  const { rapport, on } = await withCase();
  expect(await rapport`case escalate 1 --stay --until 2026-11-12 --because "He is on leave"`).toContain(
    'Left case c1 of Acme without a call for now; rapport asks again on 2026-11-12.',
  );
  const next = async (day: string) => {
    const { deed, dueOn } = await on(day).json<{ deed: unknown; dueOn: unknown }>`case show 1`;
    return { deed, dueOn };
  };
  await rapport`case answer 1 x --without-hearing y`;
  expect(await next('2026-11-11')).toEqual({ deed: 'fix', dueOn: null });
  expect(await next('2026-11-12')).toEqual({ deed: 'call', dueOn: '2026-11-12' });
  expect(await rapport`case show 1`).toContain('A call was left for later until 2026-11-12.');
});

test('what is decided on is next until it is done, and can be put off', async () => {
  const { rapport } = await withCase();
  await rapport`case hear 1 x --by email`;
  await rapport`case escalate 1`;
  expect(await rapport.json`case show 1`).toMatchObject({
    ...{ rung: 'call', nextRung: 'call', nextRungOn: today, isNextRungDue: true },
    ...{ nextRungReasons: [{ kind: 'decided' }], deed: 'call', dueOn: today },
  });
  expect(await rapport.json`case escalate 1 --stay --because "No answer"`).toMatchObject({
    ...{ rung: 'call', nextRung: 'call', nextRungOn: '2026-11-05', isNextRungDue: false },
  });
  await rapport`call acme "Talked it through" --case 1`;
  expect(await rapport.json`case show 1`).toMatchObject({ rung: 'call', nextRung: 'in-person' });
});

test('how it was said is asked at a terminal, unless it is in the log or not to be', async () => {
  const { rapport, on } = await withCase({ terminal: true });
  const asked = on(today, { answers: ['letter', 'Eli Okafor'] });
  expect(await asked.json`case hear 1 "You never told us"`).toMatchObject({
    entry: { channel: 'letter', direction: 'in' },
  });
  const inLog = on(today, { answers: ['do not log it'] });
  expect(await inLog.json`case hear 1 "You never told us"`).toMatchObject({ entry: null });
  expect(await rapport.json`case hear 1 "You never told us" --no-log`).toMatchObject({ entry: null });
});

test('with whom is asked at a terminal, and nobody is named in a script who was not', async () => {
  const { rapport, on } = await withCase({ terminal: true });
  const people = (answer: string) =>
    on(today, { answers: [answer, 'yes'] }).json<{
      entry: { people: { name: string }[] };
    }>`case check-back 1 "All good" --by call`;
  expect((await people('Dana Reyes (decision-maker)')).entry.people).toMatchObject([{ name: 'Dana Reyes' }]);
  expect((await people('nobody in particular')).entry.people).toEqual([]);
  const script = rapport.with({ terminal: false });
  const said = await script.json`case check-back 1 "All good" --by call`;
  expect(said).toMatchObject({ entry: { people: [] } });
  const named = await script.json`case check-back 1 "All good" --by call --with eli`;
  expect(named).toMatchObject({ entry: { people: [{ name: 'Eli Okafor' }] } });
});

test('a check-back before the fix ticks none, and an early one only that of the week', async () => {
  const { on } = await withCase();
  const closed = async (day: string) =>
    (await on(day).json<{ closed: { dueOn: string }[] }>`case check-back 1 "Better"`).closed.map(
      ({ dueOn }) => dueOn,
    );
  expect(await closed(today)).toEqual([]);
  await on('2026-11-03')`case fixed 1`;
  expect(await closed('2026-11-04')).toEqual(['2026-11-10']);
  expect(await closed('2026-11-09')).toEqual([]);
  expect(await closed('2026-12-01')).toEqual(['2026-12-03']);
});

test('telling of a broken promise has its own day', async () => {
  const { on } = await withCase();
  await on(today)`case promise 1 "Send the bill" --by 2026-11-03`;
  await on('2026-11-04')`promise broken 1 --on 2026-11-03`;
  expect(await on('2026-11-06').json`promise broken 1 --told "Called"`).toMatchObject({
    ...{ brokenOn: '2026-11-03', brokenTold: 'Called', brokenToldOn: '2026-11-06' },
  });
  const { story } = await on('2026-11-06').json<{
    story: { happenedOn: string; kind: string }[];
  }>`case show 1`;
  expect(story.slice(-2)).toMatchObject([
    { happenedOn: '2026-11-03', kind: 'promise-broken' },
    { happenedOn: '2026-11-06', kind: 'promise-told' },
  ]);
  expect(await on('2026-11-06')`case show 1`).toContain('They were told of promise r1: “Called”');
});

test('taking away what is not there is no change', async () => {
  const { rapport } = await withCase();
  expect((await rapport.run(['case', 'edit', '1', '--no-amount'])).code).toBe(0);
  expect(await rapport.run(['case', 'edit', '1', '--no-amount'])).toMatchObject({
    stdout: expect.stringContaining('it was already so'),
    code: 0,
  });
});

test('who is upset is asked, and never guessed', async () => {
  const { rapport, on } = await acme({ terminal: true });
  const open = (answers: Circumstances['answers']) =>
    on(today, { answers }).json<{
      person: string | null;
    }>`case open acme x --on today --severity minor --cost time --cost-note "an hour" --amount "5 EUR" --cause bill`;
  expect((await open(['nobody in particular'])).person).toBeNull();
  expect((await open(['Eli Okafor'])).person).toBe('Eli Okafor');
  await rapport.with({ terminal: false })`person add ada "Ada May"`;
  expect((await rapport.json<{ person: string | null }>`case open ada x --yes`).person).toBeNull();
});

test('what is fixed with promises open says so', async () => {
  const { rapport } = await withCase();
  await rapport`case promise 1 "Send the bill" --by friday`;
  await rapport`case promise 1 "Call Dana" --by friday`;
  await rapport`case promise 1 "Call Eli" --by friday`;
  expect(await rapport`case fixed 1`).toContain('Promises 1, 2 and 3 are still open: rapport promise list 1');
  await rapport`undo`;
  await rapport`promise kept 1`;
  await rapport`promise kept 2`;
  expect(await rapport`case fixed 1`).toContain(
    'Promise 3 is still open. If it is kept: rapport promise kept 3',
  );
});

test('who was answered without being heard is heard anew, and a later step holds the hearing', async () => {
  const { rapport } = await withCase();
  await rapport`case answer 1 "It is corrected" --without-hearing "They asked for the file only"`;
  expect(await rapport.json`case hear 1 "You never told us"`).toMatchObject({
    deed: 'restate',
  });
  expect(await rapport`case answer 1 x`).toContain('In case c1 you have not told them');
  const [hearing] = await rapport.json<{ id: number }[]>`history --limit 1`;
  await rapport`case restate 1 "You were surprised" --confirmed`;
  expect(await rapport`undo ${hearing?.id ?? 0}`).toContain('step heard in case c1: You never told us');
});

test('a case that came up later is not listed on an earlier day', async () => {
  const { rapport, on } = await withCase();
  await on('2026-11-04')`case open acme "The draft is late" --cause late`;
  const listed = async (...words: string[]) => {
    const { stdout } = await on('2026-11-05').run(['case', 'list', '--json', ...words]);
    return (JSON.parse(stdout) as { id: number }[]).map(({ id }) => id);
  };
  expect(await listed()).toEqual([2, 1]);
  expect(await listed('--as-of', '2026-11-03')).toEqual([1]);
  expect(await listed('--as-of', '2026-11-01', '--all')).toEqual([]);
  const page = await rapport.json<{ cases: { id: number }[] }>`today --as-of 2026-11-03`;
  expect(page.cases.map(({ id }) => id)).toEqual([1]);
});

test('a story is told in the order it was recorded', async () => {
  const { rapport } = await withCase();
  const lines = [
    ...['case escalate 1', 'call acme Missed --no-answer --case 1', 'case promise 1 x --by friday'],
    ...['case hear 1 y --no-log', 'promise broken 1 --told z', 'meet acme Met --case 1'],
  ];
  for (const line of lines) expect([line, (await rapport.run(line.split(' '))).code]).toEqual([line, 0]);
  const { story } = await rapport.json<{ story: { kind: string }[] }>`case show 1`;
  expect(story.map(({ kind }) => kind)).toEqual([
    ...['came-up', 'escalated', 'logged', 'promise-given', 'heard', 'promise-broken', 'logged'],
  ]);
  // What is taken back and brought back keeps its place.
  await rapport`undo`;
  const [undone] = await rapport.json<{ id: number }[]>`history --limit 1`;
  await rapport`undo ${undone?.id ?? 0}`;
  const again = await rapport.json<{ story: unknown }>`case show 1`;
  expect(again.story).toMatchObject(story.map(({ kind }) => ({ kind })));
});

test('a rung is skipped with a reason, which stays in the record', async () => {
  const { rapport, rows } = await withCase();
  await rapport`case escalate 1 --to in-person --because "She asked to see me"`;
  expect(rows('SELECT kind, rung, because FROM case_steps')).toEqual([
    { kind: 'escalated', rung: 'in-person', because: 'She asked to see me' },
  ]);
});

describe('promises', () => {
  const promised = async () => {
    const made = await withCase();
    await made.rapport`case promise 1 "Send the corrected bill" --by friday`;
    await made.rapport`remind acme "Ask about the audit" --on friday`;
    return made;
  };

  test('are listed, kept and broken ones when asked for', async () => {
    const { rapport, on } = await promised();
    await rapport`case promise 1 "Call Dana" --by friday`;
    await rapport`case promise 1 "Call Eli" --by friday`;
    await rapport`promise kept 3`;
    await on('2026-11-04')`promise broken 4 --told "I was ill" --by 2026-11-07`;
    expect(await on('2026-11-04')`promise list`).toMatchInlineSnapshot(`
      "ID  Client  By          What                     Case
      r1  Acme    2026-11-06  Send the corrected bill     1
      r5  Acme    2026-11-07  Call Eli                    1
      "
    `);
    expect(await on('2026-11-04')`promise list acme --all`).toMatchInlineSnapshot(`
      "ID  Client  By          What                     Case  State   On          They were told
      r1  Acme    2026-11-06  Send the corrected bill     1
      r5  Acme    2026-11-07  Call Eli                    1
      r4  Acme                Call Eli                    1  broken  2026-11-04  I was ill
      r3  Acme                Call Dana                   1  kept    2026-11-02
      "
    `);
    expect(await rapport.json`promise list ada --all`).toEqual([]);
  });

  test('that are broken without a word can be told of later', async () => {
    const { rapport } = await promised();
    expect(await rapport`promise broken 1`).toMatchInlineSnapshot(`
      "Recorded as broken: r1 Acme: Send the corrected bill
      A broken promise is a second failure: case c1 goes straight to a meeting of the two who decide.
      They do not know yet. When you have told them: rapport promise broken 1 --told "…"
      Where it stands: rapport case show 1
      "
    `);
    expect(await rapport`promise broken 1`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Promise 1 was broken on 2026-11-02, and they do not know yet.
      Hint: When you have told them: rapport promise broken 1 --told TEXT
      [exit 1 refused]
      "
    `);
    expect(await rapport`promise broken 1 --told "Called and said so" --by friday`).toMatchInlineSnapshot(`
      "Already broken: r1 Acme: Send the corrected bill
      Promise r3 for Acme on 2026-11-06.
      They were told: “Called and said so”
      Where it stands: rapport case show 1
      "
    `);
    expect(await rapport`promise broken 1 --told "again"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Promise 1 was broken on 2026-11-02, and they were told.
      Hint: See what is promised: rapport promise list
      [exit 1 refused]
      "
    `);
    expect(await rapport`promise kept 1`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Reminder 1 was already cancelled.
      Hint: Nothing was changed. To open it again, undo that change: rapport history
      [exit 1 refused]
      "
    `);
    expect(await rapport`promise kept 2`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Reminder 2 is not a promise.
      Hint: To tick it off: rapport done 2
            See what was promised: rapport promise list
      [exit 1 refused]
      "
    `);
    expect(await rapport`promise broken 3 --on 2026-11-03`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: 2026-11-03 is in the future; a case records what has happened.
      Hint: To plan it: rapport remind CLIENT TEXT --on DAY
      [exit 2 usage]
      "
    `);
  });

  test('outside of a case count for what goes wrong next', async () => {
    const { rapport } = await acme();
    await rapport`remind acme "Send the draft" --on friday --promise`;
    expect(await rapport`promise broken 1 --told "It comes on Monday"`).toMatchInlineSnapshot(`
      "Recorded as broken: r1 Acme: Send the draft
      If anything else goes wrong for them until 2027-05-01, it is a second failure, and the two who decide should meet at once.
      They were told: “It comes on Monday”
      "
    `);
  });

  test('are kept by done as well', async () => {
    const { rapport } = await promised();
    expect(await rapport.json`promise kept 1`).toMatchObject({ id: 1, state: 'kept', caseId: 1 });
    expect(await rapport`promise kept 1`).toMatchInlineSnapshot(`
      "Kept r1 Acme: Send the corrected bill
      ------- stderr -------
      Promise 1 was kept already, on 2026-11-02.
      "
    `);
  });
});

test('every change is taken back by undo', async () => {
  const { rapport, rows } = await withCase();
  const tables = ['cases', 'case_steps', 'reminders', 'interactions', 'interaction_people', 'clients'];
  const all = () => tables.map((table) => rows(`SELECT * FROM ${table} ORDER BY id`));
  const lines = [
    'case hear 1 x --by call',
    'case restate 1 x --confirmed',
    'case answer 1 x',
    'case escalate 1',
    'case promise 1 x --by friday',
    'promise broken 1 --by monday',
    'promise kept 2',
    'case edit 1 --severity minor',
    'case fixed 1 done',
    'case check-back 1 good --by email',
    'case settle 1 --as parted',
    'case reopen 1 --because x',
    'case open acme again',
  ];
  for (const line of lines) {
    const before = all();
    expect([line, (await rapport.run(line.split(' '))).code]).toEqual([line, 0]);
    expect([line, all()]).not.toEqual([line, before]);
    await rapport`undo`;
    expect([line, all()]).toEqual([line, before]);
    const [undone] = await rapport.json<{ id: number }[]>`history --limit 1`;
    await rapport`undo ${undone?.id ?? 0}`;
  }
});

test('as JSON, with the case, the entry and the reminders that came of it', async () => {
  const { rapport } = await withCase();
  expect(await rapport.json`case hear 1 "You never told us" --by call`).toMatchInlineSnapshot(`
    {
      "acknowledgeByOn": "2026-11-03",
      "acknowledgedOn": "2026-11-02",
      "agreed": null,
      "amount": {
        "amount": "500.00",
        "currency": "USD",
      },
      "cause": "bill",
      "change": null,
      "client": "Acme",
      "clientId": 1,
      "closed": [],
      "costNote": null,
      "costs": [],
      "deed": "restate",
      "dueOn": "2026-11-03",
      "entry": {
        "audience": "one-on-one",
        "caseId": 1,
        "channel": "call",
        "client": "Acme",
        "clientId": 1,
        "direction": "mutual",
        "externalId": null,
        "handle": "e1",
        "happenedOn": "2026-11-02",
        "how": "call",
        "id": 1,
        "kind": "exchange",
        "minutes": null,
        "people": [],
        "replyBecause": null,
        "replyNeeded": true,
        "replyUnclear": false,
        "text": "You never told us",
        "thread": null,
        "timeOfDay": null,
        "touches": [],
      },
      "fixedOn": null,
      "handle": "c1",
      "handledBy": null,
      "happenedOn": null,
      "id": 1,
      "isNextRungDue": false,
      "lastWord": null,
      "nextRung": "in-person",
      "nextRungOn": "2026-11-06",
      "nextRungReasons": [
        {
          "happenedOn": "2026-11-02",
          "kind": "after-call",
          "text": "0 working days since you talked, on 2026-11-02.",
          "workingDays": 0,
        },
      ],
      "openedOn": "2026-11-02",
      "outcome": null,
      "person": "Eli Okafor",
      "personId": 2,
      "planned": [],
      "rung": "call",
      "settledOn": null,
      "severity": "serious",
      "unanswered": null,
      "what": "Charged 500 nobody told them of",
    }
  `);
  const { planned } = await rapport.json<{ planned: unknown[] }>`case fixed 1`;
  expect(planned).toMatchObject([{ comesUpOn: '2026-11-09' }, { comesUpOn: '2026-12-02' }]);
});
