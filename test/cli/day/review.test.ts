import { expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';
import { type Answer, ctrlC } from '../../support/scripted-prompter.ts';
import { testInZones } from '../../support/zones.ts';

/** A promise that is late, a reminder for today, a case that was not heard, and emails nobody answers. */
async function morning({ rapport }: TestJournal): Promise<void> {
  await rapport`remind acme ${'Send the offer'} --on 2026-02-27 --promise`;
  await rapport`remind beta ${'Ask about the launch'} --on 2026-03-02`;
  await rapport.with({ today: '2026-02-26' })`case open cora ${'The wrong paper'} --yes`;
  for (const on of ['2026-02-01', '2026-02-08', '2026-02-15'])
    await rapport.with({ today: '2026-02-20' })`email ada ${'The draft'} --on ${on}`;
  // What is suggested about those two is not what this is about.
  for (const name of ['acme', 'beta']) await rapport.with({ today: '2026-02-25' })`rest ${name}`;
}

async function aMorning(answers: readonly Answer[] = []): Promise<TestJournal> {
  const cast = ['Acme', 'Beta', 'Ada', 'Cora'];
  const journal = await newJournal({ cast, today: '2026-02-10', story: morning });
  const { rapport } = journal;
  return { ...journal, rapport: rapport.with({ today: '2026-03-02', terminal: true, answers }) };
}

/** The lines that say how far a review has come, each with the one who is next. */
function heads(said: string): string[] {
  return [...said.matchAll(/^── (.*)\n(.*)$/gm)].map(([, counts, who]) => `${counts} | ${who}`);
}

const summaries = ({ rows }: TestJournal) =>
  rows<{ summary: string }>('SELECT summary FROM operations ORDER BY id').map(({ summary }) => summary);

test('goes through promises, cases, reminders and flags, one choice each, and says what it came to', async () => {
  const journal = await aMorning([
    'done',
    'talk',
    'It came on the wrong paper',
    'snooze',
    'for three days',
    'snooze',
  ]);
  const before = summaries(journal).length;
  const said = await journal.rapport`review`;
  expect(heads(said)).toEqual([
    '4 left | Acme: promise, 3 days late',
    '3 left, 1 done | Cora: open case, 3 days late',
    '2 left, 2 done | Beta: reminder, today',
    '1 left, 3 done | Ada: they do not answer: try another way',
  ]);
  expect(summaries(journal).slice(before)).toEqual([
    'Done for Acme: Send the offer',
    expect.stringContaining('Cora'),
    'Snoozed for Beta: Ask about the launch',
    'snoozed the rules unanswered and email-only for Ada until 2026-03-16',
  ]);
  expect(said).toMatch(/^Review: 4 changes, 0 skipped, 0 left\.\n {2}u\d+ Done for Acme: Send the offer\n/);
  expect(said).toContain('To undo the last: rapport undo ');
  expect(journal.rows("SELECT kind, text FROM case_steps WHERE kind = 'heard'")).toEqual([
    { kind: 'heard', text: 'It came on the wrong paper' },
  ]);
});

test('a talk is logged and leaves a reminder open until it is done', async () => {
  const journal = await aMorning(['talk', 'She has it on her desk', 'done']);
  const said = await journal.rapport`review --client acme`;
  expect(heads(said)).toEqual([
    '1 left | Acme: promise, 3 days late',
    '1 left, 1 done | Acme: promise, 3 days late',
  ]);
  expect(said).toMatch(/^Review: 2 changes, 0 skipped, 0 left\.\n/);
  expect(journal.rows('SELECT channel, direction, text FROM interactions WHERE client_id = 1')).toEqual([
    { channel: 'call', direction: 'mutual', text: 'She has it on her desk' },
  ]);
});

test.each([
  ['email', 'out'],
  ['message', 'out'],
  ['meeting', 'mutual'],
  ['video', 'mutual'],
  ['letter', 'out'],
  ['event', 'mutual'],
])('another channel is chosen from a list: %s', async (channel, direction) => {
  const asked = direction === 'out' ? ['you'] : [];
  const journal = await aMorning(['entry', channel, ...asked, 'About the fee', 'quit']);
  await journal.rapport`review --client acme`;
  expect(journal.rows('SELECT channel, direction, text FROM interactions WHERE client_id = 1')).toEqual([
    { channel, direction, text: 'About the fee' },
  ]);
});

test('what is skipped is left for the next review, which begins with what is open', async () => {
  const journal = await aMorning(['skip', 'skip', 'done', 'quit']);
  const said = await journal.rapport`review`;
  expect(said).toMatch(/^Review: 1 change, 2 skipped, 1 left\.\n/);
  expect(said).toContain('To go on with what is open: rapport review\n');
  expect(heads(said).at(-1)).toBe('1 left, 1 done, 2 skipped | Ada: they do not answer: try another way');
  const again = await journal.rapport.with({ answers: ['skip', 'undo', 'quit'] })`review`;
  expect(again).toContain('3 things to go through, what you left for later today last.');
  expect(heads(again)).toEqual([
    '3 left | Ada: they do not answer: try another way',
    '2 left, 1 skipped | Acme: promise, 3 days late',
    '3 left | Ada: they do not answer: try another way',
  ]);
  const tomorrow = await journal.rapport.with({ today: '2026-03-03', answers: ['quit'] })`review`;
  expect(heads(tomorrow)).toEqual(['3 left | Acme: promise, 4 days late']);
});

test('a short review each time goes through all there is', async () => {
  const journal = await aMorning();
  const next = async () => {
    const said = await journal.rapport.with({ answers: ['skip'] })`review --limit 1`;
    return heads(said)[0]?.replace(/.*\| (\w+):.*/, '$1');
  };
  expect([await next(), await next(), await next(), await next(), await next()]).toEqual([
    ...['Acme', 'Cora', 'Beta', 'Ada', 'Acme'],
  ]);
});

test('the last step is taken back, a skip too, and its item comes again', async () => {
  const journal = await aMorning(['done', 'skip', 'undo', 'undo', 'quit']);
  const said = await journal.rapport`review`;
  expect(heads(said).map((line) => line.replace(/:.*/, ''))).toEqual([
    '4 left | Acme',
    '3 left, 1 done | Cora',
    '2 left, 1 done, 1 skipped | Beta',
    '3 left, 1 done | Cora',
    '4 left | Acme',
  ]);
  expect(said).toMatch(/^Review: 0 changes, 0 skipped, 4 left\.\n/);
  expect(said).toMatch(/Undid u\d+: Done for Acme: Send the offer\n/);
  expect(journal.rows('SELECT status FROM reminders WHERE id = 1')).toEqual([{ status: 'open' }]);
});

test.each<[string, Answer[], string]>([
  ['done', ['done'], 'reminders'],
  ['snooze', ['snooze', 'for a week'], 'reminders'],
  ['log a call', ['talk', 'Well'], 'interactions'],
  ['another channel', ['entry', 'meeting', 'Well'], 'interactions'],
  ['remind', ['remind', 'Ask again', 'friday'], 'reminders'],
])('%s is one change, which undo takes back whole', async (_name, answers, table) => {
  const journal = await aMorning([...answers, 'undo', 'quit']);
  const stored = () => journal.rows(`SELECT * FROM ${table} ORDER BY id`);
  const before = stored();
  const count = summaries(journal).length;
  await journal.rapport`review`;
  expect(stored()).toEqual(before);
  expect(summaries(journal)).toHaveLength(count + 2);
});

test.each<[string, Answer[], string, string[]]>([
  ['a client who is put off, with all that is flagged', ['snooze'], 'rests', ['unanswered', 'email-only']],
  ['a mute', ['mute', 'Writes only', 'for a year', 'quit'], 'mutes', ['unanswered']],
  ['a mute for good', ['mute', 'Writes only', 'for good', 'quit'], 'mutes', ['unanswered']],
])('%s is one change, which is taken back whole', async (_name, answers, table, rules) => {
  const journal = await aMorning([...answers]);
  const said = await journal.rapport`review --client ada`;
  // What else is flagged speaks once one rule is muted.
  const next = table === 'mutes' ? ['1 left, 1 done | Ada: you only ever write to each other'] : [];
  expect(heads(said)).toEqual(['1 left | Ada: they do not answer: try another way', ...next]);
  expect(journal.rows(`SELECT rule FROM ${table} WHERE client_id = 3 ORDER BY id`)).toEqual(
    rules.map((rule) => ({ rule })),
  );
  await journal.rapport`undo`;
  expect(journal.rows(`SELECT rule FROM ${table} WHERE client_id = 3`)).toEqual([]);
});

test('an apology is made on the way', async () => {
  const journal = await aMorning([
    ...['apologize', 'The offer is late', ['time'], '', 'mine', '', '', '', 'call', 'save'],
    ...['done'],
  ] as Answer[]);
  const said = await journal.rapport`review --client acme`;
  expect(said).toContain('Saved apology a1 to Acme.');
  expect(heads(said).at(-1)).toBe('1 left, 1 done | Acme: promise, 3 days late');
  expect(said).toMatch(/^Review: 2 changes, 0 skipped, 0 left\.\n/);
});

test('Ctrl-C at a question goes back to the item; at the list it leaves, and what was done stays', async () => {
  const journal = await aMorning(['talk', ctrlC, 'done', ctrlC]);
  const said = await journal.rapport`review`;
  expect(said).toContain('Left that; nothing was changed.\n');
  expect(said).toContain('Left the review. The one thing done before stays done.\n');
  expect(said).toMatch(/\[exit 130 cancelled\]\n$/);
  expect(journal.rows('SELECT status FROM reminders WHERE id = 1')).toEqual([{ status: 'done' }]);
  expect(await journal.rapport.with({ answers: [ctrlC] })`review`).toContain(
    'Cancelled; nothing was changed.\n[exit 130 cancelled]\n',
  );
});

test('a day that has passed is asked for again', async () => {
  const journal = await aMorning(['snooze', 'until another day', 'yesterday', 'friday', 'quit']);
  const said = await journal.rapport`review`;
  expect(said).toContain('Type a day after today, or press Ctrl-C to go back.\n');
  expect(heads(said)[1]).toContain('3 left, 1 done');
});

test('what is refused is said, and the review goes on', async () => {
  const { rapport } = await newJournal({ today: '2026-03-02' });
  await rapport`client add Acme --since 2025-01-01`;
  await rapport`client edit acme --threshold single-thread.people=2`;
  await rapport`person add acme Dana`;
  await rapport`call acme ${'Hello'} --on 2026-02-01 --with dana`;
  const said = await rapport.with({ terminal: true, answers: ['do it', 'D'.repeat(501), 'quit'] })`review`;
  expect(said).toContain('Error: The name of the person has more than 500 characters.');
  expect(heads(said)).toEqual([
    '1 left | Acme: you know too few people there',
    '1 left | Acme: you know too few people there',
  ]);
});

test('somebody who is there already is asked about, and the review goes on', async () => {
  const { rapport, rows } = await newJournal({ today: '2026-03-02' });
  await rapport`client add Acme --since 2025-01-01`;
  await rapport`client edit acme --threshold single-thread.people=2`;
  await rapport`person add acme Dana`;
  await rapport`call acme ${'Hello'} --on 2026-02-01 --with dana`;
  const said = await rapport.with({ terminal: true, answers: ['do it', 'Dana', false, 'quit'] })`review`;
  expect(heads(said)).toEqual([
    '1 left | Acme: you know too few people there',
    '1 left | Acme: you know too few people there',
  ]);
  expect(rows('SELECT name FROM people')).toEqual([{ name: 'Dana' }]);
});

testInZones('each step has the time at which it was taken', async () => {
  const journal = await aMorning(['done', 'talk', 'It came on the wrong paper', 'quit']);
  await journal.rapport`review`;
  const times = journal.rows<{ at: string }>('SELECT at FROM operations ORDER BY id').slice(-2);
  expect(new Set(times.map(({ at }) => at)).size).toBe(2);
});

test('words that look like flags are words', async () => {
  const journal = await aMorning(['talk', '--json is what she wants', 'quit']);
  await journal.rapport`review --client acme`;
  expect(journal.rows('SELECT text FROM interactions WHERE client_id = 1')).toEqual([
    { text: '--json is what she wants' },
  ]);
});

test('a lone dash is not taken for stdin', async () => {
  const journal = await aMorning(['talk', '-', '--help', 'Well', 'quit']);
  await journal.rapport`review --client acme`;
  expect(journal.rows('SELECT text FROM interactions WHERE client_id = 1')).toEqual([{ text: 'Well' }]);
});

test('the card can be opened, and the item stands there again', async () => {
  const { rapport } = await aMorning(['open', 'quit']);
  const said = await rapport`review`;
  expect(said).toMatch(/\? What now\? open\nAcme k1\nactive/);
  expect(heads(said)).toHaveLength(2);
});

test('no more than asked for', async () => {
  const { rapport } = await aMorning(['skip', 'skip']);
  const said = await rapport`review --limit 2`;
  expect(said).toContain('2 things to go through');
  expect(said).toMatch(/^Review: 0 changes, 2 skipped, 0 left\.\n/);
});

test('every client who is flagged is gone through, however few are suggested', async () => {
  const { rapport } = await aMorning(['quit']);
  await rapport`config set suggestions 0`;
  expect(await rapport`review`).toContain('4 things to go through');
});

test('without a terminal it is refused, but listed for scripts', async () => {
  const { rapport } = await aMorning();
  const piped = rapport.with({ terminal: false });
  expect(await piped`review`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: A review needs a terminal.
    Hint: To list its steps: rapport review --json
    [exit 2 usage]
    "
  `);
  const items = await piped.json<Record<string, unknown>[]>`review --limit 3`;
  expect(items).toMatchObject([
    {
      kind: 'promise',
      ...{ source: 'reminder', sourceId: 1, handle: 'r1' },
      client: 'Acme',
      dueOn: '2026-02-27',
      what: 'Send the offer',
      command: 'rapport done 1',
    },
    { kind: 'case', sourceId: 1, handle: 'c1', client: 'Cora' },
    { kind: 'due', sourceId: 2, handle: 'r2', client: 'Beta', dueOn: '2026-03-02' },
  ]);
  // A script at a terminal is not asked either.
  expect(await rapport.json`review --limit 3`).toEqual(items);
  expect(await piped`review --csv --client ada`).toContain('flag,client,3,k3,Ada,3,unanswered,');
});

test('where nothing is due it says so', async () => {
  const { rapport } = await newJournal({ today: '2026-03-02', terminal: true });
  const nothing = 'Nothing to go through today.\n';
  expect(await rapport`review`).toBe(nothing);
  expect(await rapport.json`review`).toEqual([]);
  await rapport`client add Ada`;
  expect(await rapport`review`).toBe(nothing);
});

/** A case that was heard, in which a promise was broken: the two who decide are to talk. */
async function aBrokenPromise(answers: readonly Answer[]): Promise<TestJournal> {
  const journal = await newJournal({ cast: ['Acme'], today: '2026-02-02' });
  const { rapport } = journal;
  await rapport`person add acme ${'Dana Reyes'} --role decision-maker`;
  await rapport`case open acme ${'The wrong paper'} --yes`;
  await rapport`case hear 1 ${'It came on the wrong paper'} --by call`;
  await rapport`case promise 1 ${'Print it again'} --by 2026-02-10`;
  await rapport.with({
    today: '2026-02-11',
  })`promise broken 1 --told ${'The printer is down'} --on 2026-02-11`;
  return { ...journal, rapport: rapport.with({ today: '2026-02-16', terminal: true, answers }) };
}

test.each<[boolean, { name: string }[]]>([
  [true, [{ name: 'Dana Reyes' }]],
  [false, []],
])(
  'a talk in a case that asks for who decides says whether they were there: %s',
  async (wasThere, people) => {
    const journal = await aBrokenPromise(['entry', 'meeting', wasThere, 'We looked at it together']);
    const said = await journal.rapport`review`;
    expect(said).toContain(`? With Dana Reyes, who decides? ${wasThere ? 'Yes' : 'No'}\n`);
    expect(
      journal.rows("SELECT channel, case_id FROM interactions WHERE text = 'We looked at it together'"),
    ).toEqual([{ channel: 'meeting', case_id: 1 }]);
    expect(
      journal.rows(
        `SELECT people.name FROM interaction_people JOIN people ON people.id = person_id
       JOIN interactions ON interactions.id = interaction_id WHERE text = 'We looked at it together'`,
      ),
    ).toEqual(people);
  },
);

test('a check-back is a step of its case', async () => {
  const journal = await newJournal({ cast: ['Acme'], today: '2026-02-02' });
  await journal.rapport`case open acme ${'The wrong paper'} --yes`;
  await journal.rapport`case hear 1 ${'It came on the wrong paper'} --by call`;
  await journal.rapport`case restate 1 ${'The wrong paper'} --confirmed`;
  await journal.rapport`case answer 1 ${'Ours to pay'} --by call`;
  await journal.rapport`case fixed 1`;
  const reviewing = journal.rapport.with({
    ...{ today: '2026-02-09', terminal: true },
    answers: ['talk', 'All good since', 'yes'],
  });
  const said = await reviewing`review`;
  expect(heads(said)).toEqual(['1 left | Acme: open case, today']);
  expect(said).toContain('? How is it now, in their words? All good since\n');
  expect(journal.rows("SELECT text, content FROM case_steps WHERE kind = 'checked-back'")).toEqual([
    { text: 'All good since', content: 'yes' },
  ]);
});

test('a flag rests until the day of the reminder about it, in one change', async () => {
  const journal = await aMorning([
    'skip',
    'skip',
    'skip',
    'remind',
    'Ask for the draft',
    '2026-03-20',
    'undo',
    'quit',
  ]);
  for (const on of ['2026-02-10', '2026-02-12', '2026-02-16'])
    await journal.rapport.with({
      today: '2026-02-20',
      terminal: false,
      answers: [],
    })`email beta ${'The plan'} --on ${on}`;
  const said = await journal.rapport`review`;
  expect(said).toMatch(/Ask for the draft/);
  expect(journal.rows("SELECT * FROM reminders WHERE text = 'Ask for the draft'")).toEqual([]);
  expect(journal.rows('SELECT * FROM rests WHERE client_id = 3')).toEqual([]);
  expect(heads(said).at(-1)).toContain('Ada: they do not answer: try another way');
  const { rapport } = journal;
  await rapport.with({ answers: ['remind', 'Ask for the draft', '2026-03-20'] })`review --client ada`;
  const review = (today: string, ...answers: string[]) =>
    rapport.with({ today, answers })`review --client ada`;
  expect(await review('2026-03-19')).toContain('Nothing to go through');
  expect(await review('2026-03-20', 'skip', 'quit')).toContain('they do not answer: try another way');
});

/** A birthday on the Saturday that comes, a client nobody spoke with, and one whose rhythm comes round on Sunday. */
async function aFriday(answers: readonly Answer[]): Promise<TestJournal> {
  const journal = await newJournal({ cast: ['Acme', 'Beta', 'Cora'], today: '2026-02-01' });
  const { rapport } = journal;
  await rapport`person add acme ${'Dana Reyes'} --birthday ${'7 March'}`;
  await rapport`call acme ${'All well'} --on 2026-02-20`;
  await rapport`client edit beta --every 20`;
  await rapport`call beta ${'All well'} --on 2026-02-16`;
  for (const name of ['beta', 'cora']) await rapport`note ${name} ${'A bigger shop'} --kind want`;
  return { ...journal, rapport: rapport.with({ today: '2026-03-06', terminal: true, answers }) };
}

test('a birthday, a flag and a rhythm that comes round are gone through, with what to begin with', async () => {
  const { rapport } = await aFriday(['skip', 'skip', 'skip']);
  expect(await rapport`review`).toMatchInlineSnapshot(`
    "Review: 0 changes, 3 skipped, 0 left.
    To go on with what is open: rapport review
    ------- stderr -------
    3 things to go through, the most pressing first.
    Each step is saved at once. Leave when you like.

    ── 3 left
    Acme: to congratulate, Sat 7 Mar
      Dana Reyes: birthday
    ? What now? skip

    ── 2 left, 1 skipped
    Cora: you have never been in touch
      a client for 33 days, and never in touch
        - A want of the client, noted on 1 Feb: “A bigger shop” (note n2)
    ? What now? skip

    ── 1 left, 2 skipped
    Beta: worth a word
      last entry on 16 Feb, the next is due on Sun 8 Mar
        - A want of the client, noted on 1 Feb: “A bigger shop” (note n1)
    ? What now? skip
    "
  `);
  const items = await rapport.json<{ openers: { what: string }[] }[]>`review`;
  expect(items).toMatchObject([
    {
      ...{ kind: 'wish', source: 'occasion', sourceId: 1, handle: 'd1', client: 'Acme', dueOn: '2026-03-07' },
      ...{ what: 'Dana Reyes: birthday', openers: [] },
    },
    { kind: 'flag', source: 'client', client: 'Cora', rule: 'never-contacted' },
    {
      kind: 'opener',
      source: 'client',
      client: 'Beta',
      rule: null,
      dueOn: '2026-03-08',
      command: 'rapport call Beta "…"',
    },
  ]);
  expect(items.slice(1).map(({ openers }) => openers.map(({ what }) => what))).toEqual([
    ['A want of the client, noted on 2026-02-01: “A bigger shop” (note n2)'],
    ['A want of the client, noted on 2026-02-01: “A bigger shop” (note n1)'],
  ]);
});

test('what is wished well is a personal word to the person, and is wished once', async () => {
  const journal = await aFriday(['entry', 'message', 'Many happy returns', 'quit']);
  const { rapport, rows } = journal;
  expect(heads(await rapport`review`)).toEqual([
    '3 left | Acme: to congratulate, Sat 7 Mar',
    '2 left, 1 done | Cora: you have never been in touch',
  ]);
  expect(
    rows(`SELECT channel, touches, people.name FROM interactions
      JOIN interaction_people ON interaction_id = interactions.id JOIN people ON people.id = person_id`),
  ).toEqual([{ channel: 'message', touches: '["personal"]', name: 'Dana Reyes' }]);
  for (const today of ['2026-03-06', '2026-03-07'])
    expect(await rapport.with({ today }).json`review --client acme`).toEqual([]);
  expect(await rapport.with({ today: '2027-03-05' }).json`review --client acme`).toMatchObject([{}, {}]);
});

test.each<[string, Answer[], object]>([
  ['is called', ['talk', 'Soon'], { table: 'interactions', count: 2 }],
  ['rests', ['snooze'], { table: 'rests', count: 1 }],
  ['is reminded of, and rests', ['remind', 'Call', 'friday'], { table: 'rests', count: 1 }],
  ['is muted', ['mute', 'They call', 'for good'], { table: 'mutes', count: 1 }],
])('a client whose rhythm comes round %s, and does not come again', async (_what, answers, expected) => {
  const { rapport, rows } = await aFriday(answers);
  const { table, count } = expected as { table: string; count: number };
  await rapport`review --client beta`;
  expect(rows(`SELECT 1 FROM ${table} WHERE client_id = 2`)).toHaveLength(count);
  expect(await rapport.json`review --client beta`).toEqual([]);
});

test.each<[string, Answer[], string, object]>([
  ['a note', ['do it', 'They open a second shop'], 'SELECT kind, text FROM notes', { kind: 'personal' }],
  ['help', ['do it', 'Showed them the other landlord'], 'SELECT text FROM concern_acts', {}],
])(
  'what a rule proposes is done from the list, where a talk leaves it open: %s',
  async (what, answers, sql, row) => {
    const { rapport, rows } = await newJournal({ cast: ['Acme'], today: '2026-01-02' });
    if (what === 'help') await rapport`concern add acme ${'The rents go up'}`;
    else
      await rapport`client edit acme --threshold nothing-known.days=30 --threshold nothing-known.exchanges=1`;
    await rapport`call acme ${'Started'} --on 2026-01-02`;
    const later = rapport.with({ today: '2026-02-10', terminal: true });
    const review = later.with({
      answers: what === 'help' ? ['talk', 'About the rents', ...answers] : answers,
    });
    const said = await review`review --client acme`;
    expect(said).toContain(
      what === 'help' ? '  rapport concern act 1 "…"\n' : '  rapport note Acme "…" --kind personal\n',
    );
    // What is flagged is no opener of its own.
    expect(said).not.toContain('A concern of the client');
    expect(rows(sql)).toEqual([{ ...row, text: answers[1] }]);
    expect(await later.json`review --client acme`).toEqual([]);
  },
);

test('a birthday with a reminder comes last in the next review of the day', async () => {
  const journal = await aMorning();
  await journal.rapport.with({ terminal: false })`person add beta Ann --birthday ${'2 march'}`;
  const answers = ['skip', 'skip', 'skip', 'remind', 'Order the cake', 'friday', 'quit'];
  const first = await journal.rapport.with({ answers })`review`;
  expect(heads(first)[3]).toContain('Beta: to congratulate');
  const again = await journal.rapport.with({ answers: ['quit'] })`review`;
  expect(heads(again)).toEqual(['5 left | Ada: they do not answer: try another way']);
});

test('what was done and taken back later is no skip', async () => {
  const journal = await aMorning(['done', 'quit']);
  await journal.rapport`review`;
  await journal.rapport`undo`;
  const again = await journal.rapport.with({ answers: ['quit'] })`review`;
  expect(again).toContain('the most pressing first');
  expect(heads(again)).toEqual(['4 left | Acme: promise, 3 days late']);
});

test('who is to hear an apology comes last in the next review of the day', async () => {
  const journal = await aMorning();
  const quiet = journal.rapport.with({ terminal: false, today: '2026-02-20' });
  await quiet`client add Zed --since 2026-02-10`;
  for (const on of ['2026-02-01', '2026-02-08', '2026-02-15'])
    await quiet`email zed ${'The draft'} --on ${on}`;
  const flagged = async () =>
    (await journal.rapport.json<{ client: string; kind: string }[]>`review`)
      .filter(({ kind }) => kind === 'flag')
      .map(({ client }) => client);
  expect(await flagged()).toEqual(['Ada', 'Zed']);
  const apology = [
    'apologize',
    'The draft is late',
    ['time'],
    '',
    'mine',
    '',
    '',
    '',
    'call',
    'save',
  ] as Answer[];
  await journal.rapport.with({ answers: apology })`review --client ada`;
  expect(await flagged()).toEqual(['Zed', 'Ada']);
});
