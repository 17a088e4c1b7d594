import { expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

const today = '2026-11-02';

async function relationship({ rapport }: TestJournal): Promise<void> {
  const on = (day: string) => rapport.with({ today: day });
  await rapport`person add acme ${'Gus Ito'}`;
  await rapport`person add acme ${'Dana Reyes'} --role decision-maker --title Owner --birthday 1980-11-09`;
  await rapport`client edit acme --profile key --signed 2026-05-01 --source ${'a talk'}`;
  await on(
    '2025-11-03',
  )`note acme ${'Her daughter starts school in September'} --kind personal --person dana`;
  await on('2025-01-02')`note acme ${'Short mails'} --kind preference`;
  await on('2026-08-01')`concern add acme ${'No budget yet'}`;
  await rapport`email acme ${'Sent figures'} --on 2026-09-01 --touch help --with dana`;
  await rapport`email acme ${'Asked again'} --on 2026-10-20`;
  await rapport`meet acme ${'In the shop'} --on 2026-10-01 --touch personal`;
  await rapport`call acme ${'Nobody there'} --on 2026-11-01 --no-answer`;
  await rapport`remind acme ${'Send the offer'} --on 2026-10-30 --promise`;
  await rapport`charge add acme ${'30 USD'} stamps`;
  await on('2026-10-06')`feedback record acme ${'You answer slowly'} --score 5`;
}

const known = async () => (await newJournal({ today, cast: ['Acme'], story: relationship })).rapport;

test('the card has what there is to know, each thing in its place', async () => {
  const rapport = await known();
  expect(await rapport.with({ terminal: true })`show acme`).toMatchInlineSnapshot(`
    "Acme k1
    active · profile key · since 1 Sep · signed 1 May · from a talk

    People     Dana Reyes  decision-maker · Owner
               Gus Ito
    Remember   Preference: Short mails (2 Jan 2025; still true?)
                 rapport notes confirm 2
               Personal: Dana Reyes: Her daughter starts school in September (3
                 Nov 2025)
    Owed       Fri 30 Oct    Promise: Send the offer  rapport done 1
               To tell them: 30 USD for stamps  rapport charge tell 1 --by call
               To answer; they said on 6 Oct: “You answer slowly”
                 rapport feedback answer 1 "…"
    Concerns   No budget yet (since 1 Aug, nothing done yet)
                 rapport concern act 1 "…"
    Last       yesterday    call to them, no answer: Nobody there
               13 days ago  email to them: Asked again
               4 weeks ago  meeting: In the shop [personal]
               and 1 more: rapport entries 1
    Touches    in a year: personal 1, help 1; 1 of 3 had none
    Flags      - said “You answer slowly” on 6 Oct, 27 days ago, and heard nothing
                 of it
               ? their concern “No budget yet”, noted on 1 Aug: you helped them on
                 1 Sep: is it over?
    Reasons    They said on 6 Oct: “You answer slowly”, 5 of 10; not answered yet
                 (feedback f1)
               Dana Reyes: birthday, turns 46, on Mon 9 Nov (date d1)
               A concern of the client since 1 Aug: “No budget yet”; nothing done
                 yet (concern w1)
    "
  `);
  expect(await rapport`show acme`).toContain('2026-10-20 (13 days ago)');
});

test('the log is there on request, as long as is asked for', async () => {
  const rapport = await known();
  expect(await rapport`show acme`).not.toContain('\nLog ');
  const log = async (flags: string) => {
    const { stdout } = await rapport.run(['show', 'acme', ...flags.split(' ')]);
    return stdout.slice(stdout.indexOf('\nLog ')).trimEnd().split('\n').slice(1);
  };
  expect(await log('--entries 2')).toMatchInlineSnapshot(`
    [
      "Log        2026-11-01  call to them, no answer: Nobody there",
      "           2026-10-20  email to them: Asked again",
      "           and 2 more: rapport entries 1",
    ]
  `);
  expect(await log('-n 0')).toHaveLength(4);
  expect(await log('--more')).toEqual(await log('--entries 8'));
});

test('a flag that was put off is not pressed; --more and JSON have it', async () => {
  const rapport = await known();
  expect(await rapport`show acme`).toContain('and heard nothing');
  await rapport`snooze acme feedback-unanswered --until 2026-12-01`;
  expect(await rapport`show acme`).not.toContain('and heard nothing');
  expect(await rapport`show acme --more`).toMatch(/and heard nothing of it \(back on 2026-12-01\)/);
  const { flags } = await rapport.json<{ flags: { rule: string; restsUntilOn: string }[] }>`show acme`;
  expect(flags.find(({ rule }) => rule === 'feedback-unanswered')?.restsUntilOn).toBe('2026-12-01');
});

test('a card has a line about touches once there are some', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
  await rapport`call acme ${'The renewal'}`;
  expect(await rapport`show acme`).not.toContain('Touches');
  await rapport`call acme ${'The twins'} --touch personal`;
  expect(await rapport`show acme`).toContain('Touches    in a year: personal 1; 1 of 2 had none\n');
});

