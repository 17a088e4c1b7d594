import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { newJournal } from '../../support/new-journal.ts';
import { caseOver500, changeJournal } from '../../support/open-case.ts';

const today = '2026-03-02';

async function withPolicies() {
  const journal = await newJournal({ today, cast: ['Acme GmbH'] });
  const { rapport } = journal;
  await rapport`policy add "rush work" "Work wanted within two days costs half more" --because "others have to wait for it"`;
  await rapport`policy add proofs "Changes after the proof are billed" --because "the printer charges a new plate for each"`;
  return journal;
}

describe('policy add', () => {
  test('with its reason', async () => {
    const { rapport } = await newJournal({ today });
    expect(
      await rapport`policy add "  rush   work " Half more within two days -b "others have to wait"`,
    ).toMatchInlineSnapshot(`
      "Added the policy rush work y1
      "
    `);
    expect(await rapport.json`policy show 1`).toEqual({
      id: 1,
      handle: 'y1',
      name: 'rush work',
      rule: 'Half more within two days',
      reason: 'others have to wait',
      removedOn: null,
      quotes: [],
    });
  });

  test('is refused without a reason, or with one that only says that it is the rule', async () => {
    const { rapport } = await newJournal({ today });
    expect(await rapport`policy add rush "Half more"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: A policy needs a reason that a client can accept.
      Hint: Say why you have it: --because REASON
      [exit 1 refused]
      "
    `);
    expect(await rapport`policy add rush "Half more" --because "It's our policy."`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "It's our policy." repeats the rule and gives no reason.
      Hint: Say what it is good for, for example: --because "changes after the proof cost the printer a new plate"
      [exit 1 refused]
      "
    `);
    for (const reason of ['', '  ', 'because I say so', 'half more!', 'Rush.']) {
      expect(await rapport`policy add rush "Half more" --because ${reason}`).toContain('[exit 1 refused]');
    }
    expect(await rapport.json`policy list`).toEqual([]);
    const more = "it's our policy because others have to wait";
    expect(await rapport`policy add rush "Half more" --because ${more}`).toContain('Added');
  });

  test('off a terminal what is missing is an error that says what to type', async () => {
    const { rapport } = await newJournal({ today });
    expect(await rapport`policy add --because "others wait"`).toContain(
      'Give it with rapport policy add NAME RULE --because REASON.\n[exit 2 usage]',
    );
    expect(await rapport`policy add rush --because "others wait"`).toContain('[exit 2 usage]');
    expect(await rapport`policy add " " "Half more" --because "others wait"`).toContain('[exit 2 usage]');
  });

  test('at a terminal what is missing is asked for', async () => {
    const { rapport } = await newJournal({ today });
    const asked = rapport.with({ terminal: true, answers: ['rush', 'Half more', 'others have to wait'] });
    expect(await asked`policy add`).toContain('Added the policy rush y1');
    expect(await rapport.json`policy show rush`).toMatchObject({ reason: 'others have to wait' });
    const blind = rapport.with({ terminal: true, answers: ['those are the rules'] });
    expect(await blind`policy add late "Interest from day 30"`).toContain('[exit 1 refused]');
  });

  test('the rule from stdin', async () => {
    const { rapport } = await newJournal({ today });
    const piped = rapport.with({ stdin: 'Half more\nwithin two days\n' });
    await piped`policy add rush - --because "others have to wait"`;
    expect(await rapport.json`policy show rush`).toMatchObject({ rule: 'Half more\nwithin two days' });
  });

  test('a name in use is refused, whatever its case; that of a policy given up is free', async () => {
    const { rapport } = await withPolicies();
    expect(await rapport`policy add "Rush  WORK" "More" --because "others wait"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: There is already a policy "rush work".
      Hint: Change it with: rapport policy edit 1
      [exit 1 refused]
      "
    `);
    await rapport`policy delete rush`;
    expect(await rapport`policy add "rush work" "More" --because "others wait"`).toContain('y3');
  });
});

test('policy list, as a table and for scripts', async () => {
  const { rapport } = await withPolicies();
  expect(await rapport`policies`).toMatchInlineSnapshot(`
    "ID  Policy     Rule                                         Because
    y2  proofs     Changes after the proof are billed           the printer charges a new plate for each
    y1  rush work  Work wanted within two days costs half more  others have to wait for it
    "
  `);
  expect(await rapport`policy list --csv`).toContain('id,handle,name,rule,reason,removedOn\n2,y2,proofs,');
  const narrow = await rapport.with({ terminal: true, columns: 60 })`policy list`;
  expect(narrow.split('\n').every((line) => line.length <= 60)).toBe(true);
  const empty = (await newJournal({ today })).rapport;
  expect(await empty`policy list`).toBe(
    'No policies yet. Add one: rapport policy add NAME RULE --because REASON\n',
  );
  expect(await empty`policy list --removed`).toBe('No policy was withdrawn.\n');
});

describe('which policy', () => {
  test('by number or any part of the name; a number wins over a name with it', async () => {
    const { rapport } = await withPolicies();
    await rapport`policy add "the 1 day rule" "Answer in a day" --because "silence sounds like anger"`;
    const id = async (ref: string) => (await rapport.json<{ id: number }>`policy show ${ref}`).id;
    expect(await id('RUSH')).toBe(1);
    expect(await id('#2')).toBe(2);
    expect(await id('1')).toBe(1);
    expect(await id('day rule')).toBe(3);
  });

  test('a slip of the fingers, several, none', async () => {
    const { rapport } = await withPolicies();
    await rapport`policy add "rush orders" "Ask first" --because "the press is booked days ahead"`;
    expect(await rapport`policy show profs`).toContain('Hint: Did you mean "proofs"?');
    expect(await rapport`policy show rush`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "rush" matches 2 policies.
      Hint: Use more of the name, or the handle:
            y3 rush orders
            y1 rush work
      [exit 1 refused]
      "
    `);
    expect(await rapport`policy show xyzzy`).toContain('See them with: rapport policy list');
    expect(await rapport`policy show " "`).toContain('[exit 2 usage]');
  });

  test('one that was given up can be read, and no longer changed', async () => {
    const { rapport } = await withPolicies();
    expect(await rapport`policy delete proofs`).toBe('Withdrew the policy proofs y2\n');
    expect(await rapport`policy show proofs`).toContain('proofs, withdrawn on 2026-03-02');
    expect(await rapport`policy edit 2 --because "plates cost"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The policy "proofs" was withdrawn on 2026-03-02.
      Hint: See the current ones: rapport policy list
      [exit 1 refused]
      "
    `);
    expect(await rapport`policy list --removed`).toContain('2026-03-02');
    expect(await rapport`policy list`).not.toContain('proofs');
    await rapport`undo`;
    expect(await rapport`policy list`).toContain('proofs');
  });
});

