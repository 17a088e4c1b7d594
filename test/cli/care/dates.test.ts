import { expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

const today = '2026-03-02';

async function people({ rapport }: TestJournal): Promise<void> {
  await rapport`person add acme "Dana Reyes"`;
}

const withPeople = () => newJournal({ today, cast: ['Acme', 'Birch'], story: people });

test('a birthday is set, changed and taken away with the person', async () => {
  const { rapport, rows } = await withPeople();
  expect(await rapport`person edit acme dana --birthday "12 may 1980"`).toMatchInlineSnapshot(`
    "Changed Dana Reyes p1, at Acme
    Kept d1 Dana Reyes: birthday on 1980-05-12; the next on 2026-05-12, turns 46
    "
  `);
  expect(
    await rapport.with({ terminal: true })`person edit acme dana --birthday "29 feb"`,
  ).toMatchInlineSnapshot(`
    "Changed Dana Reyes p1, at Acme
    Kept d1 Dana Reyes: birthday on 29 Feb; the next on Sun 28 Feb 2027
    In years without a 29 February, it falls on the 28th.
    "
  `);
  expect(rows('SELECT person_id, what, month, day, year FROM occasions')).toEqual([
    { person_id: 1, what: 'birthday', month: 2, day: 29, year: null },
  ]);
  expect(await rapport.json`person edit acme dana --title CEO`).toMatchObject({
    birthday: { what: 'birthday', month: 2, day: 29, year: null, comesOn: '2027-02-28', years: null },
  });
  expect(await rapport.json`person edit acme dana --no-birthday`).toMatchObject({ birthday: null });
  expect(rows('SELECT * FROM occasions')).toEqual([]);
  await rapport`undo`;
  expect(rows('SELECT day FROM occasions')).toEqual([{ day: 29 }]);
  expect(await rapport`person edit acme dana --birthday 30/02`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "30/02" is not a day rapport can read.
    Hint: Days look like 12 may, 29 feb, 3 june 2019 or 1980-05-12.
    [exit 2 usage]
    "
  `);
});

test('a person comes with a birthday', async () => {
  const { rapport } = await withPeople();
  expect(await rapport`person add birch Eli --birthday 1990-03-04`).toMatchInlineSnapshot(`
    "Added Eli p2, at Birch
    Kept d1 Eli: birthday on 1990-03-04; the next on 2026-03-04, turns 36
    "
  `);
});

test('anniversaries are kept, listed the next first, and removed', async () => {
  const { rapport, rows } = await withPeople();
  expect(await rapport`date add acme founded 3 june 2019`).toMatchInlineSnapshot(`
    "Kept d1 Acme: founded on 2019-06-03; the next on 2026-06-03, 7 years
    "
  `);
  await rapport`date add acme wedding "1 march" --person dana`;
  await rapport`date add birch birthday "2 march 1970"`;
  expect(await rapport`dates`).toMatchInlineSnapshot(`
    "ID  Client  Person      What      Day         Next        Years
    d3  Birch               birthday  1970-03-02  2026-03-02     56
    d1  Acme                founded   2019-06-03  2026-06-03      7
    d2  Acme    Dana Reyes  wedding   1 Mar       2027-03-01
    "
  `);
  expect(await rapport.with({ terminal: true })`date list`).toMatchInlineSnapshot(`
    "ID  Client  Person      What      Day         Next
    d3  Birch               birthday  2 Mar 1970  Mon 2 Mar (today)
    d1  Acme                founded   3 Jun 2019  Wed 3 Jun (in 3 months)
    d2  Acme    Dana Reyes  wedding   1 Mar       Mon 1 Mar 2027 (in 12 months)
    "
  `);
  expect(await rapport`date list acme --csv`).toMatchInlineSnapshot(`
    "id,handle,client,clientId,person,personId,what,month,day,year,comesOn,years
    1,d1,Acme,1,,,founded,6,3,2019,2026-06-03,7
    2,d2,Acme,1,Dana Reyes,1,wedding,3,1,,2027-03-01,
    "
  `);
  expect(await rapport`date delete 1 2`).toMatchInlineSnapshot(`
    "Deleted date d1 of Acme: founded
    Deleted date d2 of Acme: wedding
    To undo it: rapport undo
    "
  `);
  expect(rows('SELECT id FROM occasions')).toEqual([{ id: 3 }]);
  expect(await rapport`date delete 3 7`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is no date d7.
    Hint: See them with: rapport dates
    [exit 1 refused]
    "
  `);
  expect(rows('SELECT id FROM occasions')).toEqual([{ id: 3 }]);
});

test('one of the same name gets its new day, and a client named through a person means that person', async () => {
  const { rapport, rows } = await withPeople();
  await rapport`date add dana Birthday "1 may"`;
  await rapport`date add acme birthday "2 may" --person dana`;
  await rapport`person edit acme dana --birthday "3 may"`;
  await rapport`date add acme birthday "4 may"`;
  expect(rows('SELECT person_id, day FROM occasions ORDER BY id')).toEqual([
    { person_id: 1, day: 3 },
    { person_id: null, day: 4 },
  ]);
});

test('who is left alone, archived, or was greeted today does not come up', async () => {
  const { rapport } = await withPeople();
  await rapport`person edit acme dana --birthday "2 march"`;
  await rapport`date add birch founded "3 march"`;
  const named = async (on = today) =>
    (await rapport.with({ today: on }).json<{ occasions: { client: string }[] }>`today`).occasions.map(
      ({ client }) => client,
    );
  expect(await named()).toEqual(['Acme', 'Birch']);
  for (const status of ['former', 'paused']) {
    await rapport`client edit birch --status ${status}`;
    expect(await named()).toEqual(['Acme']);
  }
  await rapport`client edit birch --status prospect`;
  expect(await named()).toEqual(['Acme', 'Birch']);
  await rapport`client edit birch --until 2026-04-01`;
  expect(await named()).toEqual(['Acme']);
  await rapport`client edit birch --no-until`;
  await rapport`client archive birch`;
  expect(await named()).toEqual(['Acme']);
  await rapport`call acme "About the invoice"`;
  expect(await named()).toEqual(['Acme']);
  await rapport`call acme "Wished her well" --touch personal`;
  expect(await named()).toEqual([]);
  expect(await named('2027-03-01')).toEqual(['Acme']);
});

test('who wishes to be written to is written to', async () => {
  const { rapport } = await withPeople();
  await rapport`person edit acme dana --birthday "2 march" --prefers-writing "works nights"`;
  expect(await rapport.json`today`).toMatchObject({
    occasions: [{ command: 'rapport message Acme "…" --with "Dana Reyes" --touch personal' }],
  });
});

test('the birthday of somebody who works at two clients is said of one that is active, and is on both cards', async () => {
  const { rapport } = await withPeople();
  await rapport`client add Birch`;
  await rapport`person add birch ${'Dana Reyes'} --same`;
  await rapport`person edit acme dana --birthday "3 march"`;
  const of = async () =>
    (await rapport.json<{ occasions: { client: string }[] }>`today`).occasions.map(({ client }) => client);
  expect(await of()).toEqual(['Acme']);
  expect(await rapport`show birch`).toContain('Dana Reyes: birthday');
  await rapport`client edit acme --status former`;
  expect(await of()).toEqual(['Birch']);
  await rapport`client archive acme`;
  expect(await of()).toEqual(['Birch']);
  expect(await rapport.json`date list`).toMatchObject([{ client: 'Birch', person: 'Dana Reyes' }]);
});

test('29 February comes up on the 28th where there is no 29th', async () => {
  const { rapport } = await withPeople();
  await rapport`person edit acme dana --birthday "29 feb 1980"`;
  const on = async (day: string) =>
    (
      await rapport.with({ today: day }).json<{ occasions: { comesOn: string; years: number }[] }>`digest`
    ).occasions.map((one) => [one.comesOn, one.years]);
  expect(await on('2027-02-28')).toEqual([['2027-02-28', 47]]);
  expect(await on('2027-03-01')).toEqual([]);
  expect(await on('2028-02-28')).toEqual([]);
  expect(await on('2028-02-29')).toEqual([['2028-02-29', 48]]);
  const ahead = await rapport.with({ today: '2027-02-24' }).json<{ occasions: { comesOn: string }[] }>`today`;
  expect(ahead.occasions.map((one) => one.comesOn)).toEqual(['2027-02-28']);
});

test('the days ahead reach over the end of the year', async () => {
  const { rapport } = await withPeople();
  await rapport`date add acme founded "2 jan"`;
  await rapport`date add acme renamed "30 dec"`;
  const page = await rapport.with({ today: '2026-12-29' }).json<{ occasions: { comesOn: string }[] }>`today`;
  expect(page.occasions.map((one) => one.comesOn)).toEqual(['2026-12-30', '2027-01-02']);
});

test('a birthday goes with the person', async () => {
  const { rapport, rows } = await withPeople();
  await rapport`person edit acme dana --birthday "29 feb"`;
  await rapport`person add birch "Dana Reyes" --same`;
  await rapport`person delete acme dana`;
  expect(rows('SELECT client_id FROM occasions')).toEqual([{ client_id: 2 }]);
  await rapport`person delete birch dana`;
  expect(rows('SELECT * FROM occasions')).toEqual([]);
  expect(rows('SELECT * FROM people')).toEqual([]);
  await rapport`undo`;
  expect(rows('SELECT client_id FROM occasions')).toEqual([{ client_id: 2 }]);
});

test('a word to somebody else is no wish, and one to them is', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-06' });
  for (const [name, day] of [
    ['Dana Reyes', '6 march'],
    ['Eli Ward', '6 march'],
    ['Bo Birch', '8 march'],
  ])
    await rapport`person add acme ${name as string} --birthday ${day as string}`;
  const names = async (today = '2026-03-06') =>
    (await rapport.with({ today }).json<{ wish: string; kind: string; what: string }[]>`review`)
      .filter(({ kind }) => kind === 'wish')
      .map(({ what }) => what.replace(/:.*/, ''));
  expect(await names()).toEqual(['Dana Reyes', 'Eli Ward', 'Bo Birch']);
  await rapport`email acme ${'Asked after his holiday'} --with eli --touch personal`;
  expect(await names()).toEqual(['Dana Reyes', 'Bo Birch']);
  await rapport`email acme ${'Happy birthday'} --with dana --touch personal`;
  expect(await names()).toEqual(['Bo Birch']);
  await rapport`message acme ${'For Sunday'} --with bo --touch personal`;
  expect(await names()).toEqual([]);
  const { openers } = await rapport.with({ today: '2026-03-07' }).json<{
    openers: { kind: string }[];
  }>`show acme`;
  expect(openers.map(({ kind }) => kind)).not.toContain('occasion');
});

