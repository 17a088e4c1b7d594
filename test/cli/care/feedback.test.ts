import { expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';
import { ctrlC } from '../../support/scripted-prompter.ts';

// 2 March 2026 is a Monday.
const today = '2026-03-02';

async function people({ rapport }: TestJournal): Promise<void> {
  await rapport`person add acme "Dana Reyes"`;
}

const started = async () => (await newJournal({ today, cast: ['Acme GmbH', 'Beta'], story: people })).rapport;

test('the whole way: asked, said, changed, told', async () => {
  const rapport = await started();
  expect(
    await rapport`feedback ask dana --by call --about "the move to the new site" --on friday`,
  ).toMatchInlineSnapshot(`
    "Asked Dana Reyes at Acme GmbH how it was: the move to the new site (feedback f1).
    In the log: e1 call with Dana Reyes, 2026-02-27
    When they answer: rapport feedback record "Acme GmbH" "THEIR WORDS"
    "
  `);
  expect(await rapport`feedback show 1`).toMatchInlineSnapshot(`
    "Feedback f1 from Acme GmbH

    Person   Dana Reyes
    Asked    2026-02-27 by call
    About    the move to the new site
    Said     nothing yet

    When they answer: rapport feedback record "Acme GmbH" "THEIR WORDS"
    "
  `);
  expect(await rapport`feedback record acme "Good drafts, long calls." --score 8`).toMatchInlineSnapshot(`
    "Recorded feedback f1 from Dana Reyes at Acme GmbH, asked 2026-02-27: “Good drafts, long calls.”, 8 of 10
    What you change for it: rapport feedback answer 1 "WHAT YOU CHANGED"
    "
  `);
  expect(await rapport`feedback show 1`).toMatchInlineSnapshot(`
    "Feedback f1 from Acme GmbH

    Person   Dana Reyes
    Asked    2026-02-27 by call
    About    the move to the new site
    Said     2026-03-02: Good drafts, long calls.
    Score    8 of 10
    Changed  nothing yet

    What you change for it: rapport feedback answer 1 "WHAT YOU CHANGED"
    "
  `);
  expect(await rapport`feedback answer 1 "calls end after half an hour"`).toMatchInlineSnapshot(`
    "Answered feedback f1 of Dana Reyes at Acme GmbH: calls end after half an hour
    They do not know yet. When you have told them: rapport feedback tell 1 --by call
    "
  `);
  expect(await rapport`feedback list`).toMatchInlineSnapshot(`
    "ID  Client     Person      State    Since       0–10  They said                 You changed
    f1  Acme GmbH  Dana Reyes  changed  2026-03-02     8  Good drafts, long calls.  calls end after half an hour

    Median of 1 score: 8.
    "
  `);
  expect(await rapport`feedback tell 1 --by email`).toMatchInlineSnapshot(`
    "Told Dana Reyes at Acme GmbH what changed after feedback f1: calls end after half an hour
    In the log: e2 email to Dana Reyes, 2026-03-02
    "
  `);
  expect(await rapport`feedback show 1`).toMatchInlineSnapshot(`
    "Feedback f1 from Acme GmbH

    Person   Dana Reyes
    Asked    2026-02-27 by call
    About    the move to the new site
    Said     2026-03-02: Good drafts, long calls.
    Score    8 of 10
    Changed  calls end after half an hour
    Told     2026-03-02 by email
    "
  `);
  expect(await rapport`feedback list --open`).toMatchInlineSnapshot(`
    "No feedback here. Ask, and write it down: rapport feedback ask CLIENT --by call
    "
  `);
  expect(await rapport.json`entry list`).toMatchObject([
    {
      ...{
        happenedOn: today,
        channel: 'email',
        direction: 'out',
        people: [{ name: 'Dana Reyes' }],
        touches: ['feedback'],
      },
      text: 'You said: “Good drafts, long calls”. I did: calls end after half an hour.',
    },
    {
      ...{
        happenedOn: '2026-02-27',
        channel: 'call',
        people: [{ name: 'Dana Reyes' }],
        touches: ['feedback'],
      },
      text: 'Asked how I did: the move to the new site.',
    },
  ]);
});

test('who was asked not long ago is named, with the day from which it is time again', async () => {
  const rapport = await started();
  await rapport`feedback ask acme --on 2025-09-03`;
  expect(await rapport`feedback ask acme --on 2026-03-01`).toMatchInlineSnapshot(`
    "Asked Acme GmbH how it was (feedback f2).
    When they answer: rapport feedback record "Acme GmbH" "THEIR WORDS"
    ------- stderr -------
    Acme GmbH was asked on 2025-09-03; once in 180 days is enough. Ask again from 2026-03-02 on.
    "
  `);
  await rapport`undo`;
  expect(await rapport`feedback ask acme`).not.toMatch(/stderr/);
  await rapport`feedback ask beta --on 2026-02-01`;
  expect(await rapport`feedback ask beta --by message`).toMatch(/from 2026-07-31 on/);
  await rapport`client edit beta --threshold feedback-due.days=20`;
  expect(await rapport`feedback ask beta --on 2026-02-21`).not.toMatch(/stderr/);
  await rapport`undo`;
  expect(await rapport`feedback ask beta --on 2026-02-20`).toMatch(
    /once in 20 days is enough. Ask again from 2026-02-21/,
  );
  await rapport`client edit beta --threshold feedback-due.days=1000`;
  expect(await rapport`feedback ask beta --another`).toMatch(/once in 180 days/);
  expect(await rapport.json`feedback list beta`).toHaveLength(4);
});

test('what is said unasked counts as such, and can be said while a question waits', async () => {
  const rapport = await started();
  expect(await rapport`feedback record acme "Where is my invoice?"`).toMatchInlineSnapshot(`
    "Recorded feedback f1 from Acme GmbH, unasked: “Where is my invoice?”
    What you change for it: rapport feedback answer 1 "WHAT YOU CHANGED"
    "
  `);
  await rapport`feedback ask acme --on 2026-02-20`;
  await rapport`feedback ask dana --on 2026-02-19`;
  await rapport`feedback record acme "Still no invoice" --unasked`;
  expect(await rapport.json`feedback list --open`).toMatchObject([
    { id: 4, state: 'said', askedOn: null, person: null },
    { id: 1, state: 'said', askedOn: null },
    { id: 2, state: 'asked' },
    { id: 3, state: 'asked' },
  ]);
  expect(await rapport`feedback record dana "All fine" --on 2026-02-19`).toMatch(/f3 from Dana Reyes/);
  // Nobody had asked by then.
  expect(await rapport`feedback record acme "Good" --on 2026-02-18`).toMatch(/f5 from Acme GmbH, unasked/);
  expect(await rapport`feedback record acme "Fine" --person dana`).toMatch(/f2 from Dana Reyes/);
  expect(await rapport`feedback record acme "Fine, too"`).toMatch(/f6 from Acme GmbH, unasked/);
});

test('a number is that of the question, unless it could be a client', async () => {
  const rapport = await started();
  await rapport`feedback ask beta`;
  expect(await rapport`feedback record 1 Fine`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: 1 could be feedback f1 from Beta or the client Acme GmbH.
    Hint: For the feedback: rapport feedback record f1 "THEIR WORDS"
          For the client: rapport feedback record "Acme GmbH" "THEIR WORDS"
    [exit 2 usage]
    "
  `);
  expect(await rapport`feedback record f1 Fine`).toMatch(/^Recorded feedback f1 from Beta/);
  await rapport`feedback ask beta --another`;
  expect(await rapport`feedback record 2 Fine`).toContain(
    '2 could be feedback f2 from Beta or the client Beta.',
  );
  expect(await rapport`feedback record "#2" Fine`).toMatch(/^Recorded feedback f2 from Beta, asked/);
  expect(await rapport`feedback record 2 "And quick"`).toContain('[exit 2 usage]');
  await rapport`feedback ask acme`;
  expect(await rapport`feedback record 3 Fine --score 10`).toMatch(/f3 from Acme GmbH, asked/);
  expect(await rapport`feedback record 3 "Fine, too"`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Feedback 3 already has their words of 2026-03-02.
    Hint: To correct them: rapport feedback edit 3 --words "THEIR WORDS"
          If they said more: rapport feedback record "Acme GmbH" "THEIR WORDS"
    [exit 1 refused]
    "
  `);
  expect(await rapport`feedback record 3 "And quick" --unasked`).toMatch(/f4 from Acme GmbH, unasked/);
  expect(await rapport`feedback record 9 Fine`).toMatch(/There is no client k9/);
});

test('told in the same breath, or in an entry that is in the log', async () => {
  const rapport = await started();
  await rapport`feedback record acme "Too slow" --on 2026-02-20`;
  expect(
    await rapport`feedback answer 1 "I answer by noon" --told 2026-02-21 --by call`,
  ).toMatchInlineSnapshot(`
    "Told Acme GmbH what changed after feedback f1: I answer by noon
    In the log: e1 call, 2026-02-21
    "
  `);
  await rapport`feedback record acme "Too long"`;
  await rapport`feedback answer 2 "Half of it"`;
  await rapport`email acme "Told them"`;
  await rapport`call acme "Voicemail" --no-answer`;
  await rapport`call beta "Hello"`;
  expect(await rapport`feedback tell 2 --entry 3`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Entry 3 reached nobody, so they cannot have been told in it.
    Hint: If it did reach them: rapport entry edit 3 --reached
    [exit 1 refused]
    "
  `);
  expect(await rapport`feedback tell 2 --entry 4`).toMatch(/Entry 4 is with Beta/);
  expect(await rapport`feedback tell 2 --entry 2`).toMatch(/^Told Acme GmbH what changed after feedback f2/);
  expect(await rapport.json`entry show 2`).toMatchObject({ text: 'Told them', touches: ['feedback'] });
  expect(await rapport.json`feedback show 2`).toMatchObject({
    state: 'told',
    toldOn: today,
    toldChannel: 'email',
  });
});

test('days that make no sense are refused', async () => {
  const rapport = await started();
  expect(await rapport`feedback ask acme --on tomorrow`).toMatch(/is in the future/);
  expect(await rapport`feedback record acme Fine --on tomorrow`).toMatch(/is in the future/);
  await rapport`feedback ask acme --on 2026-02-20`;
  await rapport`feedback record acme "Too slow" --on 2026-02-20`;
  expect(await rapport`feedback edit 1 --asked 2026-02-21`).toMatch(/before they were asked/);
  expect(
    await rapport`feedback answer 1 "I answer by noon" --told 2026-02-19 --by call`,
  ).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: 2026-02-19 is before 2026-02-20, the day of their words in feedback 1.
    Hint: If they said it earlier: rapport feedback edit 1 --said 2026-02-19
    [exit 2 usage]
    "
  `);
  expect(await rapport`feedback answer 1 x --told tomorrow --by call`).toMatch(/is in the future/);
  await rapport`feedback answer 1 "I answer by noon"`;
  expect(await rapport`feedback tell 1 --by call --on 2026-02-19`).toMatch(/the day of their words/);
  await rapport`feedback tell 1 --by call --on 2026-02-21`;
  expect(await rapport`feedback edit 1 --said 2026-02-22`).toMatch(/the day of their words/);
  expect(await rapport`feedback edit 1 --asked tomorrow`).toMatch(/is in the future/);
});

test('what does not fit is refused', async () => {
  const rapport = await started();
  expect(await rapport`feedback show 7`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is no feedback f7.
    Hint: See them with: rapport feedback list
    [exit 1 refused]
    "
  `);
  expect(await rapport`feedback record acme Fine --score 11`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: A score is a whole number from 0 to 10, not "11".
    Hint: If they gave no number, leave it out.
    [exit 2 usage]
    "
  `);
  expect(await rapport`feedback record acme Fine --score 7.5`).toMatch(/not "7.5"/);
  await rapport`feedback ask acme`;
  expect(await rapport`feedback answer 1 x`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: They have not answered feedback 1 yet.
    Hint: When they do: rapport feedback record "Acme GmbH" "THEIR WORDS"
          If you expect no answer: rapport feedback close 1 --because REASON
    [exit 1 refused]
    "
  `);
  expect(await rapport`feedback tell 1 --by call`).toMatch(/have not answered feedback 1/);
  expect(await rapport`feedback edit 1 --words Fine`).toMatch(/have not answered feedback 1/);
  await rapport`feedback record acme "Too slow"`;
  expect(await rapport`feedback tell 1 --by call`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Feedback 1 does not say what you changed.
    Hint: Say it first: rapport feedback answer 1 "WHAT YOU CHANGED"
          If there is nothing to tell: rapport feedback close 1 --because REASON
    [exit 1 refused]
    "
  `);
  expect(await rapport`feedback answer 1 x --by call`).toMatch(/--by needs --told DAY/);
  expect(await rapport`feedback edit 1`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: You did not say what to change about feedback 1.
    Hint: For example: rapport feedback edit 1 --words TEXT
    [exit 2 usage]
    "
  `);
  expect(await rapport`feedback edit 1 --words ${' '}`).toMatch(/What they said is empty/);
  expect(await rapport`feedback edit 1 --changed ${' '}`).toMatch(/What you changed is empty/);
  expect(await rapport`feedback close 1 --because ${' '}`).toMatch(/The reason is empty/);
  await rapport`feedback answer 1 "I answer by noon"`;
  expect(await rapport`feedback close 1 --because "no time"`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: You changed something after feedback 1, and they do not know.
    Hint: Tell them: rapport feedback tell 1 --by call
          If you changed nothing: rapport feedback edit 1 --no-changed
    [exit 1 refused]
    "
  `);
  await rapport`feedback tell 1 --by call`;
  expect(await rapport`feedback tell 1 --by call`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: They were told on 2026-03-02 what came of feedback 1.
    Hint: To open it again: rapport feedback edit 1 --open
    [exit 1 refused]
    "
  `);
  expect(await rapport`feedback answer 1 x`).toMatch(/They were told on 2026-03-02/);
  expect(await rapport`feedback edit 1 --no-changed`).toMatch(/They were told on 2026-03-02/);
});

test('it is closed where nothing is to be told, and opened again', async () => {
  const rapport = await started();
  await rapport`feedback record acme "All fine" --score 10`;
  expect(await rapport`feedback close 1 --because "Praise; thanked them"`).toMatchInlineSnapshot(`
    "Closed feedback f1 of Acme GmbH: Praise; thanked them
    "
  `);
  expect(await rapport`feedback show 1`).toMatchInlineSnapshot(`
    "Feedback f1 from Acme GmbH

    Asked    no, nobody asked
    Said     2026-03-02: All fine
    Score    10 of 10
    Closed   2026-03-02: Praise; thanked them
    "
  `);
  expect(await rapport`feedback close 1 --because again`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Feedback 1 was closed on 2026-03-02.
    Hint: To open it again: rapport feedback edit 1 --open
    [exit 1 refused]
    "
  `);
  expect(await rapport`feedback edit 1 --changed x`).toMatch(/was closed on 2026-03-02/);
  expect(await rapport.json`feedback edit 1 --score 9`).toMatchObject({
    ...{ state: 'closed', score: 9, changed: null, closedBecause: 'Praise; thanked them' },
  });
  expect(await rapport.json`feedback edit 1 --open --changed "More of it"`).toMatchObject({
    ...{ state: 'changed', changed: 'More of it', closedOn: null, closedBecause: null },
  });
  await rapport`feedback tell 1 --by call`;
  expect(await rapport.json`feedback edit 1 --open`).toMatchObject({ state: 'changed', toldOn: null });
  expect(await rapport.json`feedback edit 1 --no-changed --no-score`).toMatchObject({
    ...{ state: 'said', changed: null, score: null },
  });
  await rapport`feedback ask beta`;
  await rapport`feedback close 2 --because "They never answered"`;
  expect(await rapport`feedback record beta "Fine after all"`).toMatch(/f3 from Beta, unasked/);
  expect(await rapport`feedback record "#2" "Fine after all"`).toMatch(/was closed on 2026-03-02/);
});

test('at a terminal it asks for what is missing', async () => {
  const rapport = await started();
  expect(await rapport`feedback record acme`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: What they said is missing, and there is no terminal to ask on.
    Hint: Give it with rapport feedback record acme "THEIR WORDS".
    [exit 2 usage]
    "
  `);
  const asked = rapport.with({
    terminal: true,
    answers: [
      'Too slow',
      'eleven',
      '7',
      'I answer by noon',
      'call',
      'Fine',
      '',
      'All praise',
      'Quick',
      'email',
    ],
  });
  expect(await asked`feedback record acme`).toMatchInlineSnapshot(`
    "Recorded feedback f1 from Acme GmbH, unasked: “Too slow”, 7 of 10
    What you change for it: rapport feedback answer 1 "WHAT YOU CHANGED"
    ------- stderr -------
    ? What they said: Too slow
    ? Did they give a number, 0 to 10? eleven
    A score is a whole number from 0 to 10, not "eleven".
    ? Did they give a number, 0 to 10? 7
    "
  `);
  expect(await asked`feedback answer 1`).toMatchInlineSnapshot(`
    "Answered feedback f1 of Acme GmbH: I answer by noon
    They do not know yet. When you have told them: rapport feedback tell 1 --by call
    ------- stderr -------
    ? What you changed: I answer by noon
    "
  `);
  expect(await rapport`feedback tell 1`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The channel is missing, and there is no terminal to ask on.
    Hint: Give it with --by email|message|letter|call|video|meeting|event.
    [exit 2 usage]
    "
  `);
  expect(await asked`feedback tell 1`).toMatchInlineSnapshot(`
    "Told Acme GmbH what changed after feedback f1: I answer by noon
    In the log: e1 call, Mon 2 Mar
    ------- stderr -------
    ? How did you tell them? call
    "
  `);
  expect(await asked`feedback record acme`).toMatch(/“Fine”\n/);
  expect(await rapport`feedback close 2`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The reason is missing, and there is no terminal to ask on.
    Hint: Give it with --because REASON.
    [exit 2 usage]
    "
  `);
  expect(await asked`feedback close 2`).toMatch(/^Closed feedback f2/);
  await rapport`feedback record beta Slow`;
  expect(await asked`feedback answer 3 --told today`).toMatch(/^Told Beta/);
  expect(await rapport.with({ terminal: true, answers: [ctrlC] })`feedback record acme`).toMatch(/Cancelled/);
});

test('the list has the middle of the scores as they were given', async () => {
  const rapport = await started();
  await rapport`feedback record acme Fine --score 9`;
  expect(await rapport`feedback list`).toMatch(/\n\nMedian of 1 score: 9\.\n/);
  await rapport`feedback record beta Slow --score 4 --on yesterday`;
  await rapport`feedback record beta "No number"`;
  expect(await rapport`feedback list`).toMatchInlineSnapshot(`
    "ID  Client     State  Since       0–10  They said
    f3  Beta       said   2026-03-02        No number
    f1  Acme GmbH  said   2026-03-02     9  Fine
    f2  Beta       said   2026-03-01     4  Slow

    Median of 2 scores: 6.5.
    "
  `);
  expect(await rapport`feedback list`).not.toMatch(/promoter|NPS/i);
});

test('each step is taken back by undo', async () => {
  const rapport = await started();
  const before: unknown[] = [];
  const state = async () => [await rapport.json`feedback list`, await rapport.json`entry list`];
  const steps = [
    ['feedback', 'ask', 'dana', '--by', 'call'],
    ['feedback', 'record', 'acme', 'Too slow', '--score', '3'],
    ['feedback', 'answer', '1', 'I answer by noon'],
    ['feedback', 'edit', '1', '--words', 'Far too slow'],
    ['feedback', 'tell', '1', '--by', 'call'],
    ['feedback', 'edit', '1', '--open', '--no-changed'],
    ['feedback', 'close', '1', '--because', 'settled'],
    ['feedback', 'delete', '1'],
  ];
  for (const step of steps) {
    before.push(await state());
    expect((await rapport.run(step)).code).toBe(0);
  }
  for (const was of before.toReversed()) {
    await rapport`undo`;
    expect(await state()).toEqual(was);
  }
});

test('every face has the same keys', async () => {
  const rapport = await started();
  const { entry, ...asked } = await rapport.json<
    Record<string, unknown>
  >`feedback ask dana --by letter --about ${'the site'}`;
  expect(entry).toMatchObject({ id: 1, channel: 'letter' });
  expect(asked).toMatchInlineSnapshot(`
    {
      "about": "the site",
      "askedChannel": "letter",
      "askedOn": "2026-03-02",
      "changed": null,
      "client": "Acme GmbH",
      "clientId": 1,
      "closedBecause": null,
      "closedOn": null,
      "handle": "f1",
      "id": 1,
      "person": "Dana Reyes",
      "personId": 1,
      "saidOn": null,
      "score": null,
      "state": "asked",
      "stateOn": "2026-03-02",
      "toldChannel": null,
      "toldOn": null,
      "words": null,
    }
  `);
  expect(await rapport.json`feedback show 1`).toEqual(asked);
  expect(await rapport.json`feedback list`).toEqual([asked]);
  expect(await rapport`feedback --csv`).toMatchInlineSnapshot(`
    "id,handle,client,clientId,person,personId,askedOn,askedChannel,about,saidOn,words,score,changed,toldOn,toldChannel,closedOn,closedBecause,state,stateOn
    1,f1,Acme GmbH,1,Dana Reyes,1,2026-03-02,letter,the site,,,,,,,,,asked,2026-03-02
    "
  `);
});

test('what would act on a terminal, or on a spreadsheet, does not', async () => {
  const rapport = await started();
  const text = '=SUM(A1)\u001b[31m\u202e\nforged';
  const said = [
    await rapport`feedback ask acme --about ${text}`,
    await rapport`feedback record acme ${text}`,
    await rapport`feedback answer 1 ${text}`,
    await rapport`feedback tell 1 --by call`,
    await rapport`feedback show 1`,
    await rapport`feedback list`,
    await rapport`feedback record beta ${text}`,
    await rapport`feedback close 2 --because ${text}`,
    await rapport`feedback show 2`,
    await rapport`feedback delete 2`,
    await rapport`undo`,
    await rapport`history`,
  ];
  for (const one of said) {
    expect(one).not.toMatch(/\[exit|^forged/m);
    expect(one.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/);
  }
  expect(await rapport.json`feedback show 2`).toMatchObject({ words: text, closedBecause: text });
});

test('the same question of one day stands once, unless it is said to be another', async () => {
  const rapport = await started();
  const count = async () => (await rapport.json<unknown[]>`feedback list acme`).length;
  await rapport`feedback ask acme`;
  expect(await rapport`feedback ask acme --by call`).toMatchInlineSnapshot(`
    "Kept feedback f1: Acme GmbH was asked on 2026-03-02
    When they answer: rapport feedback record "Acme GmbH" "THEIR WORDS"
    ------- stderr -------
    They were asked that day already; nothing was added. For a second question: --another
    "
  `);
  expect(await count()).toBe(1);
  await rapport`feedback ask dana`;
  await rapport`feedback ask acme --another`;
  expect(await count()).toBe(3);
  await rapport.with({ terminal: true, answers: [true] })`feedback ask acme`;
  expect(await count()).toBe(3);
  await rapport.with({ terminal: true, answers: [false] })`feedback ask acme`;
  expect(await count()).toBe(4);
});

test('what should not stand there is removed, and comes back', async () => {
  const rapport = await started();
  await rapport`feedback record dana "Too slow"`;
  await rapport`feedback answer 1 "I answer by noon" --told today --by call`;
  await rapport`feedback ask beta`;
  const before = await rapport.json`feedback list`;
  expect(await rapport`feedback delete 1 2 1`).toMatchInlineSnapshot(`
    "Deleted feedback f1 of Acme GmbH: Too slow
    Deleted feedback f2 of Beta
    To undo it: rapport undo
    "
  `);
  expect(await rapport.json`feedback list`).toEqual([]);
  expect(await rapport.json`entry list`).toHaveLength(1);
  await rapport`undo`;
  expect(await rapport.json`feedback list`).toEqual(before);
  expect(await rapport.json`feedback delete 2`).toMatchObject([
    { noun: 'feedback', id: 2, handle: 'f2', client: 'Beta' },
  ]);
  expect(await rapport`feedback delete 1 2`).toMatch(/There is no feedback f2/);
});

test('feedback that was edited since stays told, with the entry in which it was', async () => {
  const rapport = await started();
  await rapport`feedback record acme "Too slow"`;
  await rapport`feedback answer 1 "I answer by noon"`;
  await rapport`feedback tell 1 --by call`;
  await rapport`feedback edit 1 --score 7`;
  const state = async () => [await rapport.json`feedback list`, await rapport.json`entry list`];
  const before = await state();
  const [, tell] = await rapport.json<{ id: number }[]>`history`;
  expect(await rapport`undo ${String(tell?.id)}`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Operation 6 can no longer be undone.
    Hint: Changed or needed later: entry You said: “Too slow”. I did: I answer by noon., feedback Too slow
          Undo the later change first: rapport history
    [exit 1 refused]
    "
  `);
  expect(await state()).toEqual(before);
  await rapport`undo`;
  await rapport`undo`;
  expect(await rapport.json`feedback show 1`).toMatchObject({ state: 'changed', toldOn: null });
  expect(await rapport.json`entry list`).toEqual([]);
});

test('an entry that was named goes back where its feedback does, and else stays', async () => {
  const rapport = await started();
  await rapport`call acme "Told them" --on yesterday`;
  await rapport`feedback record acme "Too slow" --on yesterday`;
  await rapport`feedback answer 1 "I answer by noon"`;
  await rapport`feedback tell 1 --entry 1`;
  const [tell] = await rapport.json<{ id: number }[]>`history`;
  await rapport`feedback edit 1 --score 7`;
  expect(await rapport`undo ${String(tell?.id)}`).toContain('entry Told them, feedback Too slow');
  expect(await rapport.json`entry show 1`).toMatchObject({ touches: ['feedback'] });
  await rapport`undo`;
  await rapport`undo`;
  expect(await rapport.json`entry show 1`).toMatchObject({ touches: [] });
});

test('the card says what they were asked and have not answered', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
  await rapport`feedback ask acme --by call --about ${'the logo'}`;
  const asked = 'Asked on 2026-03-02 about the logo; no answer yet  rapport feedback record f1 "…"';
  expect(await rapport`show acme`).toContain(asked);
  await rapport`feedback record f1 Good`;
  expect(await rapport`show acme`).not.toContain('not answered yet  ');
});