describe('policy edit', () => {
  test('changes what was said, and nothing else', async () => {
    const { rapport } = await withPolicies();
    await rapport`policy edit rush "A day costs half more" --name express`;
    expect(await rapport.json`policy show 1`).toMatchObject({
      name: 'express',
      rule: 'A day costs half more',
      reason: 'others have to wait for it',
    });
    await rapport`policy edit express --name Express`;
    await rapport`undo`;
    expect(await rapport.json`policy show 1`).toMatchObject({ name: 'express' });
  });

  test('is refused where nothing is said, the name is in use, or the reason is none', async () => {
    const { rapport } = await withPolicies();
    expect(await rapport`policy edit rush`).toContain('[exit 2 usage]');
    expect(await rapport`policy edit rush --name PROOFS`).toContain('There is already a policy "proofs".');
    expect(await rapport`policy edit rush --because "company policy"`).toContain('[exit 1 refused]');
    expect(await rapport`policy edit rush --because ""`).toContain('[exit 1 refused]');
  });
});

test('policy show tells in which cases it was quoted, with the reason they were given', async () => {
  const { rapport, journalFile } = await withPolicies();
  changeJournal(journalFile, (journal) => {
    const caseId = journal.cases.add(caseOver500({ what: 'Billed for a third proof' }));
    for (const [day, policyReason] of [
      ['2026-02-27', 'the printer asks for it'],
      ['2026-03-01', 'the printer charges a new plate for each'],
    ] as const) {
      const happenedOn = calendarDate(day);
      journal.cases.addStep({ caseId, kind: 'answered', happenedOn, policyId: 2, policyReason });
    }
  });
  expect(await rapport`policy show proofs`).toMatchInlineSnapshot(`
    "Policy y2 proofs

    Rule     Changes after the proof are billed
    Because  the printer charges a new plate for each

    Quoted
      2026-02-27, Acme GmbH, case c1: Billed for a third proof (with the reason: the printer asks for it)
      2026-03-01, Acme GmbH, case c1: Billed for a third proof
    "
  `);
  expect(await rapport.json`policy show 2`).toMatchObject({
    quotes: [
      { caseId: 1, client: 'Acme GmbH', quotedOn: '2026-02-27', reason: 'the printer asks for it' },
      {},
    ],
  });
  await rapport`policy delete 2`;
  expect(await rapport`policy show 2`).toContain('Quoted\n');
});

test('what a policy says cannot act on a terminal', async () => {
  const { rapport } = await newJournal({ today });
  await rapport`policy add "a\u001b[31m" "b\u001b[2J" --because "c\u0007 waits"`;
  for (const page of [await rapport`policy list`, await rapport`policy show 1`]) {
    expect(page).not.toMatch(/[\u0007\u001b]/);
  }
});