test('what is snoozed is counted in a line, with its day where all have the same', async () => {
  const rapport = await known();
  await rapport`snooze acme feedback-unanswered --until 2026-12-01`;
  const flags = async (columns: number) =>
    /^Flags {6}(.*\n(?: .*\n)*)/mu.exec(await rapport.with({ terminal: true, columns })`show acme`)?.[1];
  expect(await flags(100)).toBe(
    [
      '? their concern “No budget yet”, noted on 1 Aug: you helped them on 1 Sep: is it over?\n',
      '           1 snoozed until Tue 1 Dec: rapport check 1\n',
    ].join(''),
  );
  await rapport`snooze acme problem-unowned --until 2026-12-01`;
  expect(await flags(100)).toBe('2 snoozed until Tue 1 Dec: rapport check 1\n');
  await rapport`snooze acme problem-unowned --until 2026-12-02`;
  expect(await flags(100)).toBe('2 snoozed: rapport check 1\n');
});

test('what was noted of people who left is on the whole card, marked; a concern of theirs on both', async () => {
  const rapport = await known();
  await rapport`person add acme Lena`;
  await rapport`note acme ${'Calls on Mondays only'} --kind preference --person lena`;
  await rapport`concern add acme ${'Too many meetings'} --person lena`;
  const marked = 'Lena, no longer there: ';
  expect(await rapport`show acme`).toContain('Preference: Lena: Calls on Mondays only');
  await rapport`person delete acme lena`;
  expect(await rapport`show acme`).not.toContain('Calls on Mondays');
  expect(await rapport`show acme`).toContain(`${marked}Too many meetings`);
  expect(await rapport`show acme --more`).toContain(`Preference: ${marked}Calls on Mondays only`);
});

test('as many are ahead as the whole card lists', async () => {
  const rapport = await known();
  for (let day = 10; day < 22; day++) await rapport`remind acme ${`Step ${day}`} --on 2026-11-${day}`;
  for (let of = 1; of < 9; of++) await rapport`note acme ${`${of} ${'words '.repeat(20)}`} --kind preference`;
  for (const name of ['Ann', 'Bea', 'Cleo']) await rapport`person add acme ${name} --birthday ${'5 March'}`;
  const ahead = async (flags: string) => {
    const card = await rapport
      .with({ terminal: true })
      .run(['show', 'acme', ...flags.split(' ').filter(Boolean)]);
    return /^Ahead {6}(.*\n?(?: .*\n?)*)/mu.exec(card.stdout)?.[1]?.trimEnd().split('\n') ?? [];
  };
  const short = await ahead('');
  const left = Number(/(\d+) more/u.exec(short.at(-1) ?? '')?.[1]);
  expect(short.length - 1 + left).toBe((await ahead('--more')).length);
  expect(left).toBeGreaterThan(3);
});

