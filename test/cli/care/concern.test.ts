import { expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';
import { ctrlC } from '../../support/scripted-prompter.ts';

// 2 March 2026 is a Monday.
const today = '2026-03-02';

async function people({ rapport }: TestJournal): Promise<void> {
  await rapport`person add acme "Dana Reyes"`;
}

const started = async () => (await newJournal({ today, cast: ['Acme GmbH', 'Beta'], story: people })).rapport;

test('the whole way: noted, helped, over', async () => {
  const rapport = await started();
  expect(
    await rapport`concern add acme The board wants the numbers earlier. --person dana --on 2026-02-20`,
  ).toMatchInlineSnapshot(`
    "Noted concern w1 of Dana Reyes at Acme GmbH: The board wants the numbers earlier.
    When you have done something to help: rapport concern act 1 "TEXT" --by call
    "
  `);
  expect(await rapport`concern list`).toMatchInlineSnapshot(`
    "ID  Client     Person      Concern                               Since       Last done    Acts
    w1  Acme GmbH  Dana Reyes  The board wants the numbers earlier.  2026-02-20  nothing yet     0
    "
  `);
  expect(
    await rapport`concern act 1 "Sent her the template" --by email --with dana --on friday`,
  ).toMatchInlineSnapshot(`
    "Helped with concern w1 of Dana Reyes at Acme GmbH: The board wants the numbers earlier.
    In the log: e1 email to Dana Reyes, 2026-02-27
    "
  `);
  expect(await rapport`concern act "#1" Asked how it went`).toMatchInlineSnapshot(`
    "Helped with concern w1 of Dana Reyes at Acme GmbH: The board wants the numbers earlier.
    "
  `);
  expect(await rapport`concern show 1`).toMatchInlineSnapshot(`
    "Concern w1 of Acme GmbH

    What    The board wants the numbers earlier.
    Person  Dana Reyes
    Since   2026-02-20
    Done    2026-02-27: Sent her the template (email, entry e1)
            2026-03-02: Asked how it went

    When it is over: rapport concern close 1 "HOW IT ENDED"
    "
  `);
  expect(await rapport`concern close 1 "The board is content"`).toMatchInlineSnapshot(`
    "Closed concern w1 of Dana Reyes at Acme GmbH: The board wants the numbers earlier. It ended: The board is content
    "
  `);
  expect(await rapport`concerns`).toMatchInlineSnapshot(`
    "No concern is open here; --all shows closed ones. Note one: rapport concern add CLIENT TEXT
    "
  `);
  expect(await rapport`concern list acme --all`).toMatchInlineSnapshot(`
    "ID  Client     Person      Concern                               Since       Last done   Acts  Closed      How it ended
    w1  Acme GmbH  Dana Reyes  The board wants the numbers earlier.  2026-02-20  2026-03-02     2  2026-03-02  The board is content
    "
  `);
  expect(await rapport`concern reopen 1`).toMatchInlineSnapshot(`
    "Reopened concern w1 of Dana Reyes at Acme GmbH: The board wants the numbers earlier.
    "
  `);
  expect(await rapport.json`concern show 1`).toMatchObject({ closedOn: null, ending: null, actCount: 2 });
});

test('help that is in the log has the touch help and the person whose problem it is', async () => {
  const rapport = await started();
  await rapport`concern add dana "No time to hire"`;
  await rapport`concern act 1 "Named three people to her" --by call`;
  expect(await rapport.json`entry show 1`).toMatchObject({
    ...{
      happenedOn: today,
      channel: 'call',
      people: [{ name: 'Dana Reyes' }],
      text: 'Named three people to her',
    },
    touches: ['help'],
  });
  await rapport`concern edit 1 --on 2026-02-01`;
  await rapport`meet acme "Went through the letters" --on 2026-03-01`;
  await rapport`concern act 1 "Read the letters with her" --entry 2`;
  expect(await rapport.json`entry show 2`).toMatchObject({ touches: ['help'] });
  expect(await rapport.json`concern show 1`).toMatchObject({
    acts: [
      { id: 2, actedOn: '2026-03-01', text: 'Read the letters with her', channel: 'meeting', entryId: 2 },
      { id: 1, actedOn: today, channel: 'call', entryId: 1 },
    ],
  });
});

test('an entry that is removed leaves what was done', async () => {
  const rapport = await started();
  await rapport`concern add acme "No time to hire"`;
  await rapport`concern act 1 "Named three people" --by call`;
  await rapport`entry delete 1`;
  expect(await rapport.json`concern show 1`).toMatchObject({
    acts: [{ text: 'Named three people', channel: null, entryId: null }],
  });
});

test('a person who is named in a concern stays known when they leave', async () => {
  const rapport = await started();
  await rapport`concern add dana "No time to hire"`;
  await rapport`person delete acme dana`;
  expect(await rapport.json`concern show 1`).toMatchObject({ person: 'Dana Reyes' });
});

test('days that make no sense are refused', async () => {
  const rapport = await started();
  expect(await rapport`concern add acme x --on tomorrow`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: 2026-03-03 is in the future; you cannot have learnt it then.
    Hint: Without --on, the day is today.
    [exit 2 usage]
    "
  `);
  await rapport`concern add acme "No time to hire" --on 2026-02-20`;
  expect(await rapport`concern act 1 x --on 2026-02-19`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: 2026-02-19 is before 2026-02-20, the day concern 1 was noted.
    Hint: If you knew of it earlier: rapport concern edit 1 --on 2026-02-19
    [exit 2 usage]
    "
  `);
  expect(await rapport`concern act 1 x --on tomorrow`).toMatch(/is in the future/);
  await rapport`concern act 1 "Named three people" --on 2026-02-27`;
  expect(await rapport`concern close 1 --on 2026-02-26`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: 2026-02-26 is before 2026-02-27, the day you last helped with concern 1.
    Hint: Close it on that day or later: rapport concern close 1 --on 2026-02-27
    [exit 2 usage]
    "
  `);
  expect(await rapport`concern close 1 --on 2026-02-19`).toMatch(
    /before 2026-02-20, the day concern 1 was noted/,
  );
  expect(await rapport`concern close 1 --on tomorrow`).toMatch(/is in the future/);
  expect(await rapport`concern edit 1 --on 2026-02-28`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Concern 1 cannot have been noted on 2026-02-28; you helped with it on 2026-02-27.
    Hint: Give that day or an earlier one: rapport concern edit 1 --on 2026-02-27
    [exit 2 usage]
    "
  `);
  expect(await rapport`concern close 1 --on 2026-02-27`).toMatch(/^Closed concern w1/);
});

test('what does not fit is refused', async () => {
  const rapport = await started();
  expect(await rapport`concern show 7`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is no concern w7.
    Hint: See them with: rapport concern list --all
    [exit 1 refused]
    "
  `);
  await rapport`concern add acme "No time to hire"`;
  expect(await rapport`concern reopen 1`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Concern 1 is already open.
    Hint: See what was done about it: rapport concern show 1
    [exit 1 refused]
    "
  `);
  expect(await rapport`concern edit 1`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: You did not say what to change about concern 1.
    Hint: For example: rapport concern edit 1 --what TEXT
    [exit 2 usage]
    "
  `);
  expect(await rapport`concern edit 1 --what ${' '}`).toMatch(/Their problem is empty/);
  expect(await rapport`concern edit 1 --ending "all gone"`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Concern 1 is open, so it has not ended.
    Hint: Close it first: rapport concern close 1 "all gone"
    [exit 1 refused]
    "
  `);
  expect(await rapport`concern act 1 x --with dana`).toMatch(/--with needs --by CHANNEL/);
  await rapport`call beta Hello`;
  expect(await rapport`concern act 1 x --entry 1`).toMatch(/Entry 1 is with Beta/);
  await rapport`concern close 1`;
  expect(await rapport`concern act 1 x`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Concern 1 was closed on 2026-03-02.
    Hint: To open it again: rapport concern reopen 1
    [exit 1 refused]
    "
  `);
  expect(await rapport`concern close 1`).toMatch(/was closed on 2026-03-02/);
});

test('it can be corrected', async () => {
  const rapport = await started();
  await rapport`concern add dana "No time to hire"`;
  await rapport`concern close 1 "Found someone"`;
  expect(
    await rapport`concern edit 1 --what "Nobody to hire" --no-person --on 2026-02-01 --ending "Found two"`,
  ).toMatchInlineSnapshot(`
    "Changed concern w1 of Acme GmbH: Nobody to hire.
    "
  `);
  expect(await rapport.json`concern edit 1 --person dana`).toMatchObject({
    ...{ what: 'Nobody to hire', person: 'Dana Reyes', notedOn: '2026-02-01', ending: 'Found two' },
    entry: null,
  });
});

test('at a terminal it asks for what is missing', async () => {
  const rapport = await started();
  expect(await rapport`concern add acme`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Their problem is missing, and there is no terminal to ask on.
    Hint: Give it with rapport concern add acme "TEXT".
    [exit 2 usage]
    "
  `);
  const asked = rapport.with({ terminal: true, answers: ['No time to hire', 'Named three people'] });
  expect(await asked`concern add acme`).toMatchInlineSnapshot(`
    "Noted concern w1 of Acme GmbH: No time to hire.
    When you have done something to help: rapport concern act 1 "TEXT" --by call
    ------- stderr -------
    ? Their problem: No time to hire
    "
  `);
  expect(await asked`concern act 1`).toMatchInlineSnapshot(`
    "Helped with concern w1 of Acme GmbH: No time to hire.
    ------- stderr -------
    ? What you did: Named three people
    "
  `);
  expect(await rapport.with({ terminal: true, answers: [ctrlC] })`concern act 1`).toMatch(/Cancelled/);
  expect(await rapport.with({ stdin: 'From a file\n' })`concern act 1 -`).toMatch(/^Helped with/);
});

test('each step is taken back by undo', async () => {
  const rapport = await started();
  const before: unknown[] = [];
  const state = async () => [await rapport.json`concern list --all`, await rapport.json`entry list`];
  const steps = [
    ['concern', 'add', 'dana', 'No time to hire'],
    ['concern', 'act', '1', 'Named three people', '--by', 'call'],
    ['concern', 'edit', '1', '--what', 'Nobody to hire'],
    ['concern', 'close', '1', 'Found someone'],
    ['concern', 'reopen', '1'],
    ['concern', 'delete', '1'],
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

test('every face has the same keys, and those of archived clients are left out', async () => {
  const rapport = await started();
  await rapport`concern add dana "No time to hire"`;
  await rapport`concern act 1 "Named three people" --by letter`;
  const [listed] = await rapport.json<Record<string, unknown>[]>`concern list`;
  expect(listed).toMatchInlineSnapshot(`
    {
      "actCount": 1,
      "acts": [
        {
          "actedOn": "2026-03-02",
          "channel": "letter",
          "concernId": 1,
          "entryId": 1,
          "id": 1,
          "text": "Named three people",
        },
      ],
      "client": "Acme GmbH",
      "clientId": 1,
      "closedOn": null,
      "ending": null,
      "handle": "w1",
      "id": 1,
      "lastAct": "Named three people",
      "lastActOn": "2026-03-02",
      "notedOn": "2026-03-02",
      "person": "Dana Reyes",
      "personId": 1,
      "what": "No time to hire",
    }
  `);
  expect(await rapport.json`concern show 1`).toMatchObject(listed ?? {});
  expect(await rapport`concern list --csv`).toMatchInlineSnapshot(`
    "id,handle,client,clientId,person,personId,what,notedOn,closedOn,ending,actCount,lastActOn,lastAct
    1,w1,Acme GmbH,1,Dana Reyes,1,No time to hire,2026-03-02,,,1,2026-03-02,Named three people
    "
  `);
  await rapport`client archive acme`;
  expect(await rapport`concern list`).toMatchInlineSnapshot(`
    "No concern is open here; --all shows closed ones. Note one: rapport concern add CLIENT TEXT
    "
  `);
  expect(await rapport.json`concern list acme`).toHaveLength(1);
});

test('what would act on a terminal, or on a spreadsheet, does not', async () => {
  const rapport = await started();
  const text = '=SUM(A1)\u001b[31m\u202e\nforged';
  const said = [
    await rapport`concern add acme ${text}`,
    await rapport`concern act 1 ${text} --by call`,
    await rapport`concern show 1`,
    await rapport`concern close 1 ${text}`,
    await rapport`concern show 1`,
    await rapport`concern list --all`,
    await rapport`concern delete 1`,
    await rapport`undo`,
    await rapport`history`,
  ];
  for (const one of said) {
    expect(one).not.toMatch(/\[exit|^forged/m);
    expect(one.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/);
  }
  expect(await rapport.json`concern show 1`).toMatchObject({ what: text, ending: text });
  expect(await rapport`concern list --all --csv`).toMatch(/"'=SUM/);
});

test('edit takes the new text as words, or from the editor', async () => {
  const rapport = await started();
  await rapport`concern add acme "Nobody to hire"`;
  expect(await rapport`concern edit 1 Two people left`).toContain('Two people left');
  expect(await rapport`concern edit 1 One --what Other`).toContain('TEXT and --what cannot be used together');
  const editor = (text: string) => `${text} in May\n`;
  await rapport.with({ terminal: true, env: { EDITOR: 'vi' }, editor })`concern edit 1`;
  expect(await rapport`concern list`).toContain('Two people left in May');
});

test('what should not stand there is removed, with what was done to help, and comes back', async () => {
  const rapport = await started();
  await rapport`concern add dana "No time to hire" --on 2026-02-01`;
  await rapport`concern act 1 "Named three people" --by call`;
  await rapport`concern act 1 "Asked again"`;
  await rapport`concern add beta "Rent"`;
  const before = await rapport.json`concern list`;
  const shown = await rapport.json`concern show 1`;
  expect(await rapport`concern delete 1 2 "#1"`).toMatchInlineSnapshot(`
    "Deleted concern w1 of Acme GmbH: No time to hire
    Deleted concern w2 of Beta: Rent
    To undo it: rapport undo
    "
  `);
  expect(await rapport.json`concern list --all`).toEqual([]);
  expect(await rapport.json`entry list`).toMatchObject([{ text: 'Named three people' }]);
  await rapport`undo`;
  expect(await rapport.json`concern list`).toEqual(before);
  expect(await rapport.json`concern show 1`).toEqual(shown);
  expect(await rapport.json`concern delete 2`).toMatchObject([{ id: 2, client: 'Beta' }]);
  expect(await rapport`concern delete 1 2`).toMatch(/There is no concern w2/);
  expect(await rapport.json`concern list`).toHaveLength(1);
});