test('what they said is an answer, logged or not', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-09' });
  await rapport`client edit acme --since 2025-01-01`;
  for (const on of ['2026-02-20', '2026-02-24', '2026-02-27']) await rapport`email acme Hello --on ${on}`;
  const rules = async () => (await rapport.json<{ rule: string }[]>`check acme`).map(({ rule }) => rule);
  expect(await rules()).toContain('unanswered');
  await rapport`feedback record acme ${'Very good'} --score 9 --unasked --on 2026-03-02`;
  expect(await rules()).not.toContain('unanswered');
  expect(await rapport`why unanswered acme`).toContain('Nothing is open since 2026-03-02.');
});

test('what they said is a word of theirs where nothing is logged', async () => {
  const { rapport } = await newJournal({ cast: ['Acme', 'Beta'], today: '2026-03-09' });
  for (const name of ['acme', 'beta']) await rapport`client edit ${name} --since 2025-10-01`;
  await rapport`call acme Hello --on 2025-12-01`;
  for (const name of ['acme', 'beta'])
    await rapport`feedback record ${name} ${'All well'} --unasked --on 2026-03-02`;
  expect(await rapport`check acme --rule gone-quiet`).toContain('Nothing is flagged.');
  expect(await rapport`check beta --rule never-contacted`).toContain('Nothing is flagged.');
  expect(await rapport.with({ today: '2026-05-09' })`check acme --rule gone-quiet`).toContain(
    'quiet for 68 days (rhythm: 60) since they said how you did on 2026-03-02',
  );
});

test('praise wants thanks, and once a word of yours came it is no longer owed', async () => {
  const { rapport } = await newJournal({ today: '2026-03-02', cast: ['Ada'] });
  expect(await rapport`feedback record ada ${'Best work we ever had'} --score 10`).toMatchInlineSnapshot(`
    "Recorded feedback f1 from Ada, unasked: “Best work we ever had”, 10 of 10
    To thank them: rapport call Ada "…" --touch thanks
    "
  `);
  expect(await rapport`show ada`).toContain('rapport call Ada "…" --touch thanks');
  await rapport`call ada ${'Thanked her'} --touch thanks`;
  expect(await rapport`show ada`).not.toContain('To thank them');
  await rapport`feedback record ada ${'Too slow'} --score 4`;
  expect(await rapport`show ada`).toContain('rapport feedback answer 2 "…"');
});