test('a birthday without its year is written for data as vCards write it', async () => {
  const { rapport } = await newJournal({ today: '2026-03-02', cast: ['Acme'] });
  await rapport`person add acme "Dana Reyes" --birthday "26 nov"`;
  await rapport`person add acme "Eli Ward" --birthday "3 may 1980"`;
  expect(await rapport.json`person list`).toMatchObject([{ bornOn: '--11-26' }, { bornOn: '1980-05-03' }]);
  expect(await rapport`person list --csv`).toMatch(/,'--11-26,.*\n.*,1980-05-03,/);
  expect(await rapport`person list`).toMatch(/26 Nov\n.*1980-05-03/);
});

test('a year to come is no year in which it began', async () => {
  const { rapport } = await withPeople();
  expect(await rapport`person edit acme dana --birthday "12 may 2026"`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: 2026-05-12 is in the future; it cannot have begun then.
    Hint: Give the year it began, as in 1980-05-12, or leave the year out: 12 may
    [exit 2 usage]
    "
  `);
});

test('who was wished well about another client need not be wished well again', async () => {
  const { rapport } = await withPeople();
  await rapport`person add birch "Dana Reyes" --same`;
  await rapport`person edit acme dana --birthday "2 march"`;
  expect((await rapport.json<{ occasions: object[] }>`today`).occasions).toHaveLength(1);
  await rapport`call birch "Happy birthday" --touch personal`;
  expect((await rapport.json<{ occasions: object[] }>`today`).occasions).toHaveLength(1);
  await rapport`call birch "And how is the cake" --with dana --touch personal`;
  expect((await rapport.json<{ occasions: object[] }>`today`).occasions).toEqual([]);
});

test('talk before a birthday is no wish, also where it named the person', async () => {
  const { rapport } = await withPeople();
  await rapport`person edit acme dana --birthday ${'4 march'}`;
  const asked = async (today: string) =>
    (await rapport.with({ today }).json<{ occasions: object[] }>`today`).occasions.length;
  await rapport`call acme ${'Chat on the football'} --touch personal --on 2026-03-02`;
  await rapport`call acme ${'Her twins start school'} --with dana --touch personal --on 2026-03-02`;
  expect([await asked('2026-03-03'), await asked('2026-03-04')]).toEqual([1, 1]);
});

test('an edit without a year leaves the year as it is', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'], today: '2026-03-02' });
  await rapport`date add acme founded 2001-06-04`;
  await rapport`edit d1 "5 june"`;
  expect(await rapport.json`date list`).toMatchObject([{ month: 6, day: 5, year: 2001 }]);
  await rapport`edit d1 "6 june 1999" --what begun`;
  expect(await rapport.json`date list`).toMatchObject([{ what: 'begun', day: 6, year: 1999 }]);
});
