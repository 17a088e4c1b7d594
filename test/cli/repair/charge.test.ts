import { describe, expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';
import { ctrlC } from '../../support/scripted-prompter.ts';

// 2 March 2026 is a Monday.
const today = '2026-03-02';
const cast = ['Acme GmbH', 'Beta'];

async function decider({ rapport }: TestJournal): Promise<void> {
  await rapport`person add acme "Dana Reyes"`;
}

const started = async () => (await newJournal({ today, cast, story: decider })).rapport;

test('the whole way: noted, told, billed', async () => {
  const rapport = await started();
  expect(await rapport`charge add acme "500 USD" over-service in February`).toMatchInlineSnapshot(`
    "Noted m1 Acme GmbH: 500 USD for over-service in February.
    They do not know of it yet. When you have told them: rapport charge tell 1 --by call
    "
  `);
  expect(await rapport`charge bill 1`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: They do not know of charge 1 yet, and a surprise on a bill feels unfair.
    Hint: Tell them first: rapport charge tell 1 --by call
          If the bill cannot wait, record why: rapport charge bill 1 --untold "REASON"
    [exit 1 refused]
    "
  `);
  expect(await rapport`charge tell 1 She knew it was coming --by call --with dana`).toMatchInlineSnapshot(`
    "Told Acme GmbH of m1: 500 USD for over-service in February, 2026-03-02 by call (entry e1).
    "
  `);
  expect(await rapport`charge show 1`).toMatchInlineSnapshot(`
    "Charge m1 for Acme GmbH

    Amount  500 USD
    For     over-service in February
    Noted   2026-03-02
    Told    2026-03-02 by call (entry e1)

    When it is on a bill: rapport charge bill 1
    "
  `);
  expect(await rapport`charge bill 1`).toMatchInlineSnapshot(`
    "Billed m1 Acme GmbH: 500 USD for over-service in February, 2026-03-02.
    "
  `);
  expect(await rapport`charge list`).toMatchInlineSnapshot(`
    "No charges here. Note one: rapport charge add CLIENT AMOUNT WHAT
    "
  `);
  expect(await rapport.json`entry show 1`).toMatchObject({
    channel: 'call',
    people: [{ name: 'Dana Reyes' }],
    text: 'Told them about 500 USD for over-service in February. She knew it was coming',
  });
});

test('billed without a word, told after all, and let go', async () => {
  const rapport = await started();
  await rapport`charge add acme "500 USD" over-service --on 2026-02-27`;
  await rapport`charge add acme "30 EUR" stamps --on 2026-02-27`;
  expect(await rapport`charge bill 1,2 --untold "The quarter closes" --on yesterday`).toMatchInlineSnapshot(`
    "Billed m1 Acme GmbH: 500 USD for over-service, 2026-03-01, before they were told: The quarter closes
    They do not know of it yet. When you have told them: rapport charge tell 1 --by call
    Billed m2 Acme GmbH: 30 EUR for stamps, 2026-03-01, before they were told: The quarter closes
    They do not know of it yet. When you have told them: rapport charge tell 2 --by call
    "
  `);
  expect(await rapport`check acme`).toMatchInlineSnapshot(`
    "Acme GmbH

    ! money-untold
      2 charges (500 USD and 30 EUR), on a bill already, and they have not been told
      rapport charge tell 1 2 --by call

    What a rule looks at, or why it is quiet: rapport why RULE "Acme GmbH"
    "
  `);
  expect(await rapport`charge tell 1 2 --by email`).toMatchInlineSnapshot(`
    "Told Acme GmbH of m1: 500 USD for over-service, 2026-03-02 by email (entry e1).
    Told Acme GmbH of m2: 30 EUR for stamps, 2026-03-02 by email (entry e1).
    "
  `);
  expect(await rapport`charge waive 1 --because "We meet in the middle"`).toMatchInlineSnapshot(`
    "Waived m1 Acme GmbH: 500 USD for over-service.
    It was billed on 2026-03-01, so credit it to them.
    "
  `);
  expect(await rapport`charge show 1`).toMatchInlineSnapshot(`
    "Charge m1 for Acme GmbH

    Amount  500 USD
    For     over-service
    Noted   2026-02-27
    Told    2026-03-02 by email (entry e1)
    Billed  2026-03-01, before they were told: The quarter closes
    Waived  2026-03-02: We meet in the middle
    "
  `);
  const atTerminal = rapport.with({ terminal: true, columns: 100 });
  expect(await atTerminal`charge list --all`).toMatchInlineSnapshot(`
    "ID  Client      Amount  What          Noted       Told       By     Billed     Waived
    m2  Acme GmbH   30 EUR  stamps        Fri 27 Feb  Mon 2 Mar  email  Sun 1 Mar
    m1  Acme GmbH  500 USD  over-service  Fri 27 Feb  Mon 2 Mar  email  Sun 1 Mar  Mon 2 Mar

    Together: 30 EUR, without those waived.
    "
  `);
});

test('more than they were told is untold again', async () => {
  const rapport = await started();
  await rapport`charge add acme "500 USD" over-service`;
  await rapport`charge tell 1 --by call`;
  expect(await rapport`charge edit 1 --amount 450`).toMatchInlineSnapshot(`
    "Changed m1 Acme GmbH: 450 USD for over-service.
    "
  `);
  expect(await rapport`charge edit 1 --amount 451 --what "over-service, in all"`).toMatchInlineSnapshot(`
    "Changed m1 Acme GmbH: 451 USD for over-service, in all.
    They were told of another amount. They do not know of it yet. When you have told them: rapport charge tell 1 --by call
    "
  `);
  expect(await rapport`charge edit 1`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: You did not say what to change about charge 1.
    Hint: For example: rapport charge edit 1 --amount "450 USD"
    [exit 2 usage]
    "
  `);
  await rapport`charge bill 1 --untold hurry`;
  expect(await rapport`charge edit 1 --amount 500`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Charge 1 was billed on 2026-03-02; you cannot raise its amount.
    Hint: Add the rest as a new charge: rapport charge add 1 AMOUNT WHAT
    [exit 1 refused]
    "
  `);
});

describe('a budget', () => {
  test('is warned of where a charge comes near it or passes it', async () => {
    const rapport = await started();
    expect(
      await rapport`client edit acme --value "5000 USD" --budget "1000 USD/month"`,
    ).toMatchInlineSnapshot(`
      "Changed Acme GmbH k1
      They are worth 5 000 USD a year.
      Their budget is 1 000 USD a month.
      This month 0 USD of their budget of 1 000 USD is used (0 %).
      "
    `);
    expect(await rapport`charge add acme "790 USD" paper`).not.toMatch(/budget/);
    expect(await rapport`charge add acme "30 EUR" stamps`).not.toMatch(/budget/);
    expect(await rapport`charge add acme "10 USD" string`).toMatchInlineSnapshot(`
      "Noted m3 Acme GmbH: 10 USD for string.
      They do not know of it yet. When you have told them: rapport charge tell 3 --by call
      This month 800 USD of their budget of 1 000 USD is used (80 %).
      In other currencies and not counted: 30 EUR.
      "
    `);
    expect(await rapport`charge add acme "300 USD" ink`).toMatchInlineSnapshot(`
      "Noted m4 Acme GmbH: 300 USD for ink.
      They do not know of it yet. When you have told them: rapport charge tell 4 --by call
      This month over their budget of 1 000 USD: 1 100 USD is used (110 %).
      In other currencies and not counted: 30 EUR.
      "
    `);
    expect(await rapport`charge add acme "1000 USD" glue --on 2026-02-10`).toMatchInlineSnapshot(`
      "Noted m5 Acme GmbH: 1 000 USD for glue.
      They do not know of it yet. When you have told them: rapport charge tell 5 --by call
      In the month from 2026-02-01 to 2026-02-28, 1 000 USD of their budget of 1 000 USD is used (100 %).
      "
    `);
    expect(await rapport`client edit acme --budget "4000 USD a quarter"`).toMatchInlineSnapshot(`
      "Changed Acme GmbH k1
      Their budget is 4 000 USD a quarter.
      This quarter 2 100 USD of their budget of 4 000 USD is used (52 %).
      In other currencies and not counted: 30 EUR.
      "
    `);
    expect(await rapport.json`charge add acme "1 USD" tape`).toMatchObject({
      budgetUse: {
        budget: { amount: '4000.00', currency: 'USD', per: 'quarter' },
        ...{ firstOn: '2026-01-01', percent: 52 },
      },
    });
    expect(await rapport.json`client edit acme --budget "5 EUR/year"`).toMatchObject({
      budgetUse: {
        used: { amount: '30.00', currency: 'EUR' },
        percent: 600,
        otherCurrencies: [{ amount: '2101.00', currency: 'USD' }],
      },
    });
    expect(await rapport`client edit acme --no-value --no-budget`).toMatchInlineSnapshot(`
      "Changed Acme GmbH k1
      What they are worth is not known.
      They have no budget.
      "
    `);
    expect(await rapport.json`charge add acme "1 USD" tape`).toMatchObject({ budgetUse: null });
  });

  test('and a yearly value can be given with a new client, in the currency of the settings', async () => {
    const { rapport, rows } = await newJournal({ today });
    await rapport`config set currency EUR`;
    expect(await rapport`client add "Gamma" --value 4999.50 --budget 0/month`).toMatchInlineSnapshot(`
      "Added Gamma k1
      They are worth 4 999.50 EUR a year.
      Their budget is 0 EUR a month.
      "
    `);
    expect(await rapport`client add Delta --value lots`).toMatch(/\[exit 2 usage\]/);
    expect(await rapport`client add Delta --budget 5000`).toMatch(/month, a quarter or a year/);
    expect(
      rows(
        'SELECT yearly_value_minor AS value, yearly_value_currency, budget_minor, budget_per FROM clients',
      ),
    ).toEqual([{ value: 499_950, yearly_value_currency: 'EUR', budget_minor: 0, budget_per: 'month' }]);
    expect(await rapport`charge add gamma 1 tape`).toMatchInlineSnapshot(`
      "Noted m1 Gamma: 1 EUR for tape.
      They do not know of it yet. When you have told them: rapport charge tell 1 --by call
      This month over their budget of 0 EUR: 1 EUR is used (100 %).
      "
    `);
    await rapport`undo 2`;
    await rapport`client edit gamma --budget 5/year`;
    await rapport`undo`;
    expect(rows('SELECT budget_minor, budget_per FROM clients')).toEqual([
      { budget_minor: 0, budget_per: 'month' },
    ]);
  });
});

test('the currency may be a word of its own, where it can be nothing else', async () => {
  const rapport = await started();
  expect(await rapport`charge add acme 500 USD over-service`).toMatch(/500 USD for over-service/);
  expect(await rapport`charge add acme 500 € over-service`).toMatch(/500 EUR for over-service/);
  expect(await rapport`charge add acme 500 over-service`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "500" has no currency.
    Hint: Write it out, as in 500 EUR.
          Or set one for all amounts: rapport config set currency EUR
    [exit 2 usage]
    "
  `);
  expect(await rapport`charge add acme 500 all of it`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "all" may be the currency of "500" or the first word of the text.
    Hint: If it is the currency: rapport charge add CLIENT "500 ALL" "WHAT"
          If not, put quotes around the whole text.
    [exit 2 usage]
    "
  `);
  expect(await rapport`charge add acme 500 USD`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: What it is for is missing, and there is no terminal to ask on.
    Hint: Give it with rapport charge add 1 "500 USD" "WHAT".
    [exit 2 usage]
    "
  `);
  await rapport`config set currency EUR`;
  expect(await rapport`charge add acme 12 eur stamps`).toMatch(/12 EUR for stamps/);
  expect(await rapport`charge add acme 12 "all of it"`).toMatch(/12 EUR for all of it/);
  expect(await rapport.with({ stdin: 'paper\nand ink\n' })`charge add acme 12 -`).toMatch(
    /for paper and ink/,
  );
});

test('days that have not come, and what does not fit, are refused', async () => {
  const rapport = await started();
  expect(await rapport`charge add acme "5 USD" paper --on tomorrow`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: 2026-03-03 is in the future; a charge cannot have been noted then.
    Hint: Without --on, the day is today.
    [exit 2 usage]
    "
  `);
  expect(await rapport`charge add acme "5 USD" paper --case 9`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is no case c9.
    Hint: See them with: rapport case
    [exit 1 refused]
    "
  `);
  await rapport`charge add acme "5 USD" paper`;
  await rapport`charge add beta "5 USD" paper`;
  expect(await rapport`charge tell 1 --by call --on tomorrow`).toMatch(/cannot have been told then/);
  expect(await rapport`charge bill 1 --untold hurry --on tomorrow`).toMatch(/cannot have been billed then/);
  expect(await rapport`charge bill 1 --untold ${' '}`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The reason is empty.
    Hint: Say why with --untold REASON.
    [exit 2 usage]
    "
  `);
  expect(await rapport`charge tell 1 2 --by call`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Charges 1 and 2 are for different clients: Acme GmbH and Beta.
    Hint: Nothing was changed. Tell one client at a time: rapport charge tell 1 --by call
    [exit 1 refused]
    "
  `);
  expect(await rapport`charge tell one --by call`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "one" is not the handle of a charge.
    Hint: Handles look like m12, or just 12. See them with: rapport charge list --all
    [exit 2 usage]
    "
  `);
  expect(await rapport`charge show 7`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is no charge m7.
    Hint: See them with: rapport charge list --all
    [exit 1 refused]
    "
  `);
  await rapport`call acme "On the paper" --on 2026-03-05`;
  await rapport`call beta "On the paper"`;
  await rapport`call acme "Voicemail" --no-answer`;
  expect(await rapport`charge tell 1 --entry 1`).toMatch(/2026-03-05 is in the future/);
  expect(await rapport`charge tell 1 --entry 2`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Entry 2 is with Beta, not with Acme GmbH.
    Hint: See theirs with: rapport entries 1
    [exit 1 refused]
    "
  `);
  expect(await rapport`charge tell 1 --entry 3`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Entry 3 reached nobody, so they cannot have been told in it.
    Hint: If it did reach them: rapport entry edit 3 --reached
    [exit 1 refused]
    "
  `);
  expect(await rapport`charge tell 1 "by the way" --entry 2`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: --entry and a text cannot be used together.
    Hint: Leave one of them out.
    [exit 2 usage]
    "
  `);
  expect(await rapport`charge tell 2 --entry 2 --by call`).toMatch(/--entry and --by cannot/);
  await rapport`charge tell 2 --entry 2`;
  expect(await rapport`charge tell 2 --by call`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: They have known of charge 2 since 2026-03-02.
    Hint: Nothing was changed. See it with: rapport charge show 2
    [exit 1 refused]
    "
  `);
  expect(await rapport`charge bill 2 --on yesterday`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: They were told of charge 2 on 2026-03-02, after the bill of 2026-03-01, and a surprise on a bill feels unfair.
    Hint: If the bill went out later: rapport charge bill 2 --on 2026-03-02
          If it did not, record why: rapport charge bill 2 --on 2026-03-01 --untold "REASON"
    [exit 1 refused]
    "
  `);
  expect(await rapport`charge bill 2 --untold hurry`).toMatchInlineSnapshot(`
    "Billed m2 Beta: 5 USD for paper, 2026-03-02.
    ------- stderr -------
    They had been told, so the reason is not needed and was not saved.
    "
  `);
  expect(await rapport`charge bill 2`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Charge 2 was billed on 2026-03-02.
    Hint: Nothing was changed. See it with: rapport charge show 2
    [exit 1 refused]
    "
  `);
  await rapport`charge waive 1 --because "a gift"`;
  expect(await rapport`charge tell 1 --by call`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Charge 1 was waived on 2026-03-02.
    Hint: Nothing was changed. If it is owed after all, add it again: rapport charge add CLIENT AMOUNT WHAT
    [exit 1 refused]
    "
  `);
});

test('a charge in a case belongs to its client, and can be taken out of it', async () => {
  const rapport = await started();
  await rapport`case open acme "An invoice nobody expected" --severity serious --cause bill --cost money`;
  expect(await rapport.json`case list`).toHaveLength(1);
  expect(await rapport`charge add beta "5 USD" paper --case 1`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Case c1 is with Acme GmbH, not with Beta.
    Hint: See the cases with: rapport case
    [exit 1 refused]
    "
  `);
  await rapport`charge add acme "5 USD" paper --case 1`;
  await rapport`charge add acme "7 USD" ink`;
  expect(await rapport.json`charge list --case 1`).toMatchObject([{ id: 1, caseId: 1 }]);
  expect(await rapport`charge list --case 2`).toMatch(/There is no case c2/);
  await rapport`charge tell 1 --by call`;
  expect(await rapport.json`entry show 1`).toMatchObject({ caseId: 1 });
  await rapport`charge edit 2 --case 1`;
  await rapport`charge edit 1 --no-case`;
  expect(await rapport.json`charge list --case 1`).toMatchObject([{ id: 2 }]);
});

test('at a terminal it asks by which channel, and why it is let go', async () => {
  const rapport = await started();
  await rapport`charge add acme "5 USD" paper`;
  expect(await rapport`charge tell 1`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The channel is missing, and there is no terminal to ask on.
    Hint: Give it with --by email|message|letter|call|video|meeting|event.
    [exit 2 usage]
    "
  `);
  expect(await rapport`charge waive 1`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The reason is missing, and there is no terminal to ask on.
    Hint: Give it with --because REASON.
    [exit 2 usage]
    "
  `);
  expect(await rapport.with({ terminal: true, answers: [ctrlC] })`charge tell 1`).toMatch(/Cancelled/);
  expect(await rapport.with({ terminal: true, answers: ['meeting'] })`charge tell 1`).toMatchInlineSnapshot(`
    "Told Acme GmbH of m1: 5 USD for paper, Mon 2 Mar 2026 by meeting (entry e1).
    ------- stderr -------
    ? How did you tell them? meeting
    "
  `);
  const waives = rapport.with({ terminal: true, answers: ['', 'a gift'] });
  expect(await waives`charge waive 1`).toMatchInlineSnapshot(`
    "Waived m1 Acme GmbH: 5 USD for paper.
    ------- stderr -------
    ? Why do you waive it? 
    > Type the reason, or press Ctrl-C.
    ? Why do you waive it? a gift
    "
  `);
  const asks = rapport.with({ terminal: true, answers: ['glue'] });
  expect(await asks`charge add acme "5 USD"`).toMatchInlineSnapshot(`
    "Noted m2 Acme GmbH: 5 USD for glue.
    They do not know of it yet. When you have told them: rapport charge tell 2 --by call
    ------- stderr -------
    ? What it is for: glue
    "
  `);
});

test('every face has the same keys', async () => {
  const rapport = await started();
  const { budgetUse, ...added } = await rapport.json<
    Record<string, unknown>
  >`charge add acme "1234.5 USD" paper`;
  expect(budgetUse).toBeNull();
  expect(added).toMatchInlineSnapshot(`
    {
      "amount": {
        "amount": "1234.50",
        "currency": "USD",
      },
      "billedOn": null,
      "caseId": null,
      "client": "Acme GmbH",
      "clientId": 1,
      "entryId": null,
      "handle": "m1",
      "id": 1,
      "notedOn": "2026-03-02",
      "toldChannel": null,
      "toldOn": null,
      "untoldBecause": null,
      "waivedBecause": null,
      "waivedOn": null,
      "what": "paper",
    }
  `);
  expect(await rapport.json`charge show 1`).toEqual(added);
  expect(await rapport.json`charge list`).toEqual([added]);
  const told = await rapport.json<unknown[]>`charge tell 1 --by letter`;
  expect(told).toEqual([{ ...added, toldOn: today, toldChannel: 'letter', entryId: 1 }]);
  expect(await rapport.json`charge bill 1`).toMatchObject([{ billedOn: today }]);
  expect(await rapport.json`charge waive 1 --because ${'a gift'}`).toMatchObject({ waivedBecause: 'a gift' });
  expect(await rapport.json`charge edit 1 --what ink`).toMatchObject({ what: 'ink' });
  expect(await rapport`charge list`).toMatchInlineSnapshot(`
    "No charges here. Note one: rapport charge add CLIENT AMOUNT WHAT
    "
  `);
  expect(await rapport`charges --all --csv`).toMatchInlineSnapshot(`
    "id,handle,client,clientId,caseId,what,amount,currency,notedOn,toldOn,toldChannel,entryId,billedOn,untoldBecause,waivedOn,waivedBecause
    1,m1,Acme GmbH,1,,ink,1234.50,USD,2026-03-02,2026-03-02,letter,1,2026-03-02,,2026-03-02,a gift
    "
  `);
  expect(JSON.parse(await rapport`charge list --all --ndjson`)).toMatchObject({
    amount: { amount: '1234.50' },
  });
});

test('each step is taken back by undo', async () => {
  const rapport = await started();
  const before: unknown[] = [];
  const steps = [
    ['charge', 'add', 'acme', '5 USD', 'paper'],
    ['charge', 'tell', '1', '--by', 'call'],
    ['charge', 'edit', '1', '--amount', '6 USD'],
    ['charge', 'bill', '1', '--untold', 'hurry'],
    ['charge', 'waive', '1', '--because', 'a gift'],
  ];
  const state = async () => [await rapport.json`charge list --all`, await rapport.json`entry list`];
  for (const step of steps) {
    before.push(await state());
    expect((await rapport.run(step)).code).toBe(0);
  }
  for (const was of before.toReversed()) {
    await rapport`undo`;
    expect(await state()).toEqual(was);
  }
});

test('what would act on a terminal, or on a spreadsheet, does not', async () => {
  const rapport = await started();
  const text = '=SUM(A1)\u001b[31m\u202e\nforged';
  const said = [
    await rapport`charge add acme "5 USD" ${text}`,
    await rapport`charge tell 1 ${text} --by call`,
    await rapport`charge edit 1 --amount 6`,
    await rapport`charge bill 1 --untold ${text}`,
    await rapport`charge waive 1 --because ${text}`,
    await rapport`charge show 1`,
    await rapport`charge list --all`,
    await rapport`check acme`,
    await rapport`history`,
  ];
  for (const one of said) {
    expect(one).not.toMatch(/\[exit|^forged/m);
    expect(one.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/);
  }
  const whole = { untoldBecause: text, waivedBecause: text };
  expect(await rapport.json`charge show 1`).toMatchObject(whole);
  expect(await rapport`charge list --all --csv`).toMatch(/,'=SUM/);
});
