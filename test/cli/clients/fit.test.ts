import { describe, expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

const today = '2026-03-02';

async function withCriteria() {
  const journal = await newJournal({ today, cast: ['Acme GmbH'] });
  const { rapport } = journal;
  await rapport`ideal add key pays on time --weight 2`;
  await rapport`ideal add key "decides quickly" --weight 3`;
  await rapport`ideal add key team size --wants ${'<=10'} --weight 2`;
  await rapport`ideal add key haggles --wants no`;
  return journal;
}

describe('criterion', () => {
  test('list, as a table and for scripts', async () => {
    const { rapport } = await withCriteria();
    await rapport`ideal add regular "pays on time"`;
    expect(await rapport`criteria`).toMatchInlineSnapshot(`
      "ID  Profile  Criterion        Wants  Points
      q1  key      pays on time     yes         2
      q2  key      decides quickly  yes         3
      q3  key      team size        ≤ 10        2
      q4  key      haggles          no          1
      q5  regular  pays on time     yes         1
      ------- stderr -------
      \`criteria\` is now \`ideals\`.
      "
    `);
    expect(await rapport`ideal list regular --csv`).toMatchInlineSnapshot(`
      "id,handle,profile,profileId,name,wanted,number,weight
      5,q5,regular,2,pays on time,yes,,1
      "
    `);
    expect(await rapport`ideal list dormant`).toContain('rapport ideal add PROFILE NAME');
  });

  test('add refuses what it cannot read, and a name that is there', async () => {
    const { rapport } = await withCriteria();
    expect(await rapport`ideal add key "budget" --wants ${'>3'}`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --wants cannot be ">3".
      Hint: It can be yes, no, a minimum such as '>=3' or a maximum such as '<=10', in quotes.
      [exit 2 usage]
      "
    `);
    expect(await rapport`ideal add key "Pays  ON time"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The profile key already has a trait "pays on time".
      Hint: Change it with: rapport ideal edit 1
      [exit 1 refused]
      "
    `);
    expect(await rapport`ideal add key " "`).toContain('[exit 2 usage]');
    expect(await rapport`ideal add nobody budget`).toContain('[exit 1 refused]');
    expect(await rapport`ideal add key budget --weight 0`).toContain('[exit 2 usage]');
    expect(await rapport.json`ideal list`).toHaveLength(4);
  });

  test('edit and remove, with the answers that go with it', async () => {
    const { rapport } = await withCriteria();
    await rapport`fit acme -a "team size=14"`;
    expect(await rapport`ideal edit team --wants ${'<=20'} --name staff`).toMatchInlineSnapshot(`
      "Changed the trait staff ≤ 20 in key (2 points) q3
      "
    `);
    expect(await rapport`fit acme`).toContain('Met      2 of 8 points: staff ≤ 20 (2)');
    expect(await rapport`ideal edit staff --wants yes`).toMatchInlineSnapshot(`
      "Changed the trait staff in key (2 points) q3
      1 answer to it were deleted.
      "
    `);
    await rapport`undo`;
    expect(await rapport`ideal delete staff`).toMatchInlineSnapshot(`
      "Deleted trait q3: staff
      To undo it: rapport undo
      "
    `);
    await rapport`undo`;
    expect(await rapport`fit acme`).toContain('Met      2 of 8 points');
    expect(await rapport`ideal edit staff`).toContain('[exit 2 usage]');
    expect(await rapport`ideal edit staff --name haggles`).toContain('[exit 1 refused]');
    expect(await rapport`ideal delete hagles`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: No trait matches "hagles".
      Hint: Did you mean "haggles"?
      [exit 1 refused]
      "
    `);
    expect(await rapport`ideal delete s`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "s" matches 4 traits.
      Hint: Use more of the name, or the handle:
            q1 pays on time (key)
            q2 decides quickly (key)
            q3 staff (key)
            q4 haggles (key)
      [exit 1 refused]
      "
    `);
    expect(await rapport`ideal delete " "`).toContain('[exit 2 usage]');
  });
});

describe('fit', () => {
  test('shows what is met, unmet and unknown, and how it adds up', async () => {
    const { rapport } = await withCriteria();
    const said = await rapport`fit acme --answer "pays on time=yes" --answer "team size=14" -a decides=y`;
    expect(said).toMatchInlineSnapshot(`
      "Acme GmbH and the profile key: 63 % to 75 %
      Met      5 of 8 points: decides quickly (3), pays on time (2)
      Unmet    2: team size ≤ 10 (2; is 14)
      Unknown  1: haggles: no (1)
      71 % of the 7 points known; 63 % of all 8, and 75 % if the unknown ones are met.

      To make them key: rapport profile assign key 1
      "
    `);
    expect(await rapport`fit acme -p key`).toBe(said);
    expect(await rapport.json`fit acme`).toEqual({
      clientId: 1,
      client: 'Acme GmbH',
      fits: [
        expect.objectContaining({
          profileId: 1,
          profile: 'key',
          unmet: [
            {
              ...{ id: 3, handle: 'q3', profile: 'key', profileId: 1, name: 'team size' },
              ...{ wanted: 'at-most', number: 10, weight: 2, answer: 14 },
            },
          ],
          unknown: [
            {
              ...{ id: 4, handle: 'q4', profile: 'key', profileId: 1, name: 'haggles' },
              ...{ wanted: 'no', number: null, weight: 1, answer: null },
            },
          ],
          points: { met: 5, unmet: 2, unknown: 1, all: 8 },
          percentOfKnown: 71,
          percentOfAll: 63,
          percentAtMost: 75,
        }),
      ],
    });
    await rapport`fit acme -a haggles=no`;
    expect(await rapport`fit acme`).toContain('key: 75 %\n');
    await rapport`fit acme -a haggles=unknown`;
    expect(await rapport`fit acme`).toBe(said);
    expect(await rapport`undo`).toContain('Answered about the fit of Acme GmbH: haggles unknown');
  });

  test('two answers to one question are refused where they differ', async () => {
    const { rapport } = await withCriteria();
    expect(await rapport`fit acme -a haggles=yes -a "decides=yes" -a HAGGLES=no`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: --answer haggles=yes and --answer HAGGLES=no cannot be used together.
      Hint: Leave one of them out.
      [exit 2 usage]
      "
    `);
    expect(await rapport`fit acme -a haggles=yes -a haggles=unknown`).toContain('[exit 2 usage]');
    expect(await rapport.json`fit acme`).toMatchObject({ fits: [{ points: { unknown: 8 } }] });
    expect(await rapport`fit acme -a haggles=no -a haggles=n`).toContain('haggles: no (1)');
  });

  test('a criterion of another profile is said to be one', async () => {
    const { rapport } = await withCriteria();
    await rapport`ideal add "regular" "asks again"`;
    expect(await rapport`fit acme -p regular -a haggles=no`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "haggles" is a trait of key, not of regular.
      Hint: Compare with that profile: rapport fit 1 --profile key
      [exit 1 refused]
      "
    `);
    expect(await rapport`fit acme -p regular -a hurries=no`).toContain('No trait matches "hurries"');
  });

  test('a profile is proposed from half of its points on', async () => {
    const { rapport } = await withCriteria();
    const proposed = 'To make them key: rapport profile assign key 1';
    expect(await rapport`fit acme`).toMatchInlineSnapshot(`
      "Acme GmbH and the profile key: 0 % to 100 %
      Met      0 of 8 points
      Unknown  8: decides quickly (3), pays on time (2), team size ≤ 10 (2), haggles: no (1)
      Nothing is known yet.
      "
    `);
    expect(await rapport`fit acme -a decides=no -a haggles=yes -a "team size=14" -a pays=no`).toMatch(
      /: 0 %\n(?!.*assign)/s,
    );
    expect(await rapport`fit acme -a decides=yes`).not.toContain('assign');
    expect(await rapport`fit acme -a haggles=no`).toContain(proposed);
  });

  test('without a profile of its own, each that says what is ideal, the best first; with one, that', async () => {
    const { rapport } = await withCriteria();
    await rapport`ideal add regular "Pays on time"`;
    expect(await rapport`fit acme -a "pays on time=yes"`).toMatchInlineSnapshot(`
      "Acme GmbH and the profile regular: 100 %
      Met      1 of 1 point: Pays on time (1)
      All is known.

      Acme GmbH and the profile key: 25 % to 100 %
      Met      2 of 8 points: pays on time (2)
      Unknown  6: decides quickly (3), team size ≤ 10 (2), haggles: no (1)
      100 % of the 2 points known; 25 % of all 8, and 100 % if the unknown ones are met.

      To make them regular: rapport profile assign regular 1
      "
    `);
    await rapport`profile assign key acme`;
    expect(await rapport.json`fit acme`).toMatchObject({ fits: [{ profile: 'key' }] });
    await rapport`profile assign prospect acme`;
    expect(await rapport.json`fit acme`).toMatchObject({
      fits: [{ profile: 'regular' }, { profile: 'key' }],
    });
  });

  test('at a terminal what is not known is asked, once for each question; Enter leaves it open', async () => {
    const { rapport } = await withCriteria();
    await rapport`ideal add regular "Pays on time"`;
    await rapport`fit acme -a haggles=no`;
    const asked = rapport.with({ terminal: true, answers: ['yes', '', 'a few', '12'] });
    expect(await asked`fit acme`).toMatchInlineSnapshot(`
      "Acme GmbH and the profile regular: 100 %
      Met      1 of 1 point: Pays on time (1)
      All is known.

      Acme GmbH and the profile key: 38 % to 75 %
      Met      3 of 8 points: pays on time (2), haggles: no (1)
      Unmet    2: team size ≤ 10 (2; is 12)
      Unknown  3: decides quickly (3)
      60 % of the 5 points known; 38 % of all 8, and 75 % if the unknown ones are met.

      To make them regular: rapport profile assign regular 1
      ------- stderr -------
      ? pays on time? yes
      ? decides quickly? 
      ? team size? a few
      The answer to "team size" is a number, not "a few".
      ? team size? 12
      "
    `);
    const again = rapport.with({ terminal: true, answers: [''] });
    expect(await again`fit acme`).toContain('decides quickly?');
    expect(await rapport.with({ terminal: true })`fit acme --no-ask`).toContain('Acme GmbH');
    await rapport`profile assign regular acme`;
    const own = await rapport.with({ terminal: true })`fit acme`;
    expect(own).toBe(
      'Acme GmbH and the profile regular: 100 %\nMet      1 of 1 point: Pays on time (1)\nAll is known.\n',
    );
  });

  test('is refused where nothing is ideal, or an answer cannot be read', async () => {
    const { rapport } = await withCriteria();
    expect(await rapport`fit acme -p dormant`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The profile dormant does not describe an ideal client yet.
      Hint: For example: rapport ideal add dormant "pays on time" --weight 2
      [exit 1 refused]
      "
    `);
    expect(await rapport`fit acme -a yes`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "yes" does not name a trait.
      Hint: Write it as NAME=ANSWER, for example: --answer "pays on time=yes"
      [exit 2 usage]
      "
    `);
    expect(await rapport`fit acme -a "team size=yes"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The answer to "team size" is a number, not "yes".
      Hint: If you do not know, say unknown.
      [exit 2 usage]
      "
    `);
    expect(await rapport`fit acme -a "haggles=12"`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The answer to "haggles" is yes or no, not "12".
      Hint: If you do not know, say unknown.
      [exit 2 usage]
      "
    `);
    expect(await rapport`fit acme -a "budget=12"`).toContain('[exit 1 refused]');
    const empty = await newJournal({ today, cast: ['Acme GmbH'] });
    expect(await empty.rapport`fit acme`).toContain('No profile describes an ideal client yet.');
  });

  test('names from outside do nothing to a terminal', async () => {
    const { rapport } = await newJournal({ today, cast: ['Acme'] });
    const said = [
      await rapport`ideal add key ${'bud\u001b[31mget\u202e'}`,
      await rapport`ideal list`,
      await rapport`fit acme -a ${'bud\u001b[31mget\u202e=yes'}`,
      await rapport.with({ terminal: true })`fit acme`,
      await rapport`history`,
    ];
    for (const one of said) expect(one).not.toMatch(/\u001b|\u202e/);
  });
});