test('what is flagged about an open case is said with the case', async () => {
  const rapport = await known();
  await rapport.with({ today: '2026-10-20' })`case open acme ${'Late proofs'}`;
  const card = await rapport`show acme`;
  expect(card).toContain('Cases      Case c1: “Late proofs”');
  expect(card.match(/Late proofs/g)).toHaveLength(1);
  const { flags } = await rapport.json<{ flags: { caseId: number | null }[] }>`show acme`;
  expect(flags.some(({ caseId }) => caseId === 1)).toBe(true);
});

test('JSON has the card as data', async () => {
  const rapport = await known();
  const card = await rapport.json<Record<string, unknown>>`show acme`;
  expect(card).toMatchObject({
    ...{ profile: 'key', signedOn: '2026-05-01', source: 'a talk', entryCount: 4 },
    lastOf: { email: { happenedOn: '2026-10-20', id: 2 }, meeting: { happenedOn: '2026-10-01', id: 3 } },
    touchBalance: { exchangeCount: 3, counts: { personal: 1, help: 1 }, businessCount: 1 },
    concerns: [{ id: 1, what: 'No budget yet' }],
    feedback: [{ id: 1, state: 'said', score: 5 }],
    playbooks: [],
    occasions: [{ what: 'birthday', comesOn: '2026-11-09' }],
    openers: [
      { kind: 'feedback', datedOn: '2026-10-06', text: 'You answer slowly', source: 'feedback', sourceId: 1 },
      { kind: 'occasion', datedOn: '2026-11-09', source: 'occasion', sourceId: 1, years: 46 },
      { kind: 'concern', datedOn: '2026-08-01', source: 'concern', sourceId: 1, lastAct: null },
    ],
  });
  expect(card.lastOf).not.toHaveProperty('call');
});

test('check names the openers of a client as well', async () => {
  const rapport = await known();
  const page = await rapport`check acme`;
  expect(page.slice(page.indexOf('Openers')).split('\n\n')[0]).toMatchInlineSnapshot(`
    "Openers
      - They said on 2026-10-06: “You answer slowly”, 5 of 10; not answered yet (feedback f1)
      - Dana Reyes: birthday, turns 46, on 2026-11-09 (date d1)
      - A concern of the client since 2026-08-01: “No budget yet”; nothing done yet (concern w1)"
  `);
  await rapport`client archive acme`;
  expect(await rapport`check acme`).not.toContain('Openers');
});

test('a contact that only a file tells of is the last one, until there is another', async () => {
  const { rapport, write } = await newJournal({ today: '2026-03-02' });
  write('people.csv', 'Company,Contact,Last contacted\nAcme,Dana Reyes,2025-11-20\n');
  await rapport`import csv people.csv`;
  expect(await rapport`show acme`).toContain(
    'Last       2025-11-20 (3 months ago)  last contact, as imported\n',
  );
  expect(await rapport.json`show acme`).toMatchObject({
    toldContactOn: '2025-11-20',
    openers: [],
    notes: [],
  });
  await rapport`email acme Hello`;
  expect(await rapport`show acme`).not.toContain('imported file');
});

test('an apology that was drafted and not made is owed', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
  await rapport`apologize acme --what ${'Wrong prices'} --responsibility mine --repair ${'refund it'} --channel call`;
  const owed = 'To say: you are sorry for “Wrong prices”, drafted on 2026-03-02  rapport apology delivered 1';
  expect(await rapport`show acme`).toContain(owed);
  await rapport`apology delivered 1`;
  expect(await rapport`show acme`).not.toContain('To say:');
});

test('a draft from before the apology they heard is owed no longer', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
  await rapport`apologize acme --what Twice --responsibility mine --repair ${'refund it'} --channel call`;
  await rapport`apologize acme --what Twice --responsibility mine --repair ${'refund it'} --channel call`;
  await rapport`apology delivered 2`;
  expect(await rapport`show acme`).not.toContain('To say:');
});
